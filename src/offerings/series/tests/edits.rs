//! What a changed rule does to the sessions that are there.

use std::collections::HashSet;

use super::{FOUR, at, day, exception, four, listing, on, pool_on, saved, saved_at, season, time};
use crate::dice::Dice;
use crate::kinds::PoolId;
use crate::offerings::entity::offering::{Mode, Season};
use crate::offerings::entity::{pool, session};
use crate::offerings::listing::Listing;
use crate::offerings::merge::Writes;
use crate::offerings::series::dates::dates;
use crate::offerings::series::fate::Ground;
use crate::offerings::series::preview::{Edit, Refusal};
use crate::offerings::series::writes::Change;

/// Nothing of the sessions is written.
#[track_caller]
fn leaves_sessions_alone(writes: &Writes) {
    assert!(writes.sessions.is_empty(), "{writes:?}");
    assert_eq!(writes.sessions_gone, []);
    assert!(writes.pools.is_empty(), "{writes:?}");
    assert_eq!(writes.pools_gone, []);
}

#[test]
fn a_date_that_stays_keeps_its_session() {
    let (lines, writes) = saved(&four(), &[], &[season("2026-12-02", FOUR)]).unwrap();
    assert_eq!(
        lines,
        [
            "2026-12-02 stays",
            "2026-12-09 stays",
            "2026-12-16 stays",
            "2026-12-23 stays"
        ]
    );
    leaves_sessions_alone(&writes);
    assert_eq!(writes.offerings[0].updated_at, at("2026-11-22T10:00:00Z"));
}

#[test]
fn sessions_that_nobody_booked_and_nobody_edited_follow_the_rule() {
    let there = four();
    let rule = season("2026-12-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=3");
    let (lines, writes) = saved(&there, &[], std::slice::from_ref(&rule)).unwrap();
    assert_eq!(
        lines,
        [
            "2026-12-02 stays",
            "2026-12-09 removed",
            "2026-12-16 stays",
            "2026-12-23 removed",
            "2026-12-30 new"
        ]
    );
    let gone = [&there.sessions[1], &there.sessions[3]];
    assert_eq!(writes.sessions_gone, gone.map(|session| session.id));
    assert_eq!(
        writes.pools_gone,
        [pool_on(&there, "2026-12-09"), pool_on(&there, "2026-12-23")]
    );
    let [new] = writes.sessions.as_slice() else {
        panic!("{:?}", writes.sessions)
    };
    assert_eq!(new.local_date, day("2026-12-30"));
    let [pool] = writes.pools.as_slice() else {
        panic!("{:?}", writes.pools)
    };
    assert_eq!(
        (pool.session_id, pool.kind),
        (Some(new.id), pool::Kind::Session)
    );
    assert_eq!((pool.capacity, pool.waitlist), (20, 5));
    assert_eq!(writes.offerings[0].details.seasons, [rule]);
    assert_eq!(writes.offerings[0].details.kept, []);
}

#[test]
fn a_booked_session_that_the_new_rule_drops_stays_and_is_marked_as_an_exception() {
    let there = four();
    let held = pool_on(&there, "2026-12-09");
    let rule = season("2026-12-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=2");
    let (lines, writes) = saved(&there, &[held], &[rule]).unwrap();
    assert_eq!(lines[1], "2026-12-09 exception");
    assert_eq!(lines[3], "2026-12-23 removed", "that one is free");
    assert!(!writes.sessions_gone.contains(&there.sessions[1].id));
    let [marked] = writes.sessions.as_slice() else {
        panic!("{:?}", writes.sessions)
    };
    let expected = session::Model {
        reason: Some("Dafür haben sich schon Frauen angemeldet.".to_owned()),
        updated_at: at("2026-11-22T10:00:00Z"),
        ..there.sessions[1].clone()
    };
    // The same revision: its time is what it was, and nobody is reminded twice.
    assert_eq!(*marked, expected);
    let [kept] = writes.offerings[0].details.kept.as_slice() else {
        panic!("{:?}", writes.offerings)
    };
    assert_eq!((kept.date, kept.start), (day("2026-12-09"), time("10:00")));
}

