//! Queries about messages to all.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{IntoActiveModel as _, QueryOrder as _};

use crate::bookings::entity::message;
use crate::db::Tx;

/// Keeps a message. Answers whether it is new: the same form makes one message.
pub(crate) async fn insert(tx: &Tx, row: message::Model) -> Result<bool, DbErr> {
    let known = OnConflict::column(message::Column::FormHash)
        .do_nothing()
        .to_owned();
    let inserted = message::Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    Ok(inserted > 0)
}

/// The messages since a moment by which somebody is to be rung.
pub(crate) async fn since(
    db: &impl ConnectionTrait,
    since: DateTime<Utc>,
) -> Result<Vec<message::Model>, DbErr> {
    let mut all = message::Entity::find()
        .filter(message::Column::At.gt(since))
        .order_by_asc(message::Column::Id)
        .all(db)
        .await?;
    all.retain(|message| !message.to_ring.0.is_empty());
    Ok(all)
}
