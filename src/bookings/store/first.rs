//! Which booking was made by which link.

use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;

use super::stands;
use crate::bookings::entity::first;
use crate::db::Tx;
use crate::kinds::BookingId;

/// Does a booking by this link stand for something? Asked under the lock of what the link is for.
pub(crate) async fn is_used(tx: &Tx, link: Uuid) -> Result<bool, DbErr> {
    let found = first::Entity::find()
        .filter(first::Column::LinkId.eq(link))
        .filter(stands(first::Entity, first::Column::BookingId))
        .one(tx)
        .await?;
    Ok(found.is_some())
}

/// By which link a booking was made.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    booking: BookingId,
) -> Result<Option<first::Model>, DbErr> {
    first::Entity::find_by_id(booking).one(db).await
}

/// Notes by which link a booking was made.
pub(crate) async fn note(tx: &Tx, rows: Vec<first::Model>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows = rows
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    first::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Forgets by which link a booking was made.
pub(crate) async fn forget(tx: &Tx, booking: BookingId) -> Result<(), DbErr> {
    first::Entity::delete_by_id(booking).exec(tx).await?;
    Ok(())
}
