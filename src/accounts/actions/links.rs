//! One-time links.

use chrono::{DateTime, TimeDelta, Utc};

use super::token;
use crate::accounts::entity::{link, staff};
use crate::accounts::{letters, store};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Email, Role};
use crate::mail;

/// Makes a link; earlier ones of the same purpose die. Its token.
pub(super) async fn make(
    app: &App,
    tx: &Tx,
    row: &staff::Model,
    (purpose, good_for): (link::Purpose, TimeDelta),
    now: DateTime<Utc>,
) -> Result<String, AppError> {
    let fresh = token(app);
    let link = link::Model {
        id: app.dice.id(now),
        staff_id: row.id,
        purpose,
        token_hash: keys::hash(&fresh),
        created_at: now,
        expires_at: now + good_for,
        used_at: None,
    };
    store::add_link(tx, link).await?;
    Ok(fresh)
}

/// How long the link in a letter is good for.
pub(in crate::accounts) const MAILED_FOR: TimeDelta = TimeDelta::minutes(15);

/// Whoever asks again sooner gets no other letter: the first may still be on its way.
const MAILED_EVERY: TimeDelta = TimeDelta::minutes(2);

/// Sends somebody who leads courses a link to come in. Nothing happens where nobody of that address does: call
/// it after the answer, which tells nothing.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn mail_link(
    app: &App,
    now: DateTime<Utc>,
    email: &Email,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let Some(row) = store::by_email(&*tx, email).await? else {
        return Ok(());
    };
    let Some(row) = store::lock(&tx, row.id).await? else {
        return Ok(());
    };
    if row.role != Role::Leader || row.disabled_at.is_some() {
        return Ok(());
    }
    if store::was_made(&tx, row.id, link::Purpose::SignIn, now - MAILED_EVERY).await? {
        return Ok(());
    }
    let token = make(app, &tx, &row, (link::Purpose::SignIn, MAILED_FOR), now).await?;
    let letter = letters::sign_in(app, &row, token);
    mail::post(app, &tx, vec![letter], now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(())
}

/// Whose link it is, and for what; none where it is good for nothing (any more).
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn linked(
    app: &App,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<(link::Model, staff::Model)>, AppError> {
    let Some(link) = store::link(app.db.read(), keys::hash(token), now).await? else {
        return Ok(None);
    };
    let row = store::by_id(app.db.read(), link.staff_id).await?;
    let row = row.filter(|row| row.disabled_at.is_none());
    Ok(row.map(|row| (link, row)))
}
