//! A mailbox (IMAP, RFC 3501) in which what comes back is gathered. What was taken in is marked as read, after it is
//! kept: who dies in between takes it in once more, and it counts once.

use std::sync::Arc;
use std::time::Duration;

use async_imap::Session;
use futures_util::TryStreamExt as _;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::pki_types::ServerName;
use url::Url;

use crate::error::AppError;
use crate::formats::report;
use crate::mail::carrier::{roots, trusting};
use crate::settings::{Bounces, Settings, SettingsError};

/// So long a visit may last. What is left then is fetched the next time.
const VISIT: Duration = Duration::from_mins(5);
/// So long `check` waits for the server.
const REACH: Duration = Duration::from_secs(15);
/// So many messages are taken in at one visit.
const MOST: usize = 500;

/// A mailbox, and how it is reached.
#[derive(Clone)]
pub(crate) struct Inbox {
    host: String,
    port: u16,
    tls: Option<Arc<ClientConfig>>,
    settings: Bounces,
}

/// Why a mailbox could not be read. Names no password.
#[derive(Debug, thiserror::Error)]
pub(crate) enum InboxError {
    /// The name, the connection, TLS.
    #[error("{0}")]
    Line(#[from] std::io::Error),
    /// What the server said, or did not.
    #[error("{0}")]
    Imap(#[from] async_imap::error::Error),
    /// The server greets nobody.
    #[error("no greeting")]
    NoGreeting,
    /// It takes too long.
    #[error("no answer in time")]
    Slow,
    /// What was fetched could not be kept.
    #[error("{0}")]
    Kept(#[from] AppError),
}

/// A line to the server.
trait Line: AsyncRead + AsyncWrite + Unpin + std::fmt::Debug + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + std::fmt::Debug + Send> Line for T {}

impl std::fmt::Debug for Inbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Inbox({}:{})", self.host, self.port)
    }
}

impl Inbox {
    /// The mailbox of the settings; none where nothing is fetched.
    ///
    /// # Errors
    /// If it can not be understood, or this machine trusts no certificates.
    pub(crate) fn from_settings(settings: &Settings) -> Result<Option<Self>, SettingsError> {
        let settings = &settings.bounces;
        if !settings.is_on() {
            return Ok(None);
        }
        let fault = |text: &str| SettingsError::Value(format!("bounces.url {text}"));
        let url = Url::parse(&settings.url).map_err(|_| fault("is not an address"))?;
        let host = url.host_str().ok_or_else(|| fault("names no host"))?;
        let (tls, port) = match url.scheme() {
            "imaps" => (Some(trusting(roots("bounces.url")?)?), 993),
            _ => (None, 143),
        };
        Ok(Some(Self {
            host: host.trim_matches(['[', ']']).to_owned(),
            port: url.port().unwrap_or(port),
            tls,
            settings: settings.clone(),
        }))
    }

    /// Does the server let us in, and is the folder there? For `check`.
    ///
    /// # Errors
    /// Why not.
    pub(crate) async fn reach(&self) -> Result<(), String> {
        let look = async {
            let mut session = self.open().await?;
            session.examine(&self.settings.folder).await?;
            session.logout().await?;
            Ok(())
        };
        let looked = tokio::time::timeout(REACH, look).await;
        looked
            .unwrap_or(Err(InboxError::Slow))
            .map_err(|error| error.to_string())
    }

    /// Hands over every message that nobody has read, one after another, and marks each as read once it was taken.
    /// Returns how many.
    ///
    /// # Errors
    /// If the server fails, or a message could not be taken: that one and the rest stay unread.
    pub(crate) async fn visit<T>(&self, take: impl FnMut(Vec<u8>) -> T) -> Result<usize, InboxError>
    where
        T: Future<Output = Result<(), AppError>>,
    {
        let visited = tokio::time::timeout(VISIT, self.take_in(take)).await;
        visited.unwrap_or(Err(InboxError::Slow))
    }

    async fn take_in<T>(&self, mut take: impl FnMut(Vec<u8>) -> T) -> Result<usize, InboxError>
    where
        T: Future<Output = Result<(), AppError>>,
    {
        let mut session = self.open().await?;
        session.select(&self.settings.folder).await?;
        let mut unread: Vec<u32> = session.uid_search("UNSEEN").await?.into_iter().collect();
        unread.sort_unstable();
        let mut taken = 0;
        for uid in unread.into_iter().take(MOST) {
            // A peek leaves it unread, and the begin is enough.
            let part = format!("BODY.PEEK[]<0.{}>", report::LONGEST);
            let found: Vec<_> = session
                .uid_fetch(uid.to_string(), part)
                .await?
                .try_collect()
                .await?;
            // Somebody may have deleted it since.
            let Some(message) = found.iter().find(|one| one.uid == Some(uid)) else {
                continue;
            };
            take(message.body().unwrap_or_default().to_vec()).await?;
            let marked = session
                .uid_store(uid.to_string(), "+FLAGS.SILENT (\\Seen)")
                .await?;
            let _: Vec<_> = marked.try_collect().await?;
            taken += 1;
        }
        session.logout().await?;
        Ok(taken)
    }

    async fn open(&self) -> Result<Session<Box<dyn Line>>, InboxError> {
        let tcp = TcpStream::connect((self.host.as_str(), self.port)).await?;
        tcp.set_nodelay(true)?;
        let line: Box<dyn Line> = match &self.tls {
            None => Box::new(tcp),
            Some(config) => {
                let name =
                    ServerName::try_from(self.host.clone()).map_err(std::io::Error::other)?;
                Box::new(
                    TlsConnector::from(Arc::clone(config))
                        .connect(name, tcp)
                        .await?,
                )
            }
        };
        let mut client = async_imap::Client::new(line);
        client
            .read_response()
            .await?
            .ok_or(InboxError::NoGreeting)?;
        let Bounces { user, password, .. } = &self.settings;
        let session = client.login(user, password.reveal()).await;
        session.map_err(|(error, _)| error.into())
    }
}
