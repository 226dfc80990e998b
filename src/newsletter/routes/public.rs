//! Handlers of the archive.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use axum_extra::routing::RouterExt as _;

use super::{Asked, asked_page};
use crate::app::App;
use crate::error::AppError;
use crate::newsletter::pages;
use crate::newsletter::store;
use crate::paths;
use crate::subscribers;
use crate::web::{Reader, Reply, draw};

/// Issues of the feed.
const FEED: u64 = 20;
/// Issues below the form by which one asks for the next.
const LATEST: u64 = 5;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(home)
        .typed_get(archive)
        .typed_get(one)
        .typed_get(feed)
}

async fn home(_: paths::Newsletter, State(app): State<App>, reader: Reader) -> Reply {
    let issues = store::published(app.db.read(), reader.lang, None, (0, LATEST)).await?;
    let latest = pages::latest(&reader, &issues);
    Ok(draw(subscribers::asking(&app, &reader, &latest)))
}

async fn archive(
    _: paths::NewsletterArchive,
    State(app): State<App>,
    reader: Reader,
    Query(pairs): Asked,
) -> Reply {
    let at = asked_page(&pairs);
    let range = ((at - 1) * store::PAGE, store::PAGE + 1);
    let mut issues = store::published(app.db.read(), reader.lang, None, range).await?;
    let most = usize::try_from(store::PAGE).unwrap_or(usize::MAX);
    let has_more = issues.len() > most;
    issues.truncate(most);
    Ok(draw(pages::archive(&reader, (&issues, at, has_more))))
}

async fn one(path: paths::NewsletterIssue, State(app): State<App>, reader: Reader) -> Reply {
    let number = path.number.parse::<i32>().map_err(|_| AppError::NotFound)?;
    // One spelling of each address.
    if number.to_string() != path.number {
        return Err(AppError::NotFound);
    }
    let found = store::published(app.db.read(), reader.lang, Some(number), (0, 1)).await?;
    let published = found.first().ok_or(AppError::NotFound)?;
    Ok(draw(pages::published(&reader, published)))
}

async fn feed(_: paths::NewsletterFeed, State(app): State<App>, reader: Reader) -> Reply {
    let issues = store::published(app.db.read(), reader.lang, None, (0, FEED)).await?;
    let text = pages::feed(&reader, &issues);
    Ok((
        [(CONTENT_TYPE, "application/atom+xml; charset=utf-8")],
        text,
    )
        .into_response())
}
