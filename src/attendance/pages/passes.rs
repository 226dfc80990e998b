//! Links that the office gives to who stands in, and to partners.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::attendance::actions::Made;
use crate::attendance::entity::pass;
use crate::attendance::forms::PassTyped;
use crate::kinds::Lang;
use crate::lang::day_and_time;
use crate::offerings::zone;
use crate::paths;
use crate::web::components::{
    Choice, Choices, Field, Row, Tone, Weight, back, badge, button, button_form, foreign, form,
    name, notice, problem_summary, radios, rows, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::attendance) struct Shown<'a> {
    /// Where its forms are sent.
    pub(in crate::attendance) path: &'a str,
    /// Where it came from, and what that is called.
    pub(in crate::attendance) from: (&'a str, &'a str),
    /// What the links open, German.
    pub(in crate::attendance) what: &'a str,
    /// The partners, id and name; nothing for a session.
    pub(in crate::attendance) partners: &'a [(String, String)],
    /// The links that there are, each with what it opens where that is not said above.
    pub(in crate::attendance) passes: &'a [(pass::Model, String)],
    /// The one that was made just now.
    pub(in crate::attendance) made: Option<&'a Made>,
    /// This moment.
    pub(in crate::attendance) now: DateTime<Utc>,
}

/// The page.
pub(in crate::attendance) fn passes(
    reader: &Reader,
    shown: Shown<'_>,
    (typed, problems): (&PassTyped, &Problems),
) -> Markup {
    let t = reader.t();
    let is_partner = !shown.partners.is_empty() || shown.what.is_empty();
    let (title, text) = if is_partner {
        (
            t.attendance_pass_partner_title(),
            t.attendance_pass_partner_text(),
        )
    } else {
        (t.attendance_pass_title(), t.attendance_pass_text())
    };
    let lines: Vec<Row> = shown
        .passes
        .iter()
        .map(|pass| line(reader, shown, pass))
        .collect();
    let body = html! {
        (back(reader, &shown.from.0, shown.from.1))
        (problem_summary(reader, problems))
        @if let Some(made) = shown.made { (fresh(reader, made)) }
        h1 { (title) }
        @if !shown.what.is_empty() { p { (foreign(reader, Lang::De, shown.what)) } }
        p { (text) }
        @if is_partner && shown.partners.is_empty() {
            p { (t.planning_partner_none()) }
        } @else {
            (form(reader, &shown.path, &fields(reader, shown, typed, problems)))
        }
        @if lines.is_empty() { p { (t.attendance_pass_none()) } } @else { (rows(&lines)) }
    };
    let page_of = Page {
        has_problems: !problems.is_empty(),
        ..Page::staff(&title, body)
    };
    page(reader, &page_of)
}

/// The link, this once.
fn fresh(reader: &Reader, made: &Made) -> Markup {
    let t = reader.t();
    let path = paths::Access {
        token: made.token.clone(),
    };
    notice(
        Tone::Good,
        &t.attendance_pass_made(),
        &html! {
            p { code dir="ltr" { (reader.full_url(&path)) } }
            p { (until(reader, made.expires_at)) }
        },
    )
}

fn until(reader: &Reader, at: DateTime<Utc>) -> String {
    let (day, time) = day_and_time(reader.lang, zone("Europe/Berlin"), at);
    reader.t().attendance_pass_until(&day, &time)
}

fn fields(reader: &Reader, shown: Shown<'_>, typed: &PassTyped, problems: &Problems) -> Markup {
    let t = reader.t();
    let partners = Choices {
        name: "partner",
        legend: t.attendance_pass_partner().into(),
        hint: "".into(),
        choices: (shown.partners.iter())
            .map(|(id, name)| Choice::new(id.as_str(), name, typed.partner == *id))
            .collect(),
    };
    let name =
        Field::new("name", t.attendance_pass_name(), typed.name.as_str()).autocomplete("off");
    let email = Field::new("email", t.attendance_pass_email(), typed.email.as_str())
        .email()
        .autocomplete("off")
        .optional();
    html! {
        @if !shown.partners.is_empty() { (radios(&partners, problems)) }
        (text_field(reader, &name, problems))
        (text_field(reader, &email, problems))
        (language(reader, &typed.language))
        (button(Weight::Primary, &t.attendance_pass_make()))
    }
}

/// In which language the mail is: each in its own name; German unless another is chosen.
fn language(reader: &Reader, typed: &str) -> Markup {
    let chosen = Lang::from_tag(typed.trim()).unwrap_or_default();
    let choices = Lang::ALL.into_iter().map(|lang| Choice {
        value: lang.tag().into(),
        label: html! { span lang=(lang.tag()) dir=(lang.dir()) { (lang.own_name()) } },
        chosen: lang == chosen,
        closed: false,
    });
    let choices = Choices {
        name: "language",
        legend: reader.t().office_fact_language().into(),
        hint: "".into(),
        choices: choices.collect(),
    };
    radios(&choices, &Problems::default())
}

fn line(reader: &Reader, shown: Shown<'_>, (pass, opens): &(pass::Model, String)) -> Row {
    let t = reader.t();
    let id = pass.id.to_string();
    let partner = pass.partner_id.map(|id| id.to_string()).unwrap_or_default();
    let fields = [("revoke", id.as_str()), ("partner", partner.as_str())];
    Row {
        head: html! { (name(&pass.name)) },
        body: html! {
            @if !opens.is_empty() { (foreign(reader, Lang::De, opens)) br; }
            @if pass.revoked_at.is_some() {
                (badge(Tone::Ink, &t.attendance_pass_revoked()))
            } @else if pass.is_good(shown.now) {
                (until(reader, pass.expires_at))
                (button_form(reader, &shown.path, Weight::Dangerous, &t.attendance_pass_revoke(), &fields))
            } @else {
                (badge(Tone::Ink, &t.attendance_pass_over()))
            }
        },
    }
}
