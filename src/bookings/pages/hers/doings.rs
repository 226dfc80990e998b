//! What she can do on her page, each with a sentence.

use maud::{Markup, html};

use super::Scene;
use super::transfer::{movable, others};
use crate::bookings::entity::entry::State;
use crate::bookings::rules::begun;
use crate::bookings::said::{self, Main, Until};
use crate::offerings::entity::pool;
use crate::paths;
use crate::web::Reader;
use crate::web::components::{
    Tone, Weight, button_form, button_link, details, phone_link, section, share,
};

/// The colour of an entry's state.
pub(super) fn tone(state: State) -> Tone {
    match state {
        State::Confirmed => Tone::Good,
        State::Waiting | State::Offered => Tone::Info,
        State::Cancelled | State::Lapsed => Tone::Ink,
    }
}

/// Calendar, passing on, cancelling, her data.
pub(super) fn doings(reader: &Reader, scene: Scene<'_>, mains: &[Main<'_>]) -> Markup {
    let t = reader.t();
    let token = scene.token.to_owned();
    let has_dates = !said::confirmed(mains, scene.listing).is_empty();
    let slug = scene.listing.offering.slug.clone();
    let title = scene.listing.title(reader.lang).text;
    let body = html! {
        @if has_dates {
            p { (t.bookings_do_calendar_text()) }
            p {
                (button_link(
                    Weight::Secondary,
                    &reader.url(&paths::BookingCalendar { token: token.clone() }),
                    &t.bookings_do_calendar(),
                ))
            }
        }
        @if has_dates && scene.listing.is_over(scene.now) {
            p { (t.attendance_certificate_hers()) }
            p { a href=(reader.url(&paths::HerCertificates { token: token.clone() })) { (t.attendance_certificate_title()) } }
        }
        (cancelling(reader, scene, mains))
        (changing(reader, scene, mains))
        p { (t.bookings_do_share_text()) }
        (share(reader, title, &paths::Offering { slug }))
        p { (t.bookings_do_data_text()) }
        p { a href=(reader.url(&paths::BookingDataPage { token: token.clone() })) { (t.bookings_do_data()) } }
        p { (t.bookings_do_erase_text()) }
        p { a href=(reader.url(&paths::Erasure { token })) { (t.bookings_do_erase()) } }
    };
    section(&t.bookings_do_title(), &body)
}

/// What she can change herself.
fn changing(reader: &Reader, scene: Scene<'_>, mains: &[Main<'_>]) -> Markup {
    let t = reader.t();
    let mut ways = vec![(t.bookings_do_contact(), "kontakt")];
    if !begun(scene.listing, &scene.hers.entries, scene.now) {
        ways.push((t.bookings_do_names(), "namen"));
    }
    if !movable(scene, mains).is_empty() && !others(scene).is_empty() {
        ways.push((t.bookings_do_date(), "termin"));
    }
    html! {
        p { (t.bookings_do_change_text()) }
        ul { @for (label, what) in ways { li { a href=(reader.url(&scene.change(what))) { (label) } } } }
    }
}

/// All, one date, one person; after the last moment for it the number to ring.
fn cancelling(reader: &Reader, scene: Scene<'_>, mains: &[Main<'_>]) -> Markup {
    let t = reader.t();
    let is_past = |main: &Main<'_>| match main.session {
        Some(session) => session.ends_at <= scene.now,
        None => scene.listing.is_over(scene.now),
    };
    let active: Vec<&Main<'_>> = mains
        .iter()
        .filter(|main| main.entry.state.is_active() && !is_past(main))
        .collect();
    if active.is_empty() {
        return html! {};
    }
    let until = |main: &Main<'_>| said::cancel_until(scene.listing, main, scene.now);
    let timely: Vec<&Main<'_>> = active
        .iter()
        .filter(|main| until(main) != Until::TooLate)
        .copied()
        .collect();
    let some_are_late = timely.len() < active.len();
    // An offer has a button of its own, with which she gives it away.
    let held: Vec<&Main<'_>> = timely
        .iter()
        .filter(|main| main.entry.state != State::Offered)
        .copied()
        .collect();
    html! {
        @if !held.is_empty() || some_are_late { p { (t.bookings_do_cancel_text()) } }
        @if !timely.is_empty() {
            @let dates: Vec<Main<'_>> = timely.iter().map(|main| **main).collect();
            @if let Some(until) = said::until_said(reader.lang, (scene.listing, &dates), scene.now) {
                p { (until) }
            }
            @if active.len() > 1 { (one_date(reader, scene, &held)) }
            // A person leaves a party everywhere or, where it is too late for that, by telephone.
            @if !some_are_late { (one_person(reader, scene)) }
            (only_children(reader, scene, &timely))
            @if !held.is_empty() {
                (ask_once(reader, scene, &t.bookings_do_cancel(), &[(t.bookings_do_cancel_all(), None)]))
            }
        }
        @if some_are_late { p { (t.bookings_do_call()) " " (phone_link(reader)) } }
    }
}

