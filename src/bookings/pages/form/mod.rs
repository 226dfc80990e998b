//! The form, and the page that says why there is none.

mod fields;
mod phoned;
mod shared;

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::bookings::forms::Input;
use crate::bookings::rules::{Places, Refusal};
use crate::bookings::said::{self, audience};
use crate::bookings::store::Tallies;
use crate::kinds::{Lang, SessionId};
use crate::lang::date;
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::{pool, session};
use crate::offerings::{Listing, Said, Window};
use crate::paths;
use crate::web::components::{
    Tone, Weight, back, button, button_link, facts, foreign, foreign_title, hidden, honeypot,
    kept_form, notice, phone_link, problem_summary,
};
use crate::web::{Page, Problems, Reader, page};

pub(crate) use fields::contact as contact_fields;
pub(crate) use phoned::{Focus, Phone, phone};
pub(crate) use shared::{childcare_choice, places_said};

/// What the form is about, at this moment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    /// The offering.
    pub(crate) listing: &'a Listing,
    /// What its pools hold.
    pub(crate) tallies: &'a Tallies,
    /// This moment.
    pub(crate) now: DateTime<Utc>,
    /// Where the form is sent, and what there is to say above it; none: it is the form for everybody.
    pub(crate) door: Option<Door<'a>>,
}

/// A way to the form that is not everybody's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Door<'a> {
    /// Where the form is sent.
    pub(crate) path: &'a str,
    /// From when on everybody can sign up.
    pub(crate) opens: DateTime<Utc>,
}

/// Why one can not sign up here and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shut {
    /// Not yet; from this moment.
    NotYet(DateTime<Utc>),
    /// No longer.
    Closed,
    /// It has begun or is over.
    Over,
    /// It was called off.
    Cancelled,
    /// Nobody needs to sign up.
    JustCome,
    /// Full, with a full waiting list or none.
    Full,
}

/// What is new above a form that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Top {
    /// Nothing.
    #[default]
    Nothing,
    /// "Please check and send again."
    Hasty,
    /// Why it could not be, in a sentence.
    Reason(String),
}

impl Scene<'_> {
    /// Why one can not sign up; none where one can.
    pub(crate) fn shut(&self) -> Option<Shut> {
        let window = self.listing.window(self.now);
        if !window.is_open() && self.takes_guests() {
            return None;
        }
        match window {
            Window::NotYet(at) => Some(Shut::NotYet(at)),
            Window::Closed => Some(Shut::Closed),
            Window::Over => Some(Shut::Over),
            Window::Cancelled => Some(Shut::Cancelled),
            Window::JustCome => Some(Shut::JustCome),
            Window::Open(_) => self
                .open_places()
                .all(|places| places == Places::Full)
                .then_some(Shut::Full),
        }
    }

    /// Can one still come to single evenings of a course that has begun?
    fn takes_guests(&self) -> bool {
        self.listing.offering.mode == Mode::Whole
            && self.listing.planned().any(|session| {
                self.session_pool(session).is_some()
                    && self.listing.session_window(session, self.now).is_open()
            })
    }

    /// What each thing that can be booked now has to give.
    fn open_places(&self) -> impl Iterator<Item = Places> {
        let sessions = self.listing.planned().filter_map(|session| {
            let open = self.listing.session_window(session, self.now).is_open();
            let pool = self.session_pool(session).filter(|_| open)?;
            Some(said::places(pool, self.tallies))
        });
        self.whole_places().into_iter().chain(sessions)
    }

    /// What the course as a whole has to give; none where it can not be booked now.
    fn whole_places(&self) -> Option<Places> {
        let is_open =
            self.listing.offering.mode == Mode::Whole && self.listing.window(self.now).is_open();
        let whole = self.listing.pool(pool::Kind::Whole, None);
        let whole = whole.filter(|_| is_open)?;
        Some(said::places(whole, self.tallies))
    }

    /// What the button says that sends the form.
    fn submit(&self, reader: &Reader) -> String {
        let t = reader.t();
        match (self.only_waiting().as_slice(), self.whole_places()) {
            // Some of its dates have places for guests: what she gets depends on what she chooses.
            ([], Some(Places::Waiting(position))) => {
                t.bookings_form_submit_either(&position.to_string())
            }
            ([], _) => t.bookings_form_submit(),
            ([position], _) => t.bookings_form_submit_waiting(&position.to_string()),
            _ => t.bookings_form_submit_waiting_lists(),
        }
    }

    fn session_pool(&self, session: &session::Model) -> Option<&pool::Model> {
        let kind = match self.listing.offering.mode {
            Mode::PerSession => pool::Kind::Session,
            Mode::Whole => pool::Kind::DropIn,
            Mode::None => return None,
        };
        self.listing.pool(kind, Some(session.id))
    }

    /// Is there only a waiting list for this date?
    fn waits_for(&self, session: &session::Model) -> bool {
        let pool = self.session_pool(session);
        let is_open = self.listing.session_window(session, self.now).is_open();
        is_open
            && pool
                .is_some_and(|pool| matches!(said::places(pool, self.tallies), Places::Waiting(_)))
    }

    /// The positions she would get, one for each thing that can be booked now, where there is nothing but
    /// waiting lists; else none.
    fn only_waiting(&self) -> Vec<i64> {
        let mut positions = Vec::new();
        for places in self.open_places() {
            match places {
                Places::Unlimited | Places::Free(_) => return Vec::new(),
                Places::Waiting(position) => positions.push(position),
                Places::Full => {}
            }
        }
        positions
    }
}

