//! The one cookie of the service: the token of a sign-in.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use crate::error::AppError;
use crate::settings::Settings;

/// Its name. With the prefix browsers take it only encrypted, for this host and the whole of it. Where the
/// service speaks plainly to its own machine (a demo), not every browser keeps such a cookie.
fn name(settings: &Settings) -> &'static str {
    if settings.is_plain_loopback() {
        "konto"
    } else {
        "__Host-konto"
    }
}

/// The token that a browser sends.
pub(super) fn read<'a>(settings: &Settings, headers: &'a HeaderMap) -> Option<&'a str> {
    let name = name(settings);
    let lines = headers.get_all(COOKIE).iter();
    let pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'));
    pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// Gives a browser its token, until it is closed.
///
/// # Errors
/// If the token is none.
pub(super) fn set(settings: &Settings, token: &str) -> Result<HeaderValue, AppError> {
    write(settings, token, "")
}

/// Takes it away.
///
/// # Errors
/// Never: there is no token in it.
pub(super) fn clear(settings: &Settings) -> Result<HeaderValue, AppError> {
    write(settings, "", "; Max-Age=0")
}

fn write(settings: &Settings, token: &str, age: &str) -> Result<HeaderValue, AppError> {
    let secure = if settings.is_plain_loopback() {
        ""
    } else {
        "; Secure"
    };
    let name = name(settings);
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
