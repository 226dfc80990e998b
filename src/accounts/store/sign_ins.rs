//! Queries about sign-ins: one is one browser of somebody.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel as _, QueryOrder as _};

use crate::accounts::entity::sign_in;
use crate::db::Tx;
use crate::kinds::{SignInId, StaffId};

/// A sign-in by the hash of its token.
pub(in crate::accounts) async fn by_token(
    db: &impl ConnectionTrait,
    token_hash: Vec<u8>,
) -> Result<Option<sign_in::Model>, DbErr> {
    let found = sign_in::Entity::find().filter(sign_in::COLUMN.token_hash.eq(token_hash));
    found.one(db).await
}

/// Adds a sign-in.
pub(in crate::accounts) async fn open(tx: &Tx, row: sign_in::Model) -> Result<(), DbErr> {
    sign_in::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Notes that a sign-in was used.
pub(in crate::accounts) async fn touch(
    tx: &Tx,
    id: SignInId,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = sign_in::ActiveModel {
        last_used_at: Set(now),
        ..Default::default()
    };
    // It may have ended meanwhile: then there is nothing to note.
    let touched = sign_in::Entity::update_many().set(row);
    let touched = touched.filter(sign_in::COLUMN.id.eq(id));
    touched.exec(tx).await.map(drop)
}

/// What she has just shown in her browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::accounts) enum Shown {
    /// Her password, and she has a second factor: that alone is not who she is.
    Half,
    /// Her password, and she has nothing else.
    Password,
    /// A second factor.
    Factor,
}

/// Gives a sign-in another token, because she has shown something. False where it has ended.
pub(in crate::accounts) async fn renew(
    tx: &Tx,
    id: SignInId,
    token_hash: Vec<u8>,
    (shown, now): (Shown, DateTime<Utc>),
) -> Result<bool, DbErr> {
    let mut row = sign_in::ActiveModel {
        token_hash: Set(token_hash),
        last_used_at: Set(now),
        ..Default::default()
    };
    if shown != Shown::Half {
        row.confirmed_at = Set(now);
    }
    if shown == Shown::Factor {
        row.is_strong = Set(true);
    }
    let renewed = sign_in::Entity::update_many().set(row);
    let renewed = renewed.filter(sign_in::COLUMN.id.eq(id)).exec(tx).await?;
    Ok(renewed.rows_affected == 1)
}

/// Completes a sign-in that awaited a second factor: another token, and until when it lasts. False where it has ended.
pub(in crate::accounts) async fn complete(
    tx: &Tx,
    id: SignInId,
    token_hash: Vec<u8>,
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<bool, DbErr> {
    let row = sign_in::ActiveModel {
        token_hash: Set(token_hash),
        awaits_code: Set(false),
        is_strong: Set(true),
        last_used_at: Set(now),
        confirmed_at: Set(now),
        expires_at: Set(until),
        ..Default::default()
    };
    let completed = sign_in::Entity::update_many().set(row);
    let completed = completed
        .filter(sign_in::COLUMN.id.eq(id))
        .filter(sign_in::COLUMN.awaits_code.eq(true));
    Ok(completed.exec(tx).await?.rows_affected == 1)
}

/// Ends the sign-in of a token, if there is one.
pub(in crate::accounts) async fn end(tx: &Tx, token_hash: Vec<u8>) -> Result<(), DbErr> {
    let ended = sign_in::Entity::delete_many();
    let ended = ended.filter(sign_in::COLUMN.token_hash.eq(token_hash));
    ended.exec(tx).await.map(drop)
}

/// Ends somebody's sign-ins, all of them or all but one. How many.
pub(in crate::accounts) async fn end_all(
    tx: &Tx,
    staff: StaffId,
    but: Option<SignInId>,
) -> Result<u64, DbErr> {
    let mut ended = sign_in::Entity::delete_many().filter(sign_in::COLUMN.staff_id.eq(staff));
    if let Some(but) = but {
        ended = ended.filter(sign_in::COLUMN.id.ne(but));
    }
    ended.exec(tx).await.map(|done| done.rows_affected)
}

/// Somebody's sign-ins, the newest first, without those that await a code.
pub(in crate::accounts) async fn of(
    db: &impl ConnectionTrait,
    staff: StaffId,
) -> Result<Vec<sign_in::Model>, DbErr> {
    let found = sign_in::Entity::find()
        .filter(sign_in::COLUMN.staff_id.eq(staff))
        .filter(sign_in::COLUMN.awaits_code.eq(false));
    found.order_by_desc(sign_in::COLUMN.id).all(db).await
}

/// Somebody has no second factor any more.
pub(in crate::accounts) async fn weaken_all(tx: &Tx, staff: StaffId) -> Result<(), DbErr> {
    let row = sign_in::ActiveModel {
        is_strong: Set(false),
        ..Default::default()
    };
    let weakened = sign_in::Entity::update_many().set(row);
    let weakened = weakened.filter(sign_in::COLUMN.staff_id.eq(staff));
    weakened.exec(tx).await.map(drop)
}

/// Ends one of somebody's sign-ins. False where she has no such.
pub(in crate::accounts) async fn end_one(
    tx: &Tx,
    staff: StaffId,
    id: SignInId,
) -> Result<bool, DbErr> {
    let ended = sign_in::Entity::delete_many()
        .filter(sign_in::COLUMN.id.eq(id))
        .filter(sign_in::COLUMN.staff_id.eq(staff));
    Ok(ended.exec(tx).await?.rows_affected == 1)
}
