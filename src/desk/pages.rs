//! The first pages: who is here, and where it goes on.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::bookings::{FEW, Places};
use crate::kinds::Person;
use crate::lang::{date, time_range};
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{Row, Tone, badge, foreign, links, name, rows, section};
use crate::web::{Page, Reader, page};

/// The office's: what is on, each with the way to sign somebody up.
pub(super) fn office(
    reader: &Reader,
    person: &Person,
    listings: &[(Arc<Listing>, Option<Places>)],
    now: DateTime<Utc>,
) -> Markup {
    let t = reader.t();
    let title = t.desk_office_title();
    let offerings: Vec<Row> = listings
        .iter()
        .map(|(listing, places)| offering(reader, listing, (*places, now)))
        .collect();
    let body = html! {
        h1 { (title) }
        p { (t.desk_signed_in()) " " strong { (name(&person.name)) } }
        (links(&[
            (t.office_search_title(), reader.url(&paths::OfficeBookings {})),
            (t.sessions_list_title(), reader.url(&paths::OfficeSessions {})),
            (t.desk_offerings(), reader.url(&paths::Offerings {})),
            (t.desk_account(), reader.url(&paths::Account {})),
        ]))
        @if !offerings.is_empty() { (section(&t.desk_open(), &rows(&offerings))) }
    };
    page(reader, &Page::staff(&title, body))
}

/// An offering: when it is next, its places, and the sign-up on the telephone as its link.
fn offering(
    reader: &Reader,
    listing: &Listing,
    (places, now): (Option<Places>, DateTime<Utc>),
) -> Row {
    let t = reader.t();
    let slug = listing.offering.slug.clone();
    let title = listing.title(reader.lang);
    let next = listing.next(now);
    let places = places.and_then(|places| match places {
        Places::Unlimited => None,
        Places::Free(free @ 1..=FEW) => Some((Tone::Warn, t.bookings_places_free(free))),
        Places::Free(free) => Some((Tone::Good, t.bookings_places_free(free))),
        Places::Waiting(place) => Some((Tone::Info, t.bookings_places_waiting(&place.to_string()))),
        Places::Full => Some((Tone::Ink, t.bookings_places_full())),
    });
    Row {
        head: html! {
            a href=(reader.url(&paths::OfficeSignUp { slug })) { (foreign(reader, title.lang, title.text)) }
        },
        body: html! {
            @if let Some(session) = next {
                (date(reader.lang, session.local_date)) (t.lang_comma())
                (time_range(reader.lang, session.local_start, session.local_end))
            }
            @if let Some((tone, word)) = &places { br; (badge(*tone, word)) }
        },
    }
}

/// The one of those who lead courses.
pub(super) fn leader(reader: &Reader, person: &Person) -> Markup {
    first(reader, person, &reader.t().desk_leader_title())
}

/// The one of those who read figures.
pub(super) fn figures(reader: &Reader, person: &Person) -> Markup {
    first(reader, person, &reader.t().desk_figures_title())
}

fn first(reader: &Reader, person: &Person, title: &str) -> Markup {
    let t = reader.t();
    let body = html! {
        h1 { (title) }
        p { (t.desk_signed_in()) " " strong { (name(&person.name)) } }
        (links(&[
            (t.desk_offerings(), reader.url(&paths::Offerings {})),
            (t.desk_account(), reader.url(&paths::Account {})),
        ]))
    };
    page(reader, &Page::staff(title, body))
}
