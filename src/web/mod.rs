//! What looks the same everywhere: layout, components, forms, errors. It runs no query.

mod assets;
pub(crate) mod components;
mod device;
mod error_page;
mod form;
pub(crate) mod form_key;
mod guards;
mod kept;
mod layout;
mod legal;
mod limits;
mod packed;
mod reader;
mod reply;
mod same_origin;
mod security_headers;
mod sitemap;
#[cfg(test)]
pub(crate) mod tests;
mod upload;

pub(crate) use assets::{WORKER, asset_url, routes as asset_routes, tight};
pub(crate) use device::{Device, device, device_head, device_words, entry, owner};
pub(crate) use error_page::{draw_errors, panic_response};
pub(crate) use form::{Form, Problems, first, read_line, read_lines};
pub(crate) use guards::{Figures, Fresh, Leader, Office, SettingUp, SignedIn, local_path};
pub(crate) use kept::{Address, HTML, KeptPages};
pub(crate) use layout::{Page, page};
pub(crate) use legal::{
    Legal, Name as LegalPage, preview as legal_preview, routes as legal_routes, unfilled,
};
pub(crate) use limits::{Limits, Visitor, limit};
pub(crate) use packed::{Lasts, Packed};
pub(crate) use reader::{PublicPath, Reader};
pub(crate) use reply::{Reply, conflict, draw, see_other, unprocessable};
pub(crate) use same_origin::same_origin;
pub(crate) use security_headers::{
    alone, framing, installable, is_token_page, scripted, security_headers,
};
pub(crate) use sitemap::sitemap;
pub(crate) use upload::Upload;
