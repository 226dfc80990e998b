//! Reading: the list and one offering, against a bare page of the same size.

use std::net::SocketAddr;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tokio::task::JoinSet;

use crate::Effort;
use crate::bare_page;
use crate::client::Client;
use crate::figures::{Pairs, Table, median, rate};
use crate::process::Process;
use crate::server::{Mode, Server, free_address};

/// Connections at the same time.
const CONNECTIONS: usize = 16;

/// Before anything is counted.
const WARM_UP: Duration = Duration::from_millis(500);

/// Measures the list and an offering of the demo's data.
pub(crate) async fn measure(effort: Effort, table: &mut Table) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), "", Mode::Demo).await?;
    let paths = paths(server.address).await?;
    let mut sizes = Vec::new();
    for path in &paths {
        let mut client = Client::connect(server.address, "").await?;
        sizes.push(client.get(path).await?.body.len().to_string());
    }
    let address = free_address()?;
    let mut bare = Command::new(std::env::current_exe()?);
    bare.arg(bare_page::ROLE)
        .arg(address.to_string())
        .args(&sizes);
    let _bare = Process::start(&bare, &folder.path().join("bare.log"), "TERM")?;
    for (number, (path, size)) in paths.iter().zip(&sizes).enumerate() {
        let bare_path = format!("/{number}");
        check(address, &bare_path, size).await?;
        let (mut pairs, mut packed) = (Pairs::default(), Vec::new());
        for _ in 0..effort.rounds {
            let ours = hammer(server.address, path, CONNECTIONS, effort.time).await?;
            pairs.add(
                ours,
                hammer(address, &bare_path, CONNECTIONS, effort.time).await?,
            );
            packed.push(hammer_with(BROTLI, server.address, path, effort.time / 2).await?);
        }
        let what =
            format!("`GET {path}`, {size} bytes, 16 connections, against a bare axum+maud page");
        let measured = format!(
            "{pairs}; with `accept-encoding: br` {:.0}/s",
            median(&packed)
        );
        table.add(&what, "25 %", "60 %", &measured);
    }
    Ok(())
}

/// What a browser sends.
const BROTLI: &str = "accept-encoding: gzip, deflate, br\r\n";

/// The list, and the offering that it names first.
pub(crate) async fn paths(address: SocketAddr) -> anyhow::Result<[String; 2]> {
    let mut client = Client::connect(address, "").await?;
    let slug = slugs(&mut client)
        .await?
        .into_iter()
        .next()
        .context("the list is empty")?;
    Ok(["/angebote".to_owned(), format!("/angebote/{slug}")])
}

/// The slugs of all offerings on the list, in its order, each once.
pub(crate) async fn slugs(client: &mut Client) -> anyhow::Result<Vec<String>> {
    let page = client.get("/angebote").await?;
    let text = std::str::from_utf8(page.body)?;
    let mut slugs: Vec<String> = Vec::new();
    for rest in text.split("href=\"/angebote/").skip(1) {
        let slug = rest
            .split(['"', '/', '?', '#', '.'])
            .next()
            .unwrap_or_default();
        if !slug.is_empty() && slugs.iter().all(|known| known != slug) {
            slugs.push(slug.to_owned());
        }
    }
    Ok(slugs)
}

/// The bare page must be there, and have the size of ours.
async fn check(address: SocketAddr, path: &str, size: &str) -> anyhow::Result<()> {
    for _ in 0..500 {
        if let Ok(mut client) = Client::connect(address, "").await {
            let length = client.get(path).await?.body.len();
            if length.to_string() != size {
                bail!("the bare page has {length} bytes, not {size}");
            }
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    bail!("the bare server did not start")
}

/// Asks for a page on some connections as often as it is answered; answers a second.
pub(crate) async fn hammer(
    address: SocketAddr,
    path: &str,
    connections: usize,
    time: Duration,
) -> anyhow::Result<f64> {
    let mut clients = Vec::new();
    for _ in 0..connections {
        clients.push(Client::connect(address, "").await?);
    }
    strike(clients, path, time).await
}

async fn hammer_with(
    headers: &'static str,
    address: SocketAddr,
    path: &str,
    time: Duration,
) -> anyhow::Result<f64> {
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        clients.push(Client::connect(address, headers).await?);
    }
    strike(clients, path, time).await
}

async fn strike(clients: Vec<Client>, path: &str, time: Duration) -> anyhow::Result<f64> {
    let start = Instant::now() + WARM_UP;
    let end = start + time;
    let mut crowd = JoinSet::new();
    for mut client in clients {
        let path = path.to_owned();
        crowd.spawn(async move {
            let mut count = 0;
            loop {
                let answer = client.get(&path).await?;
                if answer.status != 200 {
                    bail!("{path} answers {}", answer.status);
                }
                let now = Instant::now();
                if now >= end {
                    return Ok(count);
                }
                count += usize::from(now >= start);
            }
        });
    }
    let mut count = 0;
    while let Some(done) = crowd.join_next().await {
        count += done??;
    }
    Ok(rate(count, time))
}
