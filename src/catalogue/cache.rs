//! Pages as they were sent a moment ago: drawn once, compressed once, sent many times.
//!
//! A page depends on its address and language, on what is on and what is taken, and on the minute. As long as
//! these stay the same, so does it. What visitors type into the search is not kept: it is never the same.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::rules::Haystack;
use crate::app::App;
use crate::bookings::{self, Tallies, Tally};
use crate::error::AppError;
use crate::kinds::PoolId;
use crate::offerings::{self, Shelf};

/// Pages kept at the same time; the one that was not asked for the longest goes first.
const LIMIT: usize = 300;

/// What the pages of one moment are drawn from.
#[derive(Clone, Debug)]
pub(crate) struct View {
    /// The offerings.
    pub(crate) shelf: Arc<Shelf>,
    /// What is taken of their places.
    tallies: Arc<Tallies>,
    /// The moment.
    pub(crate) now: DateTime<Utc>,
    /// Grows when what is on or what is taken has changed.
    version: u64,
}

impl View {
    /// What is on and what is taken, as of a moment ago.
    ///
    /// # Errors
    /// If the database can not be asked.
    pub(crate) async fn take(app: &App) -> Result<Self, AppError> {
        let shelf = offerings::shelf(app).await?;
        let tallies = bookings::tallies(app).await?;
        let version = app.kept::<Cache>().version(&shelf, &tallies);
        Ok(Self {
            shelf,
            tallies,
            now: app.clock.now(),
            version,
        })
    }

    /// A shelf from which nobody has taken a place yet.
    #[cfg(test)]
    pub(crate) fn of(shelf: Arc<Shelf>, now: DateTime<Utc>) -> Self {
        Self {
            shelf,
            tallies: Arc::default(),
            now,
            version: 0,
        }
    }

    /// An empty shelf.
    #[cfg(test)]
    pub(crate) fn of_nothing(now: DateTime<Utc>) -> Self {
        Self::of(Arc::default(), now)
    }

    /// What a pool holds.
    pub(crate) fn tally(&self, pool: PoolId) -> Tally {
        self.tallies.of(pool)
    }

    /// In which words are looked for: one haystack for each listing of the shelf.
    pub(crate) fn haystacks(&self, app: &App) -> Arc<Vec<Haystack>> {
        app.kept::<Cache>().haystacks(self)
    }

    /// The page of an address: the kept one, or drawn now and kept.
    pub(crate) fn page(
        &self,
        app: &App,
        headers: &HeaderMap,
        address: Address,
        draw: impl FnOnce() -> String,
    ) -> Response {
        let cache = app.kept::<Cache>();
        let page = match cache.find(&address.key, self) {
            Some(page) => page,
            None => cache.keep(address, self, draw()),
        };
        page.send(headers)
    }
}

/// What a page is kept under.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    /// The language's prefix and the path with its query, in one spelling.
    pub(crate) key: String,
    /// Its media type.
    pub(crate) media: &'static str,
}

/// The media type of pages.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// The kept pages.
#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    shelf: Arc<Shelf>,
    tallies: Arc<Tallies>,
    version: u64,
    /// Counts the look-ups, to know what was not asked for the longest.
    looks: u64,
    pages: HashMap<String, Kept>,
    haystacks: Option<(u64, Arc<Vec<Haystack>>)>,
}

#[derive(Debug)]
struct Kept {
    page: Arc<Page>,
    version: u64,
    minute: i64,
    looked: u64,
}

