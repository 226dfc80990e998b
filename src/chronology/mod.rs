//! The chronology: what took place, year by year, and the programmes that paid for it. It is kept as it was written,
//! with dates as loose as they are known; who took part is not in it. Pages, a booklet to print, feeds and data.

mod actions;
mod archive;
mod chores;
mod chronicle;
mod data;
pub(crate) mod entity;
mod feeds;
mod forms;
mod pages;
mod plan;
mod routes;
mod rules;
mod store;

pub(crate) use actions::{delete_again, put};
pub(crate) use chores::run_due;
pub(crate) use plan::{DatePlan, EntryPlan, Plan, SourcePlan, When};
pub(crate) use routes::routes;
pub(crate) use store::is_any_there;
pub(crate) use store::office::drafts;
