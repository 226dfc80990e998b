//! A thousand offerings with a hundred thousand bookings that are over go into the chronology at once, and somebody
//! signs up all the while: how long it takes, and how long she waits.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sea_orm::sqlx::{Connection as _, Row as _};

use crate::Effort;
use crate::figures::{Table, load, percentile};
use crate::growth::history::{self, Past};
use crate::offerings::{self, ONE};
use crate::postgres::Postgres;
use crate::process;
use crate::search::carry;
use crate::server::{self, Mode, Server};
use crate::visitor::Visitor;

/// Bookings in the database.
const BOOKINGS: usize = 100_000;
/// What is over: ten dates each, the last less than a month ago.
const PAST: Past = Past {
    offerings: 1_000,
    days: 4,
};
/// By how much a sign-up may be delayed at most, in milliseconds (issue: the chronology).
const MOST: f64 = 100.0;
/// It is not done in this time: something is wrong.
const PATIENCE: Duration = Duration::from_mins(3);
/// What tells of offerings.
const TOLD: &str = "SELECT count(*) FROM chronology_origins";

/// Measures on both databases.
pub(crate) async fn measure(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let postgres = Postgres::start().await?;
    let name = "archive";
    fill(&postgres, name)?;
    let file = tempfile::tempdir()?;
    let path = file.path().join("bausteine.db");
    let url = format!("sqlite:{}", path.display());
    process::output(server::command(file.path(), &url).arg("migrate"))?;
    carry::over(&postgres, name, &path).await?;
    let folder = tempfile::tempdir()?;
    let named = Told::Named(&postgres, name);
    let places = [
        ("PostgreSQL", postgres.url(name), folder.path(), named),
        ("SQLite", url, file.path(), Told::File(path)),
    ];
    for (system, url, folder, told) in places {
        println!("   {system}: load {}", load());
        let (took, during, after) = archived(effort, folder, &url, &told).await?;
        let most = |times: &[Duration]| percentile(times, 100);
        let said = |times: &[Duration]| {
            let (half, late) = (percentile(times, 50), percentile(times, 99));
            let most = most(times);
            format!(
                "{} sign-ups, p50 {half:.1}, p99 {late:.1}, longest {most:.1} ms",
                times.len()
            )
        };
        let delay = most(&during) - percentile(&after, 50);
        let verdict = if delay < MOST { "" } else { ", **too long**" };
        table.add(
            &format!(
                "{} offerings with {BOOKINGS} bookings archived, {system}",
                PAST.offerings
            ),
            "seconds; delays a sign-up by < 100 ms",
            "",
            &format!(
                "**{:.1} s**, longest delay {delay:.0} ms{verdict}; meanwhile {}; afterwards {}",
                took.as_secs_f64(),
                said(&during),
                said(&after),
            ),
        );
    }
    Ok(())
}

/// A hundred thousand bookings of what is over; who was there is ticked.
fn fill(postgres: &Postgres, name: &str) -> anyhow::Result<()> {
    let begun = Instant::now();
    postgres.ask("postgres", &format!("CREATE DATABASE {name}"))?;
    let (folder, url) = (tempfile::tempdir()?, postgres.url(name));
    process::output(server::command(folder.path(), &url).arg("migrate"))?;
    offerings::import(folder.path(), &url)?;
    postgres.run(name, &history::ground(PAST))?;
    postgres.run(name, &history::bookings(1, BOOKINGS))?;
    postgres.run(name, TICKS)?;
    process::output(server::command(folder.path(), &url).arg("check"))?;
    let took = begun.elapsed().as_secs_f64();
    println!("   {BOOKINGS} bookings made and checked in {took:.0} s");
    Ok(())
}

/// Everybody who had a place at a date that is over: four of five were there.
const TICKS: &str = "SET session_replication_role = replica;
    INSERT INTO ticks (id, session_id, person_id, mark, at, received_at, actor, device)
      SELECT gen_random_uuid(), s.id, n.id, CASE WHEN random() < 0.8 THEN 'present' ELSE 'absent' END,
        s.starts_at, s.starts_at, '', gen_random_uuid()
      FROM entries e JOIN pools p ON p.id = e.pool_id JOIN sessions s ON s.id = p.session_id
        JOIN persons n ON n.booking_id = e.booking_id
      WHERE e.state = 'confirmed' AND s.ends_at < now();
    VACUUM ANALYZE;";

/// Where to ask past the program how far it is.
enum Told<'p> {
    Named(&'p Postgres, &'p str),
    File(PathBuf),
}

impl Told<'_> {
    /// Of how many offerings the chronology tells.
    async fn count(&self) -> anyhow::Result<usize> {
        match self {
            Told::Named(postgres, name) => Ok(postgres.ask(name, TOLD)?.parse()?),
            Told::File(file) => {
                let options = SqliteConnectOptions::new().filename(file);
                let mut connection = SqliteConnection::connect_with(&options).await?;
                let row = sea_orm::sqlx::query(TOLD)
                    .fetch_one(&mut connection)
                    .await?;
                let count: i64 = row.try_get(0)?;
                connection.close().await?;
                Ok(usize::try_from(count)?)
            }
        }
    }
}

/// Starts the program, which finds what is over at once. How long until the chronology tells of all of it, and how
/// long sign-ups took meanwhile and afterwards.
async fn archived(
    effort: Effort,
    folder: &Path,
    url: &str,
    told: &Told<'_>,
) -> anyhow::Result<(Duration, Vec<Duration>, Vec<Duration>)> {
    let before = told.count().await?;
    ensure!(before == 0, "the chronology tells of {before} already");
    let begun = Instant::now();
    let server = Server::start(folder, url, Mode::Serve).await?;
    let mut visitor = Visitor::new(server.address, ONE, "").await?;
    let (asks, mut during) = (Duration::from_millis(200), Vec::new());
    let (mut asked, mut rest) = (Instant::now(), None);
    let took = loop {
        during.push(signs_up(&mut visitor).await?);
        if let Some((took, until)) = rest {
            if Instant::now() > until {
                break took;
            }
        } else if asked.elapsed() > asks {
            let count = told.count().await?;
            asked = Instant::now();
            if count >= PAST.offerings {
                // What else is due in this round is done meanwhile, too.
                rest = Some((begun.elapsed(), asked + Duration::from_secs(3)));
            } else if begun.elapsed() > PATIENCE {
                bail!("the chronology tells of {count} offerings after {PATIENCE:?}");
            }
        }
    };
    let (end, mut after) = (Instant::now() + effort.time, Vec::new());
    while Instant::now() < end {
        after.push(signs_up(&mut visitor).await?);
    }
    Ok((took, during, after))
}

/// A sign-up; how long its answer took.
async fn signs_up(visitor: &mut Visitor) -> anyhow::Result<Duration> {
    visitor.books(0).await?;
    let last = visitor.last.context("nothing was sent")?;
    Ok(last.answered - last.sent)
}
