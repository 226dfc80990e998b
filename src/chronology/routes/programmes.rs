//! Handlers of programmes: a page for everybody, and what the office says about them.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum_extra::routing::RouterExt as _;

use super::Pairs;
use super::office::{Fields, said, seen};
use crate::app::App;
use crate::audit::By;
use crate::chronology::actions::{self, Described};
use crate::chronology::chronicle::chronicle;
use crate::chronology::entity::programme;
use crate::chronology::forms::TypedProgramme;
use crate::chronology::pages;
use crate::chronology::pages::office;
use crate::chronology::store::programmes as store;
use crate::error::AppError;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{
    Form, HTML, Lasts, Office, Packed, Problems, Reader, Reply, conflict, draw, see_other,
    unprocessable,
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_get(list)
        .typed_get(new)
        .typed_post(create)
        .typed_get(open)
        .typed_post(save)
}

async fn show(
    path: paths::Programme,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
) -> Reply {
    let chronicle = chronicle(&app).await?;
    let mut known = chronicle.programmes.iter();
    let programme = known.find(|one| one.slug == path.slug);
    let programme = programme.ok_or(AppError::NotFound)?;
    let (shelf, now) = (offerings::shelf(&app).await?, app.clock.now());
    let on: Vec<&Listing> = shelf
        .listings
        .iter()
        .map(|listing| &**listing)
        .filter(|listing| {
            listing.offering.programme.as_ref() == Some(&programme.name) && !listing.is_over(now)
        })
        .collect();
    let reader = reader.at(&path).unnamed();
    let page = pages::programme(&reader, &chronicle, programme, &on);
    let page = Packed::new(HTML, Lasts::UntilChanged, page.into_string());
    Ok(page.send(&headers))
}

async fn list(
    _: paths::OfficeProgrammes,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let all = store::all(app.db.read()).await?;
    let is_saved = !said(&pairs, "neu").is_empty();
    Ok(draw(office::programmes(&reader, &all, is_saved)))
}

async fn new(_: paths::NewProgramme, reader: Reader, Office(_): Office) -> Reply {
    let (typed, nothing) = (TypedProgramme::default(), Problems::default());
    Ok(draw(office::programme(
        &reader, None, &typed, &nothing, false,
    )))
}

async fn create(
    _: paths::NewProgramme,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    stored(&app, &reader, &By::from(&person), None, &pairs).await
}

async fn of(app: &App, slug: &str) -> Result<programme::Model, AppError> {
    let all = store::all(app.db.read()).await?;
    let found = all.into_iter().find(|one| one.slug == slug);
    found.ok_or(AppError::NotFound)
}

async fn open(
    path: paths::OfficeProgramme,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let there = of(&app, &path.slug).await?;
    let typed = TypedProgramme::of(&there);
    let nothing = Problems::default();
    let page = office::programme(&reader, Some(&there), &typed, &nothing, false);
    Ok(draw(page))
}

async fn save(
    path: paths::OfficeProgramme,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(pairs): Fields,
) -> Reply {
    let there = of(&app, &path.slug).await?;
    stored(&app, &reader, &By::from(&person), Some(there), &pairs).await
}

/// Stores what was typed.
async fn stored(
    app: &App,
    reader: &Reader,
    by: &By,
    there: Option<programme::Model>,
    pairs: &[(String, String)],
) -> Reply {
    let mut typed = TypedProgramme::read(pairs);
    // The version that she saw, not the one that is there.
    let there = there.map(|there| programme::Model {
        version: seen(pairs),
        ..there
    });
    if let Some(there) = &there {
        typed.name.clone_from(&there.name);
    }
    let drawn =
        |problems: &Problems| office::programme(reader, there.as_ref(), &typed, problems, false);
    if !said(pairs, "redraw").is_empty() {
        return Ok(draw(drawn(&Problems::default())));
    }
    let about = match typed.parse(reader) {
        Ok(about) => about,
        Err(problems) => return Ok(unprocessable(drawn(&problems))),
    };
    let of = there.as_ref().map(|one| (one.slug.as_str(), one.version));
    match actions::describe(app, by, of, about, app.clock.now()).await? {
        Described::Done(_) => {
            let list = format!("{}?neu=1", paths::OfficeProgrammes {});
            Ok(see_other(reader, &list))
        }
        Described::Taken => {
            let mut problems = Problems::default();
            problems.add("name", reader.t().planning_problem_taken());
            Ok(unprocessable(drawn(&problems)))
        }
        Described::Changed(now) => {
            let nothing = Problems::default();
            let page = office::programme(reader, Some(&*now), &typed, &nothing, true);
            Ok(conflict(page))
        }
    }
}
