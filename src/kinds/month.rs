//! Months: figures are of whole ones.

use chrono::{Datelike as _, Months, NaiveDate};

/// A month of a year. Its number counts the months since the year 0, from one on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub(crate) fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// The month of this number in this year, from one on; none where there is none.
    pub(crate) fn new(year: i32, month: u32) -> Option<Self> {
        (1000..=9999)
            .contains(&year)
            .then(|| NaiveDate::from_ymd_opt(year, month, 1))
            .flatten()
            .map(Self)
    }

    /// Its first day.
    pub(crate) fn first(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub(crate) fn last(self) -> NaiveDate {
        self.next().0.pred_opt().unwrap_or(self.0)
    }

    /// The one after it.
    pub(crate) fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    /// Its number: January of the year 0 is one.
    pub(crate) fn number(self) -> i32 {
        self.0.year() * 12 + i32::try_from(self.0.month()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Month;

    #[test]
    fn a_month_has_a_first_and_a_last_day() {
        let month = Month::of("2028-02-17".parse().unwrap());
        assert_eq!(month, Month::new(2028, 2).unwrap());
        assert_eq!(month.first().to_string(), "2028-02-01");
        assert_eq!(month.last().to_string(), "2028-02-29");
        assert_eq!(Month::new(2028, 13), None);
        assert_eq!(Month::new(20, 1), None);
    }

    #[test]
    fn months_are_numbered_without_a_gap() {
        let december = Month::new(2026, 12).unwrap();
        assert_eq!(december.next(), Month::new(2027, 1).unwrap());
        assert_eq!(december.next().number(), december.number() + 1);
        assert!(december.number() > 0);
    }
}
