//! What is due, what was deleted, and everything about one person.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use super::chores::HERE;
use super::entity::{forgotten, night};
use super::person::{Chosen, Key, Person};
use super::rules::{Line, What};
use super::store;
use crate::kinds::{Lang, OfferingId};
use crate::lang::{Words, day_and_time, list};
use crate::offerings::{Titled, zone};
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Row, Tone, Weight, back, button, button_to, checkboxes, facts, foreign,
    form, hidden, name, notice, problem_summary, rows, section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page is drawn from.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    /// The address that somebody looked for, with what was wrong about it.
    pub(super) address: (&'a str, &'a Problems),
    /// Due in the next night.
    pub(super) tonight: &'a [Line],
    /// Due within the next month.
    pub(super) ahead: &'a [Line],
    /// From when on the bookings of an offering are due.
    pub(super) from: &'a BTreeMap<OfferingId, DateTime<Utc>>,
    /// What the offerings are called.
    pub(super) titles: &'a HashMap<Uuid, Titled>,
    /// The last nights, the newest first.
    pub(super) nights: &'a [(night::Model, Vec<forgotten::Model>)],
}

/// How many of what.
fn count(t: &Words, what: What, count: i64) -> String {
    match what {
        What::Details => t.forgetting_count_details(count),
        What::Log => t.forgetting_count_log(count),
        What::Bookings => t.forgetting_count_bookings(count),
        What::Letters => t.forgetting_count_letters(count),
        What::Deeds => t.forgetting_count_deeds(count),
        What::Attendance => t.forgetting_count_attendance(count),
        What::History => t.forgetting_count_history(count),
        What::Passes => t.forgetting_count_passes(count),
        What::Requests => t.forgetting_count_requests(count),
        What::Proofs => t.forgetting_count_proofs(count),
        What::Recipients => t.forgetting_count_recipients(count),
    }
}

/// The page of the office.
pub(super) fn forgetting(reader: &Reader, scene: &Scene<'_>) -> Markup {
    let t = reader.t();
    let title = t.forgetting_title();
    let (typed, problems) = scene.address;
    let nights = scene
        .nights
        .iter()
        .filter(|(night, lines)| !lines.is_empty() || night.finished_at.is_none());
    let nights: Vec<Markup> = nights.map(|night| past(reader, night)).collect();
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        (problem_summary(reader, problems))
        h1 { (title) }
        p { (t.forgetting_lead()) }
        (section(&t.forgetting_tonight(), &html! {
            @if scene.tonight.is_empty() { p { (t.forgetting_tonight_none()) } }
            @else { p { (t.forgetting_tonight_hint()) } (due(reader, scene, scene.tonight, false)) }
        }))
        (section(&t.forgetting_ahead(), &html! {
            @if scene.ahead.is_empty() { p { (t.forgetting_ahead_none()) } }
            @else { (due(reader, scene, scene.ahead, true)) }
        }))
        (section(&t.forgetting_past(), &html! {
            @if nights.is_empty() { p { (t.forgetting_past_none()) } }
            @for night in &nights { (night) }
        }))
        (section(&t.forgetting_address_title(), &form(reader, &paths::OfficeAddress {}, &html! {
            (text_field(reader, &Field::new("address", t.bookings_form_email(), typed)
                .hint(t.forgetting_address_hint()).email().autocomplete("off"), problems))
            (button(Weight::Secondary, &t.forgetting_address_show()))
        })))
        (section(&t.forgetting_periods(), &periods(reader)))
    };
    let has_problems = !problems.is_empty();
    page(
        reader,
        &Page {
            has_problems,
            ..Page::staff(&title, body)
        },
    )
}

