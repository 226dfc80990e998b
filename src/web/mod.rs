//! What looks the same everywhere: layout, components, forms, errors. It runs no query.

pub(crate) mod components;
mod form;
mod layout;
mod reader;
mod reply;

pub(crate) use form::{Form, Problems};
pub(crate) use layout::{Page, page};
pub(crate) use reader::{PublicPath, Reader};
pub(crate) use reply::{Reply, conflict, draw, see_other, unprocessable};
