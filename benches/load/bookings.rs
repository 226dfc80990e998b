//! Whole bookings: the form, the sign-up, her page; against the bare rows in the same tables.

use std::fmt;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::bail;
use tokio::task::JoinSet;

use crate::Effort;
use crate::bare_rows::{Sample, numbered_pools, script};
use crate::bare_sqlite;
use crate::figures::{Pairs, Table, median, percentile, rate};
use crate::offerings::{MANY, ONE};
use crate::places::{Database, Ground, Place};
use crate::server::{Mode, Server};
use crate::visitor::Visitor;

/// Before anything is counted.
const WARM_UP: Duration = Duration::from_millis(500);

/// Which dates are ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ticks {
    /// One after another.
    Spread,
    /// Always the first.
    First,
}

/// People who book one after another on each of some connections.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Crowd {
    slug: &'static str,
    clients: usize,
    time: Duration,
    ticks: Ticks,
    /// Sent with each request.
    headers: &'static str,
}

/// What a crowd did.
#[derive(Debug, Default)]
pub(crate) struct Booked {
    /// Bookings in all, also before and after the time that counts.
    pub(crate) all: usize,
    /// Bookings a second.
    pub(crate) rate: f64,
    /// How long each took.
    pub(crate) latencies: Vec<Duration>,
}

impl fmt::Display for Booked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (half, most) = (
            percentile(&self.latencies, 50),
            percentile(&self.latencies, 99),
        );
        write!(
            f,
            "{:.0} bookings/s, p50 {half:.1} ms, p99 {most:.1} ms",
            self.rate
        )
    }
}

impl Crowd {
    /// A crowd at an offering.
    pub(crate) fn new(slug: &'static str, clients: usize, time: Duration, ticks: Ticks) -> Self {
        Self {
            slug,
            clients,
            time,
            ticks,
            headers: "",
        }
    }

    /// Books for a while.
    ///
    /// # Errors
    /// If any answer is not the right one.
    pub(crate) async fn books(self, address: SocketAddr) -> anyhow::Result<Booked> {
        let start = Instant::now() + WARM_UP;
        let end = start + self.time;
        let mut crowd = JoinSet::new();
        for place in 0..self.clients {
            let mut visitor = Visitor::new(address, self.slug, self.headers).await?;
            crowd.spawn(async move {
                let (mut all, mut latencies) = (0, Vec::new());
                for tick in (place * 7..).map(|n| if self.ticks == Ticks::First { 0 } else { n }) {
                    let begun = Instant::now();
                    let page = visitor.books(tick).await?;
                    visitor.looks(&page).await?;
                    all += 1;
                    let now = Instant::now();
                    if now >= end {
                        break;
                    }
                    if now >= start {
                        latencies.push(now - begun);
                    }
                }
                anyhow::Ok((all, latencies))
            });
        }
        let mut booked = Booked::default();
        while let Some(done) = crowd.join_next().await {
            let (all, latencies) = done??;
            booked.all += all;
            booked.latencies.extend(latencies);
        }
        booked.rate = rate(booked.latencies.len(), self.time);
        Ok(booked)
    }
}

/// Whole bookings over a hundred dates on PostgreSQL.
pub(crate) async fn on_postgres(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let ground = Ground::postgres().await?;
    let mut stories = Stories::default();
    for (clients, what) in [(8, "8 clients"), (32, "32 clients")] {
        let crowd = Crowd::new(MANY, clients, effort.time, Ticks::Spread);
        let pairs = compare(&ground, crowd, false, effort.rounds, &mut stories).await?;
        let what = format!("whole bookings, {what}, 100 dates, PostgreSQL, against pgbench");
        table.add(&what, "12 %", "30 %", &pairs.to_string());
    }
    table.add(
        "p50 / p99 of a whole booking, 32 clients, PostgreSQL",
        "170 / 450 ms",
        "40 / 120 ms",
        &stories.said(),
    );
    let crowd = Crowd::new(MANY, 32, effort.time, Ticks::Spread);
    let packed = Crowd {
        headers: "accept-encoding: gzip, deflate, br\r\n",
        ..crowd
    };
    for (what, crowd, mode) in [
        (
            "without mail work in the same process (`--no-jobs`)",
            crowd,
            Mode::WithoutJobs,
        ),
        (
            "pages sent with brotli, as to a browser",
            packed,
            Mode::Serve,
        ),
    ] {
        let what = format!("whole bookings, 32 clients, PostgreSQL, {what}");
        table.add(
            &what,
            "",
            "",
            &once(&ground, crowd, mode).await?.to_string(),
        );
    }
    Ok(())
}

