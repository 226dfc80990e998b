//! From what is over to an entry: what it says by itself, in German, as the source writes.

use chrono::NaiveDate;
use sea_orm::ActiveEnum as _;

use super::entity::entry::{Details, Facts, Kind, ProgrammeBasis, TitleBasis};
use super::plan::{EntryPlan, When};
use crate::attendance::Figures;
use crate::formats::edtf::Days;
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::offerings::entity::offering::{self, Audience};

/// What offerings become that one entry tells of: one, or those of a series in a year. None where there is none.
/// Its name in addresses and its place are still open.
pub(crate) fn told(listings: &[&Listing], figures: &Figures) -> Option<EntryPlan> {
    let days: Vec<(NaiveDate, NaiveDate)> =
        listings.iter().filter_map(|one| one.period()).collect();
    let first = days.iter().map(|(first, _)| *first).min()?;
    let last = days.iter().map(|(_, last)| *last).max()?;
    // What is said about all of them is said by the last one.
    let latest = listings.iter().max_by_key(|one| one.period())?;
    let mut partners: Vec<String> = Vec::new();
    for partner in listings.iter().filter_map(|one| one.partner.as_ref()) {
        if !partners.contains(partner) {
            partners.push(partner.clone());
        }
    }
    let mut topics: Vec<String> = Vec::new();
    for topic in figures.held.iter().filter_map(|held| held.topic.as_ref()) {
        if !topics.contains(topic) {
            topics.push(topic.clone());
        }
    }
    let lines = figures.held.iter().filter_map(|held| held.line.as_deref());
    let lines: Vec<String> = lines.map(|line| format!("- {}", as_text(line))).collect();
    let programme = listings
        .iter()
        .rev()
        .find_map(|one| one.offering.programme.clone());
    Some(EntryPlan {
        slug: String::new(),
        position: 0,
        when: when(first, last),
        kicker: None,
        title: latest.title(Lang::De).text.to_owned(),
        title_markdown: None,
        title_basis: TitleBasis::Source,
        body: lines.join("\n"),
        kind: kind(&latest.offering),
        programme: programme.map(|name| (name, ProgrammeBasis::Stated)),
        details: Details {
            partners,
            topics,
            numbers: None,
            results: None,
            facts: Some(facts(listings, figures)),
            newer: None,
        },
        dates: Vec::new(),
    })
}

/// The numbers; what nobody noted is none, never zero.
fn facts(listings: &[&Listing], figures: &Figures) -> Facts {
    let some = |count: i64| i32::try_from(count).ok().filter(|count| *count > 0);
    let meets = listings.iter().any(|one| {
        matches!(
            one.offering.kind,
            offering::Kind::Conference | offering::Kind::Seminar | offering::Kind::Workshop
        )
    });
    let for_women = |one: &&Listing| one.offering.audience == Audience::Women;
    Facts {
        sessions: i64::try_from(figures.held.len()).ok().and_then(some),
        participants: some(figures.participants()),
        visits: some(figures.visits),
        institutions: some(figures.institutions()).filter(|_| meets),
        women: listings.iter().all(for_women),
    }
}

/// A period of whole days, as the source writes it.
pub(crate) fn when(first: NaiveDate, last: NaiveDate) -> When {
    let printed = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let (edtf, text) = if first == last {
        (first.to_string(), printed(first))
    } else {
        (
            format!("{first}/{last}"),
            format!("{} – {}", printed(first), printed(last)),
        )
    };
    When {
        edtf,
        printed: text,
        days: Days {
            first,
            last: Some(last),
        },
    }
}

/// What it becomes: the office has said so, or else what it was.
fn kind(offering: &offering::Model) -> Kind {
    Kind::try_from_value(&offering.archive_kind).unwrap_or(match offering.kind {
        offering::Kind::Conference => Kind::Conference,
        offering::Kind::Performance => Kind::Performance,
        offering::Kind::Seminar => Kind::Seminar,
        offering::Kind::Workshop => Kind::Workshop,
        offering::Kind::Course | offering::Kind::OpenGroup | offering::Kind::OpenMeeting => {
            Kind::Offering
        }
    })
}

/// A line as Markdown that says nothing but its words.
fn as_text(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 8);
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in line.char_indices() {
        let is_mark = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~'
        );
        let begins_list = (at == 0 && matches!(c, '-' | '+'))
            || (digits > 0 && at == digits && matches!(c, '.' | ')'));
        if is_mark || begins_list {
            text.push('\\');
        }
        text.push(if c.is_control() { ' ' } else { c });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{as_text, when};
    use crate::formats::edtf;
    use crate::formats::markdown;

    #[test]
    fn a_period_is_printed_as_the_source_writes_it() {
        for (first, last, edtf, printed) in [
            ("2026-03-07", "2026-03-07", "2026-03-07", "07.03.2026"),
            (
                "2026-10-07",
                "2027-01-13",
                "2026-10-07/2027-01-13",
                "07.10.2026 – 13.01.2027",
            ),
        ] {
            let when = when(first.parse().unwrap(), last.parse().unwrap());
            assert_eq!((when.edtf.as_str(), when.printed.as_str()), (edtf, printed));
            assert_eq!(edtf::days(&when.edtf), Some(when.days));
        }
    }

    #[test]
    fn a_line_of_a_leader_is_text_and_nothing_else() {
        for line in [
            "Wir haben *viel* gelacht.",
            "1. Treffen im Hof",
            "- und <b>mehr</b> [hier](http://x)",
            "# 3 & 4 | 5",
        ] {
            let drawn = markdown::plain(&format!("- {}", as_text(line)));
            assert_eq!(drawn.trim(), line, "{}", as_text(line));
        }
    }
}
