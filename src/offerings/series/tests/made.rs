//! The rows that a changed rule writes.

use super::{FOUR, day, exception, four, listing, saved, season};
use crate::offerings::entity::offering::{Mode, Season};
use crate::offerings::entity::{childcare, pool};

#[test]
fn dates_that_change_places_do_not_get_in_each_others_way() {
    let there = four();
    let rule = Season {
        exceptions: vec![
            exception("2026-12-09", Some("2026-12-16")),
            exception("2026-12-16", Some("2026-12-18")),
        ],
        ..season("2026-12-02", FOUR)
    };
    let (_, writes) = saved(&there, &[], &[rule]).unwrap();
    let mut slots: Vec<_> = there
        .sessions
        .iter()
        .filter(|s| !writes.sessions_gone.contains(&s.id))
        .filter(|s| writes.sessions.iter().all(|w| w.id != s.id))
        .chain(&writes.sessions)
        .map(|s| s.local_date)
        .collect();
    slots.sort();
    assert_eq!(
        slots,
        ["2026-12-02", "2026-12-16", "2026-12-18", "2026-12-23"].map(day)
    );
    // No row is written to where another one still is.
    for written in &writes.sessions {
        let taken = there.sessions.iter().any(|s| {
            s.id != written.id
                && s.local_date == written.local_date
                && !writes.sessions_gone.contains(&s.id)
        });
        assert!(!taken, "{}", written.local_date);
    }
}

#[test]
fn a_new_session_gets_places_for_guests_and_children_too() {
    let longer = [season("2026-12-02", "FREQ=WEEKLY;COUNT=5")];
    let mut course = listing(Mode::Whole, &[season("2026-12-02", FOUR)]);
    course.offering.drop_in = Some(2);
    let (_, writes) = saved(&course, &[], &longer).unwrap();
    let kinds: Vec<_> = writes
        .pools
        .iter()
        .map(|pool| (pool.kind, pool.capacity))
        .collect();
    assert_eq!(kinds, [(pool::Kind::DropIn, 2)]);
    let mut cafe = four();
    cafe.childcare = Some(childcare::Model {
        offering_id: cafe.offering.id,
        offered: true,
        places: 6,
        age_from: 1,
        age_to: 6,
        note: String::new(),
    });
    let (_, writes) = saved(&cafe, &[], &longer).unwrap();
    let kinds: Vec<_> = writes
        .pools
        .iter()
        .map(|pool| (pool.kind, pool.capacity))
        .collect();
    assert_eq!(
        kinds,
        [(pool::Kind::Session, 20), (pool::Kind::Childcare, 6)]
    );
    assert!(
        writes
            .pools
            .iter()
            .all(|pool| pool.session_id == Some(writes.sessions[0].id))
    );
}

#[test]
fn an_exception_that_no_rule_names_is_not_saved() {
    let rule = Season {
        exceptions: vec![exception("2026-12-09", None), exception("2026-12-10", None)],
        ..season("2026-12-02", FOUR)
    };
    let (_, writes) = saved(&four(), &[], &[rule]).unwrap();
    let saved: Vec<_> = writes.offerings[0].details.seasons[0]
        .exceptions
        .iter()
        .map(|e| e.date)
        .collect();
    assert_eq!(saved, [day("2026-12-09")]);
}
