//! An issue: how far it has come, what became of its letters, and what can be done.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{equation, group_tag, group_word, is_overdue, name, state, subject, when};
use crate::lang::moment;
use crate::mail::mailing::{Group, Tally};
use crate::marks::Mark;
use crate::newsletter::entity::issue::{self, State};
use crate::newsletter::rules::{Deed, may};
use crate::newsletter::send::here;
use crate::paths;
use crate::web::components::{
    Tone, Weight, back, button_form, button_link, details, links, notice, section, state_line,
};
use crate::web::{Page, Reader, page};

/// What was just done, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::newsletter) enum News {
    /// It was on its way already: it is not sent twice.
    Before,
    /// It can not be done any more.
    NotNow,
    /// Nobody would get it.
    Nobody,
}

impl News {
    const ALL: [Self; 3] = [Self::Before, Self::NotNow, Self::Nobody];

    /// Its word in addresses.
    pub(in crate::newsletter) fn word(self) -> &'static str {
        match self {
            Self::Before => "schon",
            Self::NotNow => "nicht-mehr",
            Self::Nobody => "niemand",
        }
    }

    /// What an address says.
    pub(in crate::newsletter) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|news| news.word() == word)
    }
}

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::newsletter) struct Scene<'a> {
    /// The issue.
    pub(in crate::newsletter) issue: &'a issue::Model,
    /// What became of its letters.
    pub(in crate::newsletter) tally: &'a Tally,
    /// Why no mailing leaves for now.
    pub(in crate::newsletter) trouble: Option<&'a Mark>,
    /// What was just done, or not.
    pub(in crate::newsletter) news: Option<News>,
    /// Shall the page stand still?
    pub(in crate::newsletter) is_still: bool,
    /// The moment.
    pub(in crate::newsletter) now: DateTime<Utc>,
}

impl Scene<'_> {
    /// Does the page draw itself again?
    pub(in crate::newsletter) fn is_live(&self) -> bool {
        self.issue.state == State::Sending && !self.is_still
    }
}

/// The page.
pub(in crate::newsletter) fn overview(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let issue = scene.issue;
    let title = name(reader, issue.number);
    let (tone, word) = state(reader, issue, scene.now);
    let body = html! {
        (back(reader, &paths::OfficeIssues {}, &t.newsletter_title()))
        @match scene.news {
            Some(News::Before) => { (notice(Tone::Info, &t.newsletter_told_before(), &html! {})) }
            Some(News::NotNow) => { (notice(Tone::Warn, &t.newsletter_told_not(), &html! {})) }
            Some(News::Nobody) => { (notice(Tone::Warn, &t.newsletter_nobody(), &html! {})) }
            None => {}
        }
        (state_line(tone, &format!("{title}: {word}")))
        p { strong { (subject(reader, issue)) } }
        @if let Some(when) = when(reader, issue) { p { (when) } }
        @if is_overdue(issue, scene.now) { (overdue(reader, issue)) }
        (doors(reader, issue))
        @if issue.sent_at.is_some() { (progress(reader, scene)) }
        (deeds(reader, scene))
    };
    let head = html! {
        @if scene.is_live() { meta http-equiv="refresh" content="5"; }
    };
    page(
        reader,
        &Page {
            head,
            ..Page::staff(&title, body)
        },
    )
}

fn deed(issue: &issue::Model, deed: &str) -> paths::IssueDeed {
    paths::IssueDeed {
        id: issue.id.to_string(),
        deed: deed.to_owned(),
    }
}

/// Where one goes on from here.
fn doors(reader: &Reader, issue: &issue::Model) -> Markup {
    let t = reader.t();
    let id = || issue.id.to_string();
    let edit = (
        t.newsletter_edit(),
        reader.url(&paths::IssueEdit { id: id() }),
    );
    let preview = (
        t.newsletter_preview(),
        reader.url(&paths::IssuePreview { id: id() }),
    );
    let send = reader.url(&paths::IssueSending { id: id() });
    html! {
        @if issue.sent_at.is_some() {
            (links(&[
                (t.newsletter_recipients_title(), reader.url(&paths::IssueRecipients { id: id() })),
                (t.newsletter_archive_link(), reader.url(&paths::NewsletterIssue { number: issue.number.to_string() })),
            ]))
        } @else {
            @if issue.state == State::Draft { (links(&[edit, preview])) } @else { (links(&[preview])) }
            p { (button_link(Weight::Primary, &send, &t.newsletter_send_title())) }
        }
    }
}

