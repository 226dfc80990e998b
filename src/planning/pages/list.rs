//! The list: what is on, what is drafted, what is over.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::said;
use crate::bookings::Tallies;
use crate::lang::{date, time_range};
use crate::offerings::Listing;
use crate::paths;
use crate::planning::store::Which;
use crate::web::components::{
    Row, Tone, Weight, button_link, chips, foreign, links, notice, pager, rows, search,
};
use crate::web::{Page, Reader, page};

/// What the list shows.
#[derive(Clone, Debug)]
pub(in crate::planning) struct Found {
    /// Which offerings.
    pub(in crate::planning) which: Which,
    /// The words that were looked for.
    pub(in crate::planning) words: String,
    /// The page, from one.
    pub(in crate::planning) page: u64,
    /// Are there more?
    pub(in crate::planning) has_more: bool,
    /// The offerings of this page, in order.
    pub(in crate::planning) listings: Vec<Listing>,
    /// What is taken of their places.
    pub(in crate::planning) tallies: Tallies,
    /// Was a draft just deleted?
    pub(in crate::planning) is_deleted: bool,
}

/// What an address says where a draft was just deleted.
pub(in crate::planning) const DELETED: &str = "geloescht";

/// The address of the drafts after one was deleted.
pub(in crate::planning) fn deleted_path() -> String {
    format!("{}?zeige=entwurf&neu={DELETED}", paths::OfficeOfferings {})
}

/// What the address says of a filter.
fn word(which: Which) -> Option<&'static str> {
    match which {
        Which::Public => None,
        Which::Drafts => Some("entwurf"),
        Which::Over => Some("vorbei"),
    }
}

impl Which {
    /// The filter of an address.
    pub(in crate::planning) fn of(typed: &str) -> Self {
        let all = [Self::Drafts, Self::Over];
        let found = all.into_iter().find(|which| word(*which) == Some(typed));
        found.unwrap_or_default()
    }
}

/// The address of a page of the list.
fn address(reader: &Reader, which: Which, words: &str, page: u64) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if let Some(word) = word(which) {
        query.append_pair("zeige", word);
    }
    if !words.is_empty() {
        query.append_pair("q", words);
    }
    if page > 1 {
        query.append_pair("seite", &page.to_string());
    }
    let (path, query) = (paths::OfficeOfferings {}, query.finish());
    match query.as_str() {
        "" => reader.url(&path),
        query => reader.url(&format_args!("{path}?{query}")),
    }
}

/// The page.
pub(in crate::planning) fn list(reader: &Reader, found: &Found, now: DateTime<Utc>) -> Markup {
    let t = reader.t();
    let title = t.planning_title();
    let filter = |which, label| {
        let href = address(reader, which, &found.words, 1);
        (label, href, found.which == which)
    };
    let filters = [
        filter(Which::Public, t.planning_filter_public()),
        filter(Which::Drafts, t.planning_filter_drafts()),
        filter(Which::Over, t.planning_filter_over()),
    ];
    let kept = word(found.which).map(|word| ("zeige", word));
    let to = |page| address(reader, found.which, &found.words, page);
    let before = (found.page > 1).then(|| to(found.page - 1));
    let after = found.has_more.then(|| to(found.page + 1));
    let all: Vec<Row> = found
        .listings
        .iter()
        .map(|listing| row(reader, found, listing, now))
        .collect();
    let body = html! {
        @if found.is_deleted { (notice(Tone::Good, &t.planning_told_deleted(), &html! {})) }
        h1 { (title) }
        p { (button_link(Weight::Primary, &reader.url(&paths::NewOffering {}), &t.planning_new())) }
        (links(&[
            (t.planning_venues(), reader.url(&paths::OfficeVenues {})),
            (t.planning_partners(), reader.url(&paths::OfficePartners {})),
        ]))
        (search(reader, &paths::OfficeOfferings {}, &t.planning_search(), &found.words, kept.as_slice()))
        (chips(&t.planning_filter(), &filters))
        @if all.is_empty() {
            p { (t.planning_none()) }
        } @else {
            (rows(&all))
        }
        (pager(reader, before.as_deref(), after.as_deref()))
    };
    page(reader, &Page::staff(&title, body))
}

/// An offering: its title, when it is next, its places.
fn row(reader: &Reader, found: &Found, listing: &Listing, now: DateTime<Utc>) -> Row {
    let t = reader.t();
    let title = listing.title(reader.lang);
    let slug = listing.offering.slug.clone();
    let last = || listing.planned().next_back();
    let places = said::next_pool(listing, now);
    Row {
        head: html! {
            a href=(reader.url(&paths::OfficeOffering { slug })) { (foreign(reader, title.lang, title.text)) }
        },
        body: html! {
            @if let Some(session) = listing.next(now).or_else(last) {
                (date(reader.lang, session.local_date)) (t.lang_comma())
                (time_range(reader.lang, session.local_start, session.local_end))
            } @else {
                (t.planning_no_date())
            }
            @if let Some(pool) = places { br; (said::places(reader, pool, found.tallies.of(pool.id))) }
            @if listing.offering.stopped_at.is_some() { " " (said::states(reader, listing)) }
        },
    }
}
