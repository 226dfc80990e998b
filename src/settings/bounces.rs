//! What comes back: where it is fetched, and how it counts.

use serde::Deserialize;
use url::{Host, Url};

use super::{Mail, Secret, SettingsError};

/// What comes back: where it is fetched, and how it counts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounces {
    /// `imaps://host:port` of the mailbox; empty: nothing is fetched.
    pub url: String,
    /// As whom.
    pub user: String,
    /// With what.
    pub password: Secret,
    /// In which folder.
    pub folder: String,
    /// How often, in minutes.
    pub every_minutes: u32,
    /// So many points suppress an address: a refusal is one, what may pass half of one, both once a day at most.
    pub threshold: u32,
    /// Days without a bounce after which the points are forgotten.
    pub stale_days: u32,
}

impl Bounces {
    /// Is anything fetched?
    pub(crate) fn is_on(&self) -> bool {
        !self.url.is_empty()
    }

    pub(super) fn check(&self, mail: &Mail) -> Result<(), SettingsError> {
        let fault = |text: &str| Err(SettingsError::Value(text.to_owned()));
        if !(1..=50).contains(&self.threshold) || !(1..=365).contains(&self.stale_days) {
            return fault(
                "bounces.threshold must be from 1 to 50, bounces.stale_days from 1 to 365",
            );
        }
        if !(1..=24 * 60).contains(&self.every_minutes) {
            return fault("bounces.every_minutes must be from 1 to 1440");
        }
        if !self.is_on() {
            return Ok(());
        }
        let Ok(url) = Url::parse(&self.url) else {
            return fault("bounces.url is not an address");
        };
        if !url.username().is_empty() || url.password().is_some() {
            return fault("bounces.url names nobody: use bounces.user and bounces.password");
        }
        let is_bare = matches!(url.path(), "" | "/") && url.query().is_none();
        let is_safe = match (url.scheme(), url.host()) {
            ("imaps", Some(_)) => true,
            // What is said on this machine nobody else hears.
            ("imap", Some(host)) => is_here(&host),
            _ => false,
        };
        if !is_bare || !is_safe {
            return fault("bounces.url must be imaps://HOST or imaps://HOST:PORT");
        }
        // An answer to what we ask ends with the line: nobody shall ask more by it.
        let is_plain = |text: &str| !text.is_empty() && !text.contains(char::is_control);
        if !is_plain(&self.user) || !is_plain(self.password.reveal()) || !is_plain(&self.folder) {
            return fault(
                "bounces.user, bounces.password and bounces.folder must be set with bounces.url",
            );
        }
        if mail.bounce_domain.is_empty() {
            return fault(
                "bounces.url is set, but nothing comes back there: set mail.bounce_domain",
            );
        }
        Ok(())
    }
}

fn is_here(host: &Host<&str>) -> bool {
    match host {
        // The scheme is none that the web knows: an address is a name like any other there.
        Host::Domain(name) => matches!(*name, "localhost" | "127.0.0.1" | "[::1]"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use crate::settings::{Secret, Settings};

    fn with(url: &str, password: &str, domain: &str) -> Result<(), String> {
        let mut settings = Settings::read(None).unwrap();
        settings.mail.bounce_domain = domain.to_owned();
        settings.bounces.url = url.to_owned();
        settings.bounces.user = "bounces".to_owned();
        settings.bounces.password = Secret::from(password);
        settings.check().map_err(|error| error.to_string())
    }

    #[test]
    fn a_mailbox_is_asked_in_private_and_only_where_something_comes_back() {
        let domain = "bounces.example.org";
        for url in [
            "",
            "imaps://mail.example.org",
            "imaps://mail.example.org:10993",
            "imap://127.0.0.1:1143",
            "imap://localhost",
        ] {
            assert_eq!(with(url, "geheim", domain), Ok(()), "{url}");
        }
        for url in [
            "imap://mail.example.org",
            "https://mail.example.org",
            "mail.example.org",
            "imaps://user:geheim@mail.example.org",
            "imaps://mail.example.org/INBOX",
        ] {
            let told = with(url, "geheim", domain).unwrap_err();
            assert!(
                told.contains("bounces.url") && !told.contains("geheim"),
                "{told}"
            );
        }
        let here = "imaps://mail.example.org";
        assert!(
            with(here, "", domain)
                .unwrap_err()
                .contains("bounces.password")
        );
        assert!(
            with(here, "a\r\nb", domain)
                .unwrap_err()
                .contains("bounces.password")
        );
        assert!(
            with(here, "geheim", "")
                .unwrap_err()
                .contains("mail.bounce_domain")
        );
    }
}
