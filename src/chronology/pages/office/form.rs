//! The form of an entry.

use maud::{Markup, html};
use sea_orm::{ActiveEnum as _, Iterable as _};

use super::said::kind_word;
use crate::chronology::entity::entry::{Kind, ProgrammeBasis};
use crate::chronology::forms::Typed;
use crate::kinds::Lang;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Tone, Weight, back, button, details, fieldset, foreign, hidden,
    kept_form, notice, number_field, problem_summary, radios, text_area, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What somebody else has saved meanwhile: who, and the fields in which it says something else.
#[derive(Clone, Debug)]
pub(crate) struct Theirs<'a> {
    /// Her name; may be empty.
    pub(crate) actor: String,
    /// The fields, and what they say now.
    pub(crate) fields: Vec<(&'static str, &'a str)>,
}

/// The form: of a new entry, or of one by its name in addresses and the version that was seen.
pub(crate) fn form(
    reader: &Reader,
    of: Option<(&str, i32)>,
    typed: &Typed,
    problems: &Problems,
    theirs: Option<&Theirs<'_>>,
) -> Markup {
    let t = reader.t();
    let (title, path, to) = match of {
        None => (
            t.chronology_office_new(),
            paths::NewChronicle {}.to_string(),
            paths::OfficeChronology {}.to_string(),
        ),
        Some((slug, _)) => {
            let slug = || slug.to_owned();
            (
                t.chronology_do_edit(),
                paths::ChronicleEdit { slug: slug() }.to_string(),
                paths::OfficeChronicle { slug: slug() }.to_string(),
            )
        }
    };
    let save = t.chronology_do_save();
    let fields = html! {
        @if let Some((_, seen)) = of { (hidden("seen", &seen.to_string())) }
        (words(reader, typed, problems))
        (when(reader, typed, problems))
        (about(reader, typed, problems))
        (button(Weight::Primary, &save))
    };
    let body = html! {
        (back(reader, &to, &t.chronology_office_title()))
        (problem_summary(reader, problems))
        h1 { (title) }
        @if let Some(theirs) = theirs {
            (notice(Tone::Warn, &t.planning_conflict(), &html! {
                p {
                    @if theirs.actor.is_empty() { (t.chronology_changed()) }
                    @else { (t.chronology_changed_by(&theirs.actor)) }
                }
                (said(reader, &theirs.fields))
                p { (t.chronology_changed_again()) }
            }))
        }
        (kept_form(reader, &path, &fields))
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

/// Fields and what they say.
pub(super) fn said(reader: &Reader, fields: &[(&'static str, &str)]) -> Markup {
    let t = reader.t();
    html! {
        @if fields.is_empty() { p { (t.chronology_history_same()) } }
        @for (name, text) in fields {
            p {
                strong { (label(reader, name)) } br;
                @if text.trim().is_empty() { (t.planning_conflict_empty()) }
                @else {
                    @for (place, line) in text.lines().enumerate() {
                        @if place > 0 { br; }
                        (foreign(reader, Lang::De, line))
                    }
                }
            }
        }
    }
}

/// What a field is called.
fn label(reader: &Reader, name: &str) -> String {
    let t = reader.t();
    match name {
        "title" => t.chronology_form_title(),
        "kicker" => t.chronology_form_kicker(),
        "kind" => t.chronology_filter_kind(),
        "year" => t.chronology_form_year(),
        "month" => t.chronology_form_month(),
        "day" => t.chronology_form_day(),
        "from" => t.chronology_form_from(),
        "to" => t.chronology_form_to(),
        "since" => t.chronology_form_since(),
        "printed" => t.chronology_form_printed(),
        "body" => t.chronology_form_body(),
        "programme" => t.chronology_filter_programme(),
        "basis" => t.chronology_form_basis(),
        "partners" => t.chronology_fact_partners(),
        "topics" => t.chronology_topics(),
        "groups" => t.chronology_results_groups(),
        "fields" => t.chronology_results_fields(),
        "priorities" => t.chronology_results_priorities(),
        "named" => t.chronology_results_institutions(),
        "participants" => t.chronology_form_participants(),
        "participants_label" => t.chronology_form_participants_label(),
        "institutions" => t.chronology_form_institutions(),
        "institutions_label" => t.chronology_form_institutions_label(),
        _ => t.chronology_dates(),
    }
}

fn field<'a>(reader: &Reader, name: &'static str, value: &'a str) -> Field<'a> {
    Field::new(name, label(reader, name), value).autocomplete("off")
}

fn words(reader: &Reader, typed: &Typed, problems: &Problems) -> Markup {
    let t = reader.t();
    let kinds = Choices {
        name: "kind",
        legend: t.chronology_filter_kind().into(),
        hint: "".into(),
        choices: Kind::iter()
            .map(|kind| {
                let value = kind.to_value();
                let is_chosen = value == typed.kind;
                Choice::new(value, &kind_word(reader, kind), is_chosen)
            })
            .collect(),
    };
    let body = field(reader, "body", &typed.body).hint(t.chronology_form_body_hint());
    html! {
        (text_field(reader, &field(reader, "title", &typed.title), problems))
        (text_field(reader, &field(reader, "kicker", &typed.kicker).optional(), problems))
        (radios(&kinds, problems))
        (text_area(reader, &body.optional(), problems))
    }
}

fn when(reader: &Reader, typed: &Typed, problems: &Problems) -> Markup {
    let t = reader.t();
    let line = |name: &'static str, value: &str, example: &str| {
        let hint = t.chronology_form_example(example);
        text_field(reader, &field(reader, name, value).hint(hint), problems)
    };
    let printed = field(reader, "printed", &typed.printed).hint(t.chronology_form_printed_hint());
    html! {
        (fieldset(&t.chronology_form_when(), &t.chronology_form_when_hint(), &html! {
            (line("year", &typed.year, "2005"))
            (line("month", &typed.month, "9/2005"))
            (line("day", &typed.day, "15.9.2005"))
            (line("from", &typed.from, "1.7.2005"))
            (line("to", &typed.to, "31.12.2005"))
            (line("since", &typed.since, "4/2009"))
        }))
        (text_field(reader, &printed.optional(), problems))
    }
}

fn about(reader: &Reader, typed: &Typed, problems: &Problems) -> Markup {
    let t = reader.t();
    let choice = |basis: ProgrammeBasis, label: &str| {
        let value = basis.to_value();
        let is_chosen = value == typed.basis;
        Choice::new(value, label, is_chosen)
    };
    let basis = Choices {
        name: "basis",
        legend: t.chronology_form_basis().into(),
        hint: "".into(),
        choices: vec![
            choice(ProgrammeBasis::Stated, &t.chronology_form_stated()),
            choice(ProgrammeBasis::Position, &t.chronology_form_position()),
        ],
    };
    let list = |name: &'static str, value: &str| {
        let field = field(reader, name, value).hint(t.chronology_form_lines());
        text_area(reader, &field.optional(), problems)
    };
    let line = |name: &'static str, value: &str| {
        text_field(reader, &field(reader, name, value).optional(), problems)
    };
    let number = |name: &'static str, value: &str| {
        number_field(reader, &field(reader, name, value).optional(), problems)
    };
    let dates = field(reader, "dates", &typed.dates).hint(t.chronology_form_dates_hint());
    html! {
        (line("programme", &typed.programme))
        (radios(&basis, problems))
        (list("partners", &typed.partners))
        (list("topics", &typed.topics))
        (text_area(reader, &dates.optional(), problems))
        (details(&t.chronology_results_title(), &html! {
            (list("groups", &typed.groups))
            (list("fields", &typed.fields))
            (list("priorities", &typed.priorities))
            p.hint { (t.chronology_results_agreed()) }
            (list("named", &typed.named))
        }))
        (number("participants", &typed.participants))
        (line("participants_label", &typed.participants_label))
        (number("institutions", &typed.institutions))
        (line("institutions_label", &typed.institutions_label))
    }
}
