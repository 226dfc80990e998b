//! What a rule and its exceptions name.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc, Weekday};
use chrono_tz::Europe::Berlin;
use proptest::prelude::*;

use super::{at, day, exception, listing, season, time};
use crate::offerings::entity::offering::{Mode, Season};
use crate::offerings::series::dates::dates;
use crate::offerings::series::{Fault, series_of};

fn begins(season: &Season) -> Vec<DateTime<Utc>> {
    let dates = dates(Berlin, std::slice::from_ref(season)).unwrap();
    dates.sessions.iter().map(|plan| plan.starts_at).collect()
}

#[test]
fn across_a_change_of_summer_time_ten_o_clock_stays_ten_o_clock() {
    let autumn = season("2026-10-21", "FREQ=WEEKLY;COUNT=2");
    assert_eq!(
        begins(&autumn),
        [at("2026-10-21T08:00:00Z"), at("2026-10-28T09:00:00Z")]
    );
    let spring = season("2027-03-24", "FREQ=WEEKLY;COUNT=2");
    assert_eq!(
        begins(&spring),
        [at("2027-03-24T09:00:00Z"), at("2027-03-31T08:00:00Z")]
    );
}

#[test]
fn a_date_at_a_time_that_does_not_exist_begins_at_the_next_that_does() {
    let night = Season {
        start: time("02:30"),
        end: time("04:00"),
        ..season("2027-03-27", "FREQ=DAILY;COUNT=3")
    };
    let dates = dates(Berlin, std::slice::from_ref(&night)).unwrap();
    assert_eq!(
        begins(&night),
        [
            at("2027-03-27T01:30:00Z"),
            at("2027-03-28T01:00:00Z"),
            at("2027-03-29T00:30:00Z")
        ]
    );
    // What people agreed on stays written down.
    assert!(
        dates
            .sessions
            .iter()
            .all(|plan| plan.start == time("02:30"))
    );
}

#[test]
fn a_date_at_a_time_that_exists_twice_begins_at_the_first() {
    let night = Season {
        start: time("02:30"),
        end: time("04:00"),
        ..season("2026-10-24", "FREQ=DAILY;COUNT=3")
    };
    assert_eq!(
        begins(&night),
        [
            at("2026-10-24T00:30:00Z"),
            at("2026-10-25T00:30:00Z"),
            at("2026-10-26T01:30:00Z")
        ]
    );
}

#[test]
fn dates_are_those_of_the_zone_in_which_the_offering_takes_place() {
    let evening = Season {
        start: time("20:00"),
        end: time("22:00"),
        ..season("2026-11-25", "FREQ=WEEKLY;BYDAY=WE;COUNT=2")
    };
    let far = dates(chrono_tz::America::New_York, &[evening]).unwrap();
    // Thursday in UTC, Wednesday where it takes place.
    assert_eq!(far.sessions[0].date, day("2026-11-25"));
    assert_eq!(far.sessions[0].starts_at, at("2026-11-26T01:00:00Z"));
}

#[test]
fn a_rule_plus_exceptions_generates_sessions() {
    let rule = Season {
        exceptions: vec![
            exception("2026-12-09", None),
            exception("2026-12-16", Some("2026-12-17")),
        ],
        ..season("2026-12-02", "FREQ=WEEKLY;COUNT=4")
    };
    let dates = dates(Berlin, &[rule]).unwrap();
    let found: Vec<_> = dates
        .sessions
        .iter()
        .map(|plan| (plan.date, plan.moved_from))
        .collect();
    assert_eq!(
        found,
        [
            (day("2026-12-02"), None),
            (day("2026-12-17"), Some(day("2026-12-16"))),
            (day("2026-12-23"), None)
        ],
        "COUNT counts the dates of the rule, and so those left out too"
    );
    assert_eq!(
        dates.sessions[1].reason.as_deref(),
        Some("Der Raum ist belegt.")
    );
    let left: Vec<_> = dates.left_out.iter().map(|left| left.plan.date).collect();
    assert_eq!(left, [day("2026-12-09"), day("2026-12-16")]);
}

#[test]
fn an_exception_that_no_rule_names_adds_no_date() {
    let rule = Season {
        exceptions: vec![exception("2026-12-10", Some("2026-12-11"))],
        ..season("2026-12-02", "FREQ=WEEKLY;COUNT=2")
    };
    let dates = dates(Berlin, &[rule]).unwrap();
    assert_eq!(dates.sessions.len(), 2);
    assert_eq!(dates.idle, [day("2026-12-10")]);
}

#[test]
fn several_seasons_follow_one_another_each_with_its_own_time() {
    let summer = Season {
        start: time("18:30"),
        end: time("19:30"),
        ..season("2027-04-08", "FREQ=WEEKLY;BYDAY=TH;COUNT=2")
    };
    let winter = season("2026-12-05", "FREQ=WEEKLY;BYDAY=SA;COUNT=2");
    // In any order.
    let dates = dates(Berlin, &[summer, winter]).unwrap();
    let found: Vec<_> = dates
        .sessions
        .iter()
        .map(|plan| (plan.date, plan.start))
        .collect();
    assert_eq!(
        found,
        [
            (day("2026-12-05"), time("10:00")),
            (day("2026-12-12"), time("10:00")),
            (day("2027-04-08"), time("18:30")),
            (day("2027-04-15"), time("18:30"))
        ]
    );
}

