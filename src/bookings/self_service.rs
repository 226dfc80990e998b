//! Handlers of what she changes herself. The token in the address is what allows it.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::RouterExt as _;
use chrono::{DateTime, Duration, Utc};

use super::actions::{self, Hand, Renamed, Renewed, Transferred};
use super::forms::Change;
use super::pages::hers::{self, Asks, Scene, Told};
use super::refused;
use super::routes::hers_of;
use super::rules::Refusal;
use super::rules::transfer::Stays;
use super::{said, store};
use crate::app::App;
use crate::error::AppError;
use crate::keys::mark;
use crate::paths;
use crate::web::{Form, Problems, Reader, Reply, draw, see_other, unprocessable};

/// The addresses below her booking.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(change_page)
        .typed_post(change)
        .typed_get(erasure_page)
        .typed_post(erase)
}

/// The pairs of a query.
pub(super) type Pairs = Query<Vec<(String, String)>>;

/// The answer where a link opens nothing: why that may be, and what helps.
pub(super) fn gone(reader: &Reader) -> Response {
    (StatusCode::NOT_FOUND, draw(hers::gone(reader))).into_response()
}

/// What shall be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
    Contact,
    Names,
    Date,
}

impl Topic {
    /// What the address asks for.
    fn asked(pairs: &[(String, String)]) -> Option<Self> {
        let (_, word) = pairs.iter().find(|(name, _)| name == "was")?;
        match word.as_str() {
            "kontakt" => Some(Self::Contact),
            "namen" => Some(Self::Names),
            "termin" => Some(Self::Date),
            _ => None,
        }
    }

    /// What was sent, where the address does not tell.
    fn of(typed: &Change) -> Self {
        if !typed.name.is_empty() {
            Self::Names
        } else if typed.session.is_empty() {
            Self::Contact
        } else {
            Self::Date
        }
    }
}

async fn change_page(
    path: paths::Change,
    State(app): State<App>,
    reader: Reader,
    Query(pairs): Pairs,
) -> Reply {
    let Some((found, listing)) = hers_of(&app, &path.token).await? else {
        return Ok(gone(&reader));
    };
    let scene = Scene::of((&found, &listing, &path.token), app.clock.now());
    let (typed, none) = (Change::of(&found), Problems::default());
    match Topic::asked(&pairs) {
        None => Ok(see_other(&reader, &paths::Booking { token: path.token })),
        Some(Topic::Contact) => Ok(draw(hers::contact(&reader, scene, &typed, &none))),
        Some(Topic::Names) => Ok(draw(hers::names(&reader, scene, &typed, &none))),
        Some(Topic::Date) => {
            let asks = (&none, Asks::default());
            Ok(draw(
                transfer_page(&app, &reader, scene, (&typed, asks)).await?,
            ))
        }
    }
}

async fn change(
    path: paths::Change,
    State(app): State<App>,
    reader: Reader,
    Query(pairs): Pairs,
    Form(typed): Form<Change>,
) -> Reply {
    let Some((found, listing)) = hers_of(&app, &path.token).await? else {
        return Ok(gone(&reader));
    };
    let scene = Scene::of((&found, &listing, &path.token), app.clock.now());
    let topic = Topic::asked(&pairs).unwrap_or_else(|| Topic::of(&typed));
    match topic {
        Topic::Names => names(&app, &reader, scene, &typed).await,
        Topic::Date => transfer(&app, &reader, scene, &typed).await,
        Topic::Contact => contact(&app, &reader, scene, &typed).await,
    }
}

async fn contact(app: &App, reader: &Reader, scene: Scene<'_>, typed: &Change) -> Reply {
    let again = |problems: &Problems| unprocessable(hers::contact(reader, scene, typed, problems));
    let contact = match typed.contact(reader, scene.hers) {
        Ok(contact) => contact,
        Err(problems) => return Ok(again(&problems)),
    };
    match actions::contact(app, scene.now, Hand::Hers(scene.token), &contact).await? {
        Renewed::New { token } => {
            let path = paths::Booking { token };
            Ok(see_other(reader, &Told::Contact.at(&path)))
        }
        Renewed::Same => Ok(see_other(reader, &Told::Saved.at(&scene.path()))),
        Renewed::Taken => {
            let mut problems = Problems::default();
            let field = if contact.email.is_some() {
                "email"
            } else {
                "phone"
            };
            problems.add(field, reader.t().bookings_contact_taken());
            Ok(again(&problems))
        }
    }
}

async fn names(app: &App, reader: &Reader, scene: Scene<'_>, typed: &Change) -> Reply {
    let t = reader.t();
    let problem = match typed.names(reader, scene.hers) {
        Err(problems) => {
            return Ok(unprocessable(hers::names(reader, scene, typed, &problems)));
        }
        Ok(names) => match actions::names(app, scene.now, Hand::Hers(scene.token), &names).await? {
            Renamed::Done => return Ok(see_other(reader, &Told::Names.at(&scene.path()))),
            Renamed::Late => t.bookings_names_late(),
            Renamed::Others => t.bookings_names_others(),
            Renamed::Taken => t.bookings_contact_taken(),
        },
    };
    let mut problems = Problems::default();
    problems.add("name", problem);
    Ok(unprocessable(hers::names(reader, scene, typed, &problems)))
}

