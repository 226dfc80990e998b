//! Deeds of the office about single dates, where somebody may have booked already. Each is one transaction,
//! and stands in the log.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::planning::booked;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::db::Write;
use crate::error::AppError;
use crate::kinds::{SessionId, VenueId};
use crate::offerings::entity::session;
use crate::offerings::{self, Single, When};

/// Makes one more date of an offering.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn add_date(
    app: &App,
    by: &By,
    slug: &str,
    (when, venue, topic): (When, Option<VenueId>, Option<String>),
    now: DateTime<Utc>,
) -> Result<Single, AppError> {
    let tx = opened(app, slug).await?;
    let after = said(when, topic.as_deref());
    let added = offerings::add_single(&tx, app, slug, (when, venue, topic), now).await?;
    noted(app, tx, by, (added, "date_added", after), now).await
}

/// Gives a date another topic. `was` is the one that the office saw.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn retitle_date(
    app: &App,
    by: &By,
    of: (&str, SessionId),
    (was, topic): (Option<&str>, Option<String>),
    now: DateTime<Utc>,
) -> Result<Single, AppError> {
    let tx = opened(app, of.0).await?;
    let done = offerings::retitle(&tx, of, was, topic.clone(), now).await?;
    if matches!(&done, Single::Done(_, Some(before)) if before.topic == topic) {
        return Ok(done);
    }
    let after = match &done {
        Single::Done(_, Some(before)) => said(held(before), topic.as_deref()),
        _ => Value::Null,
    };
    noted(app, tx, by, (done, "date_retitled", after), now).await
}

/// Takes a date away that nobody has booked. `reason` is German and stands in the rule.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn remove_date(
    app: &App,
    by: &By,
    of: (&str, SessionId),
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Single, AppError> {
    let tx = opened(app, of.0).await?;
    let booked = booked(&*tx, [of.0]).await?;
    let gone = offerings::remove_single(&tx, of, &booked, reason, now).await?;
    noted(app, tx, by, (gone, "date_removed", Value::Null), now).await
}

/// A transaction that holds all pools of the offering.
async fn opened(app: &App, slug: &str) -> Result<Write, AppError> {
    // What can not be a name is not asked for: PostgreSQL takes no NUL in a text.
    if slug.contains(char::is_control) {
        return Err(AppError::NotFound);
    }
    let tx = app.db.write().await?;
    offerings::lock_pools(&tx, [slug]).await?;
    Ok(tx)
}

/// Notes what was done, and commits it.
async fn noted(
    app: &App,
    tx: Write,
    by: &By,
    (done, what, after): (Single, &'static str, Value),
    now: DateTime<Utc>,
) -> Result<Single, AppError> {
    if let Single::Done(offering, before) = &done {
        let before = before.as_ref().map_or(Value::Null, |before| {
            said(held(before), before.topic.as_deref())
        });
        let deed = Deed::new(what, "offering", offering.0).change(before, after);
        audit::note(app, &tx, by, deed, now).await?;
        tx.commit().await?;
    }
    Ok(done)
}

fn held(session: &session::Model) -> When {
    When {
        date: session.local_date,
        start: session.local_start,
        end: session.local_end,
    }
}

fn said(when: When, topic: Option<&str>) -> Value {
    json!({ "date": when.date, "start": when.start, "end": when.end, "topic": topic })
}
