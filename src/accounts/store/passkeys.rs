//! Queries about passkeys, and about ceremonies that are under way.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel as _, QueryOrder as _};

use crate::accounts::entity::{ceremony, passkey};
use crate::db::Tx;
use crate::kinds::{PasskeyId, StaffId};

/// Somebody's passkeys, the oldest first.
pub(in crate::accounts) async fn of(
    db: &impl ConnectionTrait,
    staff: StaffId,
) -> Result<Vec<passkey::Model>, DbErr> {
    let found = passkey::Entity::find().filter(passkey::COLUMN.staff_id.eq(staff));
    found.order_by_asc(passkey::COLUMN.id).all(db).await
}

/// Does somebody have one?
pub(in crate::accounts) async fn has(
    db: &impl ConnectionTrait,
    staff: StaffId,
) -> Result<bool, DbErr> {
    let found = passkey::Entity::find().filter(passkey::COLUMN.staff_id.eq(staff));
    Ok(found.one(db).await?.is_some())
}

/// A passkey as its device calls it.
pub(in crate::accounts) async fn by_credential(
    db: &impl ConnectionTrait,
    credential_id: &[u8],
) -> Result<Option<passkey::Model>, DbErr> {
    let found = passkey::Entity::find();
    let found = found.filter(passkey::COLUMN.credential_id.eq(credential_id.to_vec()));
    found.one(db).await
}

/// Adds one.
pub(in crate::accounts) async fn add(tx: &Tx, row: passkey::Model) -> Result<(), DbErr> {
    passkey::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Notes that a passkey was used, with its counter as the device says. False where the counter has not grown
/// since: then there are two of the key. Zero is a device that does not count.
pub(in crate::accounts) async fn count(
    tx: &Tx,
    id: PasskeyId,
    (public_key, counter): (String, i64),
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let row = passkey::ActiveModel {
        public_key: Set(public_key),
        counter: Set(counter),
        last_used_at: Set(Some(now)),
        ..Default::default()
    };
    let noted = passkey::Entity::update_many().set(row);
    let noted = noted.filter(passkey::COLUMN.id.eq(id));
    let noted = if counter == 0 {
        noted.filter(passkey::COLUMN.counter.eq(0))
    } else {
        noted.filter(passkey::COLUMN.counter.lt(counter))
    };
    Ok(noted.exec(tx).await?.rows_affected == 1)
}

/// Removes one of somebody's passkeys. False where she has no such.
pub(in crate::accounts) async fn remove(
    tx: &Tx,
    staff: StaffId,
    id: PasskeyId,
) -> Result<bool, DbErr> {
    let removed = passkey::Entity::delete_many()
        .filter(passkey::COLUMN.id.eq(id))
        .filter(passkey::COLUMN.staff_id.eq(staff));
    Ok(removed.exec(tx).await?.rows_affected == 1)
}

/// Removes all of somebody's passkeys.
pub(in crate::accounts) async fn remove_all(tx: &Tx, staff: StaffId) -> Result<(), DbErr> {
    let removed = passkey::Entity::delete_many().filter(passkey::COLUMN.staff_id.eq(staff));
    removed.exec(tx).await.map(drop)
}

/// Begins a ceremony in a browser. The one that was under way there, by the hash of its token, ends.
pub(in crate::accounts) async fn begin(
    tx: &Tx,
    row: ceremony::Model,
    before: Option<Vec<u8>>,
) -> Result<(), DbErr> {
    if let Some(before) = before {
        ceremony::Entity::delete_by_id(before).exec(tx).await?;
    }
    ceremony::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Takes a ceremony out: it has one answer, whatever becomes of it.
pub(in crate::accounts) async fn take(
    tx: &Tx,
    browser_hash: Vec<u8>,
) -> Result<Option<ceremony::Model>, DbErr> {
    let taken = ceremony::Entity::delete_many()
        .filter(ceremony::COLUMN.browser_hash.eq(browser_hash))
        .exec_with_returning(tx)
        .await?;
    Ok(taken.into_iter().next())
}

/// Is one over?
pub(in crate::accounts) async fn is_untidy(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let over = ceremony::Entity::find().filter(ceremony::COLUMN.expires_at.lte(now));
    Ok(over.one(db).await?.is_some())
}

/// Removes those that are over. How many.
pub(in crate::accounts) async fn tidy(tx: &Tx, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let over = ceremony::Entity::delete_many().filter(ceremony::COLUMN.expires_at.lte(now));
    over.exec(tx).await.map(|done| done.rows_affected)
}

/// Removes all ceremonies.
pub(in crate::accounts) async fn end_ceremonies(tx: &Tx) -> Result<(), DbErr> {
    ceremony::Entity::delete_many().exec(tx).await.map(drop)
}
