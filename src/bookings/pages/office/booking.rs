//! A booking, as the office sees it: who, what, why it stands so, and what can be done.

use std::sync::Arc;

use maud::{Markup, html};

use super::{deeds, history};
use crate::bookings::entity::change;
use crate::bookings::entity::entry::{self, State};
use crate::bookings::forms::OfficeDeed;
use crate::bookings::rules::promotion::Why;
use crate::bookings::said;
use crate::bookings::store::her::Hers;
use crate::bookings::store::renew;
use crate::kinds::{BookingId, EntryId, Lang};
use crate::mail::Kept;
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};
use crate::paths;
use crate::web::components::{
    Row, Tone, Weight, back, badge, code, columns, facts, foreign, name, next_link, notice,
    problem_summary, rows, section,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    /// The offering.
    pub(crate) listing: &'a Listing,
    /// The booking.
    pub(crate) hers: &'a Hers,
    /// Why each thing that she waits for is not hers yet.
    pub(crate) whys: &'a [(EntryId, Why)],
    /// Every step of its entries.
    pub(crate) changes: &'a [change::Model],
    /// The letters about it.
    pub(crate) letters: &'a [Kept],
    /// From where it was rebooked, and to where.
    pub(crate) linked: &'a [Linked],
    /// Is sending switched off?
    pub(crate) is_stopped: bool,
}

/// A booking of another offering that stands in for this one, or for which this one does.
#[derive(Clone, Debug)]
pub(crate) struct Linked {
    /// It.
    pub(crate) booking: BookingId,
    /// Did she come from there?
    pub(crate) is_from: bool,
    /// Its offering.
    pub(crate) listing: Arc<Listing>,
}

/// What has just happened. The address says which, and nothing about her.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// She is signed up.
    Booked,
    /// She is signed up, and no letter tells her so.
    Noted,
    /// She was before.
    There,
    /// It is done.
    Done,
    /// There was nothing to do any more.
    Nothing,
    /// She is here now, and no longer where she was.
    Rebooked,
    /// She waits here, and has kept what she had.
    WaitsThere,
}

impl Told {
    const ALL: [Self; 7] = [
        Self::Booked,
        Self::Noted,
        Self::There,
        Self::Done,
        Self::Nothing,
        Self::Rebooked,
        Self::WaitsThere,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Booked => "angemeldet",
            Self::Noted => "notiert",
            Self::There => "schon-da",
            Self::Done => "erledigt",
            Self::Nothing => "nichts",
            Self::Rebooked => "umgebucht",
            Self::WaitsThere => "wartet",
        }
    }

    /// What the query of an address says.
    pub(crate) fn of(pairs: &[(String, String)]) -> Option<Self> {
        let (_, word) = pairs.iter().find(|(name, _)| name == "neu")?;
        Self::ALL.into_iter().find(|told| told.word() == word)
    }

    /// The address of a booking that says so.
    pub(crate) fn at(self, id: impl std::fmt::Display) -> String {
        let path = paths::OfficeBooking { id: id.to_string() };
        format!("{path}?neu={}", self.word())
    }
}

/// The names of all who come; of who no longer comes, hers all the same.
pub(super) fn names(reader: &Reader, hers: &Hers) -> Markup {
    let party: Vec<String> = hers.party().map(|person| person.name.clone()).collect();
    let all = || {
        hers.persons
            .iter()
            .map(|person| person.name.clone())
            .collect()
    };
    let names: Vec<String> = if party.is_empty() { all() } else { party };
    name(&crate::lang::list(reader.lang, &names))
}

/// How an entry stands, in a frame.
pub(super) fn state(reader: &Reader, entry: &entry::Model, position: Option<i64>) -> Markup {
    let (tone, word) = match entry.state {
        State::Offered => (Tone::Info, reader.t().office_state_offered()),
        State::Confirmed => (Tone::Good, reader.t().bookings_entry_confirmed()),
        State::Waiting => (
            Tone::Info,
            said::state_said(reader.lang, entry.state, position),
        ),
        other => (Tone::Ink, said::state_said(reader.lang, other, None)),
    };
    badge(tone, &word)
}

