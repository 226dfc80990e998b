//! Our own files, inside the program: under a name that changes with the content, so that a browser
//! asks for each only once.

use std::sync::LazyLock;

use axum::Router;
use axum::http::HeaderMap;
use axum_extra::routing::RouterExt as _;

use super::Reply;
use super::packed::{Lasts, Packed};
use crate::app::App;
use crate::error::AppError;
use crate::{keys, paths};

/// One file, ready to be sent.
struct Asset {
    /// As pages name it: `bausteine.css`.
    name: &'static str,
    /// As browsers ask for it: `/assets/bausteine-0123456789.css`.
    url: String,
    file: Packed,
}

/// What pages of those who work here look like.
const STAFF_STYLES: &str = concat!(
    include_str!("assets/staff.css"),
    include_str!("assets/device.css"),
    include_str!("assets/buero.css"),
);

/// What a list at the door looks like: it is loaded where the network is weak, and with nothing that it does not need.
const DOOR_STYLES: &str = concat!(
    include_str!("assets/staff.css"),
    include_str!("assets/device.css"),
    include_str!("assets/door.css"),
);

/// What leaders' pages do on a device.
const LEADERS_SCRIPT: &str = concat!(
    include_str!("assets/leitung/left.js"),
    include_str!("assets/leitung/store.js"),
    include_str!("assets/leitung/sync.js"),
    include_str!("assets/leitung/leave.js"),
    include_str!("assets/leitung/guests.js"),
    include_str!("assets/leitung/list.js"),
);

/// What the page does that comes after signing out.
const SCRIPT_AFTERWARDS: &str = concat!(
    include_str!("assets/leitung/left.js"),
    include_str!("assets/leitung/store.js"),
    include_str!("assets/leitung/out.js"),
);

/// What answers on a device where there is no network. It has an address of its own that never changes.
pub(crate) const WORKER: &str = concat!(
    include_str!("assets/leitung/left.js"),
    include_str!("assets/leitung/worker.js"),
);

static ASSETS: LazyLock<[Asset; 11]> = LazyLock::new(|| {
    [
        Asset::load(
            "bausteine.css",
            "text/css; charset=utf-8",
            squeeze(include_str!("assets/bausteine.css")),
        ),
        Asset::load(
            "buero.css",
            "text/css; charset=utf-8",
            squeeze(STAFF_STYLES),
        ),
        Asset::load("tuer.css", "text/css; charset=utf-8", squeeze(DOOR_STYLES)),
        Asset::load(
            "plakat.css",
            "text/css; charset=utf-8",
            squeeze(include_str!("assets/poster.css")),
        ),
        Asset::load(
            "chronik.css",
            "text/css; charset=utf-8",
            squeeze(include_str!("assets/chronik.css")),
        ),
        Asset::load(
            "passkey.js",
            "text/javascript; charset=utf-8",
            include_str!("assets/passkey.js").to_owned(),
        ),
        Asset::load(
            "leitung.js",
            "text/javascript; charset=utf-8",
            tight(LEADERS_SCRIPT),
        ),
        Asset::load(
            "geraet.js",
            "text/javascript; charset=utf-8",
            tight(include_str!("assets/leitung/shell.js")),
        ),
        Asset::load(
            "abgemeldet.js",
            "text/javascript; charset=utf-8",
            tight(SCRIPT_AFTERWARDS),
        ),
        Asset::load(
            "zeichen.svg",
            "image/svg+xml",
            include_str!("assets/zeichen.svg").to_owned(),
        ),
        Asset::load(
            "zeichen-voll.svg",
            "image/svg+xml",
            include_str!("assets/zeichen-voll.svg").to_owned(),
        ),
    ]
});

