//! A consistent copy while everything runs.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context as _, bail};

use super::{POSTGRES_BACKUP, files};
use crate::clock::Clock;
use crate::db::file::{self, Hold, file_of, sync_folder_of};
use crate::dice::Dice;
use crate::erasures::Journal;
use crate::settings::Settings;
use crate::storage::Storage;

/// Copies the database into a new file that only its owner reads. It appears under its name once it is whole
/// and on the disk: a half file never looks like a backup. Returns what to say.
///
/// # Errors
/// Says why there is no backup.
pub(crate) async fn make(settings: &Settings, to: &Path) -> anyhow::Result<Vec<String>> {
    let Some(database) = file_of(&settings.database.url) else {
        bail!(POSTGRES_BACKUP);
    };
    if !database.exists() {
        bail!("there is no database at {}", database.display());
    }
    if to.exists() {
        bail!(
            "{} is there already: a backup replaces nothing",
            to.display()
        );
    }
    let Some(_hold) = Hold::shared(&database)? else {
        bail!("a backup is being restored at {}", database.display());
    };
    let now = Clock::real().now();
    let part = to.with_file_name(format!(
        ".{}.{:016x}.part",
        to.file_name().unwrap_or_default().to_string_lossy(),
        u64::from_be_bytes(Dice::real().bytes())
    ));
    let storage = Storage::of(settings);
    let made = async {
        file::copy(&database, &part, now).await?;
        let packed = files::pack(&storage, &part).await?;
        let damages = file::damages(&part).await?;
        if !damages.is_empty() {
            bail!("the database is damaged: {}", damages.join("; "));
        }
        File::open(&part)?.sync_all()?;
        fs::rename(&part, to)?;
        sync_folder_of(to)?;
        Ok(packed)
    }
    .await;
    if made.is_err() {
        _ = fs::remove_file(&part);
    }
    let packed = made.with_context(|| format!("no backup was made of {}", database.display()))?;
    let journal = Journal::of(settings);
    journal
        .tidy(now, settings.database.keep_backups_days)
        .with_context(|| format!("the journal of erasures, {}", journal.path().display()))?;
    let attached = if storage.folder().is_some() {
        format!("With it {packed} files: {storage}.")
    } else {
        format!("It does not hold {storage}: keep that by the means of the store.")
    };
    Ok(vec![
        format!(
            "{} holds {} as it was on {} ({} bytes).",
            to.display(),
            database.display(),
            now.format("%Y-%m-%d at %H:%M:%S UTC"),
            fs::metadata(to)?.len()
        ),
        attached,
        format!(
            "Keep the journal of erasures beside it: {}. A restore needs both.",
            journal.path().display()
        ),
    ])
}
