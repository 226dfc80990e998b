//! Dates as people type them: `2005`, `9/2005`, `September 2005`, `15.9.2005`, from–to, from on.

use crate::chronology::plan::When;
use crate::formats::edtf;

/// The months as the source writes them.
const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loose {
    /// A year.
    Year(u16),
    /// A month of a year.
    Month(u16, u8),
    /// A day.
    Day(u16, u8, u8),
}

impl Loose {
    /// As EDTF.
    pub(crate) fn edtf(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Day(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    /// As the source writes it.
    fn printed(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Month(year, month) => {
                let name = MONTHS.get(usize::from(month).wrapping_sub(1));
                format!("{} {year}", name.copied().unwrap_or_default())
            }
            Self::Day(year, month, day) => format!("{day:02}.{month:02}.{year}"),
        }
    }

    /// Reads EDTF of one of these.
    fn of(edtf: &str) -> Option<Self> {
        let mut parts = edtf.split('-');
        let year = parts.next()?.parse().ok()?;
        Some(match (parts.next(), parts.next()) {
            (None, _) => Self::Year(year),
            (Some(month), None) => Self::Month(year, month.parse().ok()?),
            (Some(month), Some(day)) => Self::Day(year, month.parse().ok()?, day.parse().ok()?),
        })
    }
}

/// Reads what was typed. None where it is no date.
pub(crate) fn loose(typed: &str) -> Option<Loose> {
    let typed = typed.trim();
    let named = MONTHS.iter().zip(1_u8..).find_map(|(name, month)| {
        let year = typed.strip_prefix(name)?.strip_prefix(' ')?;
        Some((year.trim().to_owned(), month))
    });
    if let Some((year, month)) = named {
        return checked(Loose::Month(year.parse().ok()?, month));
    }
    let parts: Vec<&str> = typed.split(['.', '/', '-']).map(str::trim).collect();
    let is_iso = typed.contains('-');
    let loose = match parts.as_slice() {
        [year] => Loose::Year(year.parse().ok()?),
        [year, month] if is_iso => Loose::Month(year.parse().ok()?, month.parse().ok()?),
        [month, year] => Loose::Month(year.parse().ok()?, month.parse().ok()?),
        [year, month, day] if is_iso => {
            Loose::Day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        [day, month, year] => {
            Loose::Day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        }
        _ => return None,
    };
    checked(loose)
}

/// Is there such a date?
fn checked(loose: Loose) -> Option<Loose> {
    edtf::days(&loose.edtf()).map(|_| loose)
}

/// From a date to another, or from it on. None where it ends before it begins.
pub(crate) fn range(from: Loose, to: Option<Loose>) -> Option<When> {
    let (edtf, printed) = match to {
        Some(to) if to == from => (from.edtf(), from.printed()),
        Some(to) => (
            format!("{}/{}", from.edtf(), to.edtf()),
            format!("{} – {}", from.printed(), to.printed()),
        ),
        None => (
            format!("{}/..", from.edtf()),
            format!("ab {}", from.printed()),
        ),
    };
    let days = edtf::days(&edtf)?;
    Some(When {
        edtf,
        printed,
        days,
    })
}

/// EDTF in the words in which it would be typed: begin and end, which is none where it goes on.
pub(crate) fn printed(edtf: &str) -> (String, Option<String>) {
    let said = |part: &str| Loose::of(part).map_or_else(|| part.to_owned(), Loose::printed);
    match edtf.split_once('/') {
        None => (said(edtf), Some(said(edtf))),
        Some((from, "..")) => (said(from), None),
        Some((from, to)) => (said(from), Some(said(to))),
    }
}

#[cfg(test)]
mod tests {
    use super::{loose, printed, range};

    #[test]
    fn a_date_is_read_as_people_type_it() {
        for (typed, edtf) in [
            ("2005", "2005"),
            (" 9/2005", "2005-09"),
            ("09.2005", "2005-09"),
            ("2005-09", "2005-09"),
            ("März 2005", "2005-03"),
            ("15.9.2005", "2005-09-15"),
            ("15. 09. 2005", "2005-09-15"),
            ("2005-09-15", "2005-09-15"),
        ] {
            assert_eq!(
                loose(typed).map(super::Loose::edtf).as_deref(),
                Some(edtf),
                "{typed}"
            );
        }
        for typed in [
            "",
            "bald",
            "5",
            "13/2005",
            "31.4.2005",
            "29.2.2005",
            "1.1.",
            "Märzen 2005",
            "März",
            "2005-09-15T10:00",
            "99999",
            "-2005",
        ] {
            assert_eq!(loose(typed), None, "{typed}");
        }
    }

    #[test]
    fn from_to_and_from_on_say_how_they_are_printed() {
        let date = |typed: &str| loose(typed).unwrap();
        for (from, to, edtf, text) in [
            ("2005", Some("2005"), "2005", "2005"),
            ("9/2003", Some("9/2003"), "2003-09", "September 2003"),
            (
                "1.7.2005",
                Some("31.12.2005"),
                "2005-07-01/2005-12-31",
                "01.07.2005 – 31.12.2005",
            ),
            ("4/2009", None, "2009-04/..", "ab April 2009"),
        ] {
            let when = range(date(from), to.map(date)).unwrap();
            assert_eq!((when.edtf.as_str(), when.printed.as_str()), (edtf, text));
            let (begin, end) = printed(edtf);
            let again = range(date(&begin), end.as_deref().map(date)).unwrap();
            assert_eq!(again, when, "what is drawn is read again");
        }
        assert_eq!(range(date("2006"), Some(date("2005"))), None);
    }
}
