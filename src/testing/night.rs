//! What stories about forgetting need: letters that really lie in a folder, and the night rehearsed.

use super::text;
use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::mail::Carrier;
use crate::settings::Settings;

/// The parts of a program, with letters that lie where the settings say, as files.
///
/// # Errors
/// If the database can not be asked for its key.
pub async fn app_with_folder(
    db: Db,
    clock: Clock,
    dice: Dice,
    settings: Settings,
) -> Result<App, String> {
    let carrier = Carrier::from_settings(&settings).map_err(text)?;
    App::new(db, clock, dice, settings, carrier)
        .await
        .map_err(text)
}

/// What the night would delete, as `jobs run --dry-run` prints it.
///
/// # Errors
/// If the database can not be asked.
pub async fn rehearsal(app: &App) -> Result<Vec<String>, String> {
    let said = crate::forgetting::rehearse(app, app.clock.now()).await;
    said.map_err(text)
}
