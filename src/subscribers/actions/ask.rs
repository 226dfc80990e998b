//! Asking for the Rundbrief, and confirming it.

use chrono::{DateTime, Utc};

use super::{seal, token, token_hash};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Email, Lang, RequestId, SubscriberId};
use crate::mail;
use crate::offerings::entity::offering::Kind;
use crate::subscribers::entity::{consent, request, subscriber};
use crate::subscribers::{letters, rules, store};

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::subscribers) struct Order {
    /// Her address.
    pub(in crate::subscribers) email: Email,
    /// In which language she wants it.
    pub(in crate::subscribers) lang: Lang,
    /// About what; none: everything.
    pub(in crate::subscribers) topics: Vec<Kind>,
    /// What stood above the button, word for word.
    pub(in crate::subscribers) said: String,
    /// In which language it stood there.
    pub(in crate::subscribers) said_lang: Lang,
}

/// Writes to an address that somebody typed: how to confirm it or, where it is confirmed, her own link. Nothing
/// where letters were written a moment ago, or nothing is sent there. Whoever asks learns nothing from it.
///
/// # Errors
/// If the database fails.
pub(in crate::subscribers) async fn ask(
    app: &App,
    now: DateTime<Utc>,
    order: &Order,
) -> Result<(), AppError> {
    let sealed = seal(app, &order.email);
    let tx = app.db.write().await?;
    if store::suppressions::is_suppressed(&*tx, &sealed).await? {
        return Ok(());
    }
    let known = store::by_seal(&*tx, &sealed).await?;
    let active = known.filter(|row| row.state == subscriber::State::Confirmed);
    if let Some(row) = active {
        // To the address that was confirmed: another spelling may be somebody else's.
        let hers = Email::stored(row.email.clone().unwrap_or_default());
        let letter = letters::known(app, &row, &hers, &token(app, row.id), now);
        mail::post(app, &tx, vec![letter], now).await?;
    } else if rules::may_write(&store::asked(&*tx, &sealed).await?, now) {
        request(app, &tx, order, sealed, now).await?;
    } else {
        return Ok(());
    }
    tx.commit().await?;
    mail::ring(app);
    Ok(())
}

/// Keeps a request, and writes the letter by which it is confirmed.
async fn request(
    app: &App,
    tx: &Tx,
    order: &Order,
    sealed: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let id: RequestId = app.dice.id(now);
    let link = app.key.token("rundbrief", id.0, 0);
    let letter = letters::confirm(app, order, id, &link);
    let event = letter.event.clone();
    mail::post(app, tx, vec![letter], now).await?;
    let row = request::Model {
        id,
        email: order.email.as_str().to_owned(),
        sealed,
        lang: order.lang.tag().to_owned(),
        topics: rules::joined(&order.topics),
        version: version(&order.said),
        said: order.said.clone(),
        said_lang: order.said_lang.tag().to_owned(),
        asked_at: now,
        message_id: mail::message_id(tx, &event).await?,
        token_hash: keys::hash(&link),
    };
    Ok(store::keep_request(tx, row).await?)
}

/// The version of a text: other words are another version.
pub(super) fn version(said: &str) -> String {
    keys::mark(said.as_bytes(), 4)
}

/// What became of a confirmation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::subscribers) enum Confirmed {
    /// She gets the Rundbrief; the token of her links.
    Yes(String),
    /// There is no such request (any more).
    No,
}

/// Confirms a request. The same link pressed twice is one confirmation.
///
/// # Errors
/// If the database fails.
pub(in crate::subscribers) async fn confirm(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
) -> Result<Confirmed, AppError> {
    let hash = keys::hash(link);
    let Some(found) = store::request(app.db.read(), hash.clone()).await? else {
        return Ok(again(confirmed_by(app, link).await?));
    };
    let tx = app.db.write().await?;
    let requests = store::lock_requests(&tx, &found.sealed).await?;
    let Some(request) = requests.into_iter().find(|one| one.id == found.id) else {
        // Somebody was faster.
        drop(tx);
        return Ok(again(confirmed_by(app, link).await?));
    };
    if is_over(app, request.asked_at, now) {
        return Ok(Confirmed::No);
    }
    let id = subscribe(app, &tx, &request, now).await?;
    store::forget_requests(&tx, &request.sealed).await?;
    tx.commit().await?;
    Ok(Confirmed::Yes(token(app, id)))
}

fn again(hers: Option<String>) -> Confirmed {
    hers.map_or(Confirmed::No, Confirmed::Yes)
}

/// Is a request of this moment too old?
pub(in crate::subscribers) fn is_over(app: &App, asked: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - asked >= chrono::TimeDelta::hours(app.settings.newsletter.confirm_hours)
}

/// The token of who confirmed by a link before and gets the Rundbrief still.
///
/// # Errors
/// If the database can not be asked.
pub(in crate::subscribers) async fn confirmed_by(
    app: &App,
    link: &str,
) -> Result<Option<String>, AppError> {
    let db = app.db.read();
    let Some(consent) = store::consent_by(db, keys::hash(link)).await? else {
        return Ok(None);
    };
    let row = store::by_id(db, consent.subscriber_id).await?;
    let active = row.filter(|row| row.state == subscriber::State::Confirmed);
    Ok(active.map(|row| token(app, row.id)))
}

/// Makes of a request a subscriber, or of one who left one again; and notes the proof.
async fn subscribe(
    app: &App,
    tx: &Tx,
    request: &request::Model,
    now: DateTime<Utc>,
) -> Result<SubscriberId, AppError> {
    let email = Email::stored(request.email.clone());
    let known = store::by_seal(tx, &request.sealed).await?;
    let is_known = known.is_some();
    let (id, created_at) = match &known {
        Some(row) => (row.id, row.created_at),
        None => (app.dice.id(now), now),
    };
    let row = subscriber::Model {
        id,
        email: Some(email.as_str().to_owned()),
        folded: Some(email.folded()),
        sealed: request.sealed.clone(),
        lang: request.lang.clone(),
        state: subscriber::State::Confirmed,
        token_hash: token_hash(app, id),
        created_at,
        confirmed_at: now,
        paused_at: None,
        paused_until: None,
        gone_at: None,
    };
    store::put(tx, row, is_known).await?;
    store::set_topics(tx, id, &rules::parted(&request.topics)).await?;
    let proof = consent::Model {
        id: app.dice.id(now),
        subscriber_id: id,
        way: consent::Way::Page,
        said: request.said.clone(),
        version: request.version.clone(),
        lang: request.said_lang.clone(),
        asked_at: request.asked_at,
        confirmed_at: now,
        message_id: request.message_id.clone(),
        signed_on: None,
        actor: None,
        token_hash: Some(request.token_hash.clone()),
        withdrawn_at: None,
    };
    store::note_consent(tx, proof).await?;
    Ok(id)
}
