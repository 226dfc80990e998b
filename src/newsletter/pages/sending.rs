//! Before it goes out: what was checked, who gets it, now or later.

use maud::{Markup, html};

use super::edit::gaps_said;
use super::{home, name};
use crate::catalogue::kind_word;
use crate::kinds::Lang;
use crate::newsletter::checks::Finding;
use crate::newsletter::entity::issue::{self, Audience};
use crate::newsletter::forms::{topic_word, topics};
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Tone, Weight, back, badge, button, button_saying, checkboxes, form,
    hidden, notice, problem_summary, section, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::newsletter) struct Scene<'a> {
    /// The issue.
    pub(in crate::newsletter) issue: &'a issue::Model,
    /// What was found.
    pub(in crate::newsletter) findings: &'a [Finding],
    /// For whom.
    pub(in crate::newsletter) audience: &'a Audience,
    /// How many that are, by language.
    pub(in crate::newsletter) counts: &'a [(Lang, u64)],
    /// The moment that was typed.
    pub(in crate::newsletter) at: &'a str,
    /// What could not be understood.
    pub(in crate::newsletter) problems: &'a Problems,
    /// Somebody has changed it since she looked.
    pub(in crate::newsletter) is_changed: bool,
}

/// The page.
pub(in crate::newsletter) fn sending(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let title = t.newsletter_send_title();
    let all: u64 = scene.counts.iter().map(|(_, people)| people).sum();
    let may_go = all > 0 && !scene.findings.iter().any(Finding::forbids);
    let body = html! {
        (back(reader, &home(scene.issue), &name(reader, scene.issue.number)))
        (problem_summary(reader, scene.problems))
        @if scene.is_changed { (notice(Tone::Warn, &t.newsletter_changed(), &html! {})) }
        h1 { (title) }
        (section(&t.newsletter_checks(), &checks(reader, scene.findings)))
        (section(&t.newsletter_audience(), &audience(reader, scene, all)))
        @if may_go { (go(reader, scene)) } @else { p { strong { (t.newsletter_faulty()) } } }
    };
    page(
        reader,
        &Page {
            has_problems: !scene.problems.is_empty(),
            ..Page::staff(&title, body)
        },
    )
}

/// What was found, the worst first.
fn checks(reader: &Reader, findings: &[Finding]) -> Markup {
    let t = reader.t();
    let mut all: Vec<&Finding> = findings.iter().collect();
    all.sort_by_key(|finding| !finding.forbids());
    html! {
        @if all.is_empty() { p { (badge(Tone::Good, &t.newsletter_checks_fine())) } }
        ul {
            @for finding in all {
                li {
                    @if finding.forbids() { (badge(Tone::Bad, &t.newsletter_check_bad())) }
                    @else { (badge(Tone::Warn, &t.newsletter_check_hint())) }
                    " " (said(reader, finding))
                }
            }
        }
    }
}

fn said(reader: &Reader, finding: &Finding) -> String {
    let t = reader.t();
    match finding {
        Finding::NoSubject => t.newsletter_check_no_subject(),
        Finding::NoText => t.newsletter_check_no_text(),
        Finding::Missing(lang, gaps) => {
            t.newsletter_check_missing(lang.own_name(), &gaps_said(reader, gaps))
        }
        Finding::DeadLink(lang, link) => t.newsletter_check_dead_link(lang.own_name(), link),
        Finding::NotOn(slug) => t.newsletter_check_not_on(slug),
        Finding::Empty(number) => t.newsletter_check_empty(&number.to_string()),
        Finding::TooLarge(lang, kilobytes) => {
            t.newsletter_check_too_large(lang.own_name(), &kilobytes.to_string())
        }
        Finding::NoImprint(lang) => t.newsletter_check_no_imprint(lang.own_name()),
    }
}

/// Who gets it: the choice, and what it comes to.
fn audience(reader: &Reader, scene: Scene<'_>, all: u64) -> Markup {
    let t = reader.t();
    let chosen = scene.audience;
    let languages = Choices {
        name: "sprache",
        legend: t.newsletter_audience_languages().into(),
        hint: t.newsletter_audience_hint().into(),
        choices: Lang::ALL
            .map(|lang| {
                Choice::new(
                    lang.tag(),
                    lang.own_name(),
                    chosen.languages.contains(&lang),
                )
            })
            .to_vec(),
    };
    let topics = Choices {
        name: "thema",
        legend: t.newsletter_audience_topics().into(),
        hint: t.newsletter_audience_hint().into(),
        choices: topics()
            .into_iter()
            .map(|kind| {
                Choice::new(
                    topic_word(kind),
                    &kind_word(reader, kind),
                    chosen.topics.contains(&kind),
                )
            })
            .collect(),
    };
    let none = Problems::default();
    let path = paths::IssueSending {
        id: scene.issue.id.to_string(),
    };
    html! {
        div.scroll {
            table {
                tbody {
                    @for (lang, people) in scene.counts {
                        tr { th scope="row" { (super::own_name(*lang)) } td { (people) } }
                    }
                    tr { th scope="row" { (t.newsletter_all()) } td { strong { (people_said(reader, all)) } } }
                }
            }
        }
        @if all == 0 { p { (t.newsletter_nobody()) } }
        form.form method="get" action=(reader.url(&path)) {
            (checkboxes(&languages, &none))
            (checkboxes(&topics, &none))
            (button(Weight::Secondary, &t.newsletter_count()))
        }
    }
}

fn people_said(reader: &Reader, people: u64) -> String {
    let people = i64::try_from(people).unwrap_or(i64::MAX);
    reader.t().newsletter_people(people)
}

/// Now, or later.
fn go(reader: &Reader, scene: Scene<'_>) -> Markup {
    let t = reader.t();
    let path = paths::IssueSending {
        id: scene.issue.id.to_string(),
    };
    let kept = html! {
        (hidden("version", &scene.issue.version.to_string()))
        @for lang in &scene.audience.languages { (hidden("sprache", lang.tag())) }
        @for topic in &scene.audience.topics { (hidden("thema", &topic_word(*topic))) }
    };
    let at = Field::new("wann", t.newsletter_send_at(), scene.at).moment();
    let now = html! { (t.newsletter_send_now()) };
    let later = html! { (t.newsletter_schedule()) };
    html! {
        (form(reader, &path, &html! {
            (kept)
            (button_saying(Weight::Primary, &now, ("schritt", "jetzt"), false))
        }))
        (section(&t.newsletter_send_later(), &form(reader, &path, &html! {
            (kept)
            (text_field(reader, &at, scene.problems))
            (button_saying(Weight::Secondary, &later, ("schritt", "spaeter"), false))
        })))
    }
}