/// What is due, by offering; `dated`: with the day from which on it is.
fn due(reader: &Reader, scene: &Scene<'_>, lines: &[Line], dated: bool) -> Markup {
    let t = reader.t();
    let mut of_each: BTreeMap<Option<OfferingId>, Vec<String>> = BTreeMap::new();
    for line in lines {
        let said = count(t, line.what, line.count);
        of_each.entry(line.offering).or_default().push(said);
    }
    let from = |id: &OfferingId| scene.from.get(id).copied();
    let mut of_each: Vec<_> = of_each.into_iter().collect();
    // By the day; what belongs to no offering stands last.
    of_each.sort_by_key(|(id, _)| (id.is_none(), id.as_ref().and_then(from)));
    let all: Vec<Row> = of_each
        .iter()
        .map(|(id, said)| Row {
            head: if let Some(id) = id {
                titled(reader, scene.titles.get(&id.0))
            } else {
                html! { (t.forgetting_others()) }
            },
            body: html! {
                @if let Some(at) = id.as_ref().and_then(from).filter(|_| dated) {
                    (t.forgetting_due(&day_and_time(reader.lang, zone(HERE), at).0)) br;
                }
                (list(reader.lang, said))
            },
        })
        .collect();
    rows(&all)
}

/// An offering, with the way to it.
fn titled(reader: &Reader, offering: Option<&Titled>) -> Markup {
    let Some(offering) = offering else {
        return html! { "–" };
    };
    let path = paths::OfficeOffering {
        slug: offering.slug.clone(),
    };
    html! { a href=(reader.url(&path)) { (foreign(reader, Lang::De, offering.said())) } }
}

/// Is it of no offering, what that was called, and which: in this order it is said.
type Whose<'a> = (bool, &'a str, Option<OfferingId>);

/// A night: what was deleted, by offering, as it was called then.
fn past(reader: &Reader, (night, lines): &(night::Model, Vec<forgotten::Model>)) -> Markup {
    let t = reader.t();
    let (day, _) = day_and_time(reader.lang, zone(HERE), night.at);
    let mut of_each: BTreeMap<Whose<'_>, Vec<(What, i64)>> = BTreeMap::new();
    for line in lines {
        let Some(what) = store::what(line) else {
            continue;
        };
        let whose = (
            line.offering_id.is_none(),
            line.title.as_str(),
            line.offering_id,
        );
        of_each.entry(whose).or_default().push((what, line.count));
    }
    let all: Vec<Row> = of_each
        .into_iter()
        .map(|((is_none, title, _), mut counts)| {
            counts.sort_unstable();
            let said: Vec<String> = (counts.iter())
                .map(|(what, number)| count(t, *what, *number))
                .collect();
            Row {
                head: if is_none {
                    html! { (t.forgetting_others()) }
                } else {
                    foreign(reader, Lang::De, title)
                },
                body: html! { (list(reader.lang, &said)) },
            }
        })
        .collect();
    html! {
        h3 { (t.forgetting_night(&day)) }
        @if night.finished_at.is_none() { p { (t.forgetting_night_open()) } }
        (rows(&all))
    }
}

/// How long what is kept.
fn periods(reader: &Reader) -> Markup {
    let t = reader.t();
    let settings = reader.settings();
    let days = |days: i64| html! { (t.forgetting_days(days)) };
    facts(&[
        (
            t.forgetting_period_bookings(),
            days(settings.booking.keep_days),
        ),
        (
            t.forgetting_period_details(),
            days(settings.booking.keep_details_days),
        ),
        (
            t.forgetting_period_log(),
            html! { (t.forgetting_months(i64::from(settings.audit.keep_months))) },
        ),
        (
            t.forgetting_period_messages(),
            days(settings.forgetting.keep_messages_days),
        ),
        (
            t.forgetting_period_letters(),
            days(settings.forgetting.keep_letters_days),
        ),
        (
            t.forgetting_period_subscription_letters(),
            days(settings.newsletter.keep_letters_days),
        ),
        (
            t.forgetting_period_requests(),
            html! { (t.forgetting_hours(settings.newsletter.confirm_hours)) },
        ),
        (
            t.forgetting_period_wishes(),
            html! { (t.forgetting_months(i64::from(settings.newsletter.keep_wishes_months))) },
        ),
        (
            t.forgetting_period_proofs(),
            html! { (t.forgetting_years(i64::from(settings.newsletter.keep_proof_years))) },
        ),
        (
            t.forgetting_period_recipients(),
            days(settings.newsletter.keep_recipients_days),
        ),
    ])
}

