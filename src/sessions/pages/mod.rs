//! Drawing.

mod form;
mod list;
mod notice;
mod one;
mod parts;
mod preview;

pub(super) use list::{Day, Line, list};
pub(super) use notice::notice;
pub(super) use one::{News, one};
pub(super) use preview::preview;

use chrono::{DateTime, Utc};

use crate::bookings::entity::session_change;
use crate::bookings::{Call, Comer};
use crate::kinds::StaffId;
use crate::offerings::Listing;
use crate::offerings::entity::{session, venue};

/// All that the pages of one session show.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'a> {
    /// The offering.
    pub(super) listing: &'a Listing,
    /// The session.
    pub(super) session: &'a session::Model,
    /// Who comes or waits.
    pub(super) comers: &'a [Comer],
    /// Its changes, last ones first.
    pub(super) changes: &'a [session_change::Model],
    /// Whom the last change makes the office ring.
    pub(super) calls: &'a [Call],
    /// Who can lead something: id and name.
    pub(super) staff: &'a [(StaffId, String)],
    /// Who leads the offering.
    pub(super) leaders: &'a [StaffId],
    /// Who is ticked in the form of who leads it.
    pub(super) ticked: &'a [StaffId],
    /// All places.
    pub(super) venues: &'a [venue::Model],
    /// This moment.
    pub(super) now: DateTime<Utc>,
}
