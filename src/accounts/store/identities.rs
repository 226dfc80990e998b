//! Queries about who is known as whom elsewhere.

use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;

use crate::accounts::entity::identity;
use crate::db::Tx;
use crate::kinds::StaffId;

/// Who that is here.
pub(in crate::accounts) async fn find(
    db: &impl ConnectionTrait,
    (issuer, subject): (&str, &str),
) -> Result<Option<identity::Model>, DbErr> {
    let key = (issuer.to_owned(), subject.to_owned());
    identity::Entity::find_by_id(key).one(db).await
}

/// Is somebody known there, as whomever?
pub(in crate::accounts) async fn is_known(
    db: &impl ConnectionTrait,
    staff: StaffId,
    issuer: &str,
) -> Result<bool, DbErr> {
    let found = identity::Entity::find()
        .filter(identity::COLUMN.staff_id.eq(staff))
        .filter(identity::COLUMN.issuer.eq(issuer));
    Ok(found.one(db).await?.is_some())
}

/// Binds one.
pub(in crate::accounts) async fn add(tx: &Tx, row: identity::Model) -> Result<(), DbErr> {
    identity::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Forgets as whom somebody is known elsewhere.
pub(in crate::accounts) async fn remove_all(tx: &Tx, staff: StaffId) -> Result<(), DbErr> {
    let removed = identity::Entity::delete_many().filter(identity::COLUMN.staff_id.eq(staff));
    removed.exec(tx).await.map(drop)
}
