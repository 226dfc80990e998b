//! Those who work here: accounts, roles, passwords, sign-ins. The only room that knows the cookie: it lays a
//! `Person` into the request, and the guards of `web` ask for her.

mod actions;
mod arrival;
mod chores;
mod codes;
mod cookie;
pub(crate) mod entity;
mod forms;
mod letters;
mod oidc;
mod pages;
mod parties;
mod passwords;
mod routes;
mod rules;
mod store;

pub(crate) use actions::{add, demo, disable, enable, forget_factor, new_link};
pub(crate) use chores::run_due;
pub(crate) use passwords::compared;
pub(crate) use routes::{recognise, routes};
pub(crate) use store::{can_lead, names, sign_out_everybody};
