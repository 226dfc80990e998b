//! The office calls a session off, moves it, or lets it take place after all.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::DbErr;

use super::announce::{Told, announce};
use super::promote::promote_after;
use crate::app::App;
use crate::bookings::store::take;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{PoolId, SessionId};
use crate::mail;
use crate::offerings::{self, Unchanged, When};

/// What became of a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Announced {
    /// It is done, and these were told.
    Done(Told),
    /// It can not be, and nothing has happened.
    Refused(Unchanged),
}

/// What the office does with a session.
#[derive(Clone, Copy, Debug)]
enum Deed<'a> {
    CallOff(&'a str, Option<NaiveDate>),
    Move(When, &'a str),
    Reopen,
}

impl Deed<'_> {
    async fn run(
        self,
        tx: &Tx,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Result<Result<(), Unchanged>, DbErr> {
        match self {
            Self::CallOff(reason, replaced_by) => {
                offerings::call_off(tx, session, reason, replaced_by, now).await
            }
            Self::Move(to, reason) => offerings::move_to(tx, session, to, reason, now).await,
            Self::Reopen => offerings::reopen(tx, session, now).await,
        }
    }
}

/// Calls a session off and tells everybody concerned. `replaced_by` is the date of the session that stands
/// in for it.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn call_off(
    app: &App,
    now: DateTime<Utc>,
    session: SessionId,
    reason: &str,
    replaced_by: Option<NaiveDate>,
) -> Result<Announced, AppError> {
    change(app, now, session, Deed::CallOff(reason, replaced_by)).await
}

/// Moves a session and tells everybody concerned.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn move_session(
    app: &App,
    now: DateTime<Utc>,
    session: SessionId,
    to: When,
    reason: &str,
) -> Result<Announced, AppError> {
    change(app, now, session, Deed::Move(to, reason)).await
}

/// Lets a session that was called off take place after all, and tells those of the course and those who lost
/// their places or stood on its list.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn reopen(
    app: &App,
    now: DateTime<Utc>,
    session: SessionId,
) -> Result<Announced, AppError> {
    change(app, now, session, Deed::Reopen).await
}

async fn change(
    app: &App,
    now: DateTime<Utc>,
    session: SessionId,
    deed: Deed<'_>,
) -> Result<Announced, AppError> {
    let unknown = Announced::Refused(Unchanged::Unknown);
    let tx = app.db.write().await?;
    // Read once to know the pools, lock them, and read again what holds under the lock.
    let Some(seen) = offerings::of_session(&*tx, session).await? else {
        return Ok(unknown);
    };
    let pools: Vec<PoolId> = seen.pools.iter().map(|pool| pool.id).collect();
    take::lock(&tx, pools.clone()).await?;
    let id = seen.offering.id;
    let Some(before) = offerings::by_id(&*tx, id).await? else {
        return Ok(unknown);
    };
    if let Err(no) = deed.run(&tx, session, now).await? {
        return Ok(Announced::Refused(no));
    }
    let after = offerings::by_id(&*tx, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let told = announce(app, &tx, &before, &after, now).await?;
    tx.commit().await?;
    mail::ring(app);
    // A workshop of somebody who no longer comes, a place that a guest of that evening kept.
    promote_after(app, now, pools).await;
    Ok(Announced::Done(told))
}
