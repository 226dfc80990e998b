//! Handlers. To take a person's data home, or to have them deleted, is a dangerous deed.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;
use chrono::Duration;
use serde::Deserialize;

use super::pages::{self, Chosen, Scene};
use super::rules::{Before, night};
use super::{chores, due, person, store};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::kinds::BookingId;
use crate::lists;
use crate::offerings;
use crate::paths;
use crate::web::{Form, Fresh, Office, Problems, Reader, Reply, draw, unprocessable};

/// So far the page looks ahead.
const AHEAD: Duration = Duration::days(31);
/// So many nights are looked at: a year.
const NIGHTS: u64 = 366;

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_get(show_person)
        .typed_post(erase_person)
        .typed_post(export_person)
}

async fn show(
    _: paths::Forgetting,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let (now, db, own) = (app.clock.now(), app.db.read(), app.own());
    let settings = &own.settings;
    let zone = offerings::zone(chores::HERE);
    let tomorrow = now + Duration::days(1);
    let next = night(zone, settings.forgetting.hour, tomorrow);
    let tonight = due::all(db, &Before::at(settings, next)).await?;
    let then = Before::at(settings, now + AHEAD);
    let ahead = due::all(db, &then).await?;
    let keep = Duration::days(settings.booking.keep_days);
    let ends = due::ends(db, then.over).await?;
    let from = ends.into_iter().map(|(id, end)| (id, end + keep)).collect();
    let lines = tonight.iter().chain(&ahead);
    let ids = lines.filter_map(|line| line.offering.map(|id| id.0));
    let titles = offerings::titles(db, ids).await?;
    let nights = store::last(db, NIGHTS).await?;
    let scene = Scene {
        tonight: &tonight,
        ahead: &ahead,
        from: &from,
        titles: &titles,
        nights: &nights,
    };
    Ok(draw(pages::forgetting(&reader, &scene)))
}

/// What of a person is chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    booking: Vec<String>,
    guest: Vec<String>,
    sure: Vec<String>,
}

fn id(path: &str) -> Result<BookingId, AppError> {
    path.parse().map_err(|_| AppError::NotFound)
}

async fn show_person(
    path: paths::OfficePerson,
    State(app): State<App>,
    reader: Reader,
    _: Fresh<Office>,
) -> Reply {
    let person = person::find(&app, id(&path.id)?).await?;
    let chosen = Chosen {
        bookings: vec![person.id.to_string()],
        guests: Vec::new(),
    };
    let none = Problems::default();
    Ok(draw(pages::person(&reader, &person, (&chosen, &none))))
}

async fn erase_person(
    path: paths::OfficePerson,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(clerk)): Fresh<Office>,
    Form(typed): Form<Typed>,
) -> Reply {
    let person = match person::find(&app, id(&path.id)?).await {
        // Pressed twice: there is nothing left.
        Err(AppError::NotFound) => return Ok(draw(pages::erased(&reader))),
        found => found?,
    };
    let meant = person.meant(&typed.booking, &typed.guest);
    let mut problems = Problems::default();
    if meant.bookings.is_empty() && meant.guests.is_empty() {
        problems.add("booking", reader.t().forgetting_person_problem_none());
    }
    if typed.sure.is_empty() {
        problems.add("sure", reader.t().forgetting_person_problem_sure());
    }
    if !problems.is_empty() {
        return Ok(again(&reader, &person, typed, &problems));
    }
    person::erase(&app, &meant, &By::from(&clerk)).await?;
    Ok(draw(pages::erased(&reader)))
}

async fn export_person(
    path: paths::OfficePersonData,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(clerk)): Fresh<Office>,
    Form(typed): Form<Typed>,
) -> Reply {
    let person = person::find(&app, id(&path.id)?).await?;
    let meant = person.meant(&typed.booking, &typed.guest);
    if meant.bookings.is_empty() && meant.guests.is_empty() {
        let mut problems = Problems::default();
        problems.add("booking", reader.t().forgetting_person_problem_none());
        return Ok(again(&reader, &person, typed, &problems));
    }
    let data = person::export(&app, &person, &meant, &By::from(&clerk)).await?;
    let text = serde_json::to_vec_pretty(&data).map_err(|e| AppError::Internal(e.to_string()))?;
    Ok(lists::file("application/json", "daten.json", text))
}

fn again(
    reader: &Reader,
    person: &person::Person,
    typed: Typed,
    problems: &Problems,
) -> axum::response::Response {
    let chosen = Chosen {
        bookings: typed.booking,
        guests: typed.guest,
    };
    unprocessable(pages::person(reader, person, (&chosen, problems)))
}
