//! To whom a course opens first: the office chooses, and invites them.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::lang::day_and_time;
use crate::offerings::Listing;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Row, Tone, Weight, back, button, button_form, foreign, form, links, name,
    notice, radios, rows, section,
};
use crate::web::{Page, Problems, Reader, page};

/// A series whose level one can have reached.
#[derive(Clone, Debug)]
pub(in crate::attendance) struct Series {
    /// Its name in files.
    pub(in crate::attendance) slug: String,
    /// The title of its latest offering.
    pub(in crate::attendance) title: Markup,
    /// How many reached its level.
    pub(in crate::attendance) people: i64,
}

/// Somebody who may sign up first.
#[derive(Clone, Debug)]
pub(in crate::attendance) struct Invitee {
    /// Her name.
    pub(in crate::attendance) name: String,
    /// When her link was made.
    pub(in crate::attendance) invited_at: Option<DateTime<Utc>>,
    /// Has she an address?
    pub(in crate::attendance) has_address: bool,
    /// Her link, where nobody could send it to her.
    pub(in crate::attendance) link: Option<paths::FirstSignUp>,
}

/// What was done just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::attendance) enum Done {
    /// To whom it opens first is saved.
    Saved,
    /// So many were invited.
    Invited(i64),
}

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::attendance) struct FirstScene<'a> {
    /// The offering.
    pub(in crate::attendance) listing: &'a Listing,
    /// Is it booked as a whole?
    pub(in crate::attendance) is_whole: bool,
    /// From when on it is open to all, where that is to come.
    pub(in crate::attendance) opens: Option<DateTime<Utc>>,
    /// What there is to choose from.
    pub(in crate::attendance) series: &'a [Series],
    /// What is chosen.
    pub(in crate::attendance) chosen: Option<&'a str>,
    /// Those who may sign up first.
    pub(in crate::attendance) people: &'a [Invitee],
    /// What was done just now.
    pub(in crate::attendance) done: Option<Done>,
}

/// The page.
pub(in crate::attendance) fn first(reader: &Reader, scene: FirstScene<'_>) -> Markup {
    let t = reader.t();
    let listing = scene.listing;
    let slug = listing.offering.slug.clone();
    let said = listing.title(reader.lang);
    let title = t.attendance_first_title();
    let body = html! {
        (back(reader, &paths::OfficeOffering { slug: slug.clone() }, listing.title(reader.lang).text))
        @if let Some(done) = scene.done { (told(reader, done)) }
        h1 { (title) }
        p { strong { (foreign(reader, said.lang, said.text)) } }
        p { (t.attendance_first_text()) }
        @if !scene.is_whole {
            (notice(Tone::Info, &t.attendance_first_whole_only(), &html! {}))
        } @else {
            (opening(reader, scene))
            (form(reader, &paths::OfferingFirst { slug }, &fields(reader, scene)))
            @if scene.chosen.is_some() { (invitations(reader, scene)) }
        }
    };
    page(reader, &Page::staff(&title, body))
}

fn told(reader: &Reader, done: Done) -> Markup {
    let t = reader.t();
    let text = match done {
        Done::Saved => t.attendance_level_saved(),
        Done::Invited(people) => t.attendance_first_told(people),
    };
    notice(Tone::Good, &text, &html! {})
}

/// From when on it is open to all: the end of what comes first.
fn opening(reader: &Reader, scene: FirstScene<'_>) -> Markup {
    let t = reader.t();
    let slug = scene.listing.offering.slug.clone();
    let edit = links(&[(
        t.planning_do_edit(),
        reader.url(&paths::OfferingEdit { slug }),
    )]);
    match scene.opens {
        Some(at) => {
            let (day, time) = day_and_time(reader.lang, scene.listing.zone(), at);
            html! { p { (t.attendance_first_opens(&day, &time)) } (edit) }
        }
        None => notice(Tone::Info, &t.attendance_first_open_already(), &edit),
    }
}

fn fields(reader: &Reader, scene: FirstScene<'_>) -> Markup {
    let t = reader.t();
    let nobody = Choice::new("", &t.attendance_first_nobody(), scene.chosen.is_none());
    let series = scene.series.iter().map(|one| Choice {
        value: one.slug.as_str().into(),
        label: html! { (one.title) " · " (t.attendance_first_reached(one.people)) },
        chosen: scene.chosen == Some(one.slug.as_str()),
        closed: false,
    });
    let choices = Choices {
        name: "series",
        legend: t.attendance_first_who().into(),
        hint: t.attendance_first_who_hint().into(),
        choices: std::iter::once(nobody).chain(series).collect(),
    };
    html! {
        (radios(&choices, &Problems::default()))
        (button(Weight::Primary, &t.attendance_level_save()))
    }
}

fn invitations(reader: &Reader, scene: FirstScene<'_>) -> Markup {
    let t = reader.t();
    let slug = scene.listing.offering.slug.clone();
    let lines: Vec<Row> = scene
        .people
        .iter()
        .map(|one| invitee(reader, scene, one))
        .collect();
    let waiting = scene.people.iter().filter(|one| one.invited_at.is_none());
    let waiting = i64::try_from(waiting.count()).unwrap_or(i64::MAX);
    let may = waiting > 0 && scene.opens.is_some() && !scene.listing.is_stopped();
    let content = html! {
        p { (t.attendance_first_letters()) }
        @if lines.is_empty() { p { (t.attendance_first_none()) } } @else { (rows(&lines)) }
        @if waiting > 0 && scene.listing.offering.draft { p { (t.attendance_first_draft()) } }
        @if may {
            (button_form(
                reader,
                &paths::OfferingFirst { slug },
                Weight::Secondary,
                &t.attendance_first_send(waiting),
                &[("invite", "1")],
            ))
        }
    };
    section(&t.attendance_first_people(), &content)
}

fn invitee(reader: &Reader, scene: FirstScene<'_>, one: &Invitee) -> Row {
    let t = reader.t();
    Row {
        head: html! { (name(&one.name)) },
        body: html! {
            @match one.invited_at {
                Some(at) => {
                    @let (day, _) = day_and_time(reader.lang, scene.listing.zone(), at);
                    (t.attendance_first_invited(&day))
                }
                None => (t.attendance_first_not_yet()),
            }
            @if !one.has_address { br; (t.attendance_first_no_address()) }
            @if let Some(path) = &one.link {
                br; a href=(reader.url(path)) { (t.attendance_first_link()) }
            }
        },
    }
}
