//! Noting who has signed on paper.

use maud::{Markup, html};

use crate::kinds::Lang;
use crate::lang::words;
use crate::paths;
use crate::subscribers::forms::Input;
use crate::subscribers::pages::{consent, wanted};
use crate::web::components::{
    Field, Weight, back, button, foreign, form, problem_summary, section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// Noting who has signed on paper.
pub(in crate::subscribers) fn new(reader: &Reader, input: &Input, problems: &Problems) -> Markup {
    let t = reader.t();
    let title = t.subscribers_office_add();
    let email = Field::new("email", t.bookings_form_email(), &input.email)
        .email()
        .autocomplete("off");
    let signed_on = Field::new("signed_on", t.subscribers_office_signed(), &input.signed_on)
        .day()
        .hint(t.subscribers_office_signed_hint());
    let fields = html! {
        (text_field(reader, &email, problems))
        (text_field(reader, &signed_on, problems))
        (wanted(reader, input))
        (section(&t.subscribers_office_paper(), &html! {
            p { (foreign(reader, Lang::De, &consent(words(Lang::De), &reader.settings().office))) }
        }))
        (button(Weight::Primary, &t.subscribers_office_save()))
    };
    let body = html! {
        (back(reader, &paths::OfficeSubscribers {}, &t.subscribers_office_title()))
        (problem_summary(reader, problems))
        h1 { (title) }
        (form(reader, &paths::OfficeSubscriberNew {}, &fields))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}
