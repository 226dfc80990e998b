//! Passkeys with a real browser: Chromium's virtual authenticator stands for the phone.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::json;
use url::{ParseError, Url};

use crate::accessibility::faults;
use crate::stage::{Screen, Window, axe, stage};

/// Gives the window a device that makes passkeys, and a user who always shows her finger (Web Authentication
/// Level 2, 11.2).
#[derive(Debug)]
struct GiveDevice;

impl WebDriverCompatibleCommand for GiveDevice {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/webauthn/authenticator"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let device = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "isUserConsenting": true,
        });
        (Method::POST, Some(device.to_string()))
    }
}

/// Opens a page as browsers take passkeys on this machine: under a name.
async fn open(window: &Window<'_>, site: &str, path: &str) {
    let url = format!("{}{path}", site.replace("127.0.0.1", "localhost"));
    window.client.goto(&url).await.expect(&url);
}

/// Nothing is wider than the screen, and axe-core finds nothing.
async fn looks_well(window: &Window<'_>) {
    window.fits().await;
    if let Some(axe) = axe() {
        let faults = faults(window, &axe).await;
        assert!(faults.is_empty(), "{}\n{faults}", window.path().await);
    }
}

#[tokio::test]
async fn a_passkey_is_made_and_opens_the_office() {
    let Some(stage) = stage() else { return };
    let window = stage.window(Screen::PHONE).await;
    let device = window.client.issue_cmd(GiveDevice).await;
    device.expect("Chromium lends a device");
    window.open("/konto").await;
    window.sees("http://localhost:").await;
    looks_well(&window).await;
    open(&window, &stage.site, "/konto").await;
    window.fill("email", "buero@example.org").await;
    window.fill("password", "vier rote Bausteine").await;
    window.press("/konto").await;
    assert_eq!(window.path().await, "/buero");

    open(&window, &stage.site, "/konto/passkeys").await;
    looks_well(&window).await;
    window.fill("name", "Prüfgerät").await;
    window.press("/konto/passkeys").await;
    assert_eq!(window.path().await, "/konto");
    window.sees("Prüfgerät").await;
    looks_well(&window).await;
    window.press("/konto/abmeldung").await;

    window.press("/konto/passkey").await;
    assert_eq!(window.path().await, "/buero", "{}", window.text().await);
    open(&window, &stage.site, "/konto/bestaetigung?weiter=/konto").await;
    looks_well(&window).await;
    window.follow("form[data-passkey] button").await;
    assert_eq!(window.path().await, "/konto", "{}", window.text().await);
    window
        .follow("form[action*='/konto/passkeys/'] button")
        .await;
    let text = window.text().await;
    assert!(!text.contains("Prüfgerät"), "{text}");
    window.close().await;
}
