//! Handlers.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::RouterExt as _;
use maud::Markup;

use super::actions::{self, Hand};
use super::forms;
use super::pages::hers::Told;
use super::pages::{hers, look_up};
use super::rules::cancellation::{Cancelled, Target};
use super::self_service::{self, Pairs, gone, just_erased};
use super::store::her::{By, Hers};
use super::{answers, calendar, office, sign_up, store};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::OfferingId;
use crate::offerings::{self, Listing};
use crate::paths;
use crate::web::{Form, Problems, Reader, Reply, conflict, draw, see_other, unprocessable};

/// The addresses of this room.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(look_up_page)
        .typed_post(find)
        .typed_get(link_page)
        .typed_post(send_link)
        .typed_get(booking)
        .typed_get(back_to_booking)
        .typed_post(cancel)
        .typed_get(dates)
        .merge(sign_up::routes())
        .merge(answers::routes())
        .merge(self_service::routes())
        .merge(office::routes())
}

/// The offering of a booking.
pub(super) async fn listing_of(app: &App, id: OfferingId) -> Result<Arc<Listing>, AppError> {
    let shelf = offerings::shelf(app).await?;
    if let Some(listing) = shelf
        .listings
        .iter()
        .find(|listing| listing.offering.id == id)
    {
        return Ok(Arc::clone(listing));
    }
    let found = offerings::by_id(app.db.read(), id).await?;
    found.map(Arc::new).ok_or(AppError::NotFound)
}

/// Her booking and its offering, if the token is hers.
pub(super) async fn hers_of(
    app: &App,
    token: &str,
) -> Result<Option<(Hers, Arc<Listing>)>, AppError> {
    opened_by(app, By::Token(token)).await
}

/// A booking and its offering.
pub(super) async fn opened_by(
    app: &App,
    whose: By<'_>,
) -> Result<Option<(Hers, Arc<Listing>)>, AppError> {
    let Some(hers) = actions::find(app, whose).await? else {
        return Ok(None);
    };
    let listing = listing_of(app, hers.booking.offering_id).await?;
    Ok(Some((hers, listing)))
}

async fn booking(
    path: paths::Booking,
    State(app): State<App>,
    reader: Reader,
    Query(pairs): Pairs,
) -> Reply {
    if let Some((found, listing)) = hers_of(&app, &path.token).await? {
        let news = Told::of(&pairs);
        let draw_hers = |reader: &Reader, scene: hers::Scene<'_>| hers::hers(reader, scene, news);
        let page = hers_page(&app, &reader, (&found, &listing, &path.token), draw_hers);
        return Ok(draw(page.await?));
    }
    let noted = store::her::by_receipt(app.db.read(), &path.token).await?;
    let offering = match noted {
        Some(noted) => Some(noted.offering_id),
        None => actions::offering_of_decoy(&app, &path.token).await?,
    };
    let Some(offering) = offering else {
        return Ok(gone(&reader));
    };
    let listing = listing_of(&app, offering).await?;
    Ok(draw(hers::receipt(&reader, &listing)))
}

/// Where the language is changed after a cancellation that came too late.
async fn back_to_booking(path: paths::Cancellation, reader: Reader) -> Reply {
    Ok(see_other(&reader, &paths::Booking { token: path.token }))
}

async fn cancel(
    path: paths::Cancellation,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<forms::Cancellation>,
) -> Reply {
    // An id that is none must never mean all.
    let target = match (typed.entry.as_str(), typed.person.as_str()) {
        ("", "") => Target::All,
        (entry, "") => Target::Entry(entry.parse().map_err(|_| AppError::NotFound)?),
        ("", person) => Target::Person(person.parse().map_err(|_| AppError::NotFound)?),
        _ => return Err(AppError::BadRequest),
    };
    let now = app.clock.now();
    let cancelled = actions::cancel(&app, now, Hand::Hers(&path.token), target).await?;
    if cancelled == Cancelled::Done {
        let path = paths::Booking { token: path.token };
        return Ok(see_other(&reader, &Told::Cancelled.at(&path)));
    }
    if cancelled == Cancelled::Nothing {
        return Ok(see_other(&reader, &paths::Booking { token: path.token }));
    }
    too_late(&app, &reader, &path.token, hers::too_late).await
}

