//! A mailbox to be looked into: no more of IMAP than is asked of it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Who may look.
pub(crate) const USER: &str = "bounces";
/// With what.
pub(crate) const PASSWORD: &str = "drei gelbe Steine";

/// A mailbox on a server of its own.
#[derive(Clone, Debug)]
pub(crate) struct Mailbox {
    /// `imap://127.0.0.1:…`.
    pub(crate) url: String,
    kept: Arc<Mutex<Kept>>,
}

#[derive(Debug, Default)]
struct Kept {
    messages: Vec<(Vec<u8>, bool)>,
    hangs_up: bool,
}

impl Mailbox {
    /// Opens it.
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let mailbox = Self {
            url: format!("imap://{address}"),
            kept: Arc::default(),
        };
        let there = mailbox.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let there = there.clone();
                tokio::spawn(async move { _ = converse(stream, &there).await });
            }
        });
        mailbox
    }

    /// Lays a message into it.
    pub(crate) fn gets(&self, message: &[u8]) {
        self.lock().messages.push((message.to_vec(), false));
    }

    /// How many nobody has read.
    pub(crate) fn unread(&self) -> usize {
        let kept = self.lock();
        kept.messages.iter().filter(|(_, seen)| !seen).count()
    }

    /// The next time that something shall be marked as read it is gone before it has done so.
    pub(crate) fn hangs_up(&self) {
        self.lock().hangs_up = true;
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn converse(stream: TcpStream, mailbox: &Mailbox) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"* OK ready\r\n").await?;
    let mut line = String::new();
    let mut is_in = false;
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let (tag, command) = line.trim_end().split_once(' ').unwrap_or_default();
        let ok = format!("{tag} OK done\r\n");
        let number = || -> usize {
            let word = command.split(' ').nth(2).unwrap_or_default();
            word.parse().unwrap_or(0)
        };
        let answer = if command.starts_with("LOGIN") {
            is_in = command == format!("LOGIN \"{USER}\" \"{PASSWORD}\"");
            let no = format!("{tag} NO who are you?\r\n");
            if is_in {
                ok.into_bytes()
            } else {
                no.into_bytes()
            }
        } else if !is_in {
            format!("{tag} BAD first say who you are\r\n").into_bytes()
        } else if command == "SELECT \"INBOX\"" || command == "EXAMINE \"INBOX\"" {
            let all = mailbox.lock().messages.len();
            format!("* {all} EXISTS\r\n* FLAGS (\\Seen)\r\n{ok}").into_bytes()
        } else if command == "UID SEARCH UNSEEN" {
            let kept = mailbox.lock();
            let unread = kept.messages.iter().enumerate();
            let unread = unread.filter(|(_, (_, seen))| !seen);
            let uids: Vec<String> = unread.map(|(place, _)| (place + 1).to_string()).collect();
            format!("* SEARCH {}\r\n{ok}", uids.join(" ")).into_bytes()
        } else if command.starts_with("UID FETCH") {
            assert!(
                command.contains("BODY.PEEK[]<0."),
                "it reads nothing by the way: {command}"
            );
            let (uid, kept) = (number(), mailbox.lock());
            let message = &kept.messages[uid - 1].0;
            let head = format!(
                "* {uid} FETCH (UID {uid} BODY[]<0> {{{}}}\r\n",
                message.len()
            );
            [head.as_bytes(), message, b")\r\n", ok.as_bytes()].concat()
        } else if command.starts_with("UID STORE") {
            let mut kept = mailbox.lock();
            if std::mem::take(&mut kept.hangs_up) {
                return Ok(());
            }
            assert!(command.ends_with("+FLAGS.SILENT (\\Seen)"), "{command}");
            kept.messages[number() - 1].1 = true;
            ok.into_bytes()
        } else {
            format!("* BYE\r\n{ok}").into_bytes()
        };
        stream.write_all(&answer).await?;
    }
}
