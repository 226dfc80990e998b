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
use crate::offerings;
use crate::paths;
use crate::web::{Form, Office, Reader, Reply, draw, first, see_other};

/// What was answered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    /// `statt`: it takes place.
    #[serde(deserialize_with = "first")]
    deed: String,
}

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(answer)
}

async fn show(
    path: paths::SmallGroup,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let id: PoolId = path.id.parse().map_err(|_| AppError::NotFound)?;
    let listing = offerings::of_pool(app.db.read(), id).await?;
    let listing = listing.ok_or(AppError::NotFound)?;
    let pool = listing.pool_of(id).ok_or(AppError::NotFound)?;
    let group = rules::group(&listing, pool).ok_or(AppError::NotFound)?;
    if group.session.starts_at <= app.clock.now() {
        return Err(AppError::NotFound);
    }
    let tallies = bookings::tallies(&app).await?;
    let taken = group.taken(&tallies);
    Ok(draw(pages::question(&reader, &group, taken)))
}

async fn answer(
    path: paths::SmallGroup,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(typed): Form<Answer>,
) -> Reply {
    let id: PoolId = path.id.parse().map_err(|_| AppError::NotFound)?;
    if typed.deed != "statt" {
        return Err(AppError::BadRequest);
    }
    offerings::go_ahead(&app, &By::from(&person), id, app.clock.now()).await?;
    Ok(see_other(&reader, &paths::Desk {}))
}
