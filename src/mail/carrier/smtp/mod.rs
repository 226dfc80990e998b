//! A mail server (RFC 5321): how it is reached. lettre speaks; the connections are ours.

mod desk;
mod line;
#[cfg(test)]
mod sink;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::extension::ClientId;
use percent_encoding::percent_decode_str;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto::ring};
use url::Url;

use crate::settings::{Settings, SettingsError};

pub(in crate::mail) use desk::{Announced, Desk};

/// A mail server, how to reach it and how long to wait for it.
pub(crate) struct Smtp {
    host: String,
    port: u16,
    security: Security,
    login: Option<Credentials>,
    hello: ClientId,
    limits: Limits,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Smtp({}:{})", self.host, self.port)
    }
}

/// How a connection is kept from listeners. There is no "if possible": that is no protection.
#[derive(Clone)]
enum Security {
    /// Not at all: a server on the same machine or network.
    None,
    /// STARTTLS, or nothing is said (RFC 3207).
    StartTls(Arc<ClientConfig>),
    /// TLS from the first byte (RFC 8314).
    Tls(Arc<ClientConfig>),
}

/// How long to wait for each stage (RFC 5321, 4.5.3.2) and how long to use a connection.
#[derive(Clone, Copy, Debug)]
struct Limits {
    /// Name, TCP and TLS.
    connect: Duration,
    /// Greeting, EHLO, AUTH, MAIL, RCPT: each.
    command: Duration,
    /// From DATA to the 354.
    data: Duration,
    /// The text, the final dot and the answer to it. Below `rules::FLIGHT`.
    content: Duration,
    /// QUIT; nothing depends on it.
    leave: Duration,
    /// How many letters one connection carries.
    letters: u32,
    /// How old a connection may be.
    age: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_mins(1),
            command: Duration::from_mins(5),
            data: Duration::from_mins(2),
            content: Duration::from_mins(13),
            leave: Duration::from_secs(3),
            letters: 100,
            age: Duration::from_mins(1),
        }
    }
}

impl Smtp {
    /// Understands `smtp://host:port`, `smtp://…?tls=required` and `smtps://…`, each with
    /// `user:password@` before the host where the server wants a login.
    ///
    /// # Errors
    /// If it can not be understood, or would send the password for everybody to read.
    pub(super) fn from_settings(settings: &Settings) -> Result<Self, SettingsError> {
        let fault = |text: &str| SettingsError::Value(format!("mail.smtp_url {text}"));
        let url = Url::parse(&settings.mail.smtp_url).map_err(|_| fault("is not an address"))?;
        let host = url
            .host_str()
            .filter(|host| !host.is_empty())
            .ok_or_else(|| fault("names no host"))?
            .trim_matches(['[', ']'])
            .to_owned();
        let wants_tls = match url.query() {
            None | Some("") => false,
            Some("tls=required") => true,
            Some(_) => return Err(fault("may only be followed by ?tls=required")),
        };
        let (security, port) = match (url.scheme(), wants_tls) {
            ("smtp", false) => (Security::None, 25),
            ("smtp", true) => (Security::StartTls(trusting(roots("mail.smtp_url")?)?), 587),
            ("smtps", _) => (Security::Tls(trusting(roots("mail.smtp_url")?)?), 465),
            _ => return Err(fault("must begin with smtp:// or smtps://")),
        };
        let login = match (url.username(), url.password()) {
            ("", None) => None,
            (user, password) => Some(Credentials::new(
                decoded(user),
                decoded(password.unwrap_or_default()),
            )),
        };
        let is_here = matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1");
        if login.is_some() && matches!(security, Security::None) && !is_here {
            return Err(fault("has a password: use smtps:// or ?tls=required"));
        }
        Ok(Self {
            port: url.port().unwrap_or(port),
            host,
            security,
            login,
            hello: hello(settings.mail_domain()),
            limits: Limits::default(),
        })
    }
}

impl Smtp {
    /// Waits no longer than this for any answer. For tests: a real server may take its time.
    pub(super) fn hurried(mut self, patience: Duration) -> Self {
        self.limits = Limits {
            command: patience,
            data: patience,
            content: patience,
            leave: patience,
            ..self.limits
        };
        self
    }

    /// Does the server greet us, with TLS where it must, and take our login? For `check`.
    ///
    /// # Errors
    /// Why not.
    pub(super) async fn reach(&self) -> Result<(), String> {
        match tokio::time::timeout(REACH, desk::reach(self)).await {
            Ok(result) => result,
            Err(_) => Err("no answer".to_owned()),
        }
    }
}

/// How long `check` waits for the server.
const REACH: Duration = Duration::from_secs(15);

/// The name by which we greet. Many servers refuse a name without a dot.
fn hello(domain: &str) -> ClientId {
    match ClientId::default() {
        ClientId::Domain(name) if name.contains('.') => ClientId::Domain(name),
        _ => ClientId::Domain(
            idna::domain_to_ascii(domain).unwrap_or_else(|_| "localhost".to_owned()),
        ),
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// What the machine trusts. `setting`: which wants to know.
pub(in crate::mail) fn roots(setting: &str) -> Result<RootCertStore, SettingsError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        return Err(SettingsError::Value(format!(
            "{setting} wants TLS, but this machine trusts no certificates (ca-certificates)"
        )));
    }
    Ok(roots)
}

/// TLS as rustls does it by default, with ring.
pub(in crate::mail) fn trusting(roots: RootCertStore) -> Result<Arc<ClientConfig>, SettingsError> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| SettingsError::Value(format!("TLS: {error}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}
