//! Real processes: `serve` and the other commands on one database, and a client that speaks HTTP to them.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bausteine::Settings;

use crate::support::site::{Site, encode};

/// How the program is started: the site's database and secret, a mail server.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    settings: Vec<(String, String)>,
}

impl Program {
    pub(crate) fn of(site: &Site, smtp_url: &str) -> Self {
        Self::with(&site.app.settings, smtp_url)
    }

    /// With these settings and a mail server.
    pub(crate) fn with(settings: &Settings, smtp_url: &str) -> Self {
        let erasures = settings.database.erasures.display().to_string();
        let pages = settings.server.pages.display().to_string();
        let storage = settings.storage.folder.display().to_string();
        let settings = [
            ("STORAGE__FOLDER", storage.as_str()),
            ("DATABASE__URL", settings.database.url.as_str()),
            ("DATABASE__ERASURES", erasures.as_str()),
            ("SERVER__SECRET", settings.server.secret.as_str()),
            ("SERVER__PUBLIC_URL", settings.server.public_url.as_str()),
            ("SERVER__PAGES", pages.as_str()),
            ("MAIL__TRANSPORT", "smtp"),
            ("MAIL__SMTP_URL", smtp_url),
            ("LIMITS__ENABLED", "false"),
        ];
        let named = settings.map(|(name, value)| (format!("BAUSTEINE__{name}"), value.to_owned()));
        Self {
            settings: named.to_vec(),
        }
    }

    /// The same program with one more setting.
    pub(super) fn and(mut self, name: &str, value: &str) -> Self {
        let setting = (format!("BAUSTEINE__{name}"), value.to_owned());
        self.settings.push(setting);
        self
    }

    /// Runs a command to its end, with something to read.
    pub(super) fn reads(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bausteine"));
        let command = command.args(arguments).envs(self.settings.clone());
        let command = command.current_dir(std::env::temp_dir());
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = piped.stderr(Stdio::piped()).spawn().expect("it starts");
        let mut pipe = child.stdin.take().expect("its input");
        pipe.write_all(input).expect("it reads to the end");
        drop(pipe);
        child.wait_with_output().expect("it ends")
    }

    /// Runs a command to its end.
    pub(crate) fn runs(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bausteine"));
        let command = command.args(arguments).envs(self.settings.clone());
        // No settings of a developer lie there.
        let output = command.current_dir(std::env::temp_dir()).output();
        output.expect("the program starts")
    }

    /// The same with another setting, `MAIL__MAILING_PER_HOUR`.
    pub(crate) fn set(mut self, name: &str, value: &str) -> Self {
        let named = (format!("BAUSTEINE__{name}"), value.to_owned());
        self.settings.push(named);
        self
    }

    /// Starts a command that goes on until it is told to end, or is over.
    pub(crate) fn starts(&self, arguments: &[&str]) -> Running {
        Running::start(arguments, &self.settings)
    }

    /// Runs a command that can make no file larger than so many kilobytes: to it the disk is full.
    pub(crate) fn runs_on_a_small_disk(&self, kilobytes: u64, arguments: &[&str]) -> Output {
        // Shells count in blocks of 512 bytes; what is written beyond fails, and is no signal.
        let script = "trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"";
        let blocks = (kilobytes * 2).to_string();
        let mut command = Command::new("sh");
        command.args([
            "-c",
            script,
            "disk",
            &blocks,
            env!("CARGO_BIN_EXE_bausteine"),
        ]);
        command.args(arguments).envs(self.settings.clone());
        let output = command.current_dir(std::env::temp_dir()).output();
        output.expect("there is a shell")
    }

    /// Starts a server on a port of its own.
    pub(crate) fn serves(&self) -> Server {
        self.serves_with(&[])
    }

