//! Addresses to which nothing of the Rundbrief is sent, and lifting that again.

use chrono::{DateTime, Utc};

use super::seal;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bounces;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Email, SuppressionId};
use crate::subscribers::entity::suppression::{self, Why};
use crate::subscribers::store;

/// Sends nothing to an address any more, in the transaction of another deed. `detail`: what a server said, for the
/// office; nothing of anybody else. The first reason stays. Returns whether it is new.
///
/// # Errors
/// If the database fails.
pub(crate) async fn suppress(
    app: &App,
    tx: &Tx,
    email: &Email,
    (why, detail): (Why, Option<&str>),
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let row = row(app, email, (why, detail), None, now);
    Ok(store::suppressions::keep(tx, row).await?)
}

fn row(
    app: &App,
    email: &Email,
    (why, detail): (Why, Option<&str>),
    actor: Option<&By>,
    now: DateTime<Utc>,
) -> suppression::Model {
    suppression::Model {
        id: app.dice.id(now),
        sealed: seal(app, email),
        email: Some(email.as_str().to_owned()),
        folded: Some(email.folded()),
        why,
        detail: detail.map(ToOwned::to_owned),
        at: now,
        actor: actor.map(|by| by.name().to_owned()),
    }
}

/// The office suppresses an address, and says why.
///
/// # Errors
/// If the database fails.
pub(in crate::subscribers) async fn suppress_by_office(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    email: &Email,
    reason: &str,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let row = row(app, email, (Why::Office, Some(reason)), Some(by), now);
    let id = row.id;
    let is_new = store::suppressions::keep(&tx, row).await?;
    if is_new {
        let deed = Deed::new("address_suppressed", "subscriber", id.0);
        audit::note(app, &tx, by, deed, now).await?;
        tx.commit().await?;
    }
    Ok(is_new)
}

/// The office lifts a suppression.
///
/// # Errors
/// `NotFound` where there is none, or if the database fails.
pub(in crate::subscribers) async fn lift_by_office(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    id: SuppressionId,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let lifted = store::suppressions::lift(&tx, id).await?;
    let lifted = lifted.ok_or(AppError::NotFound)?;
    // What came back before counts no more: else the next bounce would suppress it again.
    bounces::forget_points(&tx, &lifted.sealed).await?;
    let deed = Deed::new("suppression_lifted", "subscriber", id.0);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(())
}
