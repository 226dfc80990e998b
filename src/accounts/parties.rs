//! For which address passkeys are made. A browser takes one only where its domain is that of the page.

use std::time::Duration;

use url::{Host, Url};
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder};

use crate::error::AppError;
use crate::settings::Settings;

/// The address for which passkeys are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    /// The domain.
    pub(super) domain: String,
    /// Scheme, domain and port.
    pub(super) origin: Url,
}

/// So long a question waits for its answer.
pub(super) const ANSWER_WITHIN: Duration = Duration::from_mins(5);

/// For which address passkeys are made here; none where the public address is no name. A machine that speaks
/// plainly to itself is called `localhost`: no browser makes a passkey for 127.0.0.1.
pub(super) fn party(settings: &Settings) -> Option<Party> {
    let mut origin = Url::parse(&settings.server.public_url).ok()?;
    if settings.is_plain_loopback() {
        origin.set_host(Some("localhost")).ok()?;
    }
    match origin.host()? {
        Host::Domain(domain) => Some(Party {
            domain: domain.to_owned(),
            origin,
        }),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// What asks and checks.
///
/// # Errors
/// `NotFound` where there are no passkeys here.
pub(super) fn checker(settings: &Settings) -> Result<Webauthn, AppError> {
    let party = party(settings).ok_or(AppError::NotFound)?;
    let name = settings.office.full_name();
    WebauthnBuilder::new(&party.domain, &party.origin)
        .map(|builder| builder.rp_name(&name).timeout(ANSWER_WITHIN))
        .and_then(WebauthnBuilder::build)
        .map_err(|error| AppError::Internal(format!("passkeys can not be checked: {error}")))
}

#[cfg(test)]
mod tests {
    use super::party;
    use crate::settings::Settings;

    fn at(public_url: &str) -> Option<(String, String)> {
        let mut settings = Settings::read(None).unwrap();
        settings.server.public_url = public_url.to_owned();
        let party = party(&settings)?;
        Some((party.domain, party.origin.origin().ascii_serialization()))
    }

    #[test]
    fn passkeys_are_for_the_public_address() {
        for (public_url, domain, origin) in [
            (
                "https://angebote.example.org",
                "angebote.example.org",
                "https://angebote.example.org",
            ),
            (
                "https://example.org:8443",
                "example.org",
                "https://example.org:8443",
            ),
            (
                "http://localhost:8080",
                "localhost",
                "http://localhost:8080",
            ),
            (
                "http://127.0.0.1:8080",
                "localhost",
                "http://localhost:8080",
            ),
            ("http://[::1]:8080", "localhost", "http://localhost:8080"),
        ] {
            let expected = Some((domain.to_owned(), origin.to_owned()));
            assert_eq!(at(public_url), expected, "{public_url}");
        }
    }

    #[test]
    fn an_address_without_a_name_has_none() {
        for public_url in ["https://192.0.2.1", "https://[2001:db8::1]"] {
            assert_eq!(at(public_url), None, "{public_url}");
        }
    }
}
