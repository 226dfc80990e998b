//! What deserves to be seen at eight in the morning: decisions without database, clock or words.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use crate::bookings::{Call, FEW, InLine, Places, Size, Tallies, places};
use crate::kinds::{Lang, PoolId};
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::{pool, session};
use crate::offerings::{Listing, local_day};

/// Days that a week has, today included.
const WEEK: i64 = 7;
/// Days before the begin from which on the office decides whether a small group takes place.
const DECIDED: i64 = 14;
/// Days before the begin from which on a full group is told.
const TOLD: i64 = 42;

/// How far the places of a session are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filled {
    /// People.
    pub(super) taken: i64,
    /// Places; none is no limit.
    pub(super) limit: Option<i64>,
    /// People who wait.
    pub(super) waiting: i64,
}

/// A session of these days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meeting<'a> {
    /// Its offering.
    pub(super) listing: &'a Listing,
    /// It.
    pub(super) session: &'a session::Model,
    /// Its places; none where nobody signs up.
    pub(super) filled: Option<Filled>,
}

/// The sessions of today and of the six days after, called off or not, the first first.
pub(super) fn meetings<'a>(
    listings: &'a [Arc<Listing>],
    tallies: &Tallies,
    now: DateTime<Utc>,
) -> Vec<Meeting<'a>> {
    let mut all: Vec<Meeting<'a>> = listings
        .iter()
        .flat_map(|listing| {
            let today = today(listing, now);
            let week = today..today + Duration::days(WEEK);
            let sessions = listing.sessions.iter();
            sessions
                .filter(move |session| week.contains(&session.local_date))
                .map(|session| Meeting {
                    listing: listing.as_ref(),
                    session,
                    filled: filled(listing, session, tallies),
                })
        })
        .collect();
    all.sort_by_key(|meeting| (meeting.session.starts_at, meeting.session.id));
    all
}

/// The day it is where the offering takes place.
pub(super) fn today(listing: &Listing, now: DateTime<Utc>) -> NaiveDate {
    local_day(listing.zone(), now)
}

/// The places of a session: of a course with guests of single evenings both together.
fn filled(listing: &Listing, session: &session::Model, tallies: &Tallies) -> Option<Filled> {
    let pools: Vec<&pool::Model> = match listing.offering.mode {
        Mode::None => Vec::new(),
        Mode::PerSession => listing
            .pool(pool::Kind::Session, Some(session.id))
            .into_iter()
            .collect(),
        Mode::Whole => {
            let guests = listing.pool(pool::Kind::DropIn, Some(session.id));
            let course = listing.pool(pool::Kind::Whole, None);
            course.into_iter().chain(guests).collect()
        }
    };
    let of = |pool: &pool::Model| {
        let tally = tallies.of(pool.id);
        Filled {
            taken: tally.taken,
            limit: Size::of(pool).limit,
            waiting: tally.waiting,
        }
    };
    pools.into_iter().map(of).reduce(|one, other| Filled {
        taken: one.taken + other.taken,
        limit: one.limit.zip(other.limit).map(|(one, other)| one + other),
        waiting: one.waiting + other.waiting,
    })
}

/// Puts calls into the order in which they press: whose date begins first is rung first; what is about an
/// offering as a whole goes by its next date, and what has no date any more comes last.
pub(super) fn put_in_order(calls: &mut [Call], listings: &[Arc<Listing>], now: DateTime<Utc>) {
    calls.sort_by_cached_key(|call| {
        let listing = listings
            .iter()
            .find(|listing| listing.offering.id == call.offering);
        let begin = listing.and_then(|listing| match call.session {
            Some(session) => listing.session(session),
            None => listing.sessions.iter().find(|next| next.starts_at >= now),
        });
        let begin = begin.map(|session| session.starts_at);
        (begin.is_none(), begin)
    });
}

/// Places that one signs up for: an offering as a whole, or one session of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group<'a> {
    /// The offering.
    pub(super) listing: &'a Listing,
    /// Its places.
    pub(super) pool: &'a pool::Model,
    /// The session; of an offering as a whole the first.
    pub(super) session: &'a session::Model,
}

impl Group<'_> {
    /// People who have a place or an open offer.
    pub(super) fn taken(&self, tallies: &Tallies) -> i64 {
        tallies.of(self.pool.id).taken
    }

    /// What one would find who comes now.
    pub(super) fn places(&self, tallies: &Tallies) -> Places {
        places(Size::of(self.pool), tallies.of(self.pool.id))
    }

    /// Has it fewer people than its smallest number?
    pub(super) fn is_small(&self, tallies: &Tallies) -> bool {
        self.taken(tallies) < i64::from(self.listing.offering.min_participants)
    }
}

/// All groups that have not begun, the first first.
pub(super) fn groups(listings: &[Arc<Listing>], now: DateTime<Utc>) -> Vec<Group<'_>> {
    let mut all: Vec<Group<'_>> = listings
        .iter()
        .flat_map(|listing| listing.pools.iter().filter_map(|pool| group(listing, pool)))
        .filter(|group| group.session.starts_at > now)
        .collect();
    all.sort_by_key(|group| (group.session.starts_at, group.pool.id));
    all
}

