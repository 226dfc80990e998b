//! What is due by the clock: once a night. Done is done.

use chrono::{DateTime, Months, Utc};

use super::rules::{Before, What, night};
use super::{actions, due, store};
use crate::app::App;
use crate::error::AppError;
use crate::offerings;

/// The reports of nights are kept for so many months: there are no names in them.
const REPORT_MONTHS: u32 = 36;

/// The clocks by which a night begins.
pub(super) const HERE: &str = "Europe/Berlin";

/// Does the night's work, if it was not done since the night began. How much that was.
///
/// # Errors
/// If the database or the folder of letters fails; the next round goes on.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let began = night(offerings::zone(HERE), app.settings.forgetting.hour, now);
    let known = store::since(app.db.read(), (began, now)).await?;
    let id = match &known {
        Some(night) if night.finished_at.is_some() => return Ok(Vec::new()),
        Some(night) => night.id,
        None => {
            let tx = app.db.write().await?;
            let id = store::begin(&tx, app, now).await?;
            tx.commit().await?;
            id
        }
    };
    let done = actions::forget(app, id, now).await?;
    // What somebody had erased since yesterday is cleaned away as well.
    let erased = app.erasures.read().ok().flatten().is_some_and(|told| {
        let yesterday = now - chrono::Duration::days(2);
        told.erased
            .iter()
            .any(|one| yesterday <= one.at && one.at <= now)
    });
    if known.is_some() || erased || !done.is_empty() {
        actions::clean(app).await?;
    }
    let keep = app.settings.database.keep_backups_days;
    if let Err(error) = app.erasures.tidy(now, keep) {
        tracing::warn!(%error, "the journal of erasures was not tidied");
    }
    let tx = app.db.write().await?;
    store::finish(&tx, id, now).await?;
    if let Some(old) = now.checked_sub_months(Months::new(REPORT_MONTHS)) {
        store::forget(&tx, old).await?;
    }
    tx.commit().await?;
    for (what, count) in &done {
        metrics::counter!("forgotten_total", "what" => what.word())
            .increment(u64::try_from(*count).unwrap_or(0));
    }
    Ok(done.iter().map(|(what, count)| what.told(*count)).collect())
}

/// What the night would delete at a moment, in sentences for operators. Writes nothing.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn rehearse(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let db = app.db.read();
    let before = Before::at(&app.own().settings, now);
    let lines = due::all(db, &before).await?;
    let ids = lines.iter().filter_map(|line| line.offering.map(|id| id.0));
    let titles = offerings::titles(db, ids).await?;
    let said = |what: What, count| what.told(count);
    Ok(lines
        .iter()
        .map(|line| {
            let title = line.offering.and_then(|id| titles.get(&id.0));
            match title {
                Some(title) => format!("{}: {}", title.said(), said(line.what, line.count)),
                None => said(line.what, line.count),
            }
        })
        .collect())
}
