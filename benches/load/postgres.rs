//! A PostgreSQL server of our own with its default settings, and pgbench on it.

use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::process::{Process, output};

/// The server. Dropped, it stops and its data are gone.
#[derive(Debug)]
pub(crate) struct Postgres {
    /// Its first process; the others are its children.
    pub(crate) process: Process,
    programs: PathBuf,
    /// Socket, data and log.
    folder: TempDir,
    copies: AtomicU32,
}

impl Postgres {
    /// Makes and starts it.
    pub(crate) async fn start() -> anyhow::Result<Self> {
        let programs = programs()?;
        let folder = tempfile::tempdir()?;
        let owner = owner(folder.path())?;
        let data = folder.path().join("data");
        let mut initdb = as_owner(owner, &programs.join("initdb"));
        initdb.args([
            "-A",
            "trust",
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-D",
        ]);
        output(initdb.arg(&data))?;
        let mut command = as_owner(owner, &programs.join("postgres"));
        command
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(folder.path())
            .args(["-c", "listen_addresses="]);
        let process = Process::start(&command, &folder.path().join("log"), "QUIT")?;
        let server = Self {
            process,
            programs,
            folder,
            copies: AtomicU32::new(0),
        };
        for _ in 0..600 {
            if server.ask("postgres", "SELECT 1").is_ok() {
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("PostgreSQL did not come up: {}", server.log()?)
    }

    /// The URL of a database, as the settings take it.
    pub(crate) fn url(&self, database: &str) -> String {
        let folder = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://postgres@{folder}/{database}")
    }

    /// What it has logged so far.
    pub(crate) fn log(&self) -> anyhow::Result<String> {
        Ok(std::fs::read_to_string(self.folder.path().join("log"))?)
    }

    /// A copy of a database, on the disk before anything is measured. Its name.
    pub(crate) fn copy(&self, template: &str) -> anyhow::Result<String> {
        let name = format!("run{}", self.copies.fetch_add(1, Ordering::Relaxed));
        self.ask(
            "postgres",
            &format!("CREATE DATABASE {name} TEMPLATE {template}"),
        )?;
        self.ask(&name, "CHECKPOINT")?;
        Ok(name)
    }

    /// Asks something by `psql`; the answer without its last line break.
    pub(crate) fn ask(&self, database: &str, sql: &str) -> anyhow::Result<String> {
        let mut psql = self.tool("psql", database);
        let answer = output(psql.args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql]))?;
        Ok(answer.trim_end_matches('\n').to_owned())
    }

    /// Runs a script of pgbench; transactions a second.
    pub(crate) fn bench(
        &self,
        database: &str,
        script: &str,
        clients: usize,
        time: Duration,
    ) -> anyhow::Result<f64> {
        let file = tempfile::NamedTempFile::new()?;
        std::fs::write(file.path(), script)?;
        let mut pgbench = self.tool("pgbench", database);
        pgbench.args([
            "-n",
            "-M",
            "prepared",
            "-j",
            "2",
            "-c",
            &clients.to_string(),
        ]);
        pgbench
            .args(["-T", &time.as_secs().to_string(), "-f"])
            .arg(file.path());
        let said = output(&mut pgbench)?;
        let number = |name: &str| said.lines().find_map(|line| line.strip_prefix(name));
        if number("number of failed transactions: ").is_none_or(|line| !line.starts_with("0 ")) {
            bail!("pgbench failed: {said}");
        }
        let tps = number("tps = ")
            .and_then(|line| line.split(' ').next())
            .context(said.clone())?;
        Ok(tps.parse()?)
    }

    /// Runs a script of SQL; quick, since nobody else is there.
    pub(crate) fn run(&self, database: &str, script: &str) -> anyhow::Result<()> {
        let file = tempfile::NamedTempFile::new()?;
        std::fs::write(file.path(), script)?;
        let mut psql = self.tool("psql", database);
        psql.args(["-Xq", "-v", "ON_ERROR_STOP=1", "-f"]);
        output(psql.arg(file.path()))?;
        Ok(())
    }

    fn tool(&self, program: &str, database: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command
            .arg("-h")
            .arg(self.folder.path())
            .args(["-U", "postgres"]);
        // pgbench takes the database's name as its last argument, psql behind -d; both know this.
        command.env("PGDATABASE", database);
        command
    }
}

/// Where Debian puts them, newest first, then the search path.
fn programs() -> anyhow::Result<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut folders: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    folders.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut all = folders
        .into_iter()
        .rev()
        .map(|(_, folder)| folder)
        .chain(std::env::split_paths(&path));
    all.find(|folder| folder.join("postgres").exists() && folder.join("pgbench").exists())
        .context("PostgreSQL's programs are missing; on Debian: apt install postgresql")
}

/// PostgreSQL does not run as root: then somebody else's number, to whom the folder is given.
fn owner(folder: &Path) -> anyhow::Result<Option<(u32, u32)>> {
    if std::fs::metadata(folder)?.uid() != 0 {
        return Ok(None);
    }
    let users = std::fs::read_to_string("/etc/passwd")?;
    let ids = |name: &str| {
        let line = users
            .lines()
            .find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    let ids = ids("postgres").or_else(|| ids("nobody"));
    let (user, group) = ids.context("there is no user postgres or nobody")?;
    chown(folder, Some(user), Some(group))?;
    Ok(Some((user, group)))
}

fn as_owner(owner: Option<(u32, u32)>, program: &Path) -> Command {
    let mut command = match owner {
        None => Command::new(program),
        Some((user, group)) => {
            let mut command = Command::new("setpriv");
            command.args([format!("--reuid={user}"), format!("--regid={group}")]);
            command.args(["--clear-groups", "--"]).arg(program);
            command
        }
    };
    // The folder we stand in may be closed to them.
    command.current_dir("/");
    command
}
