//! Programmes as the office describes them.

use maud::{Markup, html};

use crate::chronology::entity::programme;
use crate::chronology::forms::TypedProgramme;
use crate::kinds::Lang;
use crate::paths;
use crate::web::components::{
    Field, Row, Tone, Weight, back, button, button_link, foreign, hidden, kept_form, notice,
    problem_summary, rows, text_area, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// All programmes.
pub(crate) fn programmes(reader: &Reader, all: &[programme::Model], is_saved: bool) -> Markup {
    let t = reader.t();
    let title = t.chronology_programmes_title();
    let lines = all.iter().map(|one| {
        let path = paths::OfficeProgramme {
            slug: one.slug.clone(),
        };
        let german = |text: &str| foreign(reader, Lang::De, text);
        Row {
            head: html! { a href=(reader.url(&path)) { (german(&one.name)) } },
            body: html! {
                @if let Some(funder) = &one.funder { (german(funder)) br; }
                @if let Some(printed) = &one.printed { bdi { (german(printed)) } }
            },
        }
    });
    let body = html! {
        (back(reader, &paths::OfficeChronology {}, &t.chronology_office_title()))
        @if is_saved { (notice(Tone::Good, &t.chronology_told_saved(), &html! {})) }
        h1 { (title) }
        p { (button_link(Weight::Primary, &reader.url(&paths::NewProgramme {}), &t.chronology_programme_new())) }
        (rows(&lines.collect::<Vec<_>>()))
    };
    page(reader, &Page::staff(&title, body))
}

/// The form: of a new one, or of one that is there. `is_theirs`: somebody else has saved it meanwhile; what she
/// wrote is still in the form.
pub(crate) fn programme(
    reader: &Reader,
    of: Option<&programme::Model>,
    typed: &TypedProgramme,
    problems: &Problems,
    is_theirs: bool,
) -> Markup {
    let t = reader.t();
    let (title, path) = match of {
        None => (
            t.chronology_programme_new(),
            paths::NewProgramme {}.to_string(),
        ),
        Some(one) => (
            one.name.clone(),
            paths::OfficeProgramme {
                slug: one.slug.clone(),
            }
            .to_string(),
        ),
    };
    let save = t.chronology_do_save();
    let line = |name: &'static str, label: String, value: &str| {
        let field = Field::new(name, label, value)
            .autocomplete("off")
            .optional();
        text_field(reader, &field, problems)
    };
    let name = Field::new("name", t.chronology_programme_name(), typed.name.as_str())
        .hint(t.chronology_programme_name_hint())
        .autocomplete("off");
    let note = Field::new("note", t.chronology_programme_text(), typed.note.as_str()).optional();
    let fields = html! {
        @match of {
            Some(one) => (hidden("seen", &one.version.to_string())),
            None => (text_field(reader, &name, problems)),
        }
        (line("funder", t.chronology_programme_funder(), &typed.funder))
        (line("from", t.chronology_form_from(), &typed.from))
        (line("to", t.chronology_form_to(), &typed.to))
        (text_area(reader, &note, problems))
        (button(Weight::Primary, &save))
    };
    let body = html! {
        (back(reader, &paths::OfficeProgrammes {}, &t.chronology_programmes_title()))
        (problem_summary(reader, problems))
        h1 { (title) }
        @if is_theirs {
            (notice(Tone::Warn, &t.planning_conflict(), &html! {
                p { (t.chronology_changed()) }
                @if let Some(one) = of {
                    @for said in [&one.funder, &one.printed, &one.note].into_iter().flatten() {
                        p { (foreign(reader, Lang::De, said)) }
                    }
                }
            }))
        }
        (kept_form(reader, &path, &fields))
        @if let Some(one) = of {
            p { a href=(reader.url(&paths::Programme { slug: one.slug.clone() })) { (t.chronology_office_public()) } }
        }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            kept_form: Some(&save),
            ..Page::staff(&title, body)
        },
    )
}