/// The answer to what can not be done any more: her page, with the reason above it.
pub(super) async fn too_late(
    app: &App,
    reader: &Reader,
    token: &str,
    page: impl Fn(&Reader, hers::Scene<'_>) -> Markup,
) -> Reply {
    let (found, listing) = hers_of(app, token).await?.ok_or(AppError::NotFound)?;
    let page = hers_page(app, reader, (&found, &listing, token), page).await?;
    Ok(conflict(page))
}

/// Draws her page, or one like it.
async fn hers_page(
    app: &App,
    reader: &Reader,
    (found, listing, token): (&Hers, &Listing, &str),
    page: impl Fn(&Reader, hers::Scene<'_>) -> Markup,
) -> Result<Markup, AppError> {
    let now = app.clock.now();
    let db = app.db.read();
    let whys = actions::explain(db, &app.own().settings, listing, found, now).await?;
    let gone = actions::given_away(db, listing, found, now).await?;
    let scene = hers::Scene {
        whys: &whys,
        gone: &gone,
        ..hers::Scene::of((found, listing, token), now)
    };
    Ok(page(reader, scene))
}

async fn dates(path: paths::BookingCalendar, State(app): State<App>, reader: Reader) -> Reply {
    let (found, listing) = hers_of(&app, &path.token)
        .await?
        .ok_or(AppError::NotFound)?;
    let ics = calendar::download(&app, app.clock.now(), reader.lang, &listing, &found);
    let kind = [(CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH")];
    Ok((kind, ics).into_response())
}

async fn look_up_page(
    _: paths::LookUp,
    State(app): State<App>,
    reader: Reader,
    Query(pairs): Pairs,
) -> Reply {
    let news = just_erased(&app, &pairs, app.clock.now());
    Ok(empty_look_up(&reader, news))
}

async fn link_page(_: paths::LinkAgain, reader: Reader) -> Reply {
    Ok(empty_look_up(&reader, None))
}

fn empty_look_up(reader: &Reader, news: Option<Told>) -> Response {
    let (code, link) = (forms::LookUp::default(), forms::LinkAgain::default());
    let none = Problems::default();
    draw(look_up::look_up(reader, &code, &link, (&none, news)))
}

async fn find(
    _: paths::LookUp,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<forms::LookUp>,
) -> Reply {
    if let Some((code, phone)) = typed.parse() {
        let by = By::Code {
            code: &code,
            phone: phone.as_str(),
        };
        if let Some(found) = actions::find(&app, by).await? {
            let token = actions::token(&app, &found.booking);
            return Ok(see_other(&reader, &paths::Booking { token }));
        }
    }
    let problems = look_up::not_found(&reader, &typed);
    let link = forms::LinkAgain::default();
    Ok(unprocessable(look_up::look_up(
        &reader,
        &typed,
        &link,
        (&problems, None),
    )))
}

async fn send_link(
    _: paths::LinkAgain,
    State(app): State<App>,
    reader: Reader,
    Form(typed): Form<forms::LinkAgain>,
) -> Reply {
    let mut problems = Problems::default();
    let Some(email) = forms::email(&reader, &typed.email, &mut problems) else {
        if problems.is_empty() {
            problems.add("email", reader.t().bookings_problem_email());
        }
        let code = forms::LookUp::default();
        return Ok(unprocessable(look_up::look_up(
            &reader,
            &code,
            &typed,
            (&problems, None),
        )));
    };
    // How long it takes to look an address up would tell whether we know it.
    let (lang, now, site) = (reader.lang, app.clock.now(), app.clone());
    app.afterwards(async move { actions::send_links(&site, now, lang, &email).await });
    Ok(draw(look_up::on_its_way(&reader)))
}
