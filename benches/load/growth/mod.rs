//! Growth: the same deeds with a million bookings in the database, with a tenth and with a thousandth of them.

pub(crate) mod history;
pub(crate) mod plans;

use std::fmt::Write as _;
use std::time::Instant;

use anyhow::Context as _;
use tempfile::TempDir;

use crate::Effort;
use crate::bookings::{Crowd, Ticks};
use crate::figures::{Table, ends, load, median};
use crate::offerings::{self, ONE};
use crate::postgres::Postgres;
use crate::server::{self, Mode, Server};
use crate::visitor::Visitor;
use crate::{pages, process};

/// Connections at the same time.
const CONNECTIONS: usize = 8;
/// What is measured.
const DEEDS: [&str; 3] = [
    "whole bookings on one session that three hundred have booked before",
    "her page",
    "the offering's page",
];

/// A database of one size, and where the program that uses it stands.
#[derive(Debug)]
struct Grown {
    name: String,
    url: String,
    folder: TempDir,
}

/// Measures on PostgreSQL, the sizes in turns.
pub(crate) async fn measure(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let postgres = Postgres::start().await?;
    let sizes = [
        effort.bookings / 1_000,
        effort.bookings / 10,
        effort.bookings,
    ];
    let grown = grow(&postgres, sizes)?;
    let mut rates: [[Vec<f64>; 3]; 3] = Default::default();
    for _ in 0..effort.rounds {
        for (grown, rates) in grown.iter().zip(&mut rates) {
            let round = round(grown, effort).await?;
            for (rate, all) in round.into_iter().zip(rates) {
                all.push(rate);
            }
        }
    }
    let [small, rest @ ..] = &rates;
    for (deed, what) in DEEDS.iter().enumerate() {
        let of = |all: &[Vec<f64>; 3]| all.get(deed).cloned().unwrap_or_default();
        let small = of(small);
        let mut said = format!("{:.0}/s with {}", median(&small), effort.bookings / 1_000);
        for (all, size) in rest.iter().zip([effort.bookings / 10, effort.bookings]) {
            let all = of(all);
            let ratios: Vec<f64> = small.iter().zip(&all).map(|(s, l)| s / l).collect();
            let (least, most) = ends(&ratios);
            _ = write!(
                said,
                "; {size}: {:.0}/s, **{:.2}×** the time ({least:.2}–{most:.2})",
                median(&all),
                median(&ratios),
            );
        }
        let what = format!("{what}, {CONNECTIONS} connections, PostgreSQL, by bookings there");
        table.add(&what, "1.5×", "", &said);
    }
    let largest = grown.last().context("no size")?;
    plans::measure(&postgres, largest, table).await
}

/// Makes the databases, each from the smaller one, and has the program check them.
fn grow(postgres: &Postgres, sizes: [usize; 3]) -> anyhow::Result<Vec<Grown>> {
    let mut template = "template".to_owned();
    postgres.ask("postgres", "CREATE DATABASE template")?;
    let folder = tempfile::tempdir()?;
    let url = postgres.url(&template);
    process::output(server::command(folder.path(), &url).arg("migrate"))?;
    offerings::import(folder.path(), &url)?;
    postgres.run(&template, &history::ground(history::Past::LONG))?;
    let (mut grown, mut there) = (Vec::new(), 0);
    for size in sizes {
        let begun = Instant::now();
        let name = postgres.copy(&template)?;
        postgres.run(&name, &history::bookings(there + 1, size))?;
        let made = begun.elapsed();
        let (folder, url) = (tempfile::tempdir()?, postgres.url(&name));
        process::output(server::command(folder.path(), &url).arg("check"))?;
        let bytes = postgres.ask(
            &name,
            "SELECT pg_size_pretty(pg_database_size(current_database()))",
        )?;
        println!(
            "   {size} bookings: {bytes}, made in {:.0} s, checked in {:.0} s",
            made.as_secs_f64(),
            begun.elapsed().saturating_sub(made).as_secs_f64(),
        );
        there = size;
        template.clone_from(&name);
        grown.push(Grown { name, url, folder });
    }
    Ok(grown)
}

/// Each deed for a while; how many a second.
async fn round(grown: &Grown, effort: Effort) -> anyhow::Result<[f64; 3]> {
    let server = Server::start(grown.folder.path(), &grown.url, Mode::Serve).await?;
    let crowd = Crowd::new(ONE, CONNECTIONS, effort.time, Ticks::First);
    let booked = crowd.books(server.address).await?;
    let page = Visitor::new(server.address, ONE, "")
        .await?
        .books(0)
        .await?;
    let hammer =
        async |path: &str| pages::hammer(server.address, path, CONNECTIONS, effort.time / 2).await;
    let hers = hammer(&page).await?;
    let offering = hammer(&format!("/angebote/{ONE}")).await?;
    println!(
        "   {}: {booked}; her page {hers:.0}/s; the offering {offering:.0}/s; load {}",
        grown.name,
        load()
    );
    Ok([booked.rate, hers, offering])
}