/// The group of a pool; none where its places are those of guests, of children or of workshops, or nothing of it
/// takes place.
pub(super) fn group<'a>(listing: &'a Listing, pool: &'a pool::Model) -> Option<Group<'a>> {
    let session = match pool.kind {
        pool::Kind::Whole => listing.planned().next()?,
        pool::Kind::Session => {
            let session = listing.session(pool.session_id?)?;
            (session.state == session::State::Planned).then_some(session)?
        }
        pool::Kind::DropIn | pool::Kind::Childcare | pool::Kind::Workshop => return None,
    };
    (listing.offering.mode != Mode::None).then_some(Group {
        listing,
        pool,
        session,
    })
}

/// The groups of the next two weeks that are below their smallest number.
pub(super) fn small<'a>(
    groups: &[Group<'a>],
    tallies: &Tallies,
    now: DateTime<Utc>,
) -> Vec<Group<'a>> {
    let is_near = |group: &&Group<'a>| group.session.starts_at - now <= Duration::days(DECIDED);
    let groups = groups.iter().filter(is_near);
    groups
        .filter(|group| group.is_small(tallies))
        .copied()
        .collect()
}

/// The groups of the next weeks that are full or nearly: few places are left, and more are taken than free.
pub(super) fn full<'a>(
    groups: &[Group<'a>],
    tallies: &Tallies,
    now: DateTime<Utc>,
) -> Vec<(Group<'a>, Places)> {
    let is_near = |group: &&Group<'a>| group.session.starts_at - now <= Duration::days(TOLD);
    let with_places = groups
        .iter()
        .filter(is_near)
        .map(|group| (*group, group.places(tallies)));
    with_places
        .filter(|(group, places)| match places {
            Places::Unlimited => false,
            Places::Free(free) => *free <= FEW && *free < group.taken(tallies),
            Places::Waiting(_) | Places::Full => true,
        })
        .collect()
}

/// A waiting list, and what could be said to those on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// The offering.
    pub(super) listing: &'a Listing,
    /// What the places are.
    pub(super) pool: &'a pool::Model,
    /// Who stands there.
    pub(super) waiting: InLine,
    /// Places that are free all the same: too few for the first party, or somebody is to be rung.
    pub(super) free: i64,
    /// The next date of the same offering on which there is room.
    pub(super) next: Option<&'a session::Model>,
}

/// The waiting lists of what has not begun.
pub(super) fn lines<'a>(
    listings: &'a [Arc<Listing>],
    waiting: &[InLine],
    tallies: &Tallies,
    now: DateTime<Utc>,
) -> Vec<Line<'a>> {
    let waiting: HashMap<PoolId, InLine> = waiting.iter().map(|one| (one.pool_id, *one)).collect();
    let of = |listing: &'a Arc<Listing>, pool: &'a pool::Model| {
        let waiting = *waiting.get(&pool.id)?;
        if let Some(session) = pool.session_id.and_then(|id| listing.session(id))
            && session.starts_at <= now
        {
            return None;
        }
        let free = Size::of(pool).free(tallies.of(pool.id)).unwrap_or(0);
        Some(Line {
            listing: listing.as_ref(),
            pool,
            waiting,
            free,
            next: roomy(listing, tallies, now),
        })
    };
    let to_come = listings.iter().filter(|listing| !listing.is_over(now));
    let mut lines: Vec<Line<'a>> = to_come
        .flat_map(|listing| {
            listing
                .pools
                .iter()
                .filter_map(move |pool| of(listing, pool))
        })
        .collect();
    lines.sort_by_key(|line| (line.waiting.since, line.pool.id));
    lines
}

/// The first date that is booked by itself and has room for one.
fn roomy<'a>(
    listing: &'a Listing,
    tallies: &Tallies,
    now: DateTime<Utc>,
) -> Option<&'a session::Model> {
    listing
        .planned()
        .filter(|session| session.starts_at > now)
        .find(|session| {
            let pool = listing.pool(pool::Kind::Session, Some(session.id));
            pool.is_some_and(|pool| {
                matches!(
                    places(Size::of(pool), tallies.of(pool.id)),
                    Places::Free(_) | Places::Unlimited
                )
            })
        })
}

/// The languages in which an offering lacks its title or its description.
pub(super) fn missing(listing: &Listing) -> Vec<Lang> {
    let says = |lang: Lang| {
        let title = listing.title(lang);
        let description = listing.description(lang);
        title.lang == lang && (description.lang == lang || description.text.is_empty())
    };
    Lang::ALL
        .into_iter()
        .filter(|lang| *lang != Lang::De && !says(*lang))
        // Plain German needs no other title.
        .filter(|lang| {
            *lang != Lang::Simple || listing.description(Lang::Simple).lang != Lang::Simple
        })
        .collect()
}
