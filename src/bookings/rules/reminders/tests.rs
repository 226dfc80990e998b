//! The rules of reminders, case by case.

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Berlin;

use super::{Due, Mark, comers, due, due_at, is_for, is_night};
use crate::bookings::entity::entry::State::{Cancelled, Confirmed, Lapsed, Offered, Waiting};
use crate::bookings::entity::{change, excuse};
use crate::bookings::store::her::Hers;
use crate::bookings::tests::{at, cafe, course, hers, id};
use crate::kinds::{EntryId, PersonId, SessionId};
use crate::offerings::entity::{pool, session};

/// A moment in Recklinghausen, in winter.
fn local(text: &str) -> DateTime<Utc> {
    at(&format!("{text}:00+01:00"))
}

fn reminded(begins: &str, hours: i32) -> DateTime<Utc> {
    due_at(local(begins), hours, Berlin)
}

#[test]
fn two_days_and_three_hours_before_by_day_is_just_then() {
    assert_eq!(reminded("2026-12-02T18:00", 48), local("2026-11-30T18:00"));
    assert_eq!(reminded("2026-12-02T18:00", 3), local("2026-12-02T15:00"));
    assert_eq!(reminded("2026-12-02T11:00", 3), local("2026-12-02T08:00"));
}

#[test]
fn the_night_is_from_nine_to_eight() {
    for (time, night) in [
        ("20:59", false),
        ("21:00", true),
        ("00:00", true),
        ("07:59", true),
        ("08:00", false),
    ] {
        assert_eq!(
            is_night(local(&format!("2026-12-02T{time}")), Berlin),
            night,
            "{time}"
        );
    }
    assert!(
        is_night(at("2027-06-15T19:00:00Z"), Berlin),
        "summer time counts"
    );
}

#[test]
fn what_falls_into_the_night_waits_for_the_morning() {
    assert_eq!(reminded("2026-12-02T10:00", 3), local("2026-12-02T08:00"));
    assert_eq!(
        reminded("2026-12-02T09:00", 3),
        local("2026-12-02T08:00"),
        "an hour is left"
    );
    assert_eq!(
        reminded("2026-12-02T22:00", 48),
        local("2026-12-01T08:00"),
        "late in the evening"
    );
    assert_eq!(reminded("2026-12-02T07:30", 48), local("2026-11-30T08:00"));
}

#[test]
fn where_the_morning_is_too_late_it_goes_out_the_evening_before() {
    assert_eq!(reminded("2026-12-02T08:59", 3), local("2026-12-01T20:00"));
    assert_eq!(reminded("2026-12-02T06:00", 3), local("2026-12-01T20:00"));
    assert_eq!(
        reminded("2026-12-02T00:30", 3),
        local("2026-12-01T20:00"),
        "21:30 the day before"
    );
}

#[test]
fn no_reminder_is_ever_due_at_night_or_after_the_begin() {
    for minutes in (0..24 * 60 * 8).step_by(17) {
        for hours in 1..=168 {
            let begins = local("2027-03-24T00:00") + chrono::Duration::minutes(minutes);
            let due = due_at(begins, hours, Berlin);
            assert!(
                !is_night(due, Berlin) && due < begins,
                "{hours} before {begins}: {due}"
            );
            assert!(
                begins - due <= super::LONGEST,
                "{hours} before {begins}: {due}"
            );
        }
    }
}

/// 2 December, 10:00.
fn session() -> session::Model {
    cafe().sessions[0].clone()
}

fn at_once(now: &str) -> Option<i32> {
    due(&session(), &[48, 3], Berlin, local(now)).map(|due| due.hours)
}

#[test]
fn exactly_at_its_time_it_is_due() {
    assert_eq!(at_once("2026-11-30T09:59"), None);
    assert_eq!(at_once("2026-11-30T10:00"), Some(48));
    let due = due(&session(), &[3, 48], Berlin, local("2026-12-02T08:00"));
    assert_eq!(
        due,
        Some(Due {
            hours: 3,
            since: local("2026-12-02T08:00")
        })
    );
}

#[test]
fn a_late_one_is_made_up_for_unless_the_next_is_due_too() {
    assert_eq!(
        at_once("2026-12-01T20:59"),
        Some(48),
        "the jobs stood still"
    );
    assert_eq!(at_once("2026-12-02T08:30"), Some(3), "only the shorter one");
    assert_eq!(at_once("2026-12-02T09:59"), Some(3));
}

#[test]
fn none_at_night_none_after_the_begin_none_of_a_cancelled_session() {
    assert_eq!(at_once("2026-12-01T21:00"), None);
    assert_eq!(at_once("2026-12-02T07:59"), None);
    assert_eq!(at_once("2026-12-02T10:00"), None);
    let cancelled = session::Model {
        state: session::State::Cancelled,
        ..session()
    };
    assert_eq!(
        due(&cancelled, &[48], Berlin, local("2026-11-30T10:00")),
        None
    );
    assert_eq!(
        due(&session(), &[], Berlin, local("2026-12-02T09:00")),
        None
    );
}