fn one_date(reader: &Reader, scene: Scene<'_>, mains: &[&Main<'_>]) -> Markup {
    let t = reader.t();
    let buttons: Vec<_> = mains
        .iter()
        .filter_map(|main| {
            let day = crate::lang::date(reader.lang, main.session?.local_date);
            Some((
                t.bookings_do_cancel_this(&day),
                Some(("entry", main.entry.id.to_string())),
            ))
        })
        .collect();
    html! {
        @if !buttons.is_empty() { (ask_once(reader, scene, &t.bookings_do_cancel_date(), &buttons)) }
    }
}

/// Each behind her name: nobody is taken out of a party by one tap.
fn one_person(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let persons: Vec<Markup> = scene
        .hers
        .party()
        .map(|person| {
            let label = t.bookings_do_cancel_this(&person.name);
            let button = (label, Some(("person", person.id.to_string())));
            ask_once(reader, scene, &person.name, &[button])
        })
        .collect();
    html! {
        @if persons.len() > 1 {
            (details(&t.bookings_do_cancel_person(), &html! { @for person in &persons { (person) } }))
        }
    }
}

/// The childcare alone, of each date that can still be given back; her own place stays.
fn only_children(reader: &Reader, scene: Scene<'_>, timely: &[&Main<'_>]) -> Markup {
    let t = reader.t();
    let goes_with = |pool: &pool::Model| {
        let mut dates = timely.iter();
        pool.session_id.is_none()
            || dates.any(|main| main.session.map(|session| session.id) == pool.session_id)
    };
    let children = scene.hers.entries.iter().filter(|(entry, pool)| {
        pool.kind == pool::Kind::Childcare && entry.state.is_active() && goes_with(pool)
    });
    let path = paths::Cancellation {
        token: scene.token.to_owned(),
    };
    let buttons: Vec<(String, String)> = children
        .map(|(entry, pool)| {
            let day = said::day_of_several(reader.lang, (scene.listing, scene.hers), pool);
            let what = match day {
                Some(day) => format!("{} – {day}", t.bookings_fact_childcare()),
                None => t.bookings_fact_childcare(),
            };
            (t.bookings_do_cancel_this(&what), entry.id.to_string())
        })
        .collect();
    let has = |state| timely.iter().any(|main| main.entry.state == state);
    html! {
        @if !buttons.is_empty() {
            (details(&t.bookings_do_cancel_children(), &html! {
                @if has(State::Confirmed) { p { (t.bookings_told_place_stays()) } }
                @else if has(State::Waiting) { p { (t.bookings_told_list_stays()) } }
                @for (label, id) in &buttons {
                    (button_form(reader, &path, Weight::Dangerous, label, &[("entry", id.as_str())]))
                }
            }))
        }
    }
}

/// A button that takes something away lies behind one more step.
fn ask_once(
    reader: &Reader,
    scene: Scene<'_>,
    summary: &str,
    buttons: &[(String, Option<(&str, String)>)],
) -> Markup {
    let path = paths::Cancellation {
        token: scene.token.to_owned(),
    };
    details(
        summary,
        &html! {
            @for (label, field) in buttons {
                @let field = field.as_ref().map(|(name, value)| (*name, value.as_str()));
                (button_form(reader, &path, Weight::Dangerous, label, field.as_slice()))
            }
        },
    )
}
