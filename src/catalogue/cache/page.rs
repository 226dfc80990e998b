//! A page as it is sent: packed once for all, and with a tag that names its content.

use std::io::Write as _;
use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

/// A page as it is sent.
#[derive(Debug)]
pub(super) struct Page {
    media: &'static str,
    /// As it was drawn.
    pub(super) plain: Bytes,
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
    /// A page that was just drawn.
    pub(super) fn new(media: &'static str, text: String) -> Self {
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
    pub(super) fn send(&self, headers: &HeaderMap) -> Response {
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

    use axum::http::{HeaderMap, StatusCode, header};

    use super::super::HTML;
    use super::{Coding, Page};

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
