//! What a cancellation does, decided before anything is written.

use chrono::{DateTime, Utc};

use super::{is_main, may_cancel};
use crate::bookings::entity::entry;
use crate::bookings::store::her::Hers;
use crate::kinds::{EntryId, PersonId};
use crate::offerings::Listing;
use crate::offerings::entity::pool;

/// What is cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Everything.
    All,
    /// One entry: one date, or the childcare, or the workshop.
    Entry(EntryId),
    /// One person of the party, everywhere.
    Person(PersonId),
}

/// What became of a cancellation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cancelled {
    /// It is done.
    Done,
    /// There was nothing to cancel (any more).
    Nothing,
    /// It is too late for doing it online.
    TooLate,
}

/// What a cancellation does.
#[derive(Debug, Default)]
pub(crate) struct Step {
    /// Entries that end.
    pub(crate) ended: Vec<EntryId>,
    /// Entries that become smaller by the leaver.
    pub(crate) smaller: Vec<EntryId>,
    /// The one person who leaves while others stay.
    pub(crate) leaver: Option<PersonId>,
    /// Everybody who no longer comes anywhere.
    pub(crate) gone: Vec<PersonId>,
}

/// Decides what a cancellation does, before anything is written.
pub(crate) fn step(
    listing: &Listing,
    hers: &Hers,
    target: Target,
    now: DateTime<Utc>,
) -> Result<Step, Cancelled> {
    let active: Vec<&(entry::Model, pool::Model)> = hers
        .entries
        .iter()
        .filter(|(entry, _)| entry.state.is_active())
        .collect();
    let in_time = |pair: &(entry::Model, pool::Model)| {
        let begins = match pair.1.session_id {
            Some(id) => listing.session(id).map(|session| session.starts_at),
            None => listing.planned().next().map(|session| session.starts_at),
        };
        let hours = listing.offering.cancel_until_hours_before;
        // One may always leave a waiting list; nobody relies on her there.
        pair.0.state == entry::State::Waiting
            || begins.is_none_or(|begins| may_cancel(begins, hours, now))
    };
    let party: Vec<PersonId> = hers.party().map(|person| person.id).collect();
    let mut step = Step::default();
    let wanted: Vec<&(entry::Model, pool::Model)> = match target {
        Target::All => active.clone(),
        Target::Entry(id) => {
            let one = active
                .iter()
                .find(|(entry, _)| entry.id == id)
                .ok_or(Cancelled::Nothing)?;
            // With a date goes what belongs to it; with the course itself goes everything.
            let with_it = |pool: &pool::Model| match (is_main(one.1.kind), one.1.session_id) {
                (true, None) => true,
                (true, session) => pool.session_id == session,
                (false, _) => pool.id == one.1.id,
            };
            active
                .iter()
                .filter(|(_, pool)| with_it(pool))
                .copied()
                .collect()
        }
        Target::Person(id) => {
            if !party.contains(&id) {
                return Err(Cancelled::Nothing);
            }
            if party.len() > 1 {
                step.leaver = Some(id);
            }
            active.clone()
        }
    };
    if wanted.is_empty() {
        return Err(Cancelled::Nothing);
    }
    let timely: Vec<EntryId> = wanted
        .iter()
        .filter(|pair| in_time(pair))
        .map(|(entry, _)| entry.id)
        .collect();
    if timely.is_empty() {
        return Err(Cancelled::TooLate);
    }
    if let Some(leaver) = step.leaver {
        // A person may leave a party only everywhere: else the lists of a course would not agree.
        if timely.len() < wanted.len() {
            return Err(Cancelled::TooLate);
        }
        step.smaller = wanted
            .iter()
            .filter(|(_, pool)| pool.kind != pool::Kind::Childcare)
            .map(|(entry, _)| entry.id)
            .collect();
        step.gone = vec![leaver];
    } else {
        let stays = active
            .iter()
            .any(|(entry, pool)| is_main(pool.kind) && !timely.contains(&entry.id));
        if !stays {
            step.gone = party;
        }
        step.ended = timely;
    }
    Ok(step)
}
