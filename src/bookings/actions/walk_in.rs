//! Somebody stands at the door and has not signed up: the same lock and the same count as for who has. Beyond the
//! places only with a reason, which is kept.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::office::went_beyond;
use super::promote::promote_after;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::walk_in;
use crate::bookings::rules::walk_in::{AtTheDoor, free_at_the_door, pool_at_the_door};
use crate::bookings::store::{self, take, walk_ins};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{PoolId, SessionId};
use crate::offerings::entity::{pool, session};
use crate::offerings::{self, Listing};

/// Somebody at the door.
#[derive(Clone, Debug)]
pub(crate) struct WalkIn {
    /// Made where it is noted.
    pub(crate) id: Uuid,
    /// To which session.
    pub(crate) session: SessionId,
    /// Her name; none: "one more".
    pub(crate) name: Option<String>,
    /// When, UTC.
    pub(crate) at: DateTime<Utc>,
    /// Why she is let in although all places may be taken.
    pub(crate) reason: Option<String>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WalkedIn {
    /// She is in.
    In,
    /// She was already, or was taken back.
    Known,
    /// All places are taken. Nothing has happened; with a reason she can be let in.
    Full,
}

/// Lets somebody in who has not signed up. Whether the session takes anybody at this moment is the caller's
/// question.
///
/// # Errors
/// `NotFound` where there is no such session, or if the database fails; then nothing has happened.
pub(crate) async fn walk_in(
    app: &App,
    now: DateTime<Utc>,
    who: &WalkIn,
    by: &By,
) -> Result<WalkedIn, AppError> {
    let tx = app.db.write().await?;
    let seen = offerings::of_session(&*tx, who.session).await?;
    let seen = seen.ok_or(AppError::NotFound)?;
    take::lock(&tx, pools(&seen, who.session)).await?;
    if walk_ins::find(&*tx, who.id).await?.is_some() {
        // The first note may share its commit with us.
        tx.commit().await?;
        return Ok(WalkedIn::Known);
    }
    let listing = offerings::of_session(&*tx, who.session).await?;
    let listing = listing.ok_or(AppError::NotFound)?;
    let session = listing.session(who.session).ok_or(AppError::NotFound)?;
    let pool = pool_at_the_door(&listing, session);
    let (seen, held) = at_the_door(&tx, (&listing, session), pool, now).await?;
    let is_full = free_at_the_door(&listing, session, seen).is_some_and(|free| free < 1);
    let reason = who.reason.as_deref().map(str::trim);
    let reason = reason.filter(|reason| !reason.is_empty());
    if is_full {
        let Some(reason) = reason else {
            return Ok(WalkedIn::Full);
        };
        let deed = match pool {
            Some(pool) => went_beyond(pool, held + 1).because(reason),
            None => Deed::new(audit::BEYOND, "session", session.id.0)
                .change(Value::Null, json!({ "people": held + 1 }))
                .because(reason),
        };
        audit::note(app, &tx, by, deed, now).await?;
    }
    let row = walk_in::Model {
        id: who.id,
        session_id: session.id,
        pool_id: pool.map(|pool| pool.id),
        name: who.name.clone(),
        at: who.at,
        received_at: now,
        actor: by.name().to_owned(),
        reason: reason.filter(|_| is_full).map(ToOwned::to_owned),
        taken_back_at: None,
    };
    let is_new = walk_ins::insert(&tx, row).await?;
    tx.commit().await?;
    Ok(if is_new {
        WalkedIn::In
    } else {
        WalkedIn::Known
    })
}

/// Takes somebody back who did not come after all. Where the note that she came has not arrived yet, it will find
/// that she was taken back. Answers whether there was anything to do.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn walk_out(
    app: &App,
    now: DateTime<Utc>,
    (id, session): (Uuid, SessionId),
    at: DateTime<Utc>,
    by: &By,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let seen = offerings::of_session(&*tx, session).await?;
    let seen = seen.ok_or(AppError::NotFound)?;
    let pools = pools(&seen, session);
    take::lock(&tx, pools.clone()).await?;
    let is_done = if walk_ins::find(&*tx, id).await?.is_some() {
        walk_ins::take_back(&tx, (id, session), at).await?
    } else {
        let gone = walk_in::Model {
            id,
            session_id: session,
            pool_id: None,
            name: None,
            at,
            received_at: now,
            actor: by.name().to_owned(),
            reason: None,
            taken_back_at: Some(at),
        };
        walk_ins::insert(&tx, gone).await?
    };
    tx.commit().await?;
    if is_done {
        promote_after(app, now, pools).await;
    }
    Ok(is_done)
}

/// The pools that tell how full a session is.
fn pools(listing: &Listing, session: SessionId) -> Vec<PoolId> {
    let of_it = listing.pools.iter().filter(|pool| {
        crate::bookings::rules::is_main(pool.kind) && pool.session_id.is_none_or(|id| id == session)
    });
    of_it.map(|pool| pool.id).collect()
}

/// What is known at the door, and how many people hold a place there.
async fn at_the_door(
    tx: &Tx,
    (listing, session): (&Listing, &session::Model),
    pool: Option<&pool::Model>,
    now: DateTime<Utc>,
) -> Result<(AtTheDoor, i64), AppError> {
    let walked_in = store::walk_ins::of_sessions(tx, &[session.id]).await?;
    let walked_in = i64::try_from(walked_in.len()).unwrap_or(i64::MAX);
    let away = store::away_from(tx, session.id).await?;
    let of = pool.or_else(|| listing.pool(pool::Kind::Whole, None));
    let Some(of) = of else {
        let seen = AtTheDoor {
            walked_in,
            ..AtTheDoor::default()
        };
        return Ok((seen, walked_in));
    };
    let tally = store::tally(tx, listing, vec![of.id], now).await?.of(of.id);
    let is_over = session.ends_at <= now;
    let mut seen = AtTheDoor {
        taken: tally.taken,
        lent: tally.lent,
        away,
        walked_in,
    };
    if pool.is_some() {
        // What is over lends nothing and is counted no more: here it still is.
        if is_over {
            seen.taken += walked_in;
            seen.lent = if of.kind == pool::Kind::DropIn {
                away
            } else {
                0
            };
        }
        seen.walked_in = 0;
        return Ok((seen, seen.taken));
    }
    Ok((seen, seen.taken - away + walked_in))
}
