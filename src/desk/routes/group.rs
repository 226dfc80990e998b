//! A group below its smallest number.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;
use serde::Deserialize;

use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::desk::pages::group as pages;
use crate::desk::rules;
use crate::error::AppError;
use crate::kinds::PoolId;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{
    Form, Office, Problems, Reader, Reply, draw, first, read_line, see_other, unprocessable,
};

/// Characters of a reason.
const REASON: usize = 200;

/// What was answered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    /// `statt` or `aus`.
    #[serde(deserialize_with = "first")]
    deed: String,
    /// Why it does not take place.
    #[serde(deserialize_with = "first")]
    reason: String,
}

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(answer)
}

/// The offering of a group that has not begun.
async fn opened(app: &App, id: &str) -> Result<(PoolId, Listing), AppError> {
    let id: PoolId = id.parse().map_err(|_| AppError::NotFound)?;
    let listing = offerings::of_pool(app.db.read(), id).await?;
    Ok((id, listing.ok_or(AppError::NotFound)?))
}

async fn show(
    path: paths::SmallGroup,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let (id, listing) = opened(&app, &path.id).await?;
    let none = Problems::default();
    let page = question(&app, &reader, (id, &listing), "", &none);
    Ok(draw(page.await?))
}

async fn question(
    app: &App,
    reader: &Reader,
    (id, listing): (PoolId, &Listing),
    typed: &str,
    problems: &Problems,
) -> Result<maud::Markup, AppError> {
    let pool = listing.pool_of(id).ok_or(AppError::NotFound)?;
    let group = rules::group(listing, pool).ok_or(AppError::NotFound)?;
    if group.session.starts_at <= app.clock.now() {
        return Err(AppError::NotFound);
    }
    let tallies = bookings::tallies(app).await?;
    let taken = group.taken(&tallies);
    Ok(pages::question(reader, &group, taken, typed, problems))
}

async fn answer(
    path: paths::SmallGroup,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Answer>,
) -> Reply {
    let (id, listing) = opened(&app, &path.id).await?;
    let (now, by) = (app.clock.now(), By::from(&person));
    match typed.deed.as_str() {
        "statt" => {
            offerings::go_ahead(&app, &by, id, now).await?;
            return Ok(see_other(&reader, &paths::Desk {}));
        }
        "aus" => {}
        _ => return Err(AppError::BadRequest),
    }
    let mut problems = Problems::default();
    let reason = read_line(&reader, "reason", &typed.reason, REASON, &mut problems);
    if reason.is_none() && problems.is_empty() {
        problems.add("reason", reader.t().office_problem_reason());
    }
    let Some(reason) = reason else {
        let page = question(&app, &reader, (id, &listing), &typed.reason, &problems);
        return Ok(unprocessable(page.await?));
    };
    let told = bookings::call_off_group(&app, now, id, &reason, &by).await?;
    // A second press finds nothing to call off any more.
    let told = told.unwrap_or_default();
    let to_ring = bookings::named(app.db.read(), told.to_ring.iter().map(|id| id.0)).await?;
    let to_ring: Vec<_> = to_ring.into_values().collect();
    Ok(draw(pages::called_off(&reader, told.letters, &to_ring)))
}
