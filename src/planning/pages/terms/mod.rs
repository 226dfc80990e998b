//! The dates of an offering: its rhythm, every date before it is saved, and single dates by hand.

mod copy;
mod form;
mod single;
mod table;

use maud::{Markup, html};

use super::rhythm::rhythm;
use crate::offerings::{Listing, Preview, Row};
use crate::paths;
use crate::planning::forms::Sheet;
use crate::planning::rhythm::Rhythm;
use crate::web::components::{
    Field, Tone, Weight, back, button, button_saying, foreign, hidden, kept_form, notice,
    problem_summary, section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

pub(in crate::planning) use copy::{Copied, copy};
pub(in crate::planning) use single::Added;

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::planning) struct Scene<'a> {
    /// The offering.
    pub(in crate::planning) listing: &'a Listing,
    /// Its rhythm as it is.
    pub(in crate::planning) now: &'a Rhythm,
    /// What was typed.
    pub(in crate::planning) sheet: &'a Sheet,
    /// What could not be understood or done.
    pub(in crate::planning) problems: &'a Problems,
}

/// What stands above the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::planning) enum News {
    /// Nothing.
    Nothing,
    /// It is saved.
    Saved,
    /// The table shows what she has not seen yet: nothing is saved.
    Look,
    /// Somebody else was first: nothing is saved.
    Changed,
}

/// Every date before anything is saved, and its mark.
#[derive(Clone, Copy, Debug)]
pub(in crate::planning) struct Shown<'a> {
    /// The dates.
    pub(in crate::planning) preview: &'a Preview,
    /// The table as one word.
    pub(in crate::planning) print: &'a str,
    /// Must she say why dates stay?
    pub(in crate::planning) asks: bool,
}

/// The page.
pub(in crate::planning) fn dates_page(
    reader: &Reader,
    scene: Scene<'_>,
    (news, shown): (News, Option<Shown<'_>>),
    (there, added): (&[Row], &Added),
) -> Markup {
    let t = reader.t();
    let title = scene.listing.title(reader.lang);
    let slug = scene.listing.offering.slug.as_str();
    let fields = html! {
        (hidden("seen", &scene.sheet.seen))
        @if let Some(shown) = shown {
            (hidden("print", shown.print))
            (table(reader, scene, shown))
            (button_saying(Weight::Primary, &html! { (t.planning_terms_save()) }, ("save", "1"), false))
        }
        (form::fields(reader, scene.sheet, scene.now, scene.problems))
        @if shown.is_some() {
            (button(Weight::Secondary, &t.planning_terms_again()))
        } @else {
            (button(Weight::Primary, &t.planning_terms_look()))
        }
    };
    let submit = t.planning_terms_look();
    let heading = t.planning_terms();
    let body = html! {
        (back(reader, &paths::OfficeOffering { slug: slug.to_owned() }, title.text))
        (problem_summary(reader, scene.problems))
        (above(reader, scene, news))
        h1 { (heading) }
        (words(reader, scene, &t.planning_terms_now()))
        (kept_form(reader, &terms(slug), &fields))
        @if shown.is_none() {
            (single::single(reader, scene, there, (added, scene.problems)))
        }
    };
    page(
        reader,
        &Page {
            has_problems: !scene.problems.is_empty(),
            kept_form: Some(&submit),
            ..Page::staff(&heading, body)
        },
    )
}

/// The table, with what it is about.
fn table(reader: &Reader, scene: Scene<'_>, shown: Shown<'_>) -> Markup {
    let t = reader.t();
    let reason = Field::new(
        "reason",
        t.planning_terms_reason(),
        scene.sheet.reason.as_str(),
    )
    .hint(t.planning_terms_reason_hint())
    .autocomplete("off");
    section(
        &t.planning_terms_preview(),
        &html! {
            p { (t.planning_terms_preview_text()) }
            (table::table(reader, scene.listing.zone(), shown.preview, &scene.sheet.ticks))
            @if shown.asks { (text_field(reader, &reason, scene.problems)) }
        },
    )
}

fn above(reader: &Reader, scene: Scene<'_>, news: News) -> Markup {
    let t = reader.t();
    match news {
        News::Nothing => html! {},
        News::Saved => notice(Tone::Good, &t.planning_told_saved(), &html! {}),
        News::Look => notice(
            Tone::Info,
            &t.planning_terms_check(),
            &html! { p { (t.planning_terms_check_text()) } },
        ),
        News::Changed => notice(
            Tone::Warn,
            &t.planning_conflict(),
            &html! {
                p { (t.planning_terms_changed()) }
                (sentences(reader, scene))
                p { (t.planning_terms_yours()) }
                p { a href=(reader.url(&terms(&scene.listing.offering.slug))) { (t.planning_terms_load()) } }
            },
        ),
    }
}

/// The rhythm as it is, in plain words.
fn words(reader: &Reader, scene: Scene<'_>, heading: &str) -> Markup {
    section(heading, &sentences(reader, scene))
}

fn sentences(reader: &Reader, scene: Scene<'_>) -> Markup {
    html! {
        ul { @for line in rhythm(reader.lang, scene.now, scene.listing.zone()) { li { (line) } } }
    }
}

/// The address of the dates of an offering.
pub(super) fn terms(slug: &str) -> paths::OfferingDates {
    paths::OfferingDates {
        slug: slug.to_owned(),
    }
}

/// The title of an offering above a page about it.
fn titled(reader: &Reader, listing: &Listing) -> Markup {
    let title = listing.title(reader.lang);
    foreign(reader, title.lang, title.text)
}