impl Cache {
    fn inner(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of this content. What was read again and says the same keeps its number.
    fn version(&self, shelf: &Arc<Shelf>, tallies: &Arc<Tallies>) -> u64 {
        let mut inner = self.inner();
        if !Arc::ptr_eq(&inner.shelf, shelf) {
            if inner.shelf != *shelf {
                inner.version += 1;
            }
            inner.shelf = Arc::clone(shelf);
        }
        if !Arc::ptr_eq(&inner.tallies, tallies) {
            if inner.tallies != *tallies {
                inner.version += 1;
            }
            inner.tallies = Arc::clone(tallies);
        }
        inner.version
    }

    fn haystacks(&self, view: &View) -> Arc<Vec<Haystack>> {
        if let Some((version, haystacks)) = &self.inner().haystacks
            && *version == view.version
        {
            return Arc::clone(haystacks);
        }
        let listings = view.shelf.listings.iter();
        let made = Arc::new(listings.map(|listing| Haystack::of(listing)).collect());
        self.inner().haystacks = Some((view.version, Arc::clone(&made)));
        made
    }

    fn find(&self, key: &str, view: &View) -> Option<Arc<Page>> {
        let mut inner = self.inner();
        inner.looks += 1;
        let looks = inner.looks;
        let kept = inner.pages.get_mut(key)?;
        if kept.version != view.version || kept.minute != minute(view.now) {
            return None;
        }
        kept.looked = looks;
        Some(Arc::clone(&kept.page))
    }

    fn keep(&self, address: Address, view: &View, text: String) -> Arc<Page> {
        let mut inner = self.inner();
        // Drawn again and still the same: then so are its compressed forms.
        let page = match inner.pages.get(&address.key) {
            Some(kept) if kept.page.plain == text.as_bytes() => Arc::clone(&kept.page),
            _ => Arc::new(Page::new(address.media, text)),
        };
        if inner.pages.len() >= LIMIT && !inner.pages.contains_key(&address.key) {
            let oldest = inner.pages.iter().min_by_key(|(_, kept)| kept.looked);
            if let Some(key) = oldest.map(|(key, _)| key.clone()) {
                inner.pages.remove(&key);
            }
        }
        let kept = Kept {
            page: Arc::clone(&page),
            version: view.version,
            minute: minute(view.now),
            looked: inner.looks,
        };
        inner.pages.insert(address.key, kept);
        page
    }
}

/// Windows open and close on whole minutes, and no page says seconds.
fn minute(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(60)
}

/// A page as it is sent.
#[derive(Debug)]
struct Page {
    media: &'static str,
    plain: Bytes,
    /// Names the content, in hexadecimal.
    tag: String,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

/// How a page is packed for the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Plain,
    Brotli,
    Gzip,
}

impl Coding {
    /// The best that a browser takes.
    fn of(headers: &HeaderMap) -> Self {
        let accepted = |wanted: &str| {
            headers
                .get_all(header::ACCEPT_ENCODING)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split(','))
                .any(|item| {
                    let (name, weight) = item.split_once(';').unwrap_or((item, ""));
                    let refused = matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
                    name.trim().eq_ignore_ascii_case(wanted) && !refused
                })
        };
        if accepted("br") {
            Self::Brotli
        } else if accepted("gzip") {
            Self::Gzip
        } else {
            Self::Plain
        }
    }

    /// Its name in headers.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
        }
    }
}

impl Page {
    fn new(media: &'static str, text: String) -> Self {
        let plain = Bytes::from(text);
        let digest = Sha256::digest(&plain);
        let tag = digest.iter().take(12).fold(String::new(), |mut tag, byte| {
            use std::fmt::Write as _;
            _ = write!(tag, "{byte:02x}");
            tag
        });
        Self {
            media,
            plain,
            tag,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    fn packed(&self, coding: Coding) -> Bytes {
        match coding {
            Coding::Plain => self.plain.clone(),
            Coding::Brotli => self.brotli.get_or_init(|| brotli(&self.plain)).clone(),
            Coding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)).clone(),
        }
    }

    /// The page, or that the browser has it already.
    fn send(&self, headers: &HeaderMap) -> Response {
        let coding = Coding::of(headers);
        let etag = match coding.name() {
            Some(name) => format!("\"{}-{name}\"", self.tag),
            None => format!("\"{}\"", self.tag),
        };
        let known = headers
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|tag| tag.trim().trim_start_matches("W/") == etag);
        let mut response = if known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            self.packed(coding).into_response()
        };
        let out = response.headers_mut();
        if known {
            out.remove(header::CONTENT_TYPE);
        } else {
            out.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.media));
            if let Some(name) = coding.name() {
                out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
            }
        }
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            out.insert(header::ETAG, etag);
        }
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        out.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=0, must-revalidate"),
        );
        response
    }
}

/// A page that is not kept, with the same headers.
pub(crate) fn send(media: &'static str, text: String, headers: &HeaderMap) -> Response {
    Page::new(media, text).send(headers)
}

