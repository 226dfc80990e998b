//! A rebooking: to which offering, and what of it for what.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::booking::names;
use crate::bookings::forms::{REBOOK_ALL, RebookInput};
use crate::bookings::pages::form::{Scene as There, childcare_choice, places_said};
use crate::bookings::rules::{Places, office_may};
use crate::bookings::said::{self, Main};
use crate::bookings::store::Tallies;
use crate::bookings::store::her::Hers;
use crate::kinds::Lang;
use crate::offerings::Listing;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::{pool, session};
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Row, Weight, back, badge, button, facts, foreign, hidden, kept_form,
    problem_summary, radios, rows, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What the form is drawn from.
#[derive(Clone, Copy)]
pub(crate) struct RebookScene<'a> {
    /// Her booking.
    pub(crate) hers: &'a Hers,
    /// Its offering.
    pub(crate) listing: &'a Listing,
    /// The other offering with its places.
    pub(crate) there: There<'a>,
}

/// The other offerings, each the way to its form.
pub(crate) fn where_to(
    reader: &Reader,
    (hers, tallies, now): (&Hers, &Tallies, DateTime<Utc>),
    others: &[Arc<Listing>],
    typed: &RebookInput,
) -> Markup {
    let t = reader.t();
    let title = t.office_rebook_title();
    let id = hers.booking.id.to_string();
    let row = |other: &Arc<Listing>| {
        let path = paths::OfficeRebooking { id: id.clone() };
        let mut url = format!("{}?nach={}", reader.url(&path), other.offering.slug);
        if !typed.entry.is_empty() {
            url = format!("{url}&platz={}", typed.entry);
        }
        let said = other.title(reader.lang);
        let whole = other.pool(pool::Kind::Whole, None);
        let whole = whole.filter(|_| other.offering.mode == Mode::Whole);
        Row {
            head: html! { a href=(url) { (foreign(reader, said.lang, said.text)) } },
            body: html! {
                @if let Some(session) = other.next(now) { (said::when(reader.lang, session)) }
                @if let Some(pool) = whole { br; (places(reader, said::places(pool, tallies))) }
            },
        }
    };
    let up = paths::OfficeBooking { id: id.clone() };
    let body = html! {
        (back(reader, &up, &t.office_booking_title()))
        h1 { (title) }
        p { strong { (names(reader, hers)) } }
        h2 { (t.office_rebook_where()) }
        @if others.is_empty() { p { (t.office_rebook_none()) } }
        (rows(&others.iter().map(row).collect::<Vec<_>>()))
    };
    page(reader, &Page::staff(&title, body))
}

fn places(reader: &Reader, places: Places) -> Markup {
    let (tone, word, _) = places_said(reader, places);
    html! { @if !word.is_empty() { (badge(tone, &word)) } }
}

/// The form for one other offering.
pub(crate) fn rebook(
    reader: &Reader,
    scene: RebookScene<'_>,
    typed: &RebookInput,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let (hers, there) = (scene.hers, scene.there.listing);
    let id = hers.booking.id.to_string();
    let title = t.office_rebook_title();
    let said = there.title(reader.lang);
    let hers_said = scene.listing.title(reader.lang);
    let about = [
        (t.bookings_fact_who(), names(reader, hers)),
        (
            t.office_rebook_from_label(),
            foreign(reader, hers_said.lang, hers_said.text),
        ),
        (
            t.office_rebook_to_label(),
            foreign(reader, said.lang, said.text),
        ),
    ];
    let mains: Vec<Main<'_>> = said::mains(hers, scene.listing)
        .into_iter()
        .filter(|main| main.entry.state.is_active())
        .filter(|main| main.session.is_none_or(|s| s.ends_at > scene.there.now))
        .filter(|_| !scene.listing.is_over(scene.there.now))
        .collect();
    let targets = targets(reader, scene.there, typed);
    let is_nothing = mains.is_empty() || targets.is_empty();
    let fate = match hers.booking.email {
        Some(_) => t.office_rebook_mail(),
        None => t.office_rebook_ring(),
    };
    let submit = t.office_rebook_do();
    let fields = html! {
        (hidden("key", &typed.key))
        (hidden("offering", &typed.offering))
        (given_up(reader, scene, (&mains, typed), problems))
        (radios(
            &Choices { name: "to", legend: t.office_rebook_which().into(), hint: "".into(), choices: targets },
            problems,
        ))
        @if problems.of("full").is_some() || !typed.full.is_empty() { (full(reader, typed, problems)) }
        @if problems.of("childcare_full").is_some() || !typed.childcare_full.is_empty() {
            (childcare_choice(reader, &typed.childcare_full, problems))
        }
        p { (fate) }
        (button(Weight::Primary, &submit))
    };
    let path = paths::OfficeRebooking { id: id.clone() };
    let up = paths::OfficeBooking { id };
    let body = html! {
        (back(reader, &path, &t.office_rebook_where()))
        @if !is_nothing { (problem_summary(reader, problems)) }
        h1 { (title) }
        (facts(&about))
        // Where there is no form, no link leads to its fields.
        @if is_nothing {
            @for (_, text) in problems.iter() { p { strong { (text) } } }
            p { (t.office_told_nothing()) }
        } @else { (kept_form(reader, &path, &fields)) }
        p { a href=(reader.url(&up)) { (t.office_rebook_not()) } }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            kept_form: (!is_nothing).then_some(submit.as_str()),
            ..Page::staff(&title, body)
        },
    )
}

