//! Handlers. Those for everybody read, and each answers from the kept pages where it can.

mod attachments;
mod office;
mod programmes;

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::RouterExt as _;

use crate::app::App;
use crate::chronology::chronicle::{Chronicle, chronicle};
use crate::chronology::rules::{Filter, View};
use crate::chronology::{data, feeds, pages};
use crate::error::AppError;
use crate::formats::xml;
use crate::kinds::Lang;
use crate::paths;
use crate::web::{Address, HTML, KeptPages, Lasts, Packed, Reader, Reply};

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(list)
        .typed_get(all_data)
        .typed_get(feed)
        .typed_get(sitemap)
        .typed_get(entry)
        .merge(attachments::routes())
        .merge(office::routes())
        .merge(programmes::routes())
}

/// The pairs of a query.
type Pairs = Query<Vec<(String, String)>>;

/// What pages are drawn from: the chronology and the office's own settings.
type Stamp = (String, u64);

/// The kept pages.
#[derive(Debug, Default)]
struct Kept(Mutex<KeptPages<Stamp>>);

/// The page of an address: the kept one, or drawn now and kept.
fn send(
    app: &App,
    chronicle: &Chronicle,
    headers: &HeaderMap,
    address: Address,
    draw: impl FnOnce() -> String,
) -> Response {
    let kept = app.kept::<Kept>();
    let pages = || kept.0.lock().unwrap_or_else(PoisonError::into_inner);
    let stamp = (chronicle.stamp.clone(), app.own().version);
    let found = pages().find(&address.key, &stamp);
    let page = if let Some(page) = found {
        page
    } else {
        // Drawn while nobody holds the lock.
        let text = draw();
        pages().keep(address, stamp, text)
    };
    page.send(headers)
}

/// What a page is kept under: the reader's path was spelled by us.
fn address(reader: &Reader, media: &'static str) -> Address {
    Address {
        key: reader.url(&reader.path),
        media,
    }
}

fn filter_of(Query(pairs): Pairs) -> Filter {
    let pairs = pairs.iter();
    Filter::parse(pairs.map(|(name, value)| (name.as_str(), value.as_str())))
}

/// Draws a choice: kept, unless somebody has typed words, which are never the same.
fn choice(
    app: &App,
    (reader, chronicle, filter): (&Reader, &Chronicle, &Filter),
    headers: &HeaderMap,
    media: &'static str,
    draw: impl FnOnce(&Reader) -> String,
) -> Response {
    // What stands in the address and means nothing shall not be in the links of the page.
    let reader = reader.at(&format!("{}{}", reader.path, filter.query()));
    if filter.words.is_empty() {
        return send(app, chronicle, headers, address(&reader, media), || {
            draw(&reader)
        });
    }
    Packed::new(media, Lasts::UntilChanged, draw(&reader)).send(headers)
}

async fn list(
    path: paths::Chronology,
    State(app): State<App>,
    reader: Reader,
    query: Pairs,
    headers: HeaderMap,
) -> Reply {
    let filter = filter_of(query);
    let chronicle = chronicle(&app).await?;
    let all = (&reader.at(&path), chronicle.as_ref(), &filter);
    Ok(choice(&app, all, &headers, HTML, |reader| {
        pages::list(reader, &chronicle, &filter).into_string()
    }))
}

async fn all_data(
    path: paths::ChronologyData,
    State(app): State<App>,
    reader: Reader,
    query: Pairs,
    headers: HeaderMap,
) -> Reply {
    // All of them, in whatever way they would be shown.
    let filter = filter_of(query).with(|f| f.view = View::default());
    let chronicle = chronicle(&app).await?;
    let all = (&reader.at(&path), chronicle.as_ref(), &filter);
    Ok(choice(&app, all, &headers, data::JSON, |reader| {
        data::all(reader, &chronicle, &filter).to_string()
    }))
}

async fn feed(
    path: paths::ChronologyFeed,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Reply {
    let reader = reader.at(&path);
    let chronicle = chronicle(&app).await?;
    let address = address(&reader, xml::ATOM);
    let draw = || feeds::atom(&reader, &chronicle);
    Ok(send(&app, &chronicle, &headers, address, draw))
}

async fn sitemap(
    path: paths::ChronologySitemap,
    State(app): State<App>,
    headers: HeaderMap,
) -> Reply {
    // One for all languages: each address names the others.
    let reader = Reader::of(&app, Lang::De, &path.to_string());
    let chronicle = chronicle(&app).await?;
    let address = address(&reader, xml::XML);
    let draw = || feeds::sitemap(&reader, &chronicle);
    Ok(send(&app, &chronicle, &headers, address, draw))
}

async fn entry(
    path: paths::ChronologyEntry,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Reply {
    let (slug, media) = match path.slug.rsplit_once('.') {
        Some((slug, "json")) => (slug, data::JSON),
        Some((slug, "jsonld")) => (slug, data::JSON_LD),
        Some((slug, "atom")) => (slug, xml::ATOM),
        _ => (path.slug.as_str(), HTML),
    };
    let chronicle: Arc<Chronicle> = chronicle(&app).await?;
    let reader = reader.at(&path);
    let Some(around) = chronicle.around(slug) else {
        // Another entry tells of it.
        let into = chronicle.merged(slug).ok_or(AppError::NotFound)?;
        let ending = path.slug.strip_prefix(slug).unwrap_or_default();
        let there = paths::ChronologyEntry {
            slug: format!("{into}{ending}"),
        };
        return Ok(Redirect::permanent(&reader.url(&there)).into_response());
    };
    let draw = || match media {
        data::JSON => data::entry(&reader, around.block).to_string(),
        data::JSON_LD => data::linked(&reader, around.block).to_string(),
        xml::ATOM => feeds::alone(&reader, around.block),
        _ => pages::entry(&reader, &around).into_string(),
    };
    let address = address(&reader, media);
    Ok(send(&app, &chronicle, &headers, address, draw))
}
