//! The first pages: who is here, what is to do, and where it goes on.

pub(super) mod group;
pub(super) mod log;
mod mails;
pub(super) mod sending;
pub(super) mod settings;
mod today;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};

use crate::bookings::{Call, FEW, InLine, Places, Tallies};
use crate::bounces::entity::bounce;
use crate::kinds::{LetterId, Person};
use crate::lang::{date, time_range};
use crate::mail::Trouble;
use crate::offerings::entity::{pool, session};
use crate::offerings::{Listing, Titled, zone};
use crate::paths;
use crate::web::components::{Row, Tone, badge, foreign, links, name, rows};
use crate::web::{Page, Reader, page};

use super::rules::Group;

/// What the office's first page is drawn from.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    /// The offerings that everybody sees.
    pub(super) listings: &'a [Arc<Listing>],
    /// What their pools hold.
    pub(super) tallies: &'a Tallies,
    /// Who waits.
    pub(super) waiting: &'a [InLine],
    /// Groups that are below their smallest number, and nothing is decided.
    pub(super) small: &'a [Group<'a>],
    /// Whom to ring.
    pub(super) calls: &'a [Call],
    /// What goes wrong with letters.
    pub(super) trouble: &'a Trouble,
    /// Issues of the Rundbrief that wait for somebody.
    pub(super) issues: &'a [Row],
    /// Why letters came back.
    pub(super) back: &'a HashMap<LetterId, bounce::Kind>,
    /// What only the office sees.
    pub(super) drafts: &'a [Titled],
    /// Entries of the chronology that wait to be published: name in addresses, and title.
    pub(super) past: &'a [(String, String)],
    /// Those that can be signed up for on the telephone, each with its places.
    pub(super) open: &'a [(Arc<Listing>, Option<Places>)],
    /// This moment.
    pub(super) now: DateTime<Utc>,
}

/// The id of the list of those that can be signed up for.
const SIGN_UP: &str = "anmelden";

/// The id of the list of those to be rung: a tick there leads back to it.
pub(super) const CALLS: &str = "anrufe";
/// The id of the list of letters that did not arrive.
pub(super) const MAILS: &str = "mails";

/// A part to which an address can lead.
fn part_at(id: &str, heading: &str, body: &Markup) -> Markup {
    html! { section id=(id) { h2 { (heading) } (body) } }
}

/// The office's: what is to do, and then what is on, each with the way to sign somebody up.
pub(super) fn office(reader: &Reader, person: &Person, scene: &Scene<'_>) -> Markup {
    let t = reader.t();
    let title = t.desk_office_title();
    let parts = today::parts(reader, scene);
    let mut ways = vec![
        (
            t.office_search_title(),
            reader.url(&paths::OfficeBookings {}),
        ),
        (
            t.sessions_list_title(),
            reader.url(&paths::OfficeSessions {}),
        ),
        (t.desk_offerings(), reader.url(&paths::Offerings {})),
        (
            t.subscribers_office_title(),
            reader.url(&paths::OfficeSubscribers {}),
        ),
        (t.desk_set_title(), reader.url(&paths::OwnSettings {})),
        (t.forgetting_title(), reader.url(&paths::Forgetting {})),
    ];
    if !scene.open.is_empty() {
        ways.insert(1, (t.office_phone_title(), format!("#{SIGN_UP}")));
    }
    let body = html! {
        h1 { (title) }
        @if let Some(stopped) = mails::stopped(reader, scene.trouble) { (stopped) }
        p { (t.desk_signed_in()) " " strong { (name(&person.name)) } }
        (links(&ways))
        @if parts.is_empty() { p { (t.desk_nothing()) } }
        @for part in &parts { (part) }
        @if !scene.open.is_empty() {
            section id=(SIGN_UP) {
                h2 { (t.desk_open()) }
                (rows(&scene.open.iter().map(|one| open(reader, one, scene.now)).collect::<Vec<_>>()))
            }
        }
    };
    page(reader, &Page::staff(&title, body))
}

/// An offering: when it is next, its places, and the sign-up on the telephone as its link.
fn open(
    reader: &Reader,
    (listing, places): &(Arc<Listing>, Option<Places>),
    now: DateTime<Utc>,
) -> Row {
    let slug = listing.offering.slug.clone();
    Row {
        head: titled(reader, listing, &paths::OfficeSignUp { slug }),
        body: html! {
            @if let Some(session) = listing.next(now) { (when(reader, session)) }
            @if let Some(places) = places { br; (free(reader, *places)) }
        },
    }
}

/// The zone in which the office lives.
fn here() -> Tz {
    zone("Europe/Berlin")
}

/// Its title as a link.
fn titled(reader: &Reader, listing: &Listing, path: &impl std::fmt::Display) -> Markup {
    let title = listing.title(reader.lang);
    html! { a href=(reader.url(path)) { (foreign(reader, title.lang, title.text)) } }
}

/// "Mittwoch, 2. Dezember 2026, 10:00 bis 12:00 Uhr"
fn when(reader: &Reader, session: &session::Model) -> String {
    let comma = reader.t().lang_comma();
    let hours = time_range(reader.lang, session.local_start, session.local_end);
    format!("{}{comma}{hours}", date(reader.lang, session.local_date))
}

/// What a group is: its date, or from when on.
fn dated(reader: &Reader, pool: &pool::Model, session: &session::Model) -> String {
    match pool.session_id {
        Some(_) => when(reader, session),
        None => reader.t().desk_from(&date(reader.lang, session.local_date)),
    }
}

/// What one would find who comes now.
fn free(reader: &Reader, places: Places) -> Markup {
    let t = reader.t();
    match places {
        Places::Unlimited => html! {},
        Places::Free(free @ ..=FEW) => badge(Tone::Warn, &t.bookings_places_free(free)),
        Places::Free(free) => badge(Tone::Good, &t.bookings_places_free(free)),
        Places::Waiting(place) => badge(Tone::Info, &t.bookings_places_waiting(&place.to_string())),
        Places::Full => badge(Tone::Ink, &t.bookings_places_full()),
    }
}
