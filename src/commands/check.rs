//! `check`: is everything in order?

use std::path::Path;

use anyhow::bail;

use super::say;
use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::mail::{Carrier, Inbox};
use crate::settings::{Settings, Stage};
use crate::web::Legal;
use crate::{backups, invariants};

/// `check`: settings, database, invariants.
///
/// # Errors
/// If anything does not hold.
pub async fn check(config: Option<&Path>) -> anyhow::Result<()> {
    let settings = Settings::read(config)?;
    // Asking changes nothing: a database that is behind stays so, and is one of the faults.
    let db = Db::connect(&settings.database.url, settings.database.connections).await?;
    if db.is_behind().await? {
        bail!("the database is behind this program: run `bausteine migrate` first");
    }
    let carrier = Carrier::from_settings(&settings)?;
    let inbox = Inbox::from_settings(&settings)?;
    let app = App::new(db, Clock::real(), Dice::real(), settings, carrier).await?;
    let records = app.signatures.records();
    if !records.is_empty() {
        println!("For the signatures the DNS needs:");
        say(records);
    }
    say(backups::waiting(&app, app.clock.now()).await?);
    let mut faults = invariants::find(&app).await?;
    let legal = Legal::load(&app.settings.server.pages).map_err(anyhow::Error::msg)?;
    if app.settings.stage == Stage::Production {
        let unfilled = legal.placeholders();
        faults.extend(
            unfilled
                .into_iter()
                .map(|file| format!("a placeholder is not filled in: {file}")),
        );
    }
    faults.extend(app.signatures.faults(&app.settings.mail.from));
    if let Some(inbox) = inbox
        && let Err(cause) = inbox.reach().await
    {
        faults.push(format!(
            "the mailbox for what comes back can not be read: {cause}"
        ));
    }
    if let Err(error) = app.storage.try_out().await {
        faults.push(error.to_string());
    }
    for fault in &faults {
        println!("- {fault}");
    }
    if faults.is_empty() {
        println!("Everything holds.");
        return Ok(());
    }
    bail!("{} things do not hold", faults.len());
}
