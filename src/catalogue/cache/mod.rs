//! Pages as they were sent a moment ago: drawn once, compressed once, sent many times.
//!
//! A page depends on its address and language, on what is on and what is taken, and on the minute. As long as
//! these stay the same, so does it. What visitors type into the search is not kept: it is never the same.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::HeaderMap;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::rules::Haystack;
use crate::app::App;
use crate::bookings::{self, Tallies, Tally};
use crate::error::AppError;
use crate::kinds::PoolId;
use crate::offerings::{self, Shelf};
use crate::web::{Lasts, Packed};

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
        let version = app
            .kept::<Cache>()
            .version(&shelf, &tallies, app.own().version);
        Ok(Self {
            shelf,
            tallies,
            now: app.clock.now(),
            version,
        })
    }

    /// What an offering is drawn from that is only imagined: nothing of it is kept.
    pub(crate) fn imagined(tallies: Tallies, now: DateTime<Utc>) -> Self {
        Self {
            shelf: Arc::default(),
            tallies: Arc::new(tallies),
            now,
            version: 0,
        }
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
    /// Which of the office's own settings stand on the pages.
    own: u64,
    /// Counts the look-ups, to know what was not asked for the longest.
    looks: u64,
    pages: HashMap<String, Kept>,
    haystacks: Option<(u64, Arc<Vec<Haystack>>)>,
}

#[derive(Debug)]
struct Kept {
    page: Arc<Packed>,
    version: u64,
    minute: i64,
    looked: u64,
}

impl Cache {
    fn inner(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of this content. What was read again and says the same keeps its number.
    fn version(&self, listed: &Arc<Shelf>, taken: &Arc<Tallies>, own: u64) -> u64 {
        let mut inner = self.inner();
        if inner.own != own {
            inner.version += 1;
            inner.own = own;
        }
        if !Arc::ptr_eq(&inner.shelf, listed) {
            if inner.shelf != *listed {
                inner.version += 1;
            }
            inner.shelf = Arc::clone(listed);
        }
        if !Arc::ptr_eq(&inner.tallies, taken) {
            if inner.tallies != *taken {
                inner.version += 1;
            }
            inner.tallies = Arc::clone(taken);
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

    fn find(&self, key: &str, view: &View) -> Option<Arc<Packed>> {
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

    fn keep(&self, address: Address, view: &View, text: String) -> Arc<Packed> {
        let mut inner = self.inner();
        // Drawn again and still the same: then so are its compressed forms.
        let page = match inner.pages.get(&address.key) {
            Some(kept) if kept.page.plain == text.as_bytes() => Arc::clone(&kept.page),
            _ => Arc::new(Packed::new(address.media, Lasts::UntilChanged, text)),
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

/// A page that is not kept, with the same headers.
pub(crate) fn send(media: &'static str, text: String, headers: &HeaderMap) -> Response {
    Packed::new(media, Lasts::UntilChanged, text).send(headers)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Address, Cache, HTML, LIMIT, View};
    use crate::catalogue::samples::at;
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
        let before = cache.version(&Arc::new(Shelf::default()), &tallies, 0);
        assert_eq!(
            cache.version(&Arc::new(Shelf::default()), &tallies, 0),
            before
        );
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
}
