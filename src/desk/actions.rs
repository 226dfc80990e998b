//! What is done here, and nowhere below: switching sending on again.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::mail;

/// Switches sending on again, and notes it. `None` where it was not switched off.
///
/// # Errors
/// If the database fails.
pub(crate) async fn resume_sending(
    app: &App,
    by: &By,
    old: mail::Old,
    now: DateTime<Utc>,
) -> Result<Option<mail::Resumed>, AppError> {
    let tx = app.db.write().await?;
    let Some(resumed) = mail::resume(&tx, old, now).await? else {
        return Ok(None);
    };
    let after = json!({ "withdrawn": resumed.withdrawn, "repeated": resumed.repeated });
    let deed = Deed::new("sending_resumed", "mail", Uuid::nil()).change(Value::Null, after);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Some(resumed))
}
