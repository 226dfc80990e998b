//! The program, the browser, and what a journey does with them.

mod programs;
mod window;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::OnceLock;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use programs::{await_port, find, free_port, import_probes, watched};
pub(crate) use window::Window;

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
    folder: PathBuf,
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
pub(crate) fn is_required() -> bool {
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
            folder: at_site,
            _processes: [demo, chromedriver],
        })
    }

    /// Gives somebody of the office an account by the command that an operator uses; the path of her link.
    pub(crate) fn hires(&self, email: &str) -> String {
        let said = programs::command(&self.folder)
            .args([
                "staff",
                "add",
                "--role",
                "office",
                "--name",
                "Neue Kollegin",
                "--email",
                email,
            ])
            .output()
            .expect("the program runs");
        let said = [said.stdout, said.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        let token = said.split_once("/konto/link/").map(|(_, rest)| rest);
        let token = token.and_then(|rest| rest.split_whitespace().next());
        format!(
            "/konto/link/{}",
            token.unwrap_or_else(|| panic!("no link: {said}"))
        )
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
    /// The desk of the office.
    pub(crate) const OFFICE: Self = Self {
        width: 1280,
        ..Self::DESK
    };
    /// A desk at night.
    pub(crate) const NIGHT: Self = Self {
        is_dark: true,
        ..Self::DESK
    };
}
