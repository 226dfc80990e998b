//! What she sets herself: language, topics, a pause.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Lang, SubscriberId};
use crate::offerings::entity::offering::Kind;
use crate::subscribers::entity::subscriber::State;
use crate::subscribers::store;

/// Who stands behind a link and gets the Rundbrief.
async fn active(app: &App, link: &str) -> Result<SubscriberId, AppError> {
    let found = store::by_token(app.db.read(), keys::hash(link)).await?;
    let active = found.filter(|row| row.state == State::Confirmed);
    active.map(|row| row.id).ok_or(AppError::NotFound)
}

/// Another language, other topics.
///
/// # Errors
/// `NotFound` where nobody gets the Rundbrief by this link, or if the database fails.
pub(in crate::subscribers) async fn save(
    app: &App,
    link: &str,
    lang: Lang,
    topics: &[Kind],
) -> Result<(), AppError> {
    let id = active(app, link).await?;
    let tx = app.db.write().await?;
    // Locked: who leaves at the same moment has no topics afterwards.
    let still = store::lock(&tx, id).await?;
    if still.is_none_or(|row| row.state != State::Confirmed) {
        return Err(AppError::NotFound);
    }
    store::set_lang(&tx, id, lang).await?;
    store::set_topics(&tx, id, topics).await?;
    tx.commit().await?;
    Ok(())
}

/// A pause from now on; until a moment, or until she wants it again.
///
/// # Errors
/// `NotFound` where nobody gets the Rundbrief by this link, or if the database fails.
pub(in crate::subscribers) async fn pause(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
    until: Option<DateTime<Utc>>,
) -> Result<(), AppError> {
    let id = active(app, link).await?;
    let tx = app.db.write().await?;
    store::set_pause(&tx, id, Some(now), until).await?;
    tx.commit().await?;
    Ok(())
}

/// The end of a pause.
///
/// # Errors
/// `NotFound` where nobody gets the Rundbrief by this link, or if the database fails.
pub(in crate::subscribers) async fn resume(app: &App, link: &str) -> Result<(), AppError> {
    let id = active(app, link).await?;
    let tx = app.db.write().await?;
    store::set_pause(&tx, id, None, None).await?;
    tx.commit().await?;
    Ok(())
}
