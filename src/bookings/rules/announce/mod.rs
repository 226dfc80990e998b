//! Whom a change of the dates concerns, and what becomes of her booking.

use chrono::{DateTime, Duration, Utc};

use super::is_main;
use crate::bookings::entity::entry::{self, State};
use crate::bookings::store::her::Hers;
use crate::kinds::{EntryId, PoolId, SessionId};
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};

/// What became of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// It was called off.
    CalledOff,
    /// It takes place at another time.
    Moved,
    /// It takes place somewhere else, at the same time.
    Elsewhere,
    /// It had been called off and takes place after all.
    TakesPlace,
}

/// A session of which something became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Change<'a> {
    /// What.
    pub(crate) what: What,
    /// As it was.
    pub(crate) was: &'a session::Model,
    /// As it is.
    pub(crate) is: &'a session::Model,
}

/// The sessions that were called off, moved in time or place, or called on again, first ones first. What was over before
/// and is over now concerns nobody any more; a new topic is no reason to write.
pub(crate) fn changes<'a>(
    before: &'a Listing,
    after: &'a Listing,
    now: DateTime<Utc>,
) -> Vec<Change<'a>> {
    let mut changes: Vec<Change<'a>> = after
        .sessions
        .iter()
        .filter_map(|is| {
            let was = before.session(is.id)?;
            let what = match (was.state, is.state) {
                (session::State::Planned, session::State::Cancelled) => What::CalledOff,
                (session::State::Cancelled, session::State::Planned) => What::TakesPlace,
                (session::State::Planned, session::State::Planned)
                    if (was.starts_at, was.ends_at) != (is.starts_at, is.ends_at) =>
                {
                    What::Moved
                }
                (session::State::Planned, session::State::Planned)
                    if before.venue_of(was).id != after.venue_of(is).id =>
                {
                    What::Elsewhere
                }
                _ => return None,
            };
            let is_past = was.ends_at <= now && is.ends_at <= now;
            (!is_past).then_some(Change { what, was, is })
        })
        .collect();
    changes.sort_by_key(|change| change.was.starts_at);
    changes
}

/// The pools whose people the changes may concern: those of the sessions, and the course.
pub(crate) fn covering(listing: &Listing, changes: &[Change<'_>]) -> Vec<PoolId> {
    if changes.is_empty() {
        return Vec::new();
    }
    listing
        .pools
        .iter()
        .filter(|pool| match pool.session_id {
            Some(id) => changes.iter().any(|change| change.is.id == id),
            None => pool.kind == pool::Kind::Whole,
        })
        .map(|pool| pool.id)
        .collect()
}

/// What has changed about an offering, and when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    /// As it was.
    pub(crate) before: &'a Listing,
    /// As it is.
    pub(crate) after: &'a Listing,
    /// The difference.
    pub(crate) changes: &'a [Change<'a>],
    /// This moment.
    pub(crate) now: DateTime<Utc>,
}

/// What the changes do to one booking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Step<'a> {
    /// What she is told.
    pub(crate) told: Vec<Change<'a>>,
    /// What takes place after all, and had ended for her when it was called off: she may sign up again.
    pub(crate) again: Vec<Change<'a>>,
    /// What was moved and from which her whole party stays away: with the new hour she may come after all.
    pub(crate) away: Vec<Change<'a>>,
    /// What of it stands in her calendar: she had a place there.
    pub(crate) calendar: Vec<Change<'a>>,
    /// Entries that end.
    pub(crate) ended: Vec<EntryId>,
    /// Offers whose deadline follows from another begin now.
    pub(crate) offers: Vec<EntryId>,
}

impl<'a> Step<'a> {
    /// Does none of it concern her?
    pub(crate) fn is_nothing(&self) -> bool {
        self.told.is_empty()
            && self.again.is_empty()
            && self.away.is_empty()
            && self.ended.is_empty()
            && self.offers.is_empty()
    }

    /// All that she is told of, first ones first.
    pub(crate) fn news(&self) -> Vec<Change<'a>> {
        let mut news = [&*self.told, &*self.again, &*self.away].concat();
        news.sort_by_key(|change| change.was.starts_at);
        news
    }

    /// Why what ends ends, as the office wrote it.
    pub(crate) fn reason(&self) -> Option<&str> {
        let mut off = self.told.iter().filter(|c| c.what == What::CalledOff);
        off.find_map(|change| change.is.reason.as_deref())
    }
}

