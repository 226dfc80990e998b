//! One rule of dates (RFC 5545). It is evaluated on days, so that COUNT and UNTIL are inclusive and no
//! change of the clock gets in between.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, TimeDelta};
use rrule::{Frequency, RRule, RRuleSet, Tz, Unvalidated};

/// More dates than any series has: a rule beyond is a slip of the pen.
const MOST: u16 = 1000;
/// Longer than any rule that a person writes.
const LONGEST: usize = 400;
/// The years in which a date can lie.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// What is wrong with a rule. `Display` goes on after the rule itself: "FREQ=DAILY" has no end.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    /// It can not be understood; says why.
    #[error("is not a rule of dates: {0}")]
    NotOne(String),
    /// It names times of a day, not days.
    #[error("is not a rule of dates but of hours")]
    OfHours,
    /// Neither COUNT nor UNTIL.
    #[error("has no end: COUNT or UNTIL is missing")]
    NoEnd,
    /// More than anybody plans.
    #[error("names {MOST} dates or more, or dates after 2199")]
    TooMany,
    /// The day on which it begins is not one of its dates.
    #[error("does not name its first date, {0}")]
    First(NaiveDate),
    /// The end is not after the begin.
    #[error("ends before it begins")]
    Times,
    /// Two of its dates begin at the same moment.
    #[error("names {0} {1} twice")]
    Twice(NaiveDate, NaiveTime),
}

/// The dates of a rule that begins at `first`, which is one of them.
///
/// # Errors
/// What is wrong with the rule.
pub(super) fn of_rule(rule: &str, first: NaiveDate) -> Result<Vec<NaiveDate>, Fault> {
    let (rule, has_end) = set(rule, first)?;
    if !has_end {
        return Err(Fault::NoEnd);
    }
    let found = rule.all(MOST);
    let dates: Vec<_> = found.dates.iter().map(DateTime::date_naive).collect();
    if dates.first() != Some(&first) {
        return Err(Fault::First(first));
    }
    let too_far = dates.iter().any(|date| !YEARS.contains(&date.year()));
    if found.limited || dates.len() >= usize::from(MOST) || too_far {
        return Err(Fault::TooMany);
    }
    Ok(dates)
}

/// Is it a rule?
///
/// # Errors
/// What is wrong with it.
pub(crate) fn check(rule: &str, first: NaiveDate) -> Result<(), Fault> {
    set(rule, first).map(drop)
}

/// The rule, and whether it has an end.
fn set(rule: &str, first: NaiveDate) -> Result<(RRuleSet, bool), Fault> {
    if rule.len() > LONGEST || !YEARS.contains(&first.year()) {
        return Err(Fault::NotOne("out of range".to_owned()));
    }
    // No second line, no name before it: one rule, in the signs of one.
    let fits = |sign: char| sign.is_ascii_alphanumeric() || ";=,+-".contains(sign);
    if let Some(sign) = rule.chars().find(|sign| !fits(*sign)) {
        return Err(Fault::NotOne(format!("{sign:?} stands in it")));
    }
    // The standard does not tell small letters from large ones.
    let at_midnight = map_until(&rule.to_ascii_uppercase(), |until| {
        Some(format!("{}T000000Z", until.format("%Y%m%d")))
    })?;
    let wrong = |error: rrule::RRuleError| Fault::NotOne(error.to_string());
    let parsed: RRule<Unvalidated> = at_midnight.parse().map_err(wrong)?;
    if matches!(
        parsed.get_freq(),
        Frequency::Hourly | Frequency::Minutely | Frequency::Secondly
    ) || has_times(&parsed)
    {
        return Err(Fault::OfHours);
    }
    if parsed.get_interval() == 0 {
        return Err(Fault::NotOne("INTERVAL is 0".to_owned()));
    }
    let has_end = parsed.get_count().is_some() || parsed.get_until().is_some();
    let start = first.and_time(NaiveTime::MIN).and_utc();
    let set = parsed.build(start.with_timezone(&Tz::UTC)).map_err(wrong)?;
    Ok((set, has_end))
}

