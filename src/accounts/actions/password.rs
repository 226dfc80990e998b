//! A first password by a link, and another one.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;

use super::enter::{Guess, guess};
use super::{by, can_show, token};
use crate::accounts::entity::{link, staff};
use crate::accounts::rules::{self, Weak};
use crate::accounts::store::sign_ins::Shown;
use crate::accounts::{passwords, store};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::keys;
use crate::kinds::Person;
use crate::web::Visitor;

/// How it ended.
pub(in crate::accounts) enum Renewed {
    /// She has the password. Where she is signed in: the new token of her browser.
    Done(Option<String>),
    /// It is not good enough.
    Weak(Weak),
    /// The old one is wrong.
    Refused,
    /// The link is good for nothing (any more).
    Gone,
    /// Too many wrong guesses at the old one: not before then.
    Wait(DateTime<Utc>),
}

/// Somebody chooses a password by her link. She is signed out everywhere, and not signed in by this.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn choose(
    app: &App,
    now: DateTime<Utc>,
    (link, row): (&link::Model, &staff::Model),
    password: &str,
) -> Result<Renewed, AppError> {
    if let Some(weak) = weakness(app, row, password).await? {
        return Ok(Renewed::Weak(weak));
    }
    let hash = passwords::hash(app, password).await?;
    let tx = app.db.write().await?;
    let row = store::lock(&tx, row.id).await?;
    let Some(row) = row.filter(|row| row.disabled_at.is_none()) else {
        return Ok(Renewed::Gone);
    };
    if !store::use_up(&tx, link.id, now).await? {
        return Ok(Renewed::Gone);
    }
    keep(&tx, &row, hash).await?;
    store::sign_ins::end_all(&tx, row.id, None).await?;
    let deed = Deed::new("password_chosen", "staff", row.id.0);
    audit::note(app, &tx, &by(&row), deed, now).await?;
    tx.commit().await?;
    Ok(Renewed::Done(None))
}

/// Somebody signed in chooses another password. Her other browsers are signed out, this one gets another token.
///
/// # Errors
/// `NotFound` where her account has ended, or if the database fails.
pub(in crate::accounts) async fn change(
    app: &App,
    now: DateTime<Utc>,
    (person, visitor): (&Person, Visitor),
    (old, new): (&str, &str),
) -> Result<Renewed, AppError> {
    let row = store::by_id(app.db.read(), person.id).await?;
    let row = row.ok_or(AppError::NotFound)?;
    match guess(app, now, (&row, visitor), old).await? {
        Guess::Right => {}
        Guess::Wrong => return Ok(Renewed::Refused),
        Guess::TooEarly(until) => return Ok(Renewed::Wait(until)),
    }
    if let Some(weak) = weakness(app, &row, new).await? {
        return Ok(Renewed::Weak(weak));
    }
    let hash = passwords::hash(app, new).await?;
    let fresh = token(app);
    let tx = app.db.write().await?;
    let locked = store::lock(&tx, row.id).await?;
    let Some(row) = locked.filter(|now| now.password_hash == row.password_hash) else {
        return Ok(Renewed::Refused);
    };
    keep(&tx, &row, hash).await?;
    store::drop_links(&tx, row.id, link::Purpose::Password).await?;
    store::sign_ins::end_all(&tx, row.id, Some(person.sign_in)).await?;
    let shown = if can_show(app, &*tx, row.id).await?.is_none() {
        Shown::Password
    } else {
        Shown::Half
    };
    let hash = keys::hash(&fresh);
    store::sign_ins::renew(&tx, person.sign_in, hash, (shown, now)).await?;
    let deed = Deed::new("password_changed", "staff", row.id.0);
    audit::note(app, &tx, &by(&row), deed, now).await?;
    tx.commit().await?;
    Ok(Renewed::Done(Some(fresh)))
}

async fn keep(tx: &Tx, row: &staff::Model, hash: String) -> Result<(), AppError> {
    let row = staff::ActiveModel {
        id: Set(row.id),
        password_hash: Set(Some(hash)),
        ..Default::default()
    };
    store::change(tx, row).await?;
    Ok(())
}

/// Why a password is not good enough for somebody.
async fn weakness(app: &App, row: &staff::Model, password: &str) -> Result<Option<Weak>, AppError> {
    let office = &app.settings.office;
    let own = [&row.name, &row.email, &office.name, &office.city].map(Clone::clone);
    let password = rules::spelled(password);
    passwords::beside(app, move || {
        let mut own: Vec<&str> = own.iter().map(String::as_str).collect();
        own.push("bausteine");
        rules::judge(&password, &own).err()
    })
    .await
}
