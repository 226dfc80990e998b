//! Finding bookings: one field, and what it finds. By POST, so that no name stands in an address.

use std::sync::Arc;

use maud::{Markup, html};

use crate::bookings::forms::Search;
use crate::bookings::said;
use crate::bookings::store::her::Hers;
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Row, Weight, button, button_form, foreign, hidden, kept_form, name,
    radios, rows, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What was found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The bookings of this page, each with its offering.
    pub(crate) bookings: Vec<(Hers, Arc<Listing>)>,
    /// Those whose name sounds so and is written otherwise.
    pub(crate) alike: Vec<(Hers, Arc<Listing>)>,
    /// The page, from one.
    pub(crate) page: u64,
    /// Are there more?
    pub(crate) has_more: bool,
}

/// The field, and below it what was found; nothing where nobody has asked yet.
pub(crate) fn search(reader: &Reader, typed: &Search, found: &Found) -> Markup {
    let t = reader.t();
    let field = Field::new("q", t.office_search_field(), &typed.q)
        .autocomplete("off")
        .focused(true);
    let states = [
        ("", t.office_search_all()),
        ("waiting", t.bookings_entry_waiting()),
        ("offered", t.office_state_offered()),
    ];
    let which = Choices {
        name: "state",
        legend: t.office_search_which().into(),
        hint: "".into(),
        choices: states
            .iter()
            .map(|(value, label)| Choice::new(*value, label, typed.state == *value))
            .collect(),
    };
    let none = Problems::default();
    let form = kept_form(
        reader,
        &paths::OfficeBookings {},
        &html! {
            (hidden("offering", &typed.offering))
            (text_field(reader, &field, &none))
            (radios(&which, &none))
            (button(Weight::Primary, &t.web_search()))
        },
    );
    let title = t.office_search_title();
    let submit = t.web_search();
    let body = html! {
        h1 { (title) }
        (form)
        @if found.bookings.is_empty() && found.alike.is_empty() {
            p { (t.office_search_none()) }
        }
        @for (heading, some) in [(t.office_search_found(), &found.bookings), (t.office_search_alike(), &found.alike)] {
            @if !some.is_empty() {
                h2 { (heading) }
                (rows(&some.iter().map(|(hers, listing)| row(reader, hers, listing)).collect::<Vec<_>>()))
            }
        }
        (pager(reader, typed, found))
    };
    page(
        reader,
        &Page {
            kept_form: Some(&submit),
            ..Page::staff(&title, body)
        },
    )
}

/// Who, for what, and how it stands.
fn row(reader: &Reader, hers: &Hers, listing: &Listing) -> Row {
    let path = paths::OfficeBooking {
        id: hers.booking.id.to_string(),
    };
    let title = listing.title(reader.lang);
    let mains = said::mains(hers, listing);
    Row {
        head: html! { a href=(reader.url(&path)) { (super::booking::names(reader, hers)) } },
        body: html! {
            (foreign(reader, title.lang, title.text)) br;
            @for (place, main) in mains.iter().enumerate() {
                @if place > 0 { br; }
                @if let Some(session) = main.session { (said::when(reader.lang, session)) " " }
                (super::booking::state(reader, main.entry, main.position))
            }
            @for contact in [&hers.booking.phone, &hers.booking.email].into_iter().flatten() {
                br; bdi dir="ltr" { (contact) }
            }
            @if let Some(note) = &hers.booking.office_note { br; (name(note)) }
            @if let Some(lang) = Lang::from_tag(&hers.booking.lang) {
                br; span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) }
            }
        },
    }
}

/// To the pages before and after. Buttons: what was looked for is sent along.
fn pager(reader: &Reader, typed: &Search, found: &Found) -> Markup {
    let t = reader.t();
    let to = |page: u64, label: &str| {
        let page = page.to_string();
        let fields = [
            ("q", typed.q.as_str()),
            ("state", &typed.state),
            ("offering", &typed.offering),
            ("page", &page),
        ];
        button_form(
            reader,
            &paths::OfficeBookings {},
            Weight::Secondary,
            label,
            &fields,
        )
    };
    html! {
        @if found.page > 1 { (to(found.page - 1, &t.web_pager_before())) }
        @if found.has_more { (to(found.page + 1, &t.web_pager_after())) }
    }
}
