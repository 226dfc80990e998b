//! Bookings: places, waiting lists, cancellation. Every place that is taken is taken in `actions`, under
//! the lock of its pool, by what `rules` decides.

pub(crate) mod entity;
