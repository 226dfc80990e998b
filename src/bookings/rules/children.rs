//! Children who wait where she has her place.

use chrono::{DateTime, Utc};

use crate::bookings::entity::entry::State;
use crate::bookings::store::her::Hers;
use crate::offerings::Listing;
use crate::offerings::entity::pool;

/// How many of her children have no place yet on a date to come on which she has one.
pub(crate) fn children_waiting((listing, hers): (&Listing, &Hers), now: DateTime<Utc>) -> i64 {
    let is_to_come = |pool: &pool::Model| match pool.session_id.and_then(|id| listing.session(id)) {
        Some(session) => session.ends_at > now,
        None => !listing.is_over(now),
    };
    let has_place = |care: &pool::Model| {
        let mut mains = hers.mains();
        mains.any(|(entry, pool)| {
            entry.state == State::Confirmed
                && (care.session_id.is_none() || care.session_id == pool.session_id)
        })
    };
    let waiting = hers.entries.iter().filter(|(entry, pool)| {
        pool.kind == pool::Kind::Childcare
            && entry.state == State::Waiting
            && is_to_come(pool)
            && has_place(pool)
    });
    waiting
        .map(|(entry, _)| i64::from(entry.people))
        .max()
        .unwrap_or_default()
}
