//! The commands of the program. What they print is for whoever typed them.
#![expect(clippy::print_stdout, reason = "a command speaks to whoever typed it")]

mod bounce;
mod check;
mod keeping;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use chrono::{DateTime, Utc};
use tokio::net::{TcpListener, TcpSocket};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::clock::Clock;
use crate::db::Db;
use crate::dice::Dice;
use crate::kinds::Role;
use crate::mail::Carrier;
use crate::settings::{Settings, Stage};
use crate::web::Legal;
use crate::{accounts, forgetting, newsletter, operators, seed, site, telemetry, work};

pub use bounce::bounce;
pub use check::check;
pub use keeping::{Erasures, OldLetters, backup, restore, restored, resume_mail};

/// Requests and mails that are open when the server is told to stop have so long.
const LAST_WORDS: Duration = Duration::from_secs(30);

/// How many callers may wait before the door until they are let in; the system may allow fewer.
const BEFORE_THE_DOOR: u32 = 4096;

/// Where the demo keeps its data.
const DEMO: &str = "data/demo";

/// Who leads the demo's course that was attended.
const DEMO_LEADER: &str = "leitung@example.org";

/// The password of everybody in the demo, where everybody reads every mail.
const DEMO_PASSWORD: &str = "vier rote Bausteine";

/// `demo`: a complete site with invented data.
///
/// # Errors
/// If it can not be started; says why.
pub async fn demo(config: Option<&Path>, fresh: bool) -> anyhow::Result<()> {
    telemetry::start(true);
    let folder = Path::new(DEMO);
    if fresh && folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("{DEMO} can not be removed"))?;
    }
    let mut settings = Settings::read(config)?;
    settings.stage = Stage::Demo;
    settings.database.url = format!("sqlite:{DEMO}/bausteine.db");
    settings.mail.transport = crate::settings::Transport::File;
    settings.mail.directory = folder.join("mails");
    let app = open(settings, Clock::real()).await?;
    app.db.migrate().await?;
    for imported in seed::demo(&app, app.clock.now()).await? {
        println!("{imported}");
        newsletter::demo(&app, app.clock.now()).await?;
    }
    let people = accounts::demo(&app, app.clock.now(), DEMO_PASSWORD).await?;
    seed::attended(&app, app.clock.now(), DEMO_LEADER).await?;
    let address = &app.settings.server.public_url;
    println!(
        "Bausteine (demo): {address}\nMails it caught:  {address}/dev/mails\nData:             {DEMO}"
    );
    println!("Sign in:          {address}/konto (password: {DEMO_PASSWORD})");
    for (email, role) in people {
        println!("  {:<15} {email}", role.tag());
    }
    run_server(app, true).await
}

/// `serve`: the server.
///
/// # Errors
/// If it can not be started; says why.
pub async fn serve(config: Option<&Path>, no_jobs: bool) -> anyhow::Result<()> {
    let settings = Settings::read(config)?;
    if settings.stage == Stage::Demo {
        bail!("stage = \"demo\" is for `bausteine demo`: it shows every mail to everybody");
    }
    telemetry::start(settings.stage != Stage::Production);
    let app = open(settings, Clock::real()).await?;
    if app.db.is_sqlite() {
        app.db.migrate().await?;
    } else if app.db.is_behind().await? {
        bail!("the database is behind this program: run `bausteine migrate` first");
    }
    run_server(app, !no_jobs).await
}

/// `work`: background work only.
///
/// # Errors
/// If it can not be started; says why.
pub async fn work(config: Option<&Path>) -> anyhow::Result<()> {
    let settings = Settings::read(config)?;
    telemetry::start(settings.stage != Stage::Production);
    let app = open_current(settings).await?;
    let stop = CancellationToken::new();
    let working = tokio::spawn(work::run(app, stop.clone()));
    stop_signal().await;
    stop.cancel();
    _ = tokio::time::timeout(LAST_WORDS, working).await;
    Ok(())
}

