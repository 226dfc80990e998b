//! What several of the pages show.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::bookings::Call;
use crate::bookings::entity::call::Outcome;
use crate::kinds::{Lang, StaffId};
use crate::lang::{date, list, time_range, words};
use crate::offerings::entity::session;
use crate::offerings::{Listing, zone};
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Row, Tone, Weight, badge, button_form, name, phone_uri, rows};

/// "Mittwoch, 2. Dezember 2026, 10:00 bis 12:00 Uhr"
pub(super) fn when(reader: &Reader, session: &session::Model) -> String {
    when_in(reader.lang, session)
}

/// The same in another language.
pub(super) fn when_in(lang: Lang, session: &session::Model) -> String {
    let hours = time_range(lang, session.local_start, session.local_end);
    let comma = words(lang).lang_comma();
    format!("{}{comma}{hours}", date(lang, session.local_date))
}

/// When it was to be first, where it was moved.
pub(super) fn former_in(lang: Lang, session: &session::Model) -> Option<String> {
    let (day, (start, end)) = session.former_when()?;
    let hours = time_range(lang, start, end);
    Some(format!(
        "{}{}{hours}",
        date(lang, day),
        words(lang).lang_comma()
    ))
}

/// "07:36", by the clock of the offering's place.
pub(super) fn clock(listing: &Listing, at: DateTime<Utc>) -> String {
    let zone = zone(&listing.offering.timezone);
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// Does it take place, is it over, is it moved?
pub(super) fn state(reader: &Reader, session: &session::Model, now: DateTime<Utc>) -> Markup {
    let t = reader.t();
    let (tone, word) = if session.state == session::State::Cancelled {
        (Tone::Bad, t.sessions_state_off())
    } else if session.ends_at <= now {
        (Tone::Ink, t.sessions_state_over())
    } else if session.moved_from.is_some() || session.moved_start.is_some() {
        (Tone::Warn, t.sessions_state_moved())
    } else {
        (Tone::Good, t.sessions_state_on())
    };
    badge(tone, &word)
}

/// The name of somebody who works here.
pub(super) fn staff_name(staff: &[(StaffId, String)], who: StaffId) -> String {
    let found = staff.iter().find(|(id, _)| *id == who);
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}

/// Whom to ring: name, language, number; with `ticks` whether she was reached, and the buttons to say so.
pub(super) fn calls(
    reader: &Reader,
    (listing, session): (&Listing, &session::Model),
    calls: &[Call],
    ticks: bool,
) -> Markup {
    let lines: Vec<Row> = calls
        .iter()
        .map(|call| Row {
            head: html! { (name(&list(reader.lang, &call.names))) },
            body: html! {
                span lang=(call.lang.tag()) dir=(call.lang.dir()) { (call.lang.own_name()) }
                " · "
                @if let Some(phone) = &call.phone {
                    a href=(phone_uri(phone)) dir="ltr" { (phone) }
                } @else { (reader.t().sessions_ring_no_number()) }
                @if let Some((who, how)) = &call.helper {
                    " · " (name(who)) " " bdi { (how) }
                }
                @if ticks { (tick(reader, (listing, session), call)) }
            },
        })
        .collect();
    rows(&lines)
}

fn tick(reader: &Reader, (listing, session): (&Listing, &session::Model), call: &Call) -> Markup {
    let t = reader.t();
    let path = paths::SessionDeed {
        id: session.id.to_string(),
        deed: "anruf".to_owned(),
    };
    let (change, booking) = (call.subject.to_string(), call.booking.to_string());
    let fields = |reached| {
        [
            ("change", change.as_str()),
            ("booking", booking.as_str()),
            ("reached", reached),
        ]
    };
    html! {
        @if let Some((outcome, who, at)) = &call.tick {
            br;
            @let at = t.lang_clock(&clock(listing, *at));
            @match outcome {
                Outcome::Reached | Outcome::Handled => { (badge(Tone::Good, &t.sessions_ring_reached())) }
                Outcome::NotReached => { (badge(Tone::Warn, &t.sessions_ring_not_reached())) }
            }
            " " (name(who)) (t.lang_comma()) (at)
        }
        @if !call.is_done() {
            (button_form(reader, &path, Weight::Secondary, &t.sessions_ring_yes(), &fields("ja")))
            (button_form(reader, &path, Weight::Secondary, &t.sessions_ring_no(), &fields("nein")))
        }
    }
}

/// A language by its own name.
pub(super) fn own_name(lang: Lang) -> Markup {
    html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } }
}
