//! The letters of this room.

use std::sync::Arc;

use super::entity::person;
use super::store::her::Hers;
use crate::app::App;
use crate::kinds::{Email, EntryId, Lang};
use crate::mail::Letter;
use crate::offerings::Listing;

/// x
pub(crate) fn booked(
    app: &App,
    listing: &Listing,
    hers: &Hers,
    token: &str,
    version: &str,
) -> Option<Letter> {
    None
}

/// x
#[expect(clippy::too_many_arguments, reason = "x")]
pub(crate) fn cancelled(
    app: &App,
    listing: &Listing,
    hers: &Hers,
    ended: &[EntryId],
    leaver: Option<&person::Model>,
    token: &str,
    version: &str,
) -> Option<Letter> {
    None
}

/// x
pub(crate) fn links(
    app: &App,
    lang: Lang,
    to: &Email,
    found: &[(Hers, Arc<Listing>, String)],
    slot: i64,
) -> Letter {
    unreachable!()
}