#[test]
fn a_season_that_is_wrong_is_named() {
    let good = season("2026-12-02", "FREQ=WEEKLY;COUNT=2");
    let backwards = Season {
        end: time("10:00"),
        ..good.clone()
    };
    let twice = season("2026-12-09", "FREQ=WEEKLY;COUNT=2");
    let endless = season("2026-12-02", "FREQ=WEEKLY");
    let moved = Season {
        exceptions: vec![exception("2026-12-02", Some("2026-12-09"))],
        ..good.clone()
    };
    let told = |seasons: &[Season]| dates(Berlin, seasons).unwrap_err();
    assert_eq!(told(&[good.clone(), backwards]), (1, Fault::Times));
    assert_eq!(told(&[good, endless]), (1, Fault::NoEnd));
    let same = Fault::Twice(day("2026-12-09"), time("10:00"));
    assert_eq!(told(std::slice::from_ref(&moved)), (0, same.clone()));
    let good = season("2026-12-02", "FREQ=WEEKLY;COUNT=2");
    assert_eq!(told(&[good, twice]), (1, same));
}

#[test]
fn the_rule_of_an_import_is_told_with_the_times_of_its_sessions() {
    let rule = Season {
        exceptions: vec![exception("2026-12-02", Some("2026-12-03"))],
        ..season("2026-12-02", "FREQ=WEEKLY;COUNT=3")
    };
    let mut imported = listing(Mode::PerSession, std::slice::from_ref(&rule));
    let details = &mut imported.offering.details;
    details.rrule = Some(rule.rrule.clone());
    details.exceptions = std::mem::take(&mut details.seasons).remove(0).exceptions;
    assert_eq!(series_of(&imported), [rule]);
}

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Which days the rule means, told without the crate: every `interval` weeks on these weekdays, from `first`.
fn means(
    first: NaiveDate,
    interval: u64,
    days: BTreeSet<usize>,
) -> impl Iterator<Item = NaiveDate> {
    let monday = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
    first.iter_days().filter(move |day| {
        let weeks = u64::try_from((*day - monday).num_days() / 7).unwrap();
        weeks.is_multiple_of(interval) && days.iter().any(|at| WEEK[*at] == day.weekday())
    })
}

fn by_day(days: &BTreeSet<usize>) -> String {
    let names = days
        .iter()
        .map(|at| ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][*at]);
    names.collect::<Vec<_>>().join(",")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    /// No date is invented and none is missing: COUNT is exact, every weekday and every interval fits.
    #[test]
    fn a_rule_names_the_dates_that_it_means_and_no_others(
        offset in 0_u64..1500,
        interval in 1_u64..6,
        days in prop::collection::btree_set(0_usize..7, 1..5),
        count in 1_usize..60,
        hour in 4_u32..22,
        left_out in prop::collection::btree_set(0_usize..60, 0..6),
    ) {
        let from = day("2026-01-01") + Days::new(offset);
        let first = from.iter_days().find(|day| days.iter().any(|at| WEEK[*at] == day.weekday())).unwrap();
        let named: Vec<_> = means(first, interval, days.clone()).take(count).collect();
        let exceptions: Vec<_> = left_out
            .iter()
            .filter_map(|at| named.get(*at))
            .map(|date| exception(&date.to_string(), None))
            .collect();
        let gone: BTreeSet<_> = exceptions.iter().map(|e| e.date).collect();
        let rule = Season {
            start: chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
            end: chrono::NaiveTime::from_hms_opt(hour + 1, 0, 0).unwrap(),
            exceptions,
            ..season(
                &first.to_string(),
                &format!("FREQ=WEEKLY;INTERVAL={interval};BYDAY={};COUNT={count}", by_day(&days)),
            )
        };
        let until = Season {
            rrule: format!(
                "FREQ=WEEKLY;INTERVAL={interval};BYDAY={};UNTIL={}",
                by_day(&days),
                named.last().unwrap().format("%Y%m%d")
            ),
            ..rule.clone()
        };
        let found = dates(Berlin, &[rule]).unwrap();
        prop_assert_eq!(&found, &dates(Berlin, &[until]).unwrap());
        let expected: Vec<_> = named.iter().copied().filter(|date| !gone.contains(date)).collect();
        let told: Vec<_> = found.sessions.iter().map(|plan| plan.date).collect();
        prop_assert_eq!(told, expected);
        prop_assert_eq!(found.sessions.len() + found.left_out.len(), count);
        for plan in &found.sessions {
            let local = plan.starts_at.with_timezone(&Berlin).naive_local();
            prop_assert_eq!(local, plan.date.and_time(plan.start));
        }
    }
}
