//! An answer as it is sent: packed once for all, and with a tag that names its content.

use std::io::Write as _;
use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::keys;

/// A text with its packed forms, each made when it is first asked for.
#[derive(Debug)]
pub(crate) struct Packed {
    media: &'static str,
    lasts: Lasts,
    /// As it was drawn.
    pub(crate) plain: Bytes,
    /// Names the content, in hexadecimal.
    pub(crate) tag: String,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

/// How long a browser may keep it, and with that how hard it is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lasts {
    /// Until it changes: the browser asks each time.
    UntilChanged,
    /// For ever: its address changes with its content.
    ForEver,
}

impl Lasts {
    /// In the words of `Cache-Control`.
    fn header(self) -> &'static str {
        match self {
            Self::UntilChanged => "public, max-age=0, must-revalidate",
            Self::ForEver => "public, max-age=31536000, immutable",
        }
    }

    /// Brotli's quality and window. 5 is near the best for pages and fast enough to wait for; 11 is slow once
    /// and small for ever.
    fn brotli(self) -> (u32, u32) {
        match self {
            Self::UntilChanged => (5, 20),
            Self::ForEver => (11, 22),
        }
    }

    fn gzip(self) -> flate2::Compression {
        match self {
            Self::UntilChanged => flate2::Compression::default(),
            Self::ForEver => flate2::Compression::best(),
        }
    }
}

/// How an answer is packed for the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Plain,
    Brotli,
    Gzip,
}

/// The items of a header that may stand several times, each a list.
fn items(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = &str> {
    headers
        .get_all(name)
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
}

impl Coding {
    /// The best that a browser takes.
    fn of(headers: &HeaderMap) -> Self {
        let accepted = |wanted: &str| {
            items(headers, header::ACCEPT_ENCODING).any(|item| {
                let (name, weight) = item.split_once(';').unwrap_or((item, ""));
                let weight = weight.trim().strip_prefix("q=");
                let refused = weight
                    .and_then(|weight| weight.parse::<f32>().ok())
                    .is_some_and(|weight| weight <= 0.0);
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

impl Packed {
    /// A text that was just drawn.
    pub(crate) fn new(media: &'static str, lasts: Lasts, text: String) -> Self {
        let plain = Bytes::from(text);
        Self {
            media,
            lasts,
            tag: keys::mark(&plain, 12),
            plain,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    fn packed(&self, coding: Coding) -> Bytes {
        let Self { plain, lasts, .. } = self;
        match coding {
            Coding::Plain => plain.clone(),
            Coding::Brotli => self.brotli.get_or_init(|| brotli(plain, *lasts)).clone(),
            Coding::Gzip => self.gzip.get_or_init(|| gzip(plain, *lasts)).clone(),
        }
    }

    /// The answer, or that the browser has it already.
    pub(crate) fn send(&self, headers: &HeaderMap) -> Response {
        let coding = Coding::of(headers);
        let etag = match coding.name() {
            Some(name) => format!("\"{}-{name}\"", self.tag),
            None => format!("\"{}\"", self.tag),
        };
        // Weak comparison (RFC 9110, 13.1.2): a proxy that packs may have weakened the tag.
        let known = items(headers, header::IF_NONE_MATCH)
            .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag);
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
        let lasts = HeaderValue::from_static(self.lasts.header());
        out.insert(header::CACHE_CONTROL, lasts);
        response
    }
}

fn brotli(plain: &[u8], lasts: Lasts) -> Bytes {
    let (quality, window) = lasts.brotli();
    let mut packed = Vec::with_capacity(plain.len() / 3);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, quality, window);
    // Writing into memory does not fail.
    _ = writer.write_all(plain);
    drop(writer);
    Bytes::from(packed)
}

fn gzip(plain: &[u8], lasts: Lasts) -> Bytes {
    let packed = Vec::with_capacity(plain.len() / 3);
    let mut writer = flate2::write::GzEncoder::new(packed, lasts.gzip());
    _ = writer.write_all(plain);
    Bytes::from(writer.finish().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use axum::http::{HeaderMap, StatusCode, header};

    use super::{Coding, Lasts, Packed};

    fn drawn(text: &str) -> Packed {
        Packed::new("text/html", Lasts::UntilChanged, text.to_owned())
    }

    fn asks(name: header::HeaderName, value: &str) -> HeaderMap {
        [(name, value.parse().unwrap())].into_iter().collect()
    }

    #[test]
    fn a_browser_gets_the_packing_that_it_takes() {
        let of = |value| Coding::of(&asks(header::ACCEPT_ENCODING, value));
        assert_eq!(of("gzip, deflate, br"), Coding::Brotli);
        assert_eq!(of("gzip, br;q=0"), Coding::Gzip);
        assert_eq!(of("identity"), Coding::Plain);
        assert_eq!(Coding::of(&HeaderMap::new()), Coding::Plain);
        let text = "Gesprächscafé ".repeat(200);
        let page = drawn(&text);
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
        let page = drawn("<p>eins</p>");
        let first = page.send(&asks(header::ACCEPT_ENCODING, "br"));
        assert_eq!(first.status(), StatusCode::OK);
        let etag = first.headers()[header::ETAG].to_str().unwrap().to_owned();
        let mut asks = asks(header::ACCEPT_ENCODING, "br");
        asks.insert(header::IF_NONE_MATCH, etag.parse().unwrap());
        assert_eq!(page.send(&asks).status(), StatusCode::NOT_MODIFIED);
        let changed = drawn("<p>zwei</p>");
        assert_eq!(changed.send(&asks).status(), StatusCode::OK);
        // Another packing is another answer: strong tags differ.
        asks.remove(header::ACCEPT_ENCODING);
        assert_eq!(page.send(&asks).status(), StatusCode::OK);
    }
}