/// The reason of a refusal that closes the whole page, not one field.
pub(crate) fn shut_by(refusal: &Refusal) -> Option<Shut> {
    match refusal {
        Refusal::NotYet(at) => Some(Shut::NotYet(*at)),
        Refusal::Closed => Some(Shut::Closed),
        Refusal::Over => Some(Shut::Over),
        Refusal::Cancelled => Some(Shut::Cancelled),
        Refusal::JustCome => Some(Shut::JustCome),
        Refusal::Full(_) => Some(Shut::Full),
        _ => None,
    }
}

/// Why, in a sentence or two. `listing` for its zone.
pub(crate) fn shut_said(lang: Lang, listing: &Listing, shut: Shut) -> String {
    let t = crate::lang::words(lang);
    match shut {
        Shut::NotYet(at) => {
            let (day, time) = said::day_and_time(lang, listing, at);
            t.bookings_shut_not_yet(&day, &time)
        }
        Shut::Closed => t.bookings_shut_closed(),
        Shut::Over => t.bookings_shut_over(),
        Shut::Cancelled => t.bookings_shut_cancelled(),
        Shut::JustCome => t.bookings_shut_just_come(),
        Shut::Full => t.bookings_shut_full(),
    }
}

fn title(reader: &Reader, listing: &Listing) -> Markup {
    let Said { lang, text } = listing.title(reader.lang);
    foreign_title(reader, lang, text, listing.title(Lang::De).text)
}

/// What, when, where: so that she sees for what she signs up.
fn what(reader: &Reader, listing: &Listing) -> Markup {
    let t = reader.t();
    let mut lines = vec![(t.bookings_fact_what(), title(reader, listing))];
    // Of what is called off altogether no date is left.
    if listing.offering.mode != Mode::PerSession && listing.planned().next().is_some() {
        lines.push((
            t.bookings_fact_when(),
            html! { (said::when_whole(reader.lang, listing)) },
        ));
    }
    lines.push((t.bookings_fact_where(), place(reader, listing)));
    facts(&lines)
}

/// Where it is; and of a course each date that takes place somewhere else.
pub(crate) fn place(reader: &Reader, listing: &Listing) -> Markup {
    place_of(reader, listing, |_| true)
}

/// The same of some of its sessions.
pub(crate) fn place_of(
    reader: &Reader,
    listing: &Listing,
    is_meant: impl Fn(SessionId) -> bool,
) -> Markup {
    let meant = listing
        .planned()
        .filter(|session| listing.offering.mode == Mode::Whole && is_meant(session.id));
    let (elsewhere, usual): (Vec<_>, Vec<_>) =
        meant.partition(|session| listing.venue_of(session).id != listing.venue.id);
    let is_usual = !usual.is_empty() || elsewhere.is_empty();
    html! {
        @if is_usual { (foreign(reader, Lang::De, &listing.venue.full())) }
        @for (place, session) in elsewhere.iter().enumerate() {
            @if is_usual || place > 0 { br; }
            (date(reader.lang, session.local_date)) ": "
            (foreign(reader, Lang::De, &listing.venue_of(session).full()))
        }
    }
}

