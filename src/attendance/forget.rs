//! What of attendance is forgotten when a course is over: who ticked, counted and reported, and links that ended.
//! The numbers stay; [`super::keep`] keeps those of the people.

use chrono::{DateTime, Utc};
use sea_orm::Condition;
use sea_orm::entity::prelude::*;

use super::entity::{count, pass, report, tick};
use super::store::{certificates, kept};
use crate::db::Tx;
use crate::kinds::{BookingId, SessionId};

/// In the words of the indexes: who is forgotten has left them.
const NAMED: &str = "actor <> ''";
const NAMED_OF_NOBODY: &str = "person_id IS NULL AND actor <> ''";

/// Of the certificates of these bookings only the hashes of their codes stay. Call it before the bookings are deleted.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_certificates(tx: &Tx, bookings: &[BookingId]) -> Result<(), DbErr> {
    let persons = kept::persons(tx, bookings).await?;
    let rows = certificates::of_persons(tx, persons).await?;
    certificates::forget(tx, rows).await
}

/// Forgets who ticked, counted and reported in these sessions, on which device, and why one was not held. Returns how
/// many rows lost a name. Ticks of people who are known are left as they are.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_actors(tx: &Tx, sessions: &[SessionId]) -> Result<u64, DbErr> {
    let nobody = Expr::value("");
    let ticks = tick::Entity::update_many()
        .col_expr(tick::Column::Actor, nobody.clone())
        .col_expr(tick::Column::Device, Expr::value(Uuid::nil()))
        .filter(tick::Column::SessionId.is_in(sessions.iter().copied()))
        .filter(Expr::cust(NAMED_OF_NOBODY))
        .exec(tx)
        .await?;
    let counts = count::Entity::update_many()
        .col_expr(count::Column::Actor, nobody.clone())
        .col_expr(count::Column::Device, Expr::value(Uuid::nil()))
        .filter(count::Column::SessionId.is_in(sessions.iter().copied()))
        .filter(Expr::cust(NAMED))
        .exec(tx)
        .await?;
    let reports = report::Entity::update_many()
        .col_expr(report::Column::Actor, nobody)
        .col_expr(report::Column::Why, Expr::value(None::<String>))
        .filter(report::Column::SessionId.is_in(sessions.iter().copied()))
        .filter(Expr::cust(NAMED))
        .exec(tx)
        .await?;
    Ok(ticks.rows_affected + counts.rows_affected + reports.rows_affected)
}

/// Links that opened something until before a moment, or were revoked before it.
fn ended(before: DateTime<Utc>) -> Condition {
    Condition::any()
        .add(pass::Column::ExpiresAt.lt(before))
        .add(pass::Column::RevokedAt.lt(before))
}

/// How many links ended before a moment.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_passes(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<u64, DbErr> {
    pass::Entity::find().filter(ended(before)).count(db).await
}

/// Deletes them, with the names of who had them. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_passes(tx: &Tx, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let gone = pass::Entity::delete_many().filter(ended(before));
    Ok(gone.exec(tx).await?.rows_affected)
}
