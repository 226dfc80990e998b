//! All that is stored about her, for the room that answers her: what later rooms keep of her goes with it.

use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use maud::Markup;
use sea_orm::ActiveEnum as _;
use serde_json::{Value, json};

use super::data;
use super::entity::person;
use super::pages::hers::{self, Scene, Stored};
use super::routes::{hers_of, opened_by};
use super::self_service::gone;
use super::store::her::By;
use super::store::{self, rebookings, session_change};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::AppError;
use crate::mail;
use crate::offerings::Listing;
use crate::web::{Reader, Reply, draw};

/// The persons of a booking, and its offering.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn party(
    app: &App,
    whose: By<'_>,
) -> Result<Option<(Vec<person::Model>, Arc<Listing>)>, AppError> {
    let found = opened_by(app, whose).await?;
    Ok(found.map(|(hers, listing)| (hers.persons, listing)))
}

/// What this room keeps of her, as data.
///
/// # Errors
/// `NotFound` where the link opens nothing, or if the database can not be asked.
pub(crate) async fn as_data(app: &App, whose: By<'_>) -> Result<Value, AppError> {
    let (found, listing) = opened_by(app, whose).await?.ok_or(AppError::NotFound)?;
    let (db, id) = (app.db.read(), found.booking.id);
    let changes = store::her::changes(db, id).await?;
    let letters = mail::about(db, id).await?;
    let mut data = data::of(&found, &listing, &changes, &letters);
    if let Some(all) = data.as_object_mut() {
        let by_link = store::first::of(db, id).await?;
        all.insert("by_early_link".to_owned(), by_link.is_some().into());
        let calls = session_change::ticks_about(db, id).await?;
        let calls = calls.iter().map(|call| {
            json!({
                "about": call.kind.to_value(),
                "outcome": call.outcome.to_value(),
                "by": call.actor,
                "at": moment(call.at),
            })
        });
        all.insert("calls".to_owned(), Value::Array(calls.collect()));
        let moved = rebookings::of(db, id).await?;
        let moved = moved.iter().map(
            |row| json!({ "from": row.left_id, "to": row.joined_id, "by": row.actor, "at": moment(row.at) }),
        );
        all.insert("rebookings".to_owned(), Value::Array(moved.collect()));
        let log = audit::about(db, id).await?;
        all.insert(
            "log".to_owned(),
            Value::Array(log.iter().map(deed).collect()),
        );
    }
    Ok(data)
}

/// RFC 3339 in UTC, whole seconds.
fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A deed of the office to her booking, as data.
fn deed(entry: &Entry) -> Value {
    json!({
        "deed": entry.deed,
        "by": entry.actor,
        "at": moment(entry.at),
        "before": entry.before,
        "after": entry.after,
        "reason": entry.reason,
    })
}

/// The same in words; `more`: what later rooms keep of her, each with its heading.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn as_page(
    app: &App,
    reader: &Reader,
    token: &str,
    more: &[(String, Markup)],
) -> Reply {
    let Some((found, listing)) = hers_of(app, token).await? else {
        return Ok(gone(reader));
    };
    let changes = store::her::changes(app.db.read(), found.booking.id).await?;
    let letters = mail::about(app.db.read(), found.booking.id).await?;
    let calls = session_change::ticks_about(app.db.read(), found.booking.id).await?;
    let log = audit::about(app.db.read(), found.booking.id).await?;
    let scene = Scene::of((&found, &listing, token), app.clock.now());
    let stored = Stored {
        changes: &changes,
        letters: &letters,
        calls: &calls,
        log: &log,
        more,
    };
    Ok(draw(hers::data(reader, scene, stored)))
}
