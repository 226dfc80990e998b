//! Offerings: series, courses, their sessions and pools of places. The office's side; visitors see them
//! through `catalogue`, and `bookings` fills their places.

pub(crate) mod entity;
pub(crate) mod rules;
mod shelf;

pub(crate) use shelf::{Listing, Said, Shelf, by_id, by_slug, shelf};
