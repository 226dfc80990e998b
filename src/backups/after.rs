//! What must follow when a database was put back, whoever did it.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::accounts;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings;
use crate::chronology;
use crate::db::file::{Hold, file_of};
use crate::desk;
use crate::erasures::{Erased, Journal, Told};
use crate::mail;
use crate::marks;
use crate::newsletter;
use crate::settings::Settings;
use crate::subscribers;

/// What the operator says about erasures.
#[derive(Clone, Debug, Default)]
pub(crate) struct Afterwards {
    /// Further journals: of another machine, or a copy that was kept with the backup.
    pub(crate) journals: Vec<PathBuf>,
    /// Go on although who was erased since may come back.
    pub(crate) journal_lost: bool,
}

/// The journals that are replayed.
#[derive(Debug)]
pub(crate) struct Journals {
    own: Journal,
    own_erased: HashSet<Uuid>,
    told: Option<Told>,
}

impl Journals {
    /// Reads the journal of the settings and the further ones.
    ///
    /// # Errors
    /// If one can not be read, or a further one is not there.
    pub(crate) fn gather(settings: &Settings, afterwards: &Afterwards) -> anyhow::Result<Self> {
        let own = Journal::of(settings);
        let read = |journal: &Journal| {
            let told = journal.read();
            told.with_context(|| format!("the journal of erasures, {}", journal.path().display()))
        };
        let mut told = read(&own)?;
        let own_erased = told.iter().flat_map(|told| &told.erased);
        let own_erased = own_erased.map(|one| one.whose).collect();
        let mut further = Vec::new();
        for path in &afterwards.journals {
            let Some(more) = read(&Journal::from(path.clone()))? else {
                bail!("there is no journal of erasures at {}", path.display());
            };
            further.push(more);
        }
        // Backwards in time: each may reach the beginning of the one after it.
        further.sort_by_key(|more| Reverse(more.since));
        for more in further {
            told = Some(match told {
                None => more,
                Some(told) => told.with(more),
            });
        }
        Ok(Self {
            own,
            own_erased,
            told,
        })
    }

    /// The file of the journal that goes on.
    pub(crate) fn own(&self) -> &Path {
        self.own.path()
    }

    /// Do they know of everybody who was erased since the backup?
    ///
    /// # Errors
    /// Says why not, unless the operator wants to go on without.
    pub(crate) fn go_back_to(
        &self,
        made: Option<DateTime<Utc>>,
        afterwards: &Afterwards,
    ) -> anyhow::Result<()> {
        if afterwards.journal_lost {
            return Ok(());
        }
        let way_out = "name a copy of the right one with --erasures FILE; or --journal-lost, and those who \
             were erased since come back until somebody erases them by hand";
        let Some(told) = &self.told else {
            bail!(
                "the journal of erasures is not at {}: {way_out}",
                self.own().display()
            );
        };
        let Some(made) = made else {
            bail!(
                "nobody knows when the backup was made, `bausteine backup` did not make it: {way_out}"
            );
        };
        if told.since > made {
            bail!(
                "the backup is of {}, and the journal of erasures knows nothing before {}: {way_out}",
                made.format("%Y-%m-%d %H:%M UTC"),
                told.since.format("%Y-%m-%d %H:%M UTC")
            );
        }
        Ok(())
    }

    fn erased(&self) -> &[Erased] {
        self.told.as_ref().map_or(&[], |told| &told.erased)
    }

    /// Takes what only others knew into the journal that goes on: the next restore needs it too.
    fn unite(&self, now: DateTime<Utc>) -> std::io::Result<()> {
        let is_new = |one: &&Erased| !self.own_erased.contains(&one.whose);
        let new: Vec<_> = self.erased().iter().filter(is_new).copied().collect();
        self.own.append(&new, now)
    }
}

/// After a database was put back by other means: a server's, a snapshot of a disk. Returns what to say.
///
/// # Errors
/// If an SQLite file is in use, or the database or a journal fails.
pub(crate) async fn restored(app: &App, afterwards: &Afterwards) -> anyhow::Result<Vec<String>> {
    let journals = Journals::gather(&app.settings, afterwards)?;
    // When the backup was made nobody knows here. That there is a journal at all is the least.
    journals.go_back_to(Some(app.clock.now()), afterwards)?;
    settle_accounts(app, &journals, None).await
}

