//! The parts of the office's first page, in the order in which they press; each only where there is something.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use maud::{Markup, html};

use super::{CALLS, Scene, dated, free, mails, part_at, titled, when};
use crate::bookings::Call;
use crate::bookings::entity::call::{Kind, Outcome};
use crate::bookings::entity::session_change::What;
use crate::bounces;
use crate::desk::forms::Rang;
use crate::desk::rules::{self, Filled, Line, Meeting};
use crate::kinds::{Lang, LetterId};
use crate::lang::{date, day_month, time_range};
use crate::offerings::entity::session;
use crate::offerings::{Listing, Titled};
use crate::paths;
use crate::web::Reader;
use crate::web::components::{
    Row, Tone, Weight, badge, button_form, button_link, foreign, name, phone_uri, rows, section,
};

/// Lines of a part that are drawn, but for calls; of more it says how many.
const MOST: usize = 12;

/// The parts in their order.
pub(super) fn parts(reader: &Reader, scene: &Scene<'_>) -> Vec<Markup> {
    let groups = rules::groups(scene.listings, scene.now);
    let full = rules::full(&groups, scene.tallies, scene.now);
    let full = full.into_iter().map(|(group, places)| Row {
        head: titled(reader, group.listing, &public(group.listing)),
        body: html! { (dated(reader, group.pool, group.session)) " " (free(reader, places)) },
    });
    let lines = rules::lines(scene.listings, scene.waiting, scene.tallies, scene.now);
    let t = reader.t();
    [
        meetings(reader, scene),
        // Whoever is missing here is rung by nobody: all of them.
        (!scene.calls.is_empty())
            .then(|| part_at(CALLS, &t.desk_calls(), &rows(&calls(reader, scene)))),
        part(reader, &t.desk_small(), small(reader, scene)),
        part(reader, &t.desk_full(), full.collect()),
        part(
            reader,
            &t.desk_lines(),
            lines.iter().map(|one| line(reader, one)).collect(),
        ),
        mails::part(reader, scene.trouble, scene.back),
        part(reader, &t.newsletter_title(), scene.issues.to_vec()),
        part(
            reader,
            &t.desk_drafts(),
            scene.drafts.iter().map(|one| draft(reader, one)).collect(),
        ),
        part(
            reader,
            &t.chronology_office_drafts(),
            scene.past.iter().map(|one| past(reader, one)).collect(),
        ),
        part(reader, &t.desk_untranslated(), untranslated(reader, scene)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is over and waits to be published in the chronology.
fn past(reader: &Reader, (slug, title): &(String, String)) -> Row {
    let path = paths::OfficeChronicle { slug: slug.clone() };
    Row {
        head: html! { a href=(reader.url(&path)) { (foreign(reader, Lang::De, title)) } },
        body: html! {},
    }
}

/// A part with its lines; none where there are none.
fn part(reader: &Reader, heading: &str, mut lines: Vec<Row>) -> Option<Markup> {
    if lines.is_empty() {
        return None;
    }
    let more = i64::try_from(lines.len().saturating_sub(MOST)).unwrap_or(0);
    lines.truncate(MOST);
    let body = html! {
        (rows(&lines))
        @if more > 0 { p { (reader.t().desk_more(more)) } }
    };
    Some(section(heading, &body))
}

fn public(listing: &Listing) -> paths::Offering {
    paths::Offering {
        slug: listing.offering.slug.clone(),
    }
}

/// The sessions of today, and of the days after by their days.
fn meetings(reader: &Reader, scene: &Scene<'_>) -> Option<Markup> {
    let t = reader.t();
    let meetings = rules::meetings(scene.listings, scene.tallies, scene.now);
    if meetings.is_empty() {
        return None;
    }
    let is_today = |meeting: &&Meeting<'_>| {
        meeting.session.local_date == rules::today(meeting.listing, scene.now)
    };
    let (now, later): (Vec<&Meeting<'_>>, Vec<&Meeting<'_>>) = meetings.iter().partition(is_today);
    let drawn = |some: &[&Meeting<'_>]| {
        let lines: Vec<Row> = some.iter().map(|one| meeting(reader, one)).collect();
        rows(&lines)
    };
    let days: Vec<(NaiveDate, &[&Meeting<'_>])> = later
        .chunk_by(|one, other| one.session.local_date == other.session.local_date)
        .filter_map(|day| Some((day.first()?.session.local_date, day)))
        .collect();
    Some(html! {
        @if !now.is_empty() { (section(&t.desk_today(), &drawn(&now))) }
        @if !days.is_empty() {
            (section(&t.desk_week(), &html! {
                @for (day, some) in days { h3 { (day_month(reader.lang, day)) } (drawn(some)) }
            }))
        }
    })
}

fn meeting(reader: &Reader, meeting: &Meeting<'_>) -> Row {
    let t = reader.t();
    let Meeting {
        listing, session, ..
    } = *meeting;
    let is_off = session.state == session::State::Cancelled;
    let path = paths::OfficeSession {
        id: session.id.to_string(),
    };
    Row {
        head: html! { (time_range(reader.lang, session.local_start, session.local_end)) },
        body: html! {
            (titled(reader, listing, &path))
            @if is_off { " " (badge(Tone::Bad, &t.bookings_places_cancelled())) }
            br; (foreign(reader, Lang::De, &listing.venue_of(session).name))
            @if !is_off { br; (filled(reader, meeting.filled)) }
            @else if let Some(reason) = &session.reason { br; (foreign(reader, Lang::De, reason)) }
        },
    }
}

/// How many have signed up, of how many, and how many wait.
fn filled(reader: &Reader, filled: Option<Filled>) -> String {
    let t = reader.t();
    match filled {
        None => t.desk_just_come(),
        Some(Filled {
            taken, limit: None, ..
        }) => t.office_places_unlimited(&taken.to_string()),
        Some(Filled {
            taken,
            limit: Some(limit),
            waiting,
        }) => t.office_places(&taken.to_string(), &limit.to_string(), &waiting.to_string()),
    }
}

/// Whom to ring: who, about what, in which language, and the buttons to say what came of it.
fn calls(reader: &Reader, scene: &Scene<'_>) -> Vec<Row> {
    let t = reader.t();
    let lines = scene.calls.iter().map(|call| {
        let her = paths::OfficeBooking {
            id: call.booking.to_string(),
        };
        let mut listings = scene.listings.iter();
        let listing = listings.find(|listing| listing.offering.id == call.offering);
        let session = listing.and_then(|listing| listing.session(call.session?));
        let is_off = session.is_some_and(|s| s.state == session::State::Cancelled);
        let why = match call.kind {
            Kind::Offer => t.desk_call_place(),
            Kind::Session if call.what == Some(What::CalledOffRest) => t.desk_call_rest(),
            Kind::Session if call.what == Some(What::House) => t.desk_call_house(),
            Kind::Session if is_off => t.desk_call_off(),
            Kind::Session if call.what == Some(What::Moved) => t.desk_call_moved(),
            Kind::Session => t.desk_call_session(),
            Kind::Bounced => match scene.back.get(&LetterId(call.subject)) {
                Some(kind) => t.bounces_came_back(&bounces::reason(t, *kind)),
                None => t.desk_call_letter(),
            },
            Kind::Message => t.desk_call_message(),
            Kind::Rebooked => t.desk_call_rebooked(),
            Kind::Undone if is_off => t.desk_call_undone_off(),
            Kind::Undone => t.desk_call_undone(),
        };
        Row {
            head: html! {
                a href=(reader.url(&her)) { (name(&crate::lang::list(reader.lang, &call.names))) }
            },
            body: html! {
                span lang=(call.lang.tag()) dir=(call.lang.dir()) { (call.lang.own_name()) }
                @if let Some(phone) = &call.phone {
                    " · " a href=(phone_uri(phone)) { bdi dir="ltr" { (phone) } }
                }
                @if let Some((who, how)) = &call.helper { " · " (name(who)) " " bdi { (how) } }
                br;
                @if let Some(listing) = listing { (titled(reader, listing, &public(listing))) br; }
                @if let Some(session) = session { (when(reader, session)) br; }
                (why)
                @if call.kind == Kind::Session {
                    @if let Some((listing, session)) = listing.zip(session) { (to_say(reader, listing, session)) }
                }
                @if let Some(text) = &call.text {
                    br; span lang="de" dir="ltr" { @for (place, line) in text.lines().enumerate() { @if place > 0 { br; } (line) } }
                }
                (tick(reader, call))
            },
        }
    });
    lines.collect()
}

/// What she will ask: why, what was before, what there is instead.
fn to_say(reader: &Reader, listing: &Listing, session: &session::Model) -> Markup {
    let t = reader.t();
    let instead = session.replaced_by.and_then(|day| {
        let mut planned = listing.planned();
        planned.find(|other| other.local_date == day)
    });
    html! {
        @if let Some(reason) = &session.reason {
            br; (t.office_reason()) ": " (foreign(reader, Lang::De, reason))
        }
        @if let Some((day, (start, end))) = session.former_when() {
            br; (t.sessions_fact_now()) ": " (date(reader.lang, day)) (t.lang_comma())
            (time_range(reader.lang, start, end))
        }
        @if let Some(instead) = instead {
            br; (t.sessions_fact_instead()) ": " (when(reader, instead))
        }
    }
}

fn tick(reader: &Reader, call: &Call) -> Markup {
    let t = reader.t();
    let (subject, booking) = (call.subject.to_string(), call.booking.to_string());
    let fields = |reached| {
        [
            ("kind", Rang::word(call.kind)),
            ("subject", subject.as_str()),
            ("booking", booking.as_str()),
            ("reached", reached),
        ]
    };
    html! {
        @if let Some((Outcome::NotReached, who, _)) = &call.tick {
            br;
            (badge(Tone::Warn, &t.sessions_ring_not_reached())) " " (name(who))
        }
        div.pair {
            (button_form(reader, &paths::Calls {}, Weight::Secondary, &t.sessions_ring_yes(), &fields("ja")))
            (button_form(reader, &paths::Calls {}, Weight::Secondary, &t.sessions_ring_no(), &fields("nein")))
        }
    }
}

fn small(reader: &Reader, scene: &Scene<'_>) -> Vec<Row> {
    let t = reader.t();
    let lines = scene.small.iter().map(|group| {
        let path = paths::SmallGroup {
            id: group.pool.id.to_string(),
        };
        let taken = group.taken(scene.tallies).to_string();
        let least = group.listing.offering.min_participants.to_string();
        let runs = [("deed", "statt")];
        Row {
            head: titled(reader, group.listing, &public(group.listing)),
            body: html! {
                (dated(reader, group.pool, group.session)) br;
                (t.desk_small_people(&taken, &least))
                div.pair {
                    (button_form(reader, &path, Weight::Secondary, &t.desk_small_runs(), &runs))
                    (button_link(Weight::Dangerous, &reader.url(&path), &t.desk_small_off()))
                }
            },
        }
    });
    lines.collect()
}

fn line(reader: &Reader, line: &Line<'_>) -> Row {
    let t = reader.t();
    let session = line.pool.session_id.and_then(|id| line.listing.session(id));
    let since = line.waiting.since.with_timezone(&line.listing.zone());
    let since = day_month(reader.lang, since.date_naive());
    let people = line.waiting.people;
    Row {
        head: titled(reader, line.listing, &public(line.listing)),
        body: html! {
            @if let Some(session) = session { (when(reader, session)) br; }
            (t.desk_line(people, &since))
            @if line.free > 0 { " " (t.desk_line_free(&line.free.to_string())) }
            @if let Some(next) = line.next {
                br; (t.desk_line_next(&date(reader.lang, next.local_date)))
            }
        },
    }
}

fn draft(reader: &Reader, draft: &Titled) -> Row {
    let slug = draft.slug.clone();
    Row {
        head: html! {
            a href=(reader.url(&paths::OfficeOffering { slug })) { (foreign(reader, Lang::De, draft.said())) }
        },
        body: html! { bdi dir="ltr" { (draft.slug) } },
    }
}

/// Those that lack the same languages stand together.
fn untranslated(reader: &Reader, scene: &Scene<'_>) -> Vec<Row> {
    let to_come = scene
        .listings
        .iter()
        .filter(|listing| !listing.is_over(scene.now));
    let mut lacking: BTreeMap<Vec<Lang>, Vec<&Listing>> = BTreeMap::new();
    for listing in to_come {
        let missing = rules::missing(listing);
        if !missing.is_empty() {
            lacking.entry(missing).or_default().push(listing);
        }
    }
    let comma = reader.t().lang_comma();
    let lines = lacking.into_iter().map(|(missing, listings)| Row {
        head: html! {
            (reader.t().desk_missing())
            @for (place, lang) in missing.iter().enumerate() {
                @if place > 0 { (comma) } @else { " " }
                span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) }
            }
        },
        body: html! {
            @for (place, listing) in listings.iter().enumerate() {
                @if place > 0 { br; }
                (titled(reader, listing, &paths::OfferingTexts { slug: listing.offering.slug.clone() }))
            }
        },
    });
    lines.collect()
}
