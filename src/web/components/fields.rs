//! Fields for words and numbers, each with its label, a hint and, if it was not understood, why.

use std::borrow::Cow;

use maud::{Markup, html};

use crate::web::{Problems, Reader};

/// One field of a form before it is drawn. Its id on the page is its name, unless `id` says otherwise;
/// under that id [`Problems`] are looked up.
#[derive(Clone, Debug)]
pub(crate) struct Field<'a> {
    name: Cow<'a, str>,
    id: Cow<'a, str>,
    label: Cow<'a, str>,
    value: Cow<'a, str>,
    hint: Option<Cow<'a, str>>,
    kind: &'static str,
    dir: &'static str,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    is_optional: bool,
    is_focused: bool,
}

impl<'a> Field<'a> {
    /// A field with its name in the form, its label and what it holds.
    pub(crate) fn new(
        name: impl Into<Cow<'a, str>>,
        label: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name,
            label: label.into(),
            value: value.into(),
            hint: None,
            kind: "text",
            dir: "auto",
            autocomplete: None,
            inputmode: None,
            is_optional: false,
            is_focused: false,
        }
    }

    /// The id on the page, where several fields have one name.
    pub(crate) fn id(mut self, id: impl Into<Cow<'a, str>>) -> Self {
        self.id = id.into();
        self
    }

    /// One sentence that helps to fill it in.
    pub(crate) fn hint(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What the browser may fill in: a token of the HTML standard ("name", "organization", "off").
    pub(crate) fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// Says beside the label that it may stay empty.
    pub(crate) fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// The keyboard begins here: on a page that is nothing but its form. At most one a page.
    pub(crate) fn focused(mut self, is_focused: bool) -> Self {
        self.is_focused = is_focused;
        self
    }

    /// For an e-mail address: the keys of a phone, the browser's memory, always from left to right.
    pub(crate) fn email(mut self) -> Self {
        (self.kind, self.dir, self.autocomplete) = ("email", "ltr", Some("email"));
        self
    }

    /// For a password: never shown, never sent back. The browser's memory by a token of the HTML standard,
    /// "current-password" or "new-password".
    pub(crate) fn password(mut self, token: &'static str) -> Self {
        (self.kind, self.dir, self.autocomplete) = ("password", "ltr", Some(token));
        self.value = Cow::Borrowed("");
        self
    }

    /// For a phone number: the keys of a phone, the browser's memory, always from left to right.
    pub(crate) fn phone(mut self) -> Self {
        (self.kind, self.dir, self.autocomplete) = ("tel", "ltr", Some("tel"));
        self
    }

    /// For a day and a time, local, `2026-12-01T08:00`: the browser's own clock and calendar.
    pub(crate) fn moment(mut self) -> Self {
        (self.kind, self.dir) = ("datetime-local", "ltr");
        self
    }

    /// For a day, `2026-12-01`: the browser's own calendar.
    pub(crate) fn day(mut self) -> Self {
        (self.kind, self.dir) = ("date", "ltr");
        self
    }

    /// For a time of day, `08:00`: the browser's own clock.
    pub(crate) fn time(mut self) -> Self {
        (self.kind, self.dir) = ("time", "ltr");
        self
    }

    /// The ids that describe the field to a screen reader: the hint's and the problem's.
    fn described_by(&self, problem: Option<&str>) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let problem = problem.map(|_| format!("{}-problem", self.id));
        match (hint, problem) {
            (Some(hint), Some(problem)) => Some(format!("{hint} {problem}")),
            (one, other) => one.or(other),
        }
    }

    /// Label, hint and problem around the control.
    fn frame(&self, reader: &Reader, problem: Option<&str>, control: &Markup) -> Markup {
        html! {
            div.field.is-wrong[problem.is_some()] {
                label for=(self.id) {
                    (self.label)
                    @if self.is_optional { " " span.quiet { (reader.t().web_optional()) } }
                }
                @if let Some(hint) = &self.hint { p.hint id={ (self.id) "-hint" } { (hint) } }
                @if let Some(text) = problem { p.problem id={ (self.id) "-problem" } { (text) } }
                (control)
            }
        }
    }

    fn draw(&self, reader: &Reader, problems: &Problems, class: Option<&str>) -> Markup {
        let problem = problems.of(&self.id);
        self.frame(
            reader,
            problem,
            &html! {
                input id=(self.id) name=(self.name) type=(self.kind) value=(self.value) dir=(self.dir)
                    class=[class] autofocus[self.is_focused] autocomplete=[self.autocomplete] inputmode=[self.inputmode]
                    aria-invalid=[problem.map(|_| "true")]
                    aria-describedby=[self.described_by(problem)];
            },
        )
    }
}

