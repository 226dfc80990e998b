//! The rush: two hundred people at once for twenty places.

use std::net::SocketAddr;
use std::time::Instant;

use anyhow::bail;
use tokio::task::JoinSet;

use crate::Effort;
use crate::figures::{Table, ends, median, milliseconds};
use crate::offerings::{RUSH, RUSH_FULL};
use crate::places::Ground;
use crate::server::{Mode, Server};
use crate::visitor::Visitor;

/// How many come.
const PEOPLE: usize = 200;
/// How many places there are.
const PLACES: usize = 20;

/// Measures with and without a waiting list, on both databases.
pub(crate) async fn measure(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let grounds = [
        ("PostgreSQL", Ground::postgres().await?),
        ("SQLite", Ground::sqlite()?),
    ];
    for (name, ground) in &grounds {
        for (slug, rest) in [
            (RUSH, "the others wait"),
            (RUSH_FULL, "the others are told no"),
        ] {
            let mut times = Vec::new();
            for _ in 0..effort.rounds {
                let place = ground.fresh()?;
                let server = Server::start(place.folder(), &place.url, Mode::Serve).await?;
                times.push(rush(server.address, slug).await?);
            }
            let (least, most) = ends(&times);
            table.add(
                &format!("rush on {name}: 200 people, 20 places, {rest}"),
                "exactly 20, no error, 1.2 s",
                "0.4 s",
                &format!(
                    "exactly 20, no error, **{:.2} s** ({least:.2}–{most:.2})",
                    median(&times) / 1000.0,
                    least = least / 1000.0,
                    most = most / 1000.0,
                ),
            );
        }
    }
    Ok(())
}

/// All at once, each on a connection of her own: form, sign-up, her page. How long until the last has seen
/// the last page, in milliseconds.
///
/// # Errors
/// If any answer is not the right one, or not exactly as many are confirmed as there are places.
async fn rush(address: SocketAddr, slug: &'static str) -> anyhow::Result<f64> {
    let begun = Instant::now();
    let mut people = JoinSet::new();
    for _ in 0..PEOPLE {
        people.spawn(async move {
            let mut visitor = Visitor::new(address, slug, "").await?;
            let (status, page) = visitor.sends(0).await?;
            match &page {
                Some(page) => _ = visitor.looks(page).await?,
                // Who comes late finds no form, or hears it when she sends it.
                None if matches!(status, 200 | 409) && slug == RUSH_FULL => {}
                None => bail!("somebody was answered {status}"),
            }
            Ok(page)
        });
    }
    let mut pages = Vec::new();
    while let Some(done) = people.join_next().await {
        pages.extend(done??);
    }
    let time = milliseconds(begun.elapsed());
    let mut visitor = Visitor::new(address, slug, "").await?;
    let (mut confirmed, mut waiting) = (0, 0);
    for page in &pages {
        let data: serde_json::Value =
            serde_json::from_str(&visitor.looks(&format!("{page}/daten.json")).await?)?;
        match data
            .pointer("/entries/0/state")
            .and_then(serde_json::Value::as_str)
        {
            Some("confirmed") => confirmed += 1,
            Some("waiting") => waiting += 1,
            other => bail!("a state {other:?}"),
        }
    }
    println!("   {time:.0} ms: {confirmed} confirmed, {waiting} waiting, of {PEOPLE}");
    if confirmed != PLACES || (slug == RUSH && confirmed + waiting != PEOPLE) {
        bail!("{confirmed} confirmed, {waiting} waiting");
    }
    Ok(time)
}
