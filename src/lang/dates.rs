//! Dates and times as people write them, from the Unicode tables. Western digits and 24 hours everywhere.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Timelike as _, Utc};
use chrono_tz::Tz;
use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{E, MD, MDE, YM, YMD, YMDE};
use icu::locale::Locale;

use super::words;
use crate::kinds::Lang;

/// The formatters of one language; building one costs more than using it a thousand times.
struct Calendar {
    full: Option<Formatter<Gregorian, YMDE>>,
    long: Option<Formatter<Gregorian, YMD>>,
    day: Option<Formatter<Gregorian, MDE>>,
    short: Option<Formatter<Gregorian, MD>>,
    month: Option<Formatter<Gregorian, YM>>,
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
            long: Formatter::try_new((&locale).into(), YMD::long()).ok(),
            day: Formatter::try_new((&locale).into(), MDE::long()).ok(),
            short: Formatter::try_new((&locale).into(), MD::long()).ok(),
            month: Formatter::try_new((&locale).into(), YM::long()).ok(),
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
            // Our words have the apostrophe that people type; the tables have a letter that looks like it.
            (Some(formatter), Some(date)) => {
                let said = formatter.format(&date).to_string().replace('\u{2bc}', "\u{2019}");
                // The month stays on the line of its day; no number comes before that of the day.
                let of_month = day.day();
                said.replacen(&format!("{of_month} "), &format!("{of_month}\u{a0}"), 1)
            }
            _ => day.to_string(),
        }
    }};
}

/// "Mittwoch, 2. Dezember 2026"
pub(crate) fn date(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).full, day)
}

/// "2. Dezember 2026"
pub(crate) fn date_long(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).long, day)
}

/// "2. Dezember", as a subject says it: a month in words is read alike everywhere.
pub(crate) fn day_short(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).short, day)
}

/// "Mittwoch, 2. Dezember"
pub(crate) fn day_month(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).day, day)
}

/// "Dezember 2026": the month of a day.
pub(crate) fn month(lang: Lang, day: NaiveDate) -> String {
    write_day!(&Calendar::of(lang).month, day)
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

/// A moment in one go: "Montag, 23. November 2026, 11:17 Uhr".
pub(crate) fn moment(lang: Lang, zone: Tz, at: DateTime<Utc>) -> String {
    let (t, (day, time)) = (words(lang), day_and_time(lang, zone, at));
    format!("{day}{}{}", t.lang_comma(), t.lang_clock(&time))
}

#[cfg(test)]
mod tests {
    use super::{date, date_long, day_and_time, day_month, day_short, moment, month, time_range};
    use crate::kinds::Lang;
    use chrono::{NaiveDate, NaiveTime};

    #[test]
    fn a_date_reads_as_its_readers_write_it() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
        assert_eq!(date(Lang::De, day), "Mittwoch, 2. Dezember 2026");
        assert_eq!(date(Lang::Simple, day), "Mittwoch, 2. Dezember 2026");
        assert_eq!(date(Lang::Tr, day), "2\u{a0}Aralık 2026 Çarşamba");
        assert_eq!(date(Lang::Ar, day), "الأربعاء، 2\u{a0}ديسمبر 2026");
        assert_eq!(date(Lang::Uk, day), "середа, 2\u{a0}грудня 2026\u{202f}р.");
        assert_eq!(date(Lang::En, day), "Wednesday, 2\u{a0}December 2026");
        assert_eq!(day_month(Lang::De, day), "Mittwoch, 2. Dezember");
    }

    #[test]
    fn a_short_date_says_its_month_in_words_and_has_no_hidden_marks() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
        for (lang, short, long) in [
            (Lang::De, "4. Dezember", "4. Dezember 2026"),
            (Lang::Simple, "4. Dezember", "4. Dezember 2026"),
            (Lang::Tr, "4\u{a0}Aralık", "4\u{a0}Aralık 2026"),
            (Lang::Ar, "4\u{a0}ديسمبر", "4\u{a0}ديسمبر 2026"),
            (Lang::Uk, "4\u{a0}грудня", "4\u{a0}грудня 2026\u{202f}р."),
            (Lang::En, "4\u{a0}December", "4\u{a0}December 2026"),
        ] {
            assert_eq!(
                (day_short(lang, day).as_str(), date_long(lang, day).as_str()),
                (short, long)
            );
        }
        assert_eq!(
            date(Lang::Uk, day),
            "п’ятниця, 4\u{a0}грудня 2026\u{202f}р.",
            "the apostrophe of our words"
        );
    }

    #[test]
    fn a_month_is_said_with_its_year() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 2).unwrap();
        for (lang, said) in [
            (Lang::De, "März 2027"),
            (Lang::Simple, "März 2027"),
            (Lang::Tr, "Mart 2027"),
            (Lang::Ar, "مارس 2027"),
            (Lang::Uk, "березень 2027\u{202f}р."),
            (Lang::En, "March 2027"),
        ] {
            assert_eq!(month(lang, day), said);
        }
    }

    #[test]
    fn a_moment_in_german_says_uhr() {
        let at = "2026-11-23T10:17:00Z".parse().unwrap();
        let said = moment(Lang::De, chrono_tz::Europe::Berlin, at);
        assert_eq!(said, "Montag, 23. November 2026, 11:17 Uhr");
    }

    #[test]
    fn in_ukrainian_a_number_and_its_word_stay_on_one_line() {
        let t = crate::lang::words(Lang::Uk);
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        for (said, kept) in [
            (t.bookings_places_waiting("1"), "номер\u{a0}1"),
            (t.bookings_when_series("А", "Б", 4), "4\u{a0}дати"),
            (
                time_range(Lang::Uk, at(18), at(20)),
                "з\u{a0}18:00\u{a0}до\u{a0}20:00",
            ),
        ] {
            assert!(said.ends_with(kept), "{said}");
        }
    }

    #[test]
    fn a_day_that_is_part_of_its_year_keeps_its_own_month() {
        for day in [2, 20, 22] {
            let said = NaiveDate::from_ymd_opt(2022, 12, day).unwrap();
            let said = date(Lang::Tr, said);
            assert_eq!(said.matches('\u{a0}').count(), 1, "{said}");
            assert!(
                said.starts_with(&format!("{day}\u{a0}Aralık 2022 ")),
                "{said}"
            );
        }
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
