//! What became of her dates: called off, moved, and why.

use maud::{Markup, html};

use super::Scene;
use crate::bookings::pages::reason_said;
use crate::bookings::rules::ending::Ending;
use crate::bookings::said::{self, Main};
use crate::kinds::Lang;
use crate::lang::{date, time_range};
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};
use crate::paths;
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
                (mark(reader, session))
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
    is_off(session) || session.moved_from.is_some() || session.former_hours().is_some()
}

/// A badge: called off, or moved.
fn mark(reader: &Reader, session: &session::Model) -> Markup {
    let t = reader.t();
    html! {
        @if is_off(session) { (badge(Tone::Bad, &t.bookings_places_cancelled())) }
        @else { (badge(Tone::Warn, &t.bookings_date_changed())) }
    }
}

/// The same beside a date that is as it was only where it is not.
pub(super) fn mark_moved(reader: &Reader, session: &session::Model) -> Markup {
    html! { @if has_news(session) && !is_off(session) { " " (mark(reader, session)) } }
}

/// Where she may sign up again: for what stands in for a date that she lost, or for one that takes place
/// after all.
pub(super) fn again(reader: &Reader, scene: Scene<'_>, main: &Main<'_>) -> Markup {
    let (t, listing) = (reader.t(), scene.listing);
    let Some(lost) = main
        .session
        .filter(|_| main.ending == Some(Ending::ByOffice))
    else {
        return html! {};
    };
    let has_another = scene.hers.mains().any(|(entry, pool)| {
        entry.state.is_active() && pool.session_id.is_none_or(|id| id == lost.id)
    });
    let (session, words) = if !is_off(lost) && lost.starts_at > scene.now && !has_another {
        (lost, t.bookings_told_sign_up_again())
    } else if let Some(stands_in) = said::stand_in(listing, lost, scene.hers) {
        (stands_in, t.bookings_told_sign_up_instead())
    } else {
        return html! {};
    };
    let slug = listing.offering.slug.clone();
    html! {
        @if said::can_sign_up(listing, session, scene.now) {
            p {
                (words) " "
                a href=(reader.url(&paths::SignUp { slug })) { (t.bookings_letter_sign_up()) }
            }
        }
    }
}

/// From which date it was moved, why it was moved or called off, and what stands in for it.
pub(super) fn note(reader: &Reader, listing: &Listing, session: &session::Model) -> Markup {
    let t = reader.t();
    let instead = session.replaced_by.filter(|_| is_off(session));
    let instead = instead.map(|day| said::instead(reader.lang, listing, day));
    html! {
        @if let Some(from) = session.moved_from {
            p { (t.bookings_date_moved(&date(reader.lang, from))) }
        } @else if let Some((start, end)) = session.former_hours() {
            p { (t.bookings_date_hours(&time_range(reader.lang, start, end))) }
        }
        @if let Some(reason) = session.reason.as_ref().filter(|_| has_news(session)) {
            (reason_said(reader, reason))
        }
        @if listing.venue_of(session).id != listing.venue.id {
            p { (t.bookings_told_new_place()) ": " (foreign(reader, Lang::De, &listing.venue_of(session).full())) }
        }
        @if let Some(instead) = instead { p { (t.bookings_told_instead(&instead)) } }
    }
}
