//! Whom a changed date concerns.

use super::*;
use crate::bookings::entity::change::Cause;
use crate::bookings::entity::entry::State::{Cancelled, Confirmed, Offered, Waiting};
use crate::bookings::entity::excuse;
use crate::bookings::tests::{Holds, at, cafe, course, hers, id};

const NOW: &str = "2026-11-22T12:00:00Z";

fn off(listing: &Listing, sessions: &[usize]) -> Listing {
    let mut after = listing.clone();
    for session in sessions {
        after.sessions[*session].state = session::State::Cancelled;
        after.sessions[*session].revision += 1;
    }
    after
}

fn moved(listing: &Listing, session: usize, by: Duration) -> Listing {
    let mut after = listing.clone();
    let session = &mut after.sessions[session];
    session.starts_at += by;
    session.ends_at += by;
    after
}

/// What she is told of, what stands in her calendar (first dates of sessions), what ends, whose
/// deadline changes; by number.
type Outcome = (usize, usize, Vec<EntryId>, Vec<EntryId>);

fn outcome(before: &Listing, after: &Listing, hers: &Hers, now: &str) -> Outcome {
    let now = at(now);
    let changes = changes(before, after, now);
    let view = View {
        before,
        after,
        changes: &changes,
        now,
    };
    let step = step(view, hers);
    (
        step.told.len(),
        step.calendar.len(),
        step.ended,
        step.offers,
    )
}

fn ids(numbers: &[u128]) -> Vec<EntryId> {
    numbers.iter().map(|number| id(*number)).collect()
}

const FIRST: &[Holds] = &[(1, 1, Confirmed), (3, 3, Confirmed), (5, 5, Confirmed)];

#[test]
fn a_called_off_session_ends_what_was_booked_for_it_alone() {
    let (listing, both) = (cafe(), [FIRST, &[(2, 2, Waiting)]].concat());
    let after = off(&listing, &[0]);
    let hers = hers("de", &listing, &both);
    let nothing_else = (1, 1, ids(&[1, 3]), vec![]);
    assert_eq!(outcome(&listing, &after, &hers, NOW), nothing_else);
    let after = off(&listing, &[1]);
    let waiting = (1, 0, ids(&[2]), vec![]);
    assert_eq!(outcome(&listing, &after, &hers, NOW), waiting);
}

#[test]
fn with_her_last_date_goes_what_comes_with_it() {
    let listing = cafe();
    let (after, hers) = (off(&listing, &[0]), hers("de", &listing, FIRST));
    let all = (1, 1, ids(&[1, 3, 5]), vec![]);
    assert_eq!(outcome(&listing, &after, &hers, NOW), all);
}

#[test]
fn a_course_keeps_its_people_while_a_date_was_or_will_be() {
    let listing = course();
    let one_left = off(&listing, &[0]);
    for (state, calendar) in [(Confirmed, 1), (Waiting, 0)] {
        let hers = hers("de", &listing, &[(1, 6, state)]);
        let told = outcome(&listing, &one_left, &hers, NOW);
        assert_eq!(told, (1, calendar, vec![], vec![]));
        let none_left = off(&one_left, &[1]);
        let ended = outcome(&one_left, &none_left, &hers, NOW);
        assert_eq!(ended, (1, calendar, ids(&[1]), vec![]));
        // After the first date was held, a place is something that she had; waiting is not.
        let held = off(&listing, &[1]);
        let (_, _, ended, _) = outcome(&listing, &held, &hers, "2026-12-05T12:00:00Z");
        assert_eq!(ended.is_empty(), state == Confirmed);
    }
}

#[test]
fn who_excused_herself_is_not_told_unless_nobody_of_her_party_comes_anyway() {
    let listing = course();
    let mut hers = hers("de", &listing, &[(1, 6, Confirmed)]);
    let excuse = |number: u128| excuse::Model {
        id: uuid::Uuid::from_u128(number),
        entry_id: id(1),
        person_id: id(number),
        session_id: id(1),
        cause: Cause::Participant,
        at: at(NOW),
        withdrawn_at: None,
    };
    let after = off(&listing, &[0]);
    hers.excuses = vec![excuse(1)];
    assert_eq!(
        outcome(&listing, &after, &hers, NOW).0,
        1,
        "the other comes"
    );
    hers.excuses = vec![excuse(1), excuse(2)];
    assert_eq!(outcome(&listing, &after, &hers, NOW).0, 0);
    let none_left = off(&after, &[1]);
    assert_eq!(outcome(&after, &none_left, &hers, NOW).0, 1, "another date");
    let all_at_once = outcome(&listing, &off(&listing, &[0, 1]), &hers, NOW);
    assert_eq!(
        all_at_once.2,
        ids(&[1]),
        "that her course ends concerns her"
    );
    let later = moved(&listing, 0, Duration::days(1));
    let changes = changes(&listing, &later, at(NOW));
    let view = View {
        before: &listing,
        after: &later,
        changes: &changes,
        now: at(NOW),
    };
    let told = step(view, &hers);
    assert_eq!(
        (told.told.len(), told.away.len(), told.calendar.len()),
        (0, 1, 0)
    );
    assert!(!told.is_nothing(), "the new hour may suit her");
    hers.excuses[0].withdrawn_at = Some(at(NOW));
    assert_eq!(
        outcome(&listing, &after, &hers, NOW).0,
        1,
        "she comes after all"
    );
}

