//! What became of her dates: called off, moved, and why.

use maud::{Markup, html};

use super::Scene;
use crate::bookings::said;
use crate::kinds::Lang;
use crate::lang::date;
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};
use crate::web::Reader;
use crate::web::components::{Row, Tone, badge, foreign, rows, section};

/// Those of her dates that were called off or moved; nothing where all is as it was.
pub(super) fn changed(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let is_hers = |session: &session::Model| {
        scene.hers.mains().any(|(_, pool)| match pool.session_id {
            Some(id) => id == session.id,
            None => pool.kind == pool::Kind::Whole,
        })
    };
    let lines: Vec<Row> = scene
        .listing
        .sessions
        .iter()
        .filter(|session| session.ends_at > scene.now && has_news(session) && is_hers(session))
        .map(|session| Row {
            head: html! { (said::when(reader.lang, session)) },
            body: html! {
                @if is_off(session) { (badge(Tone::Bad, &t.bookings_places_cancelled())) }
                (note(reader, scene.listing, session))
            },
        })
        .collect();
    html! {
        @if !lines.is_empty() { (section(&t.bookings_hers_changed(), &rows(&lines))) }
    }
}

fn is_off(session: &session::Model) -> bool {
    session.state == session::State::Cancelled
}

fn has_news(session: &session::Model) -> bool {
    is_off(session) || session.moved_from.is_some()
}

/// From which date it was moved, why it was moved or called off, and what stands in for it.
pub(super) fn note(reader: &Reader, listing: &Listing, session: &session::Model) -> Markup {
    let t = reader.t();
    let instead = session.replaced_by.filter(|_| is_off(session));
    let instead = instead.map(|day| said::instead(reader.lang, listing, day));
    html! {
        @if let Some(from) = session.moved_from {
            p { (t.bookings_date_moved(&date(reader.lang, from))) }
        }
        @if let Some(reason) = session.reason.as_ref().filter(|_| has_news(session)) {
            p { (foreign(reader, Lang::De, reason)) }
        }
        @if let Some(instead) = instead { p { (t.bookings_told_instead(&instead)) } }
    }
}
