//! Handlers of venues and partners.

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use super::{Pairs, said};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::offerings::{self, PlaceKept, VenuePlan};
use crate::paths;
use crate::planning::forms::{VenueInput, packed, problem_of};
use crate::planning::pages::{self, Partner};
use crate::planning::store;
use crate::web::{
    Form, Office, Problems, Reader, Reply, conflict, draw, first, read_line, see_other,
    unprocessable,
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(venues)
        .typed_get(new_venue)
        .typed_post(create_venue)
        .typed_get(venue)
        .typed_post(save_venue)
        .typed_get(partners)
        .typed_post(rename)
}

/// An address that says that something was saved.
fn saved(path: &impl std::fmt::Display) -> String {
    format!("{path}?neu=gespeichert")
}

async fn venues(
    _: paths::OfficeVenues,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let all = store::venues(app.db.read()).await?;
    let is_saved = said(&pairs, "neu") == "gespeichert";
    Ok(draw(pages::venues(&reader, &all, is_saved)))
}

async fn new_venue(_: paths::NewVenue, reader: Reader, Office(_): Office) -> Reply {
    let nothing = (&Problems::default(), None);
    let typed = VenueInput::default();
    Ok(draw(pages::venue(&reader, None, &typed, nothing)))
}

async fn create_venue(
    _: paths::NewVenue,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<VenueInput>,
) -> Reply {
    if !typed.redraw.is_empty() {
        let nothing = (&Problems::default(), None);
        return Ok(draw(pages::venue(&reader, None, &typed, nothing)));
    }
    let problems = match typed.parse(&reader, None) {
        Err(problems) => problems,
        Ok(plan) => {
            let (by, now) = (By::from(&person), app.clock.now());
            match offerings::put_venue(&app, &by, None, &plan, now).await? {
                PlaceKept::Done => return Ok(see_other(&reader, &saved(&paths::OfficeVenues {}))),
                PlaceKept::Conflict { .. } => at(&reader, "slug", &offerings::EditFault::Taken),
                PlaceKept::Fault(fault) => at(&reader, "slug", &fault),
            }
        }
    };
    let page = pages::venue(&reader, None, &typed, (&problems, None));
    Ok(unprocessable(page))
}

/// A fault at its field.
fn at(reader: &Reader, field: &str, fault: &offerings::EditFault) -> Problems {
    let mut problems = Problems::default();
    problems.add(field, problem_of(reader, fault));
    problems
}

/// The venue of an address.
async fn opened(app: &App, slug: &str) -> Result<VenuePlan, AppError> {
    let all = store::venues(app.db.read()).await?;
    let found = all.into_iter().find(|venue| venue.slug == slug);
    found.ok_or(AppError::NotFound)
}

async fn venue(
    path: paths::OfficeVenue,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let typed = VenueInput::of(&opened(&app, &path.slug).await?);
    let nothing = (&Problems::default(), None);
    let page = pages::venue(&reader, Some(&path.slug), &typed, nothing);
    Ok(draw(page))
}

async fn save_venue(
    path: paths::OfficeVenue,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(mut typed): Form<VenueInput>,
) -> Reply {
    let slug = opened(&app, &path.slug).await?.slug;
    let drawn = |typed: &VenueInput, problems: &Problems, theirs: Option<&VenuePlan>| {
        pages::venue(&reader, Some(&slug), typed, (problems, theirs))
    };
    if !typed.redraw.is_empty() {
        return Ok(draw(drawn(&typed, &Problems::default(), None)));
    }
    let wanted = match typed.parse(&reader, Some(&slug)) {
        Ok(wanted) => wanted,
        Err(problems) => return Ok(unprocessable(drawn(&typed, &problems, None))),
    };
    let was = typed.began_with(&slug).ok_or(AppError::BadRequest)?;
    let (by, now) = (By::from(&person), app.clock.now());
    match offerings::put_venue(&app, &by, Some(&was), &wanted, now).await? {
        PlaceKept::Done => Ok(see_other(&reader, &saved(&paths::OfficeVenues {}))),
        PlaceKept::Conflict { theirs } => {
            let theirs = theirs.ok_or(AppError::NotFound)?;
            // What she saves next is made from what she sees now.
            typed.was = packed(&theirs);
            let page = drawn(&typed, &Problems::default(), Some(&theirs));
            Ok(conflict(page))
        }
        PlaceKept::Fault(fault) => {
            let problems = at(&reader, "name", &fault);
            Ok(unprocessable(drawn(&typed, &problems, None)))
        }
    }
}

/// All partners, what was typed at one of them.
async fn all(app: &App, typed: Option<(&str, &str)>) -> Result<Vec<Partner>, AppError> {
    let partners = store::partners(app.db.read()).await?;
    let partner = |(name, offerings): (String, i64)| Partner {
        typed: typed
            .filter(|(was, _)| *was == name)
            .map(|(_, wanted)| wanted.to_owned()),
        name,
        offerings,
    };
    Ok(partners.into_iter().map(partner).collect())
}

async fn partners(
    _: paths::OfficePartners,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let is_saved = said(&pairs, "neu") == "gespeichert";
    let all = all(&app, None).await?;
    Ok(draw(pages::partners(&reader, &all, (is_saved, None))))
}

/// Another name for a partner.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Renaming {
    /// The name that it had.
    #[serde(deserialize_with = "first")]
    was: String,
    /// The new one.
    #[serde(deserialize_with = "first")]
    name: String,
}

async fn rename(
    path: paths::OfficePartners,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Renaming>,
) -> Reply {
    let t = reader.t();
    let mut problems = Problems::default();
    let name = read_line(&reader, "name", &typed.name, 200, &mut problems);
    let (by, now) = (By::from(&person), app.clock.now());
    let (is_gone, problem) = match name {
        None => {
            let text = problems.of("name").map(str::to_owned);
            (false, text.unwrap_or_else(|| t.planning_problem_missing()))
        }
        Some(name) => match offerings::rename_partner(&app, &by, &typed.was, &name, now).await? {
            PlaceKept::Done => return Ok(see_other(&reader, &saved(&path))),
            PlaceKept::Conflict { .. } => (true, t.planning_partner_gone()),
            PlaceKept::Fault(fault) => (false, problem_of(&reader, &fault)),
        },
    };
    let typed = (typed.was.as_str(), typed.name.as_str());
    let all = all(&app, Some(typed)).await?;
    let page = pages::partners(&reader, &all, (false, Some(&problem)));
    Ok(if is_gone {
        conflict(page)
    } else {
        unprocessable(page)
    })
}
