//! Those who work here: passwords, second factors, sign-ins.

use serde::Deserialize;
use url::Url;

use super::SettingsError;

/// Those who work here: passwords, second factors, sign-ins.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accounts {
    /// Memory that one password takes, in KiB (Argon2id).
    pub hash_memory_kib: u32,
    /// Passes over that memory (Argon2id).
    pub hash_passes: u32,
    /// Minutes without a page after which a sign-in ends.
    pub idle_minutes: i64,
    /// Hours after which a sign-in ends in any case.
    pub sign_in_hours: i64,
    /// Hours that the link to a new password is good for.
    pub link_hours: i64,
    /// Does the office sign in with a second factor?
    pub second_factor: SecondFactor,
    /// Who else may say who somebody is; none: nobody.
    #[serde(default)]
    pub oidc: Option<Oidc>,
}

/// A provider of sign-in (`OpenID` Connect), e.g. the town's Keycloak.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// Its address, as its tokens name it.
    pub issuer: String,
    /// As whom it knows this service.
    pub client_id: String,
    /// What this service proves itself with; empty where the provider asks for none.
    #[serde(default)]
    pub client_secret: Secret,
    /// The words on the button.
    pub label: String,
    /// Does it ask for a second factor itself, so that we need not?
    #[serde(default)]
    pub trust_mfa: bool,
}

/// A text that no log shows.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The text itself, for whom it is meant.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl Oidc {
    /// Scheme, host and port of the provider.
    pub(crate) fn origin(&self) -> String {
        let url = Url::parse(&self.issuer);
        url.map_or_else(
            |_| "'none'".to_owned(),
            |url| url.origin().ascii_serialization(),
        )
    }

    /// Can it be spoken to without anybody listening? On this machine nobody does.
    fn is_safe(&self) -> bool {
        let Ok(url) = Url::parse(&self.issuer) else {
            return false;
        };
        match (url.scheme(), url.host()) {
            ("https", Some(_)) => true,
            ("http", Some(url::Host::Domain(name))) => name == "localhost",
            ("http", Some(url::Host::Ipv4(address))) => address.is_loopback(),
            ("http", Some(url::Host::Ipv6(address))) => address.is_loopback(),
            _ => false,
        }
    }
}

/// Does the office sign in with a second factor?
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum SecondFactor {
    /// Nobody is offered one. Who has one is asked for it.
    Off,
    /// Who wants one sets it up.
    Offered,
    /// Who has none sets one up before anything else opens.
    Required,
}

impl Accounts {
    pub(super) fn check(&self) -> Result<(), SettingsError> {
        let fault = |text: &str| Err(SettingsError::Value(text.to_owned()));
        if !(8..=1 << 21).contains(&self.hash_memory_kib) || !(1..=64).contains(&self.hash_passes) {
            return fault(
                "accounts.hash_memory_kib must be from 8 to 2097152, accounts.hash_passes from 1 to 64",
            );
        }
        if let Some(oidc) = &self.oidc {
            if !oidc.is_safe() {
                return fault("accounts.oidc.issuer must begin with https://");
            }
            if oidc.client_id.trim().is_empty() || oidc.label.trim().is_empty() {
                return fault("accounts.oidc.client_id and accounts.oidc.label must not be empty");
            }
        }
        let hours = 1..=24 * 30;
        if !(1..=24 * 60).contains(&self.idle_minutes)
            || !hours.contains(&self.sign_in_hours)
            || !hours.contains(&self.link_hours)
        {
            return fault(
                "accounts.idle_minutes must be from 1 to 1440, accounts.sign_in_hours and accounts.link_hours from 1 to 720",
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Oidc, Secret};
    use crate::settings::Settings;

    fn with(issuer: &str, client_id: &str, label: &str) -> Result<(), String> {
        let mut accounts = Settings::read(None).unwrap().accounts;
        accounts.oidc = Some(Oidc {
            issuer: issuer.to_owned(),
            client_id: client_id.to_owned(),
            client_secret: Secret::from("geheim"),
            label: label.to_owned(),
            trust_mfa: false,
        });
        accounts.check().map_err(|error| error.to_string())
    }

    #[test]
    fn a_provider_is_spoken_to_in_private() {
        for issuer in [
            "https://sso.example.org/realms/stadt",
            "http://127.0.0.1:9000",
            "http://localhost",
        ] {
            assert_eq!(with(issuer, "bausteine", "Stadt"), Ok(()), "{issuer}");
        }
        for issuer in [
            "http://sso.example.org",
            "sso.example.org",
            "",
            "ftp://sso.example.org",
        ] {
            assert!(with(issuer, "bausteine", "Stadt").is_err(), "{issuer}");
        }
        assert!(with("https://sso.example.org", " ", "Stadt").is_err());
        assert!(with("https://sso.example.org", "bausteine", "").is_err());
    }

    #[test]
    fn a_secret_is_in_no_log() {
        let secret = Secret::from("geheim");
        assert_eq!(secret.reveal(), "geheim");
        assert!(!format!("{secret:?}").contains("geheim"));
    }
}
