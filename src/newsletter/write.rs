//! Writing: a new issue, what it says, throwing it away.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::content::{Block, Content, Head};
use super::entity::issue::{self, Audience, State};
use super::rules::{self, Deed as May};
use super::store;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::{IssueId, Lang};

/// Two may begin one at the same moment: how often a free number is looked for.
const TRIES: usize = 5;

/// Begins an issue.
///
/// # Errors
/// If the database fails.
pub(super) async fn begin(app: &App, by: &By, now: DateTime<Utc>) -> Result<IssueId, AppError> {
    for _ in 0..TRIES {
        let tx = app.db.write().await?;
        let id: IssueId = app.dice.id(now);
        let number = store::next_number(&tx).await?;
        let row = issue::Model {
            id,
            number,
            state: State::Draft,
            version: 1,
            content: Content::empty(),
            audience: Audience::default(),
            scheduled_local: None,
            scheduled_at: None,
            recipients: 0,
            sent_at: None,
            forgotten_at: None,
            created_at: now,
            updated_at: now,
        };
        if !store::insert(&tx, row).await? {
            continue;
        }
        let deed = Deed::new("issue_begun", "issue", id.0);
        let deed = deed.change(serde_json::Value::Null, json!({ "number": number }));
        audit::note(app, &tx, by, deed, now).await?;
        tx.commit().await?;
        return Ok(id);
    }
    Err(AppError::Unavailable(
        "others keep beginning issues".to_owned(),
    ))
}

/// Begins an issue as the demo shows it: German and Turkish, the others are still to be written.
///
/// # Errors
/// If the database fails.
pub(crate) async fn demo(app: &App, now: DateTime<Utc>) -> Result<(), AppError> {
    let id = begin(app, &By::Office, now).await?;
    let mut content = Content::empty();
    for (lang, subject, text) in [
        (
            Lang::De,
            "Was in den nächsten Wochen los ist",
            "Liebe Leserinnen,\n\nes gibt neue Termine. **Kommen Sie vorbei!**",
        ),
        (
            Lang::Tr,
            "Önümüzdeki haftalarda neler var",
            "Sevgili okurlar,\n\nyeni tarihlerimiz var. **Bekleriz!**",
        ),
    ] {
        let head = Head {
            subject: subject.to_owned(),
            preheader: String::new(),
        };
        content.heads.insert(lang, head);
        if let Some(Block::Text(texts)) = content.blocks.first_mut() {
            texts.insert(lang, text.to_owned());
        }
    }
    save(app, &By::Office, (id, 1), content, now).await?;
    Ok(())
}

/// What became of saving.
#[derive(Debug)]
pub(super) enum Saved {
    /// It is saved.
    Done,
    /// Somebody else was first: nothing is saved, and this is what there is now.
    Late(Box<issue::Model>),
    /// It is not written any more: it goes out, or has.
    Over,
}

/// Saves what an issue says, if it is still the version from which the form was drawn.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(super) async fn save(
    app: &App,
    by: &By,
    (id, version): (IssueId, i32),
    content: Content,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let tx = app.db.write().await?;
    let row = store::lock(&tx, id).await?.ok_or(AppError::NotFound)?;
    if row.content == content {
        return Ok(Saved::Done);
    }
    if !rules::may(May::Write, row.state) {
        return Ok(Saved::Over);
    }
    if row.version != version {
        return Ok(Saved::Late(Box::new(row)));
    }
    let number = row.number;
    let changed = issue::Model {
        version: row.version.wrapping_add(1),
        content,
        updated_at: now,
        ..row
    };
    store::put(&tx, changed).await?;
    let deed = Deed::new("issue_changed", "issue", id.0);
    let deed = deed.change(serde_json::Value::Null, json!({ "number": number }));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(Saved::Done)
}

/// Throws a draft away. `false`: it is none any more.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(super) async fn throw_away(
    app: &App,
    by: &By,
    id: IssueId,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let row = store::lock(&tx, id).await?.ok_or(AppError::NotFound)?;
    if !rules::may(May::Write, row.state) {
        return Ok(false);
    }
    store::delete(&tx, id).await?;
    let deed = Deed::new("issue_thrown_away", "issue", id.0);
    let deed = deed.change(json!({ "number": row.number }), serde_json::Value::Null);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(true)
}