/// All at one date on PostgreSQL.
pub(crate) async fn on_one_session(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let ground = Ground::postgres().await?;
    let mut stories = Stories::default();
    for (clients, locked, what) in [
        (
            8,
            false,
            "8 clients, one hot session, PostgreSQL, against pgbench",
        ),
        (
            32,
            false,
            "32 clients, one hot session, PostgreSQL, against pgbench",
        ),
        (
            32,
            true,
            "32 clients, one hot session, against pgbench that locks it, too",
        ),
    ] {
        let crowd = Crowd::new(ONE, clients, effort.time, Ticks::First);
        let pairs = compare(&ground, crowd, locked, effort.rounds, &mut stories).await?;
        table.add(
            &format!("whole bookings, {what}"),
            "25 %",
            "50 %",
            &pairs.to_string(),
        );
    }
    // The bare script writes the letters' rows and carries none away.
    for clients in [8, 32] {
        let crowd = Crowd::new(ONE, clients, effort.time, Ticks::First);
        let booked = once(&ground, crowd, Mode::WithoutJobs).await?;
        let what =
            format!("whole bookings, {clients} clients, one hot session, PostgreSQL, `--no-jobs`");
        table.add(&what, "", "", &booked.to_string());
    }
    let crowd = Crowd::new(MANY, 32, effort.time, Ticks::First);
    let booked = once(&ground, crowd, Mode::Serve).await?;
    let what = "whole bookings, 32 clients, the first of 100 dates on the form, PostgreSQL";
    table.add(what, "", "", &booked.to_string());
    let ground = Ground::sqlite()?;
    let crowd = Crowd::new(ONE, 32, effort.time, Ticks::First);
    let pairs = compare(&ground, crowd, false, effort.rounds, &mut stories).await?;
    let what = "whole bookings, 32 clients, one hot session, SQLite, against one booking a commit";
    table.add(what, "", "", &pairs.to_string());
    Ok(())
}

/// Whole bookings over a hundred dates on the embedded database.
pub(crate) async fn on_sqlite(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let ground = Ground::sqlite()?;
    let mut stories = Stories::default();
    for clients in [8, 32] {
        let crowd = Crowd::new(MANY, clients, effort.time, Ticks::Spread);
        let pairs = compare(&ground, crowd, false, effort.rounds, &mut stories).await?;
        let what = format!(
            "whole bookings, {clients} clients, 100 dates, SQLite (`synchronous=FULL`), against one booking a commit"
        );
        table.add(&what, "12 %", "30 %", &pairs.to_string());
    }
    let what = "p50 / p99 of a whole booking, 32 clients, SQLite";
    table.add(what, "170 / 450 ms", "40 / 120 ms", &stories.said());
    let crowd = Crowd::new(MANY, 32, effort.time, Ticks::Spread);
    let booked = once(&ground, crowd, Mode::WithoutJobs).await?;
    let what = "whole bookings, 32 clients, SQLite, `--no-jobs`";
    table.add(what, "", "", &booked.to_string());
    Ok(())
}

/// How long bookings took, round by round.
#[derive(Debug, Default)]
struct Stories(Vec<[f64; 2]>);

impl Stories {
    fn said(&self) -> String {
        let column =
            |read: fn(&[f64; 2]) -> f64| median(&self.0.iter().map(read).collect::<Vec<_>>());
        format!(
            "**{:.0} / {:.0} ms**",
            column(|[half, _]| *half),
            column(|[_, most]| *most)
        )
    }
}

/// Ours and the bare limit in turns, each on a fresh copy.
async fn compare(
    ground: &Ground,
    crowd: Crowd,
    locked: bool,
    rounds: usize,
    stories: &mut Stories,
) -> anyhow::Result<Pairs> {
    let mut pairs = Pairs::default();
    stories.0.clear();
    for _ in 0..rounds {
        let place = ground.fresh()?;
        let server = Server::start(place.folder(), &place.url, Mode::Serve).await?;
        let booked = crowd.books(server.address).await?;
        drop(server);
        let rows = place.rows().await?;
        if rows.iter().any(|count| *count != booked.all) {
            bail!(
                "{} bookings, but rows {rows:?}: the bare limit writes other rows",
                booked.all
            );
        }
        stories.0.push([
            percentile(&booked.latencies, 50),
            percentile(&booked.latencies, 99),
        ]);
        let sample = place.sample().await?;
        pairs.add(
            booked.rate,
            bare(&ground.fresh()?, crowd, locked, &sample).await?,
        );
        println!("      {booked}; load {}", crate::figures::load());
    }
    Ok(pairs)
}

/// The bare limit, once.
async fn bare(
    place: &Place<'_>,
    crowd: Crowd,
    locked: bool,
    sample: &Sample,
) -> anyhow::Result<f64> {
    match &place.database {
        Database::File(file) => bare_sqlite::run(file, crowd.slug, sample, crowd.time).await,
        Database::Named(server, name) => {
            server.ask(name, &numbered_pools(crowd.slug))?;
            let pools = server
                .ask(name, "SELECT count(*) FROM last_pools")?
                .parse()?;
            let script = script(sample, pools, locked);
            server.bench(name, &script, crowd.clients, crowd.time)
        }
    }
}

/// Ours once, on a fresh copy.
async fn once(ground: &Ground, crowd: Crowd, mode: Mode) -> anyhow::Result<Booked> {
    let place = ground.fresh()?;
    let server = Server::start(place.folder(), &place.url, mode).await?;
    crowd.books(server.address).await
}
