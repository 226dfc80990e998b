//! The catalogue: what visitors see before they sign up. Pages, posters, calendars, feeds and data for
//! search engines, all drawn from the shelf of `offerings` and the tallies of `bookings`. It owns no table.

mod announce;
mod cache;
mod calendar;
mod data;
mod feeds;
mod pages;
mod routes;
mod rules;
#[cfg(test)]
mod samples;
mod signs;

pub(crate) use announce::{Which, announced};
pub(crate) use pages::{LANGUAGES, description, kind_word, language};
pub(crate) use routes::{preview, routes, situations};
pub(crate) use rules::Situation;
