//! Mail servers to be spoken to: a small one of our own, and Postfix's `smtp-sink` where it is installed.

use std::collections::VecDeque;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What was said before a letter, and the letter.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    /// `MAIL FROM:<…>`.
    pub(crate) from: String,
    /// `RCPT TO:<…>`.
    pub(crate) to: String,
    /// The letter, dots undone.
    pub(crate) data: Vec<u8>,
}

/// A server that says yes to everything, and speaks no more of SMTP than RFC 5321 asks for that.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    /// `smtp://127.0.0.1:…`.
    pub(crate) url: String,
    taken: Arc<Mutex<Vec<Taken>>>,
    moods: Arc<Mutex<VecDeque<Mood>>>,
}

/// What the server does with a letter, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It takes it, and is gone before it has said so.
    Cut,
    /// It knows nobody of that name.
    Unknown,
}

impl Server {
    /// Opens it.
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let server = Self {
            url: format!("smtp://{address}"),
            taken: Arc::default(),
            moods: Arc::default(),
        };
        let there = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let there = there.clone();
                tokio::spawn(async move { _ = converse(stream, &there).await });
            }
        });
        server
    }

    /// Is so with the next letter.
    pub(crate) fn is_next(&self, mood: Mood) {
        let mut moods = self.moods.lock().unwrap_or_else(PoisonError::into_inner);
        moods.push_back(mood);
    }

    /// Is it in that mood now? Then it is not any more.
    fn has_been(&self, mood: Mood) -> bool {
        let mut moods = self.moods.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = moods.front() == Some(&mood);
        if is_it {
            moods.pop_front();
        }
        is_it
    }

    /// What it took.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        self.taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

async fn converse(stream: TcpStream, server: &Server) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 sink.example ESMTP\r\n").await?;
    let mut letter = Taken::default();
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let said = line.trim_end().to_owned();
        let verb = said
            .split([' ', ':'])
            .next()
            .unwrap_or_default()
            .to_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-sink.example\r\n250-8BITMIME\r\n250 SIZE 10000000\r\n",
            "HELO" | "RSET" | "NOOP" => "250 ok\r\n",
            "MAIL" => {
                letter = Taken {
                    from: said,
                    ..Taken::default()
                };
                "250 ok\r\n"
            }
            "RCPT" if server.has_been(Mood::Unknown) => "550 5.1.1 nobody of that name\r\n",
            "RCPT" => {
                letter.to = said;
                "250 ok\r\n"
            }
            "DATA" => {
                stream.write_all(b"354 go ahead\r\n").await?;
                letter.data = read_letter(&mut stream).await?;
                let mut all = server.taken.lock().unwrap_or_else(PoisonError::into_inner);
                all.push(std::mem::take(&mut letter));
                drop(all);
                if server.has_been(Mood::Cut) {
                    return Ok(());
                }
                "250 2.0.0 taken\r\n"
            }
            "QUIT" => {
                stream.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "502 not here\r\n",
        };
        stream.write_all(answer.as_bytes()).await?;
    }
}

async fn read_letter(stream: &mut BufReader<TcpStream>) -> std::io::Result<Vec<u8>> {
    let mut letter = Vec::new();
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await? == 0 {
            // Without the dot there was no letter.
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" {
            return Ok(letter);
        }
        let undone = line.strip_prefix(b".").unwrap_or(&line);
        letter.extend_from_slice(undone);
    }
}

/// Postfix's own sink: a foreign reader of our SMTP. It ends with this value.
#[derive(Debug)]
pub(crate) struct SmtpSink {
    /// `smtp://127.0.0.1:…`.
    pub(crate) url: String,
    folder: PathBuf,
    process: Child,
}

/// Does the caller insist on `smtp-sink`?
pub(crate) fn smtp_sink_is_required() -> bool {
    std::env::var("BAUSTEINE_TEST_SMTP_SINK").is_ok_and(|word| word == "required")
}

impl SmtpSink {
    /// Opens it; `None` where it is not installed.
    pub(crate) fn open() -> Option<Self> {
        let program = ["/usr/sbin/smtp-sink", "/usr/bin/smtp-sink"]
            .into_iter()
            .find(|program| PathBuf::from(program).exists())?;
        let folder = std::env::temp_dir().join(format!("bausteine-it-{}-sink", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let port = {
            let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
            free.local_addr().expect("an address").port()
        };
        let mut command = Command::new(program);
        if fs::metadata(&folder).expect("it is there").uid() == 0 {
            // As root it wants to become somebody else, who must be able to write here.
            let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
            fs::set_permissions(&folder, open).expect("it is ours");
            command.args(["-u", "nobody"]);
        }
        let process = command
            .arg("-d")
            .arg(folder.join("%M."))
            .arg(format!("127.0.0.1:{port}"))
            .arg("64")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("smtp-sink starts");
        let start = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "smtp-sink answers"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(Self {
            url: format!("smtp://127.0.0.1:{port}"),
            folder,
            process,
        })
    }

    /// What it wrote down, a letter a text, with the envelope before it.
    pub(crate) fn dumps(&self) -> Vec<String> {
        let files = fs::read_dir(&self.folder).expect("the folder is there");
        let mut dumps: Vec<_> = files
            .flatten()
            .filter_map(|file| fs::read_to_string(file.path()).ok())
            .filter(|text| !text.is_empty())
            .collect();
        dumps.sort();
        dumps
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
        _ = fs::remove_dir_all(&self.folder);
    }
}
