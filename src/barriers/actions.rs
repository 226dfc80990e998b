//! Deeds: one function is one thing a person does is one transaction.

use chrono::{DateTime, Utc};

use super::forms::Report;
use super::letters;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::Lang;
use crate::mail;

/// Sends a report to the office. The same form sent twice is one letter.
///
/// # Errors
/// If the database fails.
pub(super) async fn report(
    app: &App,
    now: DateTime<Utc>,
    lang: Lang,
    report: &Report,
) -> Result<(), AppError> {
    let letter = letters::reported(app, lang, report)?;
    let tx = app.db.write().await?;
    mail::post(app, &tx, vec![letter], now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(())
}
