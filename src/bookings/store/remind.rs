//! What is asked and written when those who come are reminded.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{IntoActiveModel as _, JoinType, QueryOrder as _, QuerySelect as _};

use crate::bookings::entity::{booking, entry, reminder};
use crate::db::Tx;
use crate::kinds::{BookingId, PoolId, SessionId};
use crate::offerings::entity::{offering, session};

/// Planned sessions that begin in a span of time (its end inclusive), each with its offering.
pub(crate) async fn sessions_between(
    db: &impl ConnectionTrait,
    after: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<(session::Model, offering::Model)>, DbErr> {
    let session_offering: RelationDef = session::Entity::belongs_to(offering::Entity)
        .from(session::Column::OfferingId)
        .to(offering::Column::Id)
        .into();
    let found = session::Entity::find()
        .filter(session::Column::StartsAt.gt(after))
        .filter(session::Column::StartsAt.lte(until))
        .filter(session::Column::State.eq(session::State::Planned))
        .join(JoinType::InnerJoin, session_offering)
        .select_also(offering::Entity)
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .filter_map(|(session, offering)| Some((session, offering?)))
        .collect())
}

/// Which reminders of these sessions are written: session, hours before, revision.
pub(crate) async fn written(
    db: &impl ConnectionTrait,
    sessions: Vec<SessionId>,
) -> Result<HashSet<(SessionId, i32, i32)>, DbErr> {
    if sessions.is_empty() {
        return Ok(HashSet::new());
    }
    let rows = reminder::Entity::find()
        .filter(reminder::Column::SessionId.is_in(sessions))
        .all(db)
        .await?;
    let key = |row: reminder::Model| (row.session_id, row.hours_before, row.revision);
    Ok(rows.into_iter().map(key).collect())
}

/// Is the session still as it was seen?
pub(crate) async fn is_unchanged(tx: &Tx, seen: &session::Model) -> Result<bool, DbErr> {
    let found = session::Entity::find_by_id(seen.id).one(tx).await?;
    Ok(found.as_ref() == Some(seen))
}

/// The sessions of these ids.
pub(crate) async fn sessions(
    db: &impl ConnectionTrait,
    ids: Vec<SessionId>,
) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::Id.is_in(ids))
        .all(db)
        .await
}

/// The next bookings, by id, that have a place in one of these pools.
pub(crate) async fn confirmed(
    tx: &Tx,
    pools: Vec<PoolId>,
    after: Option<BookingId>,
    most: u64,
) -> Result<Vec<BookingId>, DbErr> {
    if pools.is_empty() {
        return Ok(Vec::new());
    }
    let mut entries = entry::Entity::find()
        .select_only()
        .column(entry::Column::BookingId)
        .distinct()
        .filter(entry::Column::PoolId.is_in(pools))
        .filter(entry::Column::State.eq(entry::State::Confirmed));
    if let Some(after) = after {
        entries = entries.filter(entry::Column::BookingId.gt(after));
    }
    entries
        .order_by_asc(entry::Column::BookingId)
        .limit(most)
        .into_tuple()
        .all(tx)
        .await
}

/// Those of these bookings that have an address.
pub(crate) async fn with_address(
    tx: &Tx,
    bookings: Vec<BookingId>,
) -> Result<Vec<booking::Model>, DbErr> {
    booking::Entity::find()
        .filter(booking::Column::Id.is_in(bookings))
        .filter(booking::Column::Email.is_not_null())
        .order_by_asc(booking::Column::Id)
        .all(tx)
        .await
}

/// Notes that a reminder is written to all who come.
pub(crate) async fn note(tx: &Tx, row: reminder::Model) -> Result<(), DbErr> {
    reminder::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
