//! Many at once, from a table; and what became of it, line by line.

use maud::{Markup, html};

use crate::lang::Words;
use crate::paths;
use crate::subscribers::actions::Imported;
use crate::subscribers::forms::Office;
use crate::subscribers::rules;
use crate::subscribers::rules::import::{Bad, COLUMNS, Refused};
use crate::web::components::{
    Field, Tone, Weight, back, button, form, name, notice, problem_summary, text_area,
};
use crate::web::{Page, Problems, Reader, page};

/// A table to be taken in.
pub(in crate::subscribers) fn import(
    reader: &Reader,
    typed: &Office,
    refused: Option<Refused>,
) -> Markup {
    let t = reader.t();
    let title = t.subscribers_import_title();
    let mut problems = Problems::default();
    if let Some(refused) = refused {
        let text = match refused {
            Refused::Empty => t.subscribers_import_empty(),
            Refused::NoHead => t.subscribers_import_no_head(),
            Refused::TooMany => t.subscribers_import_too_many(),
        };
        problems.add("table", text);
    }
    let table = Field::new("table", t.subscribers_import_field(), &typed.table).autocomplete("off");
    let [email, lang, topics, .., signed_on] = COLUMNS;
    let words: Vec<String> = rules::topics().map(rules::word).collect();
    let body = html! {
        (back(reader, &paths::OfficeSubscribers {}, &t.subscribers_office_title()))
        (problem_summary(reader, &problems))
        h1 { (title) }
        p { (t.subscribers_import_text()) }
        p { code dir="ltr" { (email) ";" (lang) ";" (topics) ";" (signed_on) } }
        p { (t.subscribers_import_topics()) " " code dir="ltr" { (words.join(", ")) } }
        p { (t.subscribers_import_paper()) }
        (form(reader, &paths::OfficeSubscribersImport {}, &html! {
            (text_area(reader, &table, &problems))
            (button(Weight::Primary, &t.subscribers_import_submit()))
        }))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}

/// What became of a table.
pub(in crate::subscribers) fn imported(reader: &Reader, done: &Imported) -> Markup {
    let t = reader.t();
    let title = t.subscribers_import_title();
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let body = html! {
        (back(reader, &paths::OfficeSubscribers {}, &t.subscribers_office_title()))
        h1 { (title) }
        (notice(Tone::Good, &t.subscribers_import_new(count(done.new)), &html! {
            @if done.known > 0 { p { (t.subscribers_import_known(count(done.known))) } }
        }))
        @if !done.bad.is_empty() {
            (notice(Tone::Warn, &t.subscribers_import_bad(count(done.bad.len())), &html! {
                ul {
                    @for (line, bad) in &done.bad {
                        li { (t.subscribers_import_line(&line.to_string())) " " (bad_words(t, bad)) }
                    }
                }
            }))
        }
        p { a href=(reader.url(&paths::OfficeSubscribersImport {})) { (t.subscribers_import_again()) } }
    };
    page(reader, &Page::staff(&title, body))
}

fn bad_words(t: &Words, bad: &Bad) -> Markup {
    let text = match bad {
        Bad::Unreadable => t.subscribers_bad_unreadable(),
        Bad::Email => t.subscribers_bad_email(),
        Bad::Language(_) => t.subscribers_bad_language(),
        Bad::Topic(_) => t.subscribers_bad_topic(),
        Bad::NoDay => t.subscribers_bad_no_day(),
        Bad::Day(_) => t.subscribers_bad_day(),
        Bad::Future => t.subscribers_bad_future(),
        Bad::Gone => t.subscribers_bad_gone(),
        Bad::Suppressed => t.subscribers_bad_suppressed(),
    };
    let said = match bad {
        Bad::Language(said) | Bad::Topic(said) | Bad::Day(said) => Some(said),
        _ => None,
    };
    html! { (text) @if let Some(said) = said { " (" (name(said)) ")" } }
}
