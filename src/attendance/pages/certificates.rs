//! Certificates of attendance: who can have one, the sheet to print, and the page that checks a code.

use maud::{Markup, html};

use crate::attendance::actions::Issued;
use crate::kinds::{Lang, PersonId, PersonName};
use crate::lang::{date, day_and_time};
use crate::offerings::{Listing, local_day};
use crate::paths;
use crate::web::components::{
    Field, Poster, Tone, Weight, back, button, code, foreign, form, hidden, name, notice, poster,
    problem_summary, qr, text_field,
};
use crate::web::{Page, Problems, Reader, page};

/// Somebody who may have a certificate.
#[derive(Clone, Debug)]
pub(in crate::attendance) struct Candidate {
    /// Who.
    pub(in crate::attendance) person: PersonId,
    /// Her name, as it stands in her booking.
    pub(in crate::attendance) name: String,
    /// What was typed for the sheet, and is none.
    pub(in crate::attendance) typed: Option<String>,
    /// Sessions that were held, and in how many of them she was there.
    pub(in crate::attendance) sessions: (usize, usize),
    /// Was she there often enough?
    pub(in crate::attendance) has_earned: bool,
}

/// What the page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::attendance) struct Certificates<'a> {
    /// Where its forms are sent.
    pub(in crate::attendance) path: &'a str,
    /// Where it came from, and what that is called.
    pub(in crate::attendance) from: (&'a str, &'a str),
    /// The offering.
    pub(in crate::attendance) listing: &'a Listing,
    /// Is its last session over?
    pub(in crate::attendance) is_over: bool,
    /// Those of whom it is.
    pub(in crate::attendance) candidates: &'a [Candidate],
    /// Percent from which on there is one.
    pub(in crate::attendance) percent: u8,
    /// Is it a page of those who work here?
    pub(in crate::attendance) is_staff: bool,
}

/// The page.
pub(in crate::attendance) fn certificates(
    reader: &Reader,
    shown: Certificates<'_>,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let title = t.attendance_certificate_title();
    let said = shown.listing.title(reader.lang);
    let body = html! {
        (back(reader, &shown.from.0, shown.from.1))
        (problem_summary(reader, problems))
        h1 { (title) }
        p { strong { (foreign(reader, said.lang, said.text)) } }
        p { (t.attendance_certificate_rule(&shown.percent.to_string())) }
        @if !shown.is_over {
            p { (t.attendance_certificate_not_yet()) }
        } @else if shown.candidates.is_empty() {
            p { (t.attendance_list_empty()) }
        } @else {
            @for candidate in shown.candidates { (one(reader, shown, candidate, problems)) }
        }
    };
    let framed = if shown.is_staff {
        Page::staff(&title, body)
    } else {
        Page::private(&title, body)
    };
    let has_problems = !problems.is_empty();
    page(
        reader,
        &Page {
            has_problems,
            ..framed
        },
    )
}

fn one(
    reader: &Reader,
    shown: Certificates<'_>,
    candidate: &Candidate,
    problems: &Problems,
) -> Markup {
    let t = reader.t();
    let (held, there) = candidate.sessions;
    let sessions = t.attendance_certificate_sessions(&there.to_string(), &held.to_string());
    let id = name_field(candidate.person);
    let label = t.attendance_certificate_name();
    let typed = candidate.typed.as_deref();
    let field = Field::new("name", label, typed.unwrap_or(&candidate.name))
        .id(id.as_str())
        .hint(t.attendance_certificate_name_hint())
        .autocomplete("off");
    html! {
        section {
            @if !candidate.name.trim().is_empty() { h2 { (name(&candidate.name)) } }
            p { (sessions) }
            @if candidate.has_earned {
                (form(reader, &shown.path, &html! {
                    (hidden("person", &candidate.person.to_string()))
                    (text_field(reader, &field, problems))
                    (button(Weight::Secondary, &t.attendance_certificate_make()))
                }))
            } @else {
                p { (t.attendance_certificate_missing()) }
            }
        }
    }
}

/// The id of the field of somebody's name.
pub(in crate::attendance) fn name_field(person: PersonId) -> String {
    format!("name-{person}")
}

/// What a sheet is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::attendance) struct Printed<'a> {
    /// Where it came from.
    pub(in crate::attendance) path: &'a str,
    /// The offering.
    pub(in crate::attendance) listing: &'a Listing,
    /// Her name as she wants it.
    pub(in crate::attendance) name: &'a PersonName,
    /// Sessions that were held, and in how many of them she was there.
    pub(in crate::attendance) sessions: (usize, usize),
    /// Minutes that she was there.
    pub(in crate::attendance) minutes: i64,
    /// Code and day.
    pub(in crate::attendance) issued: &'a Issued,
}