/// The page that says why there is no form.
pub(crate) fn shut(reader: &Reader, listing: &Listing, why: Shut) -> Markup {
    let t = reader.t();
    let tone = if why == Shut::JustCome {
        Tone::Good
    } else {
        Tone::Info
    };
    let body = html! {
        (back_to(reader, listing))
        h1 { (t.bookings_form_title()) }
        (notice(tone, &shut_said(reader.lang, listing, why), &html! {
            p { (t.bookings_shut_call()) " " (phone_link(reader)) }
        }))
        (what(reader, listing))
        p { (button_link(Weight::Secondary, &reader.url(&paths::Offerings {}), &t.bookings_shut_others())) }
    };
    page(reader, &Page::private(&t.bookings_form_title(), body))
}

fn back_to(reader: &Reader, listing: &Listing) -> Markup {
    let slug = listing.offering.slug.clone();
    back(
        reader,
        &paths::Offering { slug },
        &reader.t().bookings_back(),
    )
}

/// The form.
pub(crate) fn form(
    reader: &Reader,
    scene: Scene<'_>,
    input: &Input,
    problems: &Problems,
    top: &Top,
) -> Markup {
    let t = reader.t();
    let Scene { listing, .. } = scene;
    let slug = listing.offering.slug.clone();
    let action = match scene.door {
        Some(door) => door.path.to_owned(),
        None => paths::SignUp { slug }.to_string(),
    };
    let submit = scene.submit(reader);
    let fields = html! {
        (hidden("key", &input.key))
        (honeypot(reader))
        (fields::sessions(reader, scene, input, problems))
        (fields::who(reader, listing, input, problems))
        (fields::contact(reader, (&input.email, &input.phone), problems))
        (fields::childcare(reader, listing, input, problems))
        (fields::workshop(reader, scene, input, problems))
        (fields::more(reader, listing, input, problems))
        (data(reader, listing))
        (button(Weight::Primary, &submit))
    };
    let body = html! {
        (back_to(reader, listing))
        h1 { (t.bookings_form_title()) }
        (above(reader, top))
        (problem_summary(reader, problems))
        @if let Some(door) = scene.door { (before_others(reader, listing, door)) }
        (what(reader, listing))
        (kept_form(reader, &action, &fields))
    };
    let came_back = !problems.is_empty() || *top != Top::Nothing;
    let title = t.bookings_form_title();
    page(
        reader,
        &Page {
            has_problems: came_back,
            kept_form: Some(&submit),
            ..Page::private(&title, body)
        },
    )
}

/// That this form is hers alone until it opens to all.
fn before_others(reader: &Reader, listing: &Listing, door: Door<'_>) -> Markup {
    let t = reader.t();
    let (day, time) = said::day_and_time(reader.lang, listing, door.opens);
    notice(
        Tone::Good,
        &t.bookings_first_title(),
        &html! { p { (t.bookings_first_text(&day, &time)) } },
    )
}

fn above(reader: &Reader, top: &Top) -> Markup {
    match top {
        Top::Nothing => html! {},
        Top::Hasty => notice(Tone::Warn, &reader.t().web_problem_again(), &html! {}),
        Top::Reason(text) => notice(
            Tone::Warn,
            text,
            &html! {
                p { (reader.t().bookings_shut_call()) " " (phone_link(reader)) }
            },
        ),
    }
}

/// What happens with the data: four lines, and until which day.
fn data(reader: &Reader, listing: &Listing) -> Markup {
    let t = reader.t();
    let until = said::kept_until(listing, reader.settings().booking.keep_days);
    html! {
        h2 { (t.bookings_form_data()) }
        ul {
            li { (t.bookings_form_data_use()) }
            li { (t.bookings_form_data_who(audience(listing))) }
            @if let Some(day) = until {
                li { (t.bookings_form_data_until(&crate::lang::date(reader.lang, day))) }
            }
            li { (t.bookings_form_data_rights()) }
        }
        p { a href=(reader.url(&paths::Privacy {})) { (t.bookings_form_data_more()) } }
    }
}
