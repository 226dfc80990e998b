//! What the office does with who waits.

use super::{text, waiting};
use crate::app::App;

/// The office lets a waiting entry go first. `link` is the token of hers.
///
/// # Errors
/// If there is no such booking, or the database fails.
pub async fn put_first(app: &App, link: &str, priority: i32) -> Result<bool, String> {
    let entry = waiting(app, link).await?;
    crate::bookings::put_first(
        app,
        app.clock.now(),
        entry,
        priority,
        &crate::audit::By::Office,
    )
    .await
    .map_err(text)
}

/// The office gives a place to who waits, also beyond the capacity.
///
/// # Errors
/// If there is no such booking, no reason is given, or the database fails.
pub async fn overbook(app: &App, link: &str, reason: &str) -> Result<bool, String> {
    let entry = waiting(app, link).await?;
    crate::bookings::overbook(
        app,
        app.clock.now(),
        entry,
        reason,
        &crate::audit::By::Office,
    )
    .await
    .map_err(text)
}
