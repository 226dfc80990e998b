//! Processes that end with this one, and what the system says about them.

use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail};

/// The kernel counts a process's time in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// A process in the background. Dropped, or if this program ends in whatever way, it is stopped.
#[derive(Debug)]
pub(crate) struct Process {
    /// Its number.
    pub(crate) id: u32,
    /// A shell that waits for our end of its input to close.
    watchdog: Child,
}

impl Process {
    /// Starts a command; what it says goes into the file `log`. `signal` is what stops it.
    pub(crate) fn start(command: &Command, log: &Path, signal: &str) -> anyhow::Result<Self> {
        let script = "log=$1; signal=$2; shift 2; \"$@\" >\"$log\" 2>&1 </dev/null & pid=$!; \
                      echo $pid; exec >/dev/null; cat; kill -$signal $pid 2>/dev/null; wait $pid 2>/dev/null";
        let mut shell = Command::new("sh");
        shell.args(["-c", script, "watchdog"]).arg(log).arg(signal);
        shell.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            shell.current_dir(folder);
        }
        // A group of its own: Ctrl-C must not reach it before it has cleaned up.
        shell
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut watchdog = shell.spawn().context("sh")?;
        let mut line = String::new();
        let out = watchdog.stdout.take().context("no output")?;
        BufReader::new(out).read_line(&mut line)?;
        let id = line.trim().parse().context("sh says no process id")?;
        Ok(Self { id, watchdog })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.watchdog.stdin.take());
        _ = self.watchdog.wait();
    }
}

/// Runs a command to its end; what it printed.
pub(crate) fn output(command: &mut Command) -> anyhow::Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| name.clone())?;
    if !output.status.success() {
        // Some say what is wrong, and some where they say everything.
        let said = [output.stderr, output.stdout].concat();
        bail!("{name}: {}", String::from_utf8_lossy(&said));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What `/proc/ID/stat` says after the name: from the third field on.
fn stat(id: u32) -> Option<Vec<String>> {
    let mut text = String::new();
    std::fs::File::open(format!("/proc/{id}/stat"))
        .ok()?
        .read_to_string(&mut text)
        .ok()?;
    let (_, rest) = text.rsplit_once(')')?;
    Some(rest.split_whitespace().map(ToOwned::to_owned).collect())
}

/// Time that a process used of all cores; `with_children`: and its children that have ended.
fn time(id: u32, with_children: bool) -> Duration {
    let fields = stat(id).unwrap_or_default();
    let ticks: u32 = fields
        .iter()
        .skip(11)
        .take(if with_children { 4 } else { 2 })
        .filter_map(|field| field.parse::<u32>().ok())
        .sum();
    TICK * ticks
}

/// Time that a process used of all cores.
pub(crate) fn cpu(id: u32) -> Duration {
    time(id, false)
}

/// Time that a process and its children used of all cores, also children that have ended.
pub(crate) fn cpu_of_family(id: u32) -> Duration {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let children = entries.filter_map(|entry| {
        let child: u32 = entry.file_name().to_str()?.parse().ok()?;
        (stat(child)?.get(1)? == &id.to_string()).then_some(child)
    });
    children.map(|child| time(child, false)).sum::<Duration>() + time(id, true)
}

/// A line of `/proc/ID/status` in megabytes: `VmRSS` is the memory now, `VmHWM` the most so far.
pub(crate) fn megabytes(id: u32, line: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let found = status
        .lines()
        .find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
    let kilobytes = found.and_then(|text| text.trim().trim_end_matches(" kB").parse::<u32>().ok());
    kilobytes.map_or(f64::NAN, |kilobytes| f64::from(kilobytes) * 1024.0 / 1e6)
}
