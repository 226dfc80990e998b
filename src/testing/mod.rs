//! What the tests reach beside the pages: the parts with a carrier that keeps letters, the import, the
//! courier by hand. No page and no command calls it.

mod editing;
mod night;
mod people;
mod places;
mod planning;
mod sending;
mod staff;
mod subscribers;

use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult as _, JsonValue, Statement};

use crate::app::App;
use crate::bookings::Announced;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::error::AppError;
use crate::kinds::SessionId;
use crate::mail::Carrier;
use crate::settings::{Settings, Transport};
use crate::web::Legal;

pub use editing::{
    Draft, create_offering, draft, edit_offering, publish_offering, put_venue, rename_partner,
    unpublish_offering,
};
pub use night::{app_with_folder, rehearsal};
pub use people::{forget, kept_name};
pub use places::{overbook, put_first};
pub use planning::{
    Planned, Rule, plan_series, reopen_sign_up, resize, save_series, series, stop_sign_up,
};
pub use sending::{impatient, restored, resumes_mail};
pub use staff::{
    add_staff, addresses, deeds, disable_staff, enable_staff, forget_factor, link_staff,
    passwords_compared, unsaid,
};
pub use subscribers::{
    bounces, came_back, complains, erases_again, fetches, issues_restored, newsletter_excludes,
    newsletter_freezes, newsletter_reaches, signatures, was_erased,
};

/// The parts of a program. Where the settings say `file` letters stay in memory instead.
///
/// # Errors
/// If the database can not be asked for its key.
pub async fn app(db: Db, clock: Clock, dice: Dice, settings: Settings) -> Result<App, String> {
    let carrier = match settings.mail.transport {
        Transport::File => Carrier::memory(),
        Transport::Smtp => Carrier::from_settings(&settings).map_err(text)?,
    };
    App::new(db, clock, dice, settings, carrier)
        .await
        .map_err(text)
}

/// The whole site, as `serve` opens it.
///
/// # Errors
/// If a page of the instance is missing.
pub fn router(app: &App) -> Result<axum::Router, String> {
    let legal = Legal::load(&app.settings.server.pages)?;
    Ok(crate::site::router(app, Arc::new(legal)))
}

/// Fills in the demo's offerings, around the moment that the app's clock shows, and its chronology.
///
/// # Errors
/// What the import says.
pub async fn demo(app: &App) -> Result<(), String> {
    let imported = crate::seed::demo(app, app.clock.now()).await;
    imported.map(drop).map_err(text)
}

/// Imports a file of offerings, or of the chronology.
///
/// # Errors
/// Every fault of the file.
pub async fn import(app: &App, file: &Path) -> Result<(), String> {
    let imported = crate::seed::import(app, file).await;
    imported.map(drop).map_err(text)
}

/// What the office did with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// How many bookings were told by letter.
    pub letters: usize,
    /// How many the office has to ring.
    pub to_ring: usize,
}

/// Calls off the session of an offering on a date, `2026-12-02`.
///
/// # Errors
/// Why it can not be, in the program's words; or if the database fails.
pub async fn call_off(
    app: &App,
    slug: &str,
    date: NaiveDate,
    reason: &str,
    replaced_by: Option<NaiveDate>,
) -> Result<Told, String> {
    let session = session(app, slug, date).await?;
    let now = app.clock.now();
    let done = crate::bookings::call_off(app, now, session, reason, replaced_by).await;
    told(done)
}

/// Moves the session of an offering on a date to another one, from `hours.0` to `hours.1`.
///
/// # Errors
/// Why it can not be, in the program's words; or if the database fails.
pub async fn move_session(
    app: &App,
    slug: &str,
    date: NaiveDate,
    (to, hours): (NaiveDate, (NaiveTime, NaiveTime)),
    reason: &str,
) -> Result<Told, String> {
    let session = session(app, slug, date).await?;
    let when = crate::offerings::When {
        date: to,
        start: hours.0,
        end: hours.1,
    };
    let now = app.clock.now();
    told(crate::bookings::move_session(app, now, session, when, reason).await)
}

/// Lets a session that was called off take place after all.
///
/// # Errors
/// Why it can not be, in the program's words; or if the database fails.
pub async fn reopen(app: &App, slug: &str, date: NaiveDate) -> Result<Told, String> {
    let session = session(app, slug, date).await?;
    told(crate::bookings::reopen(app, app.clock.now(), session).await)
}

