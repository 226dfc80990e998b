//! Choices: one of several, or any of several.

use std::borrow::Cow;

use maud::{Markup, html};

use crate::web::Problems;

/// A question with answers to choose from.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_field_names,
    reason = "choices are the word for it; one with a badge is a choice too"
)]
pub(crate) struct Choices<'a> {
    /// The name in the form, and the id of the first answer: there a problem's link leads.
    pub(crate) name: &'a str,
    /// The question.
    pub(crate) legend: Cow<'a, str>,
    /// One sentence that helps to answer; may be empty.
    pub(crate) hint: Cow<'a, str>,
    /// The answers in order.
    pub(crate) choices: Vec<Choice<'a>>,
}

/// One answer.
#[derive(Clone, Debug)]
pub(crate) struct Choice<'a> {
    /// What is sent.
    pub(crate) value: Cow<'a, str>,
    /// What is read; may hold a foreign title or a badge.
    pub(crate) label: Markup,
    /// Is it chosen?
    pub(crate) chosen: bool,
    /// Can it not be chosen (any more)? Then the label says why.
    pub(crate) closed: bool,
}

impl<'a> Choice<'a> {
    /// An answer that can be chosen.
    pub(crate) fn new(value: impl Into<Cow<'a, str>>, label: &str, chosen: bool) -> Self {
        Self {
            value: value.into(),
            label: html! { (label) },
            chosen,
            closed: false,
        }
    }
}

/// One of several.
pub(crate) fn radios(choices: &Choices<'_>, problems: &Problems) -> Markup {
    draw("radio", choices, problems)
}

/// Any of several, none included.
pub(crate) fn checkboxes(choices: &Choices<'_>, problems: &Problems) -> Markup {
    draw("checkbox", choices, problems)
}

fn draw(kind: &str, choices: &Choices<'_>, problems: &Problems) -> Markup {
    let name = choices.name;
    let problem = problems.of(name);
    let described_by = [
        (!choices.hint.is_empty()).then(|| format!("{name}-hint")),
        problem.map(|_| format!("{name}-problem")),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ");
    html! {
        fieldset.is-wrong[problem.is_some()]
            aria-describedby=[(!described_by.is_empty()).then_some(described_by)] {
            legend { (choices.legend) }
            @if !choices.hint.is_empty() { p.hint id={ (name) "-hint" } { (choices.hint) } }
            @if let Some(text) = problem { p.problem id={ (name) "-problem" } { (text) } }
            @for (place, choice) in choices.choices.iter().enumerate() {
                label.choice {
                    input type=(kind) name=(name) value=(choice.value) checked[choice.chosen]
                        disabled[choice.closed] aria-invalid=[problem.map(|_| "true")]
                        id=[(place == 0).then_some(name)];
                    span { (choice.label) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Choices, checkboxes};
    use crate::web::Problems;

    #[test]
    fn the_problem_of_a_choice_leads_to_its_first_answer() {
        let mut problems = Problems::default();
        problems.add("session", "Bitte wählen Sie einen Termin.");
        let choices = Choices {
            name: "session",
            legend: "Wann kommen Sie?".into(),
            hint: "".into(),
            choices: vec![
                Choice::new("1", "<heute>", false),
                Choice::new("2", "morgen", true),
            ],
        };
        let html = checkboxes(&choices, &problems).into_string();
        assert_eq!(html.matches(r#"id="session""#).count(), 1, "{html}");
        assert!(
            html.contains(r#"aria-describedby="session-problem""#),
            "{html}"
        );
        assert!(html.contains("&lt;heute&gt;"), "{html}");
        assert!(html.contains(r#"value="2" checked"#), "{html}");
    }
}
