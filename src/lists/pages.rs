//! The list as a page, and the same as a sheet.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::rules::{Line, people};
use crate::bookings::entity::entry::State;
use crate::formats::sheet::{Cell, Sheet};
use crate::kinds::Lang;
use crate::lang::{date, day_short, list as joined, plain, time_range, words};
use crate::offerings::Listing;
use crate::offerings::entity::session;
use crate::paths;
use crate::web::components::{
    Row, Tone, Weight, back, badge, button_form, button_link, chips, code, foreign, name,
    phone_uri, rows,
};
use crate::web::{Page, Reader, page};

/// Dates that stand open to choose from; later ones are folded away.
const DATES: usize = 12;

/// What a list is drawn from.
#[derive(Clone, Debug)]
pub(super) struct Scene<'a> {
    /// The offering.
    pub(super) listing: &'a Listing,
    /// The one session that is meant; none: all of it.
    pub(super) session: Option<&'a session::Model>,
    /// Who stands on it.
    pub(super) lines: Vec<Line<'a>>,
}

/// The page.
pub(super) fn list(reader: &Reader, scene: &Scene<'_>, now: DateTime<Utc>) -> Markup {
    let t = reader.t();
    let slug = scene.listing.offering.slug.clone();
    let title = scene.listing.title(reader.lang);
    let asked = match scene.session {
        Some(session) => format!("?termin={}", session.id),
        None => String::new(),
    };
    let (csv, xlsx, message) = (
        paths::OfficeListCsv { slug: slug.clone() },
        paths::OfficeListXlsx { slug: slug.clone() },
        paths::OfficeMessage { slug: slug.clone() },
    );
    let (come, wait) = people(&scene.lines);
    let message = reader.url(&format_args!("{message}{asked}"));
    let to = |path: &dyn std::fmt::Display| format!("{path}{asked}");
    let export = |path: &dyn std::fmt::Display, label: &str| {
        button_form(reader, &to(path), Weight::Secondary, label, &[])
    };
    let has_dates = scene.lines.iter().any(|line| line.session.is_some());
    let body = html! {
        (back(reader, &paths::OfficeOffering { slug }, title.text))
        h1 { (t.lists_title()) }
        p {
            strong { (foreign(reader, title.lang, title.text)) }
            @if let Some(session) = scene.session { br; (when(reader, session)) }
        }
        (dates(reader, scene, now))
        p { (t.lists_come(come)) " " @if wait > 0 { (t.lists_wait(wait)) } }
        @if scene.lines.is_empty() {
            p { (t.lists_none()) }
        } @else {
            p { (t.lists_hint()) }
            div.pair { (export(&csv, &t.lists_do_csv())) (export(&xlsx, &t.lists_do_xlsx())) }
            p { (button_link(Weight::Secondary, &message, &t.office_message_title())) }
            (rows(&scene.lines.iter().map(|line| row(reader, line, has_dates)).collect::<Vec<_>>()))
        }
    };
    page(reader, &Page::staff(&t.lists_title(), body))
}

fn when(reader: &Reader, session: &session::Model) -> String {
    let day = date(reader.lang, session.local_date);
    let time = time_range(reader.lang, session.local_start, session.local_end);
    format!("{day}{}{time}", reader.t().lang_comma())
}

/// To the list of one date, and back to all.
fn dates(reader: &Reader, scene: &Scene<'_>, now: DateTime<Utc>) -> Markup {
    let t = reader.t();
    let path = paths::OfficeList {
        slug: scene.listing.offering.slug.clone(),
    };
    let coming = scene.listing.planned().filter(|one| one.ends_at > now);
    let mut days: Vec<_> = coming
        .map(|one| {
            (
                day_short(reader.lang, one.local_date),
                reader.url(&format_args!("{path}?termin={}", one.id)),
                scene.session.is_some_and(|chosen| chosen.id == one.id),
            )
        })
        .collect();
    let later = days.split_off(DATES.min(days.len()));
    let mut choices = vec![(t.lists_all(), reader.url(&path), scene.session.is_none())];
    choices.extend(days);
    html! {
        @if choices.len() > 2 || scene.session.is_some() { (chips(&t.lists_dates(), &choices)) }
        @if !later.is_empty() {
            details open[later.iter().any(|(.., is_chosen)| *is_chosen)] {
                summary { (t.lists_dates_later()) }
                (chips(&t.lists_dates_later(), &later))
            }
        }
    }
}

/// How a party stands.
fn state(lang: Lang, state: State) -> String {
    let t = words(lang);
    match state {
        State::Confirmed => t.bookings_entry_confirmed(),
        State::Offered => t.office_state_offered(),
        _ => t.bookings_entry_waiting(),
    }
}

/// What is not certain yet, behind what it is.
fn unless_certain(lang: Lang, text: String, of: State) -> String {
    match of {
        State::Confirmed => text,
        of => format!("{text} – {}", state(lang, of)),
    }
}

/// A language as those who speak it call it; another one as she wrote it.
fn own_name(tag: &str) -> &str {
    match Lang::from_tag(tag) {
        Some(lang) => lang.own_name(),
        None => tag,
    }
}

