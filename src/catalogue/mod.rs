//! The public side.
pub(crate) fn routes() -> axum::Router<crate::app::App> {
    axum::Router::new()
}
