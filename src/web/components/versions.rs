//! Two versions of one thing: what she wrote, and what somebody else has saved meanwhile.

use maud::{Markup, html};

use super::choices::{Choice, Choices, radios};
use crate::web::{Problems, Reader};

/// One field in both versions and as it was before, each line by line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Versions<'a> {
    /// What the field is called.
    pub(crate) label: &'a str,
    /// As it was when she began.
    pub(crate) before: &'a [String],
    /// What she wrote.
    pub(crate) mine: &'a [String],
    /// What is saved now.
    pub(crate) theirs: &'a [String],
}

/// Hers or theirs: sends `mine` or `theirs`. What she did not touch is theirs at first.
pub(crate) fn versions(
    reader: &Reader,
    name: &str,
    field: Versions<'_>,
    has_touched: bool,
) -> Markup {
    let t = reader.t();
    let choice = |value: &'static str, label: String, lines: &[String], chosen| Choice {
        value: value.into(),
        label: html! {
            strong { (label) } " "
            bdi { @for (place, line) in lines.iter().enumerate() { @if place > 0 { br; } (line) } }
        },
        chosen,
        closed: false,
    };
    let choices = Choices {
        name,
        legend: field.label.into(),
        hint: t.planning_conflict_before(&field.before.join(" · ")).into(),
        choices: vec![
            choice("mine", t.planning_conflict_mine(), field.mine, has_touched),
            choice(
                "theirs",
                t.planning_conflict_theirs(),
                field.theirs,
                !has_touched,
            ),
        ],
    };
    radios(&choices, &Problems::default())
}
