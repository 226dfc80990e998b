//! What is pressed: buttons, and the forms around them.

use maud::{Markup, html};

use crate::web::Reader;

/// How much a button asks for. One primary a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one thing to do here.
    Primary,
    /// What else can be done.
    Secondary,
    /// What takes something away: a red frame, never a red ground.
    Dangerous,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button is-secondary",
            Self::Dangerous => "button is-dangerous",
        }
    }
}

/// The button that sends the form around it. `label` is a verb.
pub(crate) fn button(weight: Weight, label: &str) -> Markup {
    html! { button class=(weight.class()) type="submit" { (label) } }
}

/// A button that sends the form around it to another address of ours.
pub(crate) fn button_to(
    reader: &Reader,
    weight: Weight,
    label: &str,
    action: &impl std::fmt::Display,
) -> Markup {
    html! {
        button class=(weight.class()) type="submit" formaction=(reader.url(action)) { (label) }
    }
}

/// A button that waits for our script: without it there is nothing to press.
pub(crate) fn script_button(weight: Weight, label: &str) -> Markup {
    html! { button class=(weight.class()) type="submit" hidden { (label) } }
}

/// A button that sends the form around it and says what for: name, value. The keyboard may begin here.
pub(crate) fn button_saying(
    weight: Weight,
    label: &Markup,
    (name, value): (&str, &str),
    is_focused: bool,
) -> Markup {
    html! {
        button class=(weight.class()) type="submit" name=(name) value=(value) autofocus[is_focused] { (label) }
    }
}

/// A link that looks like a button, for the step to a form.
pub(crate) fn button_link(weight: Weight, href: &str, label: &str) -> Markup {
    html! { a class=(weight.class()) href=(href) { (label) } }
}

/// The same where it is what comes next: the keyboard begins here. At most one a page.
pub(crate) fn next_link(weight: Weight, href: &str, label: &str) -> Markup {
    html! { a class=(weight.class()) href=(href) autofocus { (label) } }
}

/// A form that posts to an address of ours, in the reader's language. The browser checks nothing:
/// it would do so in its own words and language.
pub(crate) fn form(reader: &Reader, action: &impl std::fmt::Display, body: &Markup) -> Markup {
    html! { form.form method="post" action=(reader.url(action)) novalidate { (body) } }
}

/// The id of a form whose answers survive a change of language. See `Page::kept_form`.
pub(crate) const KEPT_FORM: &str = "formular";

/// A form as [`form`] draws it, on a page that keeps it.
pub(crate) fn kept_form(reader: &Reader, action: &impl std::fmt::Display, body: &Markup) -> Markup {
    html! {
        form.form #(KEPT_FORM) method="post" action=(reader.url(action)) novalidate { (body) }
    }
}

/// A form with a file in it.
pub(crate) fn upload_form(
    reader: &Reader,
    action: &impl std::fmt::Display,
    body: &Markup,
) -> Markup {
    html! {
        form.form method="post" action=(reader.url(action)) enctype="multipart/form-data" novalidate { (body) }
    }
}

/// A form that is one button: it posts the hidden fields (name, value) and nothing else.
pub(crate) fn button_form(
    reader: &Reader,
    action: &impl std::fmt::Display,
    weight: Weight,
    label: &str,
    fields: &[(&str, &str)],
) -> Markup {
    html! {
        form method="post" action=(reader.url(action)) {
            @for (name, value) in fields { (hidden(name, value)) }
            (button(weight, label))
        }
    }
}

/// A field that the person does not see.
pub(crate) fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The field `website`, which only machines fill in. Hidden from eyes, ears and the keyboard; where it
/// is heard all the same, its label says to leave it empty.
pub(crate) fn honeypot(reader: &Reader) -> Markup {
    html! {
        div.trap aria-hidden="true" {
            label for="website" { (reader.t().web_honeypot()) }
            input #website name="website" type="text" tabindex="-1" autocomplete="off";
        }
    }
}
