//! What a whole booking costs: time of the processor, and questions to the database.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::bookings::{Crowd, Ticks};
use crate::figures::{Table, milliseconds};
use crate::offerings::MANY;
use crate::places::{Database, Ground, Place};
use crate::process::{cpu, cpu_of_family};
use crate::server::{Mode, Server};

/// Measures on both databases, with and without the courier in the same process.
pub(crate) async fn measure(table: &mut Table) -> anyhow::Result<()> {
    let postgres = Ground::postgres().await?;
    let sqlite = Ground::sqlite()?;
    for (ground, name) in [(&postgres, "PostgreSQL"), (&sqlite, "SQLite")] {
        for (mode, mail) in [
            (Mode::Serve, "mail included"),
            (Mode::WithoutJobs, "without mail"),
        ] {
            let spent = time(&ground.fresh()?, mode).await?;
            let what = format!("CPU per whole booking, {name}, {mail}: program + database");
            table.add(&what, "5 ms", "2 ms", &spent);
        }
    }
    for (mode, mail) in [
        (Mode::Serve, "mail included"),
        (Mode::WithoutJobs, "without mail"),
    ] {
        let count = statements(&postgres.fresh()?, mode).await?;
        let what = format!("SQL statements per whole booking, 8 clients, {mail}");
        table.add(&what, "27", "12", &count);
    }
    Ok(())
}

/// Books for a while with 32 clients and waits until the last letter is carried away.
async fn time(place: &Place<'_>, mode: Mode) -> anyhow::Result<String> {
    let server = Server::start(place.folder(), &place.url, mode).await?;
    let program = server.process.id;
    let database = || match &place.database {
        Database::Named(server, _) => cpu_of_family(server.process.id),
        Database::File(_) => Duration::ZERO,
    };
    // Once without counting: the first questions are the dearest.
    Crowd::new(MANY, 32, Duration::from_secs(1), Ticks::Spread)
        .books(server.address)
        .await?;
    settle(place, mode).await?;
    let before = (cpu(program), database());
    let crowd = Crowd::new(MANY, 32, Duration::from_secs(4), Ticks::Spread);
    let booked = crowd.books(server.address).await?;
    settle(place, mode).await?;
    let number = f64::from(u32::try_from(booked.all)?);
    let program = milliseconds(cpu(program).saturating_sub(before.0)) / number;
    let database = milliseconds(database().saturating_sub(before.1)) / number;
    let sum = program + database;
    Ok(format!(
        "**{sum:.2} ms** ({program:.2} + {database:.2}; {booked})"
    ))
}

/// Waits until each booking's letter is carried away, at most a minute.
async fn settle(place: &Place<'_>, mode: Mode) -> anyhow::Result<()> {
    if mode == Mode::WithoutJobs {
        return Ok(());
    }
    let wanted = place.rows().await?.last().copied().unwrap_or_default();
    for _ in 0..240 {
        if place.letters() >= wanted {
            // The last handful is still to be settled.
            tokio::time::sleep(Duration::from_millis(200)).await;
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    println!(
        "   after a minute {} of {wanted} letters are carried away",
        place.letters()
    );
    Ok(())
}

/// Lets the database log every statement of a short run, and counts.
async fn statements(place: &Place<'_>, mode: Mode) -> anyhow::Result<String> {
    let Database::Named(postgres, name) = &place.database else {
        return Ok("not counted".to_owned());
    };
    postgres.ask(
        "postgres",
        &format!("ALTER DATABASE {name} SET log_statement = 'all'"),
    )?;
    let server = Server::start(place.folder(), &place.url, mode).await?;
    let crowd = Crowd::new(MANY, 8, Duration::from_millis(500), Ticks::Spread);
    crowd.books(server.address).await?;
    settle(place, mode).await?;
    let before = postgres.log()?.len();
    let booked = crowd.books(server.address).await?;
    // The questions of this program, not of `settle`.
    let log = postgres.log()?;
    let during = log.get(before..).unwrap_or_default();
    settle(place, mode).await?;
    let log = postgres.log()?;
    let after = log.get(before + during.len()..).unwrap_or_default();
    let after = after.lines().filter(|line| !line.contains("count(*) FROM"));
    let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
    for line in during.lines().chain(after) {
        let Some((_, said)) = line.split_once("LOG:  ") else {
            continue;
        };
        let Some((how, sql)) = said.split_once(": ") else {
            continue;
        };
        if how == "statement" || how.starts_with("execute") {
            *kinds.entry(sql.chars().take(110).collect()).or_default() += 1;
        }
    }
    let number = f64::from(u32::try_from(booked.all)?);
    let sum: u32 = kinds.values().sum();
    let mut kinds: Vec<(String, u32)> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (sql, count) in &kinds {
        println!("   {:5.2} {sql}", f64::from(*count) / number);
    }
    Ok(format!(
        "**{:.1}**, BEGIN and COMMIT included",
        f64::from(sum) / number
    ))
}