/// `jobs run`: everything that is due, once.
///
/// # Errors
/// If something fails; says what.
pub async fn run_jobs(config: Option<&Path>, at: Option<DateTime<Utc>>) -> anyhow::Result<()> {
    let clock = at.map_or_else(Clock::real, Clock::fixed);
    let app = open(Settings::read(config)?, clock).await?;
    for line in work::run_due(&app, app.clock.now()).await? {
        println!("{line}");
    }
    Ok(())
}

/// `jobs run --dry-run`: what the night would delete; nothing is done.
///
/// # Errors
/// If the database can not be asked.
pub async fn rehearse_jobs(config: Option<&Path>, at: Option<DateTime<Utc>>) -> anyhow::Result<()> {
    let clock = at.map_or_else(Clock::real, Clock::fixed);
    let app = open(Settings::read(config)?, clock).await?;
    let lines = forgetting::rehearse(&app, app.clock.now()).await?;
    if lines.is_empty() {
        println!("Nothing is due to be deleted.");
    }
    say(lines);
    Ok(())
}

/// `migrate`: brings the database up to date.
///
/// # Errors
/// If it can not be.
pub async fn migrate(config: Option<&Path>) -> anyhow::Result<()> {
    let settings = Settings::read(config)?;
    let db = Db::connect(&settings.database.url, settings.database.connections).await?;
    db.migrate().await?;
    println!("The database is up to date.");
    Ok(())
}

/// `import`: reads offerings or a chronology from a file.
///
/// # Errors
/// Names every bad row by file, entry and field; nothing is imported then.
pub async fn import(config: Option<&Path>, file: &Path) -> anyhow::Result<()> {
    let app = open_current(Settings::read(config)?).await?;
    println!("{}", seed::import(&app, file).await?);
    Ok(())
}

/// `staff add`: an account; prints a link to set its password, once.
///
/// # Errors
/// If there is such an account already, or name or address can not be.
pub async fn add_staff(
    config: Option<&Path>,
    role: Role,
    email: &str,
    name: &str,
) -> anyhow::Result<()> {
    let app = open_current(Settings::read(config)?).await?;
    let link = accounts::add(&app, app.clock.now(), role, email, name).await?;
    print_link(&app, &link);
    Ok(())
}

/// `staff link`: another link for somebody who has an account.
///
/// # Errors
/// If there is no such account, or it is closed.
pub async fn link_staff(config: Option<&Path>, email: &str) -> anyhow::Result<()> {
    let app = open_current(Settings::read(config)?).await?;
    let link = accounts::new_link(&app, app.clock.now(), email).await?;
    print_link(&app, &link);
    Ok(())
}

/// `staff disable`: closes an account.
///
/// # Errors
/// If there is no such account.
pub async fn disable_staff(config: Option<&Path>, email: &str) -> anyhow::Result<()> {
    let app = open_current(Settings::read(config)?).await?;
    accounts::disable(&app, app.clock.now(), email).await?;
    println!("The account is closed; {email} is signed out everywhere.");
    Ok(())
}

/// `staff enable`: opens a closed account again.
///
/// # Errors
/// If there is no such account.
pub async fn enable_staff(config: Option<&Path>, email: &str) -> anyhow::Result<()> {
    let app = open_current(Settings::read(config)?).await?;
    accounts::enable(&app, app.clock.now(), email).await?;
    println!("The account is open again, with its old password.");
    Ok(())
}

/// `staff forget-factor`: takes somebody's second factor away.
///
/// # Errors
/// If there is no such account.
pub async fn forget_factor(config: Option<&Path>, email: &str) -> anyhow::Result<()> {
    let app = open_current(Settings::read(config)?).await?;
    accounts::forget_factor(&app, app.clock.now(), email).await?;
    println!("{email} signs in without a second factor now, and is signed out everywhere.");
    Ok(())
}

fn print_link(app: &App, link: &str) {
    let hours = app.settings.accounts.link_hours;
    println!("{link}\nThis link sets the password, once, within {hours} hours.");
}

fn say(lines: Vec<String>) {
    for line in lines {
        println!("{line}");
    }
}

