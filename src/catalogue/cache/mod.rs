//! Pages as they were sent a moment ago: drawn once, compressed once, sent many times.
//!
//! A page depends on its address and language, on what is on and what is taken, and on the minute. As long as
//! these stay the same, so does it. What visitors type into the search is not kept: it is never the same.

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
use crate::web::{Address, KeptPages, Lasts, Packed};

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
    pages: KeptPages<Stamp>,
    haystacks: Option<(u64, Arc<Vec<Haystack>>)>,
}

/// What a page was drawn from: the number of its content and the minute.
type Stamp = (u64, i64);

/// What the pages of this view are drawn from.
fn stamp(view: &View) -> Stamp {
    (view.version, minute(view.now))
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
        self.inner().pages.find(key, &stamp(view))
    }

    fn keep(&self, address: Address, view: &View, text: String) -> Arc<Packed> {
        self.inner().pages.keep(address, stamp(view), text)
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

    use super::{Cache, View};
    use crate::catalogue::samples::at;
    use crate::offerings::Shelf;
    use crate::web::{Address, HTML};

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
    fn the_same_content_read_again_keeps_its_number() {
        let cache = Cache::default();
        let tallies = Arc::default();
        let before = cache.version(&Arc::new(Shelf::default()), &tallies, 0);
        assert_eq!(
            cache.version(&Arc::new(Shelf::default()), &tallies, 0),
            before
        );
    }
}
