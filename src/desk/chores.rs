//! What is due by the clock.

use chrono::{DateTime, Months, Utc};

use crate::app::App;
use crate::audit;
use crate::bookings;
use crate::error::AppError;

/// Forgets what the log has kept long enough (`audit.keep_months`). How much that was.
///
/// # Errors
/// If the database fails.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let months = Months::new(app.settings.audit.keep_months);
    let Some(before) = now.checked_sub_months(months) else {
        return Ok(Vec::new());
    };
    if !audit::is_any_before(app.db.read(), before, bookings::pools_in_use()).await? {
        return Ok(Vec::new());
    }
    let tx = app.db.write().await?;
    let gone = audit::forget(&tx, before, bookings::pools_in_use()).await?;
    tx.commit().await?;
    metrics::counter!("chores_done_total", "chore" => "deeds_forgotten").increment(gone);
    Ok((gone > 0)
        .then(|| format!("{gone} old deeds forgotten"))
        .into_iter()
        .collect())
}
