//! A whole course: the page, and the same for a spreadsheet.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;

use crate::app::App;
use crate::attendance::course::{self, Course};
use crate::attendance::pages::{self, Overview};
use crate::attendance::scope;
use crate::audit::By;
use crate::error::AppError;
use crate::formats::xlsx;
use crate::kinds::{Person, Role};
use crate::lists;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Fresh, Leader, Reader, Reply, draw};

/// The course and its file.
pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(as_xlsx)
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

async fn show(
    path: paths::LeaderOffering,
    State(app): State<App>,
    reader: Reader,
    Leader(person): Leader,
) -> Reply {
    let (listing, course) = opened(&app, &person, &path.slug).await?;
    let overview = Overview {
        listing: &listing,
        course: &course,
        is_office: person.role == Role::Office,
        is_over: listing.is_over(app.clock.now()),
    };
    Ok(draw(pages::matrix(&reader, overview)))
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
