//! The whole service in one value: real router, real database, a clock that stands, dice that fall the same
//! way in every run, letters kept in memory.

use std::cell::Cell;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, header};
use bausteine::{App, Clock, Db, Dice, Lang, Settings, testing};
use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use std::net::SocketAddr;
use tower::ServiceExt as _;

use super::database::{Backend, TestDatabase};
use super::page::{Form, Page};
use super::people::{Offering, OfferingDraft, Visitor};
use super::postbox::Letter;
use super::words::root;

/// Where the site says that it is.
pub(crate) const HOST: &str = "127.0.0.1:8080";

/// A running site of one test.
#[derive(Debug)]
pub(crate) struct Site {
    /// Its parts.
    pub(crate) app: App,
    router: Router,
    faults: Faults,
    looked: Looked,
    database: Option<TestDatabase>,
    processes: Cell<u64>,
    is_closed: Cell<bool>,
    may_leave_letters: Cell<bool>,
    expects_broken_rules: Cell<bool>,
}

/// What went wrong while nobody looked.
type Faults = Arc<Mutex<Vec<String>>>;

/// Pages that were looked at: address, status, length. Looking costs more than drawing.
type Looked = Arc<Mutex<HashSet<(String, u16, usize)>>>;

/// Cookies: name and value.
type Jar = Arc<Mutex<BTreeMap<String, String>>>;

/// What visitors ask with; may travel to other tasks.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    router: Router,
    faults: Faults,
    looked: Looked,
    jar: Option<Jar>,
}

impl Site {
    /// An empty site on Sunday, 22 November 2026, 11:00 in Recklinghausen. No limits: stories are told fast.
    pub(crate) async fn open(backend: Backend) -> Self {
        Self::open_with(backend, |_| {}).await
    }

    /// The same, with other settings.
    pub(crate) async fn open_with(backend: Backend, change: impl FnOnce(&mut Settings)) -> Self {
        let database = TestDatabase::fresh(backend).await;
        Self::opened(database, false, change).await
    }

    /// The same, with letters that lie in a folder of the test's own.
    pub(crate) async fn open_with_folder(backend: Backend) -> Self {
        let database = TestDatabase::fresh(backend).await;
        let folder = database.beside().join("mails");
        Self::opened(database, true, |settings| settings.mail.directory = folder).await
    }

    async fn opened(
        database: TestDatabase,
        has_folder: bool,
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        let mut settings = Settings::read(Some(&root().join("config/default.toml")))
            .expect("the defaults are settings");
        settings.server.public_url = format!("http://{HOST}");
        settings.server.secret = "the secret of the tests, long enough".to_owned();
        settings.server.pages = root().join("config/pages");
        settings.server.catalogue_ms = 0;
        settings.database.url.clone_from(&database.url);
        settings.database.erasures = database.erasures();
        settings.storage.folder = database.beside().join("attachments");
        settings.limits.enabled = false;
        // What makes guessing slow would make stories slow.
        settings.accounts.hash_memory_kib = 8;
        settings.accounts.hash_passes = 1;
        // One courier: letters leave in the order in which they were posted.
        settings.mail.connections = 1;
        change(&mut settings);
        let db = Db::connect(&database.url, settings.database.connections)
            .await
            .expect("the database answers");
        let clock = Clock::fixed(moment("2026-11-22T10:00:00Z"));
        let dice = Dice::seeded(1);
        let app = if has_folder {
            testing::app_with_folder(db, clock, dice, settings).await
        } else {
            testing::app(db, clock, dice, settings).await
        };
        let app = app.expect("the parts fit");
        let router = testing::router(&app).expect("the pages of the instance are there");
        Self {
            app,
            router,
            faults: Faults::default(),
            looked: Looked::default(),
            database: Some(database),
            processes: Cell::new(2),
            is_closed: Cell::new(false),
            may_leave_letters: Cell::new(false),
            expects_broken_rules: Cell::new(false),
        }
    }

    /// What visitors ask another process of the same service with: its own connections, its own memory.
    pub(crate) async fn other_process(&self) -> Browser {
        self.other_process_with(self.app.settings.clone()).await
    }

