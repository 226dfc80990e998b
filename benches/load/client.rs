//! A lean HTTP/1.1 client: one connection, used again for every request, no copy of what it reads.

use std::net::SocketAddr;

use anyhow::{Context as _, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A client with its connection.
#[derive(Debug)]
pub(crate) struct Client {
    stream: TcpStream,
    address: SocketAddr,
    buffer: Vec<u8>,
    request: Vec<u8>,
    /// Sent with each request, ends with a line break.
    headers: &'static str,
}

/// An answer, valid until the next request.
#[derive(Debug)]
pub(crate) struct Answer<'c> {
    /// 200, 303 …
    pub(crate) status: u16,
    /// The lines of the head.
    pub(crate) head: &'c str,
    /// The body as it was sent, still compressed; pieces ("chunks") put together.
    pub(crate) body: &'c [u8],
}

impl Answer<'_> {
    /// The value of a header; its name in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }
}

impl Client {
    /// Connects; `headers` are sent with each request.
    pub(crate) async fn connect(
        address: SocketAddr,
        headers: &'static str,
    ) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let buffer = Vec::with_capacity(128 * 1024);
        Ok(Self {
            stream,
            address,
            buffer,
            request: Vec::with_capacity(2048),
            headers,
        })
    }

    /// Asks for a page.
    pub(crate) async fn get(&mut self, path: &str) -> anyhow::Result<Answer<'_>> {
        let head = format!(
            "GET {path} HTTP/1.1\r\nhost: {}\r\n{}\r\n",
            self.address, self.headers
        );
        self.request.clear();
        self.request.extend_from_slice(head.as_bytes());
        self.exchange().await.with_context(|| format!("GET {path}"))
    }

    /// Sends a form, as a browser does.
    pub(crate) async fn post(&mut self, path: &str, form: &str) -> anyhow::Result<Answer<'_>> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\n\
             sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {length}\r\n{headers}\r\n{form}",
            address = self.address,
            length = form.len(),
            headers = self.headers,
        );
        self.request.clear();
        self.request.extend_from_slice(head.as_bytes());
        self.exchange()
            .await
            .with_context(|| format!("POST {path}"))
    }

    async fn exchange(&mut self) -> anyhow::Result<Answer<'_>> {
        self.stream.write_all(&self.request).await?;
        self.buffer.clear();
        let start = loop {
            self.read().await?;
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break end + 4;
            }
        };
        let (status, length, in_pieces) = {
            let head = std::str::from_utf8(self.buffer.get(..start).unwrap_or_default())?;
            let status: Option<u16> = head.get(9..12).and_then(|digits| digits.parse().ok());
            let length = header(head, "content-length")
                .map(str::parse::<usize>)
                .transpose()?;
            let status = status.context("not an HTTP answer")?;
            (status, length, header(head, "transfer-encoding").is_some())
        };
        if let Some(length) = length {
            while self.buffer.len() < start + length {
                self.read().await?;
            }
        } else if in_pieces {
            let body = loop {
                if let Some(body) = joined(self.buffer.get(start..).unwrap_or_default()) {
                    break body;
                }
                self.read().await?;
            };
            self.buffer.truncate(start);
            self.buffer.extend_from_slice(&body);
        }
        let (head, body) = self
            .buffer
            .split_at_checked(start)
            .context("a short answer")?;
        Ok(Answer {
            status,
            head: std::str::from_utf8(head)?,
            body,
        })
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the server hung up");
        }
        Ok(())
    }
}

/// The value of a header in a head.
fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines().find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len())
        .position(|window| window == needle)
}

/// The pieces of a body put together; none as long as the last piece is missing.
fn joined(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = find(rest, b"\r\n")?;
        let length = std::str::from_utf8(rest.get(..end)?).ok()?;
        let length = usize::from_str_radix(length.split(';').next()?.trim(), 16).ok()?;
        let piece = rest.get(end + 2..end + 2 + length)?;
        rest = rest.get(end + 2 + length + 2..)?;
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(piece);
    }
}
