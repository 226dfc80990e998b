//! What a subscriber sees under her link.

use chrono::{DateTime, NaiveDate, Utc};
use maud::{Markup, html};

use super::{gone, wanted};
use crate::lang::date;
use crate::offerings::{local_day, zone};
use crate::paths;
use crate::subscribers::entity::subscriber::{self, State};
use crate::subscribers::forms::{Input, Pause};
use crate::subscribers::rules;
use crate::web::components::{
    Field, Tone, Weight, back, button, button_form, button_link, form, notice, phone_link,
    problem_summary, section, state_line, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What has just happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::subscribers) enum Told {
    /// She has confirmed.
    Welcome,
    /// Her settings are saved.
    Saved,
    /// She pauses.
    Paused,
    /// She gets it again.
    Resumed,
}

impl Told {
    const ALL: [Self; 4] = [Self::Welcome, Self::Saved, Self::Paused, Self::Resumed];

    fn word(self) -> &'static str {
        match self {
            Self::Welcome => "willkommen",
            Self::Saved => "gespeichert",
            Self::Paused => "pause",
            Self::Resumed => "weiter",
        }
    }

    /// What the query of an address says.
    pub(in crate::subscribers) fn of(pairs: &[(String, String)]) -> Option<Self> {
        let (_, word) = pairs.iter().find(|(name, _)| name == "neu")?;
        Self::ALL.into_iter().find(|told| told.word() == word)
    }

    /// An address that says so.
    pub(in crate::subscribers) fn at(self, path: &impl std::fmt::Display) -> String {
        format!("{path}?neu={}", self.word())
    }
}

/// What her pages are drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::subscribers) struct Scene<'a> {
    /// She.
    pub(in crate::subscribers) row: &'a subscriber::Model,
    /// Is nothing sent to her address?
    pub(in crate::subscribers) is_suppressed: bool,
    /// Her link.
    pub(in crate::subscribers) token: &'a str,
    /// This moment.
    pub(in crate::subscribers) now: DateTime<Utc>,
}

impl Scene<'_> {
    fn path(&self) -> paths::Subscription {
        let token = self.token.to_owned();
        paths::Subscription { token }
    }

    /// The last day of her pause; none where she says herself when it ends.
    fn pause_ends(&self) -> Option<NaiveDate> {
        let until = self.row.paused_until?;
        local_day(zone("Europe/Berlin"), until).pred_opt()
    }
}

/// Her settings.
pub(in crate::subscribers) fn preferences(
    reader: &Reader,
    scene: Scene<'_>,
    (input, pause): (&Input, &Pause),
    (problems, told): (&Problems, Option<Told>),
) -> Markup {
    match scene.row.state {
        State::Erased => return gone(reader),
        State::Gone => return left(reader),
        State::Confirmed => {}
    }
    let t = reader.t();
    let is_paused = rules::is_paused(scene.row, scene.now);
    let (tone, state) = match (is_paused, scene.pause_ends()) {
        (false, _) => (Tone::Good, t.subscribers_her_active()),
        (true, None) => (Tone::Info, t.subscribers_her_paused()),
        (true, Some(day)) => (
            Tone::Info,
            t.subscribers_her_paused_until(&date(reader.lang, day)),
        ),
    };
    let token = || scene.token.to_owned();
    let fields = html! {
        (wanted(reader, input))
        (button(Weight::Primary, &t.bookings_change_submit()))
    };
    let leave = reader.url(&paths::Unsubscribing { token: token() });
    let data = reader.url(&paths::SubscriptionData { token: token() });
    let erase = reader.url(&paths::SubscriptionErasure { token: token() });
    let body = html! {
        (problem_summary(reader, problems))
        (said(reader, told))
        (state_line(tone, &state))
        @if let Some(email) = &scene.row.email { p { bdi dir="ltr" { (email) } } }
        @if scene.is_suppressed {
            (notice(Tone::Warn, &t.subscribers_her_suppressed(), &html! {
                p { (t.subscribers_her_suppressed_call()) " " (phone_link(reader)) }
            }))
        }
        (form(reader, &scene.path(), &fields))
        (section(&t.subscribers_her_pause_title(), &pausing(reader, scene, pause, problems)))
        (section(&t.subscribers_her_end_title(), &html! {
            p { (button_link(Weight::Secondary, &leave, &t.subscribers_her_leave())) }
        }))
        (section(&t.bookings_data_title(), &html! {
            p { a href=(data) download { (t.bookings_data_download()) } }
            p { a href=(erase) { (t.bookings_do_erase()) } }
        }))
    };
    let title = t.subscribers_her_title();
    let has_problems = !problems.is_empty();
    page(
        reader,
        &Page {
            has_problems,
            ..Page::private(&title, body)
        },
    )
}

