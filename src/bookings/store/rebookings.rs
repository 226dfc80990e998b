//! Queries about rebookings.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Condition;
use sea_orm::{IntoActiveModel as _, JoinType, QueryOrder as _, QuerySelect as _};

use super::stands;
use crate::bookings::entity::{booking, rebooking};
use crate::db::Tx;
use crate::kinds::BookingId;

/// Keeps a rebooking.
pub(crate) async fn insert(tx: &Tx, row: rebooking::Model) -> Result<(), DbErr> {
    rebooking::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// From where a booking came and where it went, first ones first.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    booking: BookingId,
) -> Result<Vec<rebooking::Model>, DbErr> {
    let either = Condition::any()
        .add(rebooking::Column::LeftId.eq(booking))
        .add(rebooking::Column::JoinedId.eq(booking));
    rebooking::Entity::find()
        .filter(either)
        .order_by_asc(rebooking::Column::At)
        .all(db)
        .await
}

/// The rebookings since a moment of those who have no address and still hold or wait for what they got by it.
pub(crate) async fn untold(
    db: &impl ConnectionTrait,
    since: DateTime<Utc>,
) -> Result<Vec<rebooking::Model>, DbErr> {
    let joined: RelationDef = rebooking::Entity::belongs_to(booking::Entity)
        .from(rebooking::Column::JoinedId)
        .to(booking::Column::Id)
        .into();
    rebooking::Entity::find()
        .join(JoinType::InnerJoin, joined)
        .filter(rebooking::Column::At.gt(since))
        .filter(booking::Column::Email.is_null())
        .filter(stands(rebooking::Entity, rebooking::Column::JoinedId))
        .order_by_asc(rebooking::Column::At)
        .all(db)
        .await
}
