//! What the office does for somebody: noting that she signed on paper, ending it when she asks, taking the list home.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};

use super::ask::version;
use super::{How, seal, token, token_hash, unsubscribe};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::{Email, Lang, SubscriberId};
use crate::lang::words;
use crate::mail;
use crate::offerings::entity::offering::Kind;
use crate::subscribers::entity::consent::{self, Way};
use crate::subscribers::entity::subscriber::{self, State};
use crate::subscribers::{letters, pages, store};

/// What stands on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::subscribers) struct Paper {
    /// Her address.
    pub(in crate::subscribers) email: Email,
    /// Her language.
    pub(in crate::subscribers) lang: Lang,
    /// Her topics; none: everything.
    pub(in crate::subscribers) topics: Vec<Kind>,
    /// When she signed it.
    pub(in crate::subscribers) signed_on: NaiveDate,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::subscribers) enum Added {
    /// She gets the Rundbrief.
    New(SubscriberId),
    /// She does already.
    Known(SubscriberId),
    /// She left after she had signed: only she herself comes back, or a newer paper.
    Gone,
    /// Nothing is sent to this address.
    Suppressed,
}

/// Who is new by a paper, and the proof of it.
pub(super) fn new(
    app: &App,
    paper: &Paper,
    (id, created_at): (SubscriberId, DateTime<Utc>),
    by: &By,
    now: DateTime<Utc>,
) -> (subscriber::Model, consent::Model) {
    let said = pages::consent(words(paper.lang), &app.own().settings.office);
    let row = subscriber::Model {
        id,
        email: Some(paper.email.as_str().to_owned()),
        folded: Some(paper.email.folded()),
        sealed: seal(app, &paper.email),
        lang: paper.lang.tag().to_owned(),
        state: State::Confirmed,
        token_hash: token_hash(app, id),
        created_at,
        confirmed_at: now,
        paused_at: None,
        paused_until: None,
        gone_at: None,
    };
    let proof = consent::Model {
        id: app.dice.id(now),
        subscriber_id: id,
        way: Way::Paper,
        version: version(&said),
        said,
        lang: paper.lang.tag().to_owned(),
        asked_at: now,
        confirmed_at: now,
        message_id: None,
        signed_on: Some(paper.signed_on),
        actor: Some(by.name().to_owned()),
        token_hash: None,
        withdrawn_at: None,
    };
    (row, proof)
}

/// Notes who has signed on paper, and writes to her that it is so, with her link. Who left comes back only by a paper
/// that she signed on a later day.
///
/// # Errors
/// If the database fails.
pub(in crate::subscribers) async fn add(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    paper: &Paper,
) -> Result<Added, AppError> {
    let sealed = seal(app, &paper.email);
    let tx = app.db.write().await?;
    if store::suppressions::is_suppressed(&*tx, &sealed).await? {
        return Ok(Added::Suppressed);
    }
    let known = match store::by_seal(&*tx, &sealed).await? {
        Some(row) => store::lock(&tx, row.id).await?,
        None => None,
    };
    let whose = match &known {
        Some(row) if row.state == State::Confirmed => return Ok(Added::Known(row.id)),
        Some(row) if !is_later(paper.signed_on, row.gone_at) => return Ok(Added::Gone),
        Some(row) => (row.id, row.created_at),
        None => (app.dice.id(now), now),
    };
    let (row, proof) = new(app, paper, whose, by, now);
    let id = row.id;
    let letter = letters::noted(app, paper, id, &token(app, id), now);
    store::put(&tx, row, known.is_some()).await?;
    store::set_topics(&tx, id, &paper.topics).await?;
    store::note_consent(&tx, proof).await?;
    store::forget_requests(&tx, &sealed).await?;
    mail::post(app, &tx, vec![letter], now).await?;
    let deed = Deed::new("subscriber_added", "subscriber", id.0);
    let deed = deed.change(Value::Null, json!({ "date": paper.signed_on }));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Added::New(id))
}

/// Was it signed on a later day than that on which she left?
fn is_later(signed_on: NaiveDate, gone_at: Option<DateTime<Utc>>) -> bool {
    let zone = crate::offerings::zone("Europe/Berlin");
    gone_at.is_none_or(|at| signed_on > crate::offerings::local_day(zone, at))
}

/// Ends a subscription for who has asked the office to.
///
/// # Errors
/// `NotFound` where there is nobody, or if the journal or the database fails.
pub(in crate::subscribers) async fn leave_for_her(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    id: SubscriberId,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    if store::by_id(&*tx, id).await?.is_none() {
        return Err(AppError::NotFound);
    }
    if unsubscribe(app, &tx, id, How::Office, now).await? {
        let deed = Deed::new("subscriber_removed", "subscriber", id.0);
        audit::note(app, &tx, by, deed, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Notes that somebody takes the list home, and how many stand on it.
///
/// # Errors
/// If the database fails; then there is no file.
pub(in crate::subscribers) async fn export(
    app: &App,
    now: DateTime<Utc>,
    by: &By,
    rows: usize,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let deed = Deed::new("subscribers_exported", "subscriber", uuid::Uuid::nil());
    let deed = deed.change(Value::Null, json!({ "format": "csv", "rows": rows }));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(())
}
