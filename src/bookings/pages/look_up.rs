//! Finding a booking again: by code and number, or by a letter with the links.

use maud::{Markup, html};

use super::hers::{Told, told};
use crate::bookings::forms::{LinkAgain, LookUp};
use crate::paths;
use crate::web::components::{
    Field, Tone, Weight, button, form, phone_link, problem_summary, section, state_line, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// Why nothing was found: something is missing, or there is no such booking.
pub(crate) fn not_found(reader: &Reader, typed: &LookUp) -> Problems {
    let t = reader.t();
    let mut problems = Problems::default();
    if typed.code.trim().is_empty() {
        problems.add("code", t.bookings_problem_code_missing());
    }
    if typed.phone.trim().is_empty() {
        problems.add("phone", t.bookings_problem_phone_missing());
    }
    if problems.is_empty() {
        problems.add("code", t.bookings_problem_code());
    }
    problems
}

/// Both forms, as they were sent.
pub(crate) fn look_up(
    reader: &Reader,
    code: &LookUp,
    link: &LinkAgain,
    (problems, news): (&Problems, Option<Told>),
) -> Markup {
    let t = reader.t();
    let by_code = html! {
        (text_field(
            reader,
            &Field::new("code", t.bookings_lookup_code(), &code.code)
                .hint(t.bookings_lookup_code_hint())
                .autocomplete("off"),
            problems,
        ))
        (text_field(reader, &Field::new("phone", t.bookings_form_phone(), &code.phone).phone(), problems))
        (button(Weight::Primary, &t.bookings_lookup_submit()))
    };
    let by_mail = html! {
        p { (t.bookings_lookup_link_text()) }
        (text_field(reader, &Field::new("email", t.bookings_form_email(), &link.email).email(), problems))
        (button(Weight::Secondary, &t.bookings_lookup_link_submit()))
    };
    let title = t.bookings_lookup_title();
    let body = html! {
        (told(reader, news))
        h1 { (title) }
        (problem_summary(reader, problems))
        (form(reader, &paths::LookUp {}, &by_code))
        (section(&t.bookings_lookup_link(), &form(reader, &paths::LinkAgain {}, &by_mail)))
        p { (t.bookings_shut_call()) " " (phone_link(reader)) }
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::private(&title, body)
        },
    )
}

/// The same answer to everybody: whether we know an address is nobody's business.
pub(crate) fn on_its_way(reader: &Reader) -> Markup {
    let t = reader.t();
    let body = html! {
        (state_line(Tone::Good, &t.bookings_lookup_sent()))
        p { (t.bookings_lookup_sent_text()) }
        p { (t.bookings_shut_call()) " " (phone_link(reader)) }
    };
    page(reader, &Page::private(&t.bookings_lookup_link(), body))
}
