//! The names of a party: one line for the first person, the others behind "one more person".

use std::borrow::Cow;

use maud::{Markup, html};

use super::{Field, text_field};
use crate::web::{Problems, Reader};

/// The names of a party, all sent as the repeated field `name`.
#[derive(Clone, Debug)]
pub(crate) struct Names<'a> {
    /// The label of the first name.
    pub(crate) label: Cow<'a, str>,
    /// One sentence below it.
    pub(crate) hint: Cow<'a, str>,
    /// What was typed so far.
    pub(crate) values: &'a [String],
    /// What stands above the further names.
    pub(crate) further: Cow<'a, str>,
    /// At most so many people.
    pub(crate) max: usize,
}

/// One line a person. The first has the id `name`, the second `name-2` and so on, which is also where
/// their problems are. Without a script the further lines are all there, folded away until wanted or used.
pub(crate) fn names_field(reader: &Reader, names: &Names<'_>, problems: &Problems) -> Markup {
    let value = |place: usize| names.values.get(place).map_or("", String::as_str);
    let id = |place: usize| format!("name-{}", place + 1);
    let further = 1..names.max;
    let open = further
        .clone()
        .any(|place| !value(place).is_empty() || problems.of(&id(place)).is_some());
    let first = Field::new("name", names.label.as_ref(), value(0))
        .hint(names.hint.as_ref())
        .autocomplete("name");
    html! {
        (text_field(reader, &first, problems))
        @if !further.is_empty() {
            details open[open] {
                summary { (names.further) }
                @for place in further {
                    (text_field(
                        reader,
                        &Field::new(
                            "name",
                            reader.t().web_names_person(&(place + 1).to_string()),
                            value(place),
                        )
                        .id(id(place))
                        .autocomplete("off"),
                        problems,
                    ))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, names_field};
    use crate::kinds::Lang;
    use crate::web::Problems;
    use crate::web::tests::reader;

    fn names(values: &[String], max: usize) -> Names<'_> {
        Names {
            label: "Ihr Name".into(),
            hint: "So, wie Sie ihn schreiben.".into(),
            values,
            further: "Noch eine Person".into(),
            max,
        }
    }

    #[tokio::test]
    async fn every_person_of_a_party_has_a_line() {
        let reader = reader(Lang::Ar, "/").await;
        let html = names_field(&reader, &names(&[], 3), &Problems::default()).into_string();
        assert_eq!(html.matches(r#" name="name""#).count(), 3, "{html}");
        assert!(html.contains("<details>"), "folded away: {html}");
        let html = names_field(&reader, &names(&[], 1), &Problems::default()).into_string();
        assert!(!html.contains("<details"), "{html}");
    }

    #[tokio::test]
    async fn a_further_name_or_its_problem_opens_the_lines() {
        let reader = reader(Lang::De, "/").await;
        let typed = ["Ada".to_owned(), "Ben".to_owned()];
        let html = names_field(&reader, &names(&typed, 3), &Problems::default()).into_string();
        assert!(
            html.contains("<details open>") && html.contains(r#"value="Ben""#),
            "{html}"
        );
        let mut problems = Problems::default();
        problems.add("name-3", "Der Name ist zu lang.");
        let html = names_field(&reader, &names(&[], 3), &problems).into_string();
        assert!(html.contains("<details open>"), "{html}");
        assert!(
            html.contains(r#"aria-describedby="name-3-problem""#),
            "{html}"
        );
    }
}
