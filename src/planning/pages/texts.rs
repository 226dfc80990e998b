//! Texts per language: what is missing where, and one language beside the German.

use maud::{Markup, html};

use crate::catalogue;
use crate::kinds::Lang;
use crate::offerings::{Listing, Said, Standing, standing};
use crate::paths;
use crate::planning::forms::{Pair, TextSheet, Was};
use crate::web::components::{
    Choice, Choices, Field, Tone, Weight, back, badge, button, button_saying, checkboxes, hidden,
    kept_form, notice, pair, problem_summary, section, text_area, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::planning) struct TextsScene<'a> {
    /// The offering.
    pub(in crate::planning) listing: &'a Listing,
    /// The language beside the German.
    pub(in crate::planning) lang: Lang,
    /// The texts as they are.
    pub(in crate::planning) there: &'a Was,
    /// What was typed.
    pub(in crate::planning) sheet: &'a TextSheet,
    /// What could not be understood.
    pub(in crate::planning) problems: &'a Problems,
}

/// The page. `is_saved`: it has just been; `is_late`: somebody else was first, and nothing is saved.
pub(in crate::planning) fn texts(
    reader: &Reader,
    scene: TextsScene<'_>,
    (is_saved, is_late): (bool, bool),
) -> Markup {
    let t = reader.t();
    let heading = t.planning_texts();
    let slug = scene.listing.offering.slug.clone();
    let title = scene.listing.title(reader.lang);
    let submit = t.planning_texts_save();
    let body = html! {
        (back(reader, &paths::OfficeOffering { slug }, title.text))
        (problem_summary(reader, scene.problems))
        @if is_saved { (notice(Tone::Good, &t.planning_told_saved(), &html! {})) }
        @if is_late { (late(reader, scene)) }
        h1 { (heading) }
        (table(reader, scene))
        @if scene.sheet.look { (look(reader, scene)) }
        (form(reader, scene))
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

/// The address of the texts in a language.
pub(in crate::planning) fn texts_path(slug: &str, lang: Lang) -> String {
    let path = paths::OfferingTexts {
        slug: slug.to_owned(),
    };
    format!("{path}?sprache={}", lang.tag())
}

/// A language by its own name.
fn own_name(lang: Lang) -> Markup {
    html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } }
}

/// What is missing in which language.
fn table(reader: &Reader, scene: TextsScene<'_>) -> Markup {
    let t = reader.t();
    let slug = &scene.listing.offering.slug;
    html! {
        div.scroll {
            table {
                caption { (t.planning_texts_what()) }
                thead { tr {
                    th scope="col" { (t.planning_texts_language()) }
                    th scope="col" { (t.planning_field_title()) }
                    th scope="col" { (t.planning_field_description()) }
                } }
                tbody {
                    @for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::De) {
                        @let (title, description) = standing(scene.listing, lang);
                        tr {
                            th scope="row" {
                                a href=(reader.url(&texts_path(slug, lang)))
                                    aria-current=[(lang == scene.lang).then_some("true")] { (own_name(lang)) }
                            }
                            td { (said(reader, title)) }
                            td { (said(reader, description)) }
                        }
                    }
                }
            }
        }
    }
}

fn said(reader: &Reader, standing: Standing) -> Markup {
    let t = reader.t();
    match standing {
        Standing::Missing => badge(Tone::Bad, &t.planning_text_missing()),
        Standing::Old => badge(Tone::Warn, &t.planning_text_old()),
        Standing::Fine => badge(Tone::Good, &t.planning_text_fine()),
    }
}

/// What somebody else has saved meanwhile.
fn late(reader: &Reader, scene: TextsScene<'_>) -> Markup {
    let t = reader.t();
    let Pair { title, description } = &scene.there.other;
    let (tag, dir) = (scene.lang.tag(), scene.lang.dir());
    let has_new_german = scene
        .sheet
        .was
        .as_ref()
        .is_some_and(|was| was.german != scene.there.german);
    notice(
        Tone::Warn,
        &t.planning_conflict(),
        &html! {
            @if has_new_german { p { (t.planning_texts_german()) } }
            p { (t.planning_conflict_theirs()) }
            @if title.is_empty() && description.is_empty() {
                p { (t.planning_conflict_empty()) }
            } @else {
                div lang=(tag) dir=(dir) {
                    p { strong { (title) } }
                    @for line in description.lines() { (line) br; }
                }
            }
            p { (t.planning_venue_kept()) }
        },
    )
}

/// As visitors will read it.
fn look(reader: &Reader, scene: TextsScene<'_>) -> Markup {
    let Pair { title, description } = &scene.sheet.typed;
    let text = catalogue::description(Said {
        lang: scene.lang,
        text: description,
    });
    let text = html! {
        div lang=(scene.lang.tag()) dir=(scene.lang.dir()) {
            @if !title.trim().is_empty() { p { strong { (title) } } }
            (text)
        }
    };
    section(&reader.t().planning_look(), &text)
}

/// The German, and beside it the fields of the other language.
fn form(reader: &Reader, scene: TextsScene<'_>) -> Markup {
    let t = reader.t();
    let TextsScene {
        lang,
        sheet,
        problems,
        ..
    } = scene;
    let (of_title, of_description) = standing(scene.listing, lang);
    let german = &scene.there.german;
    let title = Field::new(
        "title",
        t.planning_field_title(),
        sheet.typed.title.as_str(),
    );
    let title = title.autocomplete("off").optional();
    let description = Field::new(
        "description",
        t.planning_field_description(),
        sheet.typed.description.as_str(),
    );
    let description = description
        .hint(t.planning_hint_description())
        .autocomplete("off")
        .optional();
    let yes = t.planning_text_fits();
    let fits = Choices {
        name: "fits",
        legend: t.planning_text_old().into(),
        hint: "".into(),
        choices: vec![Choice::new("yes", &yes, sheet.fits)],
    };
    let is_old = [of_title, of_description].contains(&Standing::Old);
    let head = |standing| html! { h3 { (own_name(lang)) " " (said(reader, standing)) } };
    let left = |body: &Markup| {
        html! { h3 { (own_name(Lang::De)) } div lang="de" dir="ltr" { (body) } }
    };
    let lines = html! { p { @for line in german.description.lines() { (line) br; } } };
    let fields = html! {
        (hidden("was", &scene.there.packed()))
        (pair(&left(&html! { p { (german.title) } }), &html! {
            (head(of_title))
            (text_field(reader, &title, problems))
        }))
        (pair(&left(&lines), &html! {
            (head(of_description))
            (text_area(reader, &description, problems))
        }))
        @if is_old { (checkboxes(&fits, problems)) }
        (button(Weight::Primary, &t.planning_texts_save()))
        (button_saying(Weight::Secondary, &html! { (t.planning_do_look()) }, ("preview", "1"), false))
    };
    let path = texts_path(&scene.listing.offering.slug, lang);
    section(lang.own_name(), &kept_form(reader, &path, &fields))
}
