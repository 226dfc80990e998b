//! How the pages of this room say kinds, dates, programmes and texts.

use maud::{Markup, html};

use crate::chronology::chronicle::Block;
use crate::chronology::entity::entry::{Facts, Kind, Numbers, ProgrammeBasis};
use crate::chronology::rules::{Filter, Stop, facts_for_all, numbers_for_all, text_of};
use crate::formats::markdown;
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Tone, badge, foreign};

/// A kind: "Konferenz".
pub(super) fn kind_word(reader: &Reader, kind: Kind) -> String {
    let t = reader.t();
    match kind {
        Kind::Milestone => t.chronology_kind_milestone(),
        Kind::Concept => t.chronology_kind_concept(),
        Kind::Project => t.chronology_kind_project(),
        Kind::Conference => t.chronology_kind_conference(),
        Kind::Workshop => t.chronology_kind_workshop(),
        Kind::Seminar => t.chronology_kind_seminar(),
        Kind::Survey => t.chronology_kind_survey(),
        Kind::Report => t.chronology_kind_report(),
        Kind::Offering => t.chronology_kind_offering(),
        Kind::Performance => t.chronology_kind_performance(),
        Kind::Publication => t.chronology_kind_publication(),
    }
}

/// Words of an entry, in its language.
pub(super) fn words(reader: &Reader, block: &Block, text: &str) -> Markup {
    foreign(reader, block.lang(), text)
}

/// A date as it was written, and whether it goes on.
pub(super) fn when(reader: &Reader, stop: &Stop<'_>) -> Markup {
    html! {
        bdi { (words(reader, stop.block, stop.printed())) }
        @if stop.last_day().is_none() { " " (badge(Tone::Good, &reader.t().chronology_ongoing())) }
    }
}

/// The title with its emphasis.
pub(super) fn title(reader: &Reader, block: &Block) -> Markup {
    match &block.entry.title_markdown {
        Some(text) => in_its_language(reader, block, &markdown::inline(text)),
        None => words(reader, block, &block.entry.title),
    }
}

fn in_its_language(reader: &Reader, block: &Block, body: &Markup) -> Markup {
    let lang = block.lang();
    html! {
        @if lang == reader.lang || (lang.is_german() && reader.lang.is_german()) {
            (body)
        } @else {
            span lang=(lang.tag()) dir=(lang.dir()) { (body) }
        }
    }
}

/// The text, line by line as it was written.
pub(super) fn body(reader: &Reader, block: &Block) -> Markup {
    let lang = block.lang();
    let text = || markdown::in_lines(&text_of(&block.entry.body));
    html! {
        @if block.entry.body.is_empty() {
        } @else if lang.is_german() && reader.lang.is_german() {
            (text())
        } @else {
            div lang=(lang.tag()) dir=(lang.dir()) { (text()) }
        }
    }
}

/// The programme that paid, as a link to its page: what is said about it, and the link.
pub(super) fn programme(reader: &Reader, block: &Block) -> Option<(String, Markup)> {
    let programme = block.programme.as_ref()?;
    let label = match block.entry.programme_basis? {
        ProgrammeBasis::Stated => reader.t().chronology_programme_stated(),
        ProgrammeBasis::Position => reader.t().chronology_programme_position(),
    };
    let path = paths::Programme {
        slug: programme.slug.clone(),
    };
    let link = html! {
        a href=(reader.url(&path)) { (words(reader, block, &programme.name)) }
    };
    Some((label, link))
}

/// How many there were, as the text calls them.
pub(super) fn numbers(reader: &Reader, block: &Block, numbers: &Numbers) -> Vec<Markup> {
    let t = reader.t();
    let label = &numbers.participants_label;
    let (numbers, is_few) = numbers_for_all(numbers);
    let few = is_few.then(|| {
        html! {
            (t.chronology_few()) " "
            @match label {
                Some(label) => (words(reader, block, label)),
                None => (t.chronology_participants()),
            }
        }
    });
    let all = [
        (
            numbers.participants,
            &numbers.participants_label,
            t.chronology_participants(),
        ),
        (
            numbers.institutions,
            &numbers.institutions_label,
            t.chronology_institutions(),
        ),
    ];
    let said = all.into_iter().filter_map(|(count, label, otherwise)| {
        let count = count?;
        Some(html! {
            (count) " "
            @match label {
                Some(label) => (words(reader, block, label)),
                None => (otherwise),
            }
        })
    });
    few.into_iter().chain(said).collect()
}

/// What became of an offering: label and number, exact, for the office.
pub(super) fn exact(reader: &Reader, facts: &Facts) -> Vec<(String, Markup)> {
    let t = reader.t();
    let people = if facts.women {
        t.chronology_participants_women()
    } else {
        t.chronology_participants()
    };
    let all = [
        (t.chronology_sessions(), facts.sessions),
        (people, facts.participants),
        (t.chronology_visits(), facts.visits),
        (t.chronology_institutions(), facts.institutions),
    ];
    let noted = all.into_iter().filter_map(|(label, count)| {
        let count = count?;
        Some((label, html! { (count) }))
    });
    noted.collect()
}

/// The same for everybody: of one or two people only that they are fewer than three.
pub(super) fn facts(reader: &Reader, facts: &Facts) -> Vec<(String, Markup)> {
    let t = reader.t();
    let (open, is_few) = facts_for_all(facts);
    let mut all = exact(reader, &open);
    if is_few {
        let people = if facts.women {
            t.chronology_participants_women()
        } else {
            t.chronology_participants()
        };
        all.push((people, html! { (t.chronology_few()) }));
    }
    all
}

/// The address of the list with a choice.
pub(super) fn list_url(reader: &Reader, filter: &Filter) -> String {
    format!("{}{}", reader.url(&paths::Chronology {}), filter.query())
}

/// The address of an entry, `ending` for one of its other forms: `.json`.
pub(super) fn entry_url(reader: &Reader, block: &Block, ending: &str) -> String {
    reader.url(&paths::ChronologyEntry {
        slug: format!("{}{ending}", block.entry.slug),
    })
}

/// A span of years or a decade, from left to right also where the words around it run from right to left.
pub(super) fn years(reader: &Reader, from: i32, to: i32) -> String {
    let span = if from == to {
        from.to_string()
    } else {
        format!("{from}–{to}")
    };
    if reader.lang.is_rtl() {
        format!("\u{2066}{span}\u{2069}")
    } else {
        span
    }
}
