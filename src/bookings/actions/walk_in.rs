//! Somebody stands at the door and has not signed up: the same lock and the same count as for who has. Beyond the
//! places only with a reason, which is kept.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use uuid::Uuid;

use super::office::went_beyond;
use super::promote::promote_after;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::walk_in;
use crate::bookings::rules::walk_in::{
    AtTheDoor, Seat, left_for_guests, pool_at_the_door, seat_at_the_door,
};
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
    /// All places are taken. Nothing of hers is written; with a reason she can be let in.
    Full,
}

/// Some at the door of one session.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AtOnce<'a> {
    /// The session.
    pub(crate) session: SessionId,
    /// How many of those who have a place there were ticked as excused, beside those who said so themselves.
    pub(crate) excused: i64,
    /// Who they are.
    pub(crate) guests: &'a [WalkIn],
}

/// Locks the places of a session before anything else of its door is written.
///
/// # Errors
/// If the database fails.
pub(crate) async fn lock_door(
    tx: &Tx,
    listing: &Listing,
    session: SessionId,
) -> Result<(), AppError> {
    take::lock(tx, pools(listing, session)).await?;
    Ok(())
}

/// Lets some in who have not signed up, by a transaction that has locked the door ([`lock_door`]). Answers for each;
/// who writes all or nothing drops the transaction where one is [`WalkedIn::Full`]. Whether the session takes anybody
/// at this moment is the caller's question.
///
/// # Errors
/// `NotFound` where there is no such session, or if the database fails.
pub(crate) async fn let_in(
    app: &App,
    tx: &Tx,
    now: DateTime<Utc>,
    at: AtOnce<'_>,
    by: &By,
) -> Result<Vec<WalkedIn>, AppError> {
    let listing = offerings::of_session(tx, at.session).await?;
    let listing = listing.ok_or(AppError::NotFound)?;
    let session = listing.session(at.session).ok_or(AppError::NotFound)?;
    let own = pool_at_the_door(&listing, session);
    let (mut seen, mut held) = at_the_door(tx, (&listing, session), own, now).await?;
    seen.excused = at.excused;
    let (mut answers, mut beyond) = (Vec::with_capacity(at.guests.len()), None);
    for who in at.guests {
        if walk_ins::find(tx, who.id).await?.is_some() {
            answers.push(WalkedIn::Known);
            continue;
        }
        let seat = seat_at_the_door(&listing, session, seen);
        let reason = who.reason.as_deref().map(str::trim);
        let reason = reason.filter(|reason| seat.is_none() && !reason.is_empty());
        if seat.is_none() && reason.is_none() {
            answers.push(WalkedIn::Full);
            continue;
        }
        let pool = own.filter(|_| seat != Some(Seat::OfTheExcused));
        let row = walk_in::Model {
            id: who.id,
            session_id: session.id,
            pool_id: pool.map(|pool| pool.id),
            name: who.name.clone(),
            at: who.at,
            received_at: now,
            actor: by.name().to_owned(),
            reason: reason.map(ToOwned::to_owned),
            taken_back_at: None,
        };
        if !walk_ins::insert(tx, row).await? {
            answers.push(WalkedIn::Known);
            continue;
        }
        match (own, pool) {
            (Some(_), Some(_)) => seen.taken += 1,
            (Some(_), None) => seen.seated += 1,
            (None, _) => seen.walked_in += 1,
        }
        held += 1;
        beyond = reason.or(beyond);
        answers.push(WalkedIn::In);
    }
    // One deed, one reason, however many came.
    if let Some(reason) = beyond {
        let deed = match own {
            Some(pool) => went_beyond(pool, held),
            None => Deed::new(audit::BEYOND, "session", session.id.0)
                .change(Value::Null, json!({ "people": held })),
        };
        audit::note(app, tx, by, deed.because(reason), now).await?;
    }
    Ok(answers)
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

/// How many more there is room for at the door of a session; less than nothing where somebody went beyond it; none:
/// no limit. `excused`: see [`AtOnce`].
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn room_at_the_door(
    db: &impl ConnectionTrait,
    (listing, session): (&Listing, &session::Model),
    excused: i64,
    now: DateTime<Utc>,
) -> Result<Option<i64>, AppError> {
    let own = pool_at_the_door(listing, session);
    let (mut seen, _) = at_the_door(db, (listing, session), own, now).await?;
    seen.excused = excused;
    Ok(left_for_guests(listing, session, seen))
}

/// What is known at the door, and how many people hold a place there.
async fn at_the_door(
    tx: &impl ConnectionTrait,
    (listing, session): (&Listing, &session::Model),
    pool: Option<&pool::Model>,
    now: DateTime<Utc>,
) -> Result<(AtTheDoor, i64), AppError> {
    let all = store::walk_ins::of_sessions(tx, &[session.id]).await?;
    let count = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
    let walked_in = count(all.len());
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
        ..AtTheDoor::default()
    };
    if pool.is_some() {
        seen.seated = count(all.iter().filter(|row| row.pool_id.is_none()).count());
        // What is over lends nothing and is counted no more: here it still is.
        if is_over {
            seen.taken += walked_in - seen.seated;
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