/// Is the database of the settings closed? Asked before `restored` opens it.
///
/// # Errors
/// If it is in use.
pub(crate) fn is_closed(settings: &Settings) -> anyhow::Result<()> {
    if let Some(database) = file_of(&settings.database.url)
        && Hold::alone(&database)?.is_none()
    {
        bail!(
            "{} is in use: stop every bausteine first",
            database.display()
        );
    }
    Ok(())
}

/// Switches sending off, replays erasures, and says what waits.
pub(crate) async fn settle_accounts(
    app: &App,
    journals: &Journals,
    made: Option<DateTime<Utc>>,
) -> anyhow::Result<Vec<String>> {
    let now = app.clock.now();
    journals.unite(now).context("the journal of erasures")?;
    let tx = app.db.write().await?;
    mail::stop(&tx, "a backup was restored", now).await?;
    marks::clear(&*tx, marks::BACKED_UP).await?;
    accounts::sign_out_everybody(&tx).await?;
    let missed = newsletter::restored(&tx, now).await?;
    tx.commit().await?;
    let replayed = bookings::erase_again(app, journals.erased()).await?
        + subscribers::erase_again(app, journals.erased()).await?
        + chronology::delete_again(app, journals.erased()).await?;
    let tx = app.db.write().await?;
    let after = json!({ "backup_made_at": made, "erased_again": replayed });
    let deed = Deed::new("restored", "database", Uuid::nil()).change(Value::Null, after);
    audit::note(app, &tx, &By::Operator, deed, now).await?;
    tx.commit().await?;
    let mut lines = Vec::new();
    if let Some(made) = made {
        let age = now - made;
        lines.push(format!(
            "It is of {}; what was done in the {} h since is not in it.",
            made.format("%Y-%m-%d %H:%M UTC"),
            age.num_hours()
        ));
    }
    lines.push(format!(
        "Erased again: {replayed} who had come back, of {} in the journal.",
        journals.erased().len()
    ));
    if let Some(broken) = journals.told.as_ref().map(|told| told.broken)
        && broken > 0
    {
        lines.push(format!("{broken} lines of the journal can not be read."));
    }
    lines.push("Whoever works here has to sign in again.".to_owned());
    lines.push(
        "Accounts that were closed since are open again; passwords, second factors and passkeys are those of then. \
         Close such accounts now (`bausteine staff disable`), and take away again what was taken away since."
            .to_owned(),
    );
    if missed > 0 {
        lines.push(format!(
            "{missed} issues of the Rundbrief were to go out since. They are drafts again: see first whether they did."
        ));
    }
    lines.extend(waiting(app, now).await?);
    lines.push(
        "Next: `bausteine check`, start the service, look at it; then `bausteine mail resume`."
            .to_owned(),
    );
    Ok(lines)
}

/// What waits for somebody's decision, in sentences.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn waiting(app: &App, now: DateTime<Utc>) -> anyhow::Result<Vec<String>> {
    let Some(stopped) = mail::stopped(app.db.read()).await? else {
        return Ok(Vec::new());
    };
    let ages = mail::ages(app.db.read(), stopped.since, now).await?;
    let mut lines = vec![format!("S{}.", stopped.to_string().split_off(1))];
    lines.push(format!(
        "Letters that wait and may have left before: {} (younger than an hour {}, than a day {}, than three \
         days {}, older {}). Written since: {}.",
        ages.before(),
        ages.hour,
        ages.day,
        ages.three_days,
        ages.older,
        ages.since
    ));
    let db = app.db.read();
    let question = "SELECT id FROM entries WHERE state = 'offered' AND answer_until <= $1";
    let over = Statement::from_sql_and_values(db.get_database_backend(), question, [now.into()]);
    let over = db.query_all_raw(over).await?.len();
    if over > 0 {
        lines.push(format!(
            "{over} offered places have not been answered in time, as far as it knows. They lapse when sending \
             is on again: ring these people first."
        ));
    }
    Ok(lines)
}

/// Switches sending on again, and notes it. `None` where it was not switched off.
///
/// # Errors
/// If the database fails.
pub(crate) async fn resume(
    app: &App,
    old: mail::Old,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<mail::Resumed>> {
    Ok(desk::resume_sending(app, &By::Operator, old, now).await?)
}
