//! A whole course: the page, and the same for a spreadsheet.

use std::collections::HashSet;

use axum::Router;
use axum::extract::{Query, State};
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use crate::app::App;
use crate::attendance::course::{self, Course};
use crate::attendance::pages::{self, Overview};
use crate::attendance::store::levels;
use crate::attendance::{actions, rules, scope};
use crate::audit::By;
use crate::error::AppError;
use crate::formats::xlsx;
use crate::kinds::{Person, PersonId, Role};
use crate::lists;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Form, Fresh, Leader, Reader, Reply, draw, see_other};

/// The course and its file.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(as_xlsx)
        .typed_post(level)
}

/// A course that somebody may see.
pub(super) async fn opened(
    app: &App,
    person: &Person,
    slug: &str,
) -> Result<(Listing, Course), AppError> {
    let (now, db) = (app.clock.now(), app.db.read());
    let listing = offerings::for_office(app, slug).await?;
    if !scope::sees_course(db, person, &listing, now).await? {
        return Err(AppError::NotFound);
    }
    let course = course::read(db, &listing, now).await?;
    Ok((listing, course))
}

/// What the page says about the last deed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    getan: String,
}

async fn show(
    path: paths::LeaderOffering,
    State(app): State<App>,
    reader: Reader,
    Leader(person): Leader,
    Query(asked): Query<Asked>,
) -> Reply {
    let (listing, course) = opened(&app, &person, &path.slug).await?;
    let now = app.clock.now();
    let reached = if rules::may_reach(&listing, now) {
        let levels = levels::of_offering(app.db.read(), listing.offering.id).await?;
        let persons: HashSet<PersonId> = levels.iter().map(|level| level.person_id).collect();
        Some(persons)
    } else {
        None
    };
    let overview = Overview {
        listing: &listing,
        course: &course,
        is_office: person.role == Role::Office,
        is_over: listing.is_over(now),
        reached: reached.as_ref(),
        is_saved: asked.getan == "ziel",
    };
    Ok(draw(pages::matrix(&reader, overview)))
}

/// Who has reached the level: who is ticked, and who was when the page was drawn.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Ticked {
    person: Vec<String>,
    was: Vec<String>,
}

async fn level(
    path: paths::LeaderLevel,
    State(app): State<App>,
    reader: Reader,
    Leader(person): Leader,
    Form(ticked): Form<Ticked>,
) -> Reply {
    let (listing, course) = opened(&app, &person, &path.slug).await?;
    let now = app.clock.now();
    if !rules::may_reach(&listing, now) {
        // The page has no form then.
        return Err(AppError::BadRequest);
    }
    let changes = course.persons.iter().filter_map(|attendee| {
        let id = attendee.person.to_string();
        let (is, was) = (ticked.person.contains(&id), ticked.was.contains(&id));
        (is != was).then_some((attendee.person, is))
    });
    let changes: Vec<(PersonId, bool)> = changes.collect();
    let by = By::from(&person);
    actions::reach(&app, now, listing.offering.id, &changes, &by).await?;
    let course = paths::LeaderOffering { slug: path.slug };
    Ok(see_other(&reader, &format!("{course}?getan=ziel")))
}

async fn as_xlsx(
    path: paths::LeaderMatrixXlsx,
    State(app): State<App>,
    reader: Reader,
    Fresh(Leader(person)): Fresh<Leader>,
) -> Reply {
    let (listing, course) = opened(&app, &person, &path.slug).await?;
    let sheet = pages::sheet(&reader, &course);
    let rows = sheet.rows.len();
    let name = reader.t().attendance_matrix_title();
    // Squeezing a large file takes a while, and others wait.
    let written = tokio::task::spawn_blocking(move || xlsx::write(&sheet, &name))
        .await
        .map_err(|fault| AppError::Internal(fault.to_string()))?
        .map_err(|fault| AppError::Internal(fault.to_string()))?;
    let by = By::from(&person);
    let what = (&listing, None);
    lists::export(&app, app.clock.now(), &by, what, ("xlsx", rows)).await?;
    let file = format!("anwesenheit-{}.xlsx", listing.offering.slug);
    Ok(lists::file(lists::XLSX, &file, written))
}