/// What a pool is: its date or the whole; the childcare, the workshop.
pub(super) fn place(reader: &Reader, listing: &Listing, of: &pool::Model) -> Markup {
    let t = reader.t();
    let when = match of.session_id.and_then(|id| listing.session(id)) {
        Some(session) => said::when(reader.lang, session),
        None => said::when_whole(reader.lang, listing),
    };
    match of.kind {
        pool::Kind::Childcare => html! { (t.bookings_fact_childcare()) " – " (when) },
        pool::Kind::Workshop => {
            let found = listing
                .workshops
                .iter()
                .find(|w| Some(w.id) == of.workshop_id);
            let title = found.map_or("", |workshop| workshop.title.as_str());
            html! { (t.bookings_fact_workshop()) " – " (foreign(reader, Lang::De, title)) }
        }
        pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => html! { (when) },
    }
}

/// The page. `typed` is what a form of it held that came back with problems.
pub(crate) fn booking(
    reader: &Reader,
    scene: Scene<'_>,
    (typed, problems): (&OfficeDeed, &Problems),
    news: Option<Told>,
) -> Markup {
    let t = reader.t();
    let title = t.office_booking_title();
    let log = format!("{}?zu={}", paths::Log {}, scene.hers.booking.id);
    let person = paths::OfficePerson {
        id: scene.hers.booking.id.to_string(),
    };
    let body = html! {
        (back(reader, &paths::OfficeBookings {}, &t.office_search_title()))
        (told(reader, scene, news))
        (problem_summary(reader, problems))
        h1 { (names(reader, scene.hers)) }
        (columns(&about(reader, scene), &html! {
            (section(&t.office_entries(), &entries(reader, scene, (typed, problems))))
            (deeds::deeds(reader, scene, (typed, problems)))
            (section(&t.bookings_data_changes(), &history::changes(reader, scene)))
            @if !scene.letters.is_empty() {
                (section(&t.office_letters(), &history::letters(reader, scene)))
            }
            p { a href=(reader.url(&log)) { (t.desk_log_here()) } }
            @if !renew::is_empty(&scene.hers.booking) {
                p { a href=(reader.url(&person)) { (t.forgetting_person_title()) } }
            }
        }))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}

/// What has just happened, and what to say to her now.
fn told(reader: &Reader, scene: Scene<'_>, news: Option<Told>) -> Markup {
    let t = reader.t();
    let booking = &scene.hers.booking;
    match news {
        None => html! {},
        Some(Told::Done) => notice(Tone::Good, &t.office_told_done(), &html! {}),
        Some(Told::Nothing) => notice(Tone::Info, &t.office_told_nothing(), &html! {}),
        Some(told) => {
            let heading = match told {
                Told::Rebooked => t.office_told_rebooked(),
                Told::WaitsThere => t.office_told_waits_there(),
                Told::There => t.office_told_there(),
                Told::Booked | Told::Noted | Told::Done | Told::Nothing => t.office_told_booked(),
            };
            let slip = paths::OfficeSlip {
                id: booking.id.to_string(),
            };
            let email = booking.email.as_ref().filter(|_| told != Told::Noted);
            let waits = scene.is_stopped && email.is_some();
            notice(
                if waits { Tone::Warn } else { Tone::Good },
                &heading,
                &html! {
                    @if waits {
                        p { (t.office_told_stopped()) }
                        p { (next_link(Weight::Secondary, &reader.url(&paths::Sending {}), &t.desk_mail_decide())) }
                    } @else if let Some(email) = email {
                        p { (t.office_told_mail()) " " bdi dir="ltr" { (email) } }
                    }
                    @if waits || email.is_none() {
                        p { (t.office_told_code()) " " (code(&booking.code)) }
                        p { (next_link(Weight::Secondary, &reader.url(&slip), &t.office_do_slip())) }
                    }
                    @if matches!(told, Told::Booked | Told::Noted | Told::There) { p {
                        a href=(reader.url(&paths::OfficeSignUp { slug: scene.listing.offering.slug.clone() })) {
                            (t.office_phone_next())
                        }
                    } }
                },
            )
        }
    }
}

/// What she told us.
fn about(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene { listing, hers, .. } = scene;
    let booking = &hers.booking;
    let title = listing.title(reader.lang);
    let slug = listing.offering.slug.clone();
    let mut lines = vec![(
        t.bookings_fact_what(),
        html! { a href=(reader.url(&paths::Offering { slug })) { (foreign(reader, title.lang, title.text)) } },
    )];
    for (label, value, scheme) in [
        (t.bookings_form_phone(), &booking.phone, "tel:"),
        (t.bookings_form_email(), &booking.email, "mailto:"),
    ] {
        if let Some(value) = value {
            let link = html! { a href={ (scheme) (value) } { bdi dir="ltr" { (value) } } };
            lines.push((label, link));
        }
    }
    lines.push((t.bookings_data_code(), code(&booking.code)));
    if let Some(lang) = Lang::from_tag(&booking.lang) {
        let own = html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } };
        lines.push((t.office_fact_language(), own));
    }
    for linked in scene.linked {
        let label = if linked.is_from {
            t.office_rebook_fact_from()
        } else {
            t.office_rebook_fact_to()
        };
        let path = paths::OfficeBooking {
            id: linked.booking.to_string(),
        };
        let title = linked.listing.title(reader.lang);
        let link =
            html! { a href=(reader.url(&path)) { (foreign(reader, title.lang, title.text)) } };
        lines.push((label, link));
    }
    let created = crate::lang::moment(reader.lang, listing.zone(), booking.created_at);
    lines.push((t.bookings_data_created(), html! { (created) }));
    if booking.children > 0 {
        let children = t.bookings_children(i64::from(booking.children));
        lines.push((
            t.bookings_fact_childcare(),
            html! {
                (children)
                @if let Some(ages) = &booking.children_ages { " (" (name(ages)) ")" }
            },
        ));
    }
    for (label, value) in [
        (t.bookings_form_helper_name(), &booking.helper_name),
        (t.bookings_form_helper_contact(), &booking.helper_contact),
        (t.bookings_form_organisation(), &booking.organisation),
        (t.office_fact_role(), &booking.role),
        (t.office_fact_help(), &booking.language_help),
        (t.office_fact_message(), &booking.note),
        (t.office_fact_note(), &booking.office_note),
    ] {
        if let Some(value) = value {
            let known = Lang::from_tag(value).map(Lang::own_name);
            lines.push((label, name(known.unwrap_or(value))));
        }
    }
    facts(&lines)
}

