//! The letter with which somebody tries out how an issue looks in her own mail program.

use chrono::{DateTime, Utc};

use super::entity::issue;
use super::{render, store};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::keys::mark;
use crate::kinds::{Lang, Person};
use crate::mail;
use crate::mail::{Letter, Queue};

/// The kind of this letter.
const KIND: &str = "newsletter_test";

/// Sends an issue in a language to whoever asks for it. Her links lead to where everybody's begin. Where to; none
/// where she has no address.
///
/// # Errors
/// If the database fails.
pub(super) async fn try_out(
    app: &App,
    person: &Person,
    (issue, lang): (&issue::Model, Lang),
    now: DateTime<Utc>,
) -> Result<Option<String>, AppError> {
    let Some(to) = store::email_of(app.db.read(), person.id).await? else {
        return Ok(None);
    };
    let drawn = render::one(app, issue, lang).await?;
    let nowhere = |text: &str| text.replace(mail::mailing::WAY, "vorschau");
    let letter = Letter {
        // Pressed twice in one minute it is one letter.
        event: format!(
            "{KIND}:{}:{}:{}:{}",
            issue.id,
            lang.tag(),
            mark(to.folded().as_bytes(), 8),
            now.timestamp() / 60
        ),
        queue: Queue::Booking,
        kind: KIND,
        booking: None,
        to: to.clone(),
        lang,
        subject: drawn.letter.subject.clone(),
        plain: nowhere(&drawn.letter.plain),
        html: nowhere(&drawn.letter.html),
        calendar: None,
    };
    let tx = app.db.write().await?;
    mail::post(app, &tx, vec![letter], now).await?;
    let deed = Deed::new("issue_tried_out", "issue", issue.id.0);
    let said = serde_json::json!({ "number": issue.number });
    let deed = deed.change(serde_json::Value::Null, said);
    audit::note(app, &tx, &By::from(person), deed, now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Some(to.as_str().to_owned()))
}