/// The field at which it is said that nothing was chosen: the first one of the form.
pub(super) fn first_choice(person: &Person) -> &'static str {
    if person.bookings.is_empty() {
        "rundbrief"
    } else {
        "booking"
    }
}

/// All that may be about one person: to choose from, to take home, to have deleted.
pub(super) fn person(
    reader: &Reader,
    person: &Person,
    (chosen, problems): (&Chosen, &Problems),
) -> Markup {
    let t = reader.t();
    let title = t.forgetting_person_title();
    let bookings = Choices {
        name: "booking",
        legend: t.forgetting_person_bookings().into(),
        hint: "".into(),
        choices: (person.bookings.iter())
            .map(|booking| Choice {
                label: html! {
                    (name(&list(reader.lang, &booking.names))) ", "
                    (foreign(reader, Lang::De, &booking.offering))
                },
                ..Choice::new(
                    booking.id.to_string(),
                    "",
                    chosen.bookings.contains(&booking.id.to_string()),
                )
            })
            .collect(),
    };
    let guests = Choices {
        name: "guest",
        legend: t.forgetting_person_guests().into(),
        hint: t.forgetting_person_guests_hint().into(),
        choices: (person.guests.iter())
            .map(|guest| {
                let (day, _) = day_and_time(reader.lang, zone(HERE), guest.at);
                let named = guest.name.as_deref().unwrap_or_default();
                Choice::new(
                    guest.id.to_string(),
                    &t.forgetting_person_guest(named, &day),
                    chosen.guests.contains(&guest.id.to_string()),
                )
            })
            .collect(),
    };
    let addresses = Choices {
        name: "rundbrief",
        legend: t.forgetting_person_newsletter().into(),
        hint: t.forgetting_person_newsletter_hint().into(),
        choices: (person.addresses.iter())
            .map(|email| Choice {
                label: html! { bdi dir="ltr" { (email.as_str()) } },
                ..Choice::new(
                    email.folded(),
                    "",
                    chosen.addresses.contains(&email.folded()),
                )
            })
            .collect(),
    };
    let sure = Choices {
        name: "sure",
        legend: t.forgetting_person_erase().into(),
        hint: t.forgetting_person_erase_text().into(),
        choices: vec![Choice::new("1", &t.forgetting_person_sure(), false)],
    };
    let inner = html! {
        (hidden("form", "1"))
        @if let Key::Address(email) = &person.key { (hidden("address", email.as_str())) }
        @if !person.bookings.is_empty() { (checkboxes(&bookings, problems)) }
        @if !person.guests.is_empty() { (checkboxes(&guests, problems)) }
        @if !person.addresses.is_empty() { (checkboxes(&addresses, problems)) }
        @match &person.key {
            Key::Booking(id) => (button_to(reader, Weight::Secondary, &t.forgetting_person_data(),
                &paths::OfficePersonData { id: id.to_string() })),
            Key::Address(_) => (button_to(reader, Weight::Secondary, &t.forgetting_person_data(),
                &paths::OfficeAddressData {})),
        }
        (checkboxes(&sure, problems))
        (button(Weight::Dangerous, &t.forgetting_person_erase()))
    };
    let (above, whole) = match &person.key {
        Key::Booking(id) => {
            let id = id.to_string();
            let above = paths::OfficeBooking { id: id.clone() };
            (
                back(reader, &above, &t.office_booking_title()),
                form(reader, &paths::OfficePerson { id }, &inner),
            )
        }
        Key::Address(_) => (
            back(reader, &paths::Forgetting {}, &t.forgetting_title()),
            form(reader, &paths::OfficeAddress {}, &inner),
        ),
    };
    let body = html! {
        (above)
        (problem_summary(reader, problems))
        h1 { (title) }
        p { (t.forgetting_person_lead()) }
        (whole)
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}

/// It is done: nothing of her is left to show.
pub(super) fn erased(reader: &Reader) -> Markup {
    let t = reader.t();
    let title = t.forgetting_person_title();
    let body = html! {
        (back(reader, &paths::OfficeBookings {}, &t.office_search_title()))
        h1 { (title) }
        (notice(Tone::Good, &t.forgetting_person_done(), &html! {}))
    };
    page(reader, &Page::staff(&title, body))
}
