//! Handlers of her answers: she takes an offered place or gives it away, stays away from an evening or comes
//! after all.

use axum::Router;
use axum::extract::State;
use axum_extra::routing::RouterExt as _;

use super::actions::{self, Answered, Excused, Hand, Turn};
use super::forms;
use super::pages::hers::{self, Told};
use super::routes::too_late;
use super::rules::cancellation::{Cancelled, Target};
use crate::app::App;
use crate::paths;
use crate::web::{Form, Reader, Reply, see_other};

/// The addresses of her answers.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(back_from_acceptance)
        .typed_post(accept)
        .typed_get(back_from_declining)
        .typed_post(decline)
        .typed_get(back_from_excuse)
        .typed_post(excuse)
}

/// Where the language is changed after an answer that came too late.
async fn back_from_acceptance(path: paths::Acceptance, reader: Reader) -> Reply {
    Ok(see_other(&reader, &paths::Booking { token: path.token }))
}

/// Likewise.
async fn back_from_declining(path: paths::Declining, reader: Reader) -> Reply {
    Ok(see_other(&reader, &paths::Booking { token: path.token }))
}

async fn accept(
    path: paths::Acceptance,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<forms::Answer>,
) -> Reply {
    let entry = typed.entry()?;
    match actions::accept(&app, app.clock.now(), &path.token, entry).await? {
        Answered::Accepted | Answered::Already | Answered::Nothing => {
            Ok(see_other(&reader, &paths::Booking { token: path.token }))
        }
        Answered::TooLate => too_late(&app, &reader, &path.token, hers::offer_over).await,
    }
}

/// Likewise.
async fn back_from_excuse(path: paths::Excuse, reader: Reader) -> Reply {
    Ok(see_other(&reader, &paths::Booking { token: path.token }))
}

async fn excuse(
    path: paths::Excuse,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<forms::Absence>,
) -> Reply {
    let absence = typed.parse()?;
    let page = match actions::excuse(&app, app.clock.now(), &path.token, &absence).await? {
        Excused::Done | Excused::Already => {
            let told = match absence.turn {
                Turn::Away => Told::Away,
                Turn::Back => Told::Back,
            };
            let path = paths::Booking { token: path.token };
            return Ok(see_other(&reader, &told.at(&path)));
        }
        Excused::TooLate => hers::too_late,
        Excused::Taken => hers::place_taken,
    };
    too_late(&app, &reader, &path.token, page).await
}

async fn decline(
    path: paths::Declining,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<forms::Answer>,
) -> Reply {
    let target = typed.entry()?.map_or(Target::Offers, Target::Offer);
    let done = actions::cancel(&app, app.clock.now(), Hand::Hers(&path.token), target).await?;
    let path = paths::Booking { token: path.token };
    Ok(match done {
        Cancelled::Done => see_other(&reader, &Told::Declined.at(&path)),
        Cancelled::Nothing | Cancelled::TooLate => see_other(&reader, &path),
    })
}
