//! Dates as loose as they are known: EDTF (ISO 8601-2), level 1. A year, a month, a day, from–to, from on.

use chrono::NaiveDate;
use edtf_core::{Bound, BoundDate, Edtf};

/// The years in which a date can lie; one outside is a slip of the pen.
const YEARS: std::ops::RangeInclusive<i64> = 1000..=2999;

/// The days that a loose date may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Days {
    /// The first of them.
    pub(crate) first: NaiveDate,
    /// The last of them, inclusive. None: it goes on.
    pub(crate) last: Option<NaiveDate>,
}

/// Reads a date: `2000`, `2003-09`, `2005-09-15`, `2005-07-01/2005-12-31`, `2009-04/..`. None where it is no
/// date, says nothing about its begin, ends before it begins, or needs more than level 1.
pub(crate) fn days(text: &str) -> Option<Days> {
    let date = Edtf::parse(text).ok()?;
    // A time of day says more than a chronology keeps.
    if date.level() > 1 || matches!(date, Edtf::DateTime(_)) {
        return None;
    }
    let bounds = date.bounds();
    let first = match bounds.earliest {
        Bound::Date(day) => day_of(day)?,
        _ => return None,
    };
    let last = match bounds.latest {
        Bound::Date(day) => Some(day_of(day)?),
        Bound::PositiveInfinity => None,
        _ => return None,
    };
    last.is_none_or(|last| first <= last)
        .then_some(Days { first, last })
}

fn day_of(day: BoundDate) -> Option<NaiveDate> {
    if !YEARS.contains(&day.year) {
        return None;
    }
    let year = i32::try_from(day.year).ok()?;
    NaiveDate::from_ymd_opt(year, day.month.into(), day.day.into())
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike as _, Days as Count, NaiveDate};
    use proptest::prelude::*;

    use super::{Days, days};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_loose_date_has_a_first_and_a_last_day() {
        for (text, first, last) in [
            ("2000", "2000-01-01", Some("2000-12-31")),
            ("2003-09", "2003-09-01", Some("2003-09-30")),
            ("2008-02", "2008-02-01", Some("2008-02-29")),
            ("2007-02", "2007-02-01", Some("2007-02-28")),
            ("2005-09-15", "2005-09-15", Some("2005-09-15")),
            ("2005-07-01/2005-12-31", "2005-07-01", Some("2005-12-31")),
            ("2008-03-01/2008-03-02", "2008-03-01", Some("2008-03-02")),
            ("2004/2005-06", "2004-01-01", Some("2005-06-30")),
            ("2009-04/..", "2009-04-01", None),
            ("2009/..", "2009-01-01", None),
        ] {
            let wanted = Days {
                first: day(first),
                last: last.map(day),
            };
            assert_eq!(days(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "bald",
            "05",
            "15.09.2005",
            "2005-9",
            "2005-13",
            "2005-00",
            "2005-02-29",
            "2005-04-31",
            "2005-09-15T10:00:00",
            "2006/2005",
            "2005-07-02/2005-07-01",
            "../2005",
            "../..",
            "/2005",
            "2005/",
            "0205",
            "[2005,2006]",
            "2005-09-15 ",
            "2005-09-15\u{0}",
        ] {
            assert_eq!(days(text), None, "{text:?}");
        }
    }

    prop_compose! {
        fn any_day()(after in 0..(500 * 365_u64)) -> NaiveDate {
            day("1700-01-01") + Count::new(after)
        }
    }

    proptest! {
        #[test]
        fn a_day_is_itself(it in any_day()) {
            prop_assert_eq!(days(&it.to_string()), Some(Days { first: it, last: Some(it) }));
        }

        #[test]
        fn a_month_ends_on_the_day_before_the_next(it in any_day()) {
            let read = days(&it.format("%Y-%m").to_string()).unwrap();
            prop_assert_eq!(read.first, it.with_day(1).unwrap());
            let next = read.last.unwrap() + Count::new(1);
            prop_assert_eq!(next.day(), 1);
            prop_assert_eq!(next.month0(), (it.month0() + 1) % 12);
        }

        #[test]
        fn a_range_is_what_lies_between_and_never_goes_back(one in any_day(), other in any_day()) {
            let read = days(&format!("{one}/{other}"));
            let wanted = (one <= other).then_some(Days { first: one, last: Some(other) });
            prop_assert_eq!(read, wanted);
            prop_assert_eq!(days(&format!("{one}/..")), Some(Days { first: one, last: None }));
        }

        #[test]
        fn no_text_is_too_strange(text: String) {
            if let Some(Days { first, last: Some(last) }) = days(&text) {
                prop_assert!(first <= last);
            }
        }
    }
}
