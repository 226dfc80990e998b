//! What a subscriber does under her link.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::RouterExt as _;

use super::{Pairs, gone};
use crate::app::App;
use crate::bounces;
use crate::error::AppError;
use crate::keys;
use crate::kinds::Email;
use crate::offerings::{local_day, zone};
use crate::paths;
use crate::subscribers::entity::subscriber::{self, State as Stands};
use crate::subscribers::forms::{Input, Pause};
use crate::subscribers::pages::{self, Scene, Told};
use crate::subscribers::{actions, data, store};
use crate::web::{Form, Problems, Reader, Reply, draw, see_other, unprocessable};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(save)
        .typed_post(pause)
        .typed_get(leaving)
        .typed_post(leave)
        .typed_get(erasure)
        .typed_post(erase)
        .typed_get(download)
}

/// Who stands behind a link, and whether nothing is sent to her.
async fn found(app: &App, token: &str) -> Result<Option<(subscriber::Model, bool)>, AppError> {
    let db = app.db.read();
    let Some(row) = store::by_token(db, keys::hash(token)).await? else {
        return Ok(None);
    };
    let is_suppressed = store::suppressions::is_suppressed(db, &row.sealed).await?;
    Ok(Some((row, is_suppressed)))
}

fn scene<'a>(
    app: &App,
    (row, is_suppressed): &'a (subscriber::Model, bool),
    token: &'a str,
) -> Scene<'a> {
    Scene {
        row,
        is_suppressed: *is_suppressed,
        token,
        now: app.clock.now(),
    }
}

/// Her page with what she has set; who had herself erased has none.
async fn page(
    app: &App,
    reader: &Reader,
    token: &str,
    (pause, problems, told): (&Pause, &Problems, Option<Told>),
) -> Result<Response, AppError> {
    let hers = found(app, token).await?;
    let Some(hers) = hers.filter(|(row, _)| row.state != Stands::Erased) else {
        return Ok(gone(reader));
    };
    let topics = store::topics(app.db.read(), hers.0.id).await?;
    let input = Input::of(&hers.0.lang, &topics);
    let drawn = pages::preferences(
        reader,
        scene(app, &hers, token),
        (&input, pause),
        (problems, told),
    );
    if problems.is_empty() {
        return Ok(draw(drawn));
    }
    Ok(unprocessable(drawn))
}

async fn show(
    path: paths::Subscription,
    State(app): State<App>,
    reader: Reader,
    Query(pairs): Pairs,
) -> Reply {
    let (pause, none) = (Pause::default(), Problems::default());
    let told = Told::of(&pairs);
    page(&app, &reader, &path.token, (&pause, &none, told)).await
}

/// What she did, and her page again; who is not there (any more) is told so.
fn then(reader: &Reader, done: Result<(), AppError>, token: String, told: Told) -> Reply {
    match done {
        Ok(()) => {
            let path = paths::Subscription { token };
            Ok(see_other(reader, &told.at(&path)))
        }
        Err(AppError::NotFound) => Ok(gone(reader)),
        Err(error) => Err(error),
    }
}

async fn save(
    path: paths::Subscription,
    State(app): State<App>,
    reader: Reader,
    Form(input): Form<Input>,
) -> Reply {
    let (lang, topics) = input.wanted(&reader);
    let done = actions::save(&app, &path.token, lang, &topics).await;
    then(&reader, done, path.token, Told::Saved)
}

async fn pause(
    path: paths::SubscriptionPause,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<Pause>,
) -> Reply {
    let now = app.clock.now();
    if !typed.end.is_empty() {
        let done = actions::resume(&app, &path.token).await;
        return then(&reader, done, path.token, Told::Resumed);
    }
    let today = local_day(zone("Europe/Berlin"), now);
    match typed.until(&reader, today) {
        Ok(until) => {
            let done = actions::pause(&app, now, &path.token, until).await;
            then(&reader, done, path.token, Told::Paused)
        }
        Err(problems) => page(&app, &reader, &path.token, (&typed, &problems, None)).await,
    }
}

async fn leaving(path: paths::Unsubscribing, State(app): State<App>, reader: Reader) -> Reply {
    match found(&app, &path.token).await? {
        Some(hers) => Ok(draw(pages::leaving(
            &reader,
            scene(&app, &hers, &path.token),
        ))),
        None => Ok(gone(&reader)),
    }
}

/// The button, and what mail programs post for their reader (RFC 8058): whatever stands in the body, it is the
/// same, and the answer is a page and no redirect.
async fn leave(path: paths::Unsubscribing, State(app): State<App>, reader: Reader) -> Reply {
    if actions::leave(&app, app.clock.now(), &path.token).await? {
        Ok((StatusCode::OK, draw(pages::left(&reader))).into_response())
    } else {
        Ok(gone(&reader))
    }
}

async fn erasure(
    path: paths::SubscriptionErasure,
    State(app): State<App>,
    reader: Reader,
) -> Reply {
    let hers = found(&app, &path.token).await?;
    match hers.filter(|(row, _)| row.state != Stands::Erased) {
        Some(hers) => Ok(draw(pages::erasure(
            &reader,
            scene(&app, &hers, &path.token),
        ))),
        None => Ok(gone(&reader)),
    }
}

async fn erase(path: paths::SubscriptionErasure, State(app): State<App>, reader: Reader) -> Reply {
    if actions::erase(&app, app.clock.now(), &path.token).await? {
        Ok(draw(pages::erased(&reader)))
    } else {
        Ok(gone(&reader))
    }
}

async fn download(path: paths::SubscriptionData, State(app): State<App>) -> Reply {
    let db = app.db.read();
    let row = store::by_token(db, keys::hash(&path.token)).await?;
    let row = row.ok_or(AppError::NotFound)?;
    let entry = store::list::one(db, row.id).await?;
    let entry = entry.ok_or(AppError::NotFound)?;
    let consents = store::consents(db, row.id).await?;
    let suppression = store::suppressions::by_seal(db, &row.sealed).await?;
    let address = row.email.map(Email::stored).ok_or(AppError::NotFound)?;
    let wishes = store::wishes::of(db, &address.folded()).await?;
    let sealed = std::slice::from_ref(&row.sealed);
    let back = bounces::about(&app, sealed, app.clock.now()).await?;
    let back = back.get(&row.sealed);
    let data = data::of(&entry, &consents, suppression.as_ref(), &wishes, back);
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"rundbrief.json\"",
        ),
    ];
    Ok((headers, data.to_string()).into_response())
}
