//! The programs of the stage: found, started, watched.

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Where a program lies.
pub(super) fn find(program: &str, package: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.exists())
        .ok_or_else(|| format!("no `{program}` in PATH; on Debian: apt install {package}"))
}

/// A program below a shell that waits for our end of its input to close, however this process ends; then it
/// stops the program and removes the folder.
pub(super) fn watched(folder: &Path, program: &Path) -> Command {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(
            "folder=$1; shift; setsid \"$@\" >>\"$folder/log\" 2>&1 </dev/null & child=$!; \
             cat >/dev/null; kill -TERM -$child; sleep 1; kill -KILL -$child; \
             rm -rf \"$folder\"; rmdir \"${folder%/*}\"",
        )
        .arg("watchdog")
        .arg(folder)
        .arg(program)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    command
}

/// The program on the database of the running demo.
pub(super) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bausteine"));
    command
        .current_dir(folder)
        .env("BAUSTEINE__DATABASE__URL", "sqlite:data/demo/bausteine.db");
    command
}

/// Brings the probes into the running demo by the command that the office uses, and waits until they are
/// shown.
pub(super) fn import_probes(folder: &Path, port: u16) -> Result<(), String> {
    for text in crate::probe::files() {
        let file = folder.join("probes.toml");
        fs::write(&file, text).map_err(|error| error.to_string())?;
        let import = command(folder)
            .arg("import")
            .arg(&file)
            .output()
            .map_err(|error| format!("import: {error}"))?;
        if !import.status.success() {
            let words = String::from_utf8_lossy(&import.stderr).into_owned();
            return Err(format!("import: {words}"));
        }
    }
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(30) {
        if asks(port, &format!("/angebote/{}", crate::probe::COURSE)).contains(" 200 ") {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Err("the imported offerings are not shown".to_owned())
}

/// The first line of an answer.
fn asks(port: u16, path: &str) -> String {
    use std::io::{BufRead as _, BufReader};
    let ask = || -> std::io::Result<String> {
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", port))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\r\n"
        )?;
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line)?;
        Ok(line)
    };
    ask().unwrap_or_default()
}

/// A port that nobody listens on.
pub(super) fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    Ok(address.port())
}

/// Waits until somebody listens; the log of who should have, if nobody does.
pub(super) fn await_port(port: u16, folder: &Path) -> Result<(), String> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_mins(1) {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    Err(fs::read_to_string(folder.join("log")).unwrap_or_default())
}