/// Decides what the changes do to a booking; `hers` is as it was before.
///
/// A called-off session ends what was booked for it alone. A place in a course stays while any of its
/// dates was or will be; the course's waiting list closes when no date is to come. Who excused herself
/// from a date is not told that it was called off, but that it was moved: it may suit her now. Whoever lost a date that takes place after all may sign up again.
pub(crate) fn step<'a>(view: View<'a>, hers: &Hers) -> Step<'a> {
    let mut step = Step::default();
    for change in view.changes {
        let covering = || {
            hers.mains()
                .filter(|pair| pair.0.state.is_active() && covers(hers, pair, change.is.id))
        };
        if covering().next().is_some() {
            step.told.push(*change);
        } else if change.is.starts_at > view.now && lost(hers, change) {
            step.again.push(*change);
        } else if change.what == What::Moved
            && change.is.starts_at > view.now
            && stays_away(hers, change)
        {
            step.away.push(*change);
        }
        if covering().any(|(entry, _)| entry.state == State::Confirmed) {
            step.calendar.push(*change);
        }
    }
    step.ended = ended(view, hers);
    if step.told.is_empty() && !step.ended.is_empty() {
        // She had excused herself from the last date of her course; that the course ends concerns her.
        let off = view.changes.iter().filter(|c| c.what == What::CalledOff);
        step.told = off.copied().collect();
    }
    step.offers = hers
        .entries
        .iter()
        .filter(|(entry, pool)| {
            entry.state == State::Offered
                && is_main(pool.kind)
                && !step.ended.contains(&entry.id)
                && begins(view.before, pool) != begins(view.after, pool)
        })
        .map(|(entry, _)| entry.id)
        .collect();
    step
}

/// Does a session take place after all that she lost when it was called off?
fn lost(hers: &Hers, change: &Change<'_>) -> bool {
    let Some(off) = change.was.called_off_at else {
        return false;
    };
    change.what == What::TakesPlace
        && hers.mains().any(|(entry, pool)| {
            let ended_then = entry.state == State::Cancelled && entry.changed_at == off;
            ended_then && pool.session_id == Some(change.is.id)
        })
}

/// Has she a place in the course, and does nobody of hers come to this session?
fn stays_away(hers: &Hers, change: &Change<'_>) -> bool {
    let mut courses = hers
        .mains()
        .filter(|(entry, pool)| pool.session_id.is_none() && entry.state == State::Confirmed);
    courses.any(|(entry, _)| is_excused(hers, entry.id, change.is.id))
}

/// Is she expected at this session by this entry?
fn covers(hers: &Hers, (entry, pool): &(entry::Model, pool::Model), session: SessionId) -> bool {
    match pool.session_id {
        Some(id) => id == session,
        None => !is_excused(hers, entry.id, session),
    }
}

/// Has everybody of the party excused herself from a session of the course?
fn is_excused(hers: &Hers, entry: EntryId, session: SessionId) -> bool {
    hers.party().all(|person| {
        hers.excuses.iter().any(|excuse| {
            excuse.entry_id == entry
                && excuse.session_id == session
                && excuse.person_id == person.id
                && excuse.withdrawn_at.is_none()
        })
    })
}

/// The entries that end.
fn ended(view: View<'_>, hers: &Hers) -> Vec<EntryId> {
    let is_off = |id: SessionId| {
        view.changes
            .iter()
            .any(|change| change.is.id == id && change.what == What::CalledOff)
    };
    let any_off = view.changes.iter().any(|c| c.what == What::CalledOff);
    let none_left = view.after.planned().next().is_none();
    let none_to_come = view.after.next(view.now).is_none();
    let active = || hers.entries.iter().filter(|(e, _)| e.state.is_active());
    let mut ended: Vec<EntryId> = active()
        .filter(|(entry, pool)| match pool.session_id {
            Some(id) => is_off(id),
            None if pool.kind == pool::Kind::Whole => {
                any_off && (none_left || (none_to_come && entry.state != State::Confirmed))
            }
            None => false,
        })
        .map(|(entry, _)| entry.id)
        .collect();
    // What comes with a place goes with the last of them.
    let stays = active().any(|(entry, pool)| is_main(pool.kind) && !ended.contains(&entry.id));
    if !ended.is_empty() && !stays {
        ended = active().map(|(entry, _)| entry.id).collect();
    }
    ended
}

/// When that begins for which a pool has places.
pub(crate) fn begins(listing: &Listing, pool: &pool::Model) -> Option<DateTime<Utc>> {
    let session = match pool.session_id {
        Some(id) => listing.session(id),
        None => listing.planned().next(),
    };
    session.map(|session| session.starts_at)
}

/// The deadline of an offer after its date was moved. `allowed` is what the rule gives from this moment
/// on; where the time is too short for a new offer, the old deadline holds, but for no more than half of
/// the time left (or two hours), and not beyond the begin.
pub(crate) fn deadline(
    was: DateTime<Utc>,
    allowed: Option<DateTime<Utc>>,
    begins: DateTime<Utc>,
    now: DateTime<Utc>,
) -> DateTime<Utc> {
    let half = ((begins - now) / 2).max(Duration::hours(2));
    allowed.unwrap_or_else(|| was.min(now + half).min(begins))
}

#[cfg(test)]
mod tests;
