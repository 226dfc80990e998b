//! Sending that is switched off: what waits, and what shall become of it.

use maud::{Markup, html};

use super::here;
use crate::lang::day_and_time;
use crate::mail::{Ages, Stopped};
use crate::paths;
use crate::web::components::{
    Choice, Choices, Tone, Weight, back, button, form, notice, problem_summary, radios,
};
use crate::web::{Page, Problems, Reader, page};

/// What stands in the way of sending.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    /// Since when, and why.
    pub(crate) stopped: Stopped,
    /// The letters that wait.
    pub(crate) ages: Ages,
    /// Offered places whose time is over.
    pub(crate) overdue: usize,
}

/// The values of the answers: they stand in the form only.
pub(crate) const ANSWERS: [&str; 3] = ["zurueck", "neue", "alle"];

/// The page; `waiting` is none where letters go out.
pub(crate) fn sending(
    reader: &Reader,
    waiting: Option<&Waiting>,
    typed: &str,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.desk_sending_title();
    let body = html! {
        (back(reader, &paths::Desk {}, &t.desk_office_title()))
        (problem_summary(reader, problems))
        h1 { (title) }
        @match waiting {
            None => (notice(Tone::Good, &t.desk_sending_on(), &html! {})),
            Some(waiting) => (question(reader, waiting, typed, problems)),
        }
    };
    let has_problems = !problems.is_empty();
    page(
        reader,
        &Page {
            has_problems,
            ..Page::staff(&title, body)
        },
    )
}

fn question(reader: &Reader, waiting: &Waiting, typed: &str, problems: &Problems) -> Markup {
    let t = reader.t();
    let (day, time) = day_and_time(reader.lang, here(), waiting.stopped.since);
    let count = |letters: u64| i64::try_from(letters).unwrap_or(i64::MAX);
    let [back, younger, all] = ANSWERS;
    let answers = [
        (back, t.desk_sending_withdraw()),
        (younger, t.desk_sending_younger()),
        (all, t.desk_sending_all()),
    ];
    let choices = Choices {
        name: "old",
        legend: t.desk_sending_question().into(),
        hint: t.desk_sending_hint().into(),
        choices: answers
            .iter()
            .map(|(value, label)| Choice::new(*value, label, typed == *value))
            .collect(),
    };
    let overdue = i64::try_from(waiting.overdue).unwrap_or(i64::MAX);
    html! {
        (notice(Tone::Bad, &t.desk_mail_stopped(), &html! {
            p { (t.desk_sending_since(&day, &time)) }
            p { (t.desk_sending_old(count(waiting.ages.before()))) }
            p { (t.desk_sending_new(count(waiting.ages.since))) }
            @if overdue > 0 { p { (t.desk_sending_overdue(overdue)) } }
        }))
        (form(reader, &paths::Sending {}, &html! {
            (radios(&choices, problems))
            (button(Weight::Primary, &t.desk_sending_do()))
        }))
    }
}
