//! Having herself erased (Art. 17 GDPR).

use chrono::{DateTime, Utc};

use super::seal;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bounces;
use crate::db::Tx;
use crate::erasures::Erased;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Email, NoticeId, SubscriberId};
use crate::mail;
use crate::subscribers::entity::subscriber::{self, State};
use crate::subscribers::{letters, store};

/// Deletes everything that tells who she is. What stays is the proof that she once consented, beside the seal of
/// her address, as long as it may be asked for. `false`: there is nobody.
///
/// # Errors
/// If the journal or the database fails; then nothing has happened.
pub(in crate::subscribers) async fn erase(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
) -> Result<bool, AppError> {
    let found = store::by_token(app.db.read(), keys::hash(link)).await?;
    let Some(row) = found.filter(|row| row.state != State::Erased) else {
        return Ok(false);
    };
    app.erasures.note(row.id.0, now).await?;
    let tx = app.db.write().await?;
    let is_there = forget(app, &tx, row.id, now).await?;
    tx.commit().await?;
    Ok(is_there)
}

/// The same by the office, which she asked.
///
/// # Errors
/// `NotFound` where there is nobody, or if the journal or the database fails.
pub(in crate::subscribers) async fn erase_by_office(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    id: SubscriberId,
) -> Result<(), AppError> {
    app.erasures.note(id.0, now).await?;
    let tx = app.db.write().await?;
    if !forget(app, &tx, id, now).await? {
        return Err(AppError::NotFound);
    }
    let deed = Deed::new("subscriber_erased", "subscriber", id.0);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Erases all that is known of an address, whether she gets the Rundbrief or not; the office, which she asked. What
/// stays is the proof, as in [`erase`], and that nothing is sent there, under a seal.
///
/// # Errors
/// If the journal or the database fails.
pub(crate) async fn erase_address(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    email: &Email,
) -> Result<(), AppError> {
    let sealed = seal(app, email);
    let known = store::by_seal(app.db.read(), &sealed).await?;
    let known = known.filter(|row| row.state != State::Erased);
    if let Some(row) = &known {
        app.erasures.note(row.id.0, now).await?;
    }
    let tx = app.db.write().await?;
    if let Some(row) = &known {
        forget(app, &tx, row.id, now).await?;
    }
    forget_address(app, &tx, (email, &sealed), now).await?;
    let whose = known.map(|row| row.id.0).unwrap_or_default();
    let deed = Deed::new("subscriber_erased", "subscriber", whose);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets what hangs on an address alone: requests, letters, wishes, and why nothing is sent there.
async fn forget_address(
    app: &App,
    tx: &Tx,
    (email, sealed): (&Email, &[u8]),
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    store::forget_requests(tx, sealed).await?;
    store::suppressions::forget_address(tx, sealed).await?;
    bounces::forget(tx, sealed).await?;
    mail::forget_to(tx, letters::KINDS, email).await?;
    for wish in store::wishes::of(tx, &email.folded()).await? {
        app.erasures.note(wish.id.0, now).await?;
        store::wishes::forget(tx, wish.id).await?;
    }
    Ok(())
}

/// Erases once more who came back with a backup. Who left since is erased too: then, she did not want to be
/// written to. Returns how many had come back.
///
/// # Errors
/// If the database fails; who is erased by then is.
pub(crate) async fn erase_again(app: &App, erased: &[Erased]) -> Result<usize, AppError> {
    let mut count = 0;
    for Erased { at, whose } in erased {
        let db = app.db.read();
        let found = store::by_id(db, SubscriberId(*whose)).await?;
        // Who confirmed once more since then wants to be here.
        let is_back =
            found.is_some_and(|row| row.state != State::Erased && row.confirmed_at <= *at);
        let wish = NoticeId(*whose);
        let waits = store::wishes::is_there(db, wish).await?;
        if !is_back && !waits {
            continue;
        }
        let tx = app.db.write().await?;
        if is_back {
            forget(app, &tx, SubscriberId(*whose), *at).await?;
        }
        store::wishes::forget(&tx, wish).await?;
        tx.commit().await?;
        count += 1;
    }
    Ok(count)
}

/// Empties a subscriber's row, and forgets what else is known under her address.
async fn forget(
    app: &App,
    tx: &Tx,
    id: SubscriberId,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let Some(row) = store::lock(tx, id).await? else {
        return Ok(false);
    };
    if row.state == State::Erased {
        return Ok(false);
    }
    store::withdraw(tx, id, now).await?;
    store::set_topics(tx, id, &[]).await?;
    if let Some(address) = &row.email {
        let email = Email::stored(address.clone());
        forget_address(app, tx, (&email, &row.sealed), now).await?;
    }
    let empty = subscriber::Model {
        email: None,
        folded: None,
        state: State::Erased,
        paused_at: None,
        paused_until: None,
        gone_at: row.gone_at.or(Some(now)),
        ..row
    };
    store::put(tx, empty, true).await?;
    Ok(true)
}
