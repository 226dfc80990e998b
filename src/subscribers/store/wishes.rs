//! "Tell me when it starts again."

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use crate::db::Tx;
use crate::kinds::NoticeId;
use crate::subscribers::entity::wish::{Column, Entity, Model};

/// The wish of an address for a series, locked.
pub(in crate::subscribers) async fn lock_of(
    tx: &Tx,
    folded: &str,
    series: &str,
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::Folded.eq(folded))
        .filter(Column::Series.eq(series))
        .lock_exclusive()
        .one(tx)
        .await
}

/// A wish by the hash of its token.
pub(in crate::subscribers) async fn by_token(
    db: &impl ConnectionTrait,
    token_hash: Vec<u8>,
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::TokenHash.eq(token_hash))
        .one(db)
        .await
}

/// The same, locked.
pub(in crate::subscribers) async fn lock_by_token(
    tx: &Tx,
    token_hash: Vec<u8>,
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::TokenHash.eq(token_hash))
        .lock_exclusive()
        .one(tx)
        .await
}

/// Is there such a wish?
pub(in crate::subscribers) async fn is_there(
    db: &impl ConnectionTrait,
    id: NoticeId,
) -> Result<bool, DbErr> {
    Ok(Entity::find_by_id(id).one(db).await?.is_some())
}

/// A wish by its id, locked.
pub(in crate::subscribers) async fn lock(tx: &Tx, id: NoticeId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(tx).await
}

/// Keeps a wish.
pub(in crate::subscribers) async fn keep(tx: &Tx, row: Model) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(|_| ())
}

/// Keeps what became of it.
pub(in crate::subscribers) async fn change(tx: &Tx, row: Model) -> Result<(), DbErr> {
    let row = row.into_active_model().reset_all();
    Entity::update(row).exec(tx).await.map(|_| ())
}

/// Forgets a wish. Returns whether it was there.
pub(in crate::subscribers) async fn forget(tx: &Tx, id: NoticeId) -> Result<bool, DbErr> {
    Ok(Entity::delete_by_id(id).exec(tx).await?.rows_affected > 0)
}

/// The wishes of an address.
pub(in crate::subscribers) async fn of(
    db: &impl ConnectionTrait,
    folded: &str,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::Folded.eq(folded))
        .order_by_asc(Column::Id)
        .all(db)
        .await
}

/// Those that wait.
pub(in crate::subscribers) async fn confirmed(
    db: &impl ConnectionTrait,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::ConfirmedAt.is_not_null())
        .order_by_asc(Column::Id)
        .all(db)
        .await
}

/// How many wait.
pub(in crate::subscribers) async fn count(db: &impl ConnectionTrait) -> Result<u64, DbErr> {
    Entity::find()
        .filter(Column::ConfirmedAt.is_not_null())
        .count(db)
        .await
}

fn over(unconfirmed: DateTime<Utc>, confirmed: DateTime<Utc>) -> Condition {
    let never = Condition::all()
        .add(Column::ConfirmedAt.is_null())
        .add(Column::WrittenAt.lte(unconfirmed));
    Condition::any()
        .add(never)
        .add(Column::ConfirmedAt.lte(confirmed))
}

/// How many wishes nobody confirmed since a moment, or wait since another.
pub(in crate::subscribers) async fn count_over(
    db: &impl ConnectionTrait,
    unconfirmed: DateTime<Utc>,
    confirmed: DateTime<Utc>,
) -> Result<u64, DbErr> {
    Entity::find()
        .filter(over(unconfirmed, confirmed))
        .count(db)
        .await
}

/// Forgets these. Returns how many.
pub(in crate::subscribers) async fn forget_over(
    tx: &Tx,
    unconfirmed: DateTime<Utc>,
    confirmed: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let gone = Entity::delete_many().filter(over(unconfirmed, confirmed));
    Ok(gone.exec(tx).await?.rows_affected)
}
