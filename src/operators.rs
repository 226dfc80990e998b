//! For operators: does the process live, can it serve, what does it count.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum_extra::routing::RouterExt as _;
use metrics_exporter_prometheus::PrometheusHandle;

use crate::app::App;
use crate::paths;

/// `/healthz` and `/readyz`.
pub(crate) fn routes() -> Router<App> {
    Router::new().typed_get(health).typed_get(ready)
}

/// The process lives.
async fn health(_: paths::Health) -> &'static str {
    "ok\n"
}

/// The database answers.
async fn ready(_: paths::Ready, State(app): State<App>) -> (StatusCode, &'static str) {
    match app.db.ping().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "the database does not answer");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer\n",
            )
        }
    }
}

/// `/metrics`, on a listener of its own that visitors do not reach.
pub(crate) fn metrics_routes(counted: PrometheusHandle) -> Router {
    Router::new().route("/metrics", get(async move || counted.render()))
}
