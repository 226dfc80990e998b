//! A table of addresses as the office has it, understood line by line.

use chrono::NaiveDate;

use super::topic_of;
use crate::formats::csv;
use crate::kinds::{Email, Lang, fold};
use crate::offerings::entity::offering::Kind;

/// Lines that are taken at once.
pub(crate) const LINES: usize = 5_000;

/// The names of the columns, as the export writes them.
pub(crate) const COLUMNS: [&str; 7] = [
    "email",
    "sprache",
    "themen",
    "zustand",
    "seit",
    "zustimmung",
    "unterschrieben_am",
];

/// A line that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its number in the file, from 1.
    pub(crate) number: u64,
    /// The address.
    pub(crate) email: Email,
    /// The language; German where none stands there.
    pub(crate) lang: Lang,
    /// The topics; none: everything.
    pub(crate) topics: Vec<Kind>,
    /// The day that stands on the paper. Who is not known yet needs one.
    pub(crate) signed_on: Option<NaiveDate>,
}

/// Why a line was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Bad {
    /// It is no text.
    Unreadable,
    /// It has no address, or none that can be one.
    Email,
    /// A language that we do not write in.
    Language(String),
    /// A topic that there is not.
    Topic(String),
    /// No day on which she has signed.
    NoDay,
    /// A day that is none.
    Day(String),
    /// A day that is still to come.
    Future,
    /// She has unsubscribed, or had herself erased: only she herself comes back.
    Gone,
    /// Nothing is sent to this address.
    Suppressed,
}

/// Why nothing of it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// There is nothing in it.
    Empty,
    /// The first line names no column `email`.
    NoHead,
    /// It has more than [`LINES`] lines.
    TooMany,
}

/// Understands a table. Lines with nothing in them are none.
///
/// # Errors
/// Where it is no such table at all.
#[expect(clippy::type_complexity, reason = "each line is a line or a reason")]
pub(crate) fn read(text: &str, today: NaiveDate) -> Result<Vec<Result<Line, (u64, Bad)>>, Refused> {
    let mut records = csv::read(text).into_iter();
    let (_, head) = records.next().ok_or(Refused::Empty)?;
    let head: Vec<String> = head
        .unwrap_or_default()
        .iter()
        .map(|name| fold(name))
        .collect();
    let column = |names: &[&str]| head.iter().position(|name| names.contains(&name.as_str()));
    let columns = Columns {
        email: column(&["email", "e-mail", "mail"]).ok_or(Refused::NoHead)?,
        lang: column(&["sprache", "language", "lang"]),
        topics: column(&["themen", "topics"]),
        signed_on: column(&["unterschrieben_am", "unterschrieben am", "signed_on"]),
    };
    let mut lines = Vec::new();
    for (number, cells) in records {
        let Some(cells) = cells else {
            lines.push(Err((number, Bad::Unreadable)));
            continue;
        };
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if lines.len() == LINES {
            return Err(Refused::TooMany);
        }
        lines.push(
            columns
                .line(number, &cells, today)
                .map_err(|bad| (number, bad)),
        );
    }
    if lines.is_empty() {
        return Err(Refused::Empty);
    }
    Ok(lines)
}

/// Where what stands.
struct Columns {
    email: usize,
    lang: Option<usize>,
    topics: Option<usize>,
    signed_on: Option<usize>,
}