fn row(reader: &Reader, line: &Line<'_>, has_dates: bool) -> Row {
    let t = reader.t();
    let lang = reader.lang;
    let booking = line.booking;
    let path = paths::OfficeBooking {
        id: booking.id.to_string(),
    };
    let names: Vec<String> = line.names.iter().map(|name| (*name).to_owned()).collect();
    let tone = if line.state == State::Confirmed {
        Tone::Good
    } else {
        Tone::Info
    };
    let children = line.children.map(|(children, of)| {
        let ages = booking.children_ages.as_deref();
        let count = t.bookings_children(i64::from(children));
        (unless_certain(lang, count, of), ages)
    });
    let more = [
        (
            t.office_fact_help(),
            booking.language_help.as_deref().map(own_name),
        ),
        (
            t.bookings_form_organisation(),
            booking.organisation.as_deref(),
        ),
        (
            t.bookings_form_helper_name(),
            booking.helper_name.as_deref(),
        ),
        (
            t.bookings_form_helper_contact(),
            booking.helper_contact.as_deref(),
        ),
        (t.office_fact_message(), booking.note.as_deref()),
        (t.office_fact_note(), booking.office_note.as_deref()),
    ];
    Row {
        head: html! { a href=(reader.url(&path)) { (name(&joined(lang, &names))) } },
        body: html! {
            (badge(tone, &state(lang, line.state)))
            @if let Some(position) = line.position { " " (t.lists_position(&position.to_string())) }
            " · " (t.bookings_data_people(i64::from(line.people)))
            @if let Some(session) = line.session.filter(|_| has_dates) { br; (when(reader, session)) }
            br;
            @if let Some(phone) = &booking.phone {
                a href=(phone_uri(phone)) { bdi dir="ltr" { (phone) } } " · "
            }
            @if let Some(email) = &booking.email {
                a href={ "mailto:" (email) } { bdi dir="ltr" { (email) } } " · "
            }
            @if let Some(own) = Lang::from_tag(&booking.lang) {
                span lang=(own.tag()) dir=(own.dir()) { (own.own_name()) } " · "
            }
            (code(&booking.code))
            @if let Some((children, ages)) = children {
                br; (t.bookings_fact_childcare()) ": " (children)
                @if let Some(ages) = ages { " (" (name(ages)) ")" }
            }
            @if let Some((title, of)) = line.workshop {
                br; (t.bookings_fact_workshop()) ": " (foreign(reader, Lang::De, title))
                @if of != State::Confirmed { " – " (state(lang, of)) }
            }
            @for (label, text) in &more {
                @if let Some(text) = text { br; (label) ": " (name(text)) }
            }
        },
    }
}

/// The same as a sheet, its head in the language of who reads it.
pub(super) fn sheet(lang: Lang, scene: &Scene<'_>) -> Sheet {
    let t = words(lang);
    let has_dates = scene.lines.iter().any(|line| line.session.is_some());
    let mut head = vec![
        t.lists_column_names(),
        t.lists_column_people(),
        t.lists_column_state(),
        t.lists_column_position(),
        t.bookings_form_phone(),
        t.bookings_form_email(),
        t.office_fact_language(),
        t.bookings_fact_childcare(),
        t.lists_column_ages(),
        t.bookings_fact_workshop(),
        t.office_fact_help(),
        t.bookings_form_organisation(),
        t.bookings_form_helper_name(),
        t.bookings_form_helper_contact(),
        t.office_fact_message(),
        t.office_fact_note(),
        t.bookings_data_code(),
    ];
    if has_dates {
        head.insert(0, t.lists_column_date());
    }
    Sheet {
        head: head.iter().map(|text| plain(text)).collect(),
        rows: scene
            .lines
            .iter()
            .map(|line| cells(lang, line, has_dates))
            .collect(),
        is_rtl: lang.is_rtl(),
    }
}

fn cells(lang: Lang, line: &Line<'_>, has_dates: bool) -> Vec<Cell> {
    let booking = line.booking;
    let children = line.children.map(|(children, of)| match of {
        State::Confirmed => Cell::Number(children),
        of => Cell::text(plain(&unless_certain(lang, children.to_string(), of))),
    });
    let workshop = line
        .workshop
        .map(|(title, of)| plain(&unless_certain(lang, title.to_owned(), of)));
    let mut cells = vec![
        Cell::text(line.names.join(", ")),
        Cell::Number(line.people),
        Cell::text(plain(&state(lang, line.state))),
        line.position.map_or(Cell::Empty, Cell::Number),
        Cell::some(booking.phone.as_deref()),
        Cell::some(booking.email.as_deref()),
        Cell::text(own_name(&booking.lang)),
        children.unwrap_or(Cell::Empty),
        Cell::some(
            booking
                .children_ages
                .as_deref()
                .filter(|_| line.children.is_some()),
        ),
        Cell::some(workshop.as_deref()),
        Cell::some(booking.language_help.as_deref().map(own_name)),
        Cell::some(booking.organisation.as_deref()),
        Cell::some(booking.helper_name.as_deref()),
        Cell::some(booking.helper_contact.as_deref()),
        Cell::some(booking.note.as_deref()),
        Cell::some(booking.office_note.as_deref()),
        Cell::text(booking.code.as_str()),
    ];
    if has_dates {
        let when = line.session.map(|session| {
            let start = session.local_start.format("%H:%M");
            format!("{} {start}", session.local_date)
        });
        cells.insert(0, Cell::some(when.as_deref()));
    }
    cells
}