/// The dates to choose from, with what they hold now.
async fn transfer_page(
    app: &App,
    reader: &Reader,
    scene: Scene<'_>,
    (typed, asks): (&Change, (&Problems, Asks)),
) -> Result<maud::Markup, AppError> {
    let pools = scene.listing.pools.iter().map(|pool| pool.id).collect();
    let tallies = store::tally(app.db.read(), scene.listing, pools, scene.now).await?;
    Ok(hers::transfer(reader, (scene, &tallies), typed, asks))
}

async fn transfer(app: &App, reader: &Reader, scene: Scene<'_>, typed: &Change) -> Reply {
    let (problems, asks) = match typed.transfer(reader) {
        Ok(wish) => match actions::transfer(app, scene.now, scene.token, wish).await? {
            Transferred::Done => return Ok(see_other(reader, &Told::Date.at(&scene.path()))),
            Transferred::Waits => return Ok(see_other(reader, &Told::Waits.at(&scene.path()))),
            Transferred::Stays(why) => stays(reader, scene, &why),
        },
        Err(problems) => (problems, Asks::default()),
    };
    let page = transfer_page(app, reader, scene, (typed, (&problems, asks))).await?;
    Ok(unprocessable(page))
}

/// Why the new date can not be hers.
fn refused(reader: &Reader, scene: Scene<'_>, refusal: &Refusal) -> String {
    let t = reader.t();
    let full = |id| {
        let session = scene.listing.session(id)?;
        Some(t.bookings_refused_session_full(&said::when(reader.lang, session)))
    };
    let reason = match refusal {
        Refusal::Full(session) => session.and_then(full),
        Refusal::TooLarge => Some(t.bookings_refused_too_large()),
        Refusal::OrganisationFull { left, .. } => Some(t.bookings_refused_organisation(*left)),
        Refusal::UnknownSession => Some(t.bookings_problem_session_unknown()),
        other => refused::reason(reader.lang, scene.listing, other),
    };
    reason.unwrap_or_else(|| t.bookings_shut_closed())
}

/// Why she has what she had, at the field where another answer helps.
fn stays(reader: &Reader, scene: Scene<'_>, why: &Stays) -> (Problems, Asks) {
    let t = reader.t();
    let (mut problems, mut asks) = (Problems::default(), Asks::default());
    match why {
        Stays::Late => problems.add("session", t.bookings_date_late()),
        Stays::Unknown => problems.add("session", t.bookings_date_choose()),
        Stays::Has => problems.add("session", t.bookings_date_have()),
        Stays::Taken => problems.add("session", t.bookings_contact_taken()),
        Stays::Full => {
            asks.waits = true;
            problems.add("wait", t.bookings_date_full());
        }
        Stays::Refused(Refusal::ChildcareFull { free, can_wait }) => {
            asks.childcare = true;
            let text = if *can_wait {
                t.bookings_refused_childcare(*free)
            } else {
                t.bookings_refused_childcare_no_list(*free)
            };
            problems.add("childcare_full", text);
        }
        Stays::Refused(refusal) => problems.add("session", refused(reader, scene, refusal)),
    }
    (problems, asks)
}

async fn erasure_page(path: paths::Erasure, State(app): State<App>, reader: Reader) -> Reply {
    let Some((found, listing)) = hers_of(&app, &path.token).await? else {
        return Ok(gone(&reader));
    };
    let scene = Scene::of((&found, &listing, &path.token), app.clock.now());
    Ok(draw(hers::erasure(&reader, scene)))
}

async fn erase(path: paths::Erasure, State(app): State<App>, reader: Reader) -> Reply {
    match actions::erase(&app, app.clock.now(), Hand::Hers(&path.token)).await {
        Ok(()) => {
            let path = Told::Erased.at(&paths::LookUp {});
            let proof = slip(&app, app.clock.now());
            Ok(see_other(&reader, &format!("{path}&beleg={proof}")))
        }
        // Pressed twice: there is nothing left to delete.
        Err(AppError::NotFound) => Ok(gone(&reader)),
        Err(error) => Err(error),
    }
}

/// Minutes after a deletion in which the page says that it is done.
const SAID_MINUTES: i64 = 10;

/// What proves for some minutes that something was deleted, and says nothing of what or whose.
fn slip(app: &App, at: DateTime<Utc>) -> String {
    let slot = at.timestamp() / Duration::minutes(SAID_MINUTES).num_seconds();
    mark(&app.key.seal("erased", &slot.to_string()), 8)
}

/// What the look-up page has to say: that all is deleted, to whom that has just happened.
pub(super) fn just_erased(
    app: &App,
    pairs: &[(String, String)],
    now: DateTime<Utc>,
) -> Option<Told> {
    let (_, shown) = pairs.iter().find(|(name, _)| name == "beleg")?;
    let lately = [now, now - Duration::minutes(SAID_MINUTES)];
    let is_true = lately.into_iter().any(|at| slip(app, at) == *shown);
    is_true.then_some(Told::Erased)
}
