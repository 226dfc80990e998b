//! The program, the browser, and what a journey does with them.

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// The languages and their prefixes.
pub(crate) const LANGUAGES: [(&str, &str); 6] = [
    ("de", ""),
    ("de-simple", "/leicht"),
    ("tr", "/tr"),
    ("ar", "/ar"),
    ("uk", "/uk"),
    ("en", "/en"),
];

/// The program and the driver of this process.
#[derive(Debug)]
pub(crate) struct Stage {
    /// Where the program answers, `http://127.0.0.1:…`.
    pub(crate) site: String,
    driver: String,
    _processes: [Child; 2],
}

/// The stage, built by whoever asks first; `None` where there is no browser and none is required.
pub(crate) fn stage() -> Option<&'static Stage> {
    static STAGE: OnceLock<Result<Stage, String>> = OnceLock::new();
    let stage = STAGE.get_or_init(|| {
        let stage = Stage::build();
        if let Err(why) = &stage {
            // Not eprintln: that is caught by the runner and shown for failed tests only.
            let line = format!("\nThe browser tests are SKIPPED: {why}\n");
            _ = std::io::stderr().write_all(line.as_bytes());
        }
        stage
    });
    match stage {
        Ok(stage) => Some(stage),
        Err(why) => {
            assert!(!is_required(), "the browser is required: {why}");
            None
        }
    }
}

/// Does the caller insist on a browser?
fn is_required() -> bool {
    std::env::var("BAUSTEINE_TEST_BROWSER").is_ok_and(|word| word == "required")
}

/// axe-core, as npm laid it down; `None` where it is missing and not required.
pub(crate) fn axe() -> Option<String> {
    let file = root().join("tests/browser/node_modules/axe-core/axe.min.js");
    match fs::read_to_string(&file) {
        Ok(script) => Some(script),
        Err(error) => {
            let why = format!("axe-core: {error}; run `npm ci` in tests/browser");
            assert!(!is_required(), "{why}");
            let line = format!("\nThe check of accessibility is SKIPPED: {why}\n");
            _ = std::io::stderr().write_all(line.as_bytes());
            None
        }
    }
}

/// The folder of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

impl Stage {
    fn build() -> Result<Self, String> {
        let driver = find("chromedriver", "chromium-driver")?;
        find("chromium", "chromium")?;
        let folder = std::env::temp_dir().join(format!("bausteine-browser-{}", std::process::id()));
        let (at_site, at_driver) = (folder.join("site"), folder.join("driver"));
        for folder in [&at_site, &at_driver] {
            fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        let port = free_port()?;
        let site = format!("http://127.0.0.1:{port}");
        let mut demo = watched(&at_site, Path::new(env!("CARGO_BIN_EXE_bausteine")));
        demo.arg("demo")
            .env("BAUSTEINE__SERVER__LISTEN", format!("127.0.0.1:{port}"))
            .env("BAUSTEINE__SERVER__PUBLIC_URL", &site)
            .env("BAUSTEINE__SERVER__PAGES", root().join("config/pages"))
            .env("BAUSTEINE__LIMITS__ENABLED", "false");
        let demo = demo.spawn().map_err(|error| format!("sh: {error}"))?;
        let driver_port = free_port()?;
        let mut chromedriver = watched(&at_driver, &driver);
        chromedriver
            .arg(format!("--port={driver_port}"))
            .env("TMPDIR", &at_driver);
        let chromedriver = chromedriver
            .spawn()
            .map_err(|error| format!("sh: {error}"))?;
        for (port, folder, who) in [
            (port, &at_site, "the program"),
            (driver_port, &at_driver, "chromedriver"),
        ] {
            await_port(port, folder).map_err(|why| format!("{who} did not come up: {why}"))?;
        }
        import_probes(&at_site, port)?;
        Ok(Self {
            site,
            driver: format!("http://127.0.0.1:{driver_port}"),
            _processes: [demo, chromedriver],
        })
    }

    /// Opens a browser window.
    pub(crate) async fn window(&self, screen: Screen) -> Window<'_> {
        let mut args = vec![
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--lang=de",
        ];
        if screen.is_dark {
            args.push("--blink-settings=preferredColorScheme=0");
        }
        let size = format!("--window-size={},{}", screen.width, screen.height);
        args.push(&size);
        let mut options = json!({ "args": args });
        // A desktop window is never narrower than 500 pixels; a phone is.
        if screen.width < 500 {
            options["mobileEmulation"] = json!({ "deviceMetrics": {
                "width": screen.width, "height": screen.height, "pixelRatio": screen.ratio, "touch": true
            } });
        }
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("browserName".to_owned(), json!("chrome"));
        capabilities.insert("goog:chromeOptions".to_owned(), options);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&self.driver)
            .await
            .expect("a browser window opens");
        Window {
            stage: self,
            client,
            screen,
        }
    }
}

