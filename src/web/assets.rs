//! Our own files, inside the program: under a name that changes with the content, so that a browser
//! asks for each only once.

use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::LazyLock;

use axum::Router;
use axum::body::Bytes;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::RouterExt as _;
use sha2::{Digest as _, Sha256};

use super::Reply;
use crate::app::App;
use crate::error::AppError;
use crate::paths;

/// One file, ready to be sent.
struct Asset {
    /// As pages name it: `bausteine.css`.
    name: &'static str,
    /// As browsers ask for it: `/assets/bausteine-0123456789.css`.
    url: String,
    media_type: &'static str,
    etag: String,
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
}

static ASSETS: LazyLock<[Asset; 2]> = LazyLock::new(|| {
    [
        Asset::load(
            "bausteine.css",
            "text/css; charset=utf-8",
            &squeeze(include_str!("assets/bausteine.css")),
        ),
        Asset::load(
            "zeichen.svg",
            "image/svg+xml",
            include_str!("assets/zeichen.svg"),
        ),
    ]
});

impl Asset {
    fn load(name: &'static str, media_type: &'static str, text: &str) -> Self {
        let mut hash = String::with_capacity(10);
        for byte in Sha256::digest(text).iter().take(5) {
            _ = write!(hash, "{byte:02x}");
        }
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        Self {
            name,
            url: format!("/assets/{stem}-{hash}.{ending}"),
            media_type,
            etag: format!("\"{hash}\""),
            plain: Bytes::copy_from_slice(text.as_bytes()),
            gzip: gzip(text).unwrap_or_default(),
            brotli: brotli(text).unwrap_or_default(),
        }
    }

    /// The smallest form that the browser takes; an empty one could not be made.
    fn body(&self, accepted: &str) -> (Bytes, Option<&'static str>) {
        if accepts(accepted, "br") && !self.brotli.is_empty() {
            (self.brotli.clone(), Some("br"))
        } else if accepts(accepted, "gzip") && !self.gzip.is_empty() {
            (self.gzip.clone(), Some("gzip"))
        } else {
            (self.plain.clone(), None)
        }
    }
}

/// The address of a file; its plain name where there is no such file.
pub(crate) fn asset_url(name: &'static str) -> &'static str {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or(name, |asset| &asset.url)
}

/// The address under which the files lie.
pub(crate) fn routes() -> Router<App> {
    Router::new().typed_get(send)
}

async fn send(path: paths::Asset, headers: HeaderMap) -> Reply {
    let asset = ASSETS
        .iter()
        .find(|asset| asset.url.strip_prefix("/assets/") == Some(&path.name))
        .ok_or(AppError::NotFound)?;
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
            .unwrap_or_default()
    };
    let known = text(IF_NONE_MATCH);
    let lasting = [
        (
            CACHE_CONTROL,
            "public, max-age=31536000, immutable".to_owned(),
        ),
        (ETAG, asset.etag.clone()),
        (VARY, "Accept-Encoding".to_owned()),
    ];
    if known == "*" || known.split(',').any(|tag| is_same(tag, &asset.etag)) {
        return Ok((StatusCode::NOT_MODIFIED, lasting).into_response());
    }
    let (body, encoding) = asset.body(text(ACCEPT_ENCODING));
    let mut response: Response =
        (lasting, [(CONTENT_TYPE, asset.media_type)], body).into_response();
    if let Some(encoding) = encoding {
        response
            .headers_mut()
            .insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

/// Weak comparison (RFC 9110, 13.1.2): a proxy that packs may have weakened the tag.
fn is_same(tag: &str, ours: &str) -> bool {
    let tag = tag.trim();
    tag.strip_prefix("W/").unwrap_or(tag) == ours
}

/// Does `Accept-Encoding` name this coding, and not with the weight 0?
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        parts
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(coding))
            && !parts.any(|part| {
                part.strip_prefix("q=")
                    .and_then(|weight| weight.parse::<f32>().ok())
                    .is_some_and(|weight| weight <= 0.0)
            })
    })
}

/// A stylesheet without its comments, line breaks and indentation.
fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).collect::<Vec<_>>().join("")
}

fn gzip(text: &str) -> std::io::Result<Bytes> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(text.as_bytes())?;
    packer.finish().map(Bytes::from)
}

/// Quality 11: slow once, small for ever.
fn brotli(text: &str) -> std::io::Result<Bytes> {
    let mut out = Vec::new();
    let mut packer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    packer.write_all(text.as_bytes())?;
    packer.flush()?;
    drop(packer);
    Ok(Bytes::from(out))
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt as _;

    use super::{Response, StatusCode, asset_url, routes, squeeze};
    use crate::web::tests::app;

    async fn get(url: &str, header: (&str, &str)) -> Response {
        let request = Request::get(url)
            .header(header.0, header.1)
            .body(Body::empty())
            .unwrap();
        routes()
            .with_state(app().await)
            .oneshot(request)
            .await
            .unwrap()
    }

    async fn bytes(response: Response) -> Vec<u8> {
        to_bytes(response.into_body(), 1 << 20)
            .await
            .unwrap()
            .to_vec()
    }

    #[tokio::test]
    async fn the_stylesheet_travels_packed_and_once() {
        let url = asset_url("bausteine.css");
        let plain = get(url, ("accept-encoding", "identity")).await;
        assert_eq!(plain.status(), StatusCode::OK);
        assert_eq!(plain.headers()["content-type"], "text/css; charset=utf-8");
        assert_eq!(
            plain.headers()["cache-control"],
            "public, max-age=31536000, immutable"
        );
        assert_eq!(plain.headers()["vary"], "Accept-Encoding");
        let plain = bytes(plain).await;

        let packed = get(url, ("accept-encoding", "gzip, deflate, br")).await;
        assert_eq!(packed.headers()["content-encoding"], "br");
        let packed = bytes(packed).await;
        assert!(packed.len() <= 4096, "{} bytes", packed.len());
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, plain);

        let gzip = get(url, ("accept-encoding", "br;q=0, gzip")).await;
        assert_eq!(gzip.headers()["content-encoding"], "gzip");
        assert!(bytes(gzip).await.starts_with(&[0x1f, 0x8b]));
    }

    #[tokio::test]
    async fn who_has_it_need_not_load_it_again() {
        let url = asset_url("zeichen.svg");
        let first = get(url, ("accept", "*/*")).await;
        let tag = first.headers()["etag"].to_str().unwrap().to_owned();
        for known in [tag.clone(), format!("\"x\", W/{tag}")] {
            let again = get(url, ("if-none-match", &known)).await;
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
            assert!(bytes(again).await.is_empty());
        }
        let other = get(url, ("if-none-match", "\"x\"")).await;
        assert_eq!(other.status(), StatusCode::OK);
    }

    #[tokio::test]
    async fn a_name_of_yesterday_is_not_found() {
        let old = get("/assets/bausteine-0000000000.css", ("accept", "*/*")).await;
        assert_eq!(old.status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn the_stylesheet_knows_no_left_and_right() {
        let css = squeeze(include_str!("assets/bausteine.css"));
        assert!(!css.contains("/*") && css.contains(".button {"));
        for word in ["left", "right", "margin-top", "padding-bottom"] {
            assert!(!css.contains(word), "{word}");
        }
    }
}
