//! Sending that is switched off.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;
use chrono::Duration;
use serde::Deserialize;

use crate::app::App;
use crate::audit::By;
use crate::bookings;
use crate::desk::actions::resume_sending;
use crate::desk::pages::sending::{ANSWERS, Waiting, sending};
use crate::error::AppError;
use crate::mail::{self, Old};
use crate::paths;
use crate::web::{
    Form, Fresh, Office, Problems, Reader, Reply, draw, first, see_other, unprocessable,
};

/// Letters that are younger have hardly left: README says when this is the right answer.
const YOUNG: Duration = Duration::hours(2);

/// What was answered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    /// One of [`ANSWERS`].
    #[serde(deserialize_with = "first")]
    old: String,
}

impl Answer {
    fn parse(&self) -> Option<Old> {
        let answer = ANSWERS.iter().position(|word| *word == self.old)?;
        let all = [Old::Withdraw, Old::SendYounger(YOUNG), Old::Send];
        all.get(answer).copied()
    }
}

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(resume)
}

async fn waiting(app: &App) -> Result<Option<Waiting>, AppError> {
    let (db, now) = (app.db.read(), app.clock.now());
    let Some(stopped) = mail::stopped(db).await? else {
        return Ok(None);
    };
    Ok(Some(Waiting {
        ages: mail::ages(db, stopped.since, now).await?,
        overdue: bookings::overdue(db, now).await?,
        stopped,
    }))
}

async fn show(
    _: paths::Sending,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(_)): Fresh<Office>,
) -> Reply {
    let waiting = waiting(&app).await?;
    let none = Problems::default();
    Ok(draw(sending(&reader, waiting.as_ref(), "", &none)))
}

async fn resume(
    _: paths::Sending,
    State(app): State<App>,
    reader: Reader,
    Fresh(Office(person)): Fresh<Office>,
    Form(typed): Form<Answer>,
) -> Reply {
    let Some(old) = typed.parse() else {
        let Some(waiting) = waiting(&app).await? else {
            return Ok(see_other(&reader, &paths::Sending {}));
        };
        let mut problems = Problems::default();
        problems.add("old", reader.t().desk_sending_choose());
        let page = sending(&reader, Some(&waiting), &typed.old, &problems);
        return Ok(unprocessable(page));
    };
    let (now, by) = (app.clock.now(), By::from(&person));
    resume_sending(&app, &by, old, now).await?;
    Ok(see_other(&reader, &paths::Sending {}))
}
