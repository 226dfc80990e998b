//! Lists of things: cards, rows, facts, tables.

use maud::{Markup, html};

use crate::web::Reader;

/// A card: a whole link with one heading.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    /// Where it leads, as `reader.url(…)` gives it.
    pub(crate) href: String,
    /// The heading; use `foreign` or `foreign_title` for a title in another language.
    pub(crate) title: Markup,
    /// What else stands on it: paragraphs and badges, no link.
    pub(crate) body: Markup,
}

/// A card with its heading on level 3, below the `h2` of its day or section.
pub(crate) fn card(card: &Card) -> Markup {
    html! { article.card { h3 { a href=(card.href) { (card.title) } } (card.body) } }
}

/// Cards below each other, from 900 px in two columns.
pub(crate) fn cards(cards: &[Markup]) -> Markup {
    html! { ul.cards { @for card in cards { li { (card) } } } }
}

/// A line of a list of dates, people or letters.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// What it is: a date, a name.
    pub(crate) head: Markup,
    /// What there is to say about it: a topic, a badge, a button.
    pub(crate) body: Markup,
}

/// Lines on hairlines, the head of each in bold.
pub(crate) fn rows(rows: &[Row]) -> Markup {
    html! {
        ul.rows {
            @for row in rows { li { div { strong { (row.head) } } div { (row.body) } } }
        }
    }
}

/// Facts: what, when, where. Label and value.
pub(crate) fn facts(facts: &[(String, Markup)]) -> Markup {
    html! {
        dl.facts { @for (label, value) in facts { div { dt { (label) } dd { (value) } } } }
    }
}

/// Links beside each other: "Teilen · Kalender · Drucken". Label and address.
pub(crate) fn links(links: &[(String, String)]) -> Markup {
    html! { ul.links { @for (label, href) in links { li { a href=(href) { (label) } } } } }
}

/// Filters as links: label, address, and whether it is chosen. `name` says what is filtered.
pub(crate) fn chips(name: &str, chips: &[(String, String, bool)]) -> Markup {
    html! {
        nav aria-label=(name) {
            ul.chips {
                @for (label, href, chosen) in chips {
                    li { a href=(href) aria-current=[chosen.then_some("true")] { (label) } }
                }
            }
        }
    }
}

/// To the page before and the page after; addresses as `reader.url(…)` gives them.
pub(crate) fn pager(reader: &Reader, before: Option<&str>, after: Option<&str>) -> Markup {
    html! {
        @if before.is_some() || after.is_some() {
            nav.pager aria-label=(reader.t().web_pager()) {
                @if let Some(href) = before { a rel="prev" href=(href) { (reader.t().web_pager_before()) } }
                @if let Some(href) = after { a rel="next" href=(href) { (reader.t().web_pager_after()) } }
            }
        }
    }
}
