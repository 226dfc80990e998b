use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Facts, OfferingFact, PoolFact, SessionFact, count};
use crate::attendance::entity::count::Band;
use crate::kinds::{Month, OfferingId, SessionId};
use crate::offerings::entity::offering::Kind;
use crate::offerings::entity::pool;
use crate::offerings::entity::session::State;
use crate::reports::rules::figures::{Column, Figures, Group, Measure};
use crate::reports::rules::view::View;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn offering(number: u128, kind: Kind, programme: Option<&str>) -> OfferingFact {
    OfferingFact {
        id: OfferingId(id(number)),
        slug: format!("angebot-{number}"),
        title: Some(format!("Angebot {number}")),
        kind,
        programme: programme.map(ToOwned::to_owned),
    }
}

fn session(number: u128, of: u128, day: &str) -> SessionFact {
    let local_date: NaiveDate = day.parse().unwrap();
    let starts_at = local_date.and_hms_opt(17, 0, 0).unwrap().and_utc();
    SessionFact {
        id: SessionId(id(number)),
        offering_id: OfferingId(id(of)),
        local_date,
        starts_at,
        ends_at: starts_at + chrono::Duration::minutes(90),
        state: State::Planned,
        held: None,
        present: None,
        there: 7,
        absent: 3,
        counts: vec![(Band::Under18, 4), (Band::FirstVisit, -1)],
    }
}

fn pool(of: u128, kind: pool::Kind, session: Option<u128>) -> PoolFact {
    PoolFact {
        offering_id: OfferingId(id(of)),
        kind,
        session_id: session.map(|number| SessionId(id(number))),
        capacity: 10,
        bookings: 5,
        people: 8,
        waiting: 4,
        language_help: 3,
        institutions: 2,
    }
}

fn now() -> DateTime<Utc> {
    "2027-03-10T12:00:00Z".parse().unwrap()
}

fn total(figures: &Figures, measure: Measure) -> i64 {
    figures.total().unwrap().numbers.of(measure)
}

fn facts() -> Facts {
    Facts {
        offerings: vec![
            offering(1, Kind::Course, Some("KOMM-IN-NRW")),
            offering(2, Kind::Conference, None),
        ],
        sessions: vec![
            session(11, 1, "2027-02-03"),
            session(12, 1, "2027-03-03"),
            session(21, 2, "2027-03-05"),
        ],
        pools: vec![
            pool(1, pool::Kind::Whole, None),
            pool(2, pool::Kind::Session, Some(21)),
            pool(2, pool::Kind::Childcare, Some(21)),
            pool(2, pool::Kind::Workshop, None),
        ],
        participants: HashMap::from([(OfferingId(id(1)), 9), (OfferingId(id(2)), 7)]),
        by_month: HashMap::from([
            (Month::new(2027, 2).unwrap(), 7),
            (Month::new(2027, 3).unwrap(), 14),
        ]),
    }
}

#[test]
fn every_figure_is_counted_by_its_rule() {
    let figures = count(&facts(), now());
    for (measure, number) in [
        (Measure::Planned, 3),
        (Measure::Held, 3),
        (Measure::Cancelled, 0),
        (Measure::Minutes, 270),
        (Measure::Places, 20),
        (Measure::Bookings, 10),
        (Measure::People, 16),
        (Measure::Waiting, 8),
        (Measure::Participants, 16),
        (Measure::Visits, 21),
        (Measure::NoShows, 9),
        (Measure::FirstVisits, 0),
        (Measure::Under18, 12),
        (Measure::To26, 0),
        (Measure::Childcare, 8),
        (Measure::LanguageHelp, 6),
        (Measure::Institutions, 4),
    ] {
        assert_eq!(total(&figures, measure), number, "{measure:?}");
    }
    let all = figures.total().unwrap();
    assert_eq!(
        all.numbers.tenths(Column::Hours),
        45,
        "4.5 hours of 60 minutes"
    );
    assert_eq!(
        all.numbers.tenths(Column::Units),
        60,
        "6 units of 45 minutes"
    );
}

#[test]
fn a_session_that_did_not_take_place_counts_as_called_off_only() {
    let mut facts = facts();
    facts.sessions[1].state = State::Cancelled;
    facts.sessions[2].held = Some(false);
    let figures = count(&facts, now());
    assert_eq!(total(&figures, Measure::Planned), 3);
    assert_eq!(total(&figures, Measure::Cancelled), 2);
    assert_eq!(total(&figures, Measure::Held), 1);
    assert_eq!(total(&figures, Measure::Visits), 7);
    assert_eq!(
        total(&figures, Measure::Places),
        10,
        "only of the course, which goes on"
    );
}

#[test]
fn what_lies_ahead_is_planned_and_not_held() {
    let mut facts = facts();
    facts.sessions.push(session(13, 1, "2027-03-31"));
    let figures = count(&facts, now());
    assert_eq!(total(&figures, Measure::Planned), 4);
    assert_eq!(total(&figures, Measure::Held), 3);
}

#[test]
fn a_number_from_paper_stands_for_the_ticks() {
    let mut facts = facts();
    facts.sessions[0].present = Some(20);
    assert_eq!(total(&count(&facts, now()), Measure::Visits), 34);
}

#[test]
fn the_same_is_told_by_offering_kind_programme_and_month() {
    let figures = count(&facts(), now());
    for view in View::ALL {
        let lines: Vec<_> = figures.of(view).collect();
        assert_eq!(lines.len(), 2, "{view:?}");
        let visits: i64 = lines
            .iter()
            .map(|line| line.numbers.of(Measure::Visits))
            .sum();
        assert_eq!(visits, 21, "{view:?}");
    }
    let months: Vec<i64> = figures
        .of(View::Months)
        .map(|line| line.numbers.of(Measure::Participants))
        .collect();
    assert_eq!(months, [7, 14]);
    assert!(View::Months.columns().len() < View::Kinds.columns().len());
}

#[test]
fn a_small_number_is_hidden_with_another_one_and_kept_all_the_same() {
    let mut facts = facts();
    facts.participants.insert(OfferingId(id(2)), 2);
    let figures = count(&facts, now());
    let hides = |line: &super::Line| line.hides(Column::Of(Measure::Participants));
    let offerings: Vec<bool> = figures.of(View::Offerings).map(hides).collect();
    assert_eq!(offerings, [true, true]);
    assert!(!hides(figures.total().unwrap()), "11 in all");
    let kept = figures
        .of(View::Offerings)
        .find(|line| matches!(&line.group, Group::Offering { slug, .. } if slug == "angebot-2"));
    assert_eq!(kept.unwrap().numbers.of(Measure::Participants), 2);
    let held = figures
        .of(View::Kinds)
        .any(|line| line.hides(Column::Of(Measure::Held)));
    assert!(!held, "a number of sessions tells of nobody");
}

#[test]
fn figures_are_read_as_they_were_written() {
    let mut facts = facts();
    facts.participants.insert(OfferingId(id(2)), 2);
    let figures = count(&facts, now());
    let written = serde_json::to_value(&figures).unwrap();
    assert_eq!(serde_json::from_value::<Figures>(written).unwrap(), figures);
}
