//! Handlers. To take a person's data home, or to have them deleted, is a dangerous deed.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;
use chrono::Duration;
use maud::Markup;
use serde::Deserialize;

use super::pages::{self, Scene};
use super::person::{Chosen, Key};
use super::rules::{Before, night};
use super::{chores, due, person, store};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::kinds::{BookingId, Email};
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
        .typed_post(erase_address)
        .typed_post(export_address)
}

async fn show(
    _: paths::Forgetting,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let none = Problems::default();
    Ok(draw(forgetting(&app, &reader, ("", &none)).await?))
}

/// The page again, with what was wrong about an address.
async fn unknown(app: &App, reader: &Reader, (typed, problem): (&str, String)) -> Reply {
    let mut problems = Problems::default();
    problems.add("address", problem);
    let page = forgetting(app, reader, (typed, &problems)).await?;
    Ok(unprocessable(page))
}

/// The page, with an address as it was typed.
async fn forgetting(
    app: &App,
    reader: &Reader,
    address: (&str, &Problems),
) -> Result<Markup, AppError> {
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
        address,
        tonight: &tonight,
        ahead: &ahead,
        from: &from,
        titles: &titles,
        nights: &nights,
    };
    Ok(pages::forgetting(reader, &scene))
}

/// What of a person is chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    booking: Vec<String>,
    guest: Vec<String>,
    rundbrief: Vec<String>,
    sure: Vec<String>,
    /// The address by which she was found.
    address: String,
    /// Was it sent from her page?
    form: String,
}

impl Typed {
    fn chosen(self) -> Chosen {
        Chosen {
            bookings: self.booking,
            guests: self.guest,
            addresses: self.rundbrief,
        }
    }
}

fn id(path: &str) -> Result<Key, AppError> {
    let id: BookingId = path.parse().map_err(|_| AppError::NotFound)?;
    Ok(Key::Booking(id))
}

async fn show_person(
    path: paths::OfficePerson,
    State(app): State<App>,
    reader: Reader,
    _: Fresh<Office>,
) -> Reply {
    let person = person::find(&app, id(&path.id)?).await?;
    let first = person.bookings.first();
    let chosen = Chosen {
        bookings: first.map(|one| one.id.to_string()).into_iter().collect(),
        ..Chosen::default()
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
    erase(&app, &reader, &By::from(&clerk), (id(&path.id)?, typed)).await
}

async fn export_person(
    path: paths::OfficePersonData,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(clerk)): Fresh<Office>,
    Form(typed): Form<Typed>,
) -> Reply {
    export(&app, &reader, &By::from(&clerk), (id(&path.id)?, typed)).await
}

/// The address that was typed; none where it can be none.
fn address(typed: &Typed) -> Option<Key> {
    Email::parse(&typed.address).ok().map(Key::Address)
}

/// Shows what is known of an address, and erases it where that was sent from its page.
async fn erase_address(
    _: paths::OfficeAddress,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(clerk)): Fresh<Office>,
    Form(typed): Form<Typed>,
) -> Reply {
    let Some(key) = address(&typed) else {
        let problem = reader.t().bookings_problem_email();
        return unknown(&app, &reader, (&typed.address, problem)).await;
    };
    if !typed.form.is_empty() {
        return erase(&app, &reader, &By::from(&clerk), (key, typed)).await;
    }
    match person::find(&app, key).await {
        Ok(person) => {
            let (chosen, none) = (Chosen::default(), Problems::default());
            Ok(draw(pages::person(&reader, &person, (&chosen, &none))))
        }
        Err(AppError::NotFound) => {
            let problem = reader.t().forgetting_address_unknown();
            unknown(&app, &reader, (&typed.address, problem)).await
        }
        Err(error) => Err(error),
    }
}

async fn export_address(
    _: paths::OfficeAddressData,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(clerk)): Fresh<Office>,
    Form(typed): Form<Typed>,
) -> Reply {
    let Some(key) = address(&typed) else {
        let problem = reader.t().bookings_problem_email();
        return unknown(&app, &reader, (&typed.address, problem)).await;
    };
    export(&app, &reader, &By::from(&clerk), (key, typed)).await
}

async fn erase(app: &App, reader: &Reader, by: &By, (key, typed): (Key, Typed)) -> Reply {
    let person = match person::find(app, key).await {
        // Pressed twice: there is nothing left.
        Err(AppError::NotFound) => return Ok(draw(pages::erased(reader))),
        found => found?,
    };
    let is_sure = !typed.sure.is_empty();
    let chosen = typed.chosen();
    let meant = person.meant(&chosen);
    let mut problems = Problems::default();
    if meant.is_nothing() {
        let field = pages::first_choice(&person);
        problems.add(field, reader.t().forgetting_person_problem_none());
    }
    if !is_sure {
        problems.add("sure", reader.t().forgetting_person_problem_sure());
    }
    if !problems.is_empty() {
        return Ok(unprocessable(pages::person(
            reader,
            &person,
            (&chosen, &problems),
        )));
    }
    person::erase(app, &meant, by).await?;
    Ok(draw(pages::erased(reader)))
}

async fn export(app: &App, reader: &Reader, by: &By, (key, typed): (Key, Typed)) -> Reply {
    let person = person::find(app, key).await?;
    let chosen = typed.chosen();
    let meant = person.meant(&chosen);
    if meant.is_nothing() {
        let mut problems = Problems::default();
        let field = pages::first_choice(&person);
        problems.add(field, reader.t().forgetting_person_problem_none());
        let page = pages::person(reader, &person, (&chosen, &problems));
        return Ok(unprocessable(page));
    }
    let data = person::export(app, &person, &meant, by).await?;
    let text = serde_json::to_vec_pretty(&data).map_err(|e| AppError::Internal(e.to_string()))?;
    Ok(lists::file("application/json", "daten.json", text))
}
