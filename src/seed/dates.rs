//! Rules of dates (RFC 5545). They are evaluated on days, so that COUNT and UNTIL are inclusive and no
//! change of the clock gets in between.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta};
use rrule::{Frequency, RRule, RRuleSet, Tz, Unvalidated};

/// More dates than any series has: a rule beyond is a slip of the pen, or has no end.
const MOST: u16 = 1000;

/// The dates of a rule that begins at `first`.
///
/// # Errors
/// Says what is wrong with the rule.
pub(super) fn of_rule(rule: &str, first: NaiveDate) -> Result<Vec<NaiveDate>, String> {
    let found = set(rule, first)?.all(MOST);
    if found.limited || found.dates.len() >= usize::from(MOST) {
        return Err(format!(
            "{rule:?} names {MOST} dates or more, or has no end"
        ));
    }
    Ok(found.dates.iter().map(DateTime::date_naive).collect())
}

/// Is it a rule?
///
/// # Errors
/// Says what is wrong with it.
pub(super) fn check(rule: &str, first: NaiveDate) -> Result<(), String> {
    set(rule, first).map(drop)
}

fn set(rule: &str, first: NaiveDate) -> Result<RRuleSet, String> {
    let at_midnight = map_until(rule, |until| {
        Some(format!("{}T000000Z", until.format("%Y%m%d")))
    })?;
    let wrong = |error: rrule::RRuleError| format!("{rule:?} is not a rule of dates: {error}");
    let parsed: RRule<Unvalidated> = at_midnight.parse().map_err(wrong)?;
    if matches!(
        parsed.get_freq(),
        Frequency::Hourly | Frequency::Minutely | Frequency::Secondly
    ) {
        return Err(format!("{rule:?} is not a rule of dates but of hours"));
    }
    let start = first.and_time(NaiveTime::MIN).and_utc();
    parsed.build(start.with_timezone(&Tz::UTC)).map_err(wrong)
}

/// The same rule, ending that much later.
///
/// # Errors
/// If its UNTIL is not a date.
pub(super) fn shifted(rule: &str, by: TimeDelta) -> Result<String, String> {
    map_until(rule, |until| {
        let later = until.checked_add_signed(by)?;
        Some(later.format("%Y%m%d").to_string())
    })
}

/// Replaces the day in UNTIL; what stands behind it (a time) goes, since rules are about days here.
fn map_until(rule: &str, map: impl Fn(NaiveDate) -> Option<String>) -> Result<String, String> {
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
            .ok_or_else(|| format!("{rule:?} is not a rule of dates: {until:?} is not a day"))
    };
    let parts: Result<Vec<_>, _> = rule.split(';').map(part).collect();
    parts.map(|parts| parts.join(";"))
}

#[cfg(test)]
mod tests {
    use super::{check, of_rule, shifted};
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
    fn a_short_month_is_skipped() {
        let dates = of_rule("FREQ=MONTHLY;COUNT=3", day("2027-01-31")).unwrap();
        assert_eq!(
            dates,
            [day("2027-01-31"), day("2027-03-31"), day("2027-05-31")]
        );
    }

    #[test]
    fn a_rule_without_end_names_no_dates() {
        let endless = "FREQ=WEEKLY;BYDAY=SA";
        assert!(check(endless, day("2026-11-07")).is_ok());
        assert!(of_rule(endless, day("2026-11-07")).is_err());
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
            let problem = check(rule, day("2026-11-07")).unwrap_err();
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
