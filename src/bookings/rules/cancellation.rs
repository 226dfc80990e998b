//! What a cancellation does, decided before anything is written.

use chrono::{DateTime, Utc};

use super::{Channel, is_main, may_cancel};
use crate::bookings::entity::{entry, person};
use crate::kinds::{EntryId, PersonId};
use crate::offerings::Listing;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::pool;

/// What is cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Everything.
    All,
    /// Every open offer: she declines.
    Offers,
    /// One open offer.
    Offer(EntryId),
    /// One entry: one date, or the childcare, or the workshop.
    Entry(EntryId),
    /// One person of the party, everywhere.
    Person(PersonId),
}

impl Target {
    /// What of a booking it is, in words for the audit log.
    pub(crate) fn parts(self) -> &'static [&'static str] {
        match self {
            Self::All => &["all"],
            Self::Offers | Self::Offer(_) => &["offer"],
            Self::Entry(_) => &["entry"],
            Self::Person(_) => &["person"],
        }
    }
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

/// What is cancelled, and of which booking.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    /// The offering.
    pub(crate) listing: &'a Listing,
    /// All entries of the booking with their pools.
    pub(crate) entries: &'a [(entry::Model, pool::Model)],
    /// All its persons.
    pub(crate) persons: &'a [person::Model],
    /// What of it.
    pub(crate) target: Target,
    /// By which way: the deadline binds who gives back online.
    pub(crate) channel: Channel,
}

impl Wanted<'_> {
    /// Is its date over? What was, stays as it was.
    fn has_ended(&self, pool: &pool::Model, now: DateTime<Utc>) -> bool {
        let session = pool.session_id.and_then(|id| self.listing.session(id));
        session.is_some_and(|session| session.ends_at <= now)
    }

    /// Can it still be given back online?
    fn is_in_time(&self, (entry, pool): &(entry::Model, pool::Model), now: DateTime<Utc>) -> bool {
        let begins = match pool.session_id {
            Some(id) => self.listing.session(id),
            // A workshop beside dates that are booked one by one goes on while there are dates.
            None if self.listing.offering.mode == Mode::PerSession => self.listing.next(now),
            None => self.listing.planned().next(),
        };
        let hours = self.listing.offering.cancel_until_hours_before;
        // One may always leave a waiting list and decline an offer; nobody relies on her there.
        self.channel == Channel::Office
            || matches!(entry.state, entry::State::Waiting | entry::State::Offered)
            || begins.is_none_or(|session| may_cancel(session.starts_at, hours, now))
    }
}

/// Open offers that are declined, with what would have come with them.
fn declined<'a>(
    to_come: &[&'a (entry::Model, pool::Model)],
    target: Target,
) -> Vec<&'a (entry::Model, pool::Model)> {
    let is_meant = |entry: &entry::Model| match target {
        Target::Offer(id) => entry.id == id,
        _ => true,
    };
    let offers: Vec<_> = to_come
        .iter()
        .filter(|(entry, pool)| {
            is_main(pool.kind) && entry.state == entry::State::Offered && is_meant(entry)
        })
        .collect();
    let stays = to_come
        .iter()
        .any(|(entry, pool)| is_main(pool.kind) && !offers.iter().any(|(o, _)| o.id == entry.id));
    to_come
        .iter()
        .filter(|(entry, pool)| {
            let is_offer = offers.iter().any(|(offer, _)| offer.id == entry.id);
            let of_its_date = offers
                .iter()
                .any(|(_, of)| of.session_id == pool.session_id);
            // A workshop stays while another date does, unless it was offered with this one.
            let with_it = if pool.session_id.is_some() {
                of_its_date
            } else {
                !offers.is_empty() && (!stays || entry.state == entry::State::Offered)
            };
            is_offer || !is_main(pool.kind) && with_it
        })
        .copied()
        .collect()
}

/// Decides what a cancellation does, before anything is written.
///
/// # Errors
/// Why it does nothing.
pub(crate) fn step(wanted: Wanted<'_>, now: DateTime<Utc>) -> Result<Step, Cancelled> {
    let active: Vec<&(entry::Model, pool::Model)> = wanted
        .entries
        .iter()
        .filter(|(entry, _)| entry.state.is_active())
        .collect();
    let to_come: Vec<&(entry::Model, pool::Model)> = active
        .iter()
        .filter(|(_, pool)| !wanted.has_ended(pool, now))
        .copied()
        .collect();
    let party: Vec<PersonId> = wanted
        .persons
        .iter()
        .filter(|person| person.cancelled_at.is_none())
        .map(|person| person.id)
        .collect();
    let mut step = Step::default();
    let targets: Vec<&(entry::Model, pool::Model)> = match wanted.target {
        Target::All => to_come.clone(),
        Target::Offers | Target::Offer(_) => declined(&to_come, wanted.target),
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
            to_come
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
            to_come.clone()
        }
    };
    if targets.is_empty() {
        // A second press on "all" does no harm; one date that is over was asked for by name.
        let is_one = matches!(wanted.target, Target::Entry(_));
        return Err(if is_one {
            Cancelled::TooLate
        } else {
            Cancelled::Nothing
        });
    }
    let timely: Vec<EntryId> = targets
        .iter()
        .filter(|pair| wanted.is_in_time(pair, now))
        .map(|(entry, _)| entry.id)
        .collect();
    if timely.is_empty() {
        return Err(Cancelled::TooLate);
    }
    if let Some(leaver) = step.leaver {
        // A person may leave a party only everywhere: else the lists of a course would not agree.
        if timely.len() < targets.len() {
            return Err(Cancelled::TooLate);
        }
        step.smaller = targets
            .iter()
            .filter(|(_, pool)| pool.kind != pool::Kind::Childcare)
            .map(|(entry, _)| entry.id)
            .collect();
        step.gone = vec![leaver];
    } else {
        let stays = to_come
            .iter()
            .any(|(entry, pool)| is_main(pool.kind) && !timely.contains(&entry.id));
        if !stays {
            step.gone = party;
        }
        step.ended = timely;
    }
    Ok(step)
}
