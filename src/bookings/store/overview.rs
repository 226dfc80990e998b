//! What the first page of the office and its log ask about bookings: who is who, who waits since when.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait as _, Func, SelectStatement};
use sea_orm::{FromQueryResult, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::line;
use crate::bookings::entity::entry::{self, State};
use crate::bookings::entity::{booking, person};
use crate::db::part_of;
use crate::kinds::{BookingId, OfferingId, PoolId};

/// How many bookings a name may mean in a search of the log.
const MEANT: u64 = 500;

/// A waiting list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct InLine {
    /// For which places.
    pub(crate) pool_id: PoolId,
    /// Parties.
    pub(crate) parties: i64,
    /// People.
    pub(crate) people: i64,
    /// Since when the first of them waits.
    pub(crate) since: DateTime<Utc>,
}

/// All waiting lists on which somebody stands.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn queues(db: &impl ConnectionTrait) -> Result<Vec<InLine>, DbErr> {
    entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .column_as(entry::Column::Id.count(), "parties")
        .column_as(
            Func::sum(Expr::col(entry::Column::People)).cast_as("bigint"),
            "people",
        )
        .column_as(entry::Column::JoinedAt.min(), "since")
        .filter(Expr::cust("state = 'waiting'"))
        .group_by(entry::Column::PoolId)
        .into_model()
        .all(db)
        .await
}

/// A booking by its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Which.
    pub(crate) id: BookingId,
    /// Of which offering.
    pub(crate) offering: OfferingId,
    /// Who comes; of who no longer comes, who came.
    pub(crate) names: Vec<String>,
    /// Her number.
    pub(crate) phone: Option<String>,
}

/// Some bookings by their names. Those that were erased are left out.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn named(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<BookingId, Named>, DbErr> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let bookings = booking::Entity::find()
        .filter(booking::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let persons = person::Entity::find()
        .filter(person::Column::BookingId.is_in(ids))
        .order_by_asc(person::Column::Position)
        .all(db)
        .await?;
    let reachable = bookings
        .into_iter()
        .filter(|booking| booking.email.is_some() || booking.phone.is_some());
    let named = reachable.map(|booking| {
        let hers = || persons.iter().filter(|one| one.booking_id == booking.id);
        let comes = hers().any(|one| one.cancelled_at.is_none());
        let names = hers()
            .filter(|one| one.cancelled_at.is_none() || !comes)
            .map(|one| one.name.clone());
        let one = Named {
            id: booking.id,
            offering: booking.offering_id,
            names: names.collect(),
            phone: booking.phone,
        };
        (one.id, one)
    });
    Ok(named.collect())
}

/// The bookings of somebody in whose name all these folded words stand.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn named_like(
    db: &impl ConnectionTrait,
    words: &[String],
) -> Result<Vec<Uuid>, DbErr> {
    let mut found = person::Entity::find()
        .select_only()
        .column(person::Column::BookingId);
    for word in words {
        found = found.filter(part_of(person::Column::NameFolded, word));
    }
    let found = found.distinct().limit(MEANT).into_tuple::<BookingId>();
    Ok(found.all(db).await?.into_iter().map(|id| id.0).collect())
}

/// How many offered places have not been answered in time. While sending is switched off they do not lapse.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn overdue(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<usize, DbErr> {
    Ok(line::overdue(db, now).await?.len())
}

/// Asks for the pools in which somebody has a place.
pub(crate) fn pools_in_use() -> SelectStatement {
    entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .filter(entry::Column::State.is_in([State::Offered, State::Confirmed]))
        .into_query()
}
