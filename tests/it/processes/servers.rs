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
pub(super) struct Program {
    settings: Vec<(String, String)>,
}

impl Program {
    pub(super) fn of(site: &Site, smtp_url: &str) -> Self {
        Self::with(&site.app.settings, smtp_url)
    }

    /// With these settings and a mail server.
    pub(super) fn with(settings: &Settings, smtp_url: &str) -> Self {
        let erasures = settings.database.erasures.display().to_string();
        let pages = settings.server.pages.display().to_string();
        let settings = [
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

    /// Runs a command to its end.
    pub(super) fn runs(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bausteine"));
        let command = command.args(arguments).envs(self.settings.clone());
        // No settings of a developer lie there.
        let output = command.current_dir(std::env::temp_dir()).output();
        output.expect("the program starts")
    }

    /// Starts a server on a port of its own.
    pub(super) fn serves(&self) -> Server {
        self.serves_with(&[])
    }

    /// The same, with options.
    pub(super) fn serves_with(&self, options: &[&str]) -> Server {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.expect("a free port").port();
        // A shell that waits for the server; the server is killed when our end of its input closes, however
        // this process ends.
        let script = "exec 3<&0; \"$@\" >/dev/null 2>&1 </dev/null & child=$!; echo $child; \
             (cat <&3 >/dev/null; kill -KILL $child 2>/dev/null) & wait $child";
        let mut shell = Command::new("sh")
            .args([
                "-c",
                script,
                "watchdog",
                env!("CARGO_BIN_EXE_bausteine"),
                "serve",
            ])
            .args(options)
            .envs(self.settings.clone())
            .env("BAUSTEINE__SERVER__LISTEN", format!("127.0.0.1:{port}"))
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
        let server = Server {
            port,
            pid: pid.trim().to_owned(),
            shell,
        };
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

/// A running `serve`. It does not outlive this value.
#[derive(Debug)]
pub(super) struct Server {
    pub(super) port: u16,
    pid: String,
    shell: Child,
}

impl Server {
    /// Asks it.
    pub(super) fn asks(&self, method: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        ask(self.port, method, path, fields).expect("it answers")
    }

    /// Sends it a signal and waits for its end.
    pub(super) fn ends_by(mut self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.pid]).status();
        assert!(
            sent.expect("there is `kill`").success(),
            "it had ended before"
        );
        self.shell.wait().expect("it ends");
    }
}

/// The servers behind a round-robin: whoever does not answer is asked no more for this question.
#[derive(Debug)]
pub(super) struct RoundRobin {
    pub(super) ports: Vec<u16>,
    pub(super) turn: AtomicUsize,
    /// Questions that a server did not answer.
    pub(super) unanswered: AtomicUsize,
}

impl RoundRobin {
    /// Asks one after another until one answers.
    pub(super) fn asks(&self, method: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
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
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) location: Option<String>,
    pub(super) body: String,
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
