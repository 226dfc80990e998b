//! The office's pages of bookings.

mod booking;
mod deeds;
mod history;
mod message;
mod rebook;
mod search;
mod slip;

pub(crate) use booking::{Linked, Scene, Told, booking};
pub(crate) use message::{Form as MessageForm, News as MessageNews, message, outlook};
pub(crate) use rebook::{RebookScene, rebook, where_to};
pub(crate) use search::{Found, search};
pub(crate) use slip::slip;
