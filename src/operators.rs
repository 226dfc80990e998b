//! For operators: does the process live, can it serve, what does it count.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum_extra::routing::RouterExt as _;
use metrics_exporter_prometheus::PrometheusHandle;

use crate::app::App;
use crate::mail;
use crate::paths;

/// `/healthz` and `/readyz`.
pub(crate) fn routes() -> Router<App> {
    Router::new().typed_get(health).typed_get(ready)
}

/// The process lives.
async fn health(_: paths::Health) -> &'static str {
    "ok\n"
}

/// The database answers. Says, too, when no letters go out.
async fn ready(_: paths::Ready, State(app): State<App>) -> (StatusCode, &'static str) {
    let stopped = match app.db.ping().await {
        Ok(()) => mail::stopped(app.db.read()).await,
        Err(error) => Err(error),
    };
    match stopped {
        Ok(None) => (StatusCode::OK, "ready\n"),
        Ok(Some(_)) => (
            StatusCode::OK,
            "ready, but sending is switched off until `bausteine mail resume`\n",
        ),
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