    /// The same, with settings of its own.
    pub(crate) async fn other_process_with(&self, settings: Settings) -> Browser {
        let db = Db::connect(&settings.database.url, settings.database.connections)
            .await
            .expect("the database answers");
        let dice = Dice::seeded(self.processes.get());
        self.processes.set(self.processes.get() + 1);
        let app = testing::app(db, self.app.clock.clone(), dice, settings)
            .await
            .expect("the parts fit");
        Browser {
            router: testing::router(&app).expect("the pages of the instance are there"),
            faults: Arc::clone(&self.faults),
            looked: Arc::clone(&self.looked),
            jar: None,
        }
    }

    /// Fills in the demo's offerings.
    pub(crate) async fn demo(&self) {
        testing::demo(&self.app)
            .await
            .expect("the demo is imported");
    }

    /// Imports a text in the format of `offerings.toml`.
    pub(crate) async fn imports(&self, text: &str) -> Result<(), String> {
        let folder = std::env::temp_dir();
        let number = self.app.clock.now().timestamp_micros();
        let thread = std::thread::current().id();
        let file = folder.join(format!(
            "bausteine-it-{}-import-{number}-{thread:?}.toml",
            std::process::id()
        ));
        std::fs::write(&file, text).expect("a temporary file");
        let result = testing::import(&self.app, &file).await;
        _ = std::fs::remove_file(&file);
        result
    }

    /// An offering to be described and opened.
    pub(crate) fn offering(&self, title: &str) -> OfferingDraft<'_> {
        OfferingDraft::new(self, title)
    }

    /// Somebody who visits the site, in German unless told otherwise.
    pub(crate) fn visitor(&self, name: &str) -> Visitor<'_> {
        Visitor::new(self, name)
    }

    /// What visitors ask with.
    pub(crate) fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            faults: Arc::clone(&self.faults),
            looked: Arc::clone(&self.looked),
            jar: None,
        }
    }

    /// The clock: `site.clock().set(…)`.
    pub(crate) fn clock(&self) -> &Clock {
        &self.app.clock
    }

    /// Sets the clock to a time in Recklinghausen, `2026-12-02T09:00`.
    pub(crate) fn it_is(&self, local: &str) {
        self.app.clock.set(local_moment(local));
    }

    /// See [`Browser::get`].
    pub(crate) async fn get(&self, path: &str) -> Page {
        self.browser().get(path).await
    }

    /// See [`Browser::post`].
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.browser().post(path, fields).await
    }

    /// See [`Browser::send`].
    pub(crate) async fn send(&self, form: &Form) -> Page {
        self.browser().send(form).await
    }

    /// Lets the courier make one round.
    pub(crate) async fn deliver_mail(&self) {
        let trouble = testing::deliver(&self.app).await;
        let trouble = trouble.expect("the database answers");
        assert!(
            trouble.is_none() || self.may_leave_letters.get(),
            "{trouble:?}"
        );
    }

    /// Does the rooms' chores once. What was done.
    pub(crate) async fn does_chores(&self) -> Vec<String> {
        let done = testing::chores(&self.app).await;
        done.expect("the database answers")
    }

    /// All letters that left, the oldest first.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        testing::letters(&self.app)
            .into_iter()
            .map(Letter::read)
            .collect()
    }

    /// The letters to a person (`Ben` is `ben@example.org`) or to an address.
    pub(crate) fn letters_to(&self, whom: &str) -> Vec<Letter> {
        let address = address(whom);
        let mut letters = self.letters();
        letters.retain(|letter| letter.to == address);
        letters
    }

    /// The newest of them.
    #[track_caller]
    pub(crate) fn last_letter_to(&self, whom: &str) -> Letter {
        self.letters_to(whom)
            .pop()
            .unwrap_or_else(|| panic!("no letter to {whom}; did the courier make a round?"))
    }

    /// This story ends with letters that can not go out.
    pub(crate) fn may_leave_letters(&self) {
        self.may_leave_letters.set(true);
    }

    /// This story breaks what must always hold, and wants to see it broken.
    pub(crate) fn expects_broken_rules(&self) {
        self.expects_broken_rules.set(true);
        self.may_leave_letters();
    }

    /// This story wanted pages to fail.
    pub(crate) fn forgives_failed_pages(&self) {
        self.lock_faults().clear();
    }

    fn lock_faults(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the courier make a last round, then asks: did a page fail, does a letter lie undelivered?
    pub(crate) async fn close(self) {
        self.is_closed.set(true);
        if !self.may_leave_letters.get() {
            self.deliver_mail().await;
            let left = testing::undelivered(&self.app)
                .await
                .expect("the database answers");
            assert_eq!(left, 0, "letters lie undelivered");
        }
        let broken = testing::faults(&self.app).await;
        let broken = broken.expect("the database answers");
        assert_eq!(
            !broken.is_empty(),
            self.expects_broken_rules.get(),
            "{broken:?}"
        );
        let unsaid = testing::unsaid(&self.app).await;
        let unsaid = unsaid.expect("the database answers");
        assert!(unsaid.is_empty(), "deeds without a sentence: {unsaid:?}");
        let faults = std::mem::take(&mut *self.lock_faults());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let db = self.app.db.clone();
        db.close().await.expect("the database closes");
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.database.take();
        assert!(
            self.is_closed.get() || std::thread::panicking(),
            "the story ended without `site.close().await`"
        );
    }
}