/// What the visitor holds in her hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screen {
    /// CSS pixels.
    pub(crate) width: u32,
    /// CSS pixels.
    pub(crate) height: u32,
    /// Device pixels for each of them.
    pub(crate) ratio: u32,
    /// Does she prefer dark pages?
    pub(crate) is_dark: bool,
}

impl Screen {
    /// An old phone.
    pub(crate) const PHONE: Self = Self {
        width: 360,
        height: 740,
        ratio: 2,
        is_dark: false,
    };
    /// The narrowest that the pages must bear (WCAG 2.2, 1.4.10).
    pub(crate) const NARROW: Self = Self {
        width: 320,
        height: 640,
        ratio: 1,
        is_dark: false,
    };
    /// A desk.
    pub(crate) const DESK: Self = Self {
        width: 1200,
        height: 900,
        ratio: 1,
        is_dark: false,
    };
    /// A desk at night.
    pub(crate) const NIGHT: Self = Self {
        is_dark: true,
        ..Self::DESK
    };
}

/// A browser window. Close it at the end.
#[derive(Debug)]
pub(crate) struct Window<'s> {
    stage: &'s Stage,
    /// The driver's side of it.
    pub(crate) client: Client,
    screen: Screen,
}

impl Window<'_> {
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
        let form = format!("form[method='post'][action$='{action_ends_with}']");
        let folded = format!("details:not([open]):has({form}) > summary");
        let css = Locator::Css(&folded);
        if self
            .run(
                "return !document.querySelector(arguments[0])",
                vec![json!(form)],
            )
            .await
            == json!(true)
        {
            panic!("no {form} on {}:\n{}", self.path().await, self.text().await);
        }
        if let Ok(summary) = self.client.find(css).await {
            summary.click().await.expect("it unfolds");
        }
        self.follow(&format!("{form} button")).await;
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
        let script = "const limit = window.innerWidth; \
            return [...document.querySelectorAll('body *')].filter(e => { \
                const box = e.getBoundingClientRect(); \
                return box.width > 1 && (box.right > limit + 1 || box.left < -1) && !e.closest('svg, .skip'); \
            }).slice(0, 3).map(e => e.outerHTML.slice(0, 120))";
        let wide = self
            .run("return document.documentElement.scrollWidth", vec![])
            .await;
        let wide = wide.as_u64().expect("a width");
        if wide > u64::from(self.screen.width) {
            let culprits = self.run(script, vec![]).await;
            panic!("{} is {wide} pixels wide: {culprits}", self.path().await);
        }
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
    /// if the focus can not be seen on the way.
    pub(crate) async fn tab_to(&self, css: &str) {
        for _ in 0..200 {
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
                return;
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

    /// Closes the window.
    pub(crate) async fn close(self) {
        self.client.close().await.expect("the window closes");
    }
}

/// Where a program lies.
fn find(program: &str, package: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.exists())
        .ok_or_else(|| format!("no `{program}` in PATH; on Debian: apt install {package}"))
}

/// A program below a shell that waits for our end of its input to close, however this process ends; then it
/// stops the program and removes the folder.
fn watched(folder: &Path, program: &Path) -> Command {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(
            "folder=$1; shift; setsid \"$@\" >>\"$folder/log\" 2>&1 </dev/null & child=$!; \
             cat >/dev/null; kill -TERM -$child; sleep 1; kill -KILL -$child; \
             rm -rf \"$folder\"; rmdir \"${folder%/*}\"",
        )
        .arg("watchdog")
        .arg(folder)
        .arg(program)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    command
}

/// Brings the probes into the running demo by the command that the office uses, and waits until they are
/// shown.
fn import_probes(folder: &Path, port: u16) -> Result<(), String> {
    let file = folder.join("probes.toml");
    fs::write(&file, super::probe::toml()).map_err(|error| error.to_string())?;
    let import = Command::new(env!("CARGO_BIN_EXE_bausteine"))
        .arg("import")
        .arg(&file)
        .current_dir(folder)
        .env("BAUSTEINE__DATABASE__URL", "sqlite:data/demo/bausteine.db")
        .output()
        .map_err(|error| format!("import: {error}"))?;
    if !import.status.success() {
        let words = String::from_utf8_lossy(&import.stderr).into_owned();
        return Err(format!("import: {words}"));
    }
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(30) {
        if asks(port, &format!("/angebote/{}", super::probe::COURSE)).contains(" 200 ") {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Err("the imported offerings are not shown".to_owned())
}

/// The first line of an answer.
fn asks(port: u16, path: &str) -> String {
    use std::io::{BufRead as _, BufReader};
    let ask = || -> std::io::Result<String> {
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", port))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\r\n"
        )?;
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line)?;
        Ok(line)
    };
    ask().unwrap_or_default()
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    Ok(address.port())
}

fn await_port(port: u16, folder: &Path) -> Result<(), String> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_mins(1) {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    Err(fs::read_to_string(folder.join("log")).unwrap_or_default())
}