#[test]
fn an_exception_needs_a_reason_and_keeps_the_one_that_it_has() {
    let mut there = four();
    let held = pool_on(&there, "2026-12-09");
    let rule = [season("2026-12-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=2")];
    let booked = HashSet::from([held]);
    let judge = |there: &Listing| {
        let ground = Ground {
            listing: there,
            booked: &booked,
            now: at("2026-11-22T10:00:00Z"),
        };
        let edit = Edit {
            slug: String::new(),
            seasons: rule.to_vec(),
            reason: "  ".to_owned(),
            seen: None,
        };
        let verdicts = ground.judge(&dates(there.zone(), &rule).unwrap());
        let change = Change {
            ground: &ground,
            verdicts: &verdicts,
            edit: &edit,
            idle: &[],
        };
        change
            .writes(&Dice::seeded(1))
            .map(|writes| writes.offerings)
    };
    assert_eq!(judge(&there), Err(Refusal::NoReason));
    let (_, writes) = saved(&there, &[held], &rule).unwrap();
    there.offering = writes.offerings[0].clone();
    let again = judge(&there).unwrap();
    assert_eq!(again[0].details.kept, there.offering.details.kept);
}

#[test]
fn an_exception_that_the_rule_names_again_is_none_any_more() {
    let mut there = four();
    let held = pool_on(&there, "2026-12-09");
    let rule = season("2026-12-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=2");
    let (_, writes) = saved(&there, &[held], &[rule]).unwrap();
    there.offering = writes.offerings[0].clone();
    *on(&mut there, "2026-12-09") = writes.sessions[0].clone();
    let (lines, writes) = saved(&there, &[held], &[season("2026-12-02", FOUR)]).unwrap();
    assert_eq!(lines[1], "2026-12-09 stays");
    assert_eq!(writes.sessions[0].reason, None);
    assert_eq!(writes.offerings[0].details.kept, []);
}

#[test]
fn a_session_edited_by_hand_is_not_touched() {
    let mut there = four();
    let edited = on(&mut there, "2026-12-09");
    edited.edited = true;
    edited.local_start = time("11:00");
    edited.topic = Some("Ausflug".to_owned());
    // The rule names its date at another time: it stands for that date.
    let (lines, writes) = saved(&there, &[], &[season("2026-12-02", FOUR)]).unwrap();
    assert_eq!(lines[1], "2026-12-09 stays");
    leaves_sessions_alone(&writes);
    // The rule drops its date: it stays as an exception.
    let rule = season("2026-12-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=2");
    let (lines, writes) = saved(&there, &[], &[rule]).unwrap();
    assert_eq!(lines[1], "2026-12-09 exception");
    assert_eq!(writes.sessions_gone, [there.sessions[3].id]);
    // It was moved by hand: no second one is made on the date of the rule.
    let moved = on(&mut there, "2026-12-09");
    moved.moved_from = Some(day("2026-12-09"));
    moved.local_date = day("2026-12-10");
    let (lines, writes) = saved(&there, &[], &[season("2026-12-02", FOUR)]).unwrap();
    assert_eq!(lines[1], "2026-12-10 stays");
    assert_eq!(lines.len(), 4);
    leaves_sessions_alone(&writes);
}

#[test]
fn a_session_that_was_called_off_stays_called_off() {
    let mut there = four();
    on(&mut there, "2026-12-09").state = session::State::Cancelled;
    for rule in [FOUR, "FREQ=WEEKLY;INTERVAL=2;COUNT=2"] {
        let (lines, writes) = saved(&there, &[], &[season("2026-12-02", rule)]).unwrap();
        assert_eq!(lines[1], "2026-12-09 stays", "{rule}");
        assert!(!writes.sessions_gone.contains(&there.sessions[1].id));
        assert!(writes.sessions.is_empty(), "{writes:?}");
    }
}

