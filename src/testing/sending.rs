//! What the stories about sending reach: a courier without patience, and what a restore does to letters.

use std::time::Duration;

use super::text;
use crate::app::App;
use crate::backups::{self, Afterwards};
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::mail::{self, Carrier, Old};
use crate::settings::Settings;

/// The parts of a program that gives its mail server so long for each answer, and no longer.
///
/// # Errors
/// If the database can not be asked for its key, or the settings name no mail server.
pub async fn impatient(
    db: Db,
    (clock, dice): (Clock, Dice),
    settings: Settings,
    patience: Duration,
) -> Result<App, String> {
    let carrier = Carrier::hurried(&settings, patience).map_err(text)?;
    App::new(db, clock, dice, settings, carrier)
        .await
        .map_err(text)
}

/// Does what must follow when a database was put back, as `bausteine restored` does. What it says.
///
/// # Errors
/// If the database or the journal fails.
pub async fn restored(app: &App) -> Result<Vec<String>, String> {
    let afterwards = Afterwards {
        journals: Vec::new(),
        journal_lost: true,
    };
    backups::restored(app, &afterwards).await.map_err(text)
}

/// Switches sending on again, and lets go out what may have left before. How many letters those are.
///
/// # Errors
/// If sending was not switched off, or the database fails.
pub async fn resumes_mail(app: &App) -> Result<u64, String> {
    let tx = app.db.write().await.map_err(text)?;
    let resumed = mail::resume(&tx, Old::Send, app.clock.now()).await;
    tx.commit().await.map_err(text)?;
    let resumed = resumed.map_err(text)?.ok_or("sending was not off")?;
    Ok(resumed.repeated)
}
