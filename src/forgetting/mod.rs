//! Forgetting: what people told us is deleted when its time is over, once a night, and what was counted stays. It
//! says what it deleted and what is due next, and gives and deletes all that is stored about one person.
//!
//! Each room deletes its own; here stand the periods (`rules`), what is due by them (`due`), and the order in which
//! the night does it (`actions`).

mod actions;
mod chores;
mod due;
mod entity;
mod pages;
mod person;
mod routes;
mod rules;
mod store;

pub(crate) use chores::{rehearse, run_due};
pub(crate) use routes::routes;