/// One page A4, in German: it is for employers and offices here. `german` is the German reader.
pub(in crate::attendance) fn certificate(
    reader: &Reader,
    german: &Reader,
    printed: Printed<'_>,
) -> Markup {
    let t = german.t();
    let Printed {
        listing, issued, ..
    } = printed;
    let (held, there) = printed.sessions;
    let day = |day| date(Lang::De, day);
    let mut lines = vec![
        html! { (name(printed.name.as_str())) },
        html! { (t.attendance_certificate_took_part()) },
        html! { strong { (listing.title(Lang::De).text) } },
    ];
    match listing.period() {
        Some((first, last)) if first == last => lines.push(html! { (day(first)) }),
        Some((first, last)) => {
            lines.push(html! { (t.attendance_certificate_period(&day(first), &day(last))) });
        }
        None => {}
    }
    lines.push(html! { (hours(german, printed.minutes)) });
    if let Some(partner) = &listing.partner {
        lines.push(html! { (t.attendance_certificate_partner(partner)) });
    }
    let issued_on = day(local_day(listing.zone(), issued.at));
    let address = german.full_url(&paths::CertificateCheck {});
    let sheet = Poster {
        kicker: german.settings().office.full_name(),
        title: html! { (t.attendance_certificate_title()) },
        lines,
        body: html! {
            p { (t.attendance_certificate_sessions(&there.to_string(), &held.to_string())) }
            p { (t.attendance_certificate_hour()) }
            p { (t.attendance_certificate_issued(&issued_on)) }
            p { (t.attendance_certificate_code()) " " (code(&issued.code)) }
        },
        code: qr(&address),
        more: Some(t.attendance_certificate_check()),
        address: address
            .split_once("://")
            .map_or(address.as_str(), |(_, rest)| rest)
            .to_owned(),
    };
    let title = reader.t().attendance_certificate_title();
    let body = html! {
        (back(reader, &printed.path, &title))
        p.hint { (reader.t().attendance_certificate_print()) }
        div lang="de" dir="ltr" { (poster(german, &sheet)) }
    };
    page(reader, &Page::poster(&title, body))
}

/// Full hours of 60 minutes, and what is left of minutes.
fn hours(reader: &Reader, minutes: i64) -> String {
    let t = reader.t();
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => t.attendance_certificate_minutes(rest),
        (hours, 0) => t.attendance_certificate_hours(hours),
        (hours, rest) => format!(
            "{} {}",
            t.attendance_certificate_hours(hours),
            t.attendance_certificate_minutes(rest)
        ),
    }
}

/// What a code came to.
#[derive(Clone, Debug)]
pub(in crate::attendance) enum Checked {
    /// Nobody has asked yet.
    Open,
    /// It is valid: since when, and of which offering, where that is still known.
    Valid(Option<(chrono::DateTime<chrono::Utc>, Box<Listing>)>),
    /// Nobody knows it.
    Unknown,
}

/// The page that checks a code. It tells nothing of anybody.
pub(in crate::attendance) fn check(reader: &Reader, typed: &str, checked: &Checked) -> Markup {
    let t = reader.t();
    let title = t.attendance_check_title();
    let field = Field::new("code", t.attendance_certificate_code(), typed)
        .hint(t.attendance_check_hint())
        .autocomplete("off");
    let problems = Problems::default();
    let body = html! {
        h1 { (title) }
        @match checked {
            Checked::Open => p { (t.attendance_check_text()) },
            Checked::Unknown => (notice(Tone::Bad, &t.attendance_check_unknown(), &html! { p { (t.attendance_check_unknown_text()) } })),
            Checked::Valid(known) => (notice(Tone::Good, &t.attendance_check_valid(), &html! {
                @if let Some((at, listing)) = known {
                    @let (day, _) = day_and_time(reader.lang, listing.zone(), *at);
                    @let said = listing.title(reader.lang);
                    p { (t.attendance_certificate_issued(&day)) br; (foreign(reader, said.lang, said.text)) }
                } @else {
                    p { (t.attendance_check_forgotten()) }
                }
            })),
        }
        (form(reader, &paths::CertificateCheck {}, &html! {
            (text_field(reader, &field, &problems))
            (button(Weight::Primary, &t.attendance_check_submit()))
        }))
    };
    match checked {
        Checked::Open => page(reader, &Page::new(&title, body)),
        Checked::Valid(_) | Checked::Unknown => page(reader, &Page::private(&title, body)),
    }
}