#[test]
fn who_was_just_told_of_a_change_is_not_reminded_of_it() {
    let now = local("2026-11-30T12:00");
    let changed = |at: &str| session::Model {
        updated_at: local(at),
        ..session()
    };
    let due = |session: &session::Model| due(session, &[48, 3], Berlin, now);
    assert!(due(&changed("2026-11-30T10:00")).is_some());
    assert_eq!(due(&changed("2026-11-30T11:00")), None);
}

fn names(hers: &Hers, session: u128) -> Vec<&str> {
    let since = local("2026-11-30T10:00");
    comers(hers, id::<SessionId>(session), since)
        .into_iter()
        .map(|person| person.name.as_str())
        .collect()
}

#[test]
fn only_the_confirmed_come() {
    for state in [Waiting, Offered, Cancelled, Lapsed] {
        assert_eq!(names(&hers("de", &cafe(), &[(1, 1, state)]), 1).len(), 0);
        assert_eq!(names(&hers("de", &course(), &[(1, 6, state)]), 1).len(), 0);
    }
    let mixed = hers("de", &cafe(), &[(1, 1, Confirmed), (2, 2, Waiting)]);
    assert_eq!(names(&mixed, 1).len(), 2);
    assert_eq!(names(&mixed, 2).len(), 0, "she waits for this date");
    let childcare = hers("de", &cafe(), &[(1, 3, Confirmed)]);
    assert_eq!(names(&childcare, 1).len(), 0, "children alone do not come");
}

#[test]
fn who_has_the_course_comes_to_each_of_its_sessions() {
    let hers = hers("de", &course(), &[(1, 6, Confirmed)]);
    assert_eq!(names(&hers, 1).len(), 2);
    assert_eq!(names(&hers, 2).len(), 2);
}

#[test]
fn a_guest_comes_on_her_evening() {
    let mut listing = cafe();
    listing.pools[0].kind = pool::Kind::DropIn;
    let mut hers = hers("de", &listing, &[(1, 1, Confirmed)]);
    assert_eq!((names(&hers, 1).len(), names(&hers, 2).len()), (2, 0));
    assert!(is_for(&listing.pools[0], id(1)) && !is_for(&listing.pools[0], id(2)));
    hers.entries[0].0.state = Waiting;
    assert_eq!(names(&hers, 1).len(), 0);
}

#[test]
fn who_was_confirmed_after_it_was_due_has_just_had_her_letter() {
    let mut hers = hers("de", &cafe(), &[(1, 1, Confirmed)]);
    hers.entries[0].0.changed_at = local("2026-11-30T10:00");
    assert_eq!(names(&hers, 1).len(), 2);
    hers.entries[0].0.changed_at = local("2026-11-30T10:01");
    assert_eq!(names(&hers, 1).len(), 0);
}

fn excuse(person: u128, session: u128) -> excuse::Model {
    excuse::Model {
        id: uuid::Uuid::from_u128(1),
        entry_id: id::<EntryId>(1),
        person_id: id::<PersonId>(person),
        session_id: id::<SessionId>(session),
        cause: change::Cause::Participant,
        at: local("2026-11-25T10:00"),
        withdrawn_at: None,
    }
}

#[test]
fn the_excused_are_not_reminded_and_the_others_are() {
    let mut hers = hers("de", &course(), &[(1, 6, Confirmed)]);
    hers.excuses = vec![excuse(1, 1)];
    assert_eq!(names(&hers, 1), ["فاطمة الزهراء"]);
    assert_eq!(names(&hers, 2).len(), 2, "another evening");
    hers.excuses.push(excuse(2, 1));
    assert_eq!(names(&hers, 1).len(), 0);
    hers.excuses[0].withdrawn_at = Some(local("2026-11-26T10:00"));
    assert_eq!(names(&hers, 1), ["Şükran Öztürk"], "she comes after all");
}

#[test]
fn who_left_the_party_is_not_named() {
    let mut hers = hers("de", &cafe(), &[(1, 1, Confirmed)]);
    hers.persons[0].cancelled_at = Some(local("2026-11-25T10:00"));
    assert_eq!(names(&hers, 1), ["فاطمة الزهراء"]);
}

#[test]
fn an_event_can_be_read_back() {
    let mark = Mark {
        booking: id(9),
        session: id(1),
        revision: 3,
        hours: 48,
    };
    assert_eq!(Mark::read(&mark.to_string()), Some(mark));
    assert_eq!(Mark::read(&format!("{mark}:1764500000")), Some(mark));
    for other in ["booked:9:1", "reminder:", "reminder:9:1:3:48", ""] {
        assert_eq!(Mark::read(other), None, "{other}");
    }
}

#[test]
fn a_reminder_is_true_until_the_session_moves_or_begins() {
    let session = session();
    let mark = Mark {
        booking: id(9),
        session: session.id,
        revision: 3,
        hours: 3,
    };
    assert!(mark.is_true_of(&session, local("2026-12-02T09:59")));
    assert!(!mark.is_true_of(&session, local("2026-12-02T10:00")));
    let moved = session::Model {
        revision: 4,
        ..session.clone()
    };
    assert!(!mark.is_true_of(&moved, local("2026-12-02T09:00")));
    let cancelled = session::Model {
        state: session::State::Cancelled,
        ..session
    };
    assert!(!mark.is_true_of(&cancelled, local("2026-12-02T09:00")));
}
