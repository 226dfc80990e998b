//! The sheet: heads and blocks, six languages side by side, what is missing.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::{home, name, own_name};
use crate::kinds::Lang;
use crate::newsletter::content::{Block, Content, Pick};
use crate::newsletter::entity::issue;
use crate::newsletter::forms::field;
use crate::newsletter::rules::{Gap, gaps};
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Tone, Weight, back, badge, button, button_saying, checkboxes, details,
    fieldset, hidden, kept_form, notice, number_field, problem_summary, radios, text_area,
    text_field, tiles,
};
use crate::web::{Page, Problems, Reader, page};

/// What the sheet is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::newsletter) struct Scene<'a> {
    /// The issue as it is.
    pub(in crate::newsletter) issue: &'a issue::Model,
    /// What was typed.
    pub(in crate::newsletter) content: &'a Content,
    /// What could not be understood.
    pub(in crate::newsletter) problems: &'a Problems,
    /// The offerings to choose from: name in addresses, title.
    pub(in crate::newsletter) offerings: &'a [(String, String)],
    /// It has just been saved.
    pub(in crate::newsletter) is_saved: bool,
    /// Somebody else was first, and nothing is saved.
    pub(in crate::newsletter) is_late: bool,
}

/// The page.
pub(in crate::newsletter) fn edit(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let heading = t.newsletter_edit();
    let submit = t.newsletter_save();
    let id = scene.issue.id.to_string();
    let preview = paths::IssuePreview { id: id.clone() };
    let fields = html! {
        (hidden("version", &scene.issue.version.to_string()))
        // Enter in a field saves, and moves nothing.
        (button(Weight::Primary, &submit))
        (heads(reader, scene))
        @for (block, number) in scene.content.blocks.iter().zip(1..) { (drawn(reader, scene, (number, block))) }
        p {
            (change(&t.newsletter_add_text(), "text"))
            " "
            (change(&t.newsletter_add_offerings(), "angebote"))
        }
        (button(Weight::Secondary, &submit))
    };
    let body = html! {
        (back(reader, &home(scene.issue), &name(reader, scene.issue.number)))
        (problem_summary(reader, scene.problems))
        @if scene.is_saved { (notice(Tone::Good, &t.newsletter_saved(), &html! {})) }
        @if scene.is_late { (late(reader, scene)) }
        h1 { (heading) }
        p { (t.newsletter_fallback()) " " a href=(reader.url(&preview)) { (t.newsletter_preview()) } }
        (standing(reader, scene.content))
        (kept_form(reader, &paths::IssueEdit { id }, &fields))
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

/// A button that changes which blocks there are; everything else is saved with it.
fn change(label: &str, word: &str) -> Markup {
    button_saying(
        Weight::Secondary,
        &html! { (label) },
        ("change", word),
        false,
    )
}

/// What is missing in which language.
fn standing(reader: &Reader, content: &Content) -> Markup {
    let lacking: Vec<(Lang, Vec<Gap>)> = Lang::ALL
        .into_iter()
        .map(|lang| (lang, gaps(content, lang)))
        .filter(|(_, gaps)| !gaps.is_empty())
        .collect();
    html! {
        @if !lacking.is_empty() {
            ul {
                @for (lang, gaps) in &lacking {
                    li { (own_name(*lang)) ": " (gaps_said(reader, gaps)) " " (badge(Tone::Warn, &reader.t().newsletter_missing())) }
                }
            }
        }
    }
}

/// "Betreff, Text 1".
pub(super) fn gaps_said(reader: &Reader, gaps: &[Gap]) -> String {
    let t = reader.t();
    let said = gaps.iter().map(|gap| match gap {
        Gap::Subject => t.newsletter_subject(),
        Gap::Text(number) => t.newsletter_block_text(&number.to_string()),
    });
    crate::lang::list(reader.lang, &said.collect::<Vec<_>>())
}

/// Subjects and the lines beside them.
fn heads(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let head = |lang: Lang| {
        let head = scene.content.heads.get(&lang).cloned().unwrap_or_default();
        // Who hears the page, or reads what is wrong, meets the label without the heading above it.
        let named = |what| format!("{what} ({})", lang.own_name());
        let (subject, preheader) = (
            named(t.newsletter_subject()),
            named(t.newsletter_preheader()),
        );
        let subject = Field::new(field::subject(lang), subject, head.subject);
        let preheader = Field::new(field::preheader(lang), preheader, head.preheader);
        let (subject, preheader) = (
            subject.autocomplete("off"),
            preheader.autocomplete("off").optional(),
        );
        html! {
            h2 { (own_name(lang)) }
            (text_field(reader, &subject, scene.problems))
            (text_field(reader, &preheader, scene.problems))
        }
    };
    fieldset(
        &t.newsletter_subject(),
        &t.newsletter_preheader_hint(),
        &tiles(&Lang::ALL.map(head)),
    )
}

/// A block.
fn drawn(reader: &Reader, scene: Scene<'_>, (number, block): (usize, &Block)) -> Markup {
    let t = reader.t();
    let (kind, legend, hint, body) = match block {
        Block::Text(texts) => (
            "text",
            t.newsletter_block_text(&number.to_string()),
            t.newsletter_text_hint(),
            text(reader, scene, (number, texts)),
        ),
        Block::Offerings(pick) => (
            "angebote",
            t.newsletter_block_offerings(&number.to_string()),
            t.newsletter_places_hint(),
            offerings(reader, scene, (number, pick)),
        ),
    };
    let body = html! {
        (hidden(&field::kind(number), kind))
        (body)
        p {
            @if number > 1 { (change(&t.newsletter_up(&number.to_string()), &format!("hoch-{number}"))) " " }
            (change(&t.newsletter_drop(&number.to_string()), &format!("weg-{number}")))
        }
    };
    fieldset(&legend, &hint, &body)
}

fn text(
    reader: &Reader,
    scene: Scene<'_>,
    (number, texts): (usize, &BTreeMap<Lang, String>),
) -> Markup {
    let one = |lang: Lang| {
        let typed = texts.get(&lang).cloned().unwrap_or_default();
        let field = Field::new(field::text(number, lang), lang.own_name(), typed);
        text_area(reader, &field.autocomplete("off"), scene.problems)
    };
    tiles(&Lang::ALL.map(one))
}

fn offerings(reader: &Reader, scene: Scene<'_>, (number, pick): (usize, &Pick)) -> Markup {
    let t = reader.t();
    let (name, slug) = (field::pick(number), field::slug(number));
    let (rule, weeks, chosen) = match pick {
        Pick::Weeks(weeks) => ("wochen", *weeks, [].as_slice()),
        Pick::Free(weeks) => ("frei", *weeks, [].as_slice()),
        Pick::Chosen(slugs) => ("hand", 4, slugs.as_slice()),
    };
    let way = |value, label: &str| Choice::new(value, label, value == rule);
    let how = Choices {
        name: &name,
        legend: t.newsletter_pick().into(),
        hint: "".into(),
        choices: vec![
            way("wochen", &t.newsletter_pick_weeks()),
            way("frei", &t.newsletter_pick_free()),
            way("hand", &t.newsletter_pick_chosen()),
        ],
    };
    let ahead = weeks.to_string();
    let ahead = Field::new(field::weeks(number), t.newsletter_weeks(), ahead);
    let known = scene.offerings.iter();
    let mut all: Vec<Choice<'_>> = known
        .map(|(slug, title)| Choice::new(slug.as_str(), title, chosen.contains(slug)))
        .collect();
    // What was chosen and is no longer on stays chosen until somebody takes it out.
    let gone = chosen
        .iter()
        .filter(|slug| !scene.offerings.iter().any(|(known, _)| known == *slug));
    all.extend(gone.map(|slug| Choice::new(slug.as_str(), slug, true)));
    let which = Choices {
        name: &slug,
        legend: t.newsletter_pick_chosen().into(),
        hint: "".into(),
        choices: all,
    };
    html! {
        (radios(&how, scene.problems))
        (number_field(reader, &ahead, scene.problems))
        (details(&t.newsletter_pick_chosen(), &checkboxes(&which, scene.problems)))
    }
}

/// What somebody else has saved meanwhile, where it differs from what was typed.
fn late(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let theirs = &scene.issue.content;
    let mut differing: Vec<(Lang, String, String)> = Vec::new();
    for lang in Lang::ALL {
        if theirs.subject(lang) != scene.content.subject(lang) {
            differing.push((
                lang,
                t.newsletter_subject(),
                theirs.subject(lang).to_owned(),
            ));
        }
        if theirs.preheader(lang) != scene.content.preheader(lang) {
            differing.push((
                lang,
                t.newsletter_preheader(),
                theirs.preheader(lang).to_owned(),
            ));
        }
    }
    for (number, lang, text) in theirs.texts() {
        if !scene
            .content
            .texts()
            .any(|mine| mine == (number, lang, text))
        {
            differing.push((
                lang,
                t.newsletter_block_text(&number.to_string()),
                text.to_owned(),
            ));
        }
    }
    notice(
        Tone::Warn,
        &t.newsletter_conflict(),
        &html! {
            p { (t.newsletter_conflict_text()) }
            @for (lang, label, text) in &differing {
                p { strong { (label) " (" (own_name(*lang)) ")" } }
                div lang=(lang.tag()) dir=(lang.dir()) {
                    p {
                        @if text.is_empty() { (t.newsletter_missing()) }
                        @for line in text.lines() { (line) br; }
                    }
                }
            }
        },
    )
}
