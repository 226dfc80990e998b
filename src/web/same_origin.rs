//! Forgery stops here: what changes something must come from our own pages.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::uri::{Authority, Uri};
use axum::http::{HeaderMap, HeaderName, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::is_token_page;
use super::security_headers::is_one_click;
use crate::app::App;
use crate::error::AppError;

/// A middleware: lets a POST pass only from our own pages. Browsers say where it comes from in
/// `Sec-Fetch-Site`, older ones in `Origin`. Who says neither is no browser that could be tricked.
pub(crate) async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    let changes = !matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    let public_url = &app.settings.server.public_url;
    // What a mail program may do for its reader is nothing that a forger gains by.
    let is_open = *request.method() == Method::POST && is_one_click(request.uri().path());
    if changes && !is_open && !is_ours(request.headers(), request.uri(), public_url) {
        return AppError::Forbidden.into_response();
    }
    next.run(request).await
}

fn is_ours(headers: &HeaderMap, uri: &Uri, public_url: &str) -> bool {
    // HTTP/2 names the host in the address instead.
    let host = header(headers, &HOST).or_else(|| uri.authority().map(Authority::as_str));
    match (header(headers, &SEC_FETCH_SITE), header(headers, &ORIGIN)) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        // Pages under a token send no referrer, and so older browsers no origin either. Their address
        // is the secret that a forger would need.
        (None, Some("null")) => is_token_page(uri.path()),
        (None, Some(origin)) => {
            let theirs = origin.split_once("://").map(|(_, host)| host);
            origin == public_url || theirs.is_some_and(|theirs| Some(theirs) == host)
        }
        (None, None) => true,
    }
}

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// A header as text; one that is no text counts as foreign.
fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers
        .get(name)
        .map(|value| value.to_str().unwrap_or("unreadable"))
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use axum::routing::any;
    use tower::ServiceExt as _;

    use super::*;
    use crate::web::tests::app_at;

    async fn status(method: Method, path: &str, headers: &[(&str, &str)]) -> StatusCode {
        let app = app_at("https://bausteine.example").await;
        let router = Router::<App>::new()
            .fallback(any(|| async {}))
            .layer(from_fn_with_state(app.clone(), same_origin))
            .with_state(app);
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "127.0.0.1:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        router.oneshot(request).await.unwrap().status()
    }

    async fn post(headers: &[(&str, &str)]) -> StatusCode {
        status(Method::POST, "/angebote/schwimmen/anmeldung", headers).await
    }

    #[tokio::test]
    async fn our_own_pages_may_post() {
        for headers in [
            &[("sec-fetch-site", "same-origin")][..],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            &[("origin", "http://127.0.0.1:8080")],
            &[("origin", "https://bausteine.example")],
            &[],
        ] {
            assert_eq!(post(headers).await, StatusCode::OK, "{headers:?}");
        }
    }

    #[tokio::test]
    async fn foreign_pages_may_not() {
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "http://127.0.0.1:8080"),
            ],
            &[("origin", "https://evil.example")],
            &[("origin", "https://bausteine.example.evil.example")],
            &[("origin", "http://127.0.0.1:80801")],
            &[("origin", "null")],
            &[("origin", "")],
        ] {
            assert_eq!(post(headers).await, StatusCode::FORBIDDEN, "{headers:?}");
        }
        let foreign = [("sec-fetch-site", "cross-site")];
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            assert_eq!(status(method, "/", &foreign).await, StatusCode::FORBIDDEN);
        }
    }

    #[tokio::test]
    async fn reading_is_free_for_all() {
        let foreign = [("sec-fetch-site", "cross-site"), ("origin", "null")];
        assert_eq!(status(Method::GET, "/", &foreign).await, StatusCode::OK);
    }

    #[tokio::test]
    async fn an_old_phone_may_cancel_from_a_page_without_referrer() {
        let path = "/ar/anmeldung/abcdefghijklmnopqrstuvwx/absage";
        let hidden = [("origin", "null")];
        assert_eq!(status(Method::POST, path, &hidden).await, StatusCode::OK);
        let foreign = [("origin", "null"), ("sec-fetch-site", "cross-site")];
        assert_eq!(
            status(Method::POST, path, &foreign).await,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            status(Method::POST, "/anmeldung/link", &hidden).await,
            StatusCode::FORBIDDEN
        );
    }

    #[tokio::test]
    async fn a_mail_program_unsubscribes_from_anywhere_and_does_nothing_else() {
        let foreign = [
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://mail.example"),
        ];
        let one = "/tr/rundbrief/abo/abcdefghijklmnopqrstuvwx/abmeldung";
        assert_eq!(status(Method::POST, one, &foreign).await, StatusCode::OK);
        assert_eq!(
            status(Method::DELETE, one, &foreign).await,
            StatusCode::FORBIDDEN
        );
        let other = "/tr/rundbrief/abo/abcdefghijklmnopqrstuvwx/loeschung";
        assert_eq!(
            status(Method::POST, other, &foreign).await,
            StatusCode::FORBIDDEN
        );
    }
}
