//! Handlers: the office writes and sends, everybody reads.

mod office;
mod public;
mod sending;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Query};

use super::entity::issue;
use super::store;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::IssueId;

/// The sheet of an issue holds six languages.
const LARGEST_SHEET: usize = 512 * 1024;

/// The pairs of a query.
type Asked = Query<super::forms::Pairs>;

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(office::routes())
        .merge(sending::routes())
        .layer(DefaultBodyLimit::max(LARGEST_SHEET))
        .merge(public::routes())
}

/// The issue of an address.
async fn opened(app: &App, id: &str) -> Result<issue::Model, AppError> {
    let id: IssueId = id.parse().map_err(|_| AppError::NotFound)?;
    let found = store::find(app.db.read(), id).await?;
    found.ok_or(AppError::NotFound)
}

/// The page of a query, from one.
fn asked_page(pairs: &[(String, String)]) -> u64 {
    let page = super::forms::said(pairs, "seite").parse::<u64>();
    page.unwrap_or(1).clamp(1, 10_000)
}
