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
    /// Who has a place there and was ticked as excused today: that place stands empty.
    pub(crate) excused: i64,
    /// Who sits on such a place already.
    pub(crate) seated: i64,
}

/// On what somebody at the door sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seat {
    /// On a place of the book, which is nobody else's then.
    Free,
    /// On that of somebody who is excused today and keeps it in the book: the book gives away nothing twice.
    OfTheExcused,
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

/// What is left of the book at the door, less than nothing where somebody went beyond it; none: no limit. Who waits
/// on a list is not there, and she is.
fn left_at_the_door(listing: &Listing, session: &session::Model, seen: AtTheDoor) -> Option<i64> {
    if let Some(pool) = pool_at_the_door(listing, session) {
        let limit = Size::of(pool).limit?;
        return Some(limit + seen.lent - seen.taken);
    }
    let limit = match listing.offering.mode {
        // Nobody signs up: the room has its size all the same.
        offering::Mode::None => i64::from(listing.offering.capacity),
        _ => Size::of(listing.pool(pool::Kind::Whole, None)?).limit?,
    };
    (limit > 0).then(|| limit + seen.away - seen.taken - seen.walked_in)
}

/// How many more at the door can sit: what is left of the book, and the places of those who are excused; none: no
/// limit.
pub(crate) fn left_for_guests(
    listing: &Listing,
    session: &session::Model,
    seen: AtTheDoor,
) -> Option<i64> {
    left_at_the_door(listing, session, seen).map(|left| left + seen.excused - seen.seated)
}

/// On what somebody at the door sits; none: all places are taken. Who is merely absent may be late: her place is
/// not given away.
pub(crate) fn seat_at_the_door(
    listing: &Listing,
    session: &session::Model,
    seen: AtTheDoor,
) -> Option<Seat> {
    let Some(left) = left_at_the_door(listing, session, seen) else {
        return Some(Seat::Free);
    };
    if left + seen.excused - seen.seated < 1 {
        None
    } else if left > 0 {
        Some(Seat::Free)
    } else {
        Some(Seat::OfTheExcused)
    }
}

#[cfg(test)]
mod tests {
    use super::{AtTheDoor, Seat, seat_at_the_door};
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
        let seat = |taken, lent, [excused, seated]: [i64; 2]| {
            let seen = AtTheDoor {
                taken,
                lent,
                excused,
                seated,
                ..AtTheDoor::default()
            };
            seat_at_the_door(&listing, &session, seen)
        };
        for (taken, lent, is_free) in [
            (0, 0, true),
            (places - 1, 0, true),
            (places, 0, false),
            (places + 2, 0, false),
            (places, 1, true),
        ] {
            let expected = is_free.then_some(Seat::Free);
            assert_eq!(seat(taken, lent, [0, 0]), expected, "{taken} {lent}");
        }
        // The place of who is excused is given to one, and stays hers in the book.
        for (taken, excused, expected) in [
            (places - 1, [1, 0], Some(Seat::Free)),
            (places, [1, 0], Some(Seat::OfTheExcused)),
            (places, [1, 1], None),
            (places, [2, 1], Some(Seat::OfTheExcused)),
            (places + 1, [1, 0], None),
            // She came after all, and somebody sits there.
            (places, [0, 1], None),
            (places - 1, [0, 1], None),
        ] {
            assert_eq!(seat(taken, 0, excused), expected, "{taken} {excused:?}");
        }
    }

    #[test]
    fn a_course_counts_who_stays_away_and_who_walked_in_that_evening() {
        let mut listing = cafe();
        let session = listing.sessions.first().unwrap().clone();
        let mut whole = listing.pools.first().unwrap().clone();
        (whole.kind, whole.session_id, whole.capacity) = (pool::Kind::Whole, None, 10);
        listing.pools = vec![whole];
        let is_free = |taken, away, walked_in, excused| {
            let seen = AtTheDoor {
                taken,
                away,
                walked_in,
                excused,
                ..AtTheDoor::default()
            };
            seat_at_the_door(&listing, &session, seen).is_some()
        };
        assert!(!is_free(10, 0, 0, 0));
        assert!(is_free(10, 2, 1, 0));
        assert!(!is_free(8, 0, 3, 0));
        assert!(is_free(10, 0, 0, 1));
        assert!(!is_free(10, 0, 1, 1));
    }
}
