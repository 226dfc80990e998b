//! Lists to tick with one hand: large buttons, each a form of its own, the answer is the page again.

use maud::{Markup, html};

use crate::web::Reader;

/// One thing that can be ticked.
#[derive(Clone, Debug)]
pub(crate) struct Tick {
    /// What is sent.
    pub(crate) value: &'static str,
    /// What is read.
    pub(crate) label: String,
    /// Is it so?
    pub(crate) pressed: bool,
}

/// A line to be ticked.
#[derive(Clone, Debug)]
pub(crate) struct TickRow {
    /// Its id on the page: there the answer leads back.
    pub(crate) id: String,
    /// Who or what, for those who listen.
    pub(crate) name: String,
    /// What is seen at once.
    pub(crate) head: Markup,
    /// What unfolds; none: nothing does.
    pub(crate) more: Option<Markup>,
    /// What is sent with each tick: name and value.
    pub(crate) with: (&'static str, String),
    /// The name under which a tick is sent.
    pub(crate) field: &'static str,
    /// What can be ticked; empty: nothing (now).
    pub(crate) ticks: Vec<Tick>,
    /// What takes the last tick back: value and words.
    pub(crate) undo: Option<(&'static str, String)>,
}

/// Lines to be ticked.
pub(crate) fn ticks(reader: &Reader, action: &impl std::fmt::Display, rows: &[TickRow]) -> Markup {
    let action = reader.url(action);
    html! { ul.ticks { @for row in rows { (tick_row(&action, row)) } } }
}

fn tick_row(action: &str, row: &TickRow) -> Markup {
    html! {
        li id=(row.id) {
            @if let Some(more) = &row.more {
                details { summary { (row.head) } (more) }
            } @else {
                p { (row.head) }
            }
            @if !row.ticks.is_empty() || row.undo.is_some() {
                form method="post" action=(action) {
                    (super::hidden(row.with.0, &row.with.1))
                    div role="group" aria-label=(row.name) {
                        @for tick in &row.ticks {
                            button name=(row.field) value=(tick.value)
                                aria-pressed=(if tick.pressed { "true" } else { "false" }) { (tick.label) }
                        }
                        @if let Some((value, label)) = &row.undo {
                            button.undo name=(row.field) value=(value) { (label) }
                        }
                    }
                }
            }
        }
    }
}

/// A number that goes up and down.
#[derive(Clone, Debug)]
pub(crate) struct Stepper {
    /// Its id on the page.
    pub(crate) id: String,
    /// What is counted.
    pub(crate) label: String,
    /// How often.
    pub(crate) count: i64,
    /// What is sent with each step: names and values.
    pub(crate) with: Vec<(&'static str, String)>,
    /// The words for one less and one more, for those who listen.
    pub(crate) words: [String; 2],
}

/// Numbers that go up and down: the field `step` says 1 or −1.
pub(crate) fn steppers(
    reader: &Reader,
    action: &impl std::fmt::Display,
    steppers: &[Stepper],
) -> Markup {
    let action = reader.url(action);
    html! {
        ul.ticks.is-narrow {
            @for stepper in steppers {
                @let [less, more] = &stepper.words;
                li id=(stepper.id) {
                    form method="post" action=(action) {
                        @for (name, value) in &stepper.with { (super::hidden(name, value)) }
                        div {
                            span { (stepper.label) }
                            button name="step" value="-1" aria-label={ "−1 " (less) } disabled[stepper.count == 0] { bdi dir="ltr" { "−1" } }
                            output { (stepper.count) }
                            button name="step" value="1" aria-label={ "+1 " (more) } { bdi dir="ltr" { "+1" } }
                        }
                    }
                }
            }
        }
    }
}
