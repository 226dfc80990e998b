//! The demo's dates, and the seasons of the Lauftreff.

use chrono::{Datelike as _, NaiveTime, TimeDelta, Weekday};

use super::{COURSE, DEMO, House, at, day, faults};
use crate::offerings::entity::session::Model as Session;
use crate::seed::demo;

#[tokio::test]
async fn the_demo_is_shifted_by_whole_weeks_into_the_current_one() {
    // as_of is a Sunday; two weeks and three days later the shift is three weeks: weeks begin on Mondays.
    let house = House::open().await;
    let now = at("2026-12-09T12:00:00Z");
    let weeks = TimeDelta::weeks(3);
    assert_eq!(demo(&house.app, now).await.unwrap().len(), 2);
    let rows = house.rows().await;
    let cafe = rows.sessions_of("gespraechscafe-2026-27");
    assert_eq!(cafe[0].local_date, day("2026-09-09") + weeks);
    assert!(cafe.iter().all(|s| s.local_date.weekday() == Weekday::Wed));
    // Ten o'clock stays ten o'clock on both sides of summer time.
    assert_eq!(cafe[0].starts_at, at("2026-09-30T08:00:00Z"));
    assert_eq!(cafe[3].starts_at, at("2026-11-25T09:00:00Z"));
    assert_eq!(cafe[3].replaced_by, Some(day("2026-11-11") + weeks));
    assert_eq!(cafe[4].replaces, Some(day("2026-11-04") + weeks));
    let moved = cafe.iter().find(|s| s.moved_from.is_some()).unwrap();
    assert_eq!(moved.moved_from, Some(day("2027-03-10") + weeks));
    let offering = rows.offering("gespraechscafe-2026-27");
    assert_eq!(offering.opens, Some(at("2026-09-14T06:00:00Z")));
    let details = &offering.details;
    assert_eq!(
        details.rrule.as_deref(),
        Some("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270804")
    );
    assert_eq!(
        details.exceptions[2].moved_to,
        Some(day("2027-03-17") + weeks)
    );
    let running = &rows.offering("lauftreff-2026-27").details.seasons[0];
    assert_eq!(running.first, day("2026-11-07") + weeks);
    assert_eq!(running.rrule, "FREQ=WEEKLY;BYDAY=SA;UNTIL=20270410");
    let new_year = rows.days.iter().find(|d| d.name == "Neujahr").unwrap();
    assert_eq!(new_year.first, day("2027-01-01") + weeks);
}

#[tokio::test]
async fn a_demo_that_is_there_is_left_alone() {
    let house = House::open().await;
    demo(&house.app, at("2026-11-22T22:30:00Z")).await.unwrap();
    let before = house.rows().await;
    // No shift in the file's own week, of which Sunday evening is the end.
    assert_eq!(
        before.sessions_of("ebru-anfaengerinnen-2026-herbst")[0].local_date,
        day("2026-11-09")
    );
    let again = demo(&house.app, at("2027-02-01T12:00:00Z")).await;
    assert!(again.unwrap().is_empty());
    assert_eq!(house.rows().await, before);
}

#[tokio::test]
async fn monday_begins_at_midnight_in_the_zone_of_the_file() {
    let house = House::open().await;
    // 00:30 on Monday in Berlin is still Sunday in UTC.
    demo(&house.app, at("2026-11-22T23:30:00Z")).await.unwrap();
    let rows = house.rows().await;
    assert_eq!(
        rows.sessions_of("ebru-anfaengerinnen-2026-herbst")[0].local_date,
        day("2026-11-16")
    );
}

#[tokio::test]
async fn seasons_name_the_dates_of_the_lauftreff() {
    let house = House::open().await;
    house.import(DEMO).await.unwrap();
    let rows = house.rows().await;
    let runs = rows.sessions_of("lauftreff-2026-27");
    let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
    let (winter, summer): (Vec<&Session>, Vec<&Session>) = runs
        .iter()
        .partition(|run| run.local_date < day("2027-04-01"));
    // 20 Saturdays without two; 26 Thursdays without two.
    assert_eq!((winter.len(), summer.len()), (18, 24));
    assert!(
        winter
            .iter()
            .all(|r| r.local_date.weekday() == Weekday::Sat && r.local_start == time(10, 0))
    );
    assert!(
        summer
            .iter()
            .all(|r| r.local_date.weekday() == Weekday::Thu && r.local_end == time(19, 30))
    );
    assert_eq!(winter.last().unwrap().local_date, day("2027-03-20"));
    assert_eq!(summer.last().unwrap().local_date, day("2027-09-30"));
    for left_out in ["2026-12-26", "2027-01-02", "2027-05-06", "2027-05-27"] {
        assert!(
            runs.iter().all(|run| run.local_date != day(left_out)),
            "{left_out}"
        );
    }
    assert!(rows.pools_of("lauftreff-2026-27").is_empty());
}

/// The course with a season instead of its sessions.
fn with_season(season: &str) -> String {
    let from = COURSE.find("exceptions = [").unwrap();
    format!(
        "{}archive_kind = \"offering\"\n[[offering.seasons]]\nname = \"Winter\"\nstart = \"10:00\"\nend = \"11:00\"\n{season}",
        &COURSE[..from]
    )
}

#[tokio::test]
async fn a_season_moves_a_date_and_says_why() {
    let house = House::open().await;
    let season = r#"
first = "2027-01-18"
rrule = "FREQ=WEEKLY;BYDAY=MO;COUNT=3"
exceptions = [ { date = "2027-01-25", kind = "venue", reason = "Belegt.", moved_to = "2027-01-26" } ]
"#;
    house.import(&with_season(season)).await.unwrap();
    let rows = house.rows().await;
    let found: Vec<_> = rows
        .sessions_of("naehen")
        .iter()
        .map(|s| (s.local_date, s.moved_from, s.reason.clone()))
        .collect();
    let expected = [
        (day("2027-01-18"), None, None),
        (
            day("2027-01-26"),
            Some(day("2027-01-25")),
            Some("Belegt.".to_owned()),
        ),
        (day("2027-02-01"), None, None),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_bad_season_is_told() {
    for (season, problem) in [
        (
            "first = \"2027-01-19\"\nrrule = \"FREQ=WEEKLY;BYDAY=MO;COUNT=3\"",
            "seasons[0].first: is not a date of the rule",
        ),
        (
            "first = \"2027-01-18\"\nrrule = \"FREQ=WEEKLY;BYDAY=MO\"",
            "seasons[0].rrule: \"FREQ=WEEKLY;BYDAY=MO\" has no end",
        ),
        (
            "first = \"2027-01-18\"\nrrule = \"FREQ=SECONDLY;COUNT=3\"",
            "seasons[0].rrule: \"FREQ=SECONDLY;COUNT=3\" is not a rule of dates but of hours",
        ),
        (
            "first = \"2027-01-18\"\nrrule = \"FREQ=WEEKLY;COUNT=3\"\nexceptions = [ { date = \"2027-01-19\", kind = \"venue\", reason = \"Belegt.\" } ]",
            "seasons[0].exceptions: 2027-01-19 is not a date of the rule",
        ),
        ("first = \"2027-01-18\"", "seasons[0].rrule: is missing"),
    ] {
        let told = faults(&with_season(season));
        assert!(
            told.len() == 1 && told[0].contains(problem),
            "{problem}\nbut\n{told:#?}"
        );
    }
}
