//! The report of a session.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::attendance::entity::report;
use crate::attendance::rules::{self, Refused};
use crate::attendance::scope::Who;
use crate::attendance::store;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::SessionId;
use crate::offerings;

/// A report as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Report {
    /// Was it held?
    pub(crate) held: bool,
    /// Why not.
    pub(crate) why: Option<String>,
    /// How many people were there, where the ticks do not tell.
    pub(crate) present: Option<i32>,
    /// One line for the chronology.
    pub(crate) line: Option<String>,
    /// Did everybody on the photos agree to them?
    pub(crate) photos: bool,
}

impl Report {
    /// As it is kept.
    pub(super) fn row(self, session_id: SessionId, by: &By, at: DateTime<Utc>) -> report::Model {
        report::Model {
            session_id,
            held: self.held,
            why: self.why,
            present: self.present,
            line: self.line,
            photos: self.photos,
            actor: by.name().to_owned(),
            at,
        }
    }

    /// Is it what stands there?
    pub(super) fn is(&self, there: &report::Model) -> bool {
        (self.held, self.present, self.photos) == (there.held, there.present, there.photos)
            && (&self.why, &self.line) == (&there.why, &there.line)
    }
}

/// Writes the report of a session, in place of the one before.
///
/// # Errors
/// `NotFound` where she may not see the session, or if the database fails.
pub(crate) async fn report(
    app: &App,
    now: DateTime<Utc>,
    who: &Who,
    (id, report): (SessionId, Report),
) -> Result<Result<(), Refused>, AppError> {
    let tx = app.db.write().await?;
    if !who.sees(&*tx, id, now).await? {
        return Err(AppError::NotFound);
    }
    let listing = offerings::of_session(&*tx, id).await?;
    let listing = listing.ok_or(AppError::NotFound)?;
    let session = listing.session(id).ok_or(AppError::NotFound)?;
    if let Err(refused) = rules::may_tick(&listing, session, now) {
        return Ok(Err(refused));
    }
    if now < session.starts_at {
        // The page has no form then: nobody knows yet whether it is held.
        return Ok(Err(Refused::TooEarly));
    }
    let by = who.by();
    store::report(&tx, report.row(id, &by, now)).await?;
    audit::note(
        app,
        &tx,
        &by,
        Deed::new("report_written", "session", id.0),
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(Ok(()))
}
