//! All issues, the newest first.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{equation, home, name, state, subject, when};
use crate::kinds::IssueId;
use crate::mail::mailing::Tally;
use crate::newsletter::entity::issue;
use crate::paths;
use crate::web::components::{Row, Tone, Weight, badge, button_form, links, pager, rows};
use crate::web::{Page, Reader, page};

/// The page: `(issues, their tallies)`, and `(which page, are there more)`.
pub(in crate::newsletter) fn list(
    reader: &Reader,
    (issues, tallies): (&[issue::Model], &HashMap<IssueId, Tally>),
    (at, has_more): (u64, bool),
    now: DateTime<Utc>,
) -> Markup {
    let t = reader.t();
    let title = t.newsletter_title();
    let all: Vec<Row> = issues
        .iter()
        .map(|issue| row(reader, issue, tallies.get(&issue.id), now))
        .collect();
    let to = |page: u64| reader.url(&format_args!("{}?seite={page}", paths::OfficeIssues {}));
    let before = (at > 1).then(|| to(at - 1));
    let after = has_more.then(|| to(at + 1));
    let body = html! {
        h1 { (title) }
        (button_form(reader, &paths::OfficeIssues {}, Weight::Primary, &t.newsletter_new(), &[]))
        (links(&[
            (t.subscribers_office_title(), reader.url(&paths::OfficeSubscribers {})),
            (t.newsletter_archive_link(), reader.url(&paths::NewsletterArchive {})),
        ]))
        @if all.is_empty() { p { (t.newsletter_none()) } } @else { (rows(&all)) }
        (pager(reader, before.as_deref(), after.as_deref()))
    };
    page(reader, &Page::staff(&title, body))
}

/// An issue that waits for somebody, as a line.
pub(in crate::newsletter) fn pressing(
    reader: &Reader,
    issue: &issue::Model,
    now: DateTime<Utc>,
) -> Row {
    let stuck = html! {
        @if issue.state == issue::State::Sending { " " (badge(Tone::Bad, &reader.t().newsletter_trouble())) }
    };
    let row = row(reader, issue, None, now);
    Row {
        body: html! { (row.body) (stuck) },
        ..row
    }
}

fn row(reader: &Reader, issue: &issue::Model, tally: Option<&Tally>, now: DateTime<Utc>) -> Row {
    let (tone, word) = state(reader, issue, now);
    Row {
        head: html! {
            a href=(reader.url(&home(issue))) { (name(reader, issue.number)) ": " (subject(reader, issue)) }
        },
        body: html! {
            (badge(tone, &word))
            @if let Some(when) = when(reader, issue) { " " (when) }
            @if let Some(tally) = tally { br; bdi dir="ltr" { (equation(issue, tally)) } }
        },
    }
}
