//! Deeds: one function is one thing a person does is one transaction.
//!
//! Places are taken in [`book()`] and given back in [`cancel()`], each under the lock of its pools, and by
//! what `rules` decides. Nothing else writes places.

mod announce;
mod answer;
mod book;
mod calls;
mod cancel;
mod comers;
mod contact;
mod dates;
mod decoy;
mod editing;
mod erase;
mod excuse;
mod explain;
mod links;
mod message;
mod names;
mod office;
mod opened;
mod planning;
mod promote;
mod rebook;
mod remind;
mod sent;
mod sessions;
mod shift;
mod transfer;
mod walk_in;

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::entity::{booking, change, entry};
use super::rules::Channel;
use super::store::her::{self, By, Hers};
use super::store::take;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId};

pub(crate) use announce::{Told, announce};
pub(crate) use answer::{Answered, accept, lapse_due};
pub(crate) use book::{Outcome, book};
pub(crate) use calls::{Call, calls, calls_before, calls_of, handled, tick};
pub(crate) use cancel::cancel;
pub(crate) use comers::{Comer, comers};
pub(crate) use contact::{Renewed, contact};
pub(crate) use dates::{add_date, remove_date, retitle_date};
pub(crate) use decoy::{decoy, offering_of_decoy};
pub(crate) use editing::{
    create_offering, delete_draft, edit_offering, publish_offering, unpublish_offering,
};
pub(crate) use erase::{erase, erase_again};
pub(crate) use excuse::{Absence, Excused, Turn, excuse, given_away};
pub(crate) use explain::explain;
pub(crate) use links::send_links;
pub(crate) use message::{Message, Outlook, Sent, outlook, send};
pub(crate) use names::{Renamed, names};
pub(crate) use office::{jot, note_beyond, overbook, put_first};
pub(crate) use planning::{booked, plan_series, reopen_sign_up, resize, save_series, stop_sign_up};
pub(crate) use promote::{promote_after, promote_due, ready, to_ring};
pub(crate) use rebook::{Rebooked, rebook};
pub(crate) use remind::{mend, remind_due, take_back_untrue};
pub(crate) use sent::sent_before;
pub(crate) use sessions::{Announced, call_off, move_session, reopen};
pub(crate) use shift::{
    Consequences, Doing, No, Shift, Undone, preview, send_now, settle_due, shift, undo,
};
pub(crate) use transfer::{Transferred, transfer};
pub(crate) use walk_in::{AtOnce, WalkIn, WalkedIn, let_in, lock_door, room_at_the_door, walk_out};

/// Who does something to a booking.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Hand<'a> {
    /// She herself, or whoever has her link: its token.
    Hers(&'a str),
    /// Somebody of the office.
    Offices(BookingId, &'a audit::By),
}

impl<'a> Hand<'a> {
    /// How the booking is found.
    fn by(self) -> By<'a> {
        match self {
            Self::Hers(token) => By::Token(token),
            Self::Offices(id, _) => By::Id(id),
        }
    }

    /// What causes the changes.
    fn cause(self) -> change::Cause {
        match self {
            Self::Hers(_) => change::Cause::Participant,
            Self::Offices(..) => change::Cause::Office,
        }
    }

    /// Which limits hold.
    fn channel(self) -> Channel {
        match self {
            Self::Hers(_) => Channel::Online,
            Self::Offices(..) => Channel::Office,
        }
    }

    /// Notes a deed of the office. What she does herself stands in the changes only.
    async fn note(
        self,
        app: &App,
        tx: &Tx,
        (what, fields): (&'static str, &[&str]),
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        let Self::Offices(id, by) = self else {
            return Ok(());
        };
        // Which parts, never what they say: the log lives longer than the booking.
        let deed =
            Deed::new(what, "booking", id.0).change(serde_json::Value::Null, fields.to_vec());
        audit::note(app, tx, by, deed, now).await
    }
}

/// The token of her link.
pub(crate) fn token(app: &App, booking: &booking::Model) -> String {
    app.key.token("booking", booking.id.0, booking.link_version)
}

/// The token of her receipt; it dies together with her link.
fn receipt(app: &App, id: BookingId, link_version: i32) -> String {
    app.key.token("receipt", id.0, link_version)
}

/// Finds a booking with all that belongs to it.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn find(app: &App, by: By<'_>) -> Result<Option<Hers>, AppError> {
    match her::booking(app.db.read(), by).await? {
        Some(booking) => Ok(Some(her::all(app.db.read(), booking).await?)),
        None => Ok(None),
    }
}

/// The first thing that a booking waits for or is offered.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn waiting_entry(
    app: &App,
    link: &str,
) -> Result<Option<(BookingId, EntryId)>, AppError> {
    let Some(hers) = find(app, By::Token(link)).await? else {
        return Ok(None);
    };
    let waits = |state| matches!(state, entry::State::Waiting | entry::State::Offered);
    let first = hers.mains().find(|(entry, _)| waits(entry.state));
    Ok(first.map(|(entry, _)| (hers.booking.id, entry.id)))
}

/// A change of an entry, as it is after it.
fn changed(
    app: &App,
    entry: &entry::Model,
    before: Option<entry::State>,
    cause: change::Cause,
    now: DateTime<Utc>,
) -> change::Model {
    change::Model {
        id: app.dice.id(now),
        booking_id: entry.booking_id,
        entry_id: entry.id,
        before,
        after: entry.state,
        people: entry.people,
        reason: None,
        cause,
        at: now,
    }
}

/// Entries that come to a state together, and who or what caused it.
#[derive(Clone, Copy, Debug)]
struct Came<'a> {
    entries: &'a [EntryId],
    to: entry::State,
    cause: change::Cause,
}

/// Notes what became of some of her entries. `hers` is as it was before.
async fn note(
    app: &App,
    tx: &Tx,
    hers: &Hers,
    came: Came<'_>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let changes = hers
        .entries
        .iter()
        .filter(|(entry, _)| came.entries.contains(&entry.id))
        .map(|(entry, _)| {
            let after = entry::Model {
                state: came.to,
                ..entry.clone()
            };
            changed(app, &after, Some(entry.state), came.cause, now)
        });
    take::note(tx, changes.collect()).await
}