/// It should have gone out long ago: what now?
fn overdue(reader: &Reader, issue: &issue::Model) -> Markup {
    let t = reader.t();
    let at = issue.scheduled_at.map(|at| moment(reader.lang, here(), at));
    let at = at.unwrap_or_default();
    let text = match issue.state {
        State::Draft => t.newsletter_missed_text(&at),
        _ => t.newsletter_overdue_text(&at),
    };
    notice(Tone::Bad, &t.newsletter_overdue(), &html! { p { (text) } })
}

/// What became of the letters: everybody is counted once.
fn progress(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene { issue, tally, .. } = scene;
    let row = |group: Group| {
        let path = paths::IssueRecipients {
            id: issue.id.to_string(),
        };
        let href = reader.url(&format_args!("{path}?zustand={}", group_tag(group)));
        html! {
            tr {
                th scope="row" { a href=(href) { (group_word(reader, group)) } }
                td { (tally.of(group)) }
            }
        }
    };
    let body = html! {
        div.scroll {
            table {
                tbody {
                    tr { th scope="row" { (t.newsletter_recipients()) } td { strong { (issue.recipients) } } }
                    @for group in Group::ALL { (row(group)) }
                }
            }
        }
        p { bdi dir="ltr" { (equation(issue, tally)) } }
        @if let Some(trouble) = scene.trouble.filter(|_| tally.of(Group::Waiting) > 0) {
            (notice(Tone::Bad, &t.newsletter_trouble(), &html! {
                p { (moment(reader.lang, here(), trouble.at)) ": " span lang="en" dir="ltr" { (trouble.value) } }
            }))
        }
        @if scene.is_live() {
            p {
                (t.newsletter_refresh()) " "
                a href=(reader.url(&format_args!("{}?still=1", super::home(issue)))) { (t.newsletter_refresh_stop()) }
            }
        }
    };
    section(&t.newsletter_progress(), &body)
}

/// What can be done.
fn deeds(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let Scene { issue, tally, .. } = scene;
    let can = |what| may(what, issue.state);
    let sending = paths::IssueSending {
        id: issue.id.to_string(),
    };
    let again = |group| can(Deed::Again) && tally.of(group) > 0;
    html! {
        @if can(Deed::Pause) && tally.of(Group::Waiting) > 0 {
            (button_form(reader, &deed(issue, "pause"), Weight::Primary, &t.newsletter_pause(), &[]))
        }
        @if can(Deed::Resume) {
            (button_form(reader, &deed(issue, "fortsetzung"), Weight::Primary, &t.newsletter_resume(), &[]))
        }
        @if again(Group::Rejected) {
            (button_form(reader, &sending, Weight::Secondary, &t.newsletter_again_rejected(), &[("schritt", "abgelehnte")]))
        }
        @if again(Group::Uncertain) {
            p { (t.newsletter_again_hint()) }
            (button_form(reader, &sending, Weight::Secondary, &t.newsletter_again_uncertain(), &[("schritt", "ungewisse")]))
        }
        @if can(Deed::Unschedule) {
            (button_form(reader, &deed(issue, "zurueck"), Weight::Secondary, &t.newsletter_unschedule(), &[]))
        }
        @if can(Deed::Cancel) && tally.of(Group::Waiting) > 0 {
            // What can not be undone takes two steps.
            (details(&t.newsletter_cancel(), &html! {
                p { (t.newsletter_cancel_hint()) }
                (button_form(reader, &deed(issue, "abbruch"), Weight::Dangerous, &t.newsletter_cancel(), &[]))
            }))
        }
        @if can(Deed::Write) {
            (details(
                &t.newsletter_throw_away(),
                &button_form(reader, &deed(issue, "loeschung"), Weight::Dangerous, &t.newsletter_throw_away(), &[]),
            ))
        }
    }
}
