//! States: a word and a colour, never the colour alone.

use maud::{Markup, html};

use crate::web::{Problems, Reader};

/// The colour beside a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// It went well; there are places.
    Good,
    /// Look twice; few places.
    Warn,
    /// It went wrong.
    Bad,
    /// Good to know; waiting list.
    Info,
    /// Neither: full, over.
    Ink,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Good => "is-good",
            Self::Warn => "is-warn",
            Self::Bad => "is-bad",
            Self::Info => "is-info",
            Self::Ink => "is-ink",
        }
    }
}

/// A word in a small frame: "Noch 4 Plätze frei".
pub(crate) fn badge(tone: Tone, word: &str) -> Markup {
    html! { span class={ "badge " (tone.class()) } { (word) } }
}

/// A message in a box, with a heading.
pub(crate) fn notice(tone: Tone, heading: &str, body: &Markup) -> Markup {
    html! { div class={ "notice " (tone.class()) } { h2 { (heading) } (body) } }
}

/// The state of a booking in one large line: the page's heading, the colour at the inline-start edge.
pub(crate) fn state_line(tone: Tone, text: &str) -> Markup {
    html! { h1 class={ "state " (tone.class()) } { (text) } }
}

/// All problems of a form above it, each a link to its field, in the same words as there. Nothing where
/// there is none. It has the focus, so that a screen reader begins with it.
pub(crate) fn problem_summary(reader: &Reader, problems: &Problems) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.notice.is-bad role="alert" tabindex="-1" autofocus aria-labelledby="problems" {
                h2 #problems { (reader.t().web_problems()) }
                ul { @for (field, text) in problems.iter() { li { a href={ "#" (field) } { (text) } } } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::problem_summary;
    use crate::kinds::Lang;
    use crate::web::Problems;
    use crate::web::tests::reader;

    #[tokio::test]
    async fn the_summary_leads_to_each_field_in_the_same_words() {
        let reader = reader(Lang::De, "/").await;
        assert_eq!(
            problem_summary(&reader, &Problems::default()).into_string(),
            ""
        );
        let mut problems = Problems::default();
        problems.add("name", "Bitte schreiben Sie Ihren Namen.");
        problems.add("email", "Bitte E-Mail oder Telefon.");
        let html = problem_summary(&reader, &problems).into_string();
        assert!(
            html.contains(r##"<a href="#name">Bitte schreiben Sie Ihren Namen.</a>"##),
            "{html}"
        );
        assert!(html.contains(r##"<a href="#email">"##), "{html}");
        assert!(
            html.contains(r#"role="alert""#) && html.contains("autofocus"),
            "{html}"
        );
    }
}
