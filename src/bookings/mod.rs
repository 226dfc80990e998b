//! Bookings: places, waiting lists, cancellation. Every place that is taken is taken in `actions`, under
//! the lock of its pool, by what `rules` decides.

mod actions;
pub(crate) mod entity;
mod letters;
mod rules;
mod store;

pub(crate) use rules::{Places, Size, Tally, places};
pub(crate) use store::{Tallies, tallies};
pub(crate) fn routes() -> axum::Router<crate::app::App> {
    axum::Router::new()
}
