//! A group that is too small does not take place: all its dates that are still to come are called off at once, with
//! one letter a booking.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::announce::{Told, announce};
use super::promote::promote_after;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::store::take;
use crate::error::AppError;
use crate::kinds::{PoolId, SessionId};
use crate::mail;
use crate::offerings::{self, Listing};

/// Calls off what the places of a pool are for: its session, or all sessions of its offering that have not begun.
/// `None` where there was nothing to call off any more.
///
/// # Errors
/// `NotFound` where there is no such pool, or if the database fails; then nothing has happened.
pub(crate) async fn call_off_group(
    app: &App,
    now: DateTime<Utc>,
    pool: PoolId,
    reason: &str,
    by: &By,
) -> Result<Option<Told>, AppError> {
    let tx = app.db.write().await?;
    let seen = offerings::of_pool(&*tx, pool).await?;
    let seen = seen.ok_or(AppError::NotFound)?;
    let pools: Vec<PoolId> = seen.pools.iter().map(|pool| pool.id).collect();
    take::lock(&tx, pools.clone()).await?;
    let id = seen.offering.id;
    let there = || async { offerings::by_id(&*tx, id).await?.ok_or(AppError::NotFound) };
    let before: Listing = there().await?;
    let its = before.pool_of(pool).ok_or(AppError::NotFound)?;
    let to_come = before.planned().filter(|session| session.starts_at > now);
    let sessions: Vec<SessionId> = to_come
        .map(|session| session.id)
        .filter(|session| its.session_id.is_none_or(|own| own == *session))
        .collect();
    let mut dates = Vec::new();
    for session in sessions {
        let done = offerings::call_off(&tx, session, reason, None, now).await?;
        if done.is_ok() {
            dates.extend(before.session(session).map(|session| session.local_date));
        }
    }
    if dates.is_empty() {
        return Ok(None);
    }
    let after = there().await?;
    let told = announce(app, &tx, &before, &after, now).await?;
    let said = json!({ "dates": dates, "letters": told.letters });
    let deed = Deed::new("group_called_off", "pool", pool.0).change(Value::Null, said);
    audit::note(app, &tx, by, deed.because(reason), now).await?;
    tx.commit().await?;
    mail::ring(app);
    promote_after(app, now, pools).await;
    Ok(Some(told))
}