#[test]
fn bookings_never_move_to_another_date_by_themselves() {
    let there = four();
    let held = pool_on(&there, "2026-12-09");
    let rule = Season {
        exceptions: vec![exception("2026-12-09", Some("2026-12-10"))],
        ..season("2026-12-02", FOUR)
    };
    let (lines, writes) = saved(&there, &[held], std::slice::from_ref(&rule)).unwrap();
    assert!(
        lines.contains(&"2026-12-09 exception".to_owned()),
        "{lines:?}"
    );
    assert!(!lines.contains(&"2026-12-10 new".to_owned()), "{lines:?}");
    assert_eq!(writes.sessions.len(), 1);
    assert_eq!(writes.sessions[0].local_date, day("2026-12-09"));
    // Nor to another time.
    let later = Season {
        start: time("11:00"),
        ..season("2026-12-02", FOUR)
    };
    let (lines, writes) = saved(&there, &[held], &[later]).unwrap();
    assert_eq!(lines[0], "2026-12-02 moves");
    assert_eq!(lines[1], "2026-12-09 exception");
    assert_eq!(lines.len(), 4, "the date has its session: {lines:?}");
    let changed: Vec<_> = writes
        .sessions
        .iter()
        .map(|s| (s.local_start, s.revision))
        .collect();
    assert_eq!(
        changed,
        [
            (time("11:00"), 1),
            (time("10:00"), 0),
            (time("11:00"), 1),
            (time("11:00"), 1)
        ]
    );
    // What nobody booked moves, and stays the same session.
    let (lines, writes) = saved(&there, &[], &[rule]).unwrap();
    assert!(lines.contains(&"2026-12-10 moves".to_owned()), "{lines:?}");
    let [moved] = writes.sessions.as_slice() else {
        panic!("{:?}", writes.sessions)
    };
    assert_eq!((moved.id, moved.revision), (there.sessions[1].id, 1));
    assert_eq!(moved.moved_from, Some(day("2026-12-09")));
    assert_eq!(moved.starts_at, at("2026-12-10T09:00:00Z"));
}

#[test]
fn of_a_booked_course_every_session_is_booked() {
    let mut there = listing(Mode::Whole, &[season("2026-12-02", FOUR)]);
    let whole = PoolId(uuid::Uuid::from_u128(77));
    there.pools.push(pool::Model {
        id: whole,
        offering_id: there.offering.id,
        kind: pool::Kind::Whole,
        session_id: None,
        workshop_id: None,
        capacity: 20,
        waitlist: 5,
    });
    let rule = season("2026-12-02", "FREQ=WEEKLY;COUNT=3");
    let (lines, _) = saved(&there, &[whole], std::slice::from_ref(&rule)).unwrap();
    assert_eq!(lines[3], "2026-12-23 exception");
    let (lines, _) = saved(&there, &[], &[rule]).unwrap();
    assert_eq!(lines[3], "2026-12-23 removed");
}

#[test]
fn what_has_begun_is_past_in_the_zone_of_the_offering_and_stays() {
    // Half an hour after the second has begun.
    let now = "2026-12-09T09:30:00Z";
    let tuesdays = season("2026-12-01", FOUR);
    let (lines, writes) = saved_at(now, &four(), &[], std::slice::from_ref(&tuesdays)).unwrap();
    assert_eq!(
        lines,
        [
            "2026-12-01 past",
            "2026-12-02 begun",
            "2026-12-08 past",
            "2026-12-09 begun",
            "2026-12-15 new",
            "2026-12-16 removed",
            "2026-12-22 new",
            "2026-12-23 removed"
        ]
    );
    assert_eq!(writes.sessions.len(), 2);
    // At the same moment it is half past four in the morning in New York: nothing has begun there that day.
    let mut far = four();
    far.offering.timezone = "America/New_York".to_owned();
    let wednesdays = season("2026-12-02", "FREQ=WEEKLY;COUNT=5");
    let plans = dates(far.zone(), std::slice::from_ref(&wednesdays)).unwrap();
    for (session, plan) in far.sessions.iter_mut().zip(plans.sessions) {
        (session.starts_at, session.ends_at) = (plan.starts_at, plan.ends_at);
    }
    let (lines, _) = saved_at(now, &far, &[], &[wednesdays]).unwrap();
    assert_eq!(lines[..2], ["2026-12-02 begun", "2026-12-09 stays"]);
}
