use chrono::{DateTime, Duration, Timelike as _, Utc};
use chrono_tz::Europe::Berlin;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{Halt, Line, Waiting, Way, Why, answer_until, next_up, way, why};
use crate::bookings::rules::{Size, Tally};
use crate::bookings::tests::{cafe, course};
use crate::kinds::EntryId;
use crate::offerings::entity::offering::Promotion;
use crate::offerings::entity::{pool, session};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn size(limit: Option<i64>) -> Size {
    Size {
        limit,
        waitlist: 10,
        grows: false,
    }
}

fn taken(people: i64) -> Tally {
    Tally {
        taken: people,
        ..Tally::default()
    }
}

fn line(parties: &[i64]) -> Vec<Waiting> {
    (1_u128..)
        .zip(parties)
        .map(|(number, people)| Waiting {
            entry: EntryId(uuid::Uuid::from_u128(number)),
            people: *people,
        })
        .collect()
}

/// Those who are served, one after another, as a run does it.
fn serve(size: Size, tally: Tally, line: &[Waiting]) -> Vec<EntryId> {
    let (mut free, mut line, mut served) = (size.free(tally), line.to_vec(), Vec::new());
    while let Some(party) = next_up(free, &line) {
        line.retain(|other| other.entry != party.entry);
        free = free.map(|free| free - party.people);
        served.push(party.entry);
    }
    served
}

/// The positions of those who are served.
fn positions(limit: Option<i64>, people: i64, parties: &[i64]) -> Vec<u128> {
    serve(size(limit), taken(people), &line(parties))
        .iter()
        .map(|entry| entry.0.as_u128())
        .collect()
}

#[test]
fn the_first_party_that_fits_is_served_and_one_that_does_not_keeps_its_position() {
    assert_eq!(positions(Some(10), 8, &[3, 2, 1]), [2]);
    assert_eq!(positions(Some(10), 8, &[3, 1, 1]), [2, 3]);
    assert_eq!(positions(Some(10), 10, &[1]), [0_u128; 0]);
}

#[test]
fn while_over_capacity_nobody_is_promoted() {
    assert_eq!(positions(Some(10), 12, &[1, 1]), [0_u128; 0]);
}

#[test]
fn no_limit_serves_everybody() {
    assert_eq!(positions(None, 100, &[4, 2, 7]), [1, 2, 3]);
}

#[test]
fn an_offer_stands_48_hours() {
    // Monday 10:00 to Wednesday 10:00; the begin is far away.
    assert_eq!(
        answer_until(
            at("2026-11-23T09:00:00Z"),
            at("2026-12-23T09:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-11-25T09:00:00Z"))
    );
}

#[test]
fn an_offer_never_stands_longer_than_half_of_the_time_left() {
    assert_eq!(
        answer_until(
            at("2026-11-23T09:00:00Z"),
            at("2026-11-23T19:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-11-23T14:00:00Z"))
    );
}

#[test]
fn an_offer_never_stands_less_than_two_hours() {
    assert_eq!(
        answer_until(
            at("2026-11-23T09:00:00Z"),
            at("2026-11-24T19:00:00Z"),
            Berlin,
            1
        ),
        Some(at("2026-11-23T11:00:00Z"))
    );
}

#[test]
fn an_offer_never_ends_in_the_night_but_at_nine_o_clock() {
    // Offered on Monday at 22:30 local: two days later that is night; the end moves to nine.
    assert_eq!(
        answer_until(
            at("2026-11-23T21:30:00Z"),
            at("2026-12-23T09:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-11-26T08:00:00Z"))
    );
    // At 06:00 local likewise, on the same morning.
    assert_eq!(
        answer_until(
            at("2026-11-23T05:00:00Z"),
            at("2026-12-23T09:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-11-25T08:00:00Z"))
    );
    // Exactly 21:00 is night, exactly 09:00 is not.
    assert_eq!(
        answer_until(
            at("2026-11-23T20:00:00Z"),
            at("2026-12-23T09:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-11-26T08:00:00Z"))
    );
    assert_eq!(
        answer_until(
            at("2026-11-23T08:00:00Z"),
            at("2026-12-23T09:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-11-25T08:00:00Z"))
    );
}

#[test]
fn nine_o_clock_counts_only_before_the_begin() {
    // Begins at 08:00 local, now 20:00 the evening before: half of the time left ends at 02:00.
    assert_eq!(
        answer_until(
            at("2026-11-23T19:00:00Z"),
            at("2026-11-24T07:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-11-24T01:00:00Z"))
    );
}

#[test]
fn the_night_is_a_local_one_also_when_summer_time_ends() {
    // Saturday 23:00 summer time; nine o'clock on Tuesday is winter time.
    assert_eq!(
        answer_until(
            at("2026-10-24T21:00:00Z"),
            at("2026-12-23T09:00:00Z"),
            Berlin,
            48
        ),
        Some(at("2026-10-27T08:00:00Z"))
    );
}