/// A line of text.
pub(crate) fn text_field(reader: &Reader, field: &Field<'_>, problems: &Problems) -> Markup {
    field.draw(reader, problems, None)
}

/// A number, typed: a short field with the keys for digits. No `type="number"`, whose wheel and
/// arrows change it unseen.
pub(crate) fn number_field(reader: &Reader, field: &Field<'_>, problems: &Problems) -> Markup {
    let field = Field {
        inputmode: Some("numeric"),
        dir: "ltr",
        ..field.clone()
    };
    field.draw(reader, problems, Some("is-short"))
}

/// A file from her own device; `accept` says what is offered first there, as the HTML standard has it. No browser
/// sends it a second time by itself.
pub(crate) fn file_field(
    reader: &Reader,
    field: &Field<'_>,
    accept: &str,
    problems: &Problems,
) -> Markup {
    let problem = problems.of(&field.id);
    field.frame(
        reader,
        problem,
        &html! {
            input id=(field.id) name=(field.name) type="file" accept=(accept)
                aria-invalid=[problem.map(|_| "true")] aria-describedby=[field.described_by(problem)];
        },
    )
}

/// Several lines of text.
pub(crate) fn text_area(reader: &Reader, field: &Field<'_>, problems: &Problems) -> Markup {
    let problem = problems.of(&field.id);
    field.frame(
        reader,
        problem,
        &html! {
            // HTML drops a first line break; this one, so that the person's stays.
            textarea id=(field.id) name=(field.name) rows="4" dir=(field.dir)
                autocomplete=[field.autocomplete] aria-invalid=[problem.map(|_| "true")]
                aria-describedby=[field.described_by(problem)] { "\n" (field.value) }
        },
    )
}

/// Fields that belong together, under one question. `hint` may be empty.
pub(crate) fn fieldset(legend: &str, hint: &str, body: &Markup) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            @if !hint.is_empty() { p.hint { (hint) } }
            (body)
        }
    }
}

/// A search: one line and a button, asked by GET. `fields` (name, value) keep the filters that are chosen.
pub(crate) fn search(
    reader: &Reader,
    action: &impl std::fmt::Display,
    label: &str,
    value: &str,
    fields: &[(&str, &str)],
) -> Markup {
    html! {
        form.search role="search" method="get" action=(reader.url(action)) {
            label for="q" { (label) }
            div {
                @for (name, value) in fields { (super::hidden(name, value)) }
                input #q name="q" type="search" value=(value) dir="auto" enterkeyhint="search";
                button.button.is-secondary type="submit" { (reader.t().web_search()) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, text_area, text_field};
    use crate::kinds::Lang;
    use crate::web::Problems;
    use crate::web::tests::reader;

    #[tokio::test]
    async fn a_problem_stands_at_its_field_and_is_read_with_it() {
        let reader = reader(Lang::De, "/").await;
        let mut problems = Problems::default();
        problems.add("email", "Die Adresse ist nicht vollständig.");
        let field = Field::new("email", "E-Mail", "ada@")
            .email()
            .hint("Eines genügt.");
        let html = text_field(&reader, &field, &problems).into_string();
        for part in [
            r#"<label for="email">"#,
            r#"aria-invalid="true""#,
            r#"aria-describedby="email-hint email-problem""#,
            r#"<p class="hint" id="email-hint">"#,
            r#"<p class="problem" id="email-problem">Die Adresse ist nicht vollständig.</p>"#,
            r#"value="ada@""#,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        let html = text_field(
            &reader,
            &Field::new("email", "E-Mail", ""),
            &Problems::default(),
        );
        assert!(!html.0.contains("aria-"), "{}", html.0);
    }

    #[tokio::test]
    async fn what_was_typed_comes_back_as_text() {
        let reader = reader(Lang::De, "/").await;
        let typed = "\"><script>alert(1)</script>";
        let field = Field::new("note", "Notiz", typed);
        let line = text_field(&reader, &field, &Problems::default()).into_string();
        let area = text_area(&reader, &field, &Problems::default()).into_string();
        for html in [line, area] {
            assert!(!html.contains("<script>"), "{html}");
            assert!(html.contains("&lt;script&gt;"), "{html}");
        }
    }

    #[tokio::test]
    async fn a_first_empty_line_survives_the_text_area() {
        let reader = reader(Lang::De, "/").await;
        let field = Field::new("note", "Notiz", "\nzweite Zeile");
        let html = text_area(&reader, &field, &Problems::default()).into_string();
        assert!(html.contains(">\n\nzweite Zeile</textarea>"), "{html}");
    }
}
