//! What an operator keeps and puts back: backups, erasures, and the letters in between.
#![expect(clippy::print_stdout, reason = "a command speaks to whoever typed it")]

use std::path::{Path, PathBuf};

use anyhow::bail;

use super::{open_current, say};
use crate::backups;
use crate::mail::{self, Old};
use crate::settings::Settings;

/// `backup`: a consistent copy while everything runs.
///
/// # Errors
/// Says why there is none.
pub async fn backup(config: Option<&Path>, to: &Path) -> anyhow::Result<()> {
    say(backups::make(&Settings::read(config)?, to).await?);
    Ok(())
}

/// What `restore` and `restored` are told about erasures.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Erasures {
    /// A further journal of erasures: of another machine, or a copy that was kept with the backup.
    #[arg(long = "erasures", value_name = "FILE")]
    journals: Vec<PathBuf>,
    /// Go on without a journal that goes back far enough: who was erased since comes back.
    #[arg(long)]
    journal_lost: bool,
}

impl From<Erasures> for backups::Afterwards {
    fn from(erasures: Erasures) -> Self {
        Self {
            journals: erasures.journals,
            journal_lost: erasures.journal_lost,
        }
    }
}

/// `restore`: puts a backup back, with sending switched off.
///
/// # Errors
/// Says why not; then everything is as it was.
pub async fn restore(
    config: Option<&Path>,
    from: PathBuf,
    replace: bool,
    erasures: Erasures,
) -> anyhow::Result<()> {
    let what = backups::Restore {
        from,
        replace,
        afterwards: erasures.into(),
    };
    say(backups::restore(&Settings::read(config)?, &what).await?);
    Ok(())
}

/// `restored`: what must follow when a database was put back by other means.
///
/// # Errors
/// Says what is in the way.
pub async fn restored(config: Option<&Path>, erasures: Erasures) -> anyhow::Result<()> {
    let settings = Settings::read(config)?;
    backups::is_closed(&settings)?;
    let app = open_current(settings).await?;
    say(backups::restored(&app, &erasures.into()).await?);
    Ok(())
}

/// What shall become of letters that may have left before a restore.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
#[group(multiple = false)]
pub struct OldLetters {
    /// Send them all; some for the second time, under the same Message-ID.
    #[arg(long)]
    send: bool,
    /// Send those that are younger than so many hours, take the others back.
    #[arg(long, value_name = "HOURS")]
    send_younger: Option<u16>,
    /// Take them all back.
    #[arg(long)]
    withdraw: bool,
}

/// `mail resume`: switches sending on again.
///
/// # Errors
/// Says what must be decided first.
pub async fn resume_mail(config: Option<&Path>, letters: OldLetters) -> anyhow::Result<()> {
    let app = open_current(Settings::read(config)?).await?;
    let now = app.clock.now();
    let old = match letters {
        OldLetters { send: true, .. } => Some(Old::Send),
        OldLetters { withdraw: true, .. } => Some(Old::Withdraw),
        OldLetters { send_younger, .. } => {
            send_younger.map(|hours| Old::SendYounger(chrono::Duration::hours(hours.into())))
        }
    };
    let Some(stopped) = mail::stopped(app.db.read()).await? else {
        bail!("sending is not switched off");
    };
    let undecided = mail::ages(app.db.read(), stopped.since, now)
        .await?
        .before();
    let old = match old {
        Some(old) => old,
        // There is nothing to decide.
        None if undecided == 0 => Old::Withdraw,
        None => {
            say(backups::waiting(&app, now).await?);
            bail!(
                "say what shall become of {undecided} letters: --send, --send-younger HOURS or --withdraw"
            );
        }
    };
    if let Some(resumed) = backups::resume(&app, old, now).await? {
        println!(
            "Letters go out again: {} of before, perhaps for the second time; {} were taken back.",
            resumed.repeated, resumed.withdrawn
        );
    }
    Ok(())
}
