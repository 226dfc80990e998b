//! What was added or changed last (Atom, RFC 4287), and every entry for search engines.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::chronicle::{Block, Chronicle};
use super::data::file;
use super::rules::text_of;
use crate::formats::markdown;
use crate::formats::xml::{clean, document, stamp};
use crate::paths;
use crate::web::{self, Reader};

/// Entries of the feed.
const NEWEST: usize = 50;
/// Entries of the site map: six languages each, and such a map holds 50 000 addresses.
const MAPPED: usize = 8_000;

/// What was added or changed last; of one moment in the order of the chronology.
pub(crate) fn atom(reader: &Reader, chronicle: &Chronicle) -> String {
    let office = &reader.settings().office;
    let mut newest: Vec<&Block> = chronicle.blocks.iter().collect();
    newest.sort_by_key(|block| std::cmp::Reverse(block.entry.updated_at));
    newest.truncate(NEWEST);
    let last = newest.first().map(|block| block.entry.updated_at);
    let feed = reader.full_url(&paths::ChronologyFeed {});
    document(&html! {
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(reader.lang.tag()) {
            id { (feed) }
            title { (clean(&reader.t().chronology_feed_title(&office.name, &office.city))) }
            updated { (stamp(last.unwrap_or(DateTime::<Utc>::UNIX_EPOCH))) }
            author { name { (clean(&office.full_name())) } }
            link rel="self" type="application/atom+xml" href=(feed) {}
            link rel="alternate" type="text/html" href=(reader.full_url(&paths::Chronology {})) {}
            @for block in newest { entry { (fields(reader, block)) } }
        }
    })
}

/// One entry as a document of its own.
pub(crate) fn alone(reader: &Reader, block: &Block) -> String {
    document(&html! {
        entry xmlns="http://www.w3.org/2005/Atom" xml:lang=(reader.lang.tag()) {
            (fields(reader, block))
            author { name { (clean(&reader.settings().office.full_name())) } }
        }
    })
}

fn fields(reader: &Reader, block: &Block) -> Markup {
    let entry = &block.entry;
    let page = reader.full_url(&paths::ChronologyEntry {
        slug: entry.slug.clone(),
    });
    let text = markdown::plain(&text_of(&entry.body));
    let summary = [
        entry.printed.as_str(),
        entry.kicker.as_deref().unwrap_or_default(),
        &text,
    ];
    let summary = summary.into_iter().filter(|part| !part.is_empty());
    let summary = summary.collect::<Vec<_>>().join(" · ");
    html! {
        // The same for ever, also where the address or the language changes (RFC 4151).
        id { "tag:" (reader.settings().mail_domain()) ",2026:chronik/" (entry.id) }
        title xml:lang=(block.lang().tag()) { (clean(&entry.title)) }
        link rel="alternate" type="text/html" href=(page) {}
        @for one in &block.attachments {
            link rel="enclosure" type=(one.kind.media()) length=(one.bytes) href=(file(reader, one)) {}
        }
        updated { (stamp(entry.updated_at)) }
        summary xml:lang=(block.lang().tag()) { (clean(&summary)) }
    }
}

/// Every entry in every language.
pub(crate) fn sitemap(reader: &Reader, chronicle: &Chronicle) -> String {
    let page = |block: &Block| {
        let slug = block.entry.slug.clone();
        let path = paths::ChronologyEntry { slug }.to_string();
        (path, Some(block.entry.updated_at))
    };
    let pages: Vec<_> = chronicle
        .blocks
        .iter()
        .rev()
        .take(MAPPED)
        .map(page)
        .collect();
    web::sitemap(reader, &pages)
}