#[test]
fn with_less_than_six_hours_left_nothing_is_offered() {
    let begins = at("2026-11-23T15:00:00Z");
    assert!(answer_until(at("2026-11-23T09:00:00Z"), begins, Berlin, 48).is_some());
    assert_eq!(
        answer_until(at("2026-11-23T09:00:01Z"), begins, Berlin, 48),
        None
    );
}

#[test]
fn the_offering_says_how_people_move_up() {
    let (mut listing, now) = (course(), at("2026-11-22T10:00:00Z"));
    let whole = listing.pool(pool::Kind::Whole, None).unwrap().clone();
    assert!(matches!(way(&listing, &whole, 48, now), Ok(Way::Offer(_))));
    listing.offering.promotion = Promotion::Direct;
    assert_eq!(way(&listing, &whole, 48, now), Ok(Way::Direct));
}

#[test]
fn nothing_is_offered_when_the_office_closed_the_sign_up_or_it_is_cancelled_or_over() {
    let (mut listing, now) = (cafe(), at("2026-11-22T10:00:00Z"));
    let first = listing.sessions[0].id;
    let pool = listing
        .pool(pool::Kind::Session, Some(first))
        .unwrap()
        .clone();
    assert_eq!(
        way(&listing, &pool, 48, listing.sessions[0].starts_at),
        Err(Halt::Begun)
    );
    let near = listing.sessions[0].starts_at - Duration::hours(5);
    assert_eq!(way(&listing, &pool, 48, near), Err(Halt::Ring));
    listing.offering.stopped_at = Some(now);
    assert_eq!(way(&listing, &pool, 48, now), Err(Halt::Stopped));
    listing.sessions[0].state = session::State::Cancelled;
    assert_eq!(way(&listing, &pool, 48, now), Err(Halt::Cancelled));
}

#[test]
fn for_any_entry_one_can_say_why_it_was_not_served() {
    let until = at("2026-11-25T09:00:00Z");
    let line = Line {
        size: size(Some(10)),
        tally: taken(9),
        offered: 0,
        first_answer: None,
        way: Ok(Way::Direct),
    };
    assert_eq!(why(line, 2, true), Why::NeedsMore { needs: 2, free: 1 });
    assert_eq!(why(line, 1, true), Why::Next);
    assert_eq!(why(line, 1, false), Why::WaitsForPlace);
    let offered = Line {
        offered: 1,
        first_answer: Some(until),
        ..line
    };
    let earlier = Why::OfferedEarlier {
        needs: 2,
        free: 1,
        until,
    };
    assert_eq!(why(offered, 2, true), earlier);
    assert_eq!(why(offered, 3, true), Why::NeedsMore { needs: 3, free: 1 });
    let over = Line {
        tally: taken(12),
        ..line
    };
    assert_eq!(why(over, 1, true), Why::OverCapacity(2));
    let stopped = Line {
        way: Err(Halt::Stopped),
        ..line
    };
    assert_eq!(why(stopped, 1, true), Why::Halted(Halt::Stopped));
    let near = Line {
        way: Err(Halt::Ring),
        ..line
    };
    assert_eq!(why(near, 1, true), Why::Halted(Halt::Ring));
    assert_eq!(why(near, 2, true), Why::NeedsMore { needs: 2, free: 1 });
}

proptest! {
    #[test]
    fn an_offer_ends_before_the_begin_and_by_day_where_a_day_is_left(
        minutes in 360_i64..60_000, hours in 2_i64..300, start in 0_i64..500_000,
    ) {
        let now = at("2026-09-01T00:00:00Z") + Duration::minutes(start);
        let begins = now + Duration::minutes(minutes);
        let until = answer_until(now, begins, Berlin, hours).unwrap();
        prop_assert!(until < begins);
        prop_assert!(until >= now + Duration::hours(2));
        let local = until.with_timezone(&Berlin).time();
        let is_night = local.hour() >= 21 || local.hour() < 9;
        // Only where nine o'clock is not before the begin may it end in the night.
        prop_assert!(!is_night || begins - until <= Duration::hours(13));
    }

    #[test]
    fn nobody_is_left_who_would_fit_and_nothing_is_given_twice(
        limit in 0_i64..12, there in 0_i64..14, parties in proptest::collection::vec(1_i64..5, 0..8),
    ) {
        let line = line(&parties);
        let served = serve(size(Some(limit)), taken(there), &line);
        let given: i64 = line.iter().filter(|w| served.contains(&w.entry)).map(|w| w.people).sum();
        let free = (limit - there).max(0);
        prop_assert!(given <= free);
        for left in line.iter().filter(|w| !served.contains(&w.entry)) {
            prop_assert!(left.people > free - given);
        }
        // Each is served as if those after her did not wait.
        for (place, party) in line.iter().enumerate() {
            let before = serve(size(Some(limit)), taken(there), &line[..=place]);
            prop_assert_eq!(before.contains(&party.entry), served.contains(&party.entry));
        }
    }
}
