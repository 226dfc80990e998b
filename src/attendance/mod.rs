//! Attendance: who was there. Leaders tick it on the list of a session, on a page without a script, or on a device
//! that sends its ticks later; who stands in does it by a link. Beside it: counts, a report of each session, and
//! what a partner sees of its own courses.
//!
//! What counts is in `rules`: of several ticks the one with the latest moment, in whatever order they arrive. All
//! ways in – the page, the paper list, the offline device – end in `actions::take`; all ways out – the page, the
//! print, the matrix, certificates – begin with `list::read`. People who come without having signed up take
//! places, so `bookings` writes them.

mod actions;
mod chores;
mod course;
pub(crate) mod entity;
mod figures;
mod forget;
mod forms;
mod hers;
mod keep;
mod letters;
mod list;
mod pages;
mod routes;
mod rules;
mod scope;
mod store;

pub(crate) use actions::tick_all;
pub(crate) use chores::run_due;
pub(crate) use entity::tick::Mark;
pub(crate) use figures::{Figures, figures};
pub(crate) use forget::{count_passes, forget_actors, forget_certificates, forget_passes};
pub(crate) use hers::everything;
pub(crate) use keep::{keep_counts, keep_guests};
pub(crate) use routes::routes;
