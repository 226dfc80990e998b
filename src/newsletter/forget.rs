//! To whom old issues went is forgotten; what became of it stays as numbers.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::entity::issue;
use super::store;
use crate::db::Tx;
use crate::error::AppError;
use crate::mail::mailing::{self, Whom};

/// How many recipients are still known of issues that were sent before a moment.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_recipients(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<u64, AppError> {
    let issues = store::to_forget(db, before).await?;
    let ids: Vec<_> = issues.iter().map(|issue| issue.id).collect();
    Ok(mailing::known(db, &ids).await?)
}

/// Forgets them. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_recipients(
    tx: &Tx,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    let mut forgotten = 0;
    for issue in store::to_forget(tx, before).await? {
        forgotten += mailing::forget(tx, Whom::Of(issue.id), now).await?;
        let gone = issue::Model {
            forgotten_at: Some(now),
            ..issue
        };
        store::put(tx, gone).await?;
    }
    Ok(forgotten)
}
