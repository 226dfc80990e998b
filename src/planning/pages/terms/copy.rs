//! An offering once more, for another term: what is different, and every date before it is made.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{News, Scene, Shown, above, table, titled, words};
use crate::kinds::StaffId;
use crate::lang::moment;
use crate::paths;
use crate::planning::forms::Sheet;
use crate::web::components::{
    Choice, Choices, Field, Weight, back, button, button_saying, checkboxes, facts, fieldset,
    hidden, kept_form, name, number_field, problem_summary, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What goes along: from when and until when one can sign up for the copy, and who leads it.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::planning) struct Copied<'a> {
    /// From when.
    pub(in crate::planning) opens: Option<DateTime<Utc>>,
    /// Until when.
    pub(in crate::planning) closes: Option<DateTime<Utc>>,
    /// Who leads the original, by name.
    pub(in crate::planning) leaders: &'a [(StaffId, String)],
}

/// The page. `scene.now` is the rhythm of the copy.
pub(in crate::planning) fn copy(
    reader: &Reader,
    scene: Scene<'_>,
    copied: Copied<'_>,
    (news, shown): (News, Option<Shown<'_>>),
) -> Markup {
    let t = reader.t();
    let (sheet, problems) = (scene.sheet, scene.problems);
    let slug = scene.listing.offering.slug.clone();
    let line = |name: &'static str, label: String, text: &str| {
        Field::new(name, label, text.to_owned()).autocomplete("off")
    };
    let own = html! {
        (text_field(reader, &line("title", t.planning_field_title(), &sheet.title), problems))
        (text_field(reader, &line("slug", t.planning_field_slug(), &sheet.slug), problems))
        (number_field(reader, &line("weeks", t.planning_copy_weeks(), &sheet.weeks), problems))
        @if !copied.leaders.is_empty() { (leaders(reader, copied, sheet)) }
    };
    let windows = windows(reader, scene, copied);
    let fields = html! {
        (hidden("seen", &sheet.seen))
        (fieldset(&t.planning_copy_own(), "", &own))
        @if let Some(shown) = shown {
            (hidden("print", shown.print))
            @if !windows.is_empty() { (facts(&windows)) }
            (table(reader, scene, shown))
            (button_saying(Weight::Primary, &html! { (t.planning_copy_save()) }, ("save", "1"), false))
        }
        (button(Weight::Secondary, &t.planning_terms_again()))
    };
    let submit = t.planning_terms_again();
    let title = t.planning_copy();
    let path = paths::OfferingCopy { slug: slug.clone() };
    let body = html! {
        (back(reader, &paths::OfficeOffering { slug }, scene.listing.title(reader.lang).text))
        (problem_summary(reader, problems))
        (above(reader, scene, news))
        h1 { (title) }
        p { strong { (titled(reader, scene.listing)) } }
        p { (t.planning_copy_text()) }
        (words(reader, scene, &t.planning_copy_rhythm()))
        (kept_form(reader, &path, &fields))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            kept_form: Some(&submit),
            ..Page::staff(&title, body)
        },
    )
}

/// Who leads the copy: those who lead the original, unless they are unticked.
fn leaders(reader: &Reader, copied: Copied<'_>, sheet: &Sheet) -> Markup {
    let t = reader.t();
    let choices = copied.leaders.iter().map(|(id, who)| {
        let id = id.to_string();
        Choice {
            chosen: sheet.leaders.contains(&id),
            value: id.into(),
            label: name(who),
            closed: false,
        }
    });
    let choices = Choices {
        name: "leader",
        legend: t.sessions_leaders_legend().into(),
        hint: t.planning_copy_leaders().into(),
        choices: choices.collect(),
    };
    checkboxes(&choices, &Problems::default())
}

/// When one can sign up for the copy.
fn windows(reader: &Reader, scene: Scene<'_>, copied: Copied<'_>) -> Vec<(String, Markup)> {
    let t = reader.t();
    let zone = scene.listing.zone();
    let ends = [
        (t.planning_field_opens(), copied.opens),
        (t.planning_field_closes(), copied.closes),
    ];
    let said = ends
        .into_iter()
        .filter_map(|(label, at)| Some((label, html! { (moment(reader.lang, zone, at?)) })));
    said.collect()
}
