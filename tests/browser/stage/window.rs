//! A browser window, and what a visitor does in it.

use std::time::Duration;

use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::{Screen, Stage};

/// What only Chromium itself can do: a command of its developer tools.
#[derive(Debug)]
struct Tools(Value);

impl WebDriverCompatibleCommand for Tools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

/// A browser window. Close it at the end.
#[derive(Debug)]
pub(crate) struct Window<'s> {
    pub(super) stage: &'s Stage,
    /// The driver's side of it.
    pub(crate) client: Client,
    pub(super) screen: Screen,
}

impl Window<'_> {
    /// Where the program answers, `http://127.0.0.1:…`.
    pub(crate) fn site(&self) -> &str {
        &self.stage.site
    }

    /// Opens an address of the site.
    pub(crate) async fn open(&self, path: &str) {
        let url = format!("{}{path}", self.stage.site);
        self.client.goto(&url).await.expect(&url);
    }

    /// The address in the window, without scheme and host.
    pub(crate) async fn path(&self) -> String {
        let url = self.client.current_url().await.expect("an address");
        url.path().to_owned()
    }

    /// The first element that a CSS selector finds.
    pub(crate) async fn find(&self, css: &str) -> Element {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!(
                "{css} on {}: {error}\n{}",
                self.path().await,
                self.text().await
            ),
        }
    }

    /// Types into the field of a name, as a person who has clicked its label.
    pub(crate) async fn fill(&self, name: &str, words: &str) {
        let field = self.find(&format!("[name='{name}']")).await;
        let id = field.attr("id").await.expect("it can be asked");
        let id = id.unwrap_or_else(|| panic!("the field {name} has no id"));
        // The driver scrolls and clicks in two steps; what still moves in between is clicked again.
        let mut focused = json!(null);
        for _ in 0..3 {
            let middle = "document.getElementById(arguments[0])\
                .scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.run(middle, vec![json!(id)]).await;
            self.click(&format!("label[for='{id}']")).await;
            focused = self.run("return document.activeElement.id", vec![]).await;
            if focused == json!(id) {
                break;
            }
        }
        assert_eq!(focused, json!(id), "the label of {name} leads to its field");
        field.send_keys(words).await.expect("it takes words");
    }

    /// Clicks what a CSS selector finds.
    pub(crate) async fn click(&self, css: &str) {
        let element = self.find(css).await;
        element
            .click()
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Presses the button of the form that is sent to an address that ends so. What is folded away is
    /// unfolded first.
    pub(crate) async fn press(&self, action_ends_with: &str) {
        let form = sent_to(action_ends_with);
        let folded = format!("details:not([open]):has({form}) > summary");
        let css = Locator::Css(&folded);
        if !self.has(action_ends_with).await {
            let text = self.text().await;
            panic!("no {form} on {}:\n{text}", self.path().await);
        }
        if let Ok(summary) = self.client.find(css).await {
            summary.click().await.expect("it unfolds");
        }
        self.follow(&format!("{form} button")).await;
    }

    /// Is there a form that is sent to an address that ends so?
    pub(crate) async fn has(&self, action_ends_with: &str) -> bool {
        let form = vec![json!(sent_to(action_ends_with))];
        let found = self.run("return !!document.querySelector(arguments[0])", form);
        found.await == json!(true)
    }

    /// Clicks what leads to another page, and waits for that.
    pub(crate) async fn follow(&self, css: &str) {
        self.mark().await;
        self.click(css).await;
        self.await_next_page().await;
    }

    /// Presses Enter where that leads to another page, and waits for that.
    pub(crate) async fn enter(&self) {
        self.mark().await;
        self.key(Key::Enter).await;
        self.await_next_page().await;
    }

    async fn mark(&self) {
        self.run("document.documentElement.dataset.old = 'yes'", vec![])
            .await;
    }

    /// The driver may return before the next page is there: the mark of the old one tells.
    async fn await_next_page(&self) {
        let script =
            "return document.readyState === 'complete' && !document.documentElement.dataset.old";
        for _ in 0..200 {
            // Between two pages there is nothing to ask; that is no fault.
            if self
                .client
                .execute(script, vec![])
                .await
                .is_ok_and(|there| there == json!(true))
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no other page came after {}", self.path().await);
    }

    /// All that can be read.
    pub(crate) async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        let seen = |sign: &char| !matches!(sign, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
        text.as_str()
            .unwrap_or_default()
            .chars()
            .filter(seen)
            .collect()
    }

    /// Fails if the text can not be read.
    pub(crate) async fn sees(&self, words: &str) {
        let text = self.text().await;
        assert!(
            text.contains(words),
            "no “{words}” on {}:\n{text}",
            self.path().await
        );
    }

    /// Runs a script in the page.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.client.execute(script, arguments).await {
            Ok(value) => value,
            Err(error) => panic!("{script}: {error}"),
        }
    }

    /// Fails if something is wider than the screen: then she would have to scroll sideways.
    pub(crate) async fn fits(&self) {
        if let Some(wide) = self.too_wide().await {
            panic!("{wide}");
        }
    }

    /// It gets dark around her, or light again; the page stays.
    pub(crate) async fn night(&self, is_dark: bool) {
        let value = if is_dark { "dark" } else { "light" };
        let scheme = json!([{ "name": "prefers-color-scheme", "value": value }]);
        self.tools("Emulation.setEmulatedMedia", json!({ "features": scheme }))
            .await;
    }

    /// The window becomes as wide as another screen; the page stays.
    pub(crate) async fn becomes(&self, screen: Screen) {
        let size = json!({ "width": screen.width, "height": screen.height,
            "deviceScaleFactor": screen.ratio, "mobile": screen.width < 500 });
        self.tools("Emulation.setDeviceMetricsOverride", size).await;
    }

    async fn tools(&self, command: &str, parameters: Value) {
        let command = json!({ "cmd": command, "params": parameters });
        let done = self.client.issue_cmd(Tools(command)).await;
        done.expect("Chromium does it");
    }

    /// What is wider than the screen, if anything is.
    pub(crate) async fn too_wide(&self) -> Option<String> {
        self.too_wide_for(self.screen).await
    }

    /// The same on another screen.
    pub(crate) async fn too_wide_for(&self, screen: Screen) -> Option<String> {
        let script = "const limit = window.innerWidth; \
            return [...document.querySelectorAll('body *')].filter(e => { \
                const box = e.getBoundingClientRect(); \
                return box.width > 1 && (box.right > limit + 1 || box.left < -1) && !e.closest('svg, .skip'); \
            }).slice(0, 3).map(e => e.outerHTML.slice(0, 120))";
        let wide = self
            .run("return document.documentElement.scrollWidth", vec![])
            .await;
        let wide = wide.as_u64().expect("a width");
        if wide <= u64::from(screen.width) {
            return None;
        }
        let culprits = self.run(script, vec![]).await;
        Some(format!(
            "{} is {wide} pixels wide: {culprits}",
            self.path().await
        ))
    }

    /// Presses a key where the focus is.
    pub(crate) async fn key(&self, key: Key) {
        let key = char::from(key).to_string();
        let focused = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        focused.send_keys(&key).await.expect("it takes keys");
    }

    /// Types where the focus is.
    pub(crate) async fn types(&self, words: &str) {
        let focused = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        focused.send_keys(words).await.expect("it takes keys");
    }

    /// Walks with the tabulator until what a CSS selector finds has the focus; fails if it is never reached or
    /// if the focus can not be seen on the way. Answers how often it was pressed.
    pub(crate) async fn tab_to(&self, css: &str) -> usize {
        for presses in 1..=200 {
            self.key(Key::Tab).await;
            let script = "const e = document.activeElement; const s = getComputedStyle(e); \
                const a = getComputedStyle(e, '::after'); \
                const seen = s => s.outlineStyle !== 'none' || s.boxShadow !== 'none'; \
                return [e.matches(arguments[0]), e === document.body || seen(s) || seen(a), \
                    e.outerHTML.slice(0, 120)]";
            let state = self.run(script, vec![json!(css)]).await;
            assert_eq!(
                state[1],
                json!(true),
                "the focus can not be seen on {}",
                state[2]
            );
            if state[0] == json!(true) {
                return presses;
            }
        }
        panic!(
            "{css} can not be reached by keyboard on {}",
            self.path().await
        );
    }

    /// A picture of the window.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("a picture")
    }

    /// With `BAUSTEINE_TEST_PICTURES` set to a folder it leaves a picture of the window there, to be looked at.
    pub(crate) async fn pictured(&self, name: &str) {
        if let Some(folder) = std::env::var_os("BAUSTEINE_TEST_PICTURES") {
            let file = std::path::Path::new(&folder).join(format!("{name}.png"));
            std::fs::write(&file, self.picture().await).expect("the folder can be written");
        }
    }

    /// Closes the window.
    pub(crate) async fn close(self) {
        self.client.close().await.expect("the window closes");
    }
}

/// Finds a form by the end of the address to which it is sent.
fn sent_to(action_ends_with: &str) -> String {
    format!("form[method='post'][action$='{action_ends_with}']")
}