/// Each thing that she has or waits for: how it stands, why, and what can be done to it.
fn entries(reader: &Reader, scene: Scene<'_>, form: (&OfficeDeed, &Problems)) -> Markup {
    let t = reader.t();
    let Scene { listing, hers, .. } = scene;
    let lines: Vec<Row> = hers
        .entries
        .iter()
        .map(|(entry, of)| {
            let people = i64::from(entry.people);
            let count = match of.kind {
                pool::Kind::Childcare => t.bookings_children(people),
                _ => t.bookings_data_people(people),
            };
            let session = of.session_id.and_then(|id| listing.session(id));
            let is_off = session.is_some_and(|s| s.state == session::State::Cancelled);
            Row {
                head: place(reader, listing, of),
                body: html! {
                    @if !is_off || entry.state != State::Cancelled { (state(reader, entry, hers.position(entry.id))) }
                    @if is_off { " " (badge(Tone::Bad, &t.bookings_places_cancelled())) }
                    @if entry.priority > 0 { " " (badge(Tone::Ink, &t.office_first())) }
                    " " (count)
                    @if let Some(until) = entry.answer_until {
                        @let (day, time) = said::day_and_time(reader.lang, listing, until);
                        p { (t.bookings_data_answer_until(&day, &time)) }
                    }
                    @if let Some(why) = history::why(reader, scene, entry) { p { (why) } }
                    (deeds::to_entry(reader, scene, (entry, of), form))
                },
            }
        })
        .collect();
    rows(&lines)
}