/// Quality 5: near the best for pages, and fast enough to wait for.
fn brotli(plain: &[u8]) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 3);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 5, 20);
    // Writing into memory does not fail.
    _ = writer.write_all(plain);
    drop(writer);
    Bytes::from(packed)
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut writer = flate2::write::GzEncoder::new(
        Vec::with_capacity(plain.len() / 3),
        flate2::Compression::default(),
    );
    _ = writer.write_all(plain);
    Bytes::from(writer.finish().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::sync::Arc;

    use axum::http::{HeaderMap, StatusCode, header};

    use super::{Address, Cache, Coding, HTML, LIMIT, Page, View};
    use crate::catalogue::rules::tests::at;
    use crate::offerings::Shelf;

    fn view(minute: &str, version: u64) -> View {
        View {
            shelf: Arc::default(),
            tallies: Arc::default(),
            now: at(minute),
            version,
        }
    }

    fn address(key: &str) -> Address {
        Address {
            key: key.to_owned(),
            media: HTML,
        }
    }

    fn asks(name: header::HeaderName, value: &str) -> HeaderMap {
        [(name, value.parse().unwrap())].into_iter().collect()
    }

    #[test]
    fn a_page_is_kept_for_its_minute_and_its_content() {
        let cache = Cache::default();
        let now = view("2026-11-22T10:00:05Z", 1);
        assert!(cache.find("/angebote", &now).is_none());
        cache.keep(address("/angebote"), &now, "<p>eins</p>".to_owned());
        assert!(
            cache
                .find("/angebote", &view("2026-11-22T10:00:59Z", 1))
                .is_some()
        );
        assert!(
            cache
                .find("/angebote", &view("2026-11-22T10:01:00Z", 1))
                .is_none()
        );
        assert!(
            cache
                .find("/angebote", &view("2026-11-22T10:00:59Z", 2))
                .is_none()
        );
        assert!(cache.find("/tr/angebote", &now).is_none());
    }

    #[test]
    fn what_is_drawn_again_and_says_the_same_is_not_packed_again() {
        let cache = Cache::default();
        let first = cache.keep(
            address("/"),
            &view("2026-11-22T10:00:00Z", 1),
            "a".to_owned(),
        );
        let again = cache.keep(
            address("/"),
            &view("2026-11-22T10:01:00Z", 1),
            "a".to_owned(),
        );
        assert!(Arc::ptr_eq(&first, &again));
        let other = cache.keep(
            address("/"),
            &view("2026-11-22T10:02:00Z", 1),
            "b".to_owned(),
        );
        assert!(!Arc::ptr_eq(&first, &other));
    }

    #[test]
    fn the_same_content_read_again_keeps_its_number() {
        let cache = Cache::default();
        let tallies = Arc::default();
        let before = cache.version(&Arc::new(Shelf::default()), &tallies);
        assert_eq!(cache.version(&Arc::new(Shelf::default()), &tallies), before);
    }

    #[test]
    fn the_page_not_asked_for_the_longest_makes_room() {
        let cache = Cache::default();
        let now = view("2026-11-22T10:00:00Z", 1);
        for number in 0..LIMIT {
            cache.keep(address(&number.to_string()), &now, String::new());
            cache.find("0", &now).unwrap();
        }
        cache.keep(address("new"), &now, String::new());
        assert_eq!(cache.inner().pages.len(), LIMIT);
        assert!(cache.find("0", &now).is_some(), "asked for all the time");
        assert!(cache.find("new", &now).is_some());
    }

    #[test]
    fn a_browser_gets_the_packing_that_it_takes() {
        let of = |value| Coding::of(&asks(header::ACCEPT_ENCODING, value));
        assert_eq!(of("gzip, deflate, br"), Coding::Brotli);
        assert_eq!(of("gzip, br;q=0"), Coding::Gzip);
        assert_eq!(of("identity"), Coding::Plain);
        assert_eq!(Coding::of(&HeaderMap::new()), Coding::Plain);
        let text = "Gesprächscafé ".repeat(200);
        let page = Page::new(HTML, text.clone());
        let mut back = String::new();
        flate2::read::GzDecoder::new(&*page.packed(Coding::Gzip))
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
        let mut back = String::new();
        brotli::Decompressor::new(&*page.packed(Coding::Brotli), 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn who_has_the_page_does_not_get_it_again() {
        let page = Page::new(HTML, "<p>eins</p>".to_owned());
        let first = page.send(&asks(header::ACCEPT_ENCODING, "br"));
        assert_eq!(first.status(), StatusCode::OK);
        let etag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
        let mut asks = asks(header::ACCEPT_ENCODING, "br");
        asks.insert(header::IF_NONE_MATCH, etag.parse().unwrap());
        assert_eq!(page.send(&asks).status(), StatusCode::NOT_MODIFIED);
        let changed = Page::new(HTML, "<p>zwei</p>".to_owned());
        assert_eq!(changed.send(&asks).status(), StatusCode::OK);
        // Another packing is another answer: strong tags differ.
        asks.remove(header::ACCEPT_ENCODING);
        assert_eq!(page.send(&asks).status(), StatusCode::OK);
    }
}
