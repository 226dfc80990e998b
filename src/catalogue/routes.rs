//! Handlers. All of them read; each answers from the kept pages where it can.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum_extra::routing::RouterExt as _;
use chrono::{DateTime, Utc};
use maud::Markup;

use super::cache::{self, View};
use super::rules::{Filter, Imagined, Situation};
use super::{calendar, data, feeds, pages, signs};
use crate::app::App;
use crate::error::AppError;
use crate::formats::xml;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Address, HTML, Reader, Reply};

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(home)
        .typed_get(list)
        .typed_get(offering)
        .typed_get(poster)
        .typed_get(all_dates)
        .typed_get(feed)
        .typed_get(sitemap)
        .typed_get(robots)
        .typed_get(security)
}

/// The pairs of a query.
type Pairs = Query<Vec<(String, String)>>;

async fn home(
    path: paths::Home,
    State(app): State<App>,
    reader: Reader,
    query: Pairs,
    headers: HeaderMap,
) -> Reply {
    listed(&app, &reader.at(&path), query, &headers).await
}

async fn list(
    path: paths::Offerings,
    State(app): State<App>,
    reader: Reader,
    query: Pairs,
    headers: HeaderMap,
) -> Reply {
    listed(&app, &reader.at(&path), query, &headers).await
}

/// The list, at either of its addresses.
async fn listed(app: &App, reader: &Reader, Query(pairs): Pairs, headers: &HeaderMap) -> Reply {
    let pairs = pairs.iter();
    let filter = Filter::parse(pairs.map(|(name, value)| (name.as_str(), value.as_str())));
    let view = View::take(app).await?;
    // What stands in the address and means nothing shall not be in the links of the page.
    let reader = reader.at(&format!("{}{}", reader.path, filter.query()));
    if filter.words.is_empty() {
        let draw = || pages::list(&reader, &view, &filter, &[]).into_string();
        return Ok(view.page(app, headers, address(&reader, HTML), draw));
    }
    let haystacks = view.haystacks(app);
    let page = pages::list(&reader, &view, &filter, &haystacks).into_string();
    Ok(cache::send(HTML, page, headers))
}

async fn offering(
    path: paths::Offering,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Reply {
    let (slug, form) = match path.slug.rsplit_once('.') {
        Some((slug, "ics")) => (slug, Form::Calendar),
        Some((slug, "jsonld")) => (slug, Form::Data),
        _ => (path.slug.as_str(), Form::Page),
    };
    answer(&app, &reader, &headers, slug, form).await
}

async fn poster(
    path: paths::Poster,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Reply {
    answer(&app, &reader, &headers, &path.slug, Form::Poster).await
}

/// The situations in which visitors may find an offering, each as its page says it.
pub(crate) fn situations(
    reader: &Reader,
    listing: &Listing,
    now: DateTime<Utc>,
) -> Vec<(Situation, String)> {
    let all = Situation::all_of(listing, now).into_iter();
    all.map(|(one, imagined)| {
        let (_, word) = pages::standing_word(reader, &imagined.listing, imagined.standing());
        (one, word)
    })
    .collect()
}

/// The page of an offering as it will be once everybody sees it, with something above it: as things stand, or in
/// a situation that is imagined.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn preview(
    app: &App,
    reader: &Reader,
    (listing, situation): (&Listing, Option<Situation>),
    above: &Markup,
) -> Result<Markup, AppError> {
    let imagined = situation.and_then(|one| one.imagine(listing, app.clock.now()));
    if let Some(Imagined {
        listing,
        tallies,
        now,
    }) = imagined
    {
        let view = View::imagined(tallies, now);
        return Ok(pages::preview(reader, &view, &listing, above));
    }
    let view = View::take(app).await?;
    let mut shown = listing.clone();
    shown.offering.draft = false;
    Ok(pages::preview(reader, &view, &shown, above))
}

/// As what an offering is asked for.
#[derive(Clone, Copy)]
enum Form {
    Page,
    Poster,
    Calendar,
    Data,
}

/// One offering, in one of its forms.
async fn answer(app: &App, reader: &Reader, headers: &HeaderMap, slug: &str, form: Form) -> Reply {
    let view = View::take(app).await?;
    let kept = view.shelf.by_slug(slug).map(Arc::clone);
    let is_kept = kept.is_some();
    let listing = match kept {
        Some(listing) => listing,
        None => offerings::by_slug(app, slug).await?,
    };
    let slug = listing.offering.slug.clone();
    let (path, media) = match form {
        Form::Page => (paths::Offering { slug }.to_string(), HTML),
        Form::Poster => (paths::Poster { slug }.to_string(), HTML),
        Form::Calendar => {
            let slug = format!("{slug}.ics");
            (paths::Offering { slug }.to_string(), calendar::MEDIA)
        }
        Form::Data => {
            let slug = format!("{slug}.jsonld");
            (paths::Offering { slug }.to_string(), data::MEDIA)
        }
    };
    let reader = reader.at(&path);
    let draw = || draw(&reader, &view, &listing, form);
    Ok(if is_kept {
        view.page(app, headers, address(&reader, media), draw)
    } else {
        // Long over and seldom asked for.
        cache::send(media, draw(), headers)
    })
}

fn draw(reader: &Reader, view: &View, listing: &Listing, form: Form) -> String {
    match form {
        Form::Page => pages::offering(reader, view, listing).into_string(),
        Form::Poster => pages::poster(reader, view, listing).into_string(),
        Form::Calendar => calendar::of_offering(reader, listing),
        Form::Data => data::json_ld(reader, view, listing).to_string(),
    }
}

async fn all_dates(
    path: paths::Calendar,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Reply {
    let reader = reader.at(&path);
    let view = View::take(&app).await?;
    let address = address(&reader, calendar::MEDIA);
    let draw = || calendar::of_all(&reader, &view);
    Ok(view.page(&app, &headers, address, draw))
}

async fn feed(
    path: paths::Feed,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Reply {
    let reader = reader.at(&path);
    let view = View::take(&app).await?;
    let address = address(&reader, xml::ATOM);
    let draw = || feeds::atom(&reader, &view);
    Ok(view.page(&app, &headers, address, draw))
}

async fn sitemap(path: paths::Sitemap, State(app): State<App>, headers: HeaderMap) -> Reply {
    // One for all languages: each address names the others.
    let reader = Reader::of(&app, crate::kinds::Lang::De, &path.to_string());
    let view = View::take(&app).await?;
    let address = address(&reader, xml::XML);
    let draw = || feeds::sitemap(&reader, &view);
    Ok(view.page(&app, &headers, address, draw))
}

async fn robots(_: paths::Robots, State(app): State<App>, headers: HeaderMap) -> Reply {
    let text = signs::robots(&app.settings);
    Ok(cache::send(signs::TEXT, text, &headers))
}

async fn security(_: paths::Security, State(app): State<App>, headers: HeaderMap) -> Reply {
    let text = signs::security(&app.own().settings, app.clock.now());
    Ok(cache::send(signs::TEXT, text, &headers))
}

/// What a page is kept under: the reader's path was spelled by us.
fn address(reader: &Reader, media: &'static str) -> Address {
    Address {
        key: reader.url(&reader.path),
        media,
    }
}
