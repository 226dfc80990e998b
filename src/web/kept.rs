//! Pages as they were sent a moment ago: drawn once, compressed once, sent many times.

use std::collections::HashMap;
use std::sync::Arc;

use super::packed::{Lasts, Packed};

/// Pages kept at the same time; the one that was not asked for the longest goes first.
const LIMIT: usize = 300;

/// The media type of pages.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// What a page is kept under.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    /// The language's prefix and the path with its query, in one spelling.
    pub(crate) key: String,
    /// Its media type.
    pub(crate) media: &'static str,
}

/// The kept pages of a room. `S` says what they were drawn from: another one, and they are drawn again.
#[derive(Debug)]
pub(crate) struct KeptPages<S> {
    /// Counts the look-ups, to know what was not asked for the longest.
    looks: u64,
    pages: HashMap<String, Kept<S>>,
}

#[derive(Debug)]
struct Kept<S> {
    page: Arc<Packed>,
    stamp: S,
    looked: u64,
}

impl<S> Default for KeptPages<S> {
    fn default() -> Self {
        Self {
            looks: 0,
            pages: HashMap::new(),
        }
    }
}

impl<S: PartialEq> KeptPages<S> {
    /// A page as it was drawn from the same.
    pub(crate) fn find(&mut self, key: &str, stamp: &S) -> Option<Arc<Packed>> {
        self.looks += 1;
        let kept = self.pages.get_mut(key)?;
        if kept.stamp != *stamp {
            return None;
        }
        kept.looked = self.looks;
        Some(Arc::clone(&kept.page))
    }

    /// Keeps a page that was just drawn.
    pub(crate) fn keep(&mut self, address: Address, stamp: S, text: String) -> Arc<Packed> {
        // Drawn again and still the same: then so are its compressed forms.
        let page = match self.pages.get(&address.key) {
            Some(kept) if kept.page.plain == text.as_bytes() => Arc::clone(&kept.page),
            _ => Arc::new(Packed::new(address.media, Lasts::UntilChanged, text)),
        };
        if self.pages.len() >= LIMIT && !self.pages.contains_key(&address.key) {
            let oldest = self.pages.iter().min_by_key(|(_, kept)| kept.looked);
            if let Some(key) = oldest.map(|(key, _)| key.clone()) {
                self.pages.remove(&key);
            }
        }
        let kept = Kept {
            page: Arc::clone(&page),
            stamp,
            looked: self.looks,
        };
        self.pages.insert(address.key, kept);
        page
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Address, HTML, KeptPages, LIMIT};

    fn address(key: &str) -> Address {
        Address {
            key: key.to_owned(),
            media: HTML,
        }
    }

    #[test]
    fn a_page_is_kept_as_long_as_it_is_drawn_from_the_same() {
        let mut kept = KeptPages::default();
        assert!(kept.find("/angebote", &1).is_none());
        kept.keep(address("/angebote"), 1, "<p>eins</p>".to_owned());
        assert!(kept.find("/angebote", &1).is_some());
        assert!(kept.find("/angebote", &2).is_none());
        assert!(kept.find("/tr/angebote", &1).is_none());
    }

    #[test]
    fn what_is_drawn_again_and_says_the_same_is_not_packed_again() {
        let mut kept = KeptPages::default();
        let first = kept.keep(address("/"), 1, "a".to_owned());
        let again = kept.keep(address("/"), 2, "a".to_owned());
        assert!(Arc::ptr_eq(&first, &again));
        let other = kept.keep(address("/"), 3, "b".to_owned());
        assert!(!Arc::ptr_eq(&first, &other));
    }

    #[test]
    fn the_page_not_asked_for_the_longest_makes_room() {
        let mut kept = KeptPages::default();
        for number in 0..LIMIT {
            kept.keep(address(&number.to_string()), 1, String::new());
            kept.find("0", &1).unwrap();
        }
        kept.keep(address("new"), 1, String::new());
        assert_eq!(kept.pages.len(), LIMIT);
        assert!(kept.find("0", &1).is_some(), "asked for all the time");
        assert!(kept.find("new", &1).is_some());
    }
}
