//! What a visitor is shown, in which order, and what she can do: decisions without database, clock or words.

mod agenda;
mod filter;
mod situation;
mod standing;
#[cfg(test)]
mod tests;

pub(crate) use agenda::{Entry, Shown, entries, soon};
pub(crate) use filter::{Facets, Filter, Haystack};
pub(crate) use situation::{Imagined, Situation};
pub(crate) use standing::{Standing, has_free_dates, of_offering, of_pool, of_session};
