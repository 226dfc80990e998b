//! What is done with a list.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::SessionId;
use crate::offerings::Listing;

/// Notes that somebody takes a list home: which, as what, how many rows. Never what stands in it.
///
/// # Errors
/// If the database fails; then there is no file.
pub(crate) async fn export(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    (listing, session): (&Listing, Option<SessionId>),
    (format, rows): (&str, usize),
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let deed = match session {
        Some(session) => Deed::new("list_exported", "session", session.0),
        None => Deed::new("list_exported", "offering", listing.offering.id.0),
    };
    let deed = deed.change(Value::Null, json!({ "format": format, "rows": rows }));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(())
}
