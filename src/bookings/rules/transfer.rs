//! Changing one date for another of the same offering, decided before anything is written.

use chrono::{DateTime, Utc};

use super::cancellation::{Cancelled, Target, Wanted, step};
use super::{Asked, Demand, IfChildcareIsFull, Refusal, demands};
use crate::bookings::entity::entry::State;
use crate::kinds::{EntryId, SessionId};
use crate::offerings::entity::pool;

/// What she wants.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    /// The entry for the date that she gives up.
    pub(crate) from: EntryId,
    /// The date that she wants instead.
    pub(crate) to: SessionId,
    /// What she wants where the childcare there is full.
    pub(crate) childcare: IfChildcareIsFull,
    /// Where it is full she keeps what she has and waits there.
    pub(crate) waits: bool,
}

/// Why she keeps the date that she has. Nothing has happened then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stays {
    /// The old one can no longer be given back online.
    Late,
    /// She has no such date (any more).
    Unknown,
    /// She holds or waits for the new one already.
    Has,
    /// Somebody of that name holds a place there already under her contact.
    Taken,
    /// The new one is full; she may wait there and keep the old one.
    Full,
    /// The new one can not be booked.
    Refused(Refusal),
}

/// What the change asks for and gives back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Plan {
    /// It was done before: the same form, sent again.
    Done,
    /// This.
    Step {
        /// Entries that end: the old date and what belongs to it.
        ended: Vec<EntryId>,
        /// What is asked of the new one.
        demands: Vec<Demand>,
    },
}

/// Decides what a change of dates asks for and what it gives back.
///
/// # Errors
/// Why it can not be.
pub(crate) fn plan(wanted: Wanted<'_>, change: Change, now: DateTime<Utc>) -> Result<Plan, Stays> {
    let from = wanted.entries.iter().find(|(e, _)| e.id == change.from);
    let (old, old_pool) = from.ok_or(Stays::Unknown)?;
    let is_date = matches!(old_pool.kind, pool::Kind::Session | pool::Kind::DropIn);
    if !is_date {
        return Err(Stays::Unknown);
    }
    let there = wanted.entries.iter().find(|(entry, pool)| {
        pool.session_id == Some(change.to) && pool.kind == old_pool.kind && entry.state.is_active()
    });
    if let Some((new, _)) = there {
        let was_moved = !old.state.is_active();
        let waits = change.waits && new.state == State::Waiting;
        return if was_moved || waits {
            Ok(Plan::Done)
        } else {
            Err(Stays::Has)
        };
    }
    let target = Wanted {
        target: Target::Entry(change.from),
        ..wanted
    };
    let ended = match step(target, now) {
        Ok(step) => step.ended,
        Err(Cancelled::TooLate) => return Err(Stays::Late),
        Err(_) => return Err(Stays::Unknown),
    };
    let children = wanted.entries.iter().filter(|(entry, pool)| {
        pool.kind == pool::Kind::Childcare
            && pool.session_id == old_pool.session_id
            && entry.state.is_active()
    });
    let asked = Asked {
        sessions: vec![change.to],
        workshop: None,
        people: i64::from(old.people),
        children: children.map(|(entry, _)| i64::from(entry.people)).sum(),
        channel: wanted.channel,
    };
    let demands = match demands(wanted.listing, &asked, now) {
        // No children are looked after there at all: the same question as where it is full.
        Err(Refusal::ChildcareFull { .. }) if change.childcare == IfChildcareIsFull::Without => {
            let alone = Asked {
                children: 0,
                ..asked
            };
            demands(wanted.listing, &alone, now)
        }
        demands => demands,
    };
    Ok(Plan::Step {
        ended,
        demands: demands.map_err(Stays::Refused)?,
    })
}
