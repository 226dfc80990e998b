//! Mail servers to be spoken to: a small one of our own that fails as it is told, and Postfix's `smtp-sink` where it
//! is installed.

mod moods;
mod sink;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use moods::Moods;
pub(crate) use moods::{Act, Stage};
pub(crate) use sink::{SmtpSink, smtp_sink_is_required};

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

/// A server that says yes to everything unless it is in a mood, and speaks no more of SMTP than RFC 5321 asks for
/// that.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    /// `smtp://127.0.0.1:…`.
    pub(crate) url: String,
    here: Arc<Here>,
}

#[derive(Debug, Default)]
struct Here {
    taken: Mutex<Vec<Taken>>,
    moods: Moods,
    /// At this address it hangs up, whenever it is named.
    disliked: Mutex<Option<String>>,
    /// How often it was told from whom a letter is.
    envelopes: AtomicUsize,
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
            here: Arc::default(),
        };
        let here = Arc::clone(&server.here);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let here = Arc::clone(&here);
                tokio::spawn(async move { _ = converse(stream, &here).await });
            }
        });
        server
    }

    /// Is so with the next letter.
    pub(crate) fn is_next(&self, mood: Mood) {
        match mood {
            Mood::Cut => self.will(Stage::Dot, Act::Cuts),
            Mood::Unknown => {
                self.will(Stage::Recipient, Act::Says("550 5.1.1 nobody of that name"));
            }
        }
    }

    /// Does that when this stage comes next, after everything else that it was told to do.
    pub(crate) fn will(&self, stage: Stage, act: Act) {
        self.here.moods.push(stage, act);
    }

    /// Has it done everything that it was told to do?
    pub(crate) fn has_done_all(&self) -> bool {
        self.here.moods.are_over()
    }

    /// Hangs up from now on whenever this address is named; or never again.
    pub(crate) fn dislikes(&self, address: Option<&str>) {
        let mut disliked = self
            .here
            .disliked
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *disliked = address.map(ToOwned::to_owned);
    }

    /// Waits until somebody has come to where it waits itself.
    pub(crate) async fn is_reached(&self) {
        let come = self.here.moods.come.notified();
        let come = tokio::time::timeout(Duration::from_mins(1), come).await;
        come.expect("somebody comes to where the server waits");
    }

    /// Lets it go on.
    pub(crate) fn goes_on(&self) {
        self.here.moods.on.notify_one();
    }

    /// How often it was told from whom a letter is.
    pub(crate) fn envelopes(&self) -> usize {
        self.here.envelopes.load(Ordering::Relaxed)
    }

    /// What it took.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        let taken = self.here.taken.lock();
        taken.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn converse(stream: TcpStream, here: &Here) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    let moods = &here.moods;
    let greeting = moods.play(moods.at(Stage::Greeting)).await?;
    let greeting = greeting.unwrap_or("220 sink.example ESMTP");
    say(&mut stream, greeting).await?;
    let mut letter = Taken::default();
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let said = line.trim_end().to_owned();
        let verb = said.split([' ', ':']).next().unwrap_or_default();
        let (stage, yes) = match verb.to_uppercase().as_str() {
            "EHLO" => (
                Some(Stage::Hello),
                "250-sink.example\r\n250-8BITMIME\r\n250-AUTH PLAIN\r\n250 SIZE 10000000",
            ),
            "HELO" | "RSET" | "NOOP" => (None, "250 ok"),
            "AUTH" => (Some(Stage::Login), "235 welcome"),
            "MAIL" => {
                here.envelopes.fetch_add(1, Ordering::Relaxed);
                letter = Taken {
                    from: said.clone(),
                    ..Taken::default()
                };
                (Some(Stage::Sender), "250 ok")
            }
            "RCPT" => {
                let disliked = here.disliked.lock();
                let disliked = disliked.unwrap_or_else(PoisonError::into_inner).clone();
                if disliked.is_some_and(|address| said.contains(&address)) {
                    return Ok(());
                }
                letter.to.clone_from(&said);
                (Some(Stage::Recipient), "250 ok")
            }
            "DATA" => (Some(Stage::Data), "354 go ahead"),
            "QUIT" => return say(&mut stream, "221 bye").await,
            _ => (None, "502 not here"),
        };
        let act = stage.and_then(|stage| moods.at(stage));
        let answer = moods.play(act).await?.unwrap_or(yes);
        say(&mut stream, answer).await?;
        if answer.starts_with("354") {
            moods.play(moods.at(Stage::Text)).await?;
            letter.data = read_letter(&mut stream).await?;
            let answer = take(here, std::mem::take(&mut letter)).await?;
            say(&mut stream, answer).await?;
        }
    }
}

/// Takes a letter, unless it says no. What it says.
async fn take(here: &Here, letter: Taken) -> std::io::Result<&'static str> {
    let act = here.moods.at(Stage::Dot);
    let is_no = matches!(act, Some(Act::Says(words)) if !words.starts_with('2'));
    if !is_no {
        let mut taken = here.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.push(letter);
    }
    Ok(here.moods.play(act).await?.unwrap_or("250 2.0.0 taken"))
}

async fn say(stream: &mut BufReader<TcpStream>, words: &str) -> std::io::Result<()> {
    stream.write_all(format!("{words}\r\n").as_bytes()).await
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
