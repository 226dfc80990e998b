//! Where work begins: the first page of the office and of those who lead courses, and the log of what was done.
//! It owns no table and reads in all other rooms.

mod actions;
mod forms;
mod log;
mod pages;
mod routes;
mod rules;

pub(crate) use actions::resume_sending;
pub(crate) use log::is_unsaid;
pub(crate) use routes::routes;
