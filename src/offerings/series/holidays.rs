//! The public holidays of North Rhine-Westphalia, computed: the law names them by day or by Easter.

use chrono::{Datelike as _, Days, NaiveDate};

/// Days after Easter Sunday.
const BY_EASTER: [(i64, &str); 5] = [
    (-2, "Karfreitag"),
    (1, "Ostermontag"),
    (39, "Christi Himmelfahrt"),
    (50, "Pfingstmontag"),
    (60, "Fronleichnam"),
];

/// Month and day.
const BY_DAY: [(u32, u32, &str); 6] = [
    (1, 1, "Neujahr"),
    (5, 1, "Tag der Arbeit"),
    (10, 3, "Tag der Deutschen Einheit"),
    (11, 1, "Allerheiligen"),
    (12, 25, "1. Weihnachtstag"),
    (12, 26, "2. Weihnachtstag"),
];

/// The public holidays on a day, by their German names. Feiertagsgesetz NW, § 2. Two may fall on one day
/// (2008: 1 May and Ascension Day).
pub(super) fn on(date: NaiveDate) -> impl Iterator<Item = &'static str> {
    let fixed = BY_DAY
        .iter()
        .filter(move |(month, day, _)| (date.month(), date.day()) == (*month, *day))
        .map(|(_, _, name)| *name);
    let movable = easter(date.year()).into_iter().flat_map(move |easter| {
        BY_EASTER
            .iter()
            .filter(move |(days, _)| (date - easter).num_days() == *days)
            .map(|(_, name)| *name)
    });
    fixed.chain(movable)
}

/// Is it the name of a holiday that is computed?
pub(super) fn is_known(name: &str) -> bool {
    let fixed = BY_DAY.iter().any(|(_, _, known)| *known == name);
    fixed || BY_EASTER.iter().any(|(_, known)| *known == name)
}

/// Easter Sunday of a year of the Gregorian calendar, by Gauss with the corrections of Lichtenberg.
fn easter(year: i32) -> Option<NaiveDate> {
    let century = year / 100;
    let moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun = 2 - (3 * century + 3) / 4;
    let cycle = year % 19;
    let seed = (19 * cycle + moon) % 30;
    let late = (seed + cycle / 11) / 29;
    let full_moon = 21 + seed - late;
    let first_sunday = 7 - (year + year / 4 + sun) % 7;
    let distance = 7 - (full_moon - first_sunday) % 7;
    // Counted from the last day of February.
    let march = u64::try_from(full_moon + distance - 1).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_days(Days::new(march))
}

#[cfg(test)]
mod tests {
    use super::{easter, is_known, on};
    use chrono::{Datelike as _, NaiveDate, Weekday};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_tables_say() {
        for text in [
            "1818-03-22",
            "1886-04-25",
            "1900-04-15",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "1999-04-04",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2016-03-27",
            "2019-04-21",
            "2020-04-12",
            "2021-04-04",
            "2022-04-17",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2031-04-13",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2100-03-28",
            "2160-03-23",
            "2199-04-14",
        ] {
            assert_eq!(easter(day(text).year()), Some(day(text)));
        }
    }

    #[test]
    fn easter_is_a_sunday_from_the_22nd_of_march_to_the_25th_of_april() {
        for year in 1900..=2199 {
            let easter = easter(year).unwrap();
            assert_eq!(easter.weekday(), Weekday::Sun, "{year}");
            let earliest = NaiveDate::from_ymd_opt(year, 3, 22).unwrap();
            let latest = NaiveDate::from_ymd_opt(year, 4, 25).unwrap();
            assert!((earliest..=latest).contains(&easter), "{easter}");
        }
    }

    #[test]
    fn the_public_holidays_of_north_rhine_westphalia_are_these_eleven() {
        let of_year = |year| -> Vec<String> {
            NaiveDate::from_ymd_opt(year, 1, 1)
                .unwrap()
                .iter_days()
                .take_while(|day| day.year() == year)
                .flat_map(|day| on(day).map(move |name| format!("{} {name}", day.format("%d.%m."))))
                .collect()
        };
        let expected = [
            "01.01. Neujahr",
            "26.03. Karfreitag",
            "29.03. Ostermontag",
            "01.05. Tag der Arbeit",
            "06.05. Christi Himmelfahrt",
            "17.05. Pfingstmontag",
            "27.05. Fronleichnam",
            "03.10. Tag der Deutschen Einheit",
            "01.11. Allerheiligen",
            "25.12. 1. Weihnachtstag",
            "26.12. 2. Weihnachtstag",
        ];
        assert_eq!(of_year(2027), expected);
        assert!(of_year(2026).contains(&"04.06. Fronleichnam".to_owned()));
        for year in 1900..=2199 {
            assert_eq!(of_year(year).len(), 11, "{year}");
        }
        assert!(is_known("Fronleichnam") && is_known("Neujahr") && !is_known("Reformationstag"));
    }
}
