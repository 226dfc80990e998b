//! The clockwork: the courier and each room's chores.

use chrono::{DateTime, Utc};
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::bookings;
use crate::error::AppError;
use crate::mail;

/// Works until it is told to stop; what is open then is finished.
pub(crate) async fn run(app: App, stop: CancellationToken) {
    mail::run(app, stop).await;
}

/// Does everything that is due at a moment, once, and says what it did.
///
/// # Errors
/// If the database fails.
pub(crate) async fn run_due(app: &App, now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let mut done = bookings::run_due(app, now).await?;
    done.push(mail::run_due(app, now).await?.to_string());
    Ok(done)
}