/// Does it name times of a day? Then it would name a day more than once.
fn has_times(rule: &RRule<Unvalidated>) -> bool {
    let [hours, minutes, seconds] = [
        rule.get_by_hour(),
        rule.get_by_minute(),
        rule.get_by_second(),
    ];
    !(hours.is_empty() && minutes.is_empty() && seconds.is_empty())
}

/// The same rule, ending that much later.
///
/// # Errors
/// If its UNTIL is not a date.
pub(crate) fn shifted(rule: &str, by: TimeDelta) -> Result<String, Fault> {
    map_until(rule, |until| {
        let later = until.checked_add_signed(by)?;
        Some(later.format("%Y%m%d").to_string())
    })
}

/// Replaces the day in UNTIL; what stands behind it (a time) goes, since rules are about days here.
fn map_until(rule: &str, map: impl Fn(NaiveDate) -> Option<String>) -> Result<String, Fault> {
    let part = |part: &str| {
        let Some(until) = part.strip_prefix("UNTIL=") else {
            return Ok(part.to_owned());
        };
        until
            .get(..8)
            .filter(|_| matches!(until.len(), 8 | 15 | 16))
            .and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok())
            .and_then(&map)
            .map(|until| format!("UNTIL={until}"))
            .ok_or_else(|| Fault::NotOne(format!("{until:?} is not a day")))
    };
    let parts: Result<Vec<_>, _> = rule.split(';').map(part).collect();
    parts.map(|parts| parts.join(";"))
}

#[cfg(test)]
mod tests {
    use super::{Fault, check, of_rule, shifted};
    use chrono::{NaiveDate, TimeDelta};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn until_and_count_are_inclusive() {
        let until = of_rule("FREQ=WEEKLY;BYDAY=SA;UNTIL=20261121", day("2026-11-07")).unwrap();
        assert_eq!(
            until,
            [day("2026-11-07"), day("2026-11-14"), day("2026-11-21")]
        );
        let count = of_rule("FREQ=WEEKLY;BYDAY=MO;COUNT=4", day("2026-11-09")).unwrap();
        assert_eq!(count.len(), 4);
        assert_eq!(count.last(), Some(&day("2026-11-30")));
    }

    #[test]
    fn until_is_inclusive_whatever_time_stands_behind_the_day() {
        for until in ["20261121T000000", "20261121T080000Z", "20261121T235959Z"] {
            let rule = format!("FREQ=WEEKLY;BYDAY=SA;UNTIL={until}");
            let dates = of_rule(&rule, day("2026-11-07")).unwrap();
            assert_eq!(dates.last(), Some(&day("2026-11-21")), "{until}");
        }
    }

    #[test]
    fn a_short_month_is_skipped_and_not_shifted() {
        let dates = of_rule("FREQ=MONTHLY;COUNT=3", day("2027-01-31")).unwrap();
        assert_eq!(
            dates,
            [day("2027-01-31"), day("2027-03-31"), day("2027-05-31")]
        );
        let leap = of_rule("FREQ=YEARLY;COUNT=3", day("2024-02-29")).unwrap();
        assert_eq!(
            leap,
            [day("2024-02-29"), day("2028-02-29"), day("2032-02-29")]
        );
        let fifth = of_rule("FREQ=MONTHLY;BYDAY=5TH;COUNT=2", day("2026-12-31")).unwrap();
        assert_eq!(fifth, [day("2026-12-31"), day("2027-04-29")]);
    }

    #[test]
    fn a_rule_without_end_is_cut_with_a_reason() {
        let endless = "FREQ=WEEKLY;BYDAY=SA";
        assert_eq!(check(endless, day("2026-11-07")), Ok(()));
        assert_eq!(of_rule(endless, day("2026-11-07")), Err(Fault::NoEnd));
        for rule in [
            "FREQ=DAILY;COUNT=1000",
            "FREQ=DAILY;COUNT=4294967295",
            "FREQ=WEEKLY;UNTIL=99991231",
            "FREQ=YEARLY;COUNT=300",
        ] {
            assert_eq!(
                of_rule(rule, day("2026-11-07")),
                Err(Fault::TooMany),
                "{rule}"
            );
        }
        let most = of_rule("FREQ=DAILY;COUNT=999", day("2026-11-07")).unwrap();
        assert_eq!(most.len(), 999);
    }

