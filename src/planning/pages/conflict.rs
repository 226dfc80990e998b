//! Two clerks at the same offering: what the second wrote, what the first has saved, and what was before,
//! field by field. Nothing is saved, and nothing that she wrote is lost.

use maud::{Markup, html};

use super::said::{answers, label};
use super::{Known, form};
use crate::offerings::Version;
use crate::planning::forms::{Name, Sent, TAKE, Typed, seen_said};
use crate::web::components::{
    Tone, Versions, Weight, button, button_saying, hidden, kept_form, notice, versions,
};
use crate::web::{Page, Reader, page};

/// The page on which she chooses.
pub(in crate::planning) fn conflict(
    reader: &Reader,
    known: &Known,
    sent: &Sent,
    theirs: &Version,
) -> Markup {
    let t = reader.t();
    let now = Typed::of(&theirs.plan);
    let fields = html! {
        @for &name in Name::ALL.iter().filter(|name| **name != Name::Slug) {
            (hidden(name.word(), sent.typed.get(name)))
        }
        (hidden("reason", &sent.reason))
        (hidden("was", &now.packed()))
        (hidden("seen", &seen_said(theirs.seen)))
        @for name in sent.typed.differing(&now).into_iter().filter(|name| *name != Name::Slug) {
            (choose(reader, known, name, [&sent.was, &sent.typed, &now]))
        }
        (button(Weight::Primary, &t.planning_conflict_save()))
        (button_saying(
            Weight::Secondary,
            &html! { (t.planning_conflict_form()) },
            ("form", "1"),
            false,
        ))
    };
    let submit = t.planning_conflict_save();
    let title = t.planning_conflict();
    let body = html! {
        h1 { (title) }
        (notice(Tone::Warn, sent.was.get(Name::Title), &html! { p { (t.planning_conflict_text()) } }))
        (kept_form(reader, &form::edit(&theirs.plan.slug), &fields))
    };
    page(
        reader,
        &Page {
            kept_form: Some(&submit),
            ..Page::staff(&title, body)
        },
    )
}

/// One field: hers or theirs. What she did not touch is theirs at first.
fn choose(
    reader: &Reader,
    known: &Known,
    name: Name,
    [before, mine, theirs]: [&Typed; 3],
) -> Markup {
    let has_touched = before.differing(mine).contains(&name);
    let said = |typed| said(reader, known, name, typed);
    let field = Versions {
        label: &label(reader, name),
        before: &said(before),
        mine: &said(mine),
        theirs: &said(theirs),
    };
    let taken = format!("{TAKE}{}", name.word());
    versions(reader, &taken, field, has_touched)
}

/// What a field says, line by line, in words.
fn said(reader: &Reader, known: &Known, name: Name, typed: &Typed) -> Vec<String> {
    let t = reader.t();
    let lines: Vec<String> = if name == Name::WorkshopTitle {
        let places = typed
            .lines(Name::WorkshopPlaces)
            .chain(std::iter::repeat(""));
        let pairs = typed.lines(name).zip(places);
        pairs
            .filter(|(title, _)| !title.trim().is_empty())
            .map(|(title, places)| match places.trim() {
                "" | "0" => title.to_owned(),
                places => format!("{title} ({places})"),
            })
            .collect()
    } else {
        let answers = answers(reader, name, &known.venues).unwrap_or_default();
        let word = |line: &str| {
            let answer = answers.iter().find(|(value, _)| value == line);
            answer.map_or_else(|| line.to_owned(), |(_, label)| label.clone())
        };
        match typed.get(name).trim() {
            // Also nothing can be an answer.
            "" => vec![word("")],
            text => text.lines().map(word).collect(),
        }
    };
    if lines.iter().all(|line| line.trim().is_empty()) {
        return vec![t.planning_conflict_empty()];
    }
    lines
}
