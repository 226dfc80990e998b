//! Handlers of the sign-up: the form, and what becomes of it.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum_extra::routing::RouterExt as _;
use chrono::{DateTime, Utc};

use super::actions::{self, Outcome};
use super::forms::Input;
use super::pages::form::{self, Door, Scene, Shut, Top};
use super::rules::{Refusal, Wish};
use super::{refused, store};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::Lang;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Form, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

/// The form and the sign-up.
pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(sign_up)
}

async fn show(path: paths::SignUp, State(app): State<App>, reader: Reader) -> Reply {
    let now = app.clock.now();
    let listing = offerings::by_slug(&app, &path.slug).await?;
    let tallies = store::tallies(&app).await?;
    let scene = Scene {
        listing: &listing,
        tallies: &tallies,
        now,
        door: None,
    };
    if let Some(why) = scene.shut() {
        return Ok(draw(form::shut(&reader, &listing, why)));
    }
    let input = Input::fresh(&app, now);
    Ok(draw(form::form(
        &reader,
        scene,
        &input,
        &Problems::default(),
        &Top::Nothing,
    )))
}

async fn sign_up(
    path: paths::SignUp,
    State(app): State<App>,
    reader: Reader,
    Form(input): Form<Input>,
) -> Reply {
    let now = app.clock.now();
    let listing = offerings::by_slug(&app, &path.slug).await?;
    let tallies = store::tallies(&app).await?;
    let scene = Scene {
        listing: &listing,
        tallies: &tallies,
        now,
        door: None,
    };
    if !input.redraw.is_empty() {
        return Ok(redraw(&reader, scene, &input));
    }
    if input.is_trapped() {
        // What looks like a booking made, and is none.
        let token = actions::decoy(&app, listing.offering.id);
        return Ok(see_other(&reader, &paths::Booking { token }));
    }
    let parsed = input.parse(&reader, &listing);
    // What is shut for everybody is said before what she typed is judged. Full is judged by the deed.
    if let Some(why) = scene.shut().filter(|why| *why != Shut::Full) {
        // The same form again, a moment too late: it is the booking that it was.
        if let Ok(wish) = &parsed
            && let Some(token) = actions::sent_before(&app, &listing, wish).await?
        {
            return Ok(see_other(&reader, &paths::Booking { token }));
        }
        return Ok(shut(&reader, scene, &input, why));
    }
    let wish: Wish = match parsed {
        Ok(wish) => wish,
        Err(problems) => {
            return Ok(unprocessable(form::form(
                &reader,
                scene,
                &input,
                &problems,
                &Top::Nothing,
            )));
        }
    };
    if input.is_hasty(&app, now) {
        let none = Problems::default();
        return Ok(unprocessable(form::form(
            &reader,
            scene,
            &input,
            &none,
            &Top::Hasty,
        )));
    }
    match actions::book(&app, now, &listing, wish).await? {
        Outcome::Booked { token } => Ok(see_other(&reader, &paths::Booking { token })),
        Outcome::Again { receipt } => Ok(see_other(&reader, &paths::Booking { token: receipt })),
        Outcome::Refused(refusal) => {
            refuse(&app, &reader, (&listing, None), &input, (&refusal, now)).await
        }
    }
}

/// Signs somebody up as the form does, at a moment: for the demo, whose courses are over. Whether it could be.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn sign_up_at(
    app: &App,
    at: DateTime<Utc>,
    listing: &Arc<Listing>,
    (lang, input): (Lang, &Input),
) -> Result<bool, AppError> {
    let reader = Reader::of(app, lang, "/");
    let Ok(wish) = input.parse(&reader, listing) else {
        return Ok(false);
    };
    let outcome = actions::book(app, at, listing, wish).await?;
    Ok(matches!(outcome, Outcome::Booked { .. }))
}

/// The same form in the language she has changed to, with all that she wrote. It is not judged, and
/// nothing is changed.
pub(super) fn redraw(reader: &Reader, scene: Scene<'_>, input: &Input) -> Response {
    let top = match scene.shut() {
        None => Top::Nothing,
        Some(Shut::JustCome) => return draw(form::shut(reader, scene.listing, Shut::JustCome)),
        Some(why) => Top::Reason(form::shut_said(reader.lang, scene.listing, why)),
    };
    draw(form::form(reader, scene, input, &Problems::default(), &top))
}

/// The answer where it is shut: the reason, and below it all that she wrote.
pub(super) fn shut(reader: &Reader, scene: Scene<'_>, input: &Input, why: Shut) -> Response {
    if why == Shut::JustCome {
        return conflict(form::shut(reader, scene.listing, why));
    }
    let top = Top::Reason(form::shut_said(reader.lang, scene.listing, why));
    conflict(form::form(reader, scene, input, &Problems::default(), &top))
}

/// The answer to a refusal: 409 where it is nobody's fault, 422 where another answer helps.
pub(super) async fn refuse(
    app: &App,
    reader: &Reader,
    (listing, door): (&Listing, Option<Door<'_>>),
    input: &Input,
    (refusal, now): (&Refusal, DateTime<Utc>),
) -> Reply {
    // What refused her may be newer than what the page was to be drawn from.
    let pools = listing.pools.iter().map(|pool| pool.id).collect();
    let tallies = store::tally(app.db.read(), listing, pools, now).await?;
    let scene = Scene {
        listing,
        tallies: &tallies,
        now,
        door,
    };
    if *refusal == Refusal::JustCome {
        return Ok(shut(reader, scene, input, Shut::JustCome));
    }
    let problems = refused::problems(reader, scene, refusal);
    let top = match refused::reason(reader.lang, listing, refusal) {
        // What stands at a field is not said twice.
        Some(reason) if problems.is_empty() => Top::Reason(reason),
        _ => Top::Nothing,
    };
    // Nothing that she wrote is lost: a full offering may still take a smaller party, other dates may be open.
    let page = form::form(reader, scene, input, &problems, &top);
    Ok(if refused::is_conflict(refusal) {
        conflict(page)
    } else {
        unprocessable(page)
    })
}
