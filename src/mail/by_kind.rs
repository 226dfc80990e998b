//! Letters that are about no booking, found by what they are.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Func;
use sea_orm::{ExprTrait as _, QuerySelect as _};

use super::entity::{Column, Entity};
use crate::db::Tx;
use crate::kinds::Email;

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
