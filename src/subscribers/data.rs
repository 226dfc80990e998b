//! All that is stored about a subscriber (Art. 15 GDPR), as data for her to keep; and the office's list as a sheet.

use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::ActiveEnum as _;
use serde_json::{Value, json};

use super::entity::{consent, request, suppression, wish};
use super::rules;
use super::rules::import::COLUMNS;
use super::store::list::Entry;
use crate::bounces::About;
use crate::formats::sheet::{Cell, Sheet};

/// RFC 3339 in UTC, whole seconds.
fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Everything about her, as she takes it home herself.
pub(super) fn of(
    entry: &Entry,
    consents: &[consent::Model],
    suppressed: Option<&suppression::Model>,
    told: &[wish::Model],
    back: Option<&About>,
) -> Value {
    let mut all = subscription(entry, consents);
    if let Some(all) = all.as_object_mut() {
        let suppressed = suppressed.map_or(Value::Null, suppression);
        all.insert("suppressed".to_owned(), suppressed);
        all.insert("came_back".to_owned(), came_back(back));
        all.insert("tell_me".to_owned(), wishes(told));
    }
    all
}

/// Her subscription with the proofs that she wants it, or wanted it.
pub(super) fn subscription(entry: &Entry, consents: &[consent::Model]) -> Value {
    let row = &entry.row;
    let topics: Vec<String> = entry.topics.iter().copied().map(rules::word).collect();
    let consents: Vec<Value> = consents
        .iter()
        .map(|one| {
            json!({
                "way": one.way.to_value(),
                "text": one.said,
                "version": one.version,
                "language": one.lang,
                "asked_at": moment(one.asked_at),
                "confirmed_at": moment(one.confirmed_at),
                "message_id": one.message_id,
                "signed_on": one.signed_on,
                "noted_by": one.actor,
                "withdrawn_at": one.withdrawn_at.map(moment),
            })
        })
        .collect();
    json!({
        "email": row.email,
        "language": row.lang,
        "topics": topics,
        "state": row.state.to_value(),
        "created_at": moment(row.created_at),
        "confirmed_at": moment(row.confirmed_at),
        "paused_at": row.paused_at.map(moment),
        "paused_until": row.paused_until.map(moment),
        "unsubscribed_at": row.gone_at.map(moment),
        "consents": consents,
    })
}

/// Of what she wants to be told.
pub(super) fn wishes(all: &[wish::Model]) -> Value {
    let all = all.iter().map(|one| {
        json!({
            "series": one.series,
            "text": one.said,
            "language": one.lang,
            "asked_at": moment(one.asked_at),
            "confirmed_at": one.confirmed_at.map(moment),
        })
    });
    Value::Array(all.collect())
}

/// What came back from her address.
pub(super) fn came_back(back: Option<&About>) -> Value {
    let all = back.into_iter().flat_map(|back| &back.last).map(|one| {
        json!({
            "why": one.kind.to_value(),
            "status": one.status,
            "said": one.said,
            "at": moment(one.at),
        })
    });
    Value::Array(all.collect())
}

/// What was asked with her address and nobody has confirmed.
pub(super) fn requests(all: &[request::Model]) -> Value {
    let all = all.iter().map(|one| {
        json!({
            "language": one.lang,
            "topics": one.topics,
            "text": one.said,
            "version": one.version,
            "asked_at": moment(one.asked_at),
        })
    });
    Value::Array(all.collect())
}

/// Why nothing is sent to her.
pub(super) fn suppression(one: &suppression::Model) -> Value {
    json!({
        "why": one.why.to_value(),
        "detail": one.detail,
        "at": moment(one.at),
        "by": one.actor,
    })
}

/// The list with the names of columns that the import reads.
pub(super) fn sheet(entries: &[(Entry, Option<consent::Model>)]) -> Sheet {
    let row = |(entry, consent): &(Entry, Option<consent::Model>)| {
        let signed_on = consent.as_ref().and_then(|one| one.signed_on);
        let way = consent.as_ref().map(|one| one.way.to_value());
        vec![
            Cell::some(entry.row.email.as_deref()),
            Cell::text(entry.row.lang.as_str()),
            Cell::text(rules::joined(&entry.topics)),
            Cell::text(entry.standing.word()),
            Cell::text(entry.row.confirmed_at.format("%Y-%m-%d").to_string()),
            Cell::some(way.as_deref()),
            Cell::some(signed_on.map(|day| day.to_string()).as_deref()),
        ]
    };
    Sheet {
        head: COLUMNS.map(ToOwned::to_owned).to_vec(),
        rows: entries.iter().map(row).collect(),
        is_rtl: false,
    }
}
