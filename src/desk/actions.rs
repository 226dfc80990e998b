//! What is done here, and nowhere below: switching sending on again, and the office's own settings.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::Lang;
use crate::mail;
use crate::own::{self, Name, Own, page_word};
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

/// What of the office's own is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A setting of one line, or the holidays.
    Line(Name),
    /// A required page in a language.
    Page(LegalPage, Lang),
}

impl What {
    /// Its word in the table.
    fn word(self) -> String {
        match self {
            Self::Line(name) => name.word().to_owned(),
            Self::Page(page, lang) => page_word(page.file(), lang),
        }
    }

    /// What holds now, as a form says it: of a page, which may be long, its mark.
    pub(crate) fn is(self, own: &Own) -> String {
        match self {
            // Until the office sets them there are none of its own: another file or import may bring others.
            Self::Line(Name::Holidays) if !own.settings.calendar.is_own => NONE.to_owned(),
            Self::Line(name) => name.of(&own.settings),
            Self::Page(page, lang) => mark(own.page(page.file(), lang)),
        }
    }
}

/// The holidays of an office that has set none, as a form says it.
pub(crate) const NONE: &str = "null";

/// The mark of a text: another text has another one. Nothing is the mark of none.
fn mark(text: Option<&str>) -> String {
    text.map_or_else(String::new, |text| {
        URL_SAFE_NO_PAD.encode(crate::keys::hash(text))
    })
}

/// A setting of the office's own.
#[derive(Clone, Debug)]
pub(crate) struct Set {
    /// Which.
    pub(crate) what: What,
    /// The value; none: back to the file's.
    pub(crate) value: Option<String>,
    /// What held when the form was drawn, as [`What::is`] says it; none: whatever holds now.
    pub(crate) seen: Option<String>,
}

impl Set {
    /// Has somebody else set it to something else meanwhile?
    fn clashes(&self, own: &Own) -> bool {
        let is = self.what.is(own);
        self.seen.as_ref().is_some_and(|seen| *seen != is) && !self.is_done(&is)
    }

    /// Holds this value already? `is` is what holds, as [`What::is`] says it.
    fn is_done(&self, is: &str) -> bool {
        match (self.what, &self.value) {
            (What::Line(_), Some(value)) => value == is,
            (What::Page(..), Some(value)) => mark(Some(value)) == is,
            (_, None) => false,
        }
    }

    /// Before and after, as the log tells it.
    fn told(&self, app: &App, own: &Own) -> (Value, Value) {
        match self.what {
            What::Line(name) => {
                let is = self.value.clone();
                let is = is.unwrap_or_else(|| name.of(&app.settings));
                (
                    json!({ name.word(): name.of(&own.settings) }),
                    json!({ name.word(): is }),
                )
            }
            What::Page(page, lang) => {
                // Which page, not what it says: a log is no place for pages.
                let said = format!("{} ({})", page.file(), lang.own_name());
                (Value::Null, json!({ "page": said }))
            }
        }
    }
}

/// Stores settings of the office's own, each with its deed, and lets this process see them at once. Answers with
/// what somebody else has set meanwhile to something else; then nothing was stored.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn set(app: &App, by: &By, sets: &[Set]) -> Result<Vec<What>, AppError> {
    if sets.is_empty() {
        return Ok(Vec::new());
    }
    // Who writes at the same moment is waited for, and then looked at.
    for _ in 0..5 {
        if let Some(clashes) = try_to_set(app, by, sets).await? {
            app.look_now().await;
            return Ok(clashes);
        }
    }
    let busy = "the settings change all the time".to_owned();
    Err(AppError::Unavailable(busy))
}

/// None: somebody else was first, and nothing was written.
async fn try_to_set(app: &App, by: &By, sets: &[Set]) -> Result<Option<Vec<What>>, AppError> {
    let now = app.clock.now();
    let tx = app.db.write().await?;
    let stored = own::read(&*tx).await?;
    let there = Own::over(&app.settings, stored.clone(), 0);
    let clashing = sets.iter().filter(|set| set.clashes(&there));
    let clashes: Vec<What> = clashing.map(|set| set.what).collect();
    if !clashes.is_empty() {
        // What is in the way may share its commit with us: nothing is answered before it is on the disk.
        tx.commit().await?;
        return Ok(Some(clashes));
    }
    for set in sets.iter().filter(|set| !set.is_done(&set.what.is(&there))) {
        let word = set.what.word();
        let from = stored.get(&word).map(String::as_str);
        let both = (from, set.value.as_deref());
        if !own::swap(&tx, &word, both, now).await? {
            return Ok(None);
        }
        let what = if set.value.is_some() {
            "setting_changed"
        } else {
            "setting_reset"
        };
        let (before, after) = set.told(app, &there);
        let deed = Deed::new(what, "settings", Uuid::nil()).change(before, after);
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    Ok(Some(Vec::new()))
}
