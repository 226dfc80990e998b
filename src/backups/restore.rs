//! Putting a backup back. All work is done on a copy beside the database; the last step is a rename.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use chrono::{DateTime, Utc};

use super::after::{Afterwards, Journals, settle_accounts};
use super::{POSTGRES_RESTORE, files};
use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::db::file::{self, Hold, belongs_to_folder, beside, file_of, sync_folder_of};
use crate::dice::Dice;
use crate::mail::Carrier;
use crate::marks;
use crate::settings::Settings;

/// What to put back.
#[derive(Clone, Debug)]
pub(crate) struct Restore {
    /// The backup.
    pub(crate) from: PathBuf,
    /// In place of a database that is there.
    pub(crate) replace: bool,
    /// What must follow.
    pub(crate) afterwards: Afterwards,
}

/// Puts a backup in the place of the database. Returns what to say.
///
/// # Errors
/// Says why not; then the database is as it was.
pub(crate) async fn restore(settings: &Settings, what: &Restore) -> anyhow::Result<Vec<String>> {
    let Some(database) = file_of(&settings.database.url) else {
        bail!(POSTGRES_RESTORE);
    };
    if !what.from.is_file() {
        bail!("there is no backup at {}", what.from.display());
    }
    let log = beside(&what.from, "-wal");
    if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        bail!(
            "{} lies beside it: this is a database in use, no backup",
            log.display()
        );
    }
    if let Some(folder) = database.parent() {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    // From here on nobody else can open it.
    let Some(_hold) = Hold::alone(&database).context("the database can not be locked")? else {
        bail!(
            "{} is in use: stop every bausteine first",
            database.display()
        );
    };
    if database.exists() && !what.replace {
        bail!(
            "there is a database at {}: --force puts the backup in its place",
            database.display()
        );
    }
    let staged = Staged::new(&what.from, &database)?;
    let said = prepare(settings, &staged, &what.afterwards)
        .await
        .with_context(|| format!("{} was not restored", what.from.display()))?;
    put_in_place(&staged.0, &database).await?;
    let mut lines = vec![format!(
        "{} is in the place of {} now.",
        what.from.display(),
        database.display()
    )];
    lines.extend(said);
    Ok(lines)
}

/// A copy of the backup beside the database. Dropped, it is gone.
struct Staged(PathBuf);

impl Staged {
    fn new(from: &Path, database: &Path) -> anyhow::Result<Self> {
        let staged = Self(beside(database, ".restoring"));
        // One that was broken off may lie there; nobody else restores now.
        staged.remove();
        let copied = File::open(from).and_then(|mut from| {
            let mut to = file::create(&staged.0)?;
            std::io::copy(&mut from, &mut to)?;
            to.sync_all()
        });
        copied.with_context(|| format!("{} can not be copied", from.display()))?;
        belongs_to_folder(&staged.0);
        Ok(staged)
    }

    fn remove(&self) {
        for ending in ["", "-wal", "-shm", "-journal", ".lock"] {
            _ = fs::remove_file(beside(&self.0, ending));
        }
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        self.remove();
    }
}

/// Looks at the copy, brings it up to date, and does what must follow.
async fn prepare(
    settings: &Settings,
    staged: &Staged,
    afterwards: &Afterwards,
) -> anyhow::Result<Vec<String>> {
    let staged = &staged.0;
    let damages = file::damages(staged)
        .await
        .context("this is no database, or a broken one")?;
    if !damages.is_empty() {
        bail!("the backup is damaged: {}", damages.join("; "));
    }
    match file::unknown_changes(staged).await? {
        None => bail!("this is a database of another program"),
        Some(unknown) if !unknown.is_empty() => bail!(
            "the backup is of a newer bausteine (it knows {}): restore it with that one",
            unknown.join(", ")
        ),
        Some(_) => {}
    }
    let mut settings = settings.clone();
    let journals = Journals::gather(&settings, afterwards)?;
    settings.database.url = format!("sqlite:{}", staged.display());
    settings.database.erasures = journals.own().to_owned();
    let db = Db::connect(&settings.database.url, 1).await?;
    db.migrate().await?;
    let made = marks::find(db.read(), marks::BACKED_UP).await?;
    let made: Option<DateTime<Utc>> = made.map(|mark| mark.at);
    journals.go_back_to(made, afterwards)?;
    let carrier = Carrier::from_settings(&settings)?;
    let app = App::new(db, Clock::real(), Dice::real(), settings, carrier).await?;
    let mut said = settle_accounts(&app, &journals, made).await?;
    app.nothing_left().await;
    let (db, storage) = (app.db.clone(), app.storage.clone());
    drop(app);
    db.close().await?;
    // Only now: of what was deleted since, it tells no more.
    let unpacked = files::unpack(&storage, staged).await?;
    if unpacked > 0 {
        said.insert(0, format!("Put back with it {unpacked} files: {storage}."));
    }
    if !file::settle(staged).await? {
        bail!("the copy is in use");
    }
    File::open(staged)?.sync_all()?;
    Ok(said)
}

/// The last step. A log of the old database must be gone before: SQLite would take it for one of the new.
async fn put_in_place(staged: &Path, database: &Path) -> anyhow::Result<()> {
    if database.exists() {
        // Somebody may have it open who knows nothing of holds, a shell for instance.
        match file::settle(database).await {
            Ok(true) => {}
            Ok(false) => bail!("{} is in use by another program", database.display()),
            Err(error) => tracing::warn!(%error, "the old database can not be read"),
        }
    }
    for ending in ["-wal", "-shm", "-journal"] {
        let log = beside(database, ending);
        if log.exists() {
            fs::remove_file(&log).with_context(|| log.display().to_string())?;
        }
    }
    sync_folder_of(database)?;
    fs::rename(staged, database).with_context(|| database.display().to_string())?;
    sync_folder_of(database)?;
    Ok(())
}
