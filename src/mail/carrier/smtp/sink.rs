//! A small mail server for tests: it keeps what it hears and fails as it is told.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// What the server does when it hears a command that begins so (or, for `.`, the final dot).
#[derive(Clone, Debug)]
pub(super) enum Manner {
    /// Answers so.
    Say(&'static str),
    /// Closes the connection without a word.
    Cut,
    /// Says nothing more, and keeps the connection.
    Silent,
}

/// What the server is like.
#[derive(Clone, Default)]
pub(super) struct Manners {
    /// What it does at a command, used once each, in their order.
    pub(super) at: Arc<Mutex<VecDeque<(&'static str, Manner)>>>,
    /// What EHLO offers.
    pub(super) offers: &'static str,
    /// With what it speaks TLS: after STARTTLS, or at once if `at_once`.
    pub(super) tls: Option<TlsAcceptor>,
    /// TLS from the first byte.
    pub(super) at_once: bool,
}

/// A running server.
pub(super) struct Sink {
    /// Where.
    pub(super) address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
    connections: Arc<Mutex<u32>>,
}

impl Sink {
    pub(super) async fn open(manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sink = Self {
            address: listener.local_addr().unwrap(),
            heard: Arc::default(),
            connections: Arc::default(),
        };
        let (heard, connections) = (Arc::clone(&sink.heard), Arc::clone(&sink.connections));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *connections.lock().unwrap() += 1;
                tokio::spawn(serve(stream, manners.clone(), Arc::clone(&heard)));
            }
        });
        sink
    }

    /// Every line that came, as it came.
    pub(super) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// How many connections there were.
    pub(super) fn connections(&self) -> u32 {
        *self.connections.lock().unwrap()
    }
}

async fn serve(stream: TcpStream, manners: Manners, heard: Arc<Mutex<Vec<String>>>) {
    stream.set_nodelay(true).unwrap();
    match manners.tls.clone().filter(|_| manners.at_once) {
        Some(tls) => {
            if let Ok(stream) = tls.accept(stream).await {
                talk(BufReader::new(stream), &manners, &heard, true).await;
            }
        }
        None => {
            if let Some(stream) = talk(BufReader::new(stream), &manners, &heard, true).await
                && let Some(tls) = &manners.tls
                && let Ok(stream) = tls.accept(stream).await
            {
                talk(BufReader::new(stream), &manners, &heard, false).await;
            }
        }
    }
}

/// Talks until the end (`None`) or until TLS begins.
async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: BufReader<S>,
    manners: &Manners,
    heard: &Mutex<Vec<String>>,
    greets: bool,
) -> Option<S> {
    if greets {
        stream.write_all(b"220 sink ESMTP\r\n").await.ok()?;
        stream.flush().await.ok()?;
    }
    let mut in_text = false;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end_matches("\r\n").to_owned();
        heard.lock().unwrap().push(line.clone());
        if in_text && line != "." {
            continue;
        }
        let manner = {
            let mut at = manners.at.lock().unwrap();
            at.front()
                .is_some_and(|(command, _)| line.starts_with(command))
                .then(|| at.pop_front().unwrap().1)
        };
        let said = match manner {
            Some(Manner::Cut) => return None,
            Some(Manner::Silent) => std::future::pending().await,
            Some(Manner::Say(said)) => said.to_owned(),
            None if in_text => "250 2.0.0 taken".to_owned(),
            None if line.starts_with("EHLO") => {
                format!("250-sink\r\n250-{}\r\n250 HELP", manners.offers)
            }
            None if line == "DATA" => "354 go ahead".to_owned(),
            None if line == "STARTTLS" => "220 go ahead".to_owned(),
            None if line.starts_with("AUTH") => "235 welcome".to_owned(),
            None if line == "QUIT" => "221 bye".to_owned(),
            None => "250 ok".to_owned(),
        };
        in_text = said.starts_with("354");
        stream
            .write_all(format!("{said}\r\n").as_bytes())
            .await
            .ok()?;
        stream.flush().await.ok()?;
        if line == "STARTTLS" && said.starts_with("220") {
            return Some(stream.into_inner());
        }
        if line == "QUIT" {
            return None;
        }
    }
}