async fn session(app: &App, slug: &str, date: NaiveDate) -> Result<SessionId, String> {
    let listing = crate::offerings::by_slug(app, slug).await.map_err(text)?;
    let mut sessions = listing.sessions.iter();
    let found = sessions.find(|session| session.local_date == date);
    found
        .map(|session| session.id)
        .ok_or_else(|| format!("{slug} has no session on {date}"))
}

fn told(done: Result<Announced, AppError>) -> Result<Told, String> {
    match done.map_err(text)? {
        Announced::Done(told) => Ok(Told {
            letters: told.letters,
            to_ring: told.to_ring.len(),
        }),
        Announced::Refused(why) => Err(format!("{why:?}")),
    }
}

/// Switches sending off, as a restore does.
///
/// # Errors
/// If the database fails.
pub async fn stop_sending(app: &App) -> Result<(), String> {
    let tx = app.db.write().await.map_err(text)?;
    let stopped = crate::mail::stop(&tx, "a backup was restored", app.clock.now()).await;
    stopped.map_err(text)?;
    tx.commit().await.map_err(text)
}

/// Lets what was left for afterwards end.
pub async fn settle(app: &App) {
    app.nothing_left().await;
}

/// Lets what was left for afterwards end, and the courier send everything that is due. Answers why it stopped early, if it did.
///
/// # Errors
/// If the database fails.
pub async fn deliver(app: &App) -> Result<Option<String>, String> {
    settle(app).await;
    let delivered = crate::mail::run_due(app, app.clock.now(), crate::newsletter::gate).await;
    delivered.map(|delivered| delivered.trouble).map_err(text)
}

/// Does everything that is due by the clock, as `jobs run` does, but for the courier.
///
/// # Errors
/// If the database fails.
pub async fn chores(app: &App) -> Result<Vec<String>, String> {
    let now = app.clock.now();
    let mut done = crate::bookings::run_due(app, now).await.map_err(text)?;
    done.append(&mut crate::attendance::run_due(app, now).await.map_err(text)?);
    done.append(&mut crate::subscribers::run_due(app, now).await.map_err(text)?);
    done.append(&mut crate::newsletter::run_due(app, now).await.map_err(text)?);
    done.append(&mut crate::chronology::run_due(app, now).await.map_err(text)?);
    done.append(&mut crate::accounts::run_due(app, now).await.map_err(text)?);
    done.append(&mut crate::forgetting::run_due(app, now).await.map_err(text)?);
    Ok(done)
}

/// How many people the office should ring.
///
/// # Errors
/// If the database fails.
pub async fn to_ring(app: &App) -> Result<usize, String> {
    let calls = crate::bookings::to_ring(app, app.clock.now()).await;
    calls.map(|calls| calls.len()).map_err(text)
}

/// Whom the office should ring, as its one list says it: about what, who, which number.
///
/// # Errors
/// If the database fails.
pub async fn calls(app: &App) -> Result<Vec<String>, String> {
    let calls = crate::bookings::calls(app, app.clock.now()).await;
    let mut lines = Vec::new();
    for call in calls.map_err(text)? {
        let of = crate::offerings::by_id(app.db.read(), call.offering).await;
        let title = of
            .map_err(text)?
            .map(|of| of.offering.slug)
            .unwrap_or_default();
        let phone = call.phone.unwrap_or_default();
        let about = if call.session.is_some() {
            ", a date"
        } else {
            ""
        };
        lines.push(format!(
            "{:?} ({title}{about}): {} {phone}",
            call.kind,
            call.names.join(", ")
        ));
    }
    Ok(lines)
}

/// May somebody who works here see the session of an offering on a date as its leader? And how many she may see.
///
/// # Errors
/// If there is no such session, or the database fails.
pub async fn leads(
    app: &App,
    slug: &str,
    date: NaiveDate,
    email: &str,
) -> Result<(bool, usize), String> {
    let session = session(app, slug, date).await?;
    let who = crate::accounts::can_lead(app.db.read(), Some(email)).await;
    let (who, _) = who.map_err(text)?.pop().ok_or("nobody")?;
    let now = app.clock.now();
    let db = app.db.read();
    let leads = crate::offerings::leads(db, who, session, now).await;
    let all = crate::offerings::led_by(db, who, now).await;
    Ok((leads.map_err(text)?, all.map_err(text)?.len()))
}

