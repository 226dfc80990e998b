//! The statement on accessibility with its form, and the thanks.

use maud::{Markup, html};

use super::forms::Input;
use crate::error::AppError;
use crate::paths;
use crate::web::components::{
    Field, Tone, Weight, button, button_link, form, hidden, honeypot, notice, phone_link,
    problem_summary, state_line, text_area, text_field,
};
use crate::web::{Legal, Page, Problems, Reader, page};

/// What is new above a form that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Top {
    /// Nothing, or problems at their fields.
    Nothing,
    /// "Please check and send again."
    Hasty,
}

/// The statement. The form stands where the text has `{form}`, or below it.
///
/// # Errors
/// If the instance has no statement.
pub(super) fn statement(
    reader: &Reader,
    legal: &Legal,
    input: &Input,
    problems: &Problems,
    top: Top,
) -> Result<Markup, AppError> {
    let title = reader.t().web_accessibility();
    let (above, below) = legal.accessibility(reader)?;
    let body = html! {
        h1 { (title) }
        @if top == Top::Hasty {
            (notice(Tone::Warn, &reader.t().web_problem_again(), &html! {}))
        }
        (problem_summary(reader, problems))
        (above)
        (report(reader, input, problems))
        (below)
    };
    Ok(page(
        reader,
        &Page {
            has_problems: !problems.is_empty() || top == Top::Hasty,
            ..Page::new(&title, body)
        },
    ))
}

fn report(reader: &Reader, input: &Input, problems: &Problems) -> Markup {
    let t = reader.t();
    let what = Field::new("what", t.barriers_form_what(), &input.what)
        .hint(t.barriers_form_what_hint())
        .autocomplete("off");
    let page = Field::new("page", t.barriers_form_page(), &input.page)
        .autocomplete("off")
        .optional();
    let contact = Field::new("contact", t.barriers_form_contact(), &input.contact)
        .hint(t.barriers_form_contact_hint())
        .optional();
    let fields = html! {
        (hidden("key", &input.key))
        (honeypot(reader))
        (text_area(reader, &what, problems))
        (text_field(reader, &page, problems))
        (text_field(reader, &contact, problems))
        (button(Weight::Primary, &t.barriers_form_submit()))
    };
    html! {
        p { (t.barriers_form_intro()) }
        (form(reader, &paths::Accessibility {}, &fields))
    }
}

/// It has arrived, and this happens next.
pub(super) fn thanks(reader: &Reader) -> Markup {
    let t = reader.t();
    let title = t.barriers_thanks_title();
    let body = html! {
        (state_line(Tone::Good, &title))
        p { (t.barriers_thanks_next()) }
        p { (t.barriers_thanks_answer()) }
        p { (t.barriers_thanks_call()) " " (phone_link(reader)) }
        p {
            (button_link(
                Weight::Secondary,
                &reader.url(&paths::Accessibility {}),
                &t.barriers_thanks_back(),
            ))
        }
    };
    page(reader, &Page::private(&title, body))
}
