//! The archive: every issue that was sent, for everybody. Nothing in it is about anybody.

use chrono::SecondsFormat;
use maud::{Markup, PreEscaped, html};

use crate::catalogue;
use crate::formats::markdown;
use crate::kinds::Lang;
use crate::lang::date_long;
use crate::newsletter::content::{Card, Part};
use crate::newsletter::render::{Lacks, lacks};
use crate::newsletter::send::here;
use crate::newsletter::store::Published;
use crate::offerings::{Said, local_day};
use crate::paths;
use crate::web::components::{
    Card as DrawnCard, Row, back, card, cards, foreign, foreign_block, links, pager, rows, section,
};
use crate::web::{Page, Reader, page};

fn address(published: &Published) -> paths::NewsletterIssue {
    paths::NewsletterIssue {
        number: published.number.to_string(),
    }
}

/// The language of a tag of the database.
fn lang(tag: &str) -> Lang {
    Lang::from_tag(tag).unwrap_or_default()
}

/// "Rundbrief 12, 1. Dezember 2026".
fn line(reader: &Reader, published: &Published) -> String {
    let t = reader.t();
    let day = date_long(reader.lang, local_day(here(), published.at));
    let number = t.newsletter_number(&published.number.to_string());
    format!("{number}{}{day}", t.lang_comma())
}

/// Issues as lines.
fn listed(reader: &Reader, issues: &[Published]) -> Markup {
    let row = |one: &Published| Row {
        head: html! {
            a href=(reader.url(&address(one))) { (foreign(reader, lang(&one.edition.said_in), &one.edition.subject)) }
        },
        body: html! { (line(reader, one)) },
    };
    rows(&issues.iter().map(row).collect::<Vec<_>>())
}

/// What was sent last, below the form by which one asks for the next; nothing where nothing was.
pub(in crate::newsletter) fn latest(reader: &Reader, issues: &[Published]) -> Markup {
    if issues.is_empty() {
        return html! {};
    }
    section(
        &reader.t().newsletter_archive_latest(),
        &listed(reader, issues),
    )
}

/// The page of all of them: the issues, which page, and whether there are more.
pub(in crate::newsletter) fn archive(
    reader: &Reader,
    (issues, at, has_more): (&[Published], u64, bool),
) -> Markup {
    let t = reader.t();
    let title = t.newsletter_archive_title();
    let to = |page: u64| {
        reader.url(&format_args!(
            "{}?seite={page}",
            paths::NewsletterArchive {}
        ))
    };
    let before = (at > 1).then(|| to(at - 1));
    let after = has_more.then(|| to(at + 1));
    let feed = reader.url(&paths::NewsletterFeed {});
    let body = html! {
        h1 { (title) }
        p { a href=(reader.url(&paths::Newsletter {})) { (t.newsletter_subscribe()) } }
        @if issues.is_empty() { p { (t.newsletter_archive_none()) } } @else { (listed(reader, issues)) }
        (pager(reader, before.as_deref(), after.as_deref()))
        (links(&[(t.newsletter_archive_feed(), feed.clone())]))
    };
    page(
        reader,
        &Page {
            description: &t.newsletter_archive_description(),
            head: html! { link rel="alternate" type="application/atom+xml" href=(feed); },
            ..Page::new(&title, body)
        },
    )
}

/// One of them.
pub(in crate::newsletter) fn one(reader: &Reader, published: &Published) -> Markup {
    let t = reader.t();
    let edition = &published.edition;
    let body = html! {
        (back(reader, &paths::NewsletterArchive {}, &t.newsletter_archive_title()))
        h1 { (foreign(reader, lang(&edition.said_in), &edition.subject)) }
        p { (line(reader, published)) }
        @if lacks(edition) == Lacks::Some { p { (t.newsletter_letter_part_german()) } }
        (parts(reader, published))
    };
    page(
        reader,
        &Page {
            description: &edition.preheader,
            ..Page::new(&edition.subject, body)
        },
    )
}

fn parts(reader: &Reader, published: &Published) -> Markup {
    html! {
        @for part in &published.edition.parts.0 {
            @match part {
                Part::Text { lang, text } => {
                    (foreign_block(reader, *lang, &catalogue::description(Said { lang: *lang, text })))
                }
                Part::Offerings(all) => {
                    (cards(&all.iter().map(|one| offering(reader, one)).collect::<Vec<_>>()))
                }
            }
        }
    }
}

fn offering(reader: &Reader, one: &Card) -> Markup {
    card(&DrawnCard {
        href: reader.url(&paths::Offering {
            slug: one.slug.clone(),
        }),
        title: foreign(reader, one.lang, &one.title),
        body: html! { @for line in &one.lines { p { (line) } } },
    })
}

/// The newest of them as a feed (RFC 4287).
pub(in crate::newsletter) fn feed(reader: &Reader, issues: &[Published]) -> String {
    let office = &reader.settings().office;
    let stamp = |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let updated = issues.first().map_or_else(
        || "2026-01-01T00:00:00Z".to_owned(),
        |newest| stamp(newest.at),
    );
    let here = reader.full_url(&paths::NewsletterFeed {});
    let root = html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(reader.lang.tag()) {
            id { (here) }
            title { (xml(&reader.t().newsletter_archive_title())) " · " (xml(&office.full_name())) }
            updated { (updated) }
            author { name { (xml(&office.full_name())) } }
            link rel="self" type="application/atom+xml" href=(here) {}
            link rel="alternate" type="text/html" href=(reader.full_url(&paths::NewsletterArchive {})) {}
            @for one in issues {
                entry {
                    // The same for ever, also where the address or the language changes (RFC 4151).
                    id { "tag:" (reader.settings().mail_domain()) ",2026:rundbrief/" (one.number) }
                    title { (xml(&one.edition.subject)) }
                    link rel="alternate" type="text/html" href=(reader.full_url(&address(one))) {}
                    updated { (stamp(one.at)) }
                    summary { (xml(&summary(one))) }
                }
            }
        }
    };
    let declaration = PreEscaped("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    html! { (declaration) (root) }.into_string()
}

/// The first text, on one line.
fn summary(one: &Published) -> String {
    let mut texts = one.edition.parts.0.iter().filter_map(|part| match part {
        Part::Text { text, .. } => Some(markdown::plain(text)),
        Part::Offerings(_) => None,
    });
    let text = texts.next().unwrap_or_default();
    text.chars().take(300).collect()
}

/// Text without what XML 1.0 can not hold, and without the marks that isolate directions.
fn xml(text: &str) -> String {
    crate::lang::plain(text).replace(|c: char| c.is_control() && !matches!(c, '\n' | '\t'), "")
}