impl Browser {
    /// The same browser with a jar of its own for cookies, empty.
    pub(crate) fn with_cookies(self) -> Self {
        let jar = Some(Jar::default());
        Self { jar, ..self }
    }

    /// The value of a cookie that it keeps.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let jar = self.jar.as_ref().expect("a browser that keeps cookies");
        let jar = jar.lock().unwrap_or_else(PoisonError::into_inner);
        jar.get(name).cloned()
    }

    /// Puts a cookie into it.
    pub(crate) fn set_cookie(&self, name: &str, value: &str) {
        let jar = self.jar.as_ref().expect("a browser that keeps cookies");
        let mut jar = jar.lock().unwrap_or_else(PoisonError::into_inner);
        jar.insert(name.to_owned(), value.to_owned());
    }

    /// Sends the cookies along.
    fn send_cookies(&self, request: &mut Request<Body>) {
        let Some(jar) = &self.jar else { return };
        let jar = jar.lock().unwrap_or_else(PoisonError::into_inner);
        let pairs: Vec<_> = jar
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !pairs.is_empty() {
            let line = pairs.join("; ").parse().expect("cookies are text");
            request.headers_mut().insert(header::COOKIE, line);
        }
    }

    /// Keeps the cookies of an answer.
    fn keep_cookies(&self, headers: &HeaderMap) {
        let Some(jar) = &self.jar else { return };
        let mut jar = jar.lock().unwrap_or_else(PoisonError::into_inner);
        for line in headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("cookies are text");
            let pair = line.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a name and a value");
            if line.contains("Max-Age=0") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Opens an address. Does not follow.
    pub(crate) async fn get(&self, path: &str) -> Page {
        let request = Request::get(path).header(header::HOST, HOST);
        self.ask(request.body(Body::empty()).expect(path)).await
    }

    /// Sends a form as a page of ours would. Does not follow.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = Request::post(path)
            .header(header::HOST, HOST)
            .header(header::ORIGIN, format!("http://{HOST}"))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(encode(fields))).expect(path))
            .await
    }

    /// Presses the button of a form with a file in it, and follows where the answer leads. The file: how it is called,
    /// what it says that it is, what stands in it.
    pub(crate) async fn uploads(&self, form: &Form, file: (&str, &str, &[u8])) -> Page {
        let mark = "a line that stands nowhere else";
        let mut body = Vec::new();
        for (name, value) in form.sent() {
            if name != "file" {
                let part = format!(
                    "--{mark}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                );
                body.extend(part.as_bytes());
            }
        }
        let (called, media, bytes) = file;
        let head = format!(
            "--{mark}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{called}\"\r\n\
             Content-Type: {media}\r\n\r\n"
        );
        body.extend(head.as_bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{mark}--\r\n").as_bytes());
        let request = Request::post(&form.action)
            .header(header::HOST, HOST)
            .header("sec-fetch-site", "same-origin")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary=\"{mark}\""),
            );
        let page = self
            .ask(request.body(Body::from(body)).expect("a request"))
            .await;
        self.follow(page).await
    }

    /// Presses the button of a form, and follows where the answer leads.
    pub(crate) async fn send(&self, form: &Form) -> Page {
        let page = self.post_form(form).await;
        self.follow(page).await
    }

    /// Presses the button of a form. Does not follow.
    pub(crate) async fn post_form(&self, form: &Form) -> Page {
        let sent = form.sent();
        let fields: Vec<_> = sent
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        if form.method == "get" {
            let path = format!("{}?{}", form.action, encode(&fields));
            return self.get(&path).await;
        }
        self.post(&form.action, &fields).await
    }

    /// Goes where a 303 leads.
    pub(crate) async fn follow(&self, page: Page) -> Page {
        match page.location().filter(|_| page.status == 303) {
            Some(path) => self.get(&path).await,
            None => page,
        }
    }

    /// Asks anything. Every page is held to what all pages owe; a failed one is told at the end.
    pub(crate) async fn ask(&self, mut request: Request<Body>) -> Page {
        let from = SocketAddr::from(([192, 0, 2, 1], 40_000));
        if request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .is_none()
        {
            request.extensions_mut().insert(ConnectInfo(from));
        }
        let path = request
            .uri()
            .path_and_query()
            .map_or("/", |path| path.as_str())
            .to_owned();
        let is_head = request.method() == Method::HEAD;
        self.send_cookies(&mut request);
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        let bytes = to_bytes(body, usize::MAX).await.expect("a whole body");
        let page = Page {
            path,
            status: parts.status,
            headers: parts.headers,
            bytes: bytes.to_vec(),
        };
        let mut faults = Vec::new();
        if page.status.is_server_error() {
            faults.push(format!("status {}", page.status));
        }
        let is_readable = page.is_html() && !is_head && page.header("content-encoding").is_empty();
        if is_readable && self.is_new(&page) {
            faults.extend(page.faults());
        }
        let mut all = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(
            faults
                .into_iter()
                .map(|fault| format!("{}: {fault}", page.path)),
        );
        drop(all);
        page
    }
}

