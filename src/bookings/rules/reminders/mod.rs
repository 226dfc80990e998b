//! Who is reminded of what, and when. Never at night: nobody's telephone shall ring.

use std::fmt;
use std::str::FromStr as _;

use chrono::{DateTime, Duration, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;

use super::is_main;
use crate::bookings::entity::entry::State;
use crate::bookings::entity::person;
use crate::bookings::store::her::Hers;
use crate::kinds::{BookingId, SessionId};
use crate::offerings::entity::{pool, session};
use crate::offerings::moment;

/// The hour at which the day begins, local, inclusive.
const MORNING: u32 = 8;
/// The hour to which a reminder goes that the next morning would be too late for.
const EVENING: u32 = 20;
/// The hour at which the night begins, local, inclusive.
const NIGHT: u32 = 21;
/// Time that she needs at least between a reminder of the morning and the begin.
const TIME_TO_GO: Duration = Duration::hours(1);

/// No reminder is due longer before its session: a week, and the night it may be moved before.
pub(crate) const LONGEST: Duration = Duration::hours(7 * 24 + 12);

/// Is it night there, from 21:00 (inclusive) to 8:00 (exclusive)?
pub(crate) fn is_night(at: DateTime<Utc>, zone: Tz) -> bool {
    !(MORNING..NIGHT).contains(&at.with_timezone(&zone).hour())
}

/// When the reminder is due that is meant for so many hours before the begin. What falls into the night
/// waits for the morning, if that leaves an hour until the begin; else it goes out the evening before.
pub(crate) fn due_at(begins: DateTime<Utc>, hours: i32, zone: Tz) -> DateTime<Utc> {
    let meant = begins - Duration::hours(i64::from(hours));
    if !is_night(meant, zone) {
        return meant;
    }
    let local = meant.with_timezone(&zone);
    let day = local.date_naive();
    let next_day = if local.hour() >= NIGHT {
        day.succ_opt().unwrap_or(day)
    } else {
        day
    };
    let clock = |hour| NaiveTime::MIN + Duration::hours(i64::from(hour));
    let morning = moment(zone, next_day, clock(MORNING));
    if morning + TIME_TO_GO <= begins {
        return morning;
    }
    let day_before = next_day.pred_opt().unwrap_or(next_day);
    moment(zone, day_before, clock(EVENING))
}

/// A reminder whose time has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    /// So many hours before.
    pub(crate) hours: i32,
    /// Since when it is due.
    pub(crate) since: DateTime<Utc>,
}

/// Which reminder of a session is to be written now: the shortest that is due. A longer one that nobody wrote
/// in time is not made up for. None at night, after the begin, and where the session was changed since: who
/// comes has had a letter about that.
pub(crate) fn due(
    session: &session::Model,
    hours: &[i32],
    zone: Tz,
    now: DateTime<Utc>,
) -> Option<Due> {
    // While a change of it can be undone nobody knows what to be reminded of.
    let is_settled = session.state == session::State::Planned && session.undo_until.is_none();
    if !is_settled || now >= session.starts_at || is_night(now, zone) {
        return None;
    }
    let all = hours.iter().map(|&hours| Due {
        hours,
        since: due_at(session.starts_at, hours, zone),
    });
    let shortest = all
        .filter(|due| due.since <= now)
        .min_by_key(|due| due.hours)?;
    (session.updated_at <= shortest.since).then_some(shortest)
}

/// Who of a party comes to a session, by places that they had at `since` (inclusive) already: whoever got hers
/// later has had her letter just now. Who is excused from that session does not come.
pub(crate) fn comers(hers: &Hers, session: SessionId, since: DateTime<Utc>) -> Vec<&person::Model> {
    let stays_away = |person: &person::Model| {
        hers.excuses.iter().any(|excuse| {
            excuse.person_id == person.id
                && excuse.session_id == session
                && excuse.withdrawn_at.is_none()
        })
    };
    let places = || {
        hers.mains()
            .filter(|(entry, _)| entry.state == State::Confirmed && entry.changed_at <= since)
    };
    let has_own = places().any(|(_, pool)| pool.session_id == Some(session));
    let has_course = places().any(|(_, pool)| pool.kind == pool::Kind::Whole);
    hers.party()
        .filter(|person| has_own || (has_course && !stays_away(person)))
        .collect()
}

/// Is a pool one whose places are for this session, alone or with others?
pub(crate) fn is_for(pool: &pool::Model, session: SessionId) -> bool {
    is_main(pool.kind) && (pool.kind == pool::Kind::Whole || pool.session_id == Some(session))
}

/// Which reminder a letter is. Written out it is the letter's event: it is sent once, and anew where the
/// session has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// To whom.
    pub(crate) booking: BookingId,
    /// Of what.
    pub(crate) session: SessionId,
    /// The session as it was then.
    pub(crate) revision: i32,
    /// So many hours before.
    pub(crate) hours: i32,
}

impl Mark {
    /// Reads an event; what follows the hours tells letters apart that replace each other.
    pub(crate) fn read(event: &str) -> Option<Self> {
        let mut parts = event.strip_prefix("reminder:")?.split(':');
        Some(Self {
            booking: BookingId::from_str(parts.next()?).ok()?,
            session: SessionId::from_str(parts.next()?).ok()?,
            revision: parts.next()?.parse().ok()?,
            hours: parts.next()?.parse().ok()?,
        })
    }

    /// Does it still speak of this session as it is, and before it begins?
    pub(crate) fn is_true_of(self, session: &session::Model, now: DateTime<Utc>) -> bool {
        session.id == self.session
            && session.revision == self.revision
            && session.state == session::State::Planned
            && now < session.starts_at
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            booking,
            session,
            revision,
            hours,
        } = self;
        write!(f, "reminder:{booking}:{session}:{revision}:{hours}")
    }
}

#[cfg(test)]
mod tests;
