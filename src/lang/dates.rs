//! Dates and times as people write them, from the Unicode tables. Western digits and 24 hours everywhere.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{E, MDE, YMD, YMDE};
use icu::locale::Locale;

use super::words;
use crate::kinds::Lang;

/// The formatters of one language; building one costs more than using it a thousand times.
struct Calendar {
    full: Option<Formatter<Gregorian, YMDE>>,
    short: Option<Formatter<Gregorian, YMD>>,
    day: Option<Formatter<Gregorian, MDE>>,
    weekday: Option<Formatter<Gregorian, E>>,
}

static CALENDARS: LazyLock<[Calendar; 6]> = LazyLock::new(|| Lang::ALL.map(Calendar::load));

impl Calendar {
    fn load(lang: Lang) -> Self {
        let tag = match lang {
            Lang::De | Lang::Simple => "de",
            Lang::Tr => "tr",
            Lang::Ar => "ar-u-nu-latn",
            Lang::Uk => "uk",
            Lang::En => "en-GB",
        };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        Self {
            full: Formatter::try_new((&locale).into(), YMDE::long()).ok(),
            short: Formatter::try_new((&locale).into(), YMD::medium()).ok(),
            day: Formatter::try_new((&locale).into(), MDE::long()).ok(),
            weekday: Formatter::try_new((&locale).into(), E::long()).ok(),
        }
    }

    fn of(lang: Lang) -> &'static Self {
        let [de, simple, tr, ar, uk, en] = &*CALENDARS;
        match lang {
            Lang::De => de,
            Lang::Simple => simple,
            Lang::Tr => tr,
            Lang::Ar => ar,
            Lang::Uk => uk,
            Lang::En => en,
        }
    }
}

/// Writes a day with a formatter; the ISO date where the tables have no answer.
macro_rules! write_day {
    ($formatter:expr, $day:expr) => {{
        let day: NaiveDate = $day;
        let date = u8::try_from(day.month())
            .ok()
            .zip(u8::try_from(day.day()).ok())
            .and_then(|(month, of_month)| {
                Date::try_new_gregorian(day.year(), month, of_month).ok()
            });
        match ($formatter, date) {
            (Some(formatter), Some(date)) => formatter.format(&date).to_string(),
            _ => day.to_string(),
        }
    }};
}

/// "Mittwoch, 2. Dezember 2026"
pub(crate) fn date(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).full, day)
}

/// "02.12.2026"
pub(crate) fn date_short(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).short, day)
}

/// "Mittwoch, 2. Dezember"
pub(crate) fn day_month(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).day, day)
}

/// "Mittwoch"
pub(crate) fn weekday(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).weekday, day)
}

/// "10:00", the same digits in every language.
fn time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// "10:00 bis 12:00 Uhr"
pub(crate) fn time_range(lang: Lang, start: NaiveTime, end: NaiveTime) -> String {
    words(lang).lang_time_range(&time(start), &time(end))
}

/// A moment as its day and its time of day in a zone.
pub(crate) fn day_and_time(lang: Lang, zone: Tz, at: DateTime<Utc>) -> (String, String) {
    let local = at.with_timezone(&zone);
    (date(lang, local.date_naive()), time(local.time()))
}

#[cfg(test)]
mod tests {
    use super::{date, day_and_time, day_month, time_range};
    use crate::kinds::Lang;
    use chrono::{NaiveDate, NaiveTime};

    #[test]
    fn a_date_reads_as_its_readers_write_it() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
        assert_eq!(date(Lang::De, day), "Mittwoch, 2. Dezember 2026");
        assert_eq!(date(Lang::Simple, day), "Mittwoch, 2. Dezember 2026");
        assert_eq!(date(Lang::Tr, day), "2 Aralık 2026 Çarşamba");
        assert_eq!(date(Lang::Ar, day), "الأربعاء، 2 ديسمبر 2026");
        assert_eq!(date(Lang::Uk, day), "середа, 2 грудня 2026\u{202f}р.");
        assert_eq!(date(Lang::En, day), "Wednesday, 2 December 2026");
        assert_eq!(day_month(Lang::De, day), "Mittwoch, 2. Dezember");
    }

    #[test]
    fn a_moment_is_said_where_it_is_lived() {
        let zone = chrono_tz::Europe::Berlin;
        let at = "2026-12-31T23:30:00Z".parse().unwrap();
        let (day, time) = day_and_time(Lang::De, zone, at);
        assert_eq!(
            (day.as_str(), time.as_str()),
            ("Freitag, 1. Januar 2027", "00:30")
        );
    }

    #[test]
    fn times_have_western_digits_and_24_hours_everywhere() {
        let (start, end) = (
            NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
            NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        );
        assert_eq!(time_range(Lang::De, start, end), "09:30 bis 17:00 Uhr");
        for lang in Lang::ALL {
            let range = time_range(lang, start, end);
            assert!(
                range.contains("09:30") && range.contains("17:00"),
                "{range}"
            );
        }
    }
}
