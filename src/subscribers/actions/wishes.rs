//! "Tell me when it starts again."

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::ask::version;
use super::seal;
use crate::app::App;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Email, Lang, NoticeId};
use crate::mail;
use crate::offerings::{self, Listing};
use crate::subscribers::entity::wish;
use crate::subscribers::{letters, rules, store};

/// Letters with its link that a wish gets at most.
const LETTERS: i32 = 3;

/// Notes a wish, and writes the letter by which it is confirmed; or writes it once more. Whoever asks learns nothing
/// from it.
///
/// # Errors
/// If the database fails.
pub(in crate::subscribers) async fn wish(
    app: &App,
    now: DateTime<Utc>,
    (listing, email): (&Listing, &Email),
    (lang, said): (Lang, String),
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    if store::suppressions::is_suppressed(&*tx, &seal(app, email)).await? {
        return Ok(());
    }
    let series = &listing.offering.series;
    let known = store::wishes::lock_of(&tx, &email.folded(), series).await?;
    if let Some(known) = known {
        let is_new = now - known.written_at < TimeDelta::minutes(10);
        if is_new || known.letters >= LETTERS {
            return Ok(());
        }
        let number = known.letters + 1;
        let letter = letters::confirm_wish(app, listing, &known, (&link(app, known.id), number));
        mail::post(app, &tx, vec![letter], now).await?;
        let known = wish::Model {
            letters: number,
            written_at: now,
            ..known
        };
        store::wishes::change(&tx, known).await?;
    } else {
        let id = app.dice.id(now);
        let token = link(app, id);
        let mut row = wish::Model {
            id,
            offering_id: listing.offering.id,
            series: series.clone(),
            email: email.as_str().to_owned(),
            folded: email.folded(),
            lang: lang.tag().to_owned(),
            version: version(&said),
            said,
            asked_at: now,
            written_at: now,
            letters: 1,
            confirmed_at: None,
            message_id: None,
            token_hash: keys::hash(&token),
        };
        let letter = letters::confirm_wish(app, listing, &row, (&token, 1));
        let event = letter.event.clone();
        mail::post(app, &tx, vec![letter], now).await?;
        row.message_id = mail::message_id(&*tx, &event).await?;
        store::wishes::keep(&tx, row).await?;
    }
    tx.commit().await?;
    mail::ring(app);
    Ok(())
}

/// The token of a wish's link.
fn link(app: &App, id: NoticeId) -> String {
    app.key.token("wish", id.0, 0)
}

/// A wish by its link; none where there is none, or nobody confirmed it in time.
///
/// # Errors
/// If the database can not be asked.
pub(in crate::subscribers) async fn wish_of(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
) -> Result<Option<wish::Model>, AppError> {
    let found = store::wishes::by_token(app.db.read(), keys::hash(link)).await?;
    Ok(found.filter(|wish| !is_over(app, wish, now)))
}

fn is_over(app: &App, wish: &wish::Model, now: DateTime<Utc>) -> bool {
    wish.confirmed_at.is_none() && super::ask::is_over(app, wish.written_at, now)
}

/// Confirms a wish. Pressed twice it is the same. `false`: there is none.
///
/// # Errors
/// If the database fails.
pub(in crate::subscribers) async fn confirm_wish(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let found = store::wishes::lock_by_token(&tx, keys::hash(link)).await?;
    let Some(found) = found.filter(|wish| !is_over(app, wish, now)) else {
        return Ok(false);
    };
    if found.confirmed_at.is_none() {
        let confirmed_at = Some(now);
        let row = wish::Model {
            confirmed_at,
            ..found
        };
        store::wishes::change(&tx, row).await?;
        tx.commit().await?;
    }
    Ok(true)
}

/// Forgets a wish. `false`: there is none.
///
/// # Errors
/// If the journal or the database fails.
pub(in crate::subscribers) async fn forget_wish(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
) -> Result<bool, AppError> {
    let found = store::wishes::by_token(app.db.read(), keys::hash(link)).await?;
    let Some(found) = found else {
        return Ok(false);
    };
    app.erasures.note(found.id.0, now).await?;
    let tx = app.db.write().await?;
    let is_gone = store::wishes::forget(&tx, found.id).await?;
    let email = Email::stored(found.email);
    mail::forget_to(&tx, &[letters::WISH], &email).await?;
    tx.commit().await?;
    Ok(is_gone)
}

/// Tells those who waited for an offering that is open now, once, and forgets that they did. Returns how many.
///
/// # Errors
/// If the journal or the database fails; who was told by then was.
pub(in crate::subscribers) async fn tell_due(
    app: &App,
    now: DateTime<Utc>,
) -> Result<usize, AppError> {
    let wishes = store::wishes::confirmed(app.db.read()).await?;
    if wishes.is_empty() {
        return Ok(0);
    }
    let shelf = offerings::shelf(app).await?;
    let mut told = 0;
    for wish in wishes {
        let series = |one: &&Arc<Listing>| one.offering.series == wish.series;
        if !shelf.listings.iter().any(|one| series(&one)) {
            continue;
        }
        let Some(seen) = offerings::by_id(app.db.read(), wish.offering_id).await? else {
            continue;
        };
        let others = shelf.listings.iter().filter(series);
        let mut open = others.filter(|other| rules::starts_again(&seen, other, now));
        let Some(next) = open.next() else {
            continue;
        };
        app.erasures.note(wish.id.0, now).await?;
        let tx = app.db.write().await?;
        // Two processes find her at the same moment: the second one finds nothing any more.
        let Some(wish) = store::wishes::lock(&tx, wish.id).await? else {
            continue;
        };
        let letter = letters::starts_again(app, &wish, next);
        mail::post(app, &tx, vec![letter], now).await?;
        store::wishes::forget(&tx, wish.id).await?;
        tx.commit().await?;
        mail::ring(app);
        told += 1;
    }
    Ok(told)
}
