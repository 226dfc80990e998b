//! All that is stored about her (Art. 15 GDPR), in words.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{Scene, office, step};
use crate::audit::Entry;
use crate::bookings::entity::call;
use crate::bookings::entity::change::{self, Cause};
use crate::bookings::entity::entry::State;
use crate::bookings::rules::is_main;
use crate::bookings::said;
use crate::kinds::{EntryId, Lang};
use crate::mail::Kept;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::pool;
use crate::paths;
use crate::web::components::{Row, Weight, button_link, code, facts, foreign, name, rows, section};
use crate::web::{Problems, Reader};

/// What is stored beside the booking itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stored<'a> {
    /// Every step of its entries.
    pub(crate) changes: &'a [change::Model],
    /// The letters about it.
    pub(crate) letters: &'a [Kept],
    /// Whom the office rang about it.
    pub(crate) calls: &'a [call::Model],
    /// What it did with it.
    pub(crate) log: &'a [Entry],
    /// What later rooms keep of her, each with its heading.
    pub(crate) more: &'a [(String, Markup)],
}

/// Everything, the same as `daten.json`, and that file.
pub(crate) fn data(reader: &Reader, scene: Scene<'_>, stored: Stored<'_>) -> Markup {
    let t = reader.t();
    let path = paths::BookingData {
        token: scene.token.to_owned(),
    };
    let excuses = excuses(reader, scene);
    let calls = office::calls(reader, scene, stored.calls);
    let log = office::log(reader, scene, stored.log);
    let body = html! {
        p { (t.bookings_data_text()) }
        (section(&t.bookings_data_who(), &who(reader, scene)))
        (section(&t.bookings_hers_sessions(), &entries(reader, scene)))
        @if !excuses.is_empty() { (section(&t.bookings_data_excuses(), &rows(&excuses))) }
        @for (heading, body) in stored.more { (section(heading, body)) }
        (section(&t.bookings_data_changes(), &changes(reader, scene, stored.changes)))
        @if !stored.letters.is_empty() {
            (section(&t.bookings_data_letters(), &letters(reader, scene, stored.letters)))
        }
        @if !calls.is_empty() { (section(&t.bookings_data_calls(), &rows(&calls))) }
        @if !log.is_empty() { (section(&t.bookings_data_log(), &rows(&log))) }
        p { (button_link(Weight::Secondary, &reader.url(&path), &t.bookings_data_download())) }
    };
    let heading = t.bookings_data_title();
    step(reader, scene, &heading, (&body, &Problems::default()))
}

/// A moment in the offering's zone.
pub(super) fn moment(reader: &Reader, scene: Scene<'_>, at: DateTime<Utc>) -> String {
    crate::lang::moment(reader.lang, scene.listing.zone(), at)
}

fn day(reader: &Reader, scene: Scene<'_>, at: DateTime<Utc>) -> String {
    said::day_and_time(reader.lang, scene.listing, at).0
}

/// Persons, contact, and all that she told us.
fn who(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let booking = &scene.hers.booking;
    let persons = html! {
        @for (place, person) in scene.hers.persons.iter().enumerate() {
            @if place > 0 { br; }
            (name(&person.name))
            @if let Some(at) = person.cancelled_at {
                " – " (t.bookings_data_gone(&day(reader, scene, at)))
            }
        }
    };
    let mut lines = vec![
        (t.bookings_fact_what(), super::title(reader, scene.listing)),
        (t.bookings_fact_who(), persons),
    ];
    for (label, value) in [
        (t.bookings_form_email(), &booking.email),
        (t.bookings_form_phone(), &booking.phone),
    ] {
        if let Some(value) = value {
            lines.push((label, html! { bdi dir="ltr" { (value) } }));
        }
    }
    lines.push((t.bookings_data_code(), code(&booking.code)));
    if let Some(lang) = Lang::from_tag(&booking.lang) {
        let own = html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } };
        lines.push((t.bookings_contact_language(), own));
    }
    let created = moment(reader, scene, booking.created_at);
    lines.push((t.bookings_data_created(), html! { (created) }));
    if booking.children > 0 {
        let children = t.bookings_children(i64::from(booking.children));
        lines.push((t.bookings_fact_childcare(), html! { (children) }));
    }
    let told = [
        (t.bookings_form_children_ages(), &booking.children_ages),
        (t.bookings_form_helper_name(), &booking.helper_name),
        (t.bookings_form_helper_contact(), &booking.helper_contact),
        (t.bookings_form_organisation(), &booking.organisation),
        (t.bookings_form_role(), &booking.role),
        (t.bookings_form_language(), &booking.language_help),
        (t.bookings_fact_note(), &booking.note),
        (t.office_fact_note(), &booking.office_note),
    ];
    for (label, value) in told {
        if let Some(value) = value {
            // A language is stored by its tag.
            let known = Lang::from_tag(value).map(Lang::own_name);
            lines.push((label, name(known.unwrap_or(value))));
        }
    }
    // A course has no dates to choose from.
    if scene.listing.offering.mode == Mode::PerSession {
        let enough = if booking.one_is_enough {
            t.bookings_data_yes()
        } else {
            t.bookings_data_no()
        };
        lines.push((t.bookings_data_one_enough(), html! { (enough) }));
    }
    facts(&lines)
}

