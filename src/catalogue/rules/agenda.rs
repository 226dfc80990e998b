//! The list of what comes: which dates of an offering stand in it, and in which order.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::filter::Haystack;
use crate::offerings::Listing;
use crate::offerings::entity::{offering, session};

/// Dates of one offering that the list shows, where each is booked by itself.
const DATES: usize = 3;
/// How far ahead it shows more than the next one, in weeks.
const WEEKS: i64 = 6;
/// How long before it a change of a date is worth a line in the list, in days.
const SOON_DAYS: i64 = 14;

/// As what a date stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shown {
    /// The first date of a course that one books as a whole.
    Begin,
    /// One date by itself.
    Date,
    /// A date that was called off.
    CalledOff,
    /// The next date of a course that has begun: nobody can join.
    Running,
}

/// A card of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    /// The offering.
    pub(crate) listing: &'a Listing,
    /// The date.
    pub(crate) session: &'a session::Model,
    /// As what it stands there.
    pub(crate) shown: Shown,
}

impl Entry<'_> {
    /// The day under which it stands, where the offering takes place.
    pub(crate) fn day(&self) -> NaiveDate {
        self.session.local_date
    }
}

/// Is a date in the next two weeks, and not over? Then its changes are news.
pub(crate) fn soon(session: &session::Model, now: DateTime<Utc>) -> bool {
    session.ends_at > now && session.starts_at < now + Duration::days(SOON_DAYS)
}

/// All cards: by date, and last the courses that have begun. `sought` says which words are looked for.
pub(crate) fn entries<'a>(
    listings: impl IntoIterator<Item = (&'a Listing, Option<&'a Haystack>)>,
    sought: &[String],
    now: DateTime<Utc>,
) -> Vec<Entry<'a>> {
    let mut all = Vec::new();
    for (listing, haystack) in listings {
        let (whole, dates) = match (sought, haystack) {
            ([], _) | (_, None) => (true, Vec::new()),
            (words, Some(haystack)) => haystack.hits(words, &listing.sessions),
        };
        match listing.offering.mode {
            // A course is one thing: a word in one of its topics finds it.
            offering::Mode::Whole if whole || !dates.is_empty() => course(listing, now, &mut all),
            offering::Mode::Whole => {}
            _ if whole => self::dates(listing, listing.sessions.iter(), now, &mut all),
            _ => self::dates(listing, dates.into_iter(), now, &mut all),
        }
    }
    all.sort_by_key(|entry| {
        (
            entry.shown == Shown::Running,
            entry.session.starts_at,
            &entry.listing.offering.slug,
        )
    });
    all
}

/// The card of a course: at its begin, or at its next date when it has begun.
fn course<'a>(listing: &'a Listing, now: DateTime<Utc>, all: &mut Vec<Entry<'a>>) {
    let entry = |session, shown| Entry {
        listing,
        session,
        shown,
    };
    let Some(first) = listing.planned().next() else {
        // All of it was called off: those who wanted to come read it here.
        all.extend(
            listing
                .sessions
                .iter()
                .find(|session| soon(session, now))
                .map(|session| entry(session, Shown::CalledOff)),
        );
        return;
    };
    if first.starts_at > now {
        all.push(entry(first, Shown::Begin));
    } else if let Some(next) = listing.next(now) {
        all.push(entry(next, Shown::Running));
    }
}

/// The cards of an offering whose dates stand for themselves.
fn dates<'a>(
    listing: &'a Listing,
    sessions: impl Iterator<Item = &'a session::Model>,
    now: DateTime<Utc>,
    all: &mut Vec<Entry<'a>>,
) {
    let most = match listing.offering.mode {
        offering::Mode::None => 1,
        _ => DATES,
    };
    let horizon = now + Duration::weeks(WEEKS);
    let mut shown = 0;
    for session in sessions.filter(|session| session.ends_at > now) {
        let planned = session.state == session::State::Planned;
        if !planned {
            if soon(session, now) {
                all.push(Entry {
                    listing,
                    session,
                    shown: Shown::CalledOff,
                });
            }
            continue;
        }
        // The next one always, however far it is.
        if shown < most && (shown == 0 || session.starts_at < horizon) {
            shown += 1;
            all.push(Entry {
                listing,
                session,
                shown: Shown::Date,
            });
        }
    }
}
