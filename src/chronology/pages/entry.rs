//! One entry.

use maud::{Markup, html};

use super::{attachments, said};
use crate::chronology::chronicle::{Around, Block};
use crate::chronology::entity::date::{self, Basis};
use crate::chronology::rules::{Stop, text_of};
use crate::formats::markdown;
use crate::paths;
use crate::web::components::{Row, back, columns, facts, links, rows, section, timeline_style};
use crate::web::{Page, Reader, page};

/// A fact: label and value.
type Fact = (String, Markup);

/// The page of an entry.
pub(crate) fn entry(reader: &Reader, around: &Around<'_>) -> Markup {
    let block = around.block;
    let entry = &block.entry;
    let plain = markdown::plain(&text_of(&entry.body));
    let description = [entry.printed.as_str(), &plain];
    let description = description.into_iter().filter(|part| !part.is_empty());
    let description: String = description.collect::<Vec<_>>().join(": ");
    let description: String = description.chars().take(160).collect();
    page(
        reader,
        &Page {
            description: &description,
            head: html! {
                (timeline_style())
                link rel="alternate" type="application/json" href=(said::entry_url(reader, block, ".json"));
                link rel="alternate" type="application/ld+json" href=(said::entry_url(reader, block, ".jsonld"));
                link rel="alternate" type="application/atom+xml" href=(said::entry_url(reader, block, ".atom"));
            },
            ..Page::new(&entry.title, body(reader, around))
        },
    )
}

fn body(reader: &Reader, around: &Around<'_>) -> Markup {
    let t = reader.t();
    let block = around.block;
    let list = format!("{}#{}", paths::Chronology {}, block.entry.slug);
    let text = html! {
        div.baustein {
            (said::body(reader, block))
            (attachments::shown(reader, block))
            (topics(reader, block))
            (results(reader, block))
            (attachments::documents(reader, block))
            (dates(reader, block))
        }
        (neighbours(reader, around))
        (links(&[(t.chronology_data(), said::entry_url(reader, block, ".json"))]))
    };
    html! {
        (back(reader, &list, &t.chronology_back()))
        @if let Some(kicker) = &block.entry.kicker { p.quiet { (said::words(reader, block, kicker)) } }
        h1 { (said::title(reader, block)) }
        @if !reader.lang.is_german() { p.quiet { (t.chronology_german()) } }
        (columns(&facts(&all_facts(reader, block)), &text))
    }
}

fn all_facts(reader: &Reader, block: &Block) -> Vec<Fact> {
    let t = reader.t();
    let details = &block.entry.details;
    let mut all = vec![
        (
            t.chronology_fact_when(),
            said::when(reader, &Stop::of(block)),
        ),
        (
            t.chronology_filter_kind(),
            html! { (said::kind_word(reader, block.entry.kind)) },
        ),
    ];
    all.extend(said::programme(reader, block));
    if !details.partners.is_empty() {
        let partners = lines(reader, block, &details.partners);
        all.push((t.chronology_fact_partners(), partners));
    }
    if let Some(numbers) = &details.numbers {
        let numbers = said::numbers(reader, block, numbers);
        let value = html! { @for number in &numbers { p { (number) } } };
        all.push((t.chronology_fact_numbers(), value));
    }
    if let Some(facts) = &details.facts {
        all.extend(said::facts(reader, facts));
    }
    if let Some(source) = &block.source {
        let value = said::words(reader, block, &source.title);
        all.push((t.chronology_fact_source(), value));
    }
    all
}

fn lines(reader: &Reader, block: &Block, texts: &[String]) -> Markup {
    html! { @for text in texts { p { (said::words(reader, block, text)) } } }
}

/// The topics, unless the text itself names them all.
fn topics(reader: &Reader, block: &Block) -> Markup {
    let body = &block.entry.body;
    let mut topics = block.entry.details.topics.as_slice();
    if topics.iter().all(|topic| body.contains(topic.as_str())) {
        topics = &[];
    }
    html! {
        @if !topics.is_empty() {
            (section(&reader.t().chronology_topics(), &html! {
                ul { @for topic in topics { li { (said::words(reader, block, topic)) } } }
            }))
        }
    }
}

/// What a conference came to.
fn results(reader: &Reader, block: &Block) -> Markup {
    let t = reader.t();
    let Some(results) = &block.entry.details.results else {
        return html! {};
    };
    let lines = |texts: &[String]| html! { @for text in texts { li { (said::words(reader, block, text)) } } };
    let listed = |heading: String, texts: &[String]| {
        html! { @if !texts.is_empty() { (section(&heading, &html! { ul { (lines(texts)) } })) } }
    };
    html! {
        (listed(t.chronology_results_groups(), &results.groups))
        (listed(t.chronology_results_fields(), &results.fields))
        @if !results.priorities.is_empty() {
            (section(&t.chronology_results_priorities(), &html! { ol { (lines(&results.priorities)) } }))
        }
        (listed(t.chronology_results_institutions(), &results.institutions))
    }
}

/// The dates inside it.
fn dates(reader: &Reader, block: &Block) -> Markup {
    let t = reader.t();
    let row = |date: &date::Model| {
        let stop = Stop {
            block,
            inner: Some(date),
        };
        Row {
            head: said::when(reader, &stop),
            body: html! {
                (said::words(reader, block, &date.title)) " · " (said::kind_word(reader, date.kind))
                @if date.date_basis == Basis::Inferred { small { (t.chronology_inferred()) } }
            },
        }
    };
    let all: Vec<Row> = block.dates.iter().map(row).collect();
    html! {
        @if !all.is_empty() { (section(&t.chronology_dates(), &rows(&all))) }
    }
}

/// The entries before and after it.
fn neighbours(reader: &Reader, around: &Around<'_>) -> Markup {
    let t = reader.t();
    let one = |label: String, block: &Block| -> (String, Markup) {
        let link = html! {
            a href=(said::entry_url(reader, block, "")) { (said::title(reader, block)) }
            " " (said::words(reader, block, &block.entry.printed))
        };
        (label, link)
    };
    let before = around.before.map(|block| one(t.chronology_before(), block));
    let after = around.after.map(|block| one(t.chronology_after(), block));
    let all: Vec<Row> = before
        .into_iter()
        .chain(after)
        .map(|(label, body)| Row {
            head: html! { (label) },
            body,
        })
        .collect();
    html! {
        @if !all.is_empty() { nav aria-label=(t.chronology_neighbours()) { (rows(&all)) } }
    }
}
