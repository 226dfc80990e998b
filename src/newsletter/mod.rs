//! The Rundbrief: written once, read in six languages, sent exactly once. What is written and what was sent belongs
//! to this room; the letters themselves lie in the outbox as a mailing, the readers in `subscribers`.

mod checks;
mod chores;
mod content;
pub(crate) mod entity;
mod forget;
mod forms;
mod letters;
mod pages;
mod readers;
mod render;
mod routes;
mod rules;
mod send;
mod store;
mod watch;
mod write;

pub(crate) use chores::{restored, run_due};
pub(crate) use forget::{count_recipients, forget_recipients};
pub(crate) use readers::gate;
pub(crate) use routes::routes;
pub(crate) use watch::pressing;
pub(crate) use write::demo;