#[test]
fn a_moved_session_ends_nothing_and_moves_deadlines() {
    let listing = cafe();
    let after = moved(&listing, 0, Duration::days(1));
    for (state, calendar) in [(Confirmed, 1), (Waiting, 0), (Offered, 0)] {
        let hers = hers("de", &listing, &[(1, 1, state), (2, 2, Offered)]);
        let offers = ids(if state == Offered { &[1] } else { &[] });
        let told = (1, calendar, vec![], offers);
        assert_eq!(outcome(&listing, &after, &hers, NOW), told);
    }
    // A course begins with its first date.
    let listing = course();
    let hers = hers("de", &listing, &[(1, 6, Offered)]);
    let later = moved(&listing, 1, Duration::days(1));
    assert!(outcome(&listing, &later, &hers, NOW).3.is_empty());
    let first = off(&listing, &[0]);
    assert_eq!(outcome(&listing, &first, &hers, NOW).3, ids(&[1]));
}

#[test]
fn what_is_over_or_only_has_a_new_topic_concerns_nobody() {
    let listing = cafe();
    let mut topic = listing.clone();
    topic.sessions[0].topic = None;
    assert!(changes(&listing, &topic, at(NOW)).is_empty());
    assert!(changes(&listing, &listing, at(NOW)).is_empty());
    let after = off(&listing, &[0]);
    assert_eq!(changes(&listing, &after, at(NOW)).len(), 1, "premise");
    assert!(changes(&listing, &after, at("2026-12-02T11:00:00Z")).is_empty());
    let back = changes(&after, &listing, at(NOW));
    assert_eq!(back[0].what, What::TakesPlace);
}

#[test]
fn an_old_deadline_holds_where_the_time_is_too_short_for_a_new_one() {
    let (now, begins) = (at("2026-12-02T08:00:00Z"), at("2026-12-02T12:00:00Z"));
    let soon = at("2026-12-02T09:00:00Z");
    assert_eq!(deadline(soon, None, begins, now), soon);
    let half = at("2026-12-02T10:00:00Z");
    let late = at("2026-12-03T09:00:00Z");
    assert_eq!(deadline(late, None, begins, now), half);
    assert_eq!(deadline(late, Some(soon), begins, now), soon);
    assert_eq!(deadline(soon, Some(late), begins, now), late);
}

#[test]
fn whoever_lost_a_date_hears_that_it_takes_place_after_all() {
    const LOST: &[Holds] = &[(1, 1, Cancelled)];
    let off_at = at("2026-11-20T08:00:00Z");
    let after = cafe();
    let mut before = off(&after, &[0]);
    before.sessions[0].called_off_at = Some(off_at);
    let again = |holds: &[Holds], ended_at: &str, now: &str| {
        let mut hers = hers("de", &after, holds);
        hers.entries[0].0.changed_at = at(ended_at);
        let now = at(now);
        let changes = changes(&before, &after, now);
        let view = View {
            before: &before,
            after: &after,
            changes: &changes,
            now,
        };
        let step = step(view, &hers);
        assert!(step.told.is_empty() && step.calendar.is_empty() && step.ended.is_empty());
        assert_eq!(step.is_nothing(), step.again.is_empty());
        step.again.len()
    };
    let then = "2026-11-20T08:00:00Z";
    assert_eq!(again(LOST, then, NOW), 1);
    assert_eq!(
        again(LOST, "2026-11-19T08:00:00Z", NOW),
        0,
        "she gave it back before"
    );
    assert_eq!(again(&[(1, 2, Cancelled)], then, NOW), 0, "another date");
    assert_eq!(
        again(&[(1, 3, Cancelled)], then, NOW),
        0,
        "what came with a place"
    );
    assert_eq!(again(LOST, then, "2026-12-02T09:00:00Z"), 0, "it has begun");
}
