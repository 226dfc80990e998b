//! All entries, those first that wait for the office.

use maud::{Markup, html};

use super::{link, said, state};
use crate::chronology::entity::entry::{self, State};
use crate::kinds::{Lang, fold};
use crate::paths;
use crate::web::components::{
    Row, Tone, Weight, badge, button_link, chips, foreign, pager, rows, search,
};
use crate::web::{Page, Reader, page};

/// Entries on one page.
const PAGE: usize = 50;

/// Which entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Which {
    /// Those that wait: drafts, and those whose numbers are others now.
    #[default]
    Waiting,
    /// Those that everybody sees.
    Published,
    /// Those that were taken back.
    Withdrawn,
}

impl Which {
    /// By its word in addresses.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "veroeffentlicht" => Self::Published,
            "zurueckgezogen" => Self::Withdrawn,
            _ => Self::Waiting,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Waiting => "offen",
            Self::Published => "veroeffentlicht",
            Self::Withdrawn => "zurueckgezogen",
        }
    }

    fn has(self, entry: &entry::Model) -> bool {
        match self {
            Self::Waiting => entry.state == State::Draft || entry.details.newer.is_some(),
            Self::Published => entry.state == State::Published,
            Self::Withdrawn => entry.state == State::Withdrawn,
        }
    }
}

/// What is looked for.
#[derive(Debug)]
pub(crate) struct Found {
    /// All entries, the last ones first.
    pub(crate) entries: Vec<entry::Model>,
    /// Which of them.
    pub(crate) which: Which,
    /// The words that are searched, as typed.
    pub(crate) words: String,
    /// The page, from zero.
    pub(crate) page: usize,
}

/// The page.
pub(crate) fn list(reader: &Reader, found: &Found) -> Markup {
    let t = reader.t();
    let title = t.chronology_office_title();
    let words = fold(&found.words);
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_meant = |entry: &&entry::Model| {
        let text = fold(&format!("{} {}", entry.title, entry.printed));
        found.which.has(entry) && words.iter().all(|word| text.contains(word))
    };
    let left: Vec<&entry::Model> = found.entries.iter().filter(is_meant).collect();
    let to = |page: usize| {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("zeige", found.which.word())
            .append_pair("q", &found.words)
            .append_pair("seite", &(page + 1).to_string())
            .finish();
        reader.url(&format_args!("{}?{query}", paths::OfficeChronology {}))
    };
    let pages = left.len().div_ceil(PAGE).max(1);
    let here = found.page.min(pages - 1);
    let before = here.checked_sub(1).map(to);
    let after = (here + 1 < pages).then(|| to(here + 1));
    let lines: Vec<Row> = left
        .iter()
        .skip(here * PAGE)
        .take(PAGE)
        .map(|entry| row(reader, entry))
        .collect();
    let kept = [("zeige", found.which.word())];
    let body = html! {
        h1 { (title) }
        p {
            (button_link(Weight::Primary, &reader.url(&paths::NewChronicle {}), &t.chronology_office_new()))
        }
        p {
            a href=(reader.url(&paths::ArchiveSettings {})) { (t.chronology_set_title()) } " · "
            a href=(reader.url(&paths::OfficeProgrammes {})) { (t.chronology_programmes_title()) } " · "
            a href=(reader.url(&paths::Chronology {})) { (t.chronology_office_public()) }
        }
        (chips(&t.chronology_office_title(), &choices(reader, found)))
        (search(reader, &paths::OfficeChronology {}, &t.chronology_search(), &found.words, &kept))
        @if lines.is_empty() { p { (t.chronology_office_none()) } } @else { (rows(&lines)) }
        @if pages > 1 { (pager(reader, before.as_deref(), after.as_deref())) }
    };
    page(reader, &Page::staff(&title, body))
}

fn choices(reader: &Reader, found: &Found) -> Vec<(String, String, bool)> {
    let t = reader.t();
    let count = |which: Which| found.entries.iter().filter(|one| which.has(one)).count();
    [
        (Which::Waiting, t.chronology_office_waiting()),
        (Which::Published, t.chronology_state_published()),
        (Which::Withdrawn, t.chronology_state_withdrawn()),
    ]
    .into_iter()
    .map(|(which, label)| {
        let path = format!("{}?zeige={}", paths::OfficeChronology {}, which.word());
        let label = format!("{label} ({})", count(which));
        (label, reader.url(&path), which == found.which)
    })
    .collect()
}

fn row(reader: &Reader, entry: &entry::Model) -> Row {
    let t = reader.t();
    Row {
        head: html! { bdi { (foreign(reader, Lang::De, &entry.printed)) } },
        body: html! {
            (link(reader, entry)) " · " (said::kind_word(reader, entry.kind)) " "
            (state(reader, entry.state))
            @if entry.details.newer.is_some() { " " (badge(Tone::Warn, &t.chronology_office_corrected())) }
        },
    }
}
