//! The office's pages of bookings.

mod booking;
mod deeds;
mod history;
mod message;
mod search;
mod slip;

pub(crate) use booking::{Scene, Told, booking};
pub(crate) use message::{Form as MessageForm, News as MessageNews, message, outlook};
pub(crate) use search::{Found, search};
pub(crate) use slip::slip;