/// What a pool is, in words: a date, the whole, the childcare, a workshop.
fn place(reader: &Reader, scene: Scene<'_>, pool: &pool::Model) -> Markup {
    let t = reader.t();
    let when = match pool.session_id.and_then(|id| scene.listing.session(id)) {
        Some(session) => said::when(reader.lang, session),
        None => said::when_whole(reader.lang, scene.listing),
    };
    match pool.kind {
        pool::Kind::Childcare => html! { (t.bookings_fact_childcare()) " – " (when) },
        pool::Kind::Workshop => {
            let workshops = &scene.listing.workshops;
            let found = workshops.iter().find(|w| Some(w.id) == pool.workshop_id);
            let title = found.map_or("", |workshop| workshop.title.as_str());
            html! { (t.bookings_fact_workshop()) " – " (foreign(reader, Lang::De, title)) }
        }
        pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => html! { (when) },
    }
}

/// People, or children.
fn count(reader: &Reader, kind: pool::Kind, people: i32) -> String {
    let people = i64::from(people);
    match kind {
        pool::Kind::Childcare => reader.t().bookings_children(people),
        _ => reader.t().bookings_data_people(people),
    }
}

fn entries(reader: &Reader, scene: Scene<'_>) -> Markup {
    let begins = |pool: &pool::Model| {
        let session = pool.session_id.and_then(|id| scene.listing.session(id));
        session.map(|session| session.starts_at)
    };
    let mut sorted: Vec<_> = scene.hers.entries.iter().collect();
    sorted.sort_by_key(|(_, pool)| (!is_main(pool.kind), begins(pool)));
    let lines: Vec<Row> = sorted
        .into_iter()
        .map(|(entry, pool)| {
            let position = scene.hers.position(entry.id);
            let until = entry.answer_until.map(|at| {
                let (day, time) = said::day_and_time(reader.lang, scene.listing, at);
                reader.t().bookings_data_answer_until(&day, &time)
            });
            Row {
                head: place(reader, scene, pool),
                body: html! {
                    (state(reader, scene, (entry.id, entry.state), position))
                    " – " (count(reader, pool.kind, entry.people))
                    @if let Some(until) = until { br; (until) }
                },
            }
        })
        .collect();
    rows(&lines)
}

/// A state in a word; of what was cancelled, how it ended.
fn state(
    reader: &Reader,
    scene: Scene<'_>,
    (entry, state): (EntryId, State),
    position: Option<i64>,
) -> String {
    let ending = scene
        .hers
        .ending(entry)
        .filter(|_| state == State::Cancelled);
    match ending {
        Some(ending) => said::ending_said(reader.lang, ending),
        None => said::state_said(reader.lang, state, position),
    }
}

fn excuses(reader: &Reader, scene: Scene<'_>) -> Vec<Row> {
    let excuses = scene.hers.excuses.iter();
    excuses
        .map(|excuse| {
            let mut persons = scene.hers.persons.iter();
            let person = persons.find(|person| person.id == excuse.person_id);
            let session = scene.listing.session(excuse.session_id);
            let back = excuse.withdrawn_at.map(|at| moment(reader, scene, at));
            Row {
                head: html! { @if let Some(person) = person { (name(&person.name)) } },
                body: html! {
                    @if let Some(session) = session { (said::when(reader.lang, session)) }
                    br; (moment(reader, scene, excuse.at)) " – " (by(reader, excuse.cause))
                    @if let Some(back) = back { br; (back) " – " (reader.t().bookings_data_withdrawn()) }
                },
            }
        })
        .collect()
}

/// Who or what did it.
fn by(reader: &Reader, cause: Cause) -> String {
    let t = reader.t();
    match cause {
        Cause::Participant => t.bookings_data_by_participant(),
        Cause::Office => t.bookings_data_by_office(),
        Cause::Leader => t.bookings_data_by_leader(),
        Cause::Job => t.bookings_data_by_job(),
    }
}

fn changes(reader: &Reader, scene: Scene<'_>, changes: &[change::Model]) -> Markup {
    let lines: Vec<Row> = changes
        .iter()
        .filter_map(|change| {
            let mut entries = scene.hers.entries.iter();
            let (_, pool) = entries.find(|(entry, _)| entry.id == change.entry_id)?;
            Some(Row {
                head: html! { (moment(reader, scene, change.at)) },
                body: html! {
                    (place(reader, scene, pool)) br;
                    (state(reader, scene, (change.entry_id, change.after), None))
                    " – " (count(reader, pool.kind, change.people))
                    " – " (by(reader, change.cause))
                    @if let Some(reason) = &change.reason { br; (foreign(reader, Lang::De, reason)) }
                },
            })
        })
        .collect();
    rows(&lines)
}

fn letters(reader: &Reader, scene: Scene<'_>, letters: &[Kept]) -> Markup {
    let t = reader.t();
    let lines: Vec<Row> = letters
        .iter()
        .map(|letter| {
            let state = match letter.state.as_str() {
                "waiting" | "claimed" | "in_flight" => t.bookings_data_letter_waiting(),
                "accepted" => t.bookings_data_letter_sent(),
                _ => t.bookings_data_letter_not_sent(),
            };
            Row {
                head: html! { (moment(reader, scene, letter.created_at)) },
                body: html! {
                    (name(&letter.subject)) br;
                    bdi dir="ltr" { (letter.recipient) } " – " (state)
                },
            }
        })
        .collect();
    rows(&lines)
}
