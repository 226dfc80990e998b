//! What has not left the house: a room looks there for what is no longer true, and for what it posted before.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QuerySelect as _};

use super::entity::{Column, Entity, Queue, State};
use super::store;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::BookingId;

/// Events named in one statement: SQLite takes 32,766 values.
const EVENTS: usize = 1000;

/// The events of letters to one person that no server has seen: of a kind, about one booking or all.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn unsent(
    db: &impl ConnectionTrait,
    kind: &str,
    booking: Option<BookingId>,
) -> Result<Vec<String>, DbErr> {
    let mut letters = Entity::find()
        .select_only()
        .column(Column::Event)
        .filter(Column::Queue.eq(Queue::Booking))
        .filter(Column::State.is_in([State::Waiting, State::Claimed]))
        .filter(Column::Kind.eq(kind));
    if let Some(booking) = booking {
        letters = letters.filter(Column::BookingId.eq(booking));
    }
    letters.into_tuple().all(db).await
}

/// Which of these events have a letter already, whatever became of it.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn posted(
    db: &impl ConnectionTrait,
    events: &[String],
) -> Result<HashSet<String>, DbErr> {
    let mut posted = HashSet::new();
    for some in events.chunks(EVENTS) {
        let found: Vec<String> = Entity::find()
            .select_only()
            .column(Column::Event)
            .filter(Column::Event.is_in(some))
            .into_tuple()
            .all(db)
            .await?;
        posted.extend(found);
    }
    Ok(posted)
}

/// Takes back the letters of these events that no server has seen. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn recall(
    tx: &Tx,
    events: &[String],
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    let mut recalled = 0;
    for some in events.chunks(EVENTS) {
        let which = Condition::all().add(Column::Event.is_in(some));
        recalled += store::exclude(tx, which, now).await?;
    }
    Ok(recalled)
}
