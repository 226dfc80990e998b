//! The sessions of a course that she has a place in: she may stay away from one and keep her place.

use maud::{Markup, html};

use super::Scene;
use crate::bookings::entity::entry::State;
use crate::bookings::entity::person;
use crate::bookings::said::{self, Main};
use crate::kinds::Lang;
use crate::lang::list;
use crate::offerings::entity::session;
use crate::paths;
use crate::web::Reader;
use crate::web::components::{
    Row, Tone, Weight, badge, button_form, details, foreign, notice, phone_link, rows, section,
};

/// The sessions to come, where she has a place in the course.
pub(super) fn evenings(reader: &Reader, scene: Scene<'_>, mains: &[Main<'_>]) -> Markup {
    let has_place = mains
        .iter()
        .any(|main| main.session.is_none() && main.entry.state == State::Confirmed);
    let lines: Vec<Row> = scene
        .listing
        .planned()
        .filter(|session| session.starts_at > scene.now)
        .map(|session| Row {
            head: html! { span id=(said::anchor(session.id)) { (said::when(reader.lang, session)) } },
            body: html! {
                @if let Some(topic) = &session.topic { p { (foreign(reader, Lang::De, topic)) } }
                (of_one(reader, scene, session))
            },
        })
        .collect();
    if !has_place || lines.is_empty() {
        return html! {};
    }
    let t = reader.t();
    section(
        &t.bookings_hers_sessions(),
        &html! { p { (t.bookings_away_text()) } (rows(&lines)) },
    )
}

fn of_one(reader: &Reader, scene: Scene<'_>, session: &session::Model) -> Markup {
    let t = reader.t();
    let path = paths::Excuse {
        token: scene.token.to_owned(),
    };
    let id = session.id.to_string();
    let away: Vec<_> = scene.hers.away(session.id).collect();
    let left: Vec<_> = scene
        .hers
        .party()
        .filter(|person| !away.contains(&person.id))
        .collect();
    let names: Vec<String> = gone_from(scene, session)
        .map(|person| person.name.clone())
        .collect();
    html! {
        @if left.is_empty() {
            p { (badge(Tone::Ink, &t.bookings_away_badge())) }
        } @else if !away.is_empty() {
            p { (t.bookings_away_who(&list(reader.lang, &names))) }
        }
        @if !away.is_empty() {
            @if scene.gone.contains(&session.id) { p { (t.bookings_away_taken()) } }
            @else { (coming_back(reader, scene, session)) }
        }
        @if !left.is_empty() {
            (details(&t.bookings_away_do(), &html! {
                @if left.len() > 1 {
                    @for person in &left {
                        @let one = person.id.to_string();
                        (button_form(
                            reader,
                            &path,
                            Weight::Secondary,
                            &t.bookings_away_submit_who(&person.name),
                            &[("session", &id), ("person", &one)],
                        ))
                    }
                }
                (button_form(
                    reader,
                    &path,
                    Weight::Secondary,
                    &if scene.hers.party().count() > 1 { t.bookings_away_submit_all() } else { t.bookings_away_submit() },
                    &[("session", &id)],
                ))
            }))
        }
    }
}

/// Those of her party who stay away from a session.
fn gone_from<'a>(
    scene: Scene<'a>,
    session: &'a session::Model,
) -> impl Iterator<Item = &'a person::Model> {
    let is_away = |person: &&person::Model| {
        let mut away = scene.hers.away(session.id);
        away.any(|away| away == person.id)
    };
    scene.hers.party().filter(is_away)
}

/// Of a party each by her name: a place may be left for one and not for all.
fn coming_back(reader: &Reader, scene: Scene<'_>, session: &session::Model) -> Markup {
    let t = reader.t();
    let path = paths::Excuse {
        token: scene.token.to_owned(),
    };
    let id = session.id.to_string();
    let is_alone = scene.hers.party().count() < 2;
    html! {
        @for person in gone_from(scene, session) {
            @let one = person.id.to_string();
            (button_form(
                reader,
                &path,
                Weight::Secondary,
                &if is_alone { t.bookings_away_back() } else { t.bookings_away_back_who(&person.name) },
                &[("session", &id), ("turn", "back"), ("person", &one)],
            ))
        }
    }
}

/// Above her page: her place of that evening is a guest's now.
pub(super) fn taken(reader: &Reader) -> Markup {
    let t = reader.t();
    notice(
        Tone::Warn,
        &t.bookings_away_taken(),
        &html! { p { (t.bookings_shut_call()) " " (phone_link(reader)) } },
    )
}
