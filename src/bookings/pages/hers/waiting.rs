//! What a waiting list means for her: an offer to answer, or what stands in the way and what happens next.

use maud::{Markup, html};

use super::Scene;
use crate::bookings::entity::entry::State;
use crate::bookings::rules::children::children_waiting;
use crate::bookings::rules::promotion::{Halt, Why};
use crate::bookings::said::{self, Main};
use crate::offerings::entity::offering::Promotion;
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Tone, Weight, button_form, notice, phone_link};

/// The offers that stand, each with its two buttons: she may answer with one hand.
pub(super) fn offers(reader: &Reader, scene: Scene<'_>, mains: &[Main<'_>]) -> Markup {
    let t = reader.t();
    let offered: Vec<&Main<'_>> = mains
        .iter()
        .filter(|main| main.entry.state == State::Offered)
        .collect();
    let active = mains.iter().filter(|m| m.entry.state.is_active()).count();
    html! {
        @for main in &offered {
            @let (id, people) = (main.entry.id.to_string(), i64::from(main.entry.people));
            @let day = main.session.map(|session| crate::lang::date(reader.lang, session.local_date));
            @let (accept, decline) = match day.as_deref().filter(|_| active > 1) {
                Some(day) => (t.bookings_offer_accept_date(people, day), t.bookings_offer_decline_date(people, day)),
                None => (t.bookings_offer_accept(people), t.bookings_offer_decline(people)),
            };
            @if let Some(until) = main.entry.answer_until {
                @let (day, time) = said::day_and_time(reader.lang, scene.listing, until);
                p { strong { (t.bookings_offer_until(&day, &time)) } " " (t.bookings_offer_held(people)) }
            }
            @if said::ends_others(scene.hers, main.entry.id) { p { (t.bookings_offer_enough()) } }
            (button_form(
                reader,
                &paths::Acceptance { token: scene.token.to_owned() },
                Weight::Primary,
                &accept,
                &[("entry", &id)],
            ))
            (button_form(
                reader,
                &paths::Declining { token: scene.token.to_owned() },
                Weight::Secondary,
                &decline,
                &[("entry", &id)],
            ))
        }
    }
}

/// Of the things she waits for: that she has none yet, what is in the way, and how she will hear of it.
pub(super) fn waits(reader: &Reader, scene: Scene<'_>, mains: &[Main<'_>]) -> Markup {
    let t = reader.t();
    let waiting: Vec<&Main<'_>> = mains
        .iter()
        .filter(|main| main.entry.state == State::Waiting)
        .collect();
    let Some(first) = waiting.first() else {
        return html! {};
    };
    let has_none = mains
        .iter()
        .all(|main| !matches!(main.entry.state, State::Confirmed | State::Offered));
    let why = |main: &Main<'_>| {
        let found = scene.whys.iter().find(|(id, _)| *id == main.entry.id);
        found.map_or(Why::Next, |(_, why)| *why)
    };
    // Several dates each have a line of their own; only one can be explained in full.
    let reason = (waiting.len() == 1).then(|| why(first));
    let is_near = waiting
        .iter()
        .all(|main| why(main) == Why::Halted(Halt::Ring));
    // Beside an offer "no place is free" would read as if it meant what is offered.
    let has_offer = mains.iter().any(|main| main.entry.state == State::Offered);
    let is_full = |why: &Why| matches!(why, Why::NeedsMore { needs: 1, .. } | Why::OverCapacity(_));
    let told = reason.filter(|why| !(has_offer && is_full(why)));
    let alone = first
        .session
        .filter(|_| has_offer && waiting.len() == 1)
        .map(|session| crate::lang::date(reader.lang, session.local_date));
    html! {
        @if has_none { p { strong { (t.bookings_wait_none()) } } }
        @else if let Some(day) = alone { p { (t.bookings_wait_date(&day)) } }
        @else { p { (t.bookings_wait_none_there()) } }
        @if let Some(why) = told { (in_the_way(reader, scene, why)) }
        @if !is_near && !matches!(reason, Some(Why::Halted(_))) {
            p {
                @if scene.hers.booking.email.is_none() { (t.bookings_wait_phone()) }
                @else if scene.listing.offering.promotion == Promotion::Direct { (t.bookings_wait_direct()) }
                @else { (t.bookings_wait_offer()) }
            }
        }
        @if scene.hers.booking.one_is_enough && waiting.len() > 1 { p { (t.bookings_wait_enough()) } }
    }
}

/// That her children have no place yet where she has one, and how she will hear of it.
pub(super) fn children(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let children = children_waiting((scene.listing, scene.hers), scene.now);
    let hears = match scene.hers.booking.email {
        Some(_) => t.bookings_wait_children_mail(),
        None => t.bookings_wait_phone(),
    };
    html! { @if children > 0 { p { strong { (t.bookings_wait_children(children)) } " " (hears) } } }
}

fn in_the_way(reader: &Reader, scene: Scene<'_>, why: Why) -> Markup {
    let t = reader.t();
    match why {
        Why::NeedsMore { needs, .. } => html! { p { (t.bookings_wait_needs(needs)) } },
        Why::OverCapacity(_) => html! { p { (t.bookings_wait_needs(1)) } },
        Why::OfferedEarlier { until, .. } => {
            let (day, time) = said::day_and_time(reader.lang, scene.listing, until);
            html! { p { (t.bookings_wait_offered(&day, &time)) } }
        }
        Why::Halted(Halt::Ring) if scene.hers.booking.phone.is_some() => {
            html! { p { (t.bookings_wait_ring()) } }
        }
        Why::Halted(Halt::Ring) => {
            html! { p { (t.bookings_wait_call()) " " (phone_link(reader)) } }
        }
        Why::Halted(_) => html! { p { (t.bookings_wait_stopped()) } },
        Why::WaitsForPlace | Why::Next => html! {},
    }
}

/// Above her page, after she wanted an offer whose time is over.
pub(super) fn over(reader: &Reader, scene: Scene<'_>) -> Markup {
    let late = reader.t().bookings_offer_too_late();
    notice(Tone::Warn, &late, &again(reader, scene))
}

/// That she may sign up again, and where.
pub(super) fn again(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let slug = scene.listing.offering.slug.clone();
    html! {
        p {
            (t.bookings_offer_again()) " "
            a href=(reader.url(&paths::SignUp { slug })) { (t.bookings_form_title()) }
        }
    }
}
