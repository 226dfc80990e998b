//! Her booking: how it stands, what, when, where, and what she can do next.

mod contact;
mod data;
mod dates;
mod doings;
mod erasure;
mod evenings;
mod names;
mod office;
mod told;
mod transfer;
mod waiting;

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::bookings::pages::form;
use crate::bookings::rules::promotion::Why;
use crate::bookings::said::{self, Main, Standing};
use crate::bookings::store::her::Hers;
use crate::kinds::{EntryId, Lang, SessionId};
use crate::offerings::entity::pool;
use crate::offerings::{Listing, Said};
use crate::paths;
use crate::web::components::{
    Row, Tone, back, badge, code, facts, foreign, foreign_title, name, notice, phone_link,
    problem_summary, rows, section, state_line,
};
use crate::web::{Page, Problems, Reader, page};

pub(crate) use contact::contact;
pub(crate) use data::{Stored, data};
pub(crate) use erasure::erasure;
pub(crate) use names::names;
pub(crate) use told::{Told, told};
pub(crate) use transfer::{Asks, transfer};

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    /// The offering.
    pub(crate) listing: &'a Listing,
    /// Her booking.
    pub(crate) hers: &'a Hers,
    /// Why each thing that she waits for is not hers yet.
    pub(crate) whys: &'a [(EntryId, Why)],
    /// The sessions on which a guest has her place.
    pub(crate) gone: &'a [SessionId],
    /// The token under which it was opened.
    pub(crate) token: &'a str,
    /// This moment.
    pub(crate) now: DateTime<Utc>,
}

impl<'a> Scene<'a> {
    /// Of a booking, its offering and its token, where nobody asks why she still waits.
    pub(crate) fn of(
        (hers, listing, token): (&'a Hers, &'a Listing, &'a str),
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            listing,
            hers,
            whys: &[],
            gone: &[],
            token,
            now,
        }
    }

    /// Her page.
    pub(crate) fn path(&self) -> paths::Booking {
        paths::Booking {
            token: self.token.to_owned(),
        }
    }

    /// Where she changes something: `kontakt`, `namen`, `termin`.
    fn change(&self, what: &str) -> String {
        let path = paths::Change {
            token: self.token.to_owned(),
        };
        format!("{path}?was={what}")
    }
}

/// Her page, with what has just happened.
pub(crate) fn hers(reader: &Reader, scene: Scene<'_>, news: Option<Told>) -> Markup {
    let mains = said::mains(scene.hers, scene.listing);
    let has_ended = said::standing(&mains) == Standing::Ended;
    let top = match news {
        // Below it stands in large letters that it is cancelled.
        Some(Told::Cancelled) if has_ended => {
            notice(Tone::Good, &reader.t().bookings_away_noted(), &html! {})
        }
        news => told(reader, news),
    };
    draw(reader, scene, &top)
}

/// A page below hers on which she does one thing, with the problems of its form.
fn step(
    reader: &Reader,
    scene: Scene<'_>,
    heading: &str,
    (body, problems): (&Markup, &Problems),
) -> Markup {
    let body = html! {
        (back(reader, &scene.path(), &reader.t().bookings_hers_back()))
        h1 { (heading) }
        (problem_summary(reader, problems))
        (body)
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::private(heading, body)
        },
    )
}

/// What stands where a link opens nothing.
pub(crate) fn gone(reader: &Reader) -> Markup {
    let t = reader.t();
    let body = html! {
        (state_line(Tone::Ink, &t.bookings_gone_title()))
        p { (t.bookings_gone_contact()) }
        p { (t.bookings_gone_erased()) }
        p { a href=(reader.url(&paths::LookUp {})) { (t.bookings_lookup_title()) } }
        p { (t.bookings_shut_call()) " " (phone_link(reader)) }
    };
    page(reader, &Page::private(&t.bookings_gone_title(), body))
}

/// Her page, after she wanted to cancel too late: the number to ring stands on top.
pub(crate) fn too_late(reader: &Reader, scene: Scene<'_>) -> Markup {
    let top = notice(
        Tone::Warn,
        &reader.t().bookings_late(),
        &html! {
            p { (reader.t().bookings_shut_call()) " " (phone_link(reader)) }
        },
    );
    draw(reader, scene, &top)
}

/// Her page, after she wanted an offer whose time is over.
pub(crate) fn offer_over(reader: &Reader, scene: Scene<'_>) -> Markup {
    drawn(reader, scene, (&waiting::over(reader, scene), &html! {}))
}

/// Her page, after she wanted to come after all and a guest has her place of that evening.
pub(crate) fn place_taken(reader: &Reader, scene: Scene<'_>) -> Markup {
    draw(reader, scene, &evenings::taken(reader))
}

fn draw(reader: &Reader, scene: Scene<'_>, top: &Markup) -> Markup {
    drawn(reader, scene, (top, &waiting::again(reader, scene)))
}

/// `again`: how she may sign up again where nothing stands any more.
fn drawn(reader: &Reader, scene: Scene<'_>, (top, again): (&Markup, &Markup)) -> Markup {
    let t = reader.t();
    let mains = said::mains(scene.hers, scene.listing);
    let standing = said::standing(&mains);
    let tone = match standing {
        Standing::Confirmed => Tone::Good,
        Standing::Waiting(_) | Standing::Mixed(..) | Standing::Offered(_) => Tone::Info,
        Standing::Ended
        | Standing::EndedByOffice
        | Standing::Declined
        | Standing::Lapsed
        | Standing::CalledOff(_) => Tone::Ink,
    };
    let has_ended = tone == Tone::Ink && scene.listing.window(scene.now).is_open();
    let body = html! {
        (top)
        (state_line(tone, &said::standing_said(reader.lang, scene.listing, standing)))
        @if has_ended { (again) }
        (waiting::offers(reader, scene, &mains))
        (waiting::waits(reader, scene, &mains))
        (waiting::children(reader, scene))
        (her_code(reader, scene))
        (about(reader, scene))
        @if mains.iter().any(|main| main.session.is_some()) {
            (section(&t.bookings_hers_sessions(), &entries(reader, scene, &mains)))
        }
        @if scene.hers.is_of_course() {
            (dates::changed(reader, scene))
        }
        (evenings::evenings(reader, scene, &mains))
        (doings::doings(reader, scene, &mains))
    };
    page(reader, &Page::private(&t.bookings_hers_title(), body))
}

