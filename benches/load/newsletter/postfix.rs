//! Postfix' own programs: `smtp-sink` takes letters and throws them away, `smtp-source` sends as fast as one can.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::process::{Process, output};
use crate::server::free_address;

/// A running `smtp-sink`.
#[derive(Debug)]
pub(crate) struct Sink {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    process: Process,
    /// Its log.
    _folder: TempDir,
}

/// Where a program of Postfix lies.
fn program(name: &str) -> anyhow::Result<String> {
    let there = ["/usr/sbin", "/usr/bin"].map(|folder| format!("{folder}/{name}"));
    let found = there.into_iter().find(|path| Path::new(path).exists());
    found.with_context(|| format!("{name} is missing; on Debian: apt install postfix"))
}

impl Sink {
    /// Starts it.
    pub(crate) async fn start() -> anyhow::Result<Self> {
        let (address, folder) = (free_address()?, tempfile::tempdir()?);
        let mut command = Command::new(program("smtp-sink")?);
        // As root it wants to become somebody else.
        if std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(folder.path())?) == 0 {
            command.args(["-u", "nobody"]);
        }
        command.arg(address.to_string()).arg("1024");
        let process = Process::start(&command, &folder.path().join("log"), "TERM")?;
        for _ in 0..400 {
            if tokio::net::TcpStream::connect(address).await.is_ok() {
                return Ok(Self {
                    address,
                    process,
                    _folder: folder,
                });
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        bail!("smtp-sink did not come up")
    }

    /// What it has read so far, bytes.
    pub(crate) fn read(&self) -> anyhow::Result<u64> {
        let io = std::fs::read_to_string(format!("/proc/{}/io", self.process.id))?;
        let read = io.lines().find_map(|line| line.strip_prefix("rchar: "));
        Ok(read.context("no rchar")?.trim().parse()?)
    }
}

/// Sends so many letters of so many bytes over so many connections at once. Letters a second.
pub(crate) async fn source(
    sink: &Sink,
    (letters, bytes, sessions): (usize, u64, usize),
) -> anyhow::Result<f64> {
    let mut command = Command::new(program("smtp-source")?);
    command.args([
        "-d",
        "-s",
        &sessions.to_string(),
        "-m",
        &letters.to_string(),
    ]);
    command.args([
        "-l",
        &bytes.to_string(),
        "-f",
        "integration@recklinghausen.example",
    ]);
    command.args(["-t", "leserin@example.org", &sink.address.to_string()]);
    let begun = Instant::now();
    let sent = tokio::task::spawn_blocking(move || output(&mut command));
    sent.await??;
    Ok(crate::figures::rate(letters, begun.elapsed()))
}
