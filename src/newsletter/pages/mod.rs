//! Drawing: for the office the list, the sheet, the preview, the sending and what became of it; for everybody the
//! archive.

mod edit;
mod list;
mod overview;
mod preview;
mod public;
mod recipients;
mod sending;

use maud::{Markup, html};

use super::entity::issue::{self, State};
use super::rules::is_missed;
use super::send::here;
use crate::kinds::Lang;
use crate::lang::moment;
use crate::mail::mailing::{Group, Tally};
use crate::paths;
use crate::web::Reader;
use crate::web::components::{Tone, foreign};
use chrono::{DateTime, Utc};

pub(super) use edit::{Scene as EditScene, edit};
pub(super) use list::{list, pressing};
pub(super) use overview::{News, Scene as OverviewScene, overview};
pub(super) use preview::{Look, Scene as PreviewScene, preview};
pub(super) use public::{archive, feed, latest, one as published};
pub(super) use recipients::{Found as FoundRecipients, recipients};
pub(super) use sending::{Scene as SendingScene, sending};

/// An issue's own page.
fn home(issue: &issue::Model) -> paths::OfficeIssue {
    paths::OfficeIssue {
        id: issue.id.to_string(),
    }
}

/// "Rundbrief 12".
fn name(reader: &Reader, number: i32) -> String {
    reader.t().newsletter_number(&number.to_string())
}

/// Its German subject, or that it has none.
fn subject(reader: &Reader, issue: &issue::Model) -> Markup {
    match issue.content.subject(Lang::De) {
        "" => html! { (reader.t().newsletter_untitled()) },
        subject => foreign(reader, Lang::De, subject),
    }
}

/// How far it has come, as a word with its colour.
fn state(reader: &Reader, issue: &issue::Model, now: DateTime<Utc>) -> (Tone, String) {
    let t = reader.t();
    match issue.state {
        State::Draft | State::Scheduled if is_overdue(issue, now) => {
            (Tone::Bad, t.newsletter_state_overdue())
        }
        State::Draft => (Tone::Ink, t.newsletter_state_draft()),
        State::Scheduled => (Tone::Info, t.newsletter_state_scheduled()),
        State::Sending => (Tone::Info, t.newsletter_state_sending()),
        State::Paused => (Tone::Warn, t.newsletter_state_paused()),
        State::Cancelled => (Tone::Bad, t.newsletter_state_cancelled()),
        State::Sent => (Tone::Good, t.newsletter_state_sent()),
    }
}

/// Should it have gone out, and did not?
fn is_overdue(issue: &issue::Model, now: DateTime<Utc>) -> bool {
    is_missed(issue.state, issue.scheduled_at, now)
}

/// When it went out, or will.
fn when(reader: &Reader, issue: &issue::Model) -> Option<String> {
    let t = reader.t();
    let said = |at| moment(reader.lang, here(), at);
    match (issue.sent_at, issue.scheduled_at) {
        (Some(at), _) => Some(t.newsletter_went_out(&said(at))),
        (None, Some(at)) if issue.state == State::Scheduled => {
            Some(t.newsletter_goes_out(&said(at)))
        }
        (None, _) => None,
    }
}

/// What became of letters, as a word.
fn group_word(reader: &Reader, group: Group) -> String {
    let t = reader.t();
    match group {
        Group::Accepted => t.newsletter_accepted(),
        Group::Waiting => t.newsletter_waiting(),
        Group::Rejected => t.newsletter_rejected(),
        Group::Excluded => t.newsletter_excluded(),
        Group::Uncertain => t.newsletter_uncertain(),
    }
}

/// The word of a group in addresses.
pub(super) fn group_tag(group: Group) -> &'static str {
    match group {
        Group::Accepted => "angenommen",
        Group::Waiting => "wartend",
        Group::Rejected => "abgelehnt",
        Group::Excluded => "ausgeschlossen",
        Group::Uncertain => "ungewiss",
    }
}

/// "1000 = 700 + 290 + 3 + 5 + 2": everybody is counted once.
fn equation(issue: &issue::Model, tally: &Tally) -> String {
    let parts = Group::ALL.map(|group| tally.of(group).to_string());
    format!("{} = {}", issue.recipients, parts.join(" + "))
}

/// A language by its own name.
fn own_name(lang: Lang) -> Markup {
    html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } }
}
