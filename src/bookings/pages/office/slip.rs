//! A slip of paper for who has no e-mail: what she is signed up for, and how she finds it again. In her language.

use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use maud::{Markup, PreEscaped, html};

use super::booking::{Scene, names};
use crate::bookings::pages::form::place_of;
use crate::bookings::said;
use crate::paths;
use crate::web::components::{back, code, facts, foreign, phone_link};
use crate::web::{Page, Reader, page};

/// The slip, alone on its sheet. `token` opens her page.
pub(crate) fn slip(reader: &Reader, scene: Scene<'_>, token: &str) -> Markup {
    let t = reader.t();
    let booking = &scene.hers.booking;
    let mains = said::mains(scene.hers, scene.listing);
    let link = reader.full_url(&paths::Booking {
        token: token.to_owned(),
    });
    let said = scene.listing.title(reader.lang);
    let dates = html! {
        @for (place, main) in mains.iter().enumerate() {
            @if place > 0 { br; }
            @match main.session {
                Some(session) => (said::when(reader.lang, session)),
                None => (said::when_whole(reader.lang, scene.listing)),
            }
            ": " (said::state_said(reader.lang, main.entry.state, main.position))
        }
    };
    let lines = [
        (
            t.bookings_fact_what(),
            foreign(reader, said.lang, said.text),
        ),
        (t.bookings_fact_who(), names(reader, scene.hers)),
        (t.bookings_fact_when(), dates),
        (
            t.bookings_fact_where(),
            place_of(reader, scene.listing, |id| said::is_hers(scene.hers, id)),
        ),
    ];
    let title = t.bookings_hers_title();
    let up = paths::OfficeBooking {
        id: booking.id.to_string(),
    };
    let body = html! {
        (back(reader, &up, &t.office_booking_title()))
        article.poster {
            h1 { (title) }
            (facts(&lines))
            @if booking.phone.is_some() {
                p { (t.bookings_hers_code()) " " (code(&booking.code)) }
                p {
                    (t.bookings_hers_code_text()) " "
                    span dir="ltr" { (reader.full_url(&paths::LookUp {})) }
                }
            }
            div.foot {
                div.qr { (picture(&link)) }
                div {
                    p { strong { (t.office_slip_scan()) } }
                    p { (t.bookings_shut_call()) " " (phone_link(reader)) }
                }
            }
        }
    };
    page(reader, &Page::poster(&title, body))
}

/// A code to photograph; nothing where the address is too long for one.
fn picture(address: &str) -> Markup {
    QRBuilder::new(address).build().map_or_else(
        |_| html! {},
        |code| PreEscaped(SvgBuilder::default().margin(1).to_str(&code)),
    )
}
