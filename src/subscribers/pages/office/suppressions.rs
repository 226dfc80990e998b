//! Addresses to which nothing is sent.

use std::collections::HashMap;

use maud::{Markup, html};

use super::why_word;
use crate::bounces::{self, About};
use crate::lang::date_long;
use crate::offerings::{local_day, zone};
use crate::paths;
use crate::subscribers::entity::suppression;
use crate::subscribers::forms::Office;
use crate::web::components::{
    Field, Row, Tone, Weight, back, badge, button, button_form, form, name, notice, pager,
    problem_summary, rows, section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page of suppressions is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::subscribers) struct Suppressed<'a> {
    /// A page of them.
    pub(in crate::subscribers) rows: &'a [suppression::Model],
    /// What came back from them, and how many points suppress.
    pub(in crate::subscribers) back: (&'a HashMap<Vec<u8>, About>, u32),
    /// The page, from zero.
    pub(in crate::subscribers) page: u64,
    /// Are there more?
    pub(in crate::subscribers) has_more: bool,
    /// What has just happened.
    pub(in crate::subscribers) told: Option<&'a str>,
}

/// Addresses to which nothing is sent.
pub(in crate::subscribers) fn suppressions(
    reader: &Reader,
    shown: Suppressed<'_>,
    (typed, problems): (&Office, &Problems),
) -> Markup {
    let t = reader.t();
    let title = t.subscribers_suppress_title();
    let path = paths::OfficeSuppressions {};
    let lines: Vec<Row> = shown
        .rows
        .iter()
        .map(|one| suppressed_row(reader, one, shown.back))
        .collect();
    let to = |page: u64| reader.url(&format_args!("{path}?seite={}", page + 1));
    let before = (shown.page > 0).then(|| to(shown.page - 1));
    let after = shown.has_more.then(|| to(shown.page + 1));
    let told = match shown.told {
        Some("gesperrt") => Some(t.subscribers_suppress_told()),
        Some("da") => Some(t.subscribers_suppress_known()),
        Some("frei") => Some(t.subscribers_suppress_lifted()),
        _ => None,
    };
    let email = Field::new("email", t.bookings_form_email(), &typed.email)
        .email()
        .autocomplete("off");
    let reason = Field::new("reason", t.office_reason(), &typed.reason).autocomplete("off");
    let body = html! {
        (back(reader, &paths::OfficeSubscribers {}, &t.subscribers_office_title()))
        (problem_summary(reader, problems))
        @if let Some(told) = told { (notice(Tone::Good, &told, &html! {})) }
        h1 { (title) }
        p { (t.subscribers_suppress_text()) }
        @if lines.is_empty() { p { (t.subscribers_suppress_none()) } } @else { (rows(&lines)) }
        (pager(reader, before.as_deref(), after.as_deref()))
        (section(&t.subscribers_suppress_one(), &form(reader, &path, &html! {
            (text_field(reader, &email, problems))
            (text_field(reader, &reason, problems))
            (button(Weight::Primary, &t.subscribers_suppress_submit()))
        })))
    };
    page(
        reader,
        &Page {
            has_problems: !problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}

fn suppressed_row(
    reader: &Reader,
    one: &suppression::Model,
    (back, threshold): (&HashMap<Vec<u8>, About>, u32),
) -> Row {
    let t = reader.t();
    let id = one.id.to_string();
    let fields = [("deed", "frei"), ("id", id.as_str())];
    let path = paths::OfficeSuppressions {};
    let gone = t.subscribers_suppress_erased();
    let since = local_day(zone("Europe/Berlin"), one.at);
    Row {
        head: html! {
            @match &one.email {
                Some(email) => bdi dir="ltr" { (email) },
                None => (gone),
            }
        },
        body: html! {
            (badge(Tone::Warn, &why_word(t, one.why))) " "
            (t.subscribers_office_since(&date_long(reader.lang, since)))
            @if let Some(actor) = &one.actor { " · " (name(actor)) }
            // What a server said stands below, with the rest that came back.
            @let below = back.get(&one.sealed).filter(|_| one.why != suppression::Why::Office);
            @match (below, &one.detail) {
                (Some(back), _) => (bounces::reports(reader, back, threshold)),
                (None, Some(detail)) => { br; (name(detail)) },
                (None, None) => {}
            }
            (button_form(reader, &path, Weight::Secondary, &t.subscribers_suppress_lift(), &fields))
        },
    }
}
