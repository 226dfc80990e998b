//! Programmes that pay.

use sea_orm::QueryOrder as _;
use sea_orm::entity::prelude::*;

use super::upsert;
use crate::chronology::entity::programme;
use crate::db::Tx;

/// All of them, by their name; there are few.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<programme::Model>, DbErr> {
    programme::Entity::find()
        .order_by_asc(programme::Column::Name)
        .all(db)
        .await
}

/// Writes one, new or as it is from now on.
pub(crate) async fn write(tx: &Tx, row: programme::Model) -> Result<(), DbErr> {
    upsert::<programme::Entity>(tx, vec![row]).await
}
