//! Handlers of the sign-up on the telephone.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum_extra::routing::RouterExt as _;

use crate::app::App;
use crate::audit;
use crate::bookings::actions::{self, Outcome};
use crate::bookings::forms::Phoned;
use crate::bookings::pages::form::{self, Focus, Phone, Scene, Top};
use crate::bookings::pages::office::Told;
use crate::bookings::refused;
use crate::bookings::rules::{Hears, Refusal};
use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::{self};
use crate::error::AppError;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Form, Office, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

/// So many who are known by a contact are shown.
const KNOWN: usize = 5;

pub(super) fn routes() -> Router<App> {
    Router::new().typed_get(show).typed_post(sign_up)
}

/// What is to be said with the form.
#[derive(Default)]
struct Said {
    problems: Problems,
    top: Top,
    /// There was no place: is she to get one all the same?
    lacks_place: bool,
}

/// Draws the form with the places as they are now.
async fn drawn(
    app: &App,
    reader: &Reader,
    listing: &Listing,
    (typed, focus): (&Phoned, Focus),
    said: &Said,
) -> Result<maud::Markup, AppError> {
    let now = app.clock.now();
    let pools = listing.pools.iter().map(|pool| pool.id).collect();
    let tallies = store::tally(app.db.read(), listing, pools, now).await?;
    let scene = Scene {
        listing,
        tallies: &tallies,
        now,
        door: None,
    };
    let known = if typed.looks_for() && typed.take.is_empty() {
        known(app, typed).await?
    } else {
        Vec::new()
    };
    let focus = match focus {
        Focus::Known if known.is_empty() => Focus::Name,
        focus => focus,
    };
    let phone = Phone {
        scene,
        typed,
        known: &known,
        focus,
        lacks_place: said.lacks_place,
    };
    Ok(form::phone(reader, phone, &said.problems, &said.top))
}

/// Earlier bookings under the contact that was typed: each party once, the newest.
async fn known(app: &App, typed: &Phoned) -> Result<Vec<Hers>, AppError> {
    let (email, phone) = typed.known_by();
    let db = app.db.read();
    let bookings = her::under_contact(db, email.as_deref(), phone.as_deref()).await?;
    let names = |hers: &Hers| -> Vec<String> {
        hers.party()
            .map(|person| person.name_folded.clone())
            .collect()
    };
    let mut known: Vec<Hers> = Vec::new();
    let all = her::several(db, bookings).await?;
    for hers in all.into_iter().filter(|hers| hers.party().next().is_some()) {
        if known.len() < KNOWN && known.iter().all(|other| names(other) != names(&hers)) {
            known.push(hers);
        }
    }
    Ok(known)
}

async fn show(
    path: paths::OfficeSignUp,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let listing = offerings::by_slug(&app, &path.slug).await?;
    let typed = Phoned::fresh(&app);
    let form = (&typed, Focus::Contact);
    Ok(draw(
        drawn(&app, &reader, &listing, form, &Said::default()).await?,
    ))
}

async fn sign_up(
    path: paths::OfficeSignUp,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    Form(mut typed): Form<Phoned>,
) -> Reply {
    let listing = offerings::by_slug(&app, &path.slug).await?;
    let nothing = Said::default();
    if !typed.redraw.is_empty() {
        let form = (&typed, Focus::Contact);
        return Ok(draw(drawn(&app, &reader, &listing, form, &nothing).await?));
    }
    if !typed.take.is_empty() {
        let taken = typed.take.parse().map_err(|_| AppError::NotFound)?;
        let found = actions::find(&app, By::Id(taken)).await?;
        typed.take_over(&found.ok_or(AppError::NotFound)?, &listing);
        let form = (&typed, Focus::Submit);
        return Ok(draw(drawn(&app, &reader, &listing, form, &nothing).await?));
    }
    if typed.looks_for() {
        let form = (&typed, Focus::Known);
        return Ok(draw(drawn(&app, &reader, &listing, form, &nothing).await?));
    }
    let wish = match typed.parse(&reader, &listing, audit::By::from(&person)) {
        Ok(wish) => wish,
        Err(problems) => {
            let said = Said {
                problems,
                ..Said::default()
            };
            let form = (&typed, Focus::Problems);
            let page = drawn(&app, &reader, &listing, form, &said).await?;
            return Ok(unprocessable(page));
        }
    };
    let hears = wish.hears;
    let booked = actions::book(&app, app.clock.now(), &listing, wish).await?;
    let (found, told) = match booked {
        Outcome::Booked { token } => {
            let found = her::booking(app.db.read(), By::Token(&token)).await?;
            (found, Told::Booked)
        }
        Outcome::Again { receipt } => {
            let found = her::by_receipt(app.db.read(), &receipt).await?;
            (found, Told::There)
        }
        Outcome::Refused(refusal) => {
            return refuse(&app, &reader, &listing, &typed, &refusal).await;
        }
    };
    let id = found.ok_or(AppError::NotFound)?.id;
    Ok(match hears {
        Hears::ByLetter => see_other(&reader, &told.at(id)),
        Hears::Already => see_other(&reader, &Told::Noted.at(id)),
        Hears::OnPaper => see_other(&reader, &paths::OfficeSlip { id: id.to_string() }),
    })
}

/// The form again, with the reason; nothing that was typed is lost.
async fn refuse(
    app: &App,
    reader: &Reader,
    listing: &Arc<Listing>,
    typed: &Phoned,
    refusal: &Refusal,
) -> Result<Response, AppError> {
    let now = app.clock.now();
    let pools = listing.pools.iter().map(|pool| pool.id).collect();
    let tallies = store::tally(app.db.read(), listing, pools, now).await?;
    let scene = Scene {
        listing,
        tallies: &tallies,
        now,
        door: None,
    };
    let problems = refused::problems(reader, scene, refusal);
    let is_stopped = *refusal == Refusal::Closed && listing.offering.stopped_at.is_some();
    let reason = if is_stopped {
        Some(reader.t().office_phone_stopped())
    } else {
        refused::reason(reader.lang, listing, refusal)
    };
    let top = match reason.filter(|_| problems.is_empty()) {
        Some(reason) => Top::Reason(reason),
        None => Top::Nothing,
    };
    let said = Said {
        problems,
        top,
        lacks_place: matches!(refusal, Refusal::Full(_) | Refusal::TooLarge),
    };
    let page = drawn(app, reader, listing, (typed, Focus::Problems), &said).await?;
    Ok(if refused::is_conflict(refusal) {
        conflict(page)
    } else {
        unprocessable(page)
    })
}
