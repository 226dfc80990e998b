//! Who comes without having signed up: is there room?

use super::Size;
use crate::offerings::Listing;
use crate::offerings::entity::{offering, pool, session};

/// What is known of a session when somebody stands at its door. Numbers are people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct AtTheDoor {
    /// What the pool holds of which she takes a place: `Tally::taken`, those who walked in before her too.
    pub(crate) taken: i64,
    /// Places lent to that pool.
    pub(crate) lent: i64,
    /// Who of a course said that they stay away from this session.
    pub(crate) away: i64,
    /// Who walked in before her to a session without places of its own.
    pub(crate) walked_in: i64,
}

/// The pool of which somebody at the door takes a place. A course without places for guests has none: who comes
/// once takes no place in all its sessions.
pub(crate) fn pool_at_the_door<'a>(
    listing: &'a Listing,
    session: &session::Model,
) -> Option<&'a pool::Model> {
    [pool::Kind::Session, pool::Kind::DropIn]
        .into_iter()
        .find_map(|kind| listing.pool(kind, Some(session.id)))
}

/// Places that are free at the door, never negative; none: no limit. Who waits on a list is not there, and she is.
pub(crate) fn free_at_the_door(
    listing: &Listing,
    session: &session::Model,
    seen: AtTheDoor,
) -> Option<i64> {
    if let Some(pool) = pool_at_the_door(listing, session) {
        let limit = Size::of(pool).limit?;
        return Some((limit + seen.lent - seen.taken).max(0));
    }
    let limit = match listing.offering.mode {
        // Nobody signs up: the room has its size all the same.
        offering::Mode::None => i64::from(listing.offering.capacity),
        _ => Size::of(listing.pool(pool::Kind::Whole, None)?).limit?,
    };
    (limit > 0).then(|| (limit + seen.away - seen.taken - seen.walked_in).max(0))
}

#[cfg(test)]
mod tests {
    use super::{AtTheDoor, free_at_the_door};
    use crate::bookings::tests::cafe;
    use crate::offerings::entity::pool;

    #[test]
    fn at_the_door_a_place_is_free_until_as_many_are_there_as_the_room_holds() {
        let listing = cafe();
        let session = listing.sessions.first().unwrap().clone();
        let places = i64::from(
            listing
                .pool(pool::Kind::Session, Some(session.id))
                .unwrap()
                .capacity,
        );
        assert!(places > 0, "premise: it has a limit");
        for (taken, lent, free) in [
            (0, 0, places),
            (places - 1, 0, 1),
            (places, 0, 0),
            (places + 2, 0, 0),
            (places, 1, 1),
        ] {
            let seen = AtTheDoor {
                taken,
                lent,
                ..AtTheDoor::default()
            };
            assert_eq!(free_at_the_door(&listing, &session, seen), Some(free));
        }
    }

    #[test]
    fn a_course_counts_who_stays_away_and_who_walked_in_that_evening() {
        let mut listing = cafe();
        let session = listing.sessions.first().unwrap().clone();
        let mut whole = listing.pools.first().unwrap().clone();
        (whole.kind, whole.session_id, whole.capacity) = (pool::Kind::Whole, None, 10);
        listing.pools = vec![whole];
        let free = |taken, away, walked_in| {
            let seen = AtTheDoor {
                taken,
                away,
                walked_in,
                lent: 0,
            };
            free_at_the_door(&listing, &session, seen)
        };
        assert_eq!(free(10, 0, 0), Some(0));
        assert_eq!(free(10, 2, 1), Some(1));
        assert_eq!(free(8, 0, 3), Some(0));
    }
}
