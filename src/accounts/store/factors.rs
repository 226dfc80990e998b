//! Queries about second factors and recovery codes.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;

use super::passkeys;
use crate::accounts::entity::{recovery_code, second_factor};
use crate::accounts::rules::Factors;
use crate::db::Tx;
use crate::kinds::StaffId;

/// Somebody's second factor.
pub(in crate::accounts) async fn find(
    db: &impl ConnectionTrait,
    staff: StaffId,
) -> Result<Option<second_factor::Model>, DbErr> {
    second_factor::Entity::find_by_id(staff).one(db).await
}

/// Which second factors somebody has.
pub(in crate::accounts) async fn held(
    db: &impl ConnectionTrait,
    staff: StaffId,
) -> Result<Factors, DbErr> {
    Ok(Factors {
        codes: find(db, staff).await?.is_some(),
        passkey: passkeys::has(db, staff).await?,
    })
}

/// Gives somebody a second factor in place of the one she has.
pub(in crate::accounts) async fn put(tx: &Tx, row: second_factor::Model) -> Result<(), DbErr> {
    second_factor::Entity::delete_by_id(row.staff_id)
        .exec(tx)
        .await?;
    second_factor::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Takes it away. False where she has none.
pub(in crate::accounts) async fn remove(tx: &Tx, staff: StaffId) -> Result<bool, DbErr> {
    let removed = second_factor::Entity::delete_by_id(staff).exec(tx).await?;
    Ok(removed.rows_affected == 1)
}

/// Notes the step of a code. False where this one or a later one was used before.
pub(in crate::accounts) async fn advance(
    tx: &Tx,
    staff: StaffId,
    step: i64,
) -> Result<bool, DbErr> {
    let row = second_factor::ActiveModel {
        last_step: Set(step),
        ..Default::default()
    };
    let advanced = second_factor::Entity::update_many().set(row);
    let advanced = advanced
        .filter(second_factor::COLUMN.staff_id.eq(staff))
        .filter(second_factor::COLUMN.last_step.lt(step));
    Ok(advanced.exec(tx).await?.rows_affected == 1)
}

/// Gives somebody recovery codes in place of those she has.
pub(in crate::accounts) async fn put_codes(
    tx: &Tx,
    staff: StaffId,
    hashes: Vec<Vec<u8>>,
) -> Result<(), DbErr> {
    let others = recovery_code::Entity::delete_many();
    let others = others.filter(recovery_code::COLUMN.staff_id.eq(staff));
    others.exec(tx).await?;
    for code_hash in hashes {
        let row = recovery_code::Model {
            code_hash,
            staff_id: staff,
        };
        recovery_code::Entity::insert(row.into_active_model())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Uses a recovery code up. False where there is none.
pub(in crate::accounts) async fn use_code(tx: &Tx, hash: Vec<u8>) -> Result<bool, DbErr> {
    let used = recovery_code::Entity::delete_by_id(hash).exec(tx).await?;
    Ok(used.rows_affected == 1)
}

/// How many recovery codes somebody has left.
pub(in crate::accounts) async fn codes_left(
    db: &impl ConnectionTrait,
    staff: StaffId,
) -> Result<u64, DbErr> {
    let left = recovery_code::Entity::find();
    left.filter(recovery_code::COLUMN.staff_id.eq(staff))
        .count(db)
        .await
}