    /// The same, with options.
    pub(crate) fn serves_with(&self, options: &[&str]) -> Server {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.expect("a free port").port();
        let mut settings = self.settings.clone();
        let listen = (
            "BAUSTEINE__SERVER__LISTEN".to_owned(),
            format!("127.0.0.1:{port}"),
        );
        settings.push(listen);
        let running = Running::start(&[&["serve"], options].concat(), &settings);
        let server = Server { port, running };
        let start = Instant::now();
        while ask(port, "GET", "/readyz", &[]).is_err() {
            assert!(
                start.elapsed() < Duration::from_mins(1),
                "the server does not come up"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }
}

/// A running command. It does not outlive this value.
#[derive(Debug)]
pub(crate) struct Running {
    pid: String,
    shell: Child,
}

impl Running {
    fn start(arguments: &[&str], settings: &[(String, String)]) -> Self {
        // A shell that waits for the program; the program is killed when our end of its input closes, however
        // this process ends.
        let script = "exec 3<&0; \"$@\" >/dev/null 2>&1 </dev/null & child=$!; echo $child; \
             (cat <&3 >/dev/null; kill -KILL $child 2>/dev/null) & wait $child";
        let mut shell = Command::new("sh")
            .args(["-c", script, "watchdog", env!("CARGO_BIN_EXE_bausteine")])
            .args(arguments)
            .envs(settings.iter().cloned())
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("there is a shell");
        let mut pid = String::new();
        let said = shell.stdout.take().expect("it is piped");
        BufReader::new(said)
            .read_line(&mut pid)
            .expect("it says whom it waits for");
        Self {
            pid: pid.trim().to_owned(),
            shell,
        }
    }

    /// Sends it a signal. `false`: it had ended before.
    pub(crate) fn is_sent(&self, signal: &str) -> bool {
        let mut kill = Command::new("kill");
        let sent = kill
            .args([signal, &self.pid])
            .stderr(Stdio::null())
            .status();
        sent.expect("there is `kill`").success()
    }

    /// Has it ended?
    pub(crate) fn is_over(&mut self) -> bool {
        let ended = self.shell.try_wait();
        ended.expect("it can be asked").is_some()
    }

    /// Waits for its end, and lets others work meanwhile.
    pub(crate) async fn ends(mut self) {
        let start = Instant::now();
        while !self.is_over() {
            assert!(start.elapsed() < Duration::from_mins(1), "it does not end");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

/// A running `serve`. It does not outlive this value.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) port: u16,
    running: Running,
}

impl Server {
    /// Asks it.
    pub(crate) fn asks(&self, method: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        ask(self.port, method, path, fields).expect("it answers")
    }

    /// Sends it a signal and waits for its end.
    pub(crate) fn ends_by(mut self, signal: &str) {
        assert!(self.running.is_sent(signal), "it had ended before");
        self.running.shell.wait().expect("it ends");
    }
}

/// The servers behind a round-robin: whoever does not answer is asked no more for this question.
#[derive(Debug)]
pub(crate) struct RoundRobin {
    pub(crate) ports: Vec<u16>,
    pub(crate) turn: AtomicUsize,
    /// Questions that a server did not answer.
    pub(crate) unanswered: AtomicUsize,
}

impl RoundRobin {
    /// Asks one after another until one answers.
    pub(crate) fn asks(&self, method: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let start = Instant::now();
        loop {
            let turn = self.turn.fetch_add(1, Ordering::Relaxed);
            match ask(self.ports[turn % self.ports.len()], method, path, fields) {
                Ok(answer) if answer.status < 500 => return answer,
                _ => self.unanswered.fetch_add(1, Ordering::Relaxed),
            };
            assert!(
                start.elapsed() < Duration::from_mins(1),
                "nobody answers {path}"
            );
        }
    }
}

/// What a server answers.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

fn ask(port: u16, method: &str, path: &str, fields: &[(&str, &str)]) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let body = encode(fields);
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    let broken_off = || std::io::Error::other("the answer breaks off");
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(broken_off)?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let status = status
        .and_then(|code| code.parse().ok())
        .ok_or_else(broken_off)?;
    let header = |name: &str| {
        let named = |line: &&str| line.to_lowercase().starts_with(name);
        let line = lines.clone().find(named)?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    if header("content-length").is_some_and(|length| length != body.len().to_string()) {
        return Err(broken_off());
    }
    Ok(Answer {
        status,
        location: header("location"),
        body: body.to_owned(),
    })
}
