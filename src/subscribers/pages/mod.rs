//! Drawing: what everybody sees, what a subscriber sees under her link, and what the office sees.

mod hers;
mod office;
mod wish;

use maud::{Markup, html};

use super::forms::Input;
use super::rules;
use crate::kinds::Lang;
use crate::lang::{Words, plain};
use crate::offerings::entity::offering::Kind;
use crate::paths;
use crate::settings::Office;
use crate::web::components::{
    Choice, Choices, Field, Tone, Weight, button, button_form, button_link, checkboxes, form,
    hidden, honeypot, notice, phone_link, problem_summary, radios, section, state_line, text_field,
};
use crate::web::{Page, Problems, Reader, page};

pub(super) use hers::{Scene, Told, erased, erasure, leaving, left, preferences};
pub(super) use office::{
    Listed, Shown, Suppressed, import, imported, list, new, one, suppressions,
};
pub(super) use wish::{tell_me, wish, wish_consent, wish_ended};

/// What is new above a form that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Top {
    /// Nothing, or problems at their fields.
    Nothing,
    /// "Please check and send again."
    Hasty,
}

/// What one consents to, word for word, as it is kept.
pub(super) fn consent(t: &Words, office: &Office) -> String {
    plain(&t.subscribers_consent(&office.full_name()))
}

/// A topic in words, in the plural: "Kurse".
pub(super) fn topic_words(t: &Words, topic: Kind) -> String {
    match topic {
        Kind::OpenMeeting => t.catalogue_kinds_open_meeting(),
        Kind::Course => t.catalogue_kinds_course(),
        Kind::OpenGroup => t.catalogue_kinds_open_group(),
        Kind::Conference => t.catalogue_kinds_conference(),
        Kind::Performance => t.catalogue_kinds_performance(),
        Kind::Seminar => t.catalogue_kinds_seminar(),
        Kind::Workshop => t.catalogue_kinds_workshop(),
    }
}

/// Asking for the Rundbrief. `below`: what was sent before.
pub(super) fn order(
    reader: &Reader,
    input: &Input,
    (problems, top): (&Problems, Top),
    below: &Markup,
) -> Markup {
    let t = reader.t();
    let title = t.subscribers_title();
    let email = Field::new("email", t.bookings_form_email(), &input.email).email();
    let fields = html! {
        (hidden("key", &input.key))
        (honeypot(reader))
        (text_field(reader, &email, problems))
        (wanted(reader, input))
        (promise(reader))
        (button(Weight::Primary, &t.subscribers_form_submit()))
    };
    let body = html! {
        (hasty(reader, top))
        (problem_summary(reader, problems))
        h1 { (title) }
        p { (t.subscribers_intro()) }
        p { (t.subscribers_intro_confirm()) }
        (form(reader, &paths::Newsletter {}, &fields))
        (below)
        p { a href=(reader.url(&paths::NewsletterArchive {})) { (t.newsletter_archive_title()) } }
    };
    let has_problems = !problems.is_empty() || top == Top::Hasty;
    let description = t.subscribers_intro();
    page(
        reader,
        &Page {
            has_problems,
            description: &description,
            ..Page::new(&title, body)
        },
    )
}

/// "Please check and send again", where a form was sent too fast.
fn hasty(reader: &Reader, top: Top) -> Markup {
    html! {
        @if top == Top::Hasty {
            (notice(Tone::Warn, &reader.t().web_problem_again(), &html! {}))
        }
    }
}

/// Language and topics.
fn wanted(reader: &Reader, input: &Input) -> Markup {
    let t = reader.t();
    let none = Problems::default();
    let languages = Choices {
        name: "language",
        legend: t.bookings_contact_language().into(),
        hint: "".into(),
        choices: Lang::ALL
            .into_iter()
            .map(|lang| Choice {
                value: lang.tag().into(),
                label: html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } },
                chosen: input.language.trim() == lang.tag(),
                closed: false,
            })
            .collect(),
    };
    let topics = Choices {
        name: "topic",
        legend: t.subscribers_form_topics().into(),
        hint: t.subscribers_form_topics_hint().into(),
        choices: rules::topics()
            .map(|topic| {
                let word = rules::word(topic);
                let chosen = input.topic.contains(&word);
                Choice::new(word, &topic_words(t, topic), chosen)
            })
            .collect(),
    };
    html! { (radios(&languages, &none)) (checkboxes(&topics, &none)) }
}

/// What she consents to by pressing the button, and what happens with her address.
fn promise(reader: &Reader) -> Markup {
    let t = reader.t();
    let settings = &reader.settings().newsletter;
    let said = consent(t, &reader.settings().office);
    let body = html! {
        p { strong { (said) } }
        ul {
            li { (t.subscribers_data_use()) }
            li { (t.subscribers_data_unconfirmed(settings.confirm_hours)) }
            li { (t.subscribers_data_proof(i64::from(settings.keep_proof_years))) }
        }
        p { a href=(reader.url(&paths::Privacy {})) { (t.bookings_form_data_more()) } }
    };
    section(&t.subscribers_data_title(), &body)
}

/// A letter is on its way; or none. Nobody learns which.
pub(super) fn asked(reader: &Reader) -> Markup {
    let t = reader.t();
    let title = t.subscribers_asked_title();
    let body = html! {
        (state_line(Tone::Info, &title))
        p { (t.subscribers_asked_text()) }
        p { (t.subscribers_asked_none()) " " (phone_link(reader)) }
    };
    page(reader, &Page::private(&title, body))
}

/// What the link in the letter does.
pub(super) fn opt_in(reader: &Reader, token: &str) -> Markup {
    let t = reader.t();
    let title = t.subscribers_confirm_title();
    let path = paths::OptIn {
        token: token.to_owned(),
    };
    let body = html! {
        h1 { (title) }
        p { (consent(t, &reader.settings().office)) }
        (button_form(reader, &path, Weight::Primary, &t.subscribers_confirm_submit(), &[]))
    };
    page(reader, &Page::private(&title, body))
}

/// There is nothing behind this link (any more).
pub(super) fn gone(reader: &Reader) -> Markup {
    let t = reader.t();
    let title = t.bookings_gone_title();
    let hours = reader.settings().newsletter.confirm_hours;
    let body = html! {
        (state_line(Tone::Ink, &title))
        p { (t.subscribers_gone_confirm(hours)) }
        p { (button_link(Weight::Secondary, &reader.url(&paths::Newsletter {}), &t.subscribers_title())) }
        p { (t.subscribers_gone_call()) " " (phone_link(reader)) }
    };
    page(reader, &Page::private(&title, body))
}