    #[test]
    fn hostile_rules_are_refused() {
        for rule in [
            "FREQ=SECONDLY;COUNT=3",
            "FREQ=MINUTELY;UNTIL=20991231",
            "FREQ=HOURLY;COUNT=3",
            "FREQ=DAILY;BYHOUR=1,2,3;COUNT=9",
            "freq=daily;byminute=1,2;count=9",
            "FREQ=DAILY;BYSECOND=1,2;COUNT=9",
        ] {
            assert_eq!(
                of_rule(rule, day("2026-11-07")),
                Err(Fault::OfHours),
                "{rule}"
            );
        }
        let long = format!("FREQ=WEEKLY;COUNT=3;BYDAY={}", "MO,".repeat(2000));
        for rule in [
            "FREQ=WEEKLY;INTERVAL=0;COUNT=3",
            "FREQ=WEEKLY;COUNT=3\nRRULE:FREQ=DAILY",
            "FREQ=WEEKLY;COUNT=-3",
            "FREQ=WEEKLY;FREQ=DAILY;COUNT=3",
            "FREQ=WEEKLY;UNTIL=20261101",
            "FREQ=YEARLY;BYMONTHDAY=99;COUNT=3",
            &long,
        ] {
            let told = of_rule(rule, day("2026-11-07"));
            assert!(matches!(told, Err(Fault::NotOne(_))), "{rule}: {told:?}");
        }
        // It is a rule, and no day fits it: the search ends.
        let never = of_rule(
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
            day("2026-11-07"),
        );
        assert_eq!(never, Err(Fault::First(day("2026-11-07"))));
        let never = of_rule(
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
            day("2026-11-07"),
        );
        assert_eq!(never, Err(Fault::First(day("2026-11-07"))));
        let far = check("FREQ=WEEKLY;COUNT=3", NaiveDate::MAX);
        assert!(matches!(far, Err(Fault::NotOne(_))), "{far:?}");
    }

    #[test]
    fn a_rule_names_its_first_date() {
        let tuesday = of_rule("FREQ=WEEKLY;BYDAY=MO;COUNT=4", day("2026-11-10"));
        assert_eq!(tuesday, Err(Fault::First(day("2026-11-10"))));
    }

    #[test]
    fn small_letters_are_letters_too() {
        let dates = of_rule("freq=weekly;byday=sa;until=20261114", day("2026-11-07")).unwrap();
        assert_eq!(dates, [day("2026-11-07"), day("2026-11-14")]);
    }

    #[test]
    fn what_is_no_rule_of_dates_is_said() {
        for rule in [
            "",
            "every week",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=HOURLY;COUNT=3",
            "FREQ=WEEKLY;UNTIL=2026",
            "FREQ=WEEKLY;UNTIL=20260231",
            "FREQ=WEEKLY;UNTIL=ä0260231",
        ] {
            let problem = check(rule, day("2026-11-07")).unwrap_err().to_string();
            assert!(problem.contains("is not a rule of dates"), "{problem}");
        }
    }

    #[test]
    fn a_shift_moves_until_and_nothing_else() {
        let weeks = TimeDelta::weeks(3);
        assert_eq!(
            shifted("FREQ=WEEKLY;UNTIL=20261225;BYDAY=FR", weeks).unwrap(),
            "FREQ=WEEKLY;UNTIL=20270115;BYDAY=FR"
        );
        assert_eq!(
            shifted("FREQ=WEEKLY;COUNT=4", weeks).unwrap(),
            "FREQ=WEEKLY;COUNT=4"
        );
    }
}
