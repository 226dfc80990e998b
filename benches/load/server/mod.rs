//! The service under load: the release program, as an operator would start it.

pub(crate) mod memory;

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::bail;

use crate::client::Client;
use crate::process::Process;

/// The program, built with the profile of `cargo bench`: release.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_bausteine");

/// How it is started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// `serve`, with the couriers in the same process.
    Serve,
    /// `serve --no-jobs`.
    WithoutJobs,
    /// `demo`, whose data lie below the folder.
    Demo,
}

/// A running service.
#[derive(Debug)]
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// Its process.
    pub(crate) process: Process,
    /// From the start of the process to the first "ready".
    pub(crate) started_in: Duration,
}

impl Server {
    /// Starts it on a database; its letters go into `mails` below the folder.
    pub(crate) async fn start(folder: &Path, database: &str, mode: Mode) -> anyhow::Result<Self> {
        Self::start_with(folder, database, mode, &[]).await
    }

    /// The same with further settings, `MAIL__TRANSPORT`.
    pub(crate) async fn start_with(
        folder: &Path,
        database: &str,
        mode: Mode,
        settings: &[(&str, &str)],
    ) -> anyhow::Result<Self> {
        let address = free_address()?;
        let mut command = command(folder, database);
        for (name, value) in settings {
            command.env(format!("BAUSTEINE__{name}"), value);
        }
        command.env("BAUSTEINE__SERVER__LISTEN", address.to_string());
        command.env("BAUSTEINE__SERVER__PUBLIC_URL", format!("http://{address}"));
        command.args(match mode {
            Mode::Serve => &["serve"][..],
            Mode::WithoutJobs => &["serve", "--no-jobs"],
            Mode::Demo => &["demo"],
        });
        let log = folder.join("server.log");
        let begun = Instant::now();
        let process = Process::start(&command, &log, "TERM")?;
        while begun.elapsed() < Duration::from_secs(20) {
            if is_ready(address).await {
                return Ok(Self {
                    address,
                    process,
                    started_in: begun.elapsed(),
                });
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        bail!(
            "it did not become ready: {}",
            std::fs::read_to_string(&log)?
        )
    }
}

/// The program with the settings of a test: no limits, since one machine plays many people.
pub(crate) fn command(folder: &Path, database: &str) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .current_dir(folder)
        .env("BAUSTEINE__STAGE", "development")
        .env("BAUSTEINE__DATABASE__URL", database)
        .env(
            "BAUSTEINE__SERVER__PAGES",
            concat!(env!("CARGO_MANIFEST_DIR"), "/config/pages"),
        )
        .env("BAUSTEINE__MAIL__TRANSPORT", "file")
        .env("BAUSTEINE__MAIL__DIRECTORY", folder.join("mails"))
        .env("BAUSTEINE__LIMITS__ENABLED", "false")
        .env_remove("RUST_LOG");
    command
}

/// An address on which nobody listens.
pub(crate) fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

async fn is_ready(address: SocketAddr) -> bool {
    let Ok(mut client) = Client::connect(address, "").await else {
        return false;
    };
    client
        .get("/readyz")
        .await
        .is_ok_and(|answer| answer.status == 200)
}
