//! The office plans: what is offered, where and with whom. Drafts, edits by two clerks at once, publishing.
//! It owns no table: the deeds are those of `offerings` and `bookings`, the preview is the catalogue's page.

mod forms;
mod pages;
mod rhythm;
mod routes;
mod store;

pub(crate) use routes::routes;
