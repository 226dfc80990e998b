//! The cookies of the service, both for those who work here only: the token of a sign-in, and for some minutes
//! that of a ceremony that is under way (a passkey is asked for).

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use super::parties::ANSWER_WITHIN;
use crate::error::AppError;
use crate::settings::Settings;

/// The token of a sign-in.
const SIGN_IN: &str = "konto";

/// The token of a ceremony.
const CEREMONY: &str = "vorgang";

/// The name of a cookie. With the prefix browsers take it only encrypted, for this host and the whole of it.
/// Where the service speaks plainly to its own machine (a demo), not every browser keeps such a cookie.
fn full(settings: &Settings, name: &str) -> String {
    if settings.is_plain_loopback() {
        name.to_owned()
    } else {
        format!("__Host-{name}")
    }
}

/// The token of a sign-in that a browser sends.
pub(super) fn read<'a>(settings: &Settings, headers: &'a HeaderMap) -> Option<&'a str> {
    find(&full(settings, SIGN_IN), headers)
}

/// The token of a ceremony that a browser sends.
pub(super) fn ceremony<'a>(settings: &Settings, headers: &'a HeaderMap) -> Option<&'a str> {
    find(&full(settings, CEREMONY), headers)
}

fn find<'a>(name: &str, headers: &'a HeaderMap) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter();
    let pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'));
    pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// Gives a browser the token of its sign-in, until it is closed.
///
/// # Errors
/// If the token is none.
pub(super) fn set(settings: &Settings, token: &str) -> Result<HeaderValue, AppError> {
    write(settings, SIGN_IN, token, "")
}

/// Takes it away.
///
/// # Errors
/// Never: there is no token in it.
pub(super) fn clear(settings: &Settings) -> Result<HeaderValue, AppError> {
    write(settings, SIGN_IN, "", "; Max-Age=0")
}

/// Gives a browser the token of a ceremony, for as long as that takes an answer.
///
/// # Errors
/// If the token is none.
pub(super) fn begin(settings: &Settings, token: &str) -> Result<HeaderValue, AppError> {
    let age = format!("; Max-Age={}", ANSWER_WITHIN.as_secs());
    write(settings, CEREMONY, token, &age)
}

fn write(settings: &Settings, name: &str, token: &str, age: &str) -> Result<HeaderValue, AppError> {
    let secure = if settings.is_plain_loopback() {
        ""
    } else {
        "; Secure"
    };
    let name = full(settings, name);
    let text = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    HeaderValue::from_str(&text).map_err(|_| AppError::Internal("a token is no text".to_owned()))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::{clear, read, set};
    use crate::settings::Settings;

    fn at(public_url: &str) -> Settings {
        let mut settings = Settings::read(None).unwrap();
        settings.server.public_url = public_url.to_owned();
        settings
    }

    #[test]
    fn the_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts() {
        let settings = at("https://bausteine.example");
        assert_eq!(
            set(&settings, "abc").unwrap(),
            "__Host-konto=abc; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(
            clear(&settings).unwrap(),
            "__Host-konto=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0"
        );
        assert!(set(&settings, "a\r\nb").is_err());
    }

    #[test]
    fn only_a_machine_that_speaks_to_itself_does_without_encryption() {
        for plain in [
            "http://127.0.0.1:8080",
            "http://localhost",
            "http://[::1]:80",
        ] {
            let cookie = set(&at(plain), "abc").unwrap();
            assert_eq!(
                cookie, "konto=abc; Path=/; HttpOnly; SameSite=Lax",
                "{plain}"
            );
        }
        for open in [
            "http://bausteine.example",
            "http://192.0.2.1:8080",
            "https://127.0.0.1",
            "http://localhost.evil.example",
        ] {
            let cookie = set(&at(open), "abc").unwrap();
            assert!(cookie.to_str().unwrap().starts_with("__Host-"), "{open}");
        }
    }

    #[test]
    fn the_token_is_found_among_others() {
        let settings = at("https://bausteine.example");
        let mut headers = HeaderMap::new();
        assert_eq!(read(&settings, &headers), None);
        headers.append("cookie", "a=b; konto=no; x__Host-konto=no".parse().unwrap());
        assert_eq!(read(&settings, &headers), None);
        headers.append(
            "cookie",
            "c=d;__Host-konto=abc; __Host-konto=two".parse().unwrap(),
        );
        assert_eq!(read(&settings, &headers), Some("abc"));
    }
}