/// Opens the parts of the program; refuses what would be a mistake in production.
async fn open(settings: Settings, clock: Clock) -> anyhow::Result<App> {
    let db = Db::connect(&settings.database.url, settings.database.connections)
        .await
        .context("the database can not be opened")?;
    if db.is_sqlite() {
        db.migrate().await?;
    }
    let carrier = Carrier::from_settings(&settings)?;
    Ok(App::new(db, clock, Dice::real(), settings, carrier).await?)
}

async fn open_current(settings: Settings) -> anyhow::Result<App> {
    let app = open(settings, Clock::real()).await?;
    if app.db.is_behind().await? {
        bail!("the database is behind this program: run `bausteine migrate` first");
    }
    Ok(app)
}

async fn run_server(app: App, with_jobs: bool) -> anyhow::Result<()> {
    // Who can not note an erasure must not take one.
    let keep = app.settings.database.keep_backups_days;
    app.erasures
        .tidy(app.clock.now(), keep)
        .with_context(|| format!("the journal of erasures, {}", app.erasures.path().display()))?;
    let legal = Legal::load(&app.settings.server.pages).map_err(anyhow::Error::msg)?;
    let unfilled = legal.placeholders();
    if app.settings.stage == Stage::Production && !unfilled.is_empty() {
        bail!("placeholders are not filled in: {}", unfilled.join(", "));
    }
    if !app.settings.server.metrics_listen.is_empty() {
        serve_metrics(&app.settings.server.metrics_listen).await?;
    }
    let listener = listen(&app.settings.server.listen)
        .await
        .with_context(|| format!("server.listen: {}", app.settings.server.listen))?;
    tracing::info!(listen = %listener.local_addr()?, "serving");
    let stop = CancellationToken::new();
    let router = site::router(&app, Arc::new(legal));
    let until = stop.clone();
    let serving = axum::serve(
        listener,
        router.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(until.cancelled_owned());
    let mut parts = JoinSet::new();
    parts.spawn(serving.into_future());
    if with_jobs {
        let (app, until) = (app.clone(), stop.clone());
        parts.spawn(async move {
            work::run(app, until).await;
            Ok(())
        });
    }
    // A part that ends by itself has failed: then the program ends too, and is started again.
    let ended = tokio::select! {
        () = stop_signal() => None,
        ended = parts.join_next() => ended,
    };
    tracing::info!("stopping: finishing what is open");
    stop.cancel();
    let finished = async {
        while parts.join_next().await.is_some() {}
        app.nothing_left().await;
    };
    if tokio::time::timeout(LAST_WORDS, finished).await.is_err() {
        tracing::warn!("not everything was finished in time");
    }
    match ended {
        None => Ok(()),
        Some(Ok(Ok(()))) => bail!("a part of the program ended by itself"),
        Some(Ok(Err(error))) => Err(error.into()),
        Some(Err(error)) => Err(error.into()),
    }
}

/// Opens the door on an address. The library's own call lets 128 callers wait before it; when a course opens
/// and more come in one moment, each of the others is let in a second later.
async fn listen(address: &str) -> std::io::Result<TcpListener> {
    let mut failed = std::io::ErrorKind::AddrNotAvailable.into();
    for address in tokio::net::lookup_host(address).await? {
        let socket = match address {
            SocketAddr::V4(_) => TcpSocket::new_v4()?,
            SocketAddr::V6(_) => TcpSocket::new_v6()?,
        };
        socket.set_reuseaddr(true)?;
        match socket
            .bind(address)
            .and_then(|()| socket.listen(BEFORE_THE_DOOR))
        {
            Ok(listener) => return Ok(listener),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// Counts, and shows what was counted on a listener of its own.
async fn serve_metrics(listen: &str) -> anyhow::Result<()> {
    let counted = telemetry::count()?;
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("server.metrics_listen: {listen}"))?;
    let router = operators::metrics_routes(counted.clone());
    tokio::spawn(async move {
        let mut tidying = tokio::time::interval(Duration::from_mins(1));
        loop {
            tidying.tick().await;
            counted.run_upkeep();
        }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(())
}

/// Waits for SIGTERM or Ctrl-C.
async fn stop_signal() {
    let interrupted = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminated) => tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} },
        Err(_) => _ = interrupted.await,
    }
}
