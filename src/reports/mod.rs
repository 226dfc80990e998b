//! Reports: figures for the office and for those who pay. Everything is counted, nobody is named; small numbers are
//! hidden wherever figures leave the office. It reads everywhere and writes nothing but its own reports, which keep
//! the figures of the day on which they were closed.

mod actions;
mod entity;
mod forms;
mod pages;
mod routes;
mod rules;
mod store;

pub(crate) use actions::{Draft, begin};
pub(crate) use routes::routes;
