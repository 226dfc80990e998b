//! Leaving: by one press in a mail program, by the button on the page, or because somebody else said so.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::keys;
use crate::kinds::SubscriberId;
use crate::subscribers::entity::subscriber::{self, State};
use crate::subscribers::store;

/// By whom somebody left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// By herself: the button, or her mail program (RFC 8058).
    Herself,
    /// By the office, which she asked.
    Office,
    /// Her provider told us that our letters are unwanted there (RFC 5965).
    Complaint,
}

/// Ends a subscription, in the transaction of another deed. Her topics and her pause go, the proof stays. Who has
/// left already stays as she is. Returns whether she left now. The journal outside the database learns of it first:
/// she does not come back with a backup.
///
/// # Errors
/// If the journal or the database fails; then do not commit.
pub(crate) async fn unsubscribe(
    app: &App,
    tx: &Tx,
    id: SubscriberId,
    how: How,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let Some(row) = store::lock(tx, id).await? else {
        return Ok(false);
    };
    if row.state != State::Confirmed {
        return Ok(false);
    }
    app.erasures.note(id.0, now).await?;
    let row = subscriber::Model {
        state: State::Gone,
        paused_at: None,
        paused_until: None,
        gone_at: Some(now),
        ..row
    };
    store::put(tx, row, true).await?;
    store::set_topics(tx, id, &[]).await?;
    store::withdraw(tx, id, now).await?;
    tracing::info!(subscriber.id = %id, ?how, "somebody left the Rundbrief");
    Ok(true)
}

/// She leaves by her link. As often as she likes: it is the same. `false`: there is no such link.
///
/// # Errors
/// If the journal or the database fails.
pub(in crate::subscribers) async fn leave(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
) -> Result<bool, AppError> {
    let Some(row) = store::by_token(app.db.read(), keys::hash(link)).await? else {
        return Ok(false);
    };
    if row.state == State::Confirmed {
        let tx = app.db.write().await?;
        unsubscribe(app, &tx, row.id, How::Herself, now).await?;
        tx.commit().await?;
    }
    Ok(true)
}
