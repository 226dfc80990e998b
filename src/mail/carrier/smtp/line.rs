//! The line to a mail server: TCP without delay, and TLS around it before lettre hears anything.
//!
//! lettre could do STARTTLS by itself, but it keeps what the server sent before the handshake and takes
//! it for answers that came after: whoever sits on the line could answer in the server's place (the
//! injection of CVE-2011-0411). And it can not lay TLS around a line of ours. So both are done here.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{
    AsyncBufRead, AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite,
    AsyncWriteExt as _, BufReader, ReadBuf,
};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::pki_types::ServerName;

use super::{Security, Smtp};

/// The longest answer that is read before TLS.
const LONGEST: u64 = 16 * 1024;

/// A line on which lettre can begin: the next thing to read is the greeting.
#[derive(Debug)]
pub(super) struct Line {
    /// Read before anything else: the greeting that came before STARTTLS.
    greeting: io::Cursor<Vec<u8>>,
    stream: Stream,
}

#[derive(Debug)]
enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// Opens a line to the server.
///
/// # Errors
/// If the name, the connection or the TLS fails, or the server offers no TLS where it must.
pub(super) async fn open(smtp: &Smtp) -> io::Result<Line> {
    let mut tcp = TcpStream::connect((smtp.host.as_str(), smtp.port)).await?;
    // Without it each short command waits for the acknowledgement of the one before.
    tcp.set_nodelay(true)?;
    let (greeting, stream) = match &smtp.security {
        Security::None => (Vec::new(), Stream::Plain(tcp)),
        Security::Tls(config) => (Vec::new(), secured(smtp, config, tcp).await?),
        Security::StartTls(config) => {
            let greeting = ask_for_tls(smtp, &mut tcp).await?;
            (greeting, secured(smtp, config, tcp).await?)
        }
    };
    Ok(Line {
        greeting: io::Cursor::new(greeting),
        stream,
    })
}

async fn secured(smtp: &Smtp, config: &Arc<ClientConfig>, tcp: TcpStream) -> io::Result<Stream> {
    let name = ServerName::try_from(smtp.host.clone()).map_err(io::Error::other)?;
    let tls = TlsConnector::from(Arc::clone(config))
        .connect(name, tcp)
        .await?;
    Ok(Stream::Tls(Box::new(tls)))
}

/// Says EHLO and STARTTLS, nothing else, and returns the greeting.
async fn ask_for_tls(smtp: &Smtp, tcp: &mut TcpStream) -> io::Result<Vec<u8>> {
    let (read, mut write) = tcp.split();
    let mut server = BufReader::new(read.take(LONGEST));
    let greeting = answer(&mut server, "220").await?;
    write
        .write_all(format!("EHLO {}\r\n", smtp.hello).as_bytes())
        .await?;
    let offers = answer(&mut server, "250").await?;
    let has_tls = offers
        .lines()
        .filter_map(|line| line.get(4..))
        .any(|offer| offer.trim().eq_ignore_ascii_case("STARTTLS"));
    if !has_tls {
        return Err(io::Error::other("the server offers no STARTTLS"));
    }
    write.write_all(b"STARTTLS\r\n").await?;
    answer(&mut server, "220").await?;
    if !server.buffer().is_empty() {
        return Err(io::Error::other("somebody spoke between STARTTLS and TLS"));
    }
    Ok(greeting.into_bytes())
}

/// Reads one answer of several lines; refuses any other than the expected.
async fn answer(server: &mut (impl AsyncBufRead + Unpin), expected: &str) -> io::Result<String> {
    let mut whole = String::new();
    loop {
        let mut line = String::new();
        if server.read_line(&mut line).await? == 0 || !line.ends_with('\n') {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if !line.starts_with(expected) {
            return Err(io::Error::other(format!(
                "the server said {}",
                line.trim_end()
            )));
        }
        whole.push_str(&line);
        if line.as_bytes().get(3) != Some(&b'-') {
            return Ok(whole);
        }
    }
}

impl AsyncTokioStream for Line {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        match &self.stream {
            Stream::Plain(tcp) => tcp.peer_addr(),
            Stream::Tls(tls) => tls.get_ref().0.peer_addr(),
        }
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let greeted = Pin::new(&mut self.greeting).poll_read(cx, buffer);
        if buffer.filled().len() > before {
            return greeted;
        }
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_read(cx, buffer),
            Stream::Tls(tls) => Pin::new(tls).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_write(cx, bytes),
            Stream::Tls(tls) => Pin::new(tls).poll_write(cx, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_flush(cx),
            Stream::Tls(tls) => Pin::new(tls).poll_flush(cx),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_shutdown(cx),
            Stream::Tls(tls) => Pin::new(tls).poll_shutdown(cx),
        }
    }
}