impl Columns {
    fn line(&self, number: u64, cells: &[String], today: NaiveDate) -> Result<Line, Bad> {
        let cell = |at: Option<usize>| {
            at.and_then(|at| cells.get(at))
                .map_or("", |cell| cell.as_str())
        };
        let email = Email::parse(cell(Some(self.email))).map_err(|_| Bad::Email)?;
        let lang = match cell(self.lang) {
            "" => Lang::De,
            said => lang_of(said).ok_or_else(|| Bad::Language(said.to_owned()))?,
        };
        let words = cell(self.topics).split([' ', ',', '|', '/']);
        let topics = words
            .filter(|word| !word.is_empty())
            .map(|word| topic_of(word).ok_or_else(|| Bad::Topic(word.to_owned())))
            .collect::<Result<_, _>>()?;
        let signed_on = match cell(self.signed_on) {
            "" => None,
            said => Some(day(said).ok_or_else(|| Bad::Day(said.to_owned()))?),
        };
        if signed_on.is_some_and(|day| day > today) {
            return Err(Bad::Future);
        }
        Ok(Line {
            number,
            email,
            lang,
            topics,
            signed_on,
        })
    }
}

/// A language by its tag or its own name.
fn lang_of(said: &str) -> Option<Lang> {
    let folded = fold(said);
    let mut all = Lang::ALL.into_iter();
    all.find(|lang| lang.tag() == folded || fold(lang.own_name()) == folded)
}

/// A day as files have it, `2026-11-23`, or as people write it, `23.11.2026`. Not before there was e-mail.
pub(crate) fn day(said: &str) -> Option<NaiveDate> {
    let said = said.trim();
    let day = NaiveDate::parse_from_str(said, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(said, "%d.%m.%Y"));
    let first = NaiveDate::from_ymd_opt(1990, 1, 1)?;
    day.ok().filter(|day| *day >= first)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Bad, Refused, read};
    use crate::kinds::Lang;
    use crate::offerings::entity::offering::Kind;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn a_table_is_understood_line_by_line() {
        let text = "E-Mail;Sprache;Themen;unterschrieben_am\n\
                    Ada@Example.org;tr;course workshop;23.11.2026\n\
                    ;;;\n\
                    ben@example.org;العربية;;2026-01-02\n\
                    cem@example.org;;;\n";
        let lines: Vec<_> = read(text, today())
            .unwrap()
            .into_iter()
            .map(Result::unwrap)
            .collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[0].email.as_str(), "Ada@example.org");
        assert_eq!((lines[0].number, lines[0].lang), (2, Lang::Tr));
        assert_eq!(lines[0].topics, [Kind::Course, Kind::Workshop]);
        assert_eq!(lines[0].signed_on, Some(today()));
        assert_eq!((lines[1].number, lines[1].lang), (4, Lang::Ar));
        assert_eq!((lines[2].lang, lines[2].signed_on), (Lang::De, None));
    }

    #[test]
    fn what_is_wrong_with_a_line_is_named() {
        for (line, bad) in [
            ("ada;de;;", Bad::Email),
            ("jürgen@example.org;de;;", Bad::Email),
            (
                "ada@example.org;klingonisch;;",
                Bad::Language("klingonisch".to_owned()),
            ),
            (
                "ada@example.org;de;tanzen;",
                Bad::Topic("tanzen".to_owned()),
            ),
            (
                "ada@example.org;de;;31.02.2026",
                Bad::Day("31.02.2026".to_owned()),
            ),
            (
                "ada@example.org;de;;01.01.0001",
                Bad::Day("01.01.0001".to_owned()),
            ),
            ("ada@example.org;de;;24.11.2026", Bad::Future),
        ] {
            let text = format!("email;sprache;themen;unterschrieben_am\n{line}\n");
            assert_eq!(read(&text, today()), Ok(vec![Err((2, bad))]), "{line}");
        }
    }

    #[test]
    fn what_is_no_table_of_addresses_is_refused_as_a_whole() {
        assert_eq!(read("", today()), Err(Refused::Empty));
        assert_eq!(read("email;sprache\n", today()), Err(Refused::Empty));
        assert_eq!(
            read("ada@example.org\nben@example.org", today()),
            Err(Refused::NoHead)
        );
        let many = format!("email\n{}", "ada@example.org\n".repeat(5_001));
        assert_eq!(read(&many, today()), Err(Refused::TooMany));
    }
}
