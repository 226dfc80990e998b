//! Changing one date for another.

use maud::{Markup, html};

use super::{Scene, step};
use crate::bookings::forms::Change;
use crate::bookings::pages::form::{childcare_choice, places_said};
use crate::bookings::rules::is_main;
use crate::bookings::said::{self, Main, Until};
use crate::bookings::store::Tallies;
use crate::kinds::{Lang, SessionId};
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::{pool, session};
use crate::web::components::{
    Choice, Choices, Weight, badge, button, checkboxes, foreign, form, hidden, phone_link, radios,
};
use crate::web::{Problems, Reader};

/// What is asked beside the dates, once she has to be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asks {
    /// Would she wait for the new date?
    pub(crate) waits: bool,
    /// What about the children?
    pub(crate) childcare: bool,
}

/// Her dates that can still be changed online.
pub(super) fn movable<'a>(scene: Scene<'_>, mains: &[Main<'a>]) -> Vec<Main<'a>> {
    let is_movable = |main: &&Main<'_>| {
        main.entry.state.is_active()
            && main
                .session
                .is_some_and(|session| session.starts_at > scene.now)
            && said::cancel_until(scene.listing, main, scene.now) != Until::TooLate
    };
    mains.iter().filter(is_movable).copied().collect()
}

/// The dates that she could have instead: open now, and not hers yet.
pub(super) fn others(scene: Scene<'_>) -> Vec<(&session::Model, &pool::Model)> {
    let kind = match scene.listing.offering.mode {
        Mode::Whole => pool::Kind::DropIn,
        Mode::PerSession | Mode::None => pool::Kind::Session,
    };
    let has = |id: SessionId| {
        scene.hers.entries.iter().any(|(entry, pool)| {
            is_main(pool.kind) && pool.session_id == Some(id) && entry.state.is_active()
        })
    };
    scene
        .listing
        .planned()
        .filter(|session| scene.listing.session_window(session, scene.now).is_open())
        .filter(|session| !has(session.id))
        .filter_map(|session| Some((session, scene.listing.pool(kind, Some(session.id))?)))
        .collect()
}

/// Which date she gives up, and which she wants instead.
pub(crate) fn transfer(
    reader: &Reader,
    (scene, tallies): (Scene<'_>, &Tallies),
    typed: &Change,
    (problems, asks): (&Problems, Asks),
) -> Markup {
    let t = reader.t();
    let mains = said::mains(scene.hers, scene.listing);
    let (from, to) = (movable(scene, &mains), others(scene));
    let shown = shown(problems, &from, &to);
    let problems = &shown;
    let body = if from.is_empty() {
        html! { p { (t.bookings_date_late()) " " (phone_link(reader)) } }
    } else if to.is_empty() {
        html! { p { (t.bookings_date_none()) } }
    } else {
        let to = to
            .into_iter()
            .map(|pair| choice(reader, pair, tallies, typed))
            .collect();
        let fields = html! {
            (given_up(reader, &from, typed, problems))
            (radios(
                &Choices { name: "session", legend: t.bookings_date_to().into(), hint: "".into(), choices: to },
                problems,
            ))
            @if asks.waits || !typed.wait.is_empty() { (wait(reader, typed, problems)) }
            @if asks.childcare || !typed.childcare_full.is_empty() {
                (childcare_choice(reader, &typed.childcare_full, problems))
            }
            (button(Weight::Primary, &if asks.waits { t.bookings_date_wait_submit() } else { t.bookings_do_date() }))
        };
        html! {
            p { (t.bookings_date_text()) }
            (form(reader, &scene.change("termin"), &fields))
        }
    };
    step(reader, scene, &t.bookings_do_date(), (&body, problems))
}

/// The problems whose fields are on the page.
fn shown<T>(problems: &Problems, from: &[Main<'_>], to: &[T]) -> Problems {
    let mut shown = Problems::default();
    let all = problems
        .iter()
        .filter(|_| !from.is_empty() && !to.is_empty());
    for (field, text) in all {
        let field = if field == "entry" && from.len() == 1 {
            "session"
        } else {
            field
        };
        shown.add(field, text);
    }
    shown
}

/// Which of her dates; where she has one, it is that one.
fn given_up(reader: &Reader, from: &[Main<'_>], typed: &Change, problems: &Problems) -> Markup {
    let t = reader.t();
    if let [one] = from {
        return html! {
            (hidden("entry", &one.entry.id.to_string()))
            @if let Some(session) = one.session {
                p { (t.bookings_date_old()) br; strong { (said::when(reader.lang, session)) } }
            }
        };
    }
    let choices = from
        .iter()
        .filter_map(|main| {
            let id = main.entry.id.to_string();
            let chosen = typed.entry == id;
            Some(Choice::new(
                id,
                &said::when(reader.lang, main.session?),
                chosen,
            ))
        })
        .collect();
    let legend = t.bookings_date_from().into();
    radios(
        &Choices {
            name: "entry",
            legend,
            hint: "".into(),
            choices,
        },
        problems,
    )
}

/// A date with its free places in words.
fn choice<'a>(
    reader: &Reader,
    (session, pool): (&session::Model, &pool::Model),
    tallies: &Tallies,
    typed: &Change,
) -> Choice<'a> {
    let (tone, word, closed) = places_said(reader, said::places(pool, tallies));
    let id = session.id.to_string();
    Choice {
        chosen: !closed && typed.session == id,
        closed,
        label: html! {
            (said::when(reader.lang, session))
            @if let Some(topic) = &session.topic { br; (foreign(reader, Lang::De, topic)) }
            @if !word.is_empty() { br; (badge(tone, &word)) }
        },
        value: id.into(),
    }
}

/// Would she keep what she has and wait?
fn wait(reader: &Reader, typed: &Change, problems: &Problems) -> Markup {
    let t = reader.t();
    let yes = Choice::new("ja", &t.bookings_date_wait(), !typed.wait.is_empty());
    checkboxes(
        &Choices {
            name: "wait",
            legend: t.bookings_date_full_choice().into(),
            hint: t.bookings_date_full_hint().into(),
            choices: vec![yes],
        },
        problems,
    )
}