/// What she gives up; where she has one thing, it is that.
fn given_up(
    reader: &Reader,
    scene: RebookScene<'_>,
    (mains, typed): (&[Main<'_>], &RebookInput),
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let label = |main: &Main<'_>| {
        let when = match main.session {
            Some(session) => said::when(reader.lang, session),
            None => said::when_whole(reader.lang, scene.listing),
        };
        format!("{when} – {}", said::main_said(reader.lang, main))
    };
    if let [one] = mains {
        return html! {
            (hidden("entry", &one.entry.id.to_string()))
            p id="entry" { (t.office_rebook_gives()) br; strong { (label(one)) } }
        };
    }
    let choices = mains.iter().map(|main| {
        let id = main.entry.id.to_string();
        let chosen = typed.entry == id;
        Choice::new(id, &label(main), chosen)
    });
    radios(
        &Choices {
            name: "entry",
            legend: t.office_rebook_what().into(),
            hint: "".into(),
            choices: choices.collect(),
        },
        problems,
    )
}

/// What can be had there: all of it, or one of its dates, each with its places. What is full can be chosen too:
/// then the office is asked.
fn targets<'a>(reader: &Reader, there: There<'_>, typed: &RebookInput) -> Vec<Choice<'a>> {
    let (listing, now) = (there.listing, there.now);
    let choice = |value: String, label: String, (topic, pool): (Option<&str>, &pool::Model)| {
        let (tone, word, _) = places_said(reader, said::places(pool, there.tallies));
        Choice {
            chosen: typed.to == value,
            closed: false,
            label: html! {
                (label)
                @if let Some(topic) = topic { br; (foreign(reader, Lang::De, topic)) }
                @if !word.is_empty() { br; (badge(tone, &word)) }
            },
            value: value.into(),
        }
    };
    let mut all = Vec::new();
    let whole = listing.pool(pool::Kind::Whole, None);
    let is_open = listing.offering.mode == Mode::Whole && office_may(listing, listing.window(now));
    if let Some(pool) = whole.filter(|_| is_open) {
        let label = said::when_whole(reader.lang, listing);
        all.push(choice(REBOOK_ALL.to_owned(), label, (None, pool)));
    }
    let kind = match listing.offering.mode {
        Mode::Whole => pool::Kind::DropIn,
        Mode::PerSession | Mode::None => pool::Kind::Session,
    };
    let dates = listing.planned().filter(|session: &&session::Model| {
        session.starts_at > now && office_may(listing, listing.session_window(session, now))
    });
    for session in dates {
        if let Some(pool) = listing.pool(kind, Some(session.id)) {
            let label = said::when(reader.lang, session);
            let of = (session.topic.as_deref(), pool);
            all.push(choice(session.id.to_string(), label, of));
        }
    }
    if let [one] = all.as_mut_slice() {
        one.chosen = true;
    }
    all
}

/// It is full there: what now?
fn full(reader: &Reader, typed: &RebookInput, problems: &Problems) -> Markup {
    let t = reader.t();
    let answers = [
        ("wait", t.office_rebook_wait()),
        ("beyond", t.office_rebook_beyond()),
    ];
    let choices = Choices {
        name: "full",
        legend: t.office_rebook_full_what().into(),
        hint: "".into(),
        choices: answers
            .iter()
            .map(|(value, label)| Choice::new(*value, label, typed.full == *value))
            .collect(),
    };
    let reason = Field::new("reason", t.office_reason(), &typed.reason)
        .hint(t.office_overbook_hint())
        .autocomplete("off");
    html! { (radios(&choices, problems)) (text_field(reader, &reason, problems)) }
}
