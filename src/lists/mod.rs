//! Lists: who takes part in an offering or in one of its sessions, on a page and as a file. It owns no table and
//! changes nothing; that somebody took a file home stands in the log.

mod actions;
mod pages;
mod routes;
mod rules;
mod store;

pub(crate) use actions::export;
pub(crate) use routes::{XLSX, file, routes};