impl Asset {
    fn load(name: &'static str, media_type: &'static str, text: String) -> Self {
        let file = Packed::new(media_type, Lasts::ForEver, text);
        let mark = keys::mark(&file.plain, 5);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        Self {
            name,
            url: format!("/assets/{stem}-{mark}.{ending}"),
            file,
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
    Ok(asset.file.send(&headers))
}

/// A stylesheet without its comments, line breaks, indentation, and the spaces that only people need. No text of ours
/// in it has such signs.
fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let mut out = out.lines().map(str::trim).collect::<Vec<_>>().join("");
    for (loose, tight) in [
        (": ", ":"),
        (", ", ","),
        (" { ", "{"),
        (" {", "{"),
        ("; }", "}"),
        (";}", "}"),
        (" }", "}"),
        ("; ", ";"),
        (" > ", ">"),
    ] {
        out = out.replace(loose, tight);
    }
    out
}

/// What each of our scripts begins with.
const STRICT: &str = "\"use strict\";";

/// A script without what names types, without the lines that only comment, without indentation, and without the
/// spaces that only people need. No text of ours spans lines or has such comments.
pub(crate) fn tight(script: &str) -> String {
    let mut code = String::new();
    let mut rest = script;
    while let Some((before, comment)) = rest.split_once("/**") {
        code.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    code.push_str(rest);
    let mut is_strict = false;
    let lines = code.lines().map(str::trim).filter(|line| {
        // Said once for all that is joined.
        let is_again = *line == STRICT && std::mem::replace(&mut is_strict, true);
        !line.is_empty() && !line.starts_with("//") && !is_again
    });
    let lines = lines.map(without_spaces).collect::<Vec<_>>().join("\n");
    // A line goes on where a bracket, a comma or a semicolon stands at its end, or a bracket closes on the next one.
    let mut code = lines;
    for sign in ["{", "(", "[", ",", ";"] {
        code = code.replace(&format!("{sign}\n"), sign);
    }
    for sign in ["}", ")", "]"] {
        code = code.replace(&format!("\n{sign}"), sign);
    }
    // What never changes was checked where it is written.
    code.replace("const ", "let ")
}

/// A line of a script without the spaces beside its signs; what stands in quotes stays as it is.
fn without_spaces(line: &str) -> String {
    /// Beside these a space says nothing. Not beside `+`, `-` and `/`: two of them mean something else.
    const SIGNS: &str = "{}()[],;:?=*&|<>!";
    let mut out = String::with_capacity(line.len());
    let mut quote = None;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_needless = sign == ' '
            && quote.is_none()
            && (out.ends_with(|last| SIGNS.contains(last))
                || signs.peek().is_some_and(|next| SIGNS.contains(*next)));
        if !is_needless {
            out.push(sign);
        }
        match quote {
            Some(open) if open == sign => quote = None,
            None if matches!(sign, '"' | '\'' | '`') => quote = Some(sign),
            // The rest of the line is for people.
            None if sign == '/' && signs.peek() == Some(&'/') => quote = Some('\n'),
            Some(_) | None => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode};
    use axum::response::Response;
    use tower::ServiceExt as _;

    use super::{DOOR_STYLES, STAFF_STYLES, asset_url, routes, squeeze, tight};
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
        assert_eq!(plain.headers()["vary"], "accept-encoding");
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

    /// Whoever adds a line to a script looks whether the page could do without.
    #[test]
    fn scripts_are_small() {
        for (script, most) in [
            (include_str!("assets/passkey.js"), 3_000),
            (include_str!("assets/leitung/store.js"), 12_000),
            (include_str!("assets/leitung/sync.js"), 12_000),
            (include_str!("assets/leitung/guests.js"), 6_000),
            (include_str!("assets/leitung/list.js"), 12_000),
            (include_str!("assets/leitung/leave.js"), 3_000),
            (include_str!("assets/leitung/shell.js"), 5_000),
            (include_str!("assets/leitung/out.js"), 1_000),
            (include_str!("assets/leitung/worker.js"), 3_000),
            (include_str!("assets/leitung/left.js"), 1_500),
        ] {
            assert!(script.len() <= most, "{} bytes", script.len());
            for word in [
                "innerHTML",
                "insertAdjacent",
                "eval(",
                "Function(",
                ".style",
                "http:",
            ] {
                assert!(!script.contains(word), "{word}");
            }
        }
    }

    #[test]
    fn a_script_travels_without_its_comments() {
        let script = "/** A. */\nconst a = /** @type {B} */ (b); // one = 1\n\n  /**\n   * B.\n   */\n  /** @type {C} */ (a).c = 1;\n// c";
        assert_eq!(tight(script), "let a=(b);// one = 1\n(a).c=1;");
        // What is in quotes stays, and so does a line's end where nothing else ends it.
        for (loose, short) in [
            (
                "f(a => {\n  g(\"a = { b }\", a)\n})\nh()",
                "f(a=>{g(\"a = { b }\",a)})\nh()",
            ),
            (
                "a = `${b ? c : d} e`\nb = a + +c",
                "a=`${b ? c : d} e`\nb=a + +c",
            ),
            (
                "return a in b\n  ? [c, d]\n  : e / f",
                "return a in b\n?[c,d]\n:e / f",
            ),
        ] {
            assert_eq!(tight(loose), short);
        }
    }

    #[test]
    fn the_stylesheet_knows_no_left_and_right() {
        for css in [
            include_str!("assets/bausteine.css"),
            include_str!("assets/poster.css"),
            STAFF_STYLES,
            DOOR_STYLES,
        ] {
            let css = squeeze(css);
            assert!(!css.contains("/*") && css.contains("{margin"));
            for word in ["left:", "-left", "right:", "margin-top", "padding-bottom"] {
                assert!(!css.contains(word), "{word}");
            }
        }
    }
}
