//! The pictures and documents of an entry: those that are there, and the form of another one.

use maud::{Markup, html};

use super::super::attachments::{picture, size};
use crate::chronology::entity::attachment::{Model, Size};
use crate::chronology::entity::entry::State;
use crate::chronology::forms::TypedAttachment;
use crate::chronology::store::office::Whole;
use crate::kinds::Lang;
use crate::lang::moment;
use crate::offerings::zone;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Row, Tone, Weight, back, button, button_form, button_link, facts,
    file_field, foreign, notice, pair, pictures, problem_summary, radios, rows, section, text_area,
    text_field, timeline_style, upload_form,
};
use crate::web::{Page, Problems, Reader, page};

/// What is offered first when a file is chosen.
const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp";

/// What was done a moment ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filed {
    /// Nothing.
    Nothing,
    /// One was added.
    Added,
    /// One was deleted.
    Deleted,
}

impl Filed {
    /// By its word in addresses.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "hinzugefuegt" => Self::Added,
            "geloescht" => Self::Deleted,
            _ => Self::Nothing,
        }
    }

    /// The page on which it is said.
    pub(crate) fn at(self, slug: &str) -> String {
        let slug = slug.to_owned();
        let page = paths::ChronicleAttachments { slug };
        match self {
            Self::Nothing => page.to_string(),
            Self::Added => format!("{page}?neu=hinzugefuegt"),
            Self::Deleted => format!("{page}?neu=geloescht"),
        }
    }
}

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Files<'a> {
    /// The entry.
    pub(crate) whole: &'a Whole,
    /// Those that are there.
    pub(crate) there: &'a [Model],
    /// What stands in the form.
    pub(crate) typed: &'a TypedAttachment,
    /// What was done a moment ago.
    pub(crate) filed: Filed,
}

/// The page.
pub(crate) fn attachments(reader: &Reader, files: Files<'_>, problems: &Problems) -> Markup {
    let t = reader.t();
    let title = t.chronology_attach_title();
    let entry = &files.whole.entry;
    let to = paths::OfficeChronicle {
        slug: entry.slug.clone(),
    };
    let body = html! {
        (back(reader, &to, &entry.title))
        (problem_summary(reader, problems))
        @match files.filed {
            Filed::Nothing => {}
            Filed::Added => (notice(Tone::Good, &t.chronology_attach_told_added(), &html! {})),
            Filed::Deleted => (notice(Tone::Good, &t.chronology_attach_told_deleted(), &html! {})),
        }
        h1 { (title) }
        @if entry.state != State::Published { p.quiet { (t.chronology_attach_draft()) } }
        @if files.there.is_empty() { p { (t.chronology_attach_none()) } }
        (rows(&files.there.iter().map(|one| row(reader, &entry.slug, one)).collect::<Vec<_>>()))
        (section(&t.chronology_attach_add(), &form(reader, files, problems)))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            head: timeline_style(),
            ..Page::staff(&title, body)
        },
    )
}

/// One that is there.
fn row(reader: &Reader, slug: &str, one: &Model) -> Row {
    let t = reader.t();
    let deletion = deletion_path(slug, one);
    Row {
        head: html! { (foreign(reader, Lang::De, one.title())) },
        body: html! {
            (drawn(reader, slug, one))
            (button_link(Weight::Secondary, &reader.url(&deletion), &t.chronology_attach_delete()))
        },
    }
}

fn deletion_path(slug: &str, one: &Model) -> paths::AttachmentDeletion {
    paths::AttachmentDeletion {
        slug: slug.to_owned(),
        name: one.id.to_string(),
    }
}

/// The picture, or what document it is, and what only the office knows about it.
fn drawn(reader: &Reader, slug: &str, one: &Model) -> Markup {
    let t = reader.t();
    let address = |size| {
        let path = paths::ChronicleAttachment {
            slug: slug.to_owned(),
            name: one.key(size),
        };
        path.to_string()
    };
    let at = moment(reader.lang, zone("Europe/Berlin"), one.at);
    let german = |text: &str| html! { (foreign(reader, Lang::De, text)) };
    let mut about = vec![(
        t.chronology_attach_added(),
        html! { bdi { (one.actor) } ", " (at) },
    )];
    if one.kind.is_picture() {
        about.push((t.chronology_attach_alt(), german(&one.alt)));
    }
    if let Some(consent) = &one.consent {
        about.push((t.chronology_attach_consent_noted(), german(consent)));
    }
    html! {
        @if one.kind.is_picture() {
            (pictures(&[picture(reader, Lang::De, one, address)]))
        } @else {
            p { a href=(address(Size::Full)) { (german(&one.name)) } " " bdi dir="ltr" { (size(reader, one)) } }
        }
        (facts(&about))
    }
}

/// The form of another one.
fn form(reader: &Reader, files: Files<'_>, problems: &Problems) -> Markup {
    let t = reader.t();
    let typed = files.typed;
    let slug = files.whole.entry.slug.clone();
    let largest = reader.settings().storage.largest_mb.to_string();
    let mut hint = t.chronology_attach_file_hint(&largest);
    if !problems.is_empty() && problems.of("file").is_none() {
        hint = t.chronology_attach_again();
    }
    let file = Field::new("file", t.chronology_attach_file(), "").hint(hint);
    let label = Field::new("label", t.chronology_attach_label(), typed.label.as_str())
        .hint(t.chronology_attach_label_hint())
        .autocomplete("off")
        .optional();
    let alt = Field::new("alt", t.chronology_attach_alt(), typed.alt.as_str())
        .hint(t.chronology_attach_alt_hint())
        .autocomplete("off");
    let answer =
        |value: &'static str, label: String| Choice::new(value, &label, typed.people == value);
    let people = Choices {
        name: "people",
        legend: t.chronology_attach_people().into(),
        hint: "".into(),
        choices: vec![
            answer("nein", t.chronology_attach_people_no()),
            answer("ja", t.chronology_attach_people_yes()),
        ],
    };
    let consent = Field::new(
        "consent",
        t.chronology_attach_consent(),
        typed.consent.as_str(),
    )
    .hint(t.chronology_attach_consent_hint())
    .autocomplete("off");
    upload_form(
        reader,
        &paths::ChronicleAttachments { slug },
        &html! {
            (file_field(reader, &file, ACCEPT, problems))
            (text_field(reader, &label, problems))
            (text_area(reader, &alt, problems))
            (radios(&people, problems))
            (text_field(reader, &consent, problems))
            (button(Weight::Primary, &t.chronology_attach_do()))
        },
    )
}

/// The question before one is deleted.
pub(crate) fn deletion(reader: &Reader, whole: &Whole, one: &Model) -> Markup {
    let t = reader.t();
    let slug = whole.entry.slug.as_str();
    let title = t.chronology_attach_delete_title();
    let list = paths::ChronicleAttachments {
        slug: slug.to_owned(),
    };
    let does = t.chronology_attach_delete_do();
    let body = html! {
        (back(reader, &list, &t.chronology_attach_title()))
        h1 { (title) }
        p { strong { (foreign(reader, Lang::De, one.title())) } }
        (drawn(reader, slug, one))
        p { (t.chronology_attach_delete_text()) }
        (pair(
            &button_form(reader, &deletion_path(slug, one), Weight::Dangerous, &does, &[]),
            &button_link(Weight::Secondary, &reader.url(&list), &t.chronology_attach_keep()),
        ))
    };
    page(
        reader,
        &Page {
            head: timeline_style(),
            ..Page::staff(&title, body)
        },
    )
}
