//! Who stands on a list, in which order, and what there is to say about each.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::store::Held;
use crate::bookings::entity::entry::State;
use crate::bookings::entity::{booking, entry};
use crate::kinds::{BookingId, EntryId, PoolId, SessionId};
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};

/// A party on a list.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Her booking.
    pub(super) booking: &'a booking::Model,
    /// The date that is meant, where it is not the whole offering.
    pub(super) session: Option<&'a session::Model>,
    /// Those who come.
    pub(super) names: Vec<&'a str>,
    /// How many people.
    pub(super) people: i32,
    /// Waiting, offered or confirmed.
    pub(super) state: State,
    /// Her place on the waiting list, from one.
    pub(super) position: Option<i32>,
    /// Children that are looked after, or wait for that.
    pub(super) children: Option<(i32, State)>,
    /// The workshop that she takes part in, or waits for.
    pub(super) workshop: Option<(&'a str, State)>,
}

/// What of an offering's places a list is about.
pub(super) fn pools(listing: &Listing, session: Option<SessionId>) -> Vec<PoolId> {
    let is_meant = |pool: &&pool::Model| match session {
        None => true,
        Some(session) => pool.session_id.is_none_or(|of| of == session),
    };
    let pools = listing.pools.iter().filter(is_meant);
    pools.map(|pool| pool.id).collect()
}

/// Every party, by date, then by state (who comes first), then by position.
pub(super) fn lines<'a>(listing: &'a Listing, held: &'a Held) -> Vec<Line<'a>> {
    let positions = positions(&held.entries);
    let mut names: HashMap<BookingId, Vec<&str>> = HashMap::new();
    let mut present: HashMap<BookingId, Vec<&str>> = HashMap::new();
    for person in &held.persons {
        let id = person.booking_id;
        names.entry(id).or_default().push(&person.name);
        if !held.away.contains(&person.id) {
            present.entry(id).or_default().push(&person.name);
        }
    }
    let mut sides: HashMap<BookingId, Vec<(&entry::Model, &pool::Model)>> = HashMap::new();
    for (entry, _) in &held.entries {
        if let Some(pool) = listing.pool_of(entry.pool_id).filter(|pool| !is_main(pool)) {
            let hers = sides.entry(entry.booking_id).or_default();
            hers.push((entry, pool));
        }
    }
    let mut lines: Vec<Line<'a>> = Vec::new();
    for (entry, booking) in &held.entries {
        let Some(pool) = listing.pool_of(entry.pool_id).filter(|pool| is_main(pool)) else {
            continue;
        };
        // Who of the course stays away does not come; a guest of that evening does.
        let stays = if pool.session_id.is_none() {
            &present
        } else {
            &names
        };
        let who = stays.get(&booking.id).cloned().unwrap_or_default();
        if who.is_empty() {
            continue;
        }
        let hers = sides.get(&booking.id).map_or(&[][..], Vec::as_slice);
        let of_it = || {
            hers.iter().filter(|(_, side)| {
                let both = side.session_id.zip(pool.session_id);
                both.is_none_or(|(side, main)| side == main)
            })
        };
        let children = of_it().filter(|(_, side)| side.kind == pool::Kind::Childcare);
        let workshop = of_it().find(|(_, side)| side.kind == pool::Kind::Workshop);
        lines.push(Line {
            booking,
            session: pool.session_id.and_then(|id| listing.session(id)),
            people: i32::try_from(who.len()).unwrap_or(entry.people),
            names: who,
            state: entry.state,
            position: positions.get(&entry.id).copied(),
            children: children
                .map(|(side, _)| (side.people, side.state))
                .max_by_key(|(people, state)| (*people, rank(*state))),
            workshop: workshop.and_then(|(side, of)| {
                let mut known = listing.workshops.iter();
                let found = known.find(|one| Some(one.id) == of.workshop_id)?;
                Some((found.title.as_str(), side.state))
            }),
        });
    }
    lines.sort_by_key(|line| {
        let day = line.session.map(|session| session.starts_at);
        (
            day,
            Reverse(rank(line.state)),
            line.position,
            line.booking.id,
        )
    });
    lines
}

/// People who come, and people who wait or have an offer.
pub(super) fn people(lines: &[Line<'_>]) -> (i64, i64) {
    lines.iter().fold((0, 0), |(come, wait), line| {
        let people = i64::from(line.people);
        match line.state {
            State::Confirmed => (come + people, wait),
            _ => (come, wait + people),
        }
    })
}

fn is_main(pool: &pool::Model) -> bool {
    matches!(
        pool.kind,
        pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn
    )
}

/// Who comes stands above who may, and who may above who waits.
fn rank(state: State) -> u8 {
    match state {
        State::Confirmed => 2,
        State::Offered => 1,
        _ => 0,
    }
}

/// The position of all that wait, each in its line: office priority, then time of joining.
fn positions(entries: &[(entry::Model, booking::Model)]) -> HashMap<EntryId, i32> {
    let mut waiting: Vec<&entry::Model> = entries
        .iter()
        .map(|(entry, _)| entry)
        .filter(|entry| entry.state == State::Waiting)
        .collect();
    waiting.sort_by_key(|entry| (entry.pool_id, Reverse(entry.priority), entry.ticket));
    waiting
        .chunk_by(|one, other| one.pool_id == other.pool_id)
        .flat_map(|line| line.iter().zip(1..).map(|(entry, place)| (entry.id, place)))
        .collect()
}
