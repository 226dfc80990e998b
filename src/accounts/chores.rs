//! What is due by the clock.

use chrono::{DateTime, TimeDelta, Utc};

use super::store;
use crate::app::App;
use crate::error::AppError;

/// Forgets what is over: sign-ins, links, ceremonies, guesses. How much that was.
///
/// # Errors
/// If the database fails.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let idle = TimeDelta::minutes(app.settings.accounts.idle_minutes);
    if !store::is_untidy(app.db.read(), idle, now).await? {
        return Ok(Vec::new());
    }
    let tx = app.db.write().await?;
    let gone = store::tidy(&tx, idle, now).await?;
    tx.commit().await?;
    metrics::counter!("chores_done_total", "chore" => "sign_ins_tidied").increment(gone);
    Ok((gone > 0)
        .then(|| format!("{gone} old sign-ins, links and guesses forgotten"))
        .into_iter()
        .collect())
}
