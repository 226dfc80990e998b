//! Windows, states and local time: decisions without database or clock.
