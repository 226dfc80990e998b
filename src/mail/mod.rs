//! Letters: written in the transaction of what they report, sent later by the courier, never lost, never
//! doubled, never lied about. The room hands over a finished letter; mail knows neither rooms nor pages.

mod by_kind;
mod carrier;
mod caught;
mod compose;
mod courier;
mod dkim;
mod entity;
mod forget;
mod frame;
mod later;
mod letter;
pub(crate) mod mailing;
mod returned;
mod rules;
mod stopped;
mod store;
mod trouble;
mod unsent;

pub(crate) use by_kind::{forget_to, message_id};
pub(crate) use carrier::Carrier;
#[cfg(test)]
pub(crate) use carrier::Memory;
pub(crate) use caught::{Caught, caught};
pub(crate) use courier::{Delivered, run, run_due};
pub(crate) use dkim::Signatures;
pub(crate) use entity::Queue;
pub(crate) use forget::{
    Loose, count_loose, delete_of, forget_loose, forget_loose_to, loose_to, sweep,
};
pub(crate) use frame::{Block, Frame, Rendered, Tone, isolated};
pub(crate) use later::{awaits, bounced, hasten, post_later, take_back};
pub(crate) use letter::{
    CalendarPart, Letter, forget, post, posting, ring, withdraw, withdraw_all, withdraw_of,
};
pub(crate) use returned::{Inbox, came_back, letter_in, recipient, refused};
pub(crate) use stopped::{Ages, Old, Resumed, Stopped, ages, resume, stop, stopped};
pub(crate) use store::{Kept, about};
pub(crate) use trouble::{Late, Lost, Trouble, is_lost, trouble};
pub(crate) use unsent::{posted, recall, unsent};