/// The id of the session of an offering on a date.
///
/// # Errors
/// If there is none, or the database fails.
pub async fn session_id(app: &App, slug: &str, date: NaiveDate) -> Result<String, String> {
    Ok(session(app, slug, date).await?.to_string())
}

/// Asks while another transaction is open: on SQLite nobody else can write meanwhile.
///
/// # Errors
/// If the database fails.
pub async fn while_another_writes<T>(
    app: &App,
    question: impl Future<Output = T>,
) -> Result<T, String> {
    let tx = app.db.write().await.map_err(text)?;
    let answer = question.await;
    drop(tx);
    Ok(answer)
}

/// Does everything that is due, as `jobs run` does. What it prints.
///
/// # Errors
/// If the database fails.
pub async fn jobs(app: &App) -> Result<Vec<String>, String> {
    let done = crate::work::run_due(app, app.clock.now()).await;
    done.map_err(text)
}

/// Works until it is stopped, as `work` does.
pub async fn work(app: App, stop: tokio_util::sync::CancellationToken) {
    crate::work::run(app, stop).await;
}

/// The letters that were taken away, as they went.
#[must_use]
pub fn letters(app: &App) -> Vec<Vec<u8>> {
    match &app.carrier {
        Carrier::Memory(memory) => memory.messages(),
        Carrier::File(folder) => laid(folder).unwrap_or_default(),
        Carrier::Smtp(_) => Vec::new(),
    }
}

/// The letters in a folder, in the order in which they were written: their names begin with their ids.
fn laid(folder: &Path) -> std::io::Result<Vec<Vec<u8>>> {
    let entries = std::fs::read_dir(folder)?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .collect();
    paths.sort();
    paths.iter().map(std::fs::read).collect()
}

/// How many letters were posted and are not where they belong: neither accepted nor taken back in time.
///
/// # Errors
/// If the database fails.
pub async fn undelivered(app: &App) -> Result<u64, String> {
    let question = "SELECT id FROM letters WHERE state NOT IN ('accepted', 'excluded')";
    let db = app.db.read();
    let question = Statement::from_string(db.get_database_backend(), question);
    let rows = db.query_all_raw(question).await.map_err(text)?;
    Ok(rows.len().try_into().unwrap_or(u64::MAX))
}

/// Breaks something by hand, with a statement that both databases understand.
///
/// # Errors
/// If the database does not take it.
pub async fn breaks(app: &App, statement: &str) -> Result<(), String> {
    let tx = app.db.write().await.map_err(text)?;
    tx.execute_unprepared(statement).await.map_err(text)?;
    tx.commit().await.map_err(text)
}

/// All that the database holds, a line for each row of each table; what is neither number nor text is left out.
///
/// # Errors
/// If the database fails.
pub async fn stored(app: &App) -> Result<Vec<String>, String> {
    let db = app.db.read();
    let backend = db.get_database_backend();
    let tables = match backend {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
        _ => {
            "SELECT CAST(table_name AS text) AS name FROM information_schema.tables \
              WHERE table_schema = current_schema()"
        }
    };
    let tables = Statement::from_string(backend, tables);
    let mut lines = Vec::new();
    for table in db.query_all_raw(tables).await.map_err(text)? {
        let table: String = table.try_get_by("name").map_err(text)?;
        let rows = Statement::from_string(backend, format!("SELECT * FROM \"{table}\""));
        let rows = JsonValue::find_by_statement(rows).all(db).await;
        let rows = rows.map_err(text)?.into_iter();
        lines.extend(rows.map(|row| format!("{table}: {row}")));
    }
    Ok(lines)
}

/// What should always hold and does not, as `check` says it.
///
/// # Errors
/// If the database fails.
pub async fn faults(app: &App) -> Result<Vec<String>, String> {
    crate::invariants::find(app).await.map_err(text)
}

/// The first entry of a booking that waits for the thing itself.
async fn waiting(
    app: &App,
    link: &str,
) -> Result<(crate::kinds::BookingId, crate::kinds::EntryId), String> {
    let found = crate::bookings::waiting_entry(app, link)
        .await
        .map_err(text)?;
    found.ok_or_else(|| "she waits for nothing".to_owned())
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}
