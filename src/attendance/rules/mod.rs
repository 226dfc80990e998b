//! What counts: decisions without database, clock or words.

mod course;
mod ladder;
mod names;
mod returns;

use chrono::{DateTime, Duration, NaiveTime, Utc};
use uuid::Uuid;

use super::entity::count::Band;
use super::entity::tick::{self, Mark};
use crate::offerings::Listing;
use crate::offerings::entity::session;
use crate::offerings::{moment, zone};

pub(crate) use course::{Tally, has_earned, was_held};
pub(crate) use ladder::{link_opens, may_reach, opens_to_all};
pub(crate) use names::{short_name, short_names};
pub(crate) use returns::{Came, returns};

/// Until so long after a session one can tick.
pub(crate) const AFTER: Duration = Duration::days(14);
/// From so long before a session a pass shows who comes.
pub(crate) const BEFORE: Duration = Duration::days(14);
/// A device's clock may be ahead of ours by so much.
const AHEAD: Duration = Duration::minutes(3);

/// Why something was not taken. Nothing has happened then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It can not be read.
    Unreadable,
    /// There is no such session, or not for whoever asks.
    NoSession,
    /// She has no part in this session.
    NoPerson,
    /// The session was called off.
    CalledOff,
    /// Its day has not come yet.
    TooEarly,
    /// It is over for too long.
    TooLate,
    /// All places are taken: with a reason she can be let in.
    Full,
}

impl Refused {
    /// The word in data.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NoSession => "no_session",
            Self::NoPerson => "no_person",
            Self::CalledOff => "called_off",
            Self::TooEarly => "too_early",
            Self::TooLate => "too_late",
            Self::Full => "full",
        }
    }
}

/// From when on one can tick: the session's day begins where it takes place.
pub(crate) fn opens(listing: &Listing, session: &session::Model) -> DateTime<Utc> {
    let zone = zone(&listing.offering.timezone);
    moment(zone, session.local_date, NaiveTime::MIN)
}

/// Until when one can tick, inclusive.
pub(crate) fn closes(session: &session::Model) -> DateTime<Utc> {
    session.ends_at + AFTER
}

/// Can one tick at this moment?
///
/// # Errors
/// Why not.
pub(crate) fn may_tick(
    listing: &Listing,
    session: &session::Model,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    if session.state == session::State::Cancelled {
        Err(Refused::CalledOff)
    } else if now < opens(listing, session) {
        Err(Refused::TooEarly)
    } else if now > closes(session) {
        Err(Refused::TooLate)
    } else {
        Ok(())
    }
}

/// The moment of a tick as it counts. No tick is lost because a clock is wrong: one from the future counts as of
/// now, one from before the session's day as of its begin.
pub(crate) fn clamped(
    at: DateTime<Utc>,
    opens: DateTime<Utc>,
    now: DateTime<Utc>,
) -> DateTime<Utc> {
    let at = if at > now + AHEAD { now } else { at };
    at.max(opens)
}

/// The moment of a tick that somebody makes on a page: after all that the page showed her.
pub(crate) fn after(ticks: &[&tick::Model], now: DateTime<Utc>) -> DateTime<Utc> {
    let last = standing(ticks).map(|tick| tick.at + Duration::milliseconds(1));
    last.map_or(now, |last| last.max(now))
}

/// The tick that counts: the one with the latest moment, of equal ones the larger id. The same whatever the order
/// in which they arrived.
pub(crate) fn standing<'a>(ticks: &[&'a tick::Model]) -> Option<&'a tick::Model> {
    ticks.iter().copied().max_by_key(|tick| (tick.at, tick.id))
}

/// What stood before it: what an undo brings back.
pub(crate) fn before(ticks: &[&tick::Model]) -> Mark {
    let Some(last) = standing(ticks) else {
        return Mark::Unset;
    };
    let others: Vec<&tick::Model> = ticks
        .iter()
        .copied()
        .filter(|tick| tick.id != last.id)
        .collect();
    standing(&others).map_or(Mark::Unset, |tick| tick.mark)
}

/// What a button that takes back would tick; none where nothing is ticked (any more).
pub(crate) fn undo(ticks: &[&tick::Model]) -> Option<Mark> {
    let last = standing(ticks)?;
    (last.mark != Mark::Unset).then(|| before(ticks))
}

/// The last word of every other device that says something else, the latest first.
pub(crate) fn also<'a>(ticks: &[&'a tick::Model]) -> Vec<&'a tick::Model> {
    let Some(last) = standing(ticks) else {
        return Vec::new();
    };
    let mut devices: Vec<Uuid> = ticks.iter().map(|tick| tick.device).collect();
    devices.sort_unstable();
    devices.dedup();
    let words = devices.into_iter().filter_map(|device| {
        let its: Vec<&tick::Model> = ticks
            .iter()
            .copied()
            .filter(|tick| tick.device == device)
            .collect();
        standing(&its)
    });
    let mut also: Vec<&tick::Model> = words
        .filter(|tick| tick.device != last.device && tick.mark != last.mark)
        .filter(|tick| tick.mark != Mark::Unset)
        .collect();
    also.sort_by_key(|tick| std::cmp::Reverse((tick.at, tick.id)));
    also
}

/// Her mark: what was ticked last, or that she had said herself that she stays away.
pub(crate) fn mark(ticks: &[&tick::Model], said_so: bool) -> Mark {
    let ticked = standing(ticks).map_or(Mark::Unset, |tick| tick.mark);
    match ticked {
        Mark::Unset if said_so => Mark::Excused,
        ticked => ticked,
    }
}

/// How often something was counted; never below zero, in whatever order the steps came.
pub(crate) fn counted(steps: impl IntoIterator<Item = (Band, i64)>, band: Band) -> i64 {
    let of_it = steps.into_iter().filter(|(of, _)| *of == band);
    of_it.map(|(_, step)| step).sum::<i64>().max(0)
}

#[cfg(test)]
mod tests;
