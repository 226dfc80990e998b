//! What a person sees where a request got no answer of its own. Rooms only say [`AppError`]; the page,
//! its language and the log are made here, once, around all rooms.

use axum::body::{Body, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};

use super::components::{Weight, button_link, phone_link};
use super::{Page, PublicPath, Reader, page, see_other};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::Lang;
use crate::paths;

/// The header in which `site.rs` numbers requests.
const REQUEST_ID: &str = "x-request-id";

/// A middleware around all rooms: draws the page of an [`AppError`], and of the framework's own bare
/// refusals (404, 405, 408, 413 …). The status stays, the cause is logged and never shown.
pub(crate) async fn draw_errors(State(app): State<App>, request: Request, next: Next) -> Response {
    let lang = request
        .extensions()
        .get::<Lang>()
        .copied()
        .unwrap_or_default();
    let path = request.extensions().get::<PublicPath>().map_or_else(
        || Lang::of_path(request.uri().path()).1.to_owned(),
        |path| path.0.clone(),
    );
    let id = request.headers().get(REQUEST_ID).cloned();
    let is_get = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;

    let error = response.extensions().get::<AppError>().cloned();
    if let Some(error) = &error {
        log(error, id.as_ref());
    } else if !is_bare(&response) {
        return response;
    }
    if let Some(path) = error
        .as_ref()
        .and_then(asks_who)
        .filter(|_| !is_data(&path))
    {
        return see_other(&Reader::of(&app, lang, "/"), &path);
    }
    let status = match response.status() {
        StatusCode::SEE_OTHER => StatusCode::UNAUTHORIZED,
        status => status,
    };
    let mut answer = if is_data(&path) {
        let body = format!("{{\"error\":\"{}\"}}", code(status));
        ([(CONTENT_TYPE, "application/json")], body).into_response()
    } else {
        // The page of a refused POST may have no GET; there the switcher leads home.
        let here = if is_get { path.as_str() } else { "/" };
        super::draw(draw(&Reader::of(&app, lang, here), status, error.as_ref()))
    };
    *answer.status_mut() = status;
    for name in [ALLOW, RETRY_AFTER] {
        if let Some(value) = response.headers().get(&name) {
            answer.headers_mut().insert(name, value.clone());
        }
    }
    if let Some(AppError::TooMany(seconds)) = error {
        answer
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from(seconds.max(1)));
    }
    answer
}

/// For tower-http's `CatchPanic`, which belongs inside [`draw_errors`]: a panic becomes an error like any other.
pub(crate) fn panic_response(_cause: Box<dyn std::any::Any + Send>) -> Response<Body> {
    // The message may hold what a person typed. Where it happened, the panic hook has said.
    AppError::Internal("a handler panicked".to_owned()).into_response()
}

/// Where somebody says who she is first, with the way back.
fn asks_who(error: &AppError) -> Option<String> {
    let (path, back) = match error {
        AppError::SignInFirst(back) => (paths::Account {}.to_string(), back),
        AppError::ConfirmFirst(back) => (paths::Confirmation {}.to_string(), back),
        AppError::FactorFirst => return Some(paths::SecondFactor {}.to_string()),
        _ => return None,
    };
    Some(match back {
        None => path,
        Some(back) => {
            let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            format!("{path}?weiter={back}")
        }
    })
}

/// Said once: what is ours to repair as an error, the rest for those who look.
fn log(error: &AppError, id: Option<&HeaderValue>) {
    let id = id.and_then(|id| id.to_str().ok()).unwrap_or_default();
    match error {
        AppError::Database(_) | AppError::Internal(_) => {
            tracing::error!(request.id = id, %error, "a request failed");
        }
        AppError::Unavailable(_) => {
            tracing::warn!(request.id = id, %error, "a request could not be served now");
        }
        AppError::Forbidden | AppError::TooMany(_) => {
            tracing::info!(request.id = id, %error, "a request was refused");
        }
        AppError::NotFound
        | AppError::SignInFirst(_)
        | AppError::ConfirmFirst(_)
        | AppError::FactorFirst
        | AppError::TooLarge
        | AppError::BadRequest => {
            tracing::debug!(request.id = id, %error, "a request was refused");
        }
    }
}

/// Did the framework refuse with nothing, or one line of English, for a person to read?
fn is_bare(response: &Response) -> bool {
    let refused = response.status().is_client_error() || response.status().is_server_error();
    let too_large = response.status() == StatusCode::PAYLOAD_TOO_LARGE
        && response
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    refused && (too_large || response.body().size_hint().exact() == Some(0))
}

