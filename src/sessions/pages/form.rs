//! The one form: what is with the date, and why.

use maud::{Markup, html};

use super::Scene;
use crate::bookings::ready_reasons;
use crate::kinds::Lang;
use crate::offerings::entity::session;
use crate::paths;
use crate::sessions::forms::Input;
use crate::web::components::{
    Choice, Choices, Field, Weight, button, fieldset, foreign, form, hidden, name, radios,
    text_area, text_field,
};
use crate::web::{Problems, Reader};

/// The one form.
pub(super) fn change(
    reader: &Reader,
    scene: Scene<'_>,
    typed: &Input,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let session = scene.session;
    let path = paths::OfficeSession {
        id: session.id.to_string(),
    };
    if session.state == session::State::Cancelled {
        return form(
            reader,
            &path,
            &html! {
                (hidden("what", "doch")) (hidden("seen", &typed.seen))
                p { (t.sessions_reopen_text()) }
                (button(Weight::Secondary, &t.sessions_form_preview()))
            },
        );
    }
    let line = |name: &'static str, label: String, value: &str| {
        text_field(
            reader,
            &Field::new(name, label, value.to_owned()).autocomplete("off"),
            problems,
        )
    };
    form(
        reader,
        &path,
        &html! {
            (hidden("seen", &typed.seen))
            (radios(&whats(reader, scene, typed), problems))
            (radios(&ready(reader, typed), problems))
            (text_area(reader, &Field::new("reason", t.sessions_field_reason_own(), typed.reason.as_str())
                .hint(t.sessions_field_reason_hint()).optional(), problems))
            (folded(&t.sessions_form_instead(), !typed.instead.is_empty(), &html! {
                p.hint { (t.sessions_form_instead_hint()) }
                (line("instead", t.sessions_field_day(), &typed.instead))
                (line("instead_start", t.sessions_field_start(), &typed.instead_start))
                (line("instead_end", t.sessions_field_end(), &typed.instead_end))
            }))
            (folded(&t.sessions_form_moved(), typed.what == "verlegt", &fieldset(&t.sessions_form_moved_to(), "", &html! {
                (line("date", t.sessions_field_day(), &typed.date))
                (line("start", t.sessions_field_start(), &typed.start))
                (line("end", t.sessions_field_end(), &typed.end))
            })))
            (folded(&t.sessions_form_rest(), ["anders", "haus"].contains(&typed.what.as_str()), &html! {
                (radios(&venues(reader, scene, typed), problems))
                (line("topic", t.sessions_field_topic(), &typed.topic))
                (radios(&substitutes(reader, scene, typed), problems))
            }))
            (button(Weight::Primary, &t.sessions_form_preview()))
        },
    )
}

/// What unfolds, open where it is wanted.
fn folded(summary: &str, is_open: bool, body: &Markup) -> Markup {
    html! { details open[is_open] { summary { (summary) } (body) } }
}

fn whats<'a>(reader: &Reader, scene: Scene<'_>, typed: &Input) -> Choices<'a> {
    let t = reader.t();
    let mut planned = scene.listing.planned();
    let has_later = planned.any(|other| other.starts_at > scene.session.starts_at);
    let choice =
        |value: &'static str, label: String| Choice::new(value, &label, typed.what == value);
    Choices {
        name: "what",
        legend: t.sessions_form_what().into(),
        hint: "".into(),
        choices: [
            Some(choice("aus", t.sessions_what_off())),
            Some(choice("verlegt", t.sessions_what_moved())),
            Some(choice("anders", t.sessions_what_altered())),
            (has_later || typed.what == "alle").then(|| choice("alle", t.sessions_what_rest())),
            has_later.then(|| choice("haus", t.sessions_what_house())),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn ready<'a>(reader: &Reader, typed: &Input) -> Choices<'a> {
    let t = reader.t();
    let mut choices: Vec<Choice<'a>> = ready_reasons(reader.lang)
        .into_iter()
        .zip(["1", "2", "3"])
        .map(|(text, value)| Choice::new(value, &text, typed.ready == value))
        .collect();
    choices.push(Choice::new(
        "",
        &t.sessions_ready_none(),
        typed.ready.is_empty(),
    ));
    Choices {
        name: "ready",
        legend: t.sessions_field_reason().into(),
        hint: t.sessions_ready_hint().into(),
        choices,
    }
}

fn venues<'a>(reader: &Reader, scene: Scene<'a>, typed: &Input) -> Choices<'a> {
    let usual = scene.listing.venue.id;
    let choices = scene.venues.iter().map(|venue| {
        let id = venue.id.to_string();
        let is_chosen = id == typed.venue || (typed.venue.is_empty() && venue.id == usual);
        Choice {
            value: id.into(),
            label: foreign(reader, Lang::De, &venue.name),
            chosen: is_chosen,
            closed: false,
        }
    });
    Choices {
        name: "venue",
        legend: reader.t().sessions_field_venue().into(),
        hint: "".into(),
        choices: choices.collect(),
    }
}

fn substitutes<'a>(reader: &Reader, scene: Scene<'a>, typed: &Input) -> Choices<'a> {
    let t = reader.t();
    let mut choices = vec![Choice::new(
        "",
        &t.sessions_substitute_none(),
        typed.substitute.is_empty(),
    )];
    choices.extend(scene.staff.iter().map(|(id, who)| {
        let id = id.to_string();
        let is_chosen = id == typed.substitute;
        Choice {
            value: id.into(),
            label: name(who),
            chosen: is_chosen,
            closed: false,
        }
    }));
    Choices {
        name: "substitute",
        legend: t.sessions_field_substitute().into(),
        hint: "".into(),
        choices,
    }
}
