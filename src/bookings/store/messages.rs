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

/// Is there a message from before a moment?
pub(crate) async fn is_any_before(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let old = message::Entity::find().filter(message::Column::At.lt(before));
    Ok(old.one(db).await?.is_some())
}

/// Forgets the messages before a moment, and answers how many.
pub(crate) async fn forget(tx: &Tx, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let gone = message::Entity::delete_many()
        .filter(message::Column::At.lt(before))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected)
}
