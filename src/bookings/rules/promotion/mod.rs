//! Who moves up from the waiting list when places are free, how, and until when she may answer.

use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::Tz;

use super::{Size, Tally, is_main};
use crate::kinds::EntryId;
use crate::offerings::Listing;
use crate::offerings::entity::offering::{Mode, Promotion};
use crate::offerings::entity::{pool, session};
use crate::offerings::{local_day, moment};

/// Hours before the begin from which on nobody is written to any more: the office rings.
const RING_HOURS: i64 = 6;
/// Hours that everybody has at least to answer.
const LEAST_HOURS: i64 = 2;
/// Nobody has to answer from this time of day …
const NIGHT_BEGINS: NaiveTime = o_clock(21);
/// … until this one.
const NIGHT_ENDS: NaiveTime = o_clock(9);

/// A full hour of the day.
const fn o_clock(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// Until when an offer made now stands, UTC, exclusive: `hours`, but never more than half of the time left
/// until the begin, never less than two hours, and never ending in the night (it moves to nine o'clock, if
/// that is still before the begin). None where the begin is too near for a letter.
pub(crate) fn answer_until(
    now: DateTime<Utc>,
    begins: DateTime<Utc>,
    zone: Tz,
    hours: i64,
) -> Option<DateTime<Utc>> {
    let left = begins - now;
    if left < Duration::hours(RING_HOURS) {
        return None;
    }
    let span = Duration::hours(hours)
        .min(left / 2)
        .max(Duration::hours(LEAST_HOURS));
    let until = now + span;
    let local = until.with_timezone(&zone).time();
    let day = local_day(zone, until);
    let morning = if local < NIGHT_ENDS {
        moment(zone, day, NIGHT_ENDS)
    } else if local >= NIGHT_BEGINS {
        moment(zone, day + Duration::days(1), NIGHT_ENDS)
    } else {
        return Some(until);
    };
    Some(if morning < begins { morning } else { until })
}

/// How somebody moves up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// She is asked, and the place is kept for her until then (UTC, exclusive).
    Offer(DateTime<Utc>),
    /// She has the place at once.
    Direct,
}

/// Why nobody moves up in a pool at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Halt {
    /// The office has closed the sign-up.
    Stopped,
    /// It was called off.
    Cancelled,
    /// It has begun or is over.
    Begun,
    /// It begins in less than six hours: the office rings those who wait.
    Ring,
    /// A change of one of its dates can still be undone: what it made free may be needed again.
    Unsettled,
}

/// How people move up in a pool at this moment.
///
/// # Errors
/// Why nobody does.
pub(crate) fn way(
    listing: &Listing,
    pool: &pool::Model,
    hours: i64,
    now: DateTime<Utc>,
) -> Result<Way, Halt> {
    let begins = begins(listing, pool, now)?;
    if listing.is_stopped() {
        return Err(Halt::Stopped);
    }
    if listing.is_unsettled() {
        return Err(Halt::Unsettled);
    }
    let until = answer_until(now, begins, listing.zone(), hours).ok_or(Halt::Ring)?;
    // What comes with a place that she has is hers as soon as it is free: she need not be asked twice.
    let is_side = !is_main(pool.kind);
    Ok(match listing.offering.promotion {
        Promotion::Offer if !is_side => Way::Offer(until),
        Promotion::Offer | Promotion::Direct => Way::Direct,
    })
}

/// The begin of what a pool gives places in.
fn begins(
    listing: &Listing,
    pool: &pool::Model,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, Halt> {
    let session = match pool.session_id {
        Some(id) => listing.session(id),
        // A workshop beside dates that are booked one by one goes on while there are dates.
        None if listing.offering.mode == Mode::PerSession => listing.next(now),
        None => listing.planned().next(),
    };
    match session {
        None => Err(Halt::Cancelled),
        Some(session) if session.state == session::State::Cancelled => Err(Halt::Cancelled),
        Some(session) if session.starts_at <= now => Err(Halt::Begun),
        Some(session) => Ok(session.starts_at),
    }
}

/// A party that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    /// Its entry.
    pub(crate) entry: EntryId,
    /// People, or children.
    pub(crate) people: i64,
}

/// Who is served next: the first waiting party that fits into the free places (none: no limit). One that
/// does not fit keeps its position. `line` is in the order of the list.
pub(crate) fn next_up(free: Option<i64>, line: &[Waiting]) -> Option<Waiting> {
    line.iter()
        .find(|party| free.is_none_or(|free| party.people <= free))
        .copied()
}

/// Why a waiting party has no place yet; in the order in which one would ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Nobody moves up in this pool.
    Halted(Halt),
    /// She waits for the thing itself; this only comes with it.
    WaitsForPlace,
    /// More people have places than there are: so many too many.
    OverCapacity(i64),
    /// The party needs more places than are free.
    NeedsMore {
        /// People of the party.
        needs: i64,
        /// Places free.
        free: i64,
    },
    /// Enough would be free if they were not offered to somebody before her.
    OfferedEarlier {
        /// People of the party.
        needs: i64,
        /// Places free.
        free: i64,
        /// When the first of these offers ends, UTC.
        until: DateTime<Utc>,
    },
    /// Nothing is in her way: she is served by the next run.
    Next,
}

/// What a pool is like for one who asks why.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Its size.
    pub(crate) size: Size,
    /// What it holds.
    pub(crate) tally: Tally,
    /// People to whom a place is offered.
    pub(crate) offered: i64,
    /// When the first of these offers ends.
    pub(crate) first_answer: Option<DateTime<Utc>>,
    /// How people move up in it.
    pub(crate) way: Result<Way, Halt>,
}

/// Why a waiting party was not served. `has_place` says of what comes with a place whether she has that.
pub(crate) fn why(line: Line, people: i64, has_place: bool) -> Why {
    if let Err(halt) = line.way
        && halt != Halt::Ring
    {
        return Why::Halted(halt);
    }
    if !has_place {
        return Why::WaitsForPlace;
    }
    let Some(free) = line.size.free(line.tally) else {
        return line.way.map_or_else(Why::Halted, |_| Why::Next);
    };
    let over = line.tally.taken - line.size.limit.unwrap_or(0) - line.tally.lent;
    if over > 0 {
        return Why::OverCapacity(over);
    }
    if people <= free {
        return line.way.map_or_else(Why::Halted, |_| Why::Next);
    }
    match line.first_answer {
        Some(until) if people <= free + line.offered => Why::OfferedEarlier {
            needs: people,
            free,
            until,
        },
        _ => Why::NeedsMore {
            needs: people,
            free,
        },
    }
}

#[cfg(test)]
mod tests;
