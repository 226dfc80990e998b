//! Queries. Only this room writes these tables.

pub(super) mod factors;
pub(super) mod identities;
pub(super) mod passkeys;
pub(super) mod sign_ins;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{Condition, IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use super::entity::{link, sign_in, staff, tries};
use super::rules::{Counted, FORGOTTEN, pause};
use crate::db::Tx;
use crate::kinds::{Email, LinkId, Role, StaffId};

/// Somebody by her address.
pub(super) async fn by_email(
    db: &impl ConnectionTrait,
    email: &Email,
) -> Result<Option<staff::Model>, DbErr> {
    let found = staff::Entity::find().filter(staff::COLUMN.email_folded.eq(email.folded()));
    found.one(db).await
}

/// Somebody by her id.
pub(super) async fn by_id(
    db: &impl ConnectionTrait,
    id: StaffId,
) -> Result<Option<staff::Model>, DbErr> {
    staff::Entity::find_by_id(id).one(db).await
}

/// Those who can lead a course and can sign in: leaders and the office, by name. Where an address is given, only who
/// has it.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn can_lead(
    db: &impl ConnectionTrait,
    email: Option<&str>,
) -> Result<Vec<(StaffId, String)>, DbErr> {
    let mut all = staff::Entity::find();
    if let Some(email) = email {
        all = all.filter(staff::Column::EmailFolded.eq(email));
    }
    let mut found: Vec<(StaffId, String)> = all
        .select_only()
        .column(staff::Column::Id)
        .column(staff::Column::Name)
        .filter(staff::Column::Role.is_in([Role::Leader, Role::Office]))
        .filter(staff::Column::DisabledAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    found.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(found)
}

/// Everybody who works or worked here, by name.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn names(db: &impl ConnectionTrait) -> Result<Vec<(StaffId, String)>, DbErr> {
    staff::Entity::find()
        .select_only()
        .columns([staff::Column::Id, staff::Column::Name])
        .order_by_asc(staff::Column::Name)
        .into_tuple()
        .all(db)
        .await
}

/// Locks somebody's account: her password and her sign-ins change one after another.
pub(super) async fn lock(tx: &Tx, id: StaffId) -> Result<Option<staff::Model>, DbErr> {
    let found = staff::Entity::find_by_id(id).lock_exclusive();
    found.one(tx).await
}

