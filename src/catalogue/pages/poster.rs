//! The poster of an offering: one page A4 with a code to photograph and a number to ring.

use maud::{Markup, html};

use super::said;
use crate::catalogue::cache::View;
use crate::lang::date;
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{Poster, back, poster as draw, qr};
use crate::web::{Page, Reader, page};

/// The poster in the page's language.
pub(crate) fn poster(reader: &Reader, view: &View, listing: &Listing) -> Markup {
    let path = paths::Offering {
        slug: listing.offering.slug.clone(),
    };
    let address = reader.full_url(&path);
    let title = listing.title(reader.lang);
    let said = listing.description(reader.lang);
    let sheet = Poster {
        kicker: said::kind_word(reader, listing.offering.kind),
        title: said::title(reader, listing),
        lines: lines(reader, view, listing),
        body: html! {
            div lang=(said.lang.tag()) dir=(said.lang.dir()) { (said::description(said)) }
        },
        code: qr(&address),
        more: None,
        address: address
            .split_once("://")
            .map_or(address.as_str(), |(_, rest)| rest)
            .to_owned(),
    };
    let body = html! {
        (back(reader, &path, title.text))
        (draw(reader, &sheet))
    };
    page(reader, &Page::poster(title.text, body))
}

/// When, where, for whom and how much.
fn lines(reader: &Reader, view: &View, listing: &Listing) -> Vec<Markup> {
    // Until it begins the first date, then the next one, at last the last one.
    let session = listing
        .planned()
        .next()
        .filter(|first| first.starts_at > view.now)
        .or_else(|| listing.next(view.now))
        .or_else(|| listing.planned().next_back());
    let mut lines = Vec::new();
    if let Some(session) = session {
        lines.push(html! { (date(reader.lang, session.local_date)) });
        lines.push(html! { (said::hours(reader, session)) });
    }
    if let Some(series) = said::series(reader, listing, view.now) {
        lines.push(html! { (series) });
    }
    // Of a date that takes place somewhere else, there.
    let venue = session.map_or(&listing.venue, |session| listing.venue_of(session));
    lines.push(said::german(reader, &venue.name));
    lines.extend(
        venue
            .address()
            .map(|address| said::german(reader, &address)),
    );
    lines.push(html! { (said::audience(reader, listing)) });
    lines.push(html! { (said::fee(reader, listing)) });
    if listing.childcare.as_ref().is_some_and(|care| care.offered) {
        lines.push(html! { (reader.t().catalogue_with_childcare()) });
    }
    lines
}