/// Is it read by a program?
fn is_data(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    [".json", ".jsonld", "/striche"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// The status as a word for programs: `not_found`.
fn code(status: StatusCode) -> String {
    status
        .canonical_reason()
        .unwrap_or("error")
        .to_lowercase()
        .replace([' ', '-'], "_")
}

fn draw(reader: &Reader, status: StatusCode, error: Option<&AppError>) -> Markup {
    let t = reader.t();
    let (title, text) = match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => {
            (t.web_error_not_found(), t.web_error_not_found_text())
        }
        StatusCode::FORBIDDEN => (t.web_error_forbidden(), t.web_error_forbidden_text()),
        StatusCode::METHOD_NOT_ALLOWED => (t.web_error_method(), t.web_error_method_text()),
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => {
            (t.web_error_too_large(), t.web_error_too_large_text())
        }
        StatusCode::TOO_MANY_REQUESTS => {
            let seconds = match error {
                Some(AppError::TooMany(seconds)) => *seconds,
                _ => 60,
            };
            let minutes = u32::try_from(seconds.div_ceil(60).max(1)).unwrap_or(u32::MAX);
            (t.web_error_too_many(), t.web_error_too_many_text(minutes))
        }
        StatusCode::SERVICE_UNAVAILABLE
        | StatusCode::REQUEST_TIMEOUT
        | StatusCode::GATEWAY_TIMEOUT => {
            (t.web_error_unavailable(), t.web_error_unavailable_text())
        }
        other if other.is_client_error() => {
            (t.web_error_bad_request(), t.web_error_bad_request_text())
        }
        _ => (t.web_error_broken(), t.web_error_broken_text()),
    };
    let body = html! {
        h1 { (title) }
        p { (text) }
        p { (t.web_error_call()) " " strong { (phone_link(reader)) } }
        (button_link(Weight::Primary, &reader.url(&paths::Offerings {}), &t.web_error_home()))
    };
    page(reader, &Page::private(&title, body))
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::to_bytes;
    use axum::http::HeaderMap;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt as _;
    use tower_http::catch_panic::CatchPanicLayer;

    use super::*;
    use crate::web::tests::app;

    async fn stumble() -> &'static str {
        panic!("Ada")
    }

    /// What came back: status, headers, text.
    async fn ask(path: &str, lang: Lang) -> (StatusCode, HeaderMap, String) {
        let app = app().await;
        let fault = |error: AppError| move || async move { Err::<(), _>(error) };
        let router = Router::<App>::new()
            .route("/gut", get(|| async { "gut" }))
            .route(
                "/sql",
                get(fault(AppError::Internal("SELECT geheim".to_owned()))),
            )
            .route("/oft", get(fault(AppError::TooMany(61))))
            .route("/daten.json", get(fault(AppError::NotFound)))
            .route("/nur-post", axum::routing::post(|| async {}))
            .route(
                "/selbst",
                get(|| async { (StatusCode::CONFLICT, "schon da") }),
            )
            .route("/panik", get(stumble))
            .layer(CatchPanicLayer::custom(panic_response))
            .layer(from_fn_with_state(app.clone(), draw_errors))
            .with_state(app);
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        request.extensions_mut().insert(lang);
        request.extensions_mut().insert(PublicPath(path.to_owned()));
        let response = router.oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let text = to_bytes(body, 1 << 20).await.unwrap().to_vec();
        (
            parts.status,
            parts.headers,
            String::from_utf8(text).unwrap(),
        )
    }

    #[tokio::test]
    async fn an_unknown_address_is_a_page_in_the_readers_language() {
        let (status, headers, text) = ask("/nirgends", Lang::Tr).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert_eq!(headers["content-type"], "text/html; charset=utf-8");
        assert!(
            text.contains(r#"<html lang="tr""#) && text.contains("Bu sayfa bulunamadı"),
            "{text}"
        );
        assert!(text.contains("02361"), "the office can be rung: {text}");
    }

    #[tokio::test]
    async fn a_cause_is_never_shown() {
        for path in ["/sql", "/panik"] {
            let (status, _, text) = ask(path, Lang::De).await;
            assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
            assert!(text.contains("Es liegt nicht an Ihnen"), "{text}");
            assert!(!text.contains("geheim") && !text.contains("Ada"), "{text}");
        }
    }

    #[tokio::test]
    async fn who_comes_too_often_learns_how_long_to_wait() {
        let (status, headers, text) = ask("/oft", Lang::Ar).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(headers["retry-after"], "61");
        assert!(text.contains("دقيقتين"), "{text}");
    }

    #[tokio::test]
    async fn a_program_gets_data() {
        let (status, headers, text) = ask("/daten.json", Lang::De).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
        assert_eq!(headers["content-type"], "application/json");
        assert_eq!(text, r#"{"error":"not_found"}"#);
    }

    #[tokio::test]
    async fn answers_of_the_rooms_stay_as_they_are() {
        assert_eq!(ask("/gut", Lang::De).await.2, "gut");
        let (status, _, text) = ask("/selbst", Lang::De).await;
        assert_eq!((status, text.as_str()), (StatusCode::CONFLICT, "schon da"));
        let (status, headers, text) = ask("/nur-post", Lang::De).await;
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(headers["allow"], "POST");
        assert!(text.contains("So geht es hier nicht"), "{text}");
    }
}
