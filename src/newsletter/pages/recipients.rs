//! Who got it, who did not, and why.

use maud::{Markup, html};

use super::{group_tag, group_word, home, name, own_name};
use crate::lang::moment;
use crate::mail::mailing::{Addressed, Group, Tally};
use crate::newsletter::entity::issue;
use crate::newsletter::send::here;
use crate::paths;
use crate::web::components::{Tone, back, badge, chips, pager};
use crate::web::{Page, Reader, page};

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub(in crate::newsletter) struct Found<'a> {
    /// The issue.
    pub(in crate::newsletter) issue: &'a issue::Model,
    /// How many there are of each.
    pub(in crate::newsletter) tally: &'a Tally,
    /// Only these.
    pub(in crate::newsletter) group: Option<Group>,
    /// The recipients of this page.
    pub(in crate::newsletter) people: &'a [Addressed],
    /// Which page, from one.
    pub(in crate::newsletter) page: u64,
    /// Are there more?
    pub(in crate::newsletter) has_more: bool,
}

/// The page.
pub(in crate::newsletter) fn recipients(reader: &Reader, found: Found<'_>) -> Markup {
    let t = reader.t();
    let title = t.newsletter_recipients_title();
    let path = paths::IssueRecipients {
        id: found.issue.id.to_string(),
    };
    let address = |group: Option<Group>, page: u64| {
        let group = group.map(|group| format!("&zustand={}", group_tag(group)));
        reader.url(&format_args!(
            "{path}?seite={page}{}",
            group.unwrap_or_default()
        ))
    };
    let mut filters = vec![(
        format!("{} ({})", t.newsletter_everybody(), found.tally.all()),
        address(None, 1),
        found.group.is_none(),
    )];
    filters.extend(Group::ALL.map(|group| {
        let label = format!("{} ({})", group_word(reader, group), found.tally.of(group));
        (label, address(Some(group), 1), found.group == Some(group))
    }));
    let before = (found.page > 1).then(|| address(found.group, found.page - 1));
    let after = found.has_more.then(|| address(found.group, found.page + 1));
    let body = html! {
        (back(reader, &home(found.issue), &name(reader, found.issue.number)))
        h1 { (title) }
        (chips(&t.newsletter_state(), &filters))
        div.scroll {
            table {
                thead { tr {
                    th scope="col" { (t.newsletter_address()) }
                    th scope="col" { (t.newsletter_preview_language()) }
                    th scope="col" { (t.newsletter_state()) }
                    th scope="col" { (t.newsletter_why()) }
                } }
                tbody { @for one in found.people { (row(reader, one)) } }
            }
        }
        (pager(reader, before.as_deref(), after.as_deref()))
    };
    page(reader, &Page::staff(&title, body))
}

fn row(reader: &Reader, one: &Addressed) -> Markup {
    let t = reader.t();
    let tone = match one.group {
        Group::Accepted => Tone::Good,
        Group::Waiting => Tone::Info,
        Group::Rejected => Tone::Bad,
        Group::Excluded => Tone::Ink,
        Group::Uncertain => Tone::Warn,
    };
    html! {
        tr {
            td { @if one.to.is_empty() { (t.newsletter_forgotten()) } @else { bdi dir="ltr" { (one.to) } } }
            td { (own_name(one.lang)) }
            td { (badge(tone, &group_word(reader, one.group))) }
            td {
                @if let Some(at) = one.at { (moment(reader.lang, here(), at)) br; }
                @if let Some(why) = &one.why { (why_said(reader, one.group, why)) }
            }
        }
    }
}

/// A word of the gate as a sentence; what a server said as it said it.
fn why_said(reader: &Reader, group: Group, why: &str) -> Markup {
    let t = reader.t();
    let said = match why {
        _ if group != Group::Excluded => None,
        "unsubscribed" => Some(t.newsletter_why_unsubscribed()),
        "paused" => Some(t.newsletter_why_paused()),
        "suppressed" => Some(t.newsletter_why_suppressed()),
        "cancelled" => Some(t.newsletter_why_cancelled()),
        "unknown" | "forgotten" => Some(t.newsletter_why_forgotten()),
        _ => None,
    };
    html! {
        @if let Some(said) = said { (said) } @else { span lang="en" dir="ltr" { (why) } }
    }
}