fn said(reader: &Reader, told: Option<Told>) -> Markup {
    let t = reader.t();
    let words = match told {
        None => return html! {},
        Some(Told::Welcome) => t.subscribers_told_welcome(),
        Some(Told::Saved) => t.bookings_told_saved(),
        Some(Told::Paused) => t.subscribers_told_paused(),
        Some(Told::Resumed) => t.subscribers_told_resumed(),
    };
    notice(Tone::Good, &words, &html! {})
}

fn pausing(reader: &Reader, scene: Scene<'_>, typed: &Pause, problems: &Problems) -> Markup {
    let t = reader.t();
    let path = paths::SubscriptionPause {
        token: scene.token.to_owned(),
    };
    if rules::is_paused(scene.row, scene.now) {
        let fields = [("end", "1")];
        return button_form(
            reader,
            &path,
            Weight::Secondary,
            &t.subscribers_her_resume(),
            &fields,
        );
    }
    let until = Field::new("until", t.subscribers_her_pause_until(), &typed.until)
        .day()
        .hint(t.subscribers_her_pause_hint())
        .optional();
    form(
        reader,
        &path,
        &html! {
            (text_field(reader, &until, problems))
            (button(Weight::Secondary, &t.subscribers_her_pause_submit()))
        },
    )
}

/// The button by which one leaves. A mail program that follows links does nothing here.
pub(in crate::subscribers) fn leaving(reader: &Reader, scene: Scene<'_>) -> Markup {
    if scene.row.state != State::Confirmed {
        return left(reader);
    }
    let t = reader.t();
    let title = t.subscribers_her_leave();
    let path = paths::Unsubscribing {
        token: scene.token.to_owned(),
    };
    let body = html! {
        (back(reader, &scene.path(), &t.subscribers_her_title()))
        h1 { (title) }
        p { (t.subscribers_leave_text()) }
        (button_form(reader, &path, Weight::Primary, &t.subscribers_leave_submit(), &[]))
        p { a href=(reader.url(&scene.path())) { (t.subscribers_leave_pause()) } }
    };
    page(reader, &Page::private(&title, body))
}

/// She gets it no more.
pub(in crate::subscribers) fn left(reader: &Reader) -> Markup {
    let t = reader.t();
    let title = t.subscribers_left_title();
    let body = html! {
        (state_line(Tone::Good, &title))
        p { (t.subscribers_left_text()) }
        p { a href=(reader.url(&paths::Newsletter {})) { (t.subscribers_left_again()) } }
    };
    page(reader, &Page::private(&title, body))
}

/// What happens when everything about her is deleted, and the button that does it.
pub(in crate::subscribers) fn erasure(reader: &Reader, scene: Scene<'_>) -> Markup {
    if scene.row.state == State::Erased {
        return gone(reader);
    }
    let t = reader.t();
    let title = t.bookings_do_erase();
    let path = paths::SubscriptionErasure {
        token: scene.token.to_owned(),
    };
    let years = reader.settings().newsletter.keep_proof_years;
    let body = html! {
        (back(reader, &scene.path(), &t.subscribers_her_title()))
        h1 { (title) }
        ul {
            li { (t.subscribers_erase_what()) }
            li { (t.subscribers_erase_proof(i64::from(years))) }
        }
        p { strong { (t.bookings_erase_final()) } }
        (button_form(reader, &path, Weight::Dangerous, &t.bookings_erase_submit(), &[]))
    };
    page(reader, &Page::private(&title, body))
}

/// It is done.
pub(in crate::subscribers) fn erased(reader: &Reader) -> Markup {
    let t = reader.t();
    let title = t.bookings_told_erased();
    let body = html! {
        (state_line(Tone::Good, &title))
        p { (t.subscribers_left_text()) }
    };
    page(reader, &Page::private(&title, body))
}
