//! A subscriber, as the office sees her: what she gets, and what proves that she wants it.

use maud::{Markup, html};

use super::{own_name, standing_badge, topics_said, why_word};
use crate::bounces::{self, About};
use crate::lang::{date_long, moment};
use crate::offerings::zone;
use crate::paths;
use crate::subscribers::entity::consent::{self as proof, Way};
use crate::subscribers::entity::suppression;
use crate::subscribers::rules;
use crate::subscribers::store::list::{Entry, Standing};
use crate::web::components::{
    Tone, Weight, back, button_form, details, facts, foreign, name, notice, section,
};
use crate::web::{Page, Reader, page};

/// What one subscriber's page is drawn from.
#[derive(Clone, Copy, Debug)]
pub(in crate::subscribers) struct Shown<'a> {
    /// She.
    pub(in crate::subscribers) entry: &'a Entry,
    /// What she consented to.
    pub(in crate::subscribers) consents: &'a [proof::Model],
    /// Why nothing is sent to her.
    pub(in crate::subscribers) suppression: Option<&'a suppression::Model>,
    /// What came back from her address, and how many points suppress one.
    pub(in crate::subscribers) back: Option<(&'a About, u32)>,
    /// What has just happened.
    pub(in crate::subscribers) told: Option<&'a str>,
}

/// A subscriber, as the office sees her.
pub(in crate::subscribers) fn one(reader: &Reader, shown: Shown<'_>) -> Markup {
    let t = reader.t();
    let entry = shown.entry;
    let address = entry.row.email.as_deref().unwrap_or_default();
    let path = paths::OfficeSubscriber {
        id: entry.row.id.to_string(),
    };
    let told = match shown.told {
        Some("neu") => Some(t.subscribers_office_told_new()),
        Some("da") => Some(t.subscribers_office_told_known()),
        Some("ende") => Some(t.subscribers_office_told_left()),
        _ => None,
    };
    let all = vec![
        (
            t.subscribers_office_standing(),
            standing_badge(t, entry.standing),
        ),
        (
            t.office_fact_language(),
            own_name(rules::lang(&entry.row.lang)),
        ),
        (
            t.subscribers_office_topic(),
            html! { (topics_said(reader, &entry.topics)) },
        ),
    ];
    let press = |deed: &str, weight, label: &str| {
        button_form(reader, &path, weight, label, &[("deed", deed)])
    };
    let body = html! {
        (back(reader, &paths::OfficeSubscribers {}, &t.subscribers_office_title()))
        @if let Some(told) = told { (notice(Tone::Good, &told, &html! {})) }
        h1 { bdi dir="ltr" { (address) } }
        (facts(&all))
        @if let Some(why) = shown.suppression {
            (notice(Tone::Warn, &why_word(t, why.why), &html! {
                @if let Some(detail) = &why.detail { p { (name(detail)) } }
                p { a href=(reader.url(&paths::OfficeSuppressions {})) { (t.subscribers_suppress_title()) } }
            }))
        }
        @if let Some((back, threshold)) = shown.back {
            (section(&t.bounces_title(), &bounces::reports(reader, back, threshold)))
        }
        @if entry.standing != Standing::Gone {
            (section(&t.subscribers_office_end(), &html! {
                p { (t.subscribers_office_end_text()) }
                (press("abmeldung", Weight::Secondary, &t.subscribers_office_leave()))
            }))
        }
        (section(&t.subscribers_office_proof(), &html! {
            @for one in shown.consents { (consent_facts(reader, one)) }
        }))
        (details(&t.subscribers_office_erase(), &html! {
            p { (t.subscribers_erase_what()) }
            p { strong { (t.bookings_erase_final()) } }
            (press("loeschung", Weight::Dangerous, &t.subscribers_office_erase()))
        }))
    };
    let title = t.subscribers_office_one();
    page(reader, &Page::staff(&title, body))
}

/// A proof: how, when, to which words.
fn consent_facts(reader: &Reader, one: &proof::Model) -> Markup {
    let t = reader.t();
    let at = |at| moment(reader.lang, zone("Europe/Berlin"), at);
    let way = match one.way {
        Way::Page => t.subscribers_way_page(),
        Way::Paper => t.subscribers_way_paper(),
    };
    let mut all: Vec<(String, Markup)> = vec![(t.subscribers_proof_way(), html! { (way) })];
    if let Some(day) = one.signed_on {
        all.push((
            t.subscribers_office_signed(),
            html! { (date_long(reader.lang, day)) },
        ));
    } else {
        all.push((t.subscribers_proof_asked(), html! { (at(one.asked_at)) }));
    }
    all.push((
        t.subscribers_proof_confirmed(),
        html! { (at(one.confirmed_at)) },
    ));
    if let Some(gone) = one.withdrawn_at {
        all.push((t.subscribers_proof_withdrawn(), html! { (at(gone)) }));
    }
    if let Some(actor) = &one.actor {
        all.push((t.subscribers_proof_by(), name(actor)));
    }
    if let Some(id) = &one.message_id {
        all.push((
            t.subscribers_proof_message(),
            html! { bdi dir="ltr" { (id) } },
        ));
    }
    all.push((
        t.subscribers_proof_text(),
        html! {
            (foreign(reader, rules::lang(&one.lang), &one.said))
            " (" bdi dir="ltr" { (one.version) } ")"
        },
    ));
    facts(&all)
}
