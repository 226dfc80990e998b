//! The site: the rooms' routes joined, and what every request passes on its way to them.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::http::{StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Redirect, Response};
use tower::ServiceBuilder;
use tower::util::MapRequestLayer;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

use crate::app::App;
use crate::error::AppError;
use crate::kinds::Lang;
use crate::settings::Stage;
use crate::web::{self, Legal, Limits, PublicPath, Reader, Reply};
use crate::{
    accounts, attendance, barriers, bookings, catalogue, chronology, desk, forgetting, lists,
    newsletter, operators, planning, postbox, reports, sessions, subscribers,
};

/// A form of ours is small; what is larger is none.
const LARGEST_BODY: usize = 64 * 1024;

/// No page takes that long; who waits longer is told to try again.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);

/// A file may be long on its way, where the line is slow.
const LONGEST_UPLOAD: Duration = Duration::from_mins(5);

/// The whole site.
pub(crate) fn router(app: &App, legal: Arc<Legal>) -> Router {
    let mut rooms = Router::new()
        .merge(web::asset_routes())
        .merge(web::legal_routes(Arc::clone(&legal)))
        .merge(barriers::routes(Arc::clone(&legal)))
        .merge(accounts::routes())
        .merge(operators::routes())
        .merge(bookings::routes())
        .merge(sessions::routes())
        .merge(lists::routes())
        .merge(catalogue::routes())
        .merge(attendance::routes())
        .merge(chronology::routes())
        .merge(subscribers::routes())
        .merge(newsletter::routes())
        .merge(reports::routes())
        .merge(planning::routes())
        .merge(forgetting::routes())
        .merge(desk::routes(legal))
        .fallback(without_slash);
    if app.settings.stage == Stage::Demo {
        rooms = rooms.merge(postbox::routes());
    }
    let id = HeaderName::from_static("x-request-id");
    // From the outside in. Headers lie outside the panics, so that a page of ours never lacks them.
    let passage = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(id.clone(), MakeRequestUuid))
        .layer(from_fn(crate::telemetry::trace))
        .layer(PropagateRequestIdLayer::new(id))
        .layer(from_fn_with_state(app.clone(), web::security_headers))
        // As hard as `web::packed`: much smaller than what is usual, and as fast.
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(5)))
        .layer(from_fn_with_state(app.clone(), web::draw_errors))
        .layer(CatchPanicLayer::custom(web::panic_response))
        .layer(from_fn(in_time))
        .layer(from_fn_with_state(app.clone(), web::same_origin))
        .layer(from_fn_with_state(app.clone(), accounts::recognise))
        .layer(from_fn_with_state(
            (app.clone(), Limits::new(&app.settings.limits)),
            web::limit,
        ));
    let rooms = rooms
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(passage)
        .with_state(app.clone());
    // The language is taken from the path before a route is looked for: each room has its routes once.
    Router::new().fallback_service(
        ServiceBuilder::new()
            .layer(MapRequestLayer::new(speak))
            .service(rooms),
    )
}

/// Breaks off what takes too long. Only forms with files are sent in parts, and only the office has such.
async fn in_time(request: Request, next: Next) -> Response {
    let media = request.headers().get(CONTENT_TYPE);
    let is_upload = media.is_some_and(|media| media.as_bytes().starts_with(b"multipart/"));
    let longest = if is_upload {
        LONGEST_UPLOAD
    } else {
        LONGEST_ANSWER
    };
    let answer = tokio::time::timeout(longest, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// What no room knows. Written with a slash at its end it is another address of the page without (308).
async fn without_slash(reader: Reader) -> Reply {
    let (path, query) = match reader.path.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (reader.path.as_str(), String::new()),
    };
    match path.trim_end_matches('/') {
        "" => Err(AppError::NotFound),
        shorter if shorter == path => Err(AppError::NotFound),
        shorter => {
            let there = reader.url(&format_args!("{shorter}{query}"));
            Ok(Redirect::permanent(&there).into_response())
        }
    }
}

/// Takes the language prefix from the path and lays language and path into the request.
fn speak(mut request: Request) -> Request {
    let (lang, path) = Lang::of_path(request.uri().path());
    // Two slashes would make a link to another host of it; to a browser a backslash is one too.
    let path = format!("/{}", path.replace('\\', "%5C").trim_start_matches('/'));
    let shown = match request.uri().query() {
        Some(query) => format!("{path}?{query}"),
        None => path,
    };
    request.extensions_mut().insert(lang);
    // The number of a request is ours to give: it stands in the logs.
    request.headers_mut().remove("x-request-id");
    if let Ok(uri) = shown.parse::<Uri>() {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(PublicPath(shown));
    request
}
