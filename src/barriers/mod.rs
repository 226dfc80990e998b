//! Reporting a barrier: the form in the statement on accessibility (BGG NRW § 10b, paragraph 2, number 2).
//! It owns no table: what somebody reports goes to the office as a letter, and is kept nowhere else.

mod actions;
mod forms;
mod letters;
mod pages;
mod routes;

pub(crate) use routes::routes;
