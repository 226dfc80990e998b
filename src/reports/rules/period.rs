//! Periods: whole months, so that people can be counted once in them even when they are forgotten.

use chrono::{Datelike as _, NaiveDate};

use crate::kinds::Month;

/// Months in a period, at most.
const LONGEST: i32 = 120;

/// From one month to another, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    /// The first month.
    pub(crate) first: Month,
    /// The last month.
    pub(crate) last: Month,
}

/// Periods that are often asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Preset {
    /// The year of today.
    ThisYear,
    /// The year before.
    LastYear,
    /// The half of a school year in which today lies: August to January, February to July.
    Term,
    /// The one before.
    LastTerm,
}

impl Preset {
    /// All of them, in the order of a page.
    pub(crate) const ALL: [Self; 4] = [Self::ThisYear, Self::LastYear, Self::Term, Self::LastTerm];

    /// Is it one that is told outside the office?
    pub(crate) fn is_outside(self) -> bool {
        matches!(self, Self::ThisYear | Self::LastYear)
    }

    /// Its period, seen from a day.
    pub(crate) fn period(self, today: NaiveDate) -> Period {
        let year = today.year();
        match self {
            Self::ThisYear => Period::year(year),
            Self::LastYear => Period::year(year - 1),
            Self::Term => term(year, today.month()),
            Self::LastTerm => {
                let before = term(year, today.month()).first.first().pred_opt();
                before.map_or_else(
                    || Period::year(year),
                    |before| term(before.year(), before.month()),
                )
            }
        }
    }
}

/// The half of a school year in which a month lies.
fn term(year: i32, month: u32) -> Period {
    let (from, to) = match month {
        1 => ((year - 1, 8), (year, 1)),
        2..=7 => ((year, 2), (year, 7)),
        _ => ((year, 8), (year + 1, 1)),
    };
    Period::between(from, to)
}

impl Period {
    /// A period; none where it ends before it begins, or is longer than anybody reports on.
    pub(crate) fn new(first: Month, last: Month) -> Option<Self> {
        let months = last.number() - first.number() + 1;
        (1..=LONGEST)
            .contains(&months)
            .then_some(Self { first, last })
    }

    fn year(year: i32) -> Self {
        Self::between((year, 1), (year, 12))
    }

    fn between(from: (i32, u32), to: (i32, u32)) -> Self {
        let month = |(year, month): (i32, u32)| {
            Month::new(year, month).unwrap_or_else(|| Month::of(NaiveDate::default()))
        };
        Self {
            first: month(from),
            last: month(to),
        }
    }

    /// Is it one calendar year? No two of these overlap, so nobody can take one away from another. Periods that
    /// overlap tell small numbers by their difference, however well each hides its own.
    pub(crate) fn is_a_year(self) -> bool {
        self == Self::year(self.first.first().year())
    }

    /// Do two periods share a month?
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Its first day and its last day, inclusive.
    pub(crate) fn days(self) -> (NaiveDate, NaiveDate) {
        (self.first.first(), self.last.last())
    }
}

/// Reads a month as somebody types it: "3.2027", "03/2027", "2027-03".
pub(crate) fn read_month(typed: &str) -> Option<Month> {
    let typed = typed.trim();
    if !typed.is_ascii() {
        return None;
    }
    let (one, other) = typed.split_once(['.', '/', '-', ' '])?;
    let (month, year) = if one.len() == 4 {
        (other, one)
    } else {
        (one, other)
    };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_it = year.len() == 4 && month.len() <= 2 && are_digits(month) && are_digits(year);
    is_it.then_some(())?;
    Month::new(year.parse().ok()?, month.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Period, Preset, read_month};
    use crate::kinds::Month;

    fn days(period: Period) -> String {
        let (first, last) = period.days();
        format!("{first} {last}")
    }

    #[test]
    fn periods_that_are_often_asked_for() {
        for (today, preset, expected) in [
            ("2027-03-31", Preset::ThisYear, "2027-01-01 2027-12-31"),
            ("2027-03-31", Preset::LastYear, "2026-01-01 2026-12-31"),
            ("2027-03-31", Preset::Term, "2027-02-01 2027-07-31"),
            ("2027-03-31", Preset::LastTerm, "2026-08-01 2027-01-31"),
            ("2027-01-31", Preset::Term, "2026-08-01 2027-01-31"),
            ("2026-12-01", Preset::Term, "2026-08-01 2027-01-31"),
            ("2026-08-01", Preset::LastTerm, "2026-02-01 2026-07-31"),
        ] {
            let today: NaiveDate = today.parse().unwrap();
            assert_eq!(days(preset.period(today)), expected, "{today} {preset:?}");
        }
    }

    #[test]
    fn outside_the_office_no_two_periods_overlap() {
        let months: Vec<Month> = (2025..=2027)
            .flat_map(|year| (1..=12).filter_map(move |month| Month::new(year, month)))
            .collect();
        let all = months
            .iter()
            .flat_map(|first| months.iter().map(|last| Period::new(*first, *last)));
        let outside: Vec<Period> = all.flatten().filter(|one| one.is_a_year()).collect();
        assert_eq!(outside.len(), 3, "premise: a period for each year");
        for one in &outside {
            let others = outside.iter().filter(|other| *other != one);
            assert!(others.clone().all(|other| !one.overlaps(*other)), "{one:?}");
        }
        let today: NaiveDate = "2027-03-31".parse().unwrap();
        for preset in Preset::ALL {
            assert_eq!(preset.is_outside(), preset.period(today).is_a_year());
        }
        let (may, june) = (months[4], months[5]);
        let period = |last| Period::new(months[0], last).unwrap();
        assert!(period(may).overlaps(period(june)));
        assert!(
            !Period::new(may, may)
                .unwrap()
                .overlaps(Period::new(june, june).unwrap())
        );
    }

    #[test]
    fn a_month_is_read_as_people_write_it() {
        let march = Month::new(2027, 3);
        for typed in ["3.2027", "03.2027", " 03/2027 ", "2027-03", "3 2027"] {
            assert_eq!(read_month(typed), march, "{typed}");
        }
        for typed in [
            "",
            "2027",
            "13.2027",
            "0.2027",
            "3.27",
            "März 2027",
            "1.3.2027",
            "-3.2027",
            "3.99999",
        ] {
            assert_eq!(read_month(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_period_has_an_end_behind_its_begin() {
        let month = |number| Month::new(2027, number).unwrap();
        assert_eq!(Period::new(month(5), month(4)), None);
        let period = Period::new(month(4), month(5)).unwrap();
        assert_eq!(days(period), "2027-04-01 2027-05-31");
        assert_eq!(
            Period::new(month(1), Month::new(2037, 1).unwrap()),
            None,
            "no decade and more"
        );
    }
}
