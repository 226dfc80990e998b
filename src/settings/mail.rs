//! How letters leave, and how they are signed.

use std::collections::HashSet;
use std::path::PathBuf;

use serde::Deserialize;

use super::SettingsError;
use crate::kinds::Email;

/// How letters leave.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// `file`: one `.eml` a letter; `smtp`: a mail server.
    pub transport: Transport,
    /// The folder of the `file` transport.
    pub directory: PathBuf,
    /// `smtp://host:port` (with `?tls=required` for STARTTLS), `smtps://…`; user and password inside.
    pub smtp_url: String,
    /// The sender's address.
    pub from: String,
    /// The domain in Message-IDs and calendar ids; empty: the one of `from`.
    pub domain: String,
    /// Connections to the mail server at the same time.
    pub connections: usize,
    /// Connections for the Rundbrief, beside those.
    pub mailing_connections: usize,
    /// Letters of the Rundbrief in an hour, at most; 0: no limit.
    pub mailing_per_hour: u32,
    /// The domain to which what does not arrive comes back, as `b+TOKEN@DOMAIN`; empty: to `from`.
    pub bounce_domain: String,
    /// With what letters are signed; none: the relay signs, or nobody.
    #[serde(default)]
    pub dkim: Vec<Dkim>,
}

/// A signature of every letter (DKIM, RFC 6376).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkim {
    /// Who signs: the domain of `from`, or one that it belongs to.
    pub domain: String,
    /// Under which name the public key stands in the DNS: `SELECTOR._domainkey.DOMAIN`.
    pub selector: String,
    /// The file of the private key: PEM, RSA of 2048 bits or more, or Ed25519.
    pub key: PathBuf,
}

/// How letters leave.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Transport {
    /// One `.eml` file a letter.
    File,
    /// A mail server.
    Smtp,
}

impl Mail {
    pub(super) fn check(&self) -> Result<(), SettingsError> {
        let fault = |text: &str| Err(SettingsError::Value(text.to_owned()));
        if Email::parse(&self.from).is_err() {
            return fault("mail.from must be an e-mail address");
        }
        if self.connections == 0 {
            return fault("mail.connections must be at least 1");
        }
        if !(1..=50).contains(&self.mailing_connections) {
            return fault("mail.mailing_connections must be from 1 to 50");
        }
        if (1..10).contains(&self.mailing_per_hour) {
            return fault("mail.mailing_per_hour must be 0 (no limit) or at least 10");
        }
        let bounces = &self.bounce_domain;
        if !bounces.is_empty() && Email::parse(&format!("b@{bounces}")).is_err() {
            return fault("mail.bounce_domain must be a domain");
        }
        let mut known = HashSet::new();
        for (place, one) in self.dkim.iter().enumerate() {
            if let Some(why) = one.fault() {
                return fault(&format!("mail.dkim[{place}].{why}"));
            }
            if !known.insert((
                one.domain.to_ascii_lowercase(),
                one.selector.to_ascii_lowercase(),
            )) {
                return fault(&format!(
                    "mail.dkim[{place}]: two signatures have the domain {} and the selector {}",
                    one.domain, one.selector
                ));
            }
        }
        Ok(())
    }
}

impl Dkim {
    /// What of it can not be; names the key.
    fn fault(&self) -> Option<&'static str> {
        if Email::parse(&format!("b@{}", self.domain)).is_err() {
            return Some("domain must be a domain");
        }
        if self.selector.len() > 128 || !self.selector.split('.').all(is_label) {
            return Some("selector must be a name as the DNS takes it: letters, digits, hyphens");
        }
        self.key
            .as_os_str()
            .is_empty()
            .then_some("key must name a file")
    }
}

/// Is it a name between two dots (RFC 6376, 3.1: `sub-domain` of RFC 5321)?
fn is_label(label: &str) -> bool {
    let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-';
    (1..=63).contains(&label.len())
        && label.bytes().all(is_sign)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::Dkim;
    use crate::settings::Settings;

    fn with(signatures: &[(&str, &str, &str)]) -> Result<(), String> {
        let mut mail = Settings::read(None).unwrap().mail;
        let all = signatures.iter().map(|(domain, selector, key)| Dkim {
            domain: (*domain).to_owned(),
            selector: (*selector).to_owned(),
            key: key.into(),
        });
        mail.dkim = all.collect();
        mail.check().map_err(|error| error.to_string())
    }

    #[test]
    fn a_signature_has_a_domain_a_selector_and_a_key() {
        let good = (
            "recklinghausen.example",
            "rb-2026.mail",
            "/etc/bausteine/rsa.pem",
        );
        assert_eq!(with(&[good]), Ok(()));
        assert_eq!(with(&[good, (good.0, "ed", good.2)]), Ok(()));
        for (bad, named) in [
            (("nodot", "rb", "k.pem"), "mail.dkim[0].domain"),
            (("a b.example", "rb", "k.pem"), "mail.dkim[0].domain"),
            (("a.example", "", "k.pem"), "mail.dkim[0].selector"),
            (("a.example", "rb..x", "k.pem"), "mail.dkim[0].selector"),
            (("a.example", "-rb", "k.pem"), "mail.dkim[0].selector"),
            (("a.example", "rb; p=x", "k.pem"), "mail.dkim[0].selector"),
            (("a.example", "rb", ""), "mail.dkim[0].key"),
        ] {
            let told = with(&[bad]).unwrap_err();
            assert!(told.contains(named), "{bad:?}: {told}");
        }
        assert!(with(&[good, good]).unwrap_err().contains("mail.dkim[1]"));
    }
}
