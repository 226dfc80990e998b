//! How much memory it holds, how fast it starts, how large it is.

use std::time::Duration;

use super::{Mode, PROGRAM, Server};
use crate::bookings::{Crowd, Ticks};
use crate::figures::{Table, median, milliseconds};
use crate::{Effort, offerings, pages, process};

/// Measures with the demo's data on the embedded database.
pub(crate) async fn measure(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let first = Server::start(folder.path(), "", Mode::Demo).await?;
    println!(
        "   first start, data made: {:.0} ms",
        milliseconds(first.started_in)
    );
    drop(first);
    let (mut starts, mut idle) = (Vec::new(), Vec::new());
    for _ in 0..effort.rounds {
        let server = Server::start(folder.path(), "", Mode::Demo).await?;
        starts.push(milliseconds(server.started_in));
        tokio::time::sleep(Duration::from_secs(2)).await;
        idle.push(process::megabytes(server.process.id, "VmRSS"));
    }
    let database = format!("sqlite:{}/data/demo/bausteine.db", folder.path().display());
    offerings::import(folder.path(), &database)?;
    let server = Server::start(folder.path(), &database, Mode::Serve).await?;
    let paths = pages::paths(server.address).await?;
    for path in &paths {
        let run = pages::hammer(server.address, path, 16, effort.time / 4).await?;
        println!("   {path}: {run:.0}/s");
    }
    let crowd = Crowd::new(offerings::MANY, 32, effort.time, Ticks::Spread);
    let booked = crowd.books(server.address).await?;
    let now = process::megabytes(server.process.id, "VmRSS");
    let most = process::megabytes(server.process.id, "VmHWM");
    let size = u32::try_from(std::fs::metadata(PROGRAM)?.len())?;
    table.add(
        "resident memory idle / loaded (after pages with 16 and bookings with 32 connections, the most)",
        "60 / 120 MB",
        "30 / 60 MB",
        &format!("**{:.0} / {most:.0} MB** ({now:.0} after it, {booked})", median(&idle)),
    );
    let measured = format!("**{:.0} ms**", median(&starts));
    table.add(
        "start to `/readyz` with demo data",
        "500 ms",
        "150 ms",
        &measured,
    );
    let measured = format!("**{:.1} MB**", f64::from(size) / 1e6);
    table.add("release binary", "45 MB", "25 MB", &measured);
    Ok(())
}
