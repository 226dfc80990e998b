//! What looks the same everywhere: layout, components, forms, errors. It runs no query.

mod assets;
pub(crate) mod components;
mod form;
mod layout;
mod reader;
mod reply;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use form::{Form, Problems};
pub(crate) use layout::{Page, page};
pub(crate) use reader::{PublicPath, Reader};
pub(crate) use reply::{Reply, conflict, draw, see_other, unprocessable};
