//! Several entries become one.

use maud::{Markup, html};

use crate::chronology::entity::entry;
use crate::chronology::store::office::Whole;
use crate::kinds::Lang;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Weight, back, button, checkboxes, foreign, form, hidden, problem_summary,
};
use crate::web::{Page, Problems, Reader, page};

/// The page: which of these come to that one?
pub(crate) fn merge(
    reader: &Reader,
    whole: &Whole,
    others: &[entry::Model],
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.chronology_merge_title();
    let slug = || whole.entry.slug.clone();
    let choices = others.iter().map(|one| Choice {
        value: one.slug.as_str().into(),
        label: html! {
            bdi { (foreign(reader, Lang::De, &one.printed)) } ": " (foreign(reader, Lang::De, &one.title))
        },
        chosen: false,
        closed: false,
    });
    let choices = Choices {
        name: "other",
        legend: t.chronology_merge_which().into(),
        hint: t.chronology_merge_hint().into(),
        choices: choices.collect(),
    };
    let body = html! {
        (back(reader, &paths::OfficeChronicle { slug: slug() }, &whole.entry.title))
        (problem_summary(reader, problems))
        h1 { (title) }
        p { strong { (foreign(reader, Lang::De, &whole.entry.title)) } br; (whole.entry.printed) }
        @if others.is_empty() {
            p { (t.chronology_merge_none()) }
        } @else {
            (form(reader, &paths::ChronicleMerge { slug: slug() }, &html! {
                (hidden("seen", &whole.entry.version.to_string()))
                (checkboxes(&choices, problems))
                (button(Weight::Primary, &t.chronology_do_merge()))
            }))
        }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}
