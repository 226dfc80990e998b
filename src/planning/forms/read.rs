//! Single answers, understood: amounts, moments, times, names in addresses.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};

use crate::kinds::{Cents, fold};
use crate::offerings::entity::offering::AgendaItem;

/// Signs of a name in addresses that we make ourselves.
const SLUG: usize = 80;

/// A whole number, in Western, Arabic or Persian digits.
pub(super) fn number(typed: &str) -> Option<i32> {
    western(typed.trim()).parse().ok()
}

/// The same text with Western digits.
fn western(typed: &str) -> String {
    let digit = |sign: char| match sign {
        '٠'..='٩' => char::from_digit(u32::from(sign) - u32::from('٠'), 10).unwrap_or(sign),
        '۰'..='۹' => char::from_digit(u32::from(sign) - u32::from('۰'), 10).unwrap_or(sign),
        sign => sign,
    };
    typed.chars().map(digit).collect()
}

/// An amount in euros: `30`, `12,50`, `12.5 €`.
pub(super) fn cents(typed: &str) -> Option<Cents> {
    let typed = western(typed);
    let typed = typed.trim().trim_end_matches('€').trim_end_matches("Euro");
    let typed = typed.trim();
    let (euros, rest) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if euros.is_empty()
        || euros.len() > 9
        || rest.len() > 2
        || !is_number(euros)
        || !is_number(rest)
    {
        return None;
    }
    let whole: i64 = euros.parse().ok()?;
    let cents: i64 = format!("{rest:0<2}").parse().ok()?;
    Some(Cents(whole * 100 + cents))
}

/// A local moment, as browsers send it or as people write it: `2026-12-01T08:00`, `1.12.2026 8:00`.
pub(super) fn local(typed: &str) -> Option<NaiveDateTime> {
    let typed = western(typed.trim());
    let formats = [
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%d.%m.%Y %H:%M",
    ];
    let read = formats
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(&typed, format).ok());
    read.filter(|read| (1900..=2199).contains(&read.year()))
}

/// A day, as browsers send it or as people write it: `2026-12-01`, `1.12.2026`.
pub(in crate::planning) fn day(typed: &str) -> Option<NaiveDate> {
    let typed = western(typed.trim());
    let formats = ["%Y-%m-%d", "%d.%m.%Y"];
    let read = formats
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(&typed, format).ok());
    read.filter(|read| (1900..=2199).contains(&read.year()))
}

/// A time of day and nothing else: `08:00`, `8.30`, `8`, `08:00:00`.
pub(in crate::planning) fn clock(typed: &str) -> Option<NaiveTime> {
    let typed = western(typed.trim());
    let typed = typed.trim_end_matches("Uhr").trim_end();
    let short = match typed.strip_suffix(":00") {
        Some(short) if short.contains(':') => short,
        _ => typed,
    };
    let (time, rest) = time(short)?;
    rest.is_empty().then_some(time)
}

/// An item of an agenda: `10:00–10:30 Begrüßung`. The end stands after the begin; something is said.
pub(super) fn agenda_item(line: &str) -> Option<AgendaItem> {
    let (start, rest) = time(line.trim())?;
    let rest = rest.trim_start();
    let rest = rest
        .strip_prefix("bis")
        .or_else(|| rest.strip_prefix(['-', '–', '—']))?;
    let (end, rest) = time(rest.trim_start())?;
    let title = rest.trim().trim_start_matches("Uhr").trim();
    (start < end && !title.is_empty()).then(|| AgendaItem {
        start,
        end,
        title: title.to_owned(),
    })
}

/// A time of day at the beginning of a text, and what follows it.
pub(super) fn time(text: &str) -> Option<(NaiveTime, &str)> {
    let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '.');
    let end = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
    let (time, rest) = text.split_at(end);
    let (hour, minute) = time.split_once([':', '.']).unwrap_or((time, "00"));
    let time = NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)?;
    Some((time, rest))
}

/// A name in addresses, made of words. Empty where none of them can stand there.
pub(super) fn slug_of(words: &str) -> String {
    let german = words.to_lowercase();
    let german = german
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue");
    let mut slug = String::new();
    for sign in fold(&german).chars() {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(SLUG);
    slug.trim_end_matches('-').to_owned()
}

/// Several lines, as they were written: Markdown means something by blanks. Ends are trimmed.
pub(super) fn text(typed: &str) -> String {
    let lines: Vec<&str> = typed.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Are there signs that no text has, or that turn its direction around unseen?
pub(super) fn is_unreadable(text: &str) -> bool {
    text.contains(|sign: char| {
        sign.is_control() && !matches!(sign, '\n' | '\t')
            || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

#[cfg(test)]
mod tests {
    use super::{agenda_item, cents, local, number, slug_of, text};
    use crate::kinds::Cents;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, amount) in [
            ("30", 3000),
            (" 12,50 € ", 1250),
            ("12.5", 1250),
            ("0", 0),
            ("٣٠", 3000),
            ("5 Euro", 500),
        ] {
            assert_eq!(cents(typed), Some(Cents(amount)), "{typed}");
        }
        for typed in [
            "",
            "frei",
            "-3",
            "1.000,00",
            "12,345",
            "+5",
            "1e3",
            "9999999999",
        ] {
            assert_eq!(cents(typed), None, "{typed}");
        }
        assert_eq!(
            (number(" ١٢ "), number("zwölf"), number("")),
            (Some(12), None, None)
        );
    }

    #[test]
    fn a_moment_is_read_from_a_browser_and_from_a_person() {
        let same = local("2026-12-01T08:00");
        assert!(same.is_some());
        assert_eq!(local("1.12.2026 08:00"), same);
        assert_eq!(local("01.12.2026 8:00"), same);
        for typed in [
            "morgen",
            "2026-13-01T08:00",
            "1.12.26 08:00",
            "99999-01-01T00:00",
        ] {
            assert_eq!(local(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_item_of_an_agenda_is_two_times_and_words() {
        for line in [
            "10:00–10:30 Begrüßung",
            "10-10.30 Begrüßung",
            "10:00 bis 10:30 Uhr Begrüßung",
        ] {
            let item = agenda_item(line).expect(line);
            assert_eq!(item.title, "Begrüßung", "{line}");
            assert_eq!(item.end.to_string(), "10:30:00", "{line}");
        }
        assert_eq!(
            agenda_item("9:00-10:00 3 Gruppen").unwrap().title,
            "3 Gruppen"
        );
        for line in [
            "Begrüßung",
            "10:00 Begrüßung",
            "10:30-10:00 Pause",
            "10:00-11:00",
            "25:00-26:00 Nacht",
        ] {
            assert_eq!(agenda_item(line), None, "{line}");
        }
    }

    #[test]
    fn an_address_is_made_of_the_title() {
        assert_eq!(
            slug_of("Schwimmkurs für Anfängerinnen!"),
            "schwimmkurs-fuer-anfaengerinnen"
        );
        assert_eq!(slug_of("  EBRU – Straße  2027 "), "ebru-strasse-2027");
        assert_eq!(slug_of("مرحبا"), "");
        assert!(slug_of(&"a-".repeat(200)).len() <= 80);
    }

    #[test]
    fn markdown_keeps_its_blanks() {
        assert_eq!(text("\r\n- a\r\n  - b  \r\n\r\n"), "- a\n  - b");
    }
}