/// Adds somebody.
pub(super) async fn add(tx: &Tx, row: staff::Model) -> Result<(), DbErr> {
    staff::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Changes what is set in a row.
pub(super) async fn change(tx: &Tx, row: staff::ActiveModel) -> Result<(), DbErr> {
    staff::Entity::update(row).exec(tx).await.map(drop)
}

/// Ends every sign-in and every link to a password: after a restore those are back that had ended since.
/// Returns how many sign-ins.
///
/// # Errors
/// If the database fails.
pub(crate) async fn sign_out_everybody(tx: &Tx) -> Result<u64, DbErr> {
    link::Entity::delete_many().exec(tx).await?;
    passkeys::end_ceremonies(tx).await?;
    let ended = sign_in::Entity::delete_many().exec(tx).await?;
    Ok(ended.rows_affected)
}

/// Adds a link; those of the same purpose that she has not used are good for nothing any more.
pub(super) async fn add_link(tx: &Tx, row: link::Model) -> Result<(), DbErr> {
    drop_links(tx, row.staff_id, row.purpose).await?;
    link::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(drop)
}

/// Removes somebody's links of a purpose.
pub(super) async fn drop_links(
    tx: &Tx,
    staff: StaffId,
    purpose: link::Purpose,
) -> Result<(), DbErr> {
    let others = link::Entity::delete_many()
        .filter(link::COLUMN.staff_id.eq(staff))
        .filter(link::COLUMN.purpose.eq(purpose));
    others.exec(tx).await.map(drop)
}

/// Was a link of a purpose made for somebody since then, and is not used?
pub(super) async fn was_made(
    tx: &Tx,
    staff: StaffId,
    purpose: link::Purpose,
    since: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let found = link::Entity::find()
        .filter(link::COLUMN.staff_id.eq(staff))
        .filter(link::COLUMN.purpose.eq(purpose))
        .filter(link::COLUMN.created_at.gt(since))
        .filter(link::COLUMN.used_at.is_null());
    Ok(found.one(tx).await?.is_some())
}

/// A link that is still good, by the hash of its token.
pub(super) async fn link(
    db: &impl ConnectionTrait,
    token_hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<link::Model>, DbErr> {
    let found = link::Entity::find()
        .filter(link::COLUMN.token_hash.eq(token_hash))
        .filter(link::COLUMN.used_at.is_null())
        .filter(link::COLUMN.expires_at.gt(now));
    found.one(db).await
}

/// Uses a link. False where somebody was faster.
pub(super) async fn use_up(tx: &Tx, id: LinkId, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let row = link::ActiveModel {
        used_at: Set(Some(now)),
        ..Default::default()
    };
    let used = link::Entity::update_many().set(row);
    let used = used
        .filter(link::COLUMN.id.eq(id))
        .filter(link::COLUMN.used_at.is_null());
    let used = used.exec(tx).await?;
    Ok(used.rows_affected == 1)
}

/// Counts a guess as wrong before anybody knows whether it is, so that no number of processes can be asked at
/// once. Answers until when nobody may try, where it is too early; then it is not counted.
pub(super) async fn count(
    tx: &Tx,
    (counted, key): (Counted, Vec<u8>),
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    let fresh = tries::Model {
        key: key.clone(),
        failures: 0,
        last_at: now,
        wait_until: now,
    };
    tries::Entity::insert(fresh.into_active_model())
        .on_conflict(
            OnConflict::column(tries::Column::Key)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    let found = tries::Entity::find_by_id(key.clone()).lock_exclusive();
    let row = found.require_one(tx).await?;
    if row.wait_until > now {
        return Ok(Some(row.wait_until));
    }
    let before = if row.last_at + FORGOTTEN < now {
        0
    } else {
        row.failures
    };
    let failures = before.saturating_add(1);
    let row = tries::ActiveModel {
        key: Set(key),
        failures: Set(failures),
        last_at: Set(now),
        wait_until: Set(now + pause(counted, failures)),
    };
    tries::Entity::update(row).exec(tx).await?;
    Ok(None)
}

/// A guess was right: an account is counted anew, a household by one guess less.
pub(super) async fn forgive(
    tx: &Tx,
    (counted, key): (Counted, Vec<u8>),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    if counted == Counted::Account {
        return tries::Entity::delete_by_id(key).exec(tx).await.map(drop);
    }
    let found = tries::Entity::find_by_id(key.clone()).lock_exclusive();
    let Some(row) = found.one(tx).await? else {
        return Ok(());
    };
    let row = tries::ActiveModel {
        key: Set(key),
        failures: Set((row.failures - 1).max(0)),
        wait_until: Set(now),
        ..Default::default()
    };
    tries::Entity::update(row).exec(tx).await.map(drop)
}

/// What of a sign-in is over.
fn is_over(idle: TimeDelta, now: DateTime<Utc>) -> Condition {
    Condition::any()
        .add(sign_in::COLUMN.expires_at.lte(now))
        .add(sign_in::COLUMN.last_used_at.lte(now - idle))
}

/// Is anything over?
pub(super) async fn is_untidy(
    db: &impl ConnectionTrait,
    idle: TimeDelta,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let sign_ins = sign_in::Entity::find().filter(is_over(idle, now));
    let links = link::Entity::find().filter(link::COLUMN.expires_at.lte(now));
    let guesses = tries::Entity::find().filter(tries::COLUMN.last_at.lt(now - FORGOTTEN));
    Ok(sign_ins.one(db).await?.is_some()
        || links.one(db).await?.is_some()
        || passkeys::is_untidy(db, now).await?
        || guesses.one(db).await?.is_some())
}

/// Removes what is over: sign-ins, links, ceremonies and guesses. How much that was.
pub(super) async fn tidy(tx: &Tx, idle: TimeDelta, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let sign_ins = sign_in::Entity::delete_many().filter(is_over(idle, now));
    let links = link::Entity::delete_many().filter(link::COLUMN.expires_at.lte(now));
    let guesses = tries::Entity::delete_many().filter(tries::COLUMN.last_at.lt(now - FORGOTTEN));
    Ok(sign_ins.exec(tx).await?.rows_affected
        + links.exec(tx).await?.rows_affected
        + passkeys::tidy(tx, now).await?
        + guesses.exec(tx).await?.rows_affected)
}
