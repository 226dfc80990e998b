//! One-time links.

use chrono::{DateTime, TimeDelta, Utc};

use super::token;
use crate::accounts::entity::{link, staff};
use crate::accounts::store;
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::keys;

/// Makes a link; earlier ones of the same purpose die. Its token.
pub(super) async fn make(
    app: &App,
    tx: &Tx,
    row: &staff::Model,
    (purpose, good_for): (link::Purpose, TimeDelta),
    now: DateTime<Utc>,
) -> Result<String, AppError> {
    let fresh = token(app);
    let link = link::Model {
        id: app.dice.id(now),
        staff_id: row.id,
        purpose,
        token_hash: keys::hash(&fresh),
        created_at: now,
        expires_at: now + good_for,
        used_at: None,
    };
    store::add_link(tx, link).await?;
    Ok(fresh)
}

/// Whose link it is, and for what; none where it is good for nothing (any more).
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn linked(
    app: &App,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<(link::Model, staff::Model)>, AppError> {
    let Some(link) = store::link(app.db.read(), keys::hash(token), now).await? else {
        return Ok(None);
    };
    let row = store::by_id(app.db.read(), link.staff_id).await?;
    let row = row.filter(|row| row.disabled_at.is_none());
    Ok(row.map(|row| (link, row)))
}
