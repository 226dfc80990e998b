//! What a browser brings along when somebody comes in: its cookies, and which family it is of.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;

use super::cookie;
use crate::app::App;
use crate::error::AppError;

/// A browser. No `Debug`: it holds tokens.
pub(super) struct Arrival {
    /// The token of its sign-in, if it has one: that one ends.
    pub(super) before: Option<String>,
    /// The token of the ceremony that is under way in it.
    pub(super) ceremony: Option<String>,
    /// Its family and its system, "Firefox, Linux"; empty where nobody knows them.
    pub(super) browser: String,
}

impl FromRequestParts<App> for Arrival {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let owned = |token: Option<&str>| token.map(ToOwned::to_owned);
        Ok(Self {
            before: owned(cookie::read(&app.settings, &parts.headers)),
            ceremony: owned(cookie::ceremony(&app.settings, &parts.headers)),
            browser: family(&parts.headers),
        })
    }
}

/// Signs in the user agent, and the family that they mean. Others borrow the signs of Chrome and Safari: they
/// come last.
const FAMILIES: &[(&str, &str)] = &[
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Likewise for systems.
const SYSTEMS: &[(&str, &str)] = &[
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// The family of a browser and its system. Nothing else of what it says is kept.
fn family(headers: &HeaderMap) -> String {
    let agent = headers
        .get(USER_AGENT)
        .and_then(|agent| agent.to_str().ok());
    let agent = agent.unwrap_or_default();
    let named = |signs: &[(&str, &'static str)]| {
        let found = signs.iter().find(|(sign, _)| agent.contains(sign));
        found.map(|(_, name)| *name)
    };
    let parts: Vec<_> = [named(FAMILIES), named(SYSTEMS)]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::family;

    #[test]
    fn of_a_browser_only_its_family_is_kept() {
        let mut headers = HeaderMap::new();
        assert_eq!(family(&headers), "");
        for (agent, kept) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox, Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
                "Chrome, Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari, iPhone",
            ),
            ("curl/8.0", ""),
            ("<script>alert(1)</script> Windows", "Windows"),
        ] {
            headers.insert("user-agent", agent.parse().unwrap());
            assert_eq!(family(&headers), kept, "{agent}");
        }
    }
}
