//! The page of a programme: who paid, from when to when, and what came of it.

use maud::{Markup, html};

use super::said;
use crate::chronology::chronicle::{Block, Chronicle};
use crate::chronology::entity::entry::ProgrammeBasis;
use crate::chronology::entity::programme;
use crate::chronology::rules::Filter;
use crate::formats::markdown;
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{Row, back, facts, foreign, foreign_block, rows, section};
use crate::web::{Page, Reader, page};

/// The page. `offerings`: those that are on now and that it pays for.
pub(crate) fn programme(
    reader: &Reader,
    chronicle: &Chronicle,
    programme: &programme::Model,
    offerings: &[&Listing],
) -> Markup {
    let t = reader.t();
    let german = |text: &str| foreign(reader, Lang::De, text);
    let mut about = Vec::new();
    if let Some(funder) = &programme.funder {
        about.push((t.chronology_programme_funder(), german(funder)));
    }
    if let Some(printed) = &programme.printed {
        about.push((t.chronology_programme_period(), german(printed)));
    }
    let of_it = |basis: ProgrammeBasis| {
        let all = chronicle.blocks.iter().filter(|block| {
            block.entry.programme_id == Some(programme.id)
                && block.entry.programme_basis == Some(basis)
        });
        all.collect::<Vec<&Block>>()
    };
    let (paid, beside) = (
        of_it(ProgrammeBasis::Stated),
        of_it(ProgrammeBasis::Position),
    );
    let listed = |blocks: &[&Block]| {
        let lines = blocks.iter().map(|block| Row {
            head: html! { bdi { (said::words(reader, block, &block.entry.printed)) } },
            body: html! {
                a href=(said::entry_url(reader, block, "")) { (said::title(reader, block)) }
                " · " (said::kind_word(reader, block.entry.kind))
            },
        });
        rows(&lines.collect::<Vec<_>>())
    };
    let filter = Filter {
        programme: Some(programme.slug.clone()),
        ..Filter::default()
    };
    let body = html! {
        (back(reader, &paths::Chronology {}, &t.chronology_back()))
        h1 { (german(&programme.name)) }
        @if !about.is_empty() { (facts(&about)) }
        @if let Some(note) = &programme.note {
            (foreign_block(reader, Lang::De, &markdown::markdown(note)))
        }
        @if paid.is_empty() && beside.is_empty() && offerings.is_empty() {
            p { (t.chronology_programme_none()) }
        }
        @if !paid.is_empty() { (section(&t.chronology_programme_entries(), &listed(&paid))) }
        @if !beside.is_empty() { (section(&t.chronology_programme_beside(), &listed(&beside))) }
        @if !offerings.is_empty() {
            (section(&t.chronology_programme_offerings(), &html! {
                ul {
                    @for listing in offerings {
                        @let title = listing.title(reader.lang);
                        @let path = paths::Offering { slug: listing.offering.slug.clone() };
                        li { a href=(reader.url(&path)) { (foreign(reader, title.lang, title.text)) } }
                    }
                }
            }))
        }
        @if !paid.is_empty() || !beside.is_empty() {
            p { a href=(said::list_url(reader, &filter)) { (t.chronology_programme_filter()) } }
        }
    };
    page(
        reader,
        &Page {
            description: programme.funder.as_deref().unwrap_or_default(),
            ..Page::new(&programme.name, body)
        },
    )
}
