//! The while is over, or the office does not want to wait: the change stands, and life goes on.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::dated;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::actions::promote_after;
use crate::bookings::entity::session_change::Model;
use crate::bookings::store::{session_change as store, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::PoolId;
use crate::mail;
use crate::offerings;

/// Settles every change that can no longer be undone. Answers how many. What is wrong with one does not keep the
/// others.
///
/// # Errors
/// If the database fails: the last failure.
pub(crate) async fn settle_due(app: &App, now: DateTime<Utc>) -> Result<usize, AppError> {
    let (mut settled, mut failure) = (0, None);
    for change in store::due(app.db.read(), now).await? {
        match settle(app, now, change.id, None).await {
            Ok(true) => settled += 1,
            Ok(false) => {}
            Err(error) => failure = Some(error),
        }
    }
    failure.map_or(Ok(settled), Err)
}

/// Lets the letters of a change go out at once. `false`: it was undone, or they go already.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn send_now(
    app: &App,
    now: DateTime<Utc>,
    change: Uuid,
    by: &By,
) -> Result<bool, AppError> {
    settle(app, now, change, Some(by)).await
}

async fn settle(
    app: &App,
    now: DateTime<Utc>,
    id: Uuid,
    by: Option<&By>,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let Some((change, pools)) = locked(&tx, id).await? else {
        return Ok(false);
    };
    if !change.is_open() {
        return Ok(false);
    }
    store::end(&tx, id, (Some(now), None)).await?;
    offerings::let_go(&tx, change.offering_id, now).await?;
    if let Some(by) = by {
        mail::hasten(&tx, &change.kept.letters, now).await?;
        let listing = offerings::by_id(&*tx, change.offering_id).await?;
        let session = listing.as_ref().and_then(|l| l.session(change.session_id));
        let date = json!({ "date": session.map(dated) });
        let deed =
            Deed::new("session_sent", "offering", change.offering_id.0).change(Value::Null, date);
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    mail::ring(app);
    // Whom the change made room for moves up now.
    promote_after(app, now, pools).await;
    Ok(true)
}

/// A change and the pools of its offering, all locked: the pools first, as everywhere.
pub(super) async fn locked(tx: &Tx, id: Uuid) -> Result<Option<(Model, Vec<PoolId>)>, AppError> {
    let Some(seen) = store::find(tx, id).await? else {
        return Ok(None);
    };
    let Some(listing) = offerings::by_id(tx, seen.offering_id).await? else {
        return Ok(None);
    };
    let pools: Vec<PoolId> = listing.pools.iter().map(|pool| pool.id).collect();
    take::lock(tx, pools.clone()).await?;
    let change = store::lock(tx, id).await?;
    Ok(change.map(|change| (change, pools)))
}
