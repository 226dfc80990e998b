//! The import of TOML by the rooms' own verbs; `import`, `demo` and the tests use it.
//!
//! A file is read whole, everything wrong with it is said at once, and then nothing of it is imported.
//! Importing it again changes nothing; a changed file changes what differs and keeps every id.

mod attended;
mod chronology;
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
use crate::chronology as history;
use crate::error::AppError;
use crate::mail;
use crate::offerings::{self, Changes, Counts, Plan};
pub(crate) use attended::attended;
use file::{Content, Shift};
use sheet::Sheet;

/// The demo's offerings, as they stand in the file.
const DEMO: &str = include_str!("../../config/demo/offerings.toml");
/// The demo's chronology.
const PAST: &str = include_str!("../../config/demo/chronology.toml");

/// What an import did. `Display` is for the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Imported {
    /// Offerings, and who was told of changed dates.
    Offerings(Changes, Told),
    /// Entries of the chronology.
    Chronology(Counts),
}

/// What a file says.
#[derive(Debug)]
enum Read {
    Offerings(Box<Plan>),
    Chronology(history::Plan),
}

/// Why a file was not imported. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ImportError {
    /// The file can not be read.
    #[error("{0}")]
    Unreadable(String),
    /// What is wrong with it, a line for each fault: file, line, entry, field, problem.
    #[error("{}", .0.join("\n"))]
    Faults(Vec<String>),
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

/// Imports a file of offerings, or of the chronology.
///
/// # Errors
/// Everything that is wrong with the file, each with line, entry and field; or that the database failed.
pub(crate) async fn import(app: &App, file: &Path) -> Result<Imported, ImportError> {
    let name = file.display().to_string();
    let text = tokio::fs::read_to_string(file)
        .await
        .map_err(|error| ImportError::Unreadable(format!("{name}: {error}")))?;
    let there = offerings::venue_slugs(app.db.read()).await?;
    let now = app.clock.now();
    match read(&name, &text, &there, Shift::None)? {
        Read::Offerings(plan) => put(app, &plan, now).await,
        Read::Chronology(plan) => put_history(app, &plan, now).await,
    }
}

/// Imports the demo's offerings, shifted by whole weeks so that the file's "today" falls into the week of
/// `now`, and the chronology as it is. What is there already, even in part, is left alone.
///
/// # Errors
/// If the database fails.
pub(crate) async fn demo(app: &App, now: DateTime<Utc>) -> Result<Vec<Imported>, ImportError> {
    let nowhere = HashSet::new();
    let files = [
        ("demo/offerings.toml", DEMO, Shift::ToWeekOf(now)),
        ("demo/chronology.toml", PAST, Shift::None),
    ];
    let mut imported = Vec::new();
    for (name, text, shift) in files {
        let db = app.db.read();
        match read(name, text, &nowhere, shift)? {
            Read::Offerings(plan) => {
                let slugs: Vec<&str> = plan.offerings.iter().map(|o| o.slug.as_str()).collect();
                if !offerings::is_any_there(db, &slugs).await? {
                    imported.push(put(app, &plan, now).await?);
                }
            }
            Read::Chronology(plan) => {
                let slugs: Vec<&str> = plan.entries.iter().map(|e| e.slug.as_str()).collect();
                if !history::is_any_there(db, &slugs).await? {
                    imported.push(put_history(app, &plan, now).await?);
                }
            }
        }
    }
    Ok(imported)
}

/// From the text of a file to a plan.
fn read(
    name: &str,
    text: &str,
    venues: &HashSet<String>,
    shift: Shift,
) -> Result<Read, ImportError> {
    let table = DeTable::parse(text)
        .map_err(|error| ImportError::Unreadable(format!("{name}: {error}")))?;
    let sheet = Sheet::new(name, text);
    let read = match file::content(&table) {
        Content::Offerings => {
            file::read(sheet, &table, venues, shift).map(|plan| Read::Offerings(Box::new(plan)))
        }
        Content::Chronology => chronology::read(sheet, &table).map(Read::Chronology),
        Content::Unknown => return Err(ImportError::Unknown(name.to_owned())),
    };
    read.map_err(ImportError::Faults)
}

/// Writes entries of the chronology in one transaction.
async fn put_history(
    app: &App,
    plan: &history::Plan,
    now: DateTime<Utc>,
) -> Result<Imported, ImportError> {
    let tx = app.db.write().await?;
    let counts = history::put(&tx, app, plan, now).await?;
    tx.commit().await?;
    Ok(Imported::Chronology(counts))
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
    Ok(Imported::Offerings(changes, told))
}

impl fmt::Display for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (changes, told) = match self {
            Self::Chronology(counts) => return said(f, "entries", *counts),
            Self::Offerings(changes, told) => (changes, told),
        };
        said(f, "venues", changes.venues)?;
        writeln!(f)?;
        said(f, "offerings", changes.offerings)?;
        writeln!(f)?;
        said(f, "sessions", changes.sessions)?;
        if *told != Told::default() {
            let (letters, to_ring) = (told.letters, told.to_ring.len());
            write!(
                f,
                "\nbookings: {letters} told of changed dates by letter, {to_ring} without an address to ring"
            )?;
        }
        Ok(())
    }
}

/// What became of the rows of a kind.
fn said(f: &mut fmt::Formatter<'_>, what: &str, counts: Counts) -> fmt::Result {
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
    Ok(())
}