/// The code, which stands in for the link where she has no e-mail; else a word about the letter.
fn her_code(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let booking = &scene.hers.booking;
    html! {
        @if booking.email.is_some() { p { (t.bookings_hers_mail()) } }
        @if booking.phone.is_some() {
            p { (t.bookings_hers_code()) " " (code(&booking.code)) }
            p {
                (t.bookings_hers_code_text()) " "
                a href=(reader.url(&paths::LookUp {})) { (t.bookings_lookup_title()) }
            }
        }
    }
}

/// The offering's title as a link.
fn title(reader: &Reader, listing: &Listing) -> Markup {
    let Said { lang, text } = listing.title(reader.lang);
    let german = listing.title(Lang::De).text;
    let slug = listing.offering.slug.clone();
    html! {
        a href=(reader.url(&paths::Offering { slug })) { (foreign_title(reader, lang, text, german)) }
    }
}

/// What, when, where, who; and what she told us.
fn about(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene { listing, hers, .. } = scene;
    let booking = &hers.booking;
    let mut lines = vec![(t.bookings_fact_what(), title(reader, listing))];
    if hers.is_of_course() && listing.planned().next().is_some() {
        lines.push((
            t.bookings_fact_when(),
            html! { (said::when_whole(reader.lang, listing)) },
        ));
    }
    let place = form::place_of(reader, listing, |id| said::is_hers(hers, id));
    lines.push((t.bookings_fact_where(), place));
    let party: Vec<&str> = hers.party().map(|person| person.name.as_str()).collect();
    if !party.is_empty() {
        lines.push((
            t.bookings_fact_who(),
            html! {
                @for (place, person) in party.iter().enumerate() {
                    @if place > 0 { br; }
                    (name(person))
                }
            },
        ));
    }
    for (entry, pool) in &hers.entries {
        let state = said::state_said(reader.lang, entry.state, hers.position(entry.id));
        match pool.kind {
            pool::Kind::Childcare => lines.push((
                t.bookings_fact_childcare(),
                html! {
                    (t.bookings_children(i64::from(entry.people))) " – " (state)
                    @if let Some(day) = said::day_of_several(reader.lang, (listing, hers), pool) { br; (day) }
                },
            )),
            pool::Kind::Workshop => {
                let workshop = listing
                    .workshops
                    .iter()
                    .find(|w| Some(w.id) == pool.workshop_id);
                let workshop = workshop
                    .map(|workshop| workshop.title.as_str())
                    .unwrap_or_default();
                lines.push((
                    t.bookings_fact_workshop(),
                    html! { (foreign(reader, Lang::De, workshop)) " – " (state) },
                ));
            }
            pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => {}
        }
    }
    for (label, value) in [
        (t.bookings_form_email(), &booking.email),
        (t.bookings_form_phone(), &booking.phone),
    ] {
        if let Some(value) = value {
            lines.push((label, html! { bdi dir="ltr" { (value) } }));
        }
    }
    let told = [
        (t.bookings_form_organisation(), &booking.organisation),
        (t.bookings_form_role(), &booking.role),
        (t.bookings_fact_note(), &booking.note),
    ];
    for (label, value) in told {
        if let Some(value) = value {
            lines.push((label, name(value)));
        }
    }
    facts(&lines)
}

/// Each date with its state.
fn entries(reader: &Reader, scene: Scene<'_>, mains: &[Main<'_>]) -> Markup {
    let lines: Vec<Row> = mains
        .iter()
        .filter_map(|main| {
            let session = main.session?;
            let tone = if said::is_off(main) {
                Tone::Bad
            } else {
                doings::tone(main.entry.state)
            };
            Some(Row {
                head: html! { (said::when(reader.lang, session)) },
                body: html! {
                    @if let Some(topic) = &session.topic { (foreign(reader, Lang::De, topic)) br; }
                    (badge(tone, &said::main_said(reader.lang, main)))
                    // What she left is no longer hers to have moved.
                    @if main.entry.state.is_active() { (dates::mark_moved(reader, session)) }
                    @if main.entry.state.is_active() || said::is_off(main) {
                        (dates::note(reader, scene.listing, session))
                    }
                    (dates::again(reader, scene, main))
                },
            })
        })
        .collect();
    rows(&lines)
}

/// What the receipt shows that a repeated sign-up leads to: that she is noted, and nothing about her.
pub(crate) fn receipt(reader: &Reader, listing: &Listing) -> Markup {
    let t = reader.t();
    let body = html! {
        (state_line(Tone::Good, &t.bookings_receipt_title()))
        p { (t.bookings_receipt_mail()) }
        p { (t.bookings_receipt_code()) " " a href=(reader.url(&paths::LookUp {})) { (t.bookings_lookup_title()) } }
        (facts(&[
            (t.bookings_fact_what(), title(reader, listing)),
            (t.bookings_fact_where(), form::place(reader, listing)),
        ]))
        p { (t.bookings_shut_call()) " " (phone_link(reader)) }
    };
    page(reader, &Page::private(&t.bookings_hers_title(), body))
}
