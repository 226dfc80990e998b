//! What becomes of one session: it is called off, moved, or takes place after all. Whom that concerns is
//! told by `bookings`, in the same transaction.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{IntoActiveModel as _, QuerySelect as _};

use super::entity::offering;
use super::entity::session::{self, State};
use super::rules;
use super::series::When;
use crate::db::Tx;
use crate::kinds::{OfferingId, SessionId};

/// Why a session stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unchanged {
    /// There is no such session.
    Unknown,
    /// It was called off already.
    IsOff,
    /// It was never called off.
    IsOn,
    /// It has begun: people are there, or were.
    HasBegun,
    /// It would begin before now.
    WouldBePast,
    /// It would end before it begins.
    WouldEndFirst,
    /// Another session of this offering begins then.
    Taken,
    /// It is then already.
    Same,
    /// No other session of this offering takes place on the date that is to stand in.
    NoReplacement,
    /// The place or the person that is chosen for it is not there (any more).
    NotThere,
}

/// Calls a session off. `replaced_by` is the date of another session that stands in for it.
///
/// # Errors
/// If the database fails.
pub(crate) async fn call_off(
    tx: &Tx,
    id: SessionId,
    reason: &str,
    replaced_by: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Result<Result<(), Unchanged>, DbErr> {
    let Some((session, _)) = find(tx, id).await? else {
        return Ok(Err(Unchanged::Unknown));
    };
    if let Err(no) = may_change(&session, now) {
        return Ok(Err(no));
    }
    if let Some(date) = replaced_by
        && !stand_in(tx, &session, date, now).await?
    {
        return Ok(Err(Unchanged::NoReplacement));
    }
    let called_off = session::Model {
        state: State::Cancelled,
        reason: said(reason),
        replaced_by,
        called_off_at: Some(now),
        ..session
    };
    write(tx, called_off, now).await.map(Ok)
}

/// Moves a session to another time.
///
/// # Errors
/// If the database fails.
pub(crate) async fn move_to(
    tx: &Tx,
    id: SessionId,
    to: When,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Result<(), Unchanged>, DbErr> {
    let Some((session, zone)) = find(tx, id).await? else {
        return Ok(Err(Unchanged::Unknown));
    };
    let moved = match moved(&session, to, zone, now) {
        Ok(moved) => moved,
        Err(no) => return Ok(Err(no)),
    };
    // The unique index says the same; but a statement that fails takes PostgreSQL's transaction with it.
    if is_taken(tx, &moved).await? {
        return Ok(Err(Unchanged::Taken));
    }
    let moved = session::Model {
        reason: said(reason),
        ..moved
    };
    write(tx, moved, now).await.map(Ok)
}

/// Lets a session that was called off take place after all. Who had signed up for it alone has no place
/// any more and is free to sign up again.
///
/// # Errors
/// If the database fails.
pub(crate) async fn reopen(
    tx: &Tx,
    id: SessionId,
    now: DateTime<Utc>,
) -> Result<Result<(), Unchanged>, DbErr> {
    let Some((session, _)) = find(tx, id).await? else {
        return Ok(Err(Unchanged::Unknown));
    };
    match may_change(&session, now) {
        Err(Unchanged::IsOff) if session.starts_at > now => {}
        Err(Unchanged::IsOff) => return Ok(Err(Unchanged::WouldBePast)),
        Err(no) => return Ok(Err(no)),
        Ok(()) => return Ok(Err(Unchanged::IsOn)),
    }
    stand_down(tx, &session, now).await?;
    let on = session::Model {
        state: State::Planned,
        reason: None,
        replaced_by: None,
        ..session
    };
    write(tx, on, now).await.map(Ok)
}

/// Can it still be called off or moved?
pub(super) fn may_change(session: &session::Model, now: DateTime<Utc>) -> Result<(), Unchanged> {
    if session.state == State::Cancelled {
        return Err(Unchanged::IsOff);
    }
    if session.starts_at <= now {
        return Err(Unchanged::HasBegun);
    }
    Ok(())
}

/// The session at its new time. It remembers the hours that it had first, and the date at which it stood:
/// by that one a file that still names it finds it again.
fn moved(
    session: &session::Model,
    to: When,
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<session::Model, Unchanged> {
    may_change(session, now)?;
    if to.end <= to.start {
        return Err(Unchanged::WouldEndFirst);
    }
    let first = session.moved_from.unwrap_or(session.local_date);
    let (moved_start, moved_end) = rules::first_hours(session, (to.start, to.end));
    let moved = session::Model {
        local_date: to.date,
        local_start: to.start,
        local_end: to.end,
        starts_at: rules::moment(zone, to.date, to.start),
        ends_at: rules::moment(zone, to.date, to.end),
        moved_from: (first != to.date).then_some(first),
        moved_start,
        moved_end,
        ..session.clone()
    };
    let times = |session: &session::Model| {
        let (start, end) = (session.local_start, session.local_end);
        (session.local_date, start, end)
    };
    if times(&moved) == times(session) {
        return Err(Unchanged::Same);
    }
    if moved.starts_at <= now {
        return Err(Unchanged::WouldBePast);
    }
    // In the hour that the clock leaves out, an end may fall onto its begin.
    if moved.ends_at <= moved.starts_at {
        return Err(Unchanged::WouldEndFirst);
    }
    Ok(moved)
}

/// What the office wrote, if it wrote anything.
pub(super) fn said(reason: &str) -> Option<String> {
    let reason = reason.trim();
    (!reason.is_empty()).then(|| reason.to_owned())
}

/// A session and the zone of its times. Its offering is locked: of its sessions one changes at a time.
pub(super) async fn find(tx: &Tx, id: SessionId) -> Result<Option<(session::Model, Tz)>, DbErr> {
    let of: Option<OfferingId> = session::Entity::find_by_id(id)
        .select_only()
        .column(session::Column::OfferingId)
        .into_tuple()
        .one(tx)
        .await?;
    let Some(of) = of else { return Ok(None) };
    let offering = offering::Entity::find_by_id(of)
        .lock_exclusive()
        .one(tx)
        .await?;
    let session = session::Entity::find_by_id(id).one(tx).await?;
    Ok(session
        .zip(offering)
        .map(|(session, offering)| (session, rules::zone(&offering.timezone))))
}

/// Does another session of the offering begin at the same time? One that was called off counts too.
pub(super) async fn is_taken(tx: &Tx, session: &session::Model) -> Result<bool, DbErr> {
    let other = session::Entity::find()
        .filter(session::Column::OfferingId.eq(session.offering_id))
        .filter(session::Column::LocalDate.eq(session.local_date))
        .filter(session::Column::LocalStart.eq(session.local_start))
        .filter(session::Column::Id.ne(session.id))
        .one(tx)
        .await?;
    Ok(other.is_some())
}

/// Notes with the session of a date that it stands in for another. `false` where none takes place then.
async fn stand_in(
    tx: &Tx,
    gone: &session::Model,
    date: NaiveDate,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let stands_in = session::Entity::update_many()
        .set(session::ActiveModel {
            replaces: Set(Some(gone.local_date)),
            updated_at: Set(now),
            ..Default::default()
        })
        .col_expr(session::Column::Revision, next_revision())
        .filter(session::Column::OfferingId.eq(gone.offering_id))
        .filter(session::Column::LocalDate.eq(date))
        .filter(session::Column::State.eq(State::Planned))
        .filter(session::Column::Id.ne(gone.id))
        .exec(tx)
        .await?;
    Ok(stands_in.rows_affected > 0)
}

/// Nothing stands in any more for a session that takes place after all.
async fn stand_down(tx: &Tx, back: &session::Model, now: DateTime<Utc>) -> Result<(), DbErr> {
    session::Entity::update_many()
        .set(session::ActiveModel {
            replaces: Set(None),
            updated_at: Set(now),
            ..Default::default()
        })
        .col_expr(session::Column::Revision, next_revision())
        .filter(session::Column::OfferingId.eq(back.offering_id))
        .filter(session::Column::Replaces.eq(back.local_date))
        .exec(tx)
        .await?;
    Ok(())
}

/// Calendars count the changes.
fn next_revision() -> Expr {
    Expr::col(session::Column::Revision).add(1)
}

/// Writes a session that the office changed by hand, and that its offering has changed: who signs up
/// meanwhile reads it again.
pub(super) async fn write(
    tx: &Tx,
    session: session::Model,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let offering = session.offering_id;
    let session = session::Model {
        revision: session.revision + 1,
        edited: true,
        updated_at: now,
        ..session
    };
    session::Entity::update(session.into_active_model().reset_all())
        .exec(tx)
        .await?;
    offering::Entity::update_many()
        .set(offering::ActiveModel {
            updated_at: Set(now),
            ..Default::default()
        })
        .filter(offering::Column::Id.eq(offering))
        .exec(tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests;
