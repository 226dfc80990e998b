//! What is done here, and nowhere below: switching sending on again, and the office's own settings.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::Lang;
use crate::mail;
use crate::own::{self, Name, page_word};
use crate::web::LegalPage;

/// Switches sending on again, and notes it. `None` where it was not switched off.
///
/// # Errors
/// If the database fails.
pub(crate) async fn resume_sending(
    app: &App,
    by: &By,
    old: mail::Old,
    now: DateTime<Utc>,
) -> Result<Option<mail::Resumed>, AppError> {
    let tx = app.db.write().await?;
    let Some(resumed) = mail::resume(&tx, old, now).await? else {
        return Ok(None);
    };
    let after = json!({ "withdrawn": resumed.withdrawn, "repeated": resumed.repeated });
    let deed = Deed::new("sending_resumed", "mail", Uuid::nil()).change(Value::Null, after);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Some(resumed))
}

/// A setting of the office's own; no value: back to the file's.
#[derive(Clone, Debug)]
pub(crate) enum Set {
    /// A setting of one line, or the holidays.
    Line(Name, Option<String>),
    /// A required page in a language.
    Page(LegalPage, Lang, Option<String>),
}

/// Stores settings of the office's own, each with its deed, and lets this process see them at once.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn set(app: &App, by: &By, sets: Vec<Set>) -> Result<(), AppError> {
    if sets.is_empty() {
        return Ok(());
    }
    let now = app.clock.now();
    let tx = app.db.write().await?;
    let own = app.own();
    for set in sets {
        let (word, value, before, after) = match set {
            Set::Line(name, value) => {
                let was = name.of(&own.settings);
                let is = value.clone().unwrap_or_else(|| name.of(&app.settings));
                let word = name.word().to_owned();
                (
                    word,
                    value,
                    json!({ name.word(): was }),
                    json!({ name.word(): is }),
                )
            }
            Set::Page(page, lang, value) => {
                let word = page_word(page.file(), lang);
                // Which page, not what it says: a log is no place for pages.
                let said = format!("{} ({})", page.file(), lang.own_name());
                (word, value, Value::Null, json!({ "page": said }))
            }
        };
        let what = if value.is_some() {
            "setting_changed"
        } else {
            "setting_reset"
        };
        own::store(&tx, &word, value.as_deref(), now).await?;
        let deed = Deed::new(what, "settings", Uuid::nil()).change(before, after);
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    app.look_now().await;
    Ok(())
}
