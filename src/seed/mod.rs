//! The import of TOML by the rooms' own verbs; `import`, `demo` and the tests use it.
//!
//! A file is read whole, everything wrong with it is said at once, and then nothing of it is imported.
//! Importing it again changes nothing; a changed file changes what differs and keeps every id.

mod attended;
mod file;
mod numbers;
mod offering;
mod rows;
mod sessions;
mod sheet;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::fmt;
use std::path::Path;

use chrono::{DateTime, Utc};
use sea_orm::DbErr;
use toml::de::DeTable;

use crate::app::App;
use crate::audit::By;
use crate::bookings::{self, Told};
use crate::error::AppError;
use crate::mail;
use crate::offerings::{self, Changes, Counts, Plan};
pub(crate) use attended::attended;
use file::{Content, Shift};
use sheet::Sheet;

/// The demo's offerings, as they stand in the file.
const DEMO: &str = include_str!("../../config/demo/offerings.toml");

/// What an import did. `Display` is for the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Imported(Changes, Told);

/// Why a file was not imported. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ImportError {
    /// The file can not be read.
    #[error("{0}")]
    Unreadable(String),
    /// What is wrong with it, a line for each fault: file, line, entry, field, problem.
    #[error("{}", .0.join("\n"))]
    Faults(Vec<String>),
    /// It is a chronology.
    #[error("{0}: this is a chronology; this version imports offerings only")]
    Chronology(String),
    /// It is neither.
    #[error(
        "{0}: neither offerings ([[offering]], [[venue]]) nor a chronology ([document], [[entry]])"
    )]
    Unknown(String),
    /// A change of a date of this offering can still be undone: what the file says might be what is taken back.
    #[error("{0}: a change of a date can still be undone; import the file again in five minutes")]
    Unsettled(String),
    /// The service failed.
    #[error(transparent)]
    Service(Box<dyn std::error::Error + Send + Sync>),
}

impl From<AppError> for ImportError {
    fn from(error: AppError) -> Self {
        Self::Service(Box::new(error))
    }
}

impl From<DbErr> for ImportError {
    fn from(error: DbErr) -> Self {
        AppError::from(error).into()
    }
}

/// Imports a file of offerings.
///
/// # Errors
/// Everything that is wrong with the file, each with line, entry and field; or that the database failed.
pub(crate) async fn import(app: &App, file: &Path) -> Result<Imported, ImportError> {
    let name = file.display().to_string();
    let text = tokio::fs::read_to_string(file)
        .await
        .map_err(|error| ImportError::Unreadable(format!("{name}: {error}")))?;
    let there = offerings::venue_slugs(app.db.read()).await?;
    let plan = read(&name, &text, &there, Shift::None)?;
    put(app, &plan, app.clock.now()).await
}

/// Imports the demo's offerings, shifted by whole weeks so that the file's "today" falls into the week of
/// `now`. Where any of them is there already, it does nothing and answers `None`.
///
/// # Errors
/// If the database fails.
pub(crate) async fn demo(app: &App, now: DateTime<Utc>) -> Result<Option<Imported>, ImportError> {
    let plan = read(
        "demo/offerings.toml",
        DEMO,
        &HashSet::new(),
        Shift::ToWeekOf(now),
    )?;
    let slugs: Vec<&str> = plan.offerings.iter().map(|o| o.slug.as_str()).collect();
    if offerings::is_any_there(app.db.read(), &slugs).await? {
        return Ok(None);
    }
    put(app, &plan, now).await.map(Some)
}

/// From the text of a file to a plan.
fn read(
    name: &str,
    text: &str,
    venues: &HashSet<String>,
    shift: Shift,
) -> Result<Plan, ImportError> {
    let table = DeTable::parse(text)
        .map_err(|error| ImportError::Unreadable(format!("{name}: {error}")))?;
    match file::content(&table) {
        Content::Chronology => return Err(ImportError::Chronology(name.to_owned())),
        Content::Unknown => return Err(ImportError::Unknown(name.to_owned())),
        Content::Offerings => {}
    }
    file::read(Sheet::new(name, text), &table, venues, shift).map_err(ImportError::Faults)
}

/// Writes a plan in one transaction.
async fn put(app: &App, plan: &Plan, now: DateTime<Utc>) -> Result<Imported, ImportError> {
    let tx = app.db.write().await?;
    let slugs = || plan.offerings.iter().map(|offering| offering.slug.as_str());
    // From here on nobody takes a place in them until the transaction ends.
    offerings::lock_pools(&tx, slugs()).await?;
    let booked = bookings::booked(&*tx, slugs()).await?;
    let before = offerings::by_slugs(&*tx, slugs()).await?;
    if let Some(open) = before.iter().find(|listing| listing.is_unsettled()) {
        return Err(ImportError::Unsettled(open.offering.slug.clone()));
    }
    let changes = offerings::put(&tx, app, plan, &booked, now).await?;
    let mut told = Told::default();
    if !before.is_empty() {
        // What a file calls off or moves, people are told.
        for after in offerings::by_slugs(&*tx, slugs()).await? {
            let before = before.iter().find(|b| b.offering.id == after.offering.id);
            if let Some(before) = before {
                told += bookings::announce(app, &tx, before, &after, now).await?;
            }
        }
    }
    let pools = offerings::lock_pools(&tx, slugs()).await?;
    bookings::note_beyond(app, &tx, &By::Operator, (&pools, "import"), now).await?;
    tx.commit().await?;
    mail::ring(app);
    bookings::promote_after(app, now, booked).await;
    Ok(Imported(changes, told))
}

impl fmt::Display for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [
            ("venues", self.0.venues),
            ("offerings", self.0.offerings),
            ("sessions", self.0.sessions),
        ];
        for (i, (what, counts)) in all.into_iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            let Counts {
                new,
                changed,
                unchanged,
                removed,
                stayed,
            } = counts;
            write!(
                f,
                "{what}: {new} new, {changed} changed, {unchanged} unchanged"
            )?;
            if removed > 0 {
                write!(f, ", {removed} removed")?;
            }
            if stayed > 0 {
                write!(
                    f,
                    ", {stayed} no longer in the file but booked or edited: kept"
                )?;
            }
        }
        if self.1 != Told::default() {
            let (letters, to_ring) = (self.1.letters, self.1.to_ring.len());
            write!(
                f,
                "\nbookings: {letters} told of changed dates by letter, {to_ring} without an address to ring"
            )?;
        }
        Ok(())
    }
}
