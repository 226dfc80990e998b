//! Handlers: the list, an offering, its preview, and what the office does to it as a whole.

mod copy;
mod edit;
mod places;
mod terms;
mod texts;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use super::forms::{problems_of, seen_of};
use super::pages::{self, Found, Known, Scene, Told, Top};
use super::store;
use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::catalogue::{self, Situation};
use crate::error::AppError;
use crate::kinds::Lang;
use crate::offerings::{self, Listing, Saved};
use crate::paths;
use crate::web::{Form, Office, Reader, Reply, conflict, draw, first, see_other, unprocessable};

/// The form of an offering carries what it was made from: its texts stand in it twice.
const LARGEST_FORM: usize = 512 * 1024;

/// The pairs of a query.
type Pairs = Query<Vec<(String, String)>>;

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(list)
        .typed_get(show)
        .typed_get(preview)
        .typed_get(back)
        .typed_post(deed)
        .merge(edit::routes())
        .merge(places::routes())
        .merge(terms::routes())
        .merge(copy::routes())
        .merge(texts::routes())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
}

/// What a name says in a query; empty where it says nothing.
fn said<'q>(pairs: &'q [(String, String)], name: &str) -> &'q str {
    let pair = pairs.iter().find(|(known, _)| known == name);
    pair.map_or("", |(_, value)| value.as_str())
}

/// What a form can choose from.
async fn known(app: &App) -> Result<Known, AppError> {
    let db = app.db.read();
    let partners = store::partners(db).await?;
    Ok(Known {
        venues: store::venues(db).await?,
        partners: partners.into_iter().map(|(name, _)| name).collect(),
    })
}

async fn list(
    _: paths::OfficeOfferings,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let (db, now) = (app.db.read(), app.clock.now());
    let which = store::Which::of(said(&pairs, "zeige"));
    let words: String = said(&pairs, "q").trim().chars().take(100).collect();
    let page = said(&pairs, "seite").parse::<u64>().unwrap_or(1);
    let page = page.clamp(1, 10_000);
    let (slugs, has_more) = store::offerings(db, (which, &words), page - 1, now).await?;
    let mut listings = offerings::by_slugs(db, slugs.iter().map(String::as_str)).await?;
    listings.sort_by_key(|listing| slugs.iter().position(|slug| *slug == listing.offering.slug));
    let tallies = bookings::count(db, &listings.iter().collect::<Vec<_>>(), now).await?;
    let found = Found {
        which,
        words,
        page,
        has_more,
        listings,
        tallies,
        is_deleted: said(&pairs, "neu") == pages::DELETED,
    };
    Ok(draw(pages::list(&reader, &found, now)))
}

/// Draws the page of an offering as it is now.
async fn drawn(
    app: &App,
    reader: &Reader,
    listing: &Listing,
    top: &Top,
) -> Result<maud::Markup, AppError> {
    let now = app.clock.now();
    let tallies = bookings::count(app.db.read(), &[listing], now).await?;
    let has_begun = listing.sessions.iter().any(|one| one.starts_at <= now);
    let may_go = listing.offering.draft && !has_begun;
    let scene = Scene {
        listing,
        tallies: &tallies,
        now,
        may_go: may_go && !bookings::is_booked(app.db.read(), listing.offering.id).await?,
    };
    Ok(pages::overview(reader, scene, top))
}

async fn show(
    path: paths::OfficeOffering,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let listing = offerings::for_office(&app, &path.slug).await?;
    let top = Told::of(&pairs).map_or(Top::Nothing, Top::Told);
    Ok(draw(drawn(&app, &reader, &listing, &top).await?))
}

async fn preview(
    path: paths::OfferingPreview,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let listing = offerings::for_office(&app, &path.slug).await?;
    let lang = Lang::from_tag(said(&pairs, "sprache")).unwrap_or(reader.lang);
    let situation = Situation::of(said(&pairs, "lage"));
    // Without the language: whoever changes it there stays in the preview.
    let here = pages::preview_path(&path, situation);
    let visitor = Reader::of(&app, lang, &here);
    let now = app.clock.now();
    let above = pages::preview_bar(&visitor, (&path, &listing), situation, now);
    let shown = (&listing, situation);
    Ok(draw(
        catalogue::preview(&app, &visitor, shown, &above).await?,
    ))
}

/// Where the language is changed after a deed was refused.
async fn back(path: paths::OfferingDeed, reader: Reader, Office(_): Office) -> Reply {
    Ok(see_other(
        &reader,
        &paths::OfficeOffering { slug: path.slug },
    ))
}

/// What a button sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Pressed {
    /// The version that she saw.
    #[serde(deserialize_with = "first")]
    seen: String,
}

async fn deed(
    path: paths::OfferingDeed,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pressed): Form<Pressed>,
) -> Reply {
    let slug = offerings::for_office(&app, &path.slug).await?.offering.slug;
    let (by, now) = (By::from(&person), app.clock.now());
    let seen = seen_of(&pressed.seen);
    let (saved, told) = match path.deed.as_str() {
        "veroeffentlichung" => {
            let saved = bookings::publish_offering(&app, &by, &slug, seen, now).await?;
            (saved, Told::Published)
        }
        "ruecknahme" => {
            let saved = bookings::unpublish_offering(&app, &by, &slug, seen, now).await?;
            (saved, Told::Unpublished)
        }
        "anmeldestopp" => {
            bookings::stop_sign_up(&app, &by, &slug, now).await?;
            return Ok(see_other(&reader, &Told::Stopped.at(&slug)));
        }
        "anmeldestart" => {
            bookings::reopen_sign_up(&app, &by, &slug, now).await?;
            return Ok(see_other(&reader, &Told::Started.at(&slug)));
        }
        "loeschung" => {
            if bookings::delete_draft(&app, &by, &slug, seen, now).await? {
                return Ok(see_other(&reader, &pages::deleted_path()));
            }
            let listing = offerings::for_office(&app, &slug).await?;
            let page = drawn(&app, &reader, &listing, &Top::Changed).await?;
            return Ok(conflict(page));
        }
        _ => return Err(AppError::NotFound),
    };
    match saved {
        Saved::Done(_) => Ok(see_other(&reader, &told.at(&slug))),
        Saved::Conflict { .. } => {
            let listing = offerings::for_office(&app, &slug).await?;
            let page = drawn(&app, &reader, &listing, &Top::Changed).await?;
            Ok(conflict(page))
        }
        Saved::Faults(faults) => {
            let problems = pages::named(&reader, &problems_of(&reader, &faults));
            let reasons = problems.iter().map(|(_, text)| text.to_owned()).collect();
            let listing = offerings::for_office(&app, &slug).await?;
            let page = drawn(&app, &reader, &listing, &Top::Unready(reasons)).await?;
            Ok(unprocessable(page))
        }
    }
}
