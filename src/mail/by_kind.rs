//! Letters that are about no booking, found by what they are.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Func;
use sea_orm::{Condition, ExprTrait as _, QuerySelect as _};

use super::entity::{Column, Entity, State};
use crate::db::Tx;
use crate::kinds::{Email, LetterId};

/// The `Message-ID` of the letter of an event, without the brackets: the one that was posted first.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn message_id(
    db: &impl ConnectionTrait,
    event: &str,
) -> Result<Option<String>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::MessageId)
        .filter(Column::Event.eq(event))
        .into_tuple()
        .one(db)
        .await
}

/// Deletes the letters of these kinds to an address, sent or not. A courier that has one already finds it gone
/// before the dot.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_to(tx: &Tx, kinds: &[&str], address: &Email) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::Kind.is_in(kinds.iter().copied()))
        .filter(Expr::expr(Func::lower(Expr::col(Column::Recipient))).eq(address.folded()))
        .exec(tx)
        .await
        .map(|_| ())
}

fn settled(kinds: &[&str], before: DateTime<Utc>) -> Condition {
    let last = [
        State::Accepted,
        State::Rejected,
        State::Excluded,
        State::Failed,
        State::Uncertain,
    ];
    Condition::all()
        .add(Column::Kind.is_in(kinds.iter().copied()))
        .add(Column::State.is_in(last))
        .add(Column::CreatedAt.lte(before))
}

/// Are there letters of these kinds, written before a moment, that will not be sent again by themselves?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn is_settled(
    db: &impl ConnectionTrait,
    kinds: &[&str],
    before: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let found = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(settled(kinds, before));
    Ok(found.into_tuple::<LetterId>().one(db).await?.is_some())
}

/// Deletes these. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_settled(
    tx: &Tx,
    kinds: &[&str],
    before: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let gone = Entity::delete_many().filter(settled(kinds, before));
    Ok(gone.exec(tx).await?.rows_affected)
}
