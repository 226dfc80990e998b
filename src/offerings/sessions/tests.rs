use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::Berlin;
use uuid::Uuid;

use super::{State, Unchanged, When, may_change, moved, session};
use crate::kinds::{OfferingId, SessionId};
use crate::offerings::moment;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn to(date: &str, start: u32, end: u32) -> When {
    When {
        date: day(date),
        start: hour(start),
        end: hour(end),
    }
}

/// 2 December 2026, ten to twelve.
fn evening() -> session::Model {
    let date = day("2026-12-02");
    session::Model {
        id: SessionId(Uuid::from_u128(1)),
        offering_id: OfferingId(Uuid::from_u128(1)),
        local_date: date,
        local_start: hour(10),
        local_end: hour(12),
        starts_at: moment(Berlin, date, hour(10)),
        ends_at: moment(Berlin, date, hour(12)),
        topic: None,
        state: State::Planned,
        reason: None,
        moved_from: None,
        moved_start: None,
        moved_end: None,
        called_off_at: None,
        venue_id: None,
        substitute_id: None,
        undo_until: None,
        replaced_by: None,
        replaces: None,
        revision: 0,
        edited: false,
        updated_at: at("2026-11-01T00:00:00Z"),
    }
}

const BEFORE: &str = "2026-11-22T10:00:00Z";

#[test]
fn what_has_begun_is_neither_called_off_nor_moved() {
    let session = evening();
    assert_eq!(may_change(&session, at("2026-12-02T08:59:59Z")), Ok(()));
    let begun = may_change(&session, at("2026-12-02T09:00:00Z"));
    assert_eq!(begun, Err(Unchanged::HasBegun));
    let off = session::Model {
        state: State::Cancelled,
        ..session
    };
    assert_eq!(may_change(&off, at(BEFORE)), Err(Unchanged::IsOff));
}

#[test]
fn the_wall_clock_says_when_across_a_change_of_summer_time() {
    let moved = moved(&evening(), to("2027-03-28", 10, 12), Berlin, at(BEFORE)).unwrap();
    assert_eq!(moved.starts_at, at("2027-03-28T08:00:00Z"));
    assert_eq!(moved.local_start, hour(10));
}

#[test]
fn a_session_moved_twice_remembers_where_it_stood_first() {
    let once = moved(&evening(), to("2026-12-09", 10, 12), Berlin, at(BEFORE)).unwrap();
    assert_eq!(once.moved_from, Some(day("2026-12-02")));
    let twice = moved(&once, to("2026-12-16", 10, 12), Berlin, at(BEFORE)).unwrap();
    assert_eq!(twice.moved_from, Some(day("2026-12-02")));
    let back = moved(&twice, to("2026-12-02", 10, 12), Berlin, at(BEFORE)).unwrap();
    assert_eq!(back.moved_from, None);
}

#[test]
fn a_session_is_not_moved_to_where_it_can_not_be() {
    let no = |when| moved(&evening(), when, Berlin, at(BEFORE)).unwrap_err();
    assert_eq!(no(to("2026-12-02", 10, 12)), Unchanged::Same);
    assert_eq!(no(to("2026-12-02", 12, 10)), Unchanged::WouldEndFirst);
    assert_eq!(no(to("2026-11-22", 11, 12)), Unchanged::WouldBePast);
    // 02:30 does not exist on that day and becomes 03:00.
    let gap = When {
        date: day("2027-03-28"),
        start: hour(2),
        end: hour(3),
    };
    assert_eq!(no(gap), Unchanged::WouldEndFirst);
    let longer = moved(&evening(), to("2026-12-02", 10, 13), Berlin, at(BEFORE)).unwrap();
    assert_eq!(longer.moved_from, None, "the date is the same");
    assert_eq!(
        (longer.moved_start, longer.moved_end),
        (Some(hour(10)), Some(hour(12))),
        "the hours that it had"
    );
    let back = moved(&longer, to("2026-12-02", 10, 12), Berlin, at(BEFORE)).unwrap();
    assert_eq!((back.moved_start, back.moved_end), (None, None));
}