impl Browser {
    /// Was this page not looked at before?
    fn is_new(&self, page: &Page) -> bool {
        let seen = (page.path.clone(), page.status.as_u16(), page.bytes.len());
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        looked.insert(seen)
    }
}

/// A person's address: `Ada` has `ada@example.org`.
pub(crate) fn address(whom: &str) -> String {
    if whom.contains('@') {
        whom.to_owned()
    } else {
        format!("{}@example.org", whom.to_lowercase().replace(' ', "."))
    }
}

/// Fields as a browser writes them.
pub(crate) fn encode(fields: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (name, value) in fields {
        if !out.is_empty() {
            out.push('&');
        }
        escape(name, &mut out);
        out.push('=');
        escape(value, &mut out);
    }
    out
}

fn escape(text: &str, out: &mut String) {
    use std::fmt::Write as _;
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            _ => _ = write!(out, "%{byte:02X}"),
        }
    }
}

/// A moment, RFC 3339.
pub(crate) fn moment(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text)
        .unwrap_or_else(|error| panic!("{text}: {error}"))
        .to_utc()
}

/// A time in Recklinghausen, `2026-12-02T09:00`.
pub(crate) fn local_moment(local: &str) -> DateTime<Utc> {
    let (date, time) = local.split_once('T').expect("a date, T and a time");
    let date: NaiveDate = date.parse().expect("a date");
    let time: chrono::NaiveTime = format!("{time}:00").parse().expect("a time");
    chrono_tz::Europe::Berlin
        .from_local_datetime(&date.and_time(time))
        .earliest()
        .expect("a time that exists")
        .to_utc()
}

/// An address of the site in a language.
pub(crate) fn in_language(lang: Lang, path: &str) -> String {
    match path {
        "/" if !lang.prefix().is_empty() => lang.prefix().to_owned(),
        _ => format!("{}{path}", lang.prefix()),
    }
}

impl Offering {
    /// Where its form is.
    pub(crate) fn sign_up(&self) -> String {
        format!("/angebote/{}/anmeldung", self.slug)
    }
}
