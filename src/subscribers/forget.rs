//! What is forgotten of this room when its time is over. Her address goes with the proof of her consent, three years
//! after she withdrew it; the proof of nobody would prove nothing.

use chrono::{DateTime, Months, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use sea_orm::DbErr;

use super::store;
use crate::db::Tx;
use crate::settings::Newsletter;

/// Before which moments, inclusive, requests and wishes are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unconfirmed {
    /// Those that nobody has confirmed.
    pub(crate) asked: DateTime<Utc>,
    /// Confirmed wishes that wait ever since.
    pub(crate) waited: DateTime<Utc>,
}

impl Unconfirmed {
    /// What holds at a moment.
    pub(crate) fn at(settings: &Newsletter, now: DateTime<Utc>) -> Self {
        let months = Months::new(settings.keep_wishes_months);
        Self {
            asked: now - TimeDelta::hours(settings.confirm_hours),
            waited: now.checked_sub_months(months).unwrap_or_default(),
        }
    }
}

/// How many requests and wishes are due.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_unconfirmed(
    db: &impl ConnectionTrait,
    due: Unconfirmed,
) -> Result<u64, DbErr> {
    let requests = store::count_requests_before(db, due.asked).await?;
    Ok(requests + store::wishes::count_over(db, due.asked, due.waited).await?)
}

/// Forgets them. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_unconfirmed(tx: &Tx, due: Unconfirmed) -> Result<u64, DbErr> {
    let requests = store::forget_requests_before(tx, due.asked).await?;
    Ok(requests + store::wishes::forget_over(tx, due.asked, due.waited).await?)
}

/// How many left before a moment, with the proof that they once consented, and how many addresses are suppressed
/// since then.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_proofs(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let gone = store::count_gone_before(db, before).await?;
    Ok(gone + store::suppressions::count_before(db, before).await?)
}

/// Forgets them. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_proofs(tx: &Tx, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let gone = store::forget_gone_before(tx, before).await?;
    Ok(gone + store::suppressions::forget_before(tx, before).await?)
}
