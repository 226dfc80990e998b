//! Logs: structured, one line an event, never a name, an address, a token or a body.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};
use tower_http::request_id::RequestId;
use tracing::Instrument as _;
use tracing_subscriber::EnvFilter;

/// Starts logging: JSON for machines, or lines for a person at a terminal. `RUST_LOG` sets the level.
pub(crate) fn start(for_people: bool) {
    // Statements of the database and letters are nobody's business, also where more is asked for. lettre
    // is built without its own logging, which would write whole letters; what is said to a mailbox begins with its
    // password.
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let quiet = ["sqlx=warn", "sea_orm=warn", "async_imap=warn"];
    let filter = quiet
        .iter()
        .filter_map(|text| text.parse().ok())
        .fold(filter, EnvFilter::add_directive);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // Started twice, as in tests, the first one stays.
    _ = if for_people {
        log.compact().with_target(false).try_init()
    } else {
        log.json().flatten_event(true).try_init()
    };
}

/// Notes each request by its route, never by its path: paths hold tokens.
pub(crate) async fn trace(request: Request, next: Next) -> Response {
    let id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok())
        .unwrap_or("-");
    let span = tracing::info_span!("request", request.id = id);
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("-", MatchedPath::as_str).to_owned();
    let begun = Instant::now();
    async move {
        let response = next.run(request).await;
        let status = response.status().as_u16();
        let took = begun.elapsed();
        metrics::histogram!(
            "http_request_seconds",
            "method" => counted(&method), "route" => route.clone(), "status" => status.to_string()
        )
        .record(took.as_secs_f64());
        tracing::debug!(
            %method,
            route,
            status,
            duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            "answered"
        );
        response
    }
    .instrument(span)
    .await
}

/// A method as it is counted: whatever a client makes up is one thing.
fn counted(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

/// Starts counting for operators. Without it, counting costs nothing.
///
/// # Errors
/// If something counts already.
pub(crate) fn count() -> Result<PrometheusHandle, BuildError> {
    PrometheusBuilder::new().install_recorder()
}
