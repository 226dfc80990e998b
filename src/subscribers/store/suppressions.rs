//! Addresses to which nothing is sent.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{Condition, IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use crate::db::{Tx, part_of};
use crate::kinds::SuppressionId;
use crate::subscribers::entity::suppression::{Column, Entity, Model};

/// Is nothing sent to this address?
pub(in crate::subscribers) async fn is_suppressed(
    db: &impl ConnectionTrait,
    sealed: &[u8],
) -> Result<bool, DbErr> {
    Ok(by_seal(db, sealed).await?.is_some())
}

/// Why nothing is sent to an address; none where it is.
pub(in crate::subscribers) async fn by_seal(
    db: &impl ConnectionTrait,
    sealed: &[u8],
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::Sealed.eq(sealed))
        .one(db)
        .await
}

/// Keeps a suppression; the first reason stays. Returns whether it is new.
pub(in crate::subscribers) async fn keep(tx: &Tx, row: Model) -> Result<bool, DbErr> {
    let known = OnConflict::column(Column::Sealed).do_nothing().to_owned();
    let kept = Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    Ok(kept > 0)
}

/// Takes one away. What it was; none where there was none.
pub(in crate::subscribers) async fn lift(
    tx: &Tx,
    id: SuppressionId,
) -> Result<Option<Model>, DbErr> {
    let found = Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    if found.is_some() {
        Entity::delete_by_id(id).exec(tx).await?;
    }
    Ok(found)
}

/// A page of them, the newest first, and whether there are more. `part`: only addresses that hold this.
pub(in crate::subscribers) async fn page(
    db: &impl ConnectionTrait,
    part: &str,
    (page, size): (u64, u64),
) -> Result<(Vec<Model>, bool), DbErr> {
    let mut which = Condition::all();
    if !part.is_empty() {
        which = which.add(part_of(Column::Folded, part));
    }
    let mut found = Entity::find()
        .filter(which)
        .order_by_desc(Column::Id)
        .offset(page.saturating_mul(size))
        .limit(size + 1)
        .all(db)
        .await?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let has_more = found.len() > size;
    found.truncate(size);
    Ok((found, has_more))
}

/// Leaves of the address only its seal.
pub(in crate::subscribers) async fn forget_address(tx: &Tx, sealed: &[u8]) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Email, Expr::value(None::<String>))
        .col_expr(Column::Folded, Expr::value(None::<String>))
        .col_expr(Column::Detail, Expr::value(None::<String>))
        .filter(Column::Sealed.eq(sealed))
        .exec(tx)
        .await
        .map(|_| ())
}

/// How many are from before a moment.
pub(in crate::subscribers) async fn count_before(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<u64, DbErr> {
    Entity::find()
        .filter(Column::At.lte(before))
        .count(db)
        .await
}

/// Forgets those from before a moment. Returns how many.
pub(in crate::subscribers) async fn forget_before(
    tx: &Tx,
    before: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let gone = Entity::delete_many().filter(Column::At.lte(before));
    Ok(gone.exec(tx).await?.rows_affected)
}
