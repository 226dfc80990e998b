//! Handlers of passkeys. The script of the page asks for the question; the answer comes with a form like any
//! other. Adding and removing one is a dangerous deed.

use axum::Router;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::RouterExt as _;

use super::{done, onwards, way_in, with_cookie};
use crate::accounts::actions::{self, Added, Asked, MOST_PASSKEYS};
use crate::accounts::arrival::Arrival;
use crate::accounts::forms::{Another, PasskeyAnswer, SignIn};
use crate::accounts::pages::{Done, passkeys as pages, recovery};
use crate::accounts::{cookie, parties};
use crate::app::App;
use crate::error::AppError;
use crate::paths;
use crate::web::{Form, Fresh, Problems, Reader, Reply, SignedIn, draw, scripted, unprocessable};

/// Signing in with a passkey, adding and removing one.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_post(ask_to_enter)
        .typed_post(enter)
        .typed_get(show_adding)
        .typed_post(ask_for_another)
        .typed_post(add)
        .typed_post(remove)
}

/// The question, for the script, and the cookie that the answer must come with.
pub(super) fn question(app: &App, asked: &Asked) -> Reply {
    let cookie = cookie::begin(&app.settings, &asked.token)?;
    let headers = [(CONTENT_TYPE, "application/json")];
    let mut response: Response = (headers, asked.question.clone()).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

async fn ask_to_enter(
    _: paths::PasskeySignInQuestion,
    State(app): State<App>,
    arrival: Arrival,
) -> Reply {
    let asked = actions::ask_to_enter(&app, app.clock.now(), &arrival).await?;
    question(&app, &asked)
}

async fn enter(
    _: paths::PasskeySignIn,
    State(app): State<App>,
    reader: Reader,
    arrival: Arrival,
    Form(input): Form<PasskeyAnswer>,
) -> Reply {
    let now = app.clock.now();
    let entered = actions::enter_with_passkey(&app, now, &input.antwort, &arrival).await?;
    if let Some((token, role)) = entered {
        let cookie = cookie::set(&app.settings, &token)?;
        return Ok(with_cookie(onwards(&reader, &input.weiter, role), cookie));
    }
    let mut problems = Problems::default();
    problems.add("passkey", reader.t().accounts_problem_passkey());
    let input = SignIn {
        weiter: input.weiter,
        ..SignIn::default()
    };
    let reader = reader.at(&paths::Account {});
    Ok(way_in(&reader, &input, None, &problems))
}

async fn show_adding(
    _: paths::Passkeys,
    State(app): State<App>,
    reader: Reader,
    _: Fresh<SignedIn>,
) -> Reply {
    if parties::party(&app.settings).is_none() {
        return Err(AppError::NotFound);
    }
    let page = pages::add(&reader, "", &Problems::default());
    Ok(scripted(draw(page), None))
}

async fn ask_for_another(
    _: paths::PasskeysQuestion,
    State(app): State<App>,
    Fresh(SignedIn(person)): Fresh<SignedIn>,
    arrival: Arrival,
) -> Reply {
    let asked = actions::ask_for_another(&app, app.clock.now(), &person, &arrival).await?;
    question(&app, &asked)
}

async fn add(
    _: paths::Passkeys,
    State(app): State<App>,
    (reader, arrival): (Reader, Arrival),
    Fresh(SignedIn(person)): Fresh<SignedIn>,
    Form(input): Form<Another>,
) -> Reply {
    let again = |problems: &Problems| {
        let page = pages::add(&reader, &input.name, problems);
        Ok(scripted(unprocessable(page), None))
    };
    let name = match input.parse(&reader, &arrival.browser) {
        Ok(name) => name,
        Err(problems) => return again(&problems),
    };
    let answer = (name.as_str(), input.antwort.as_str());
    let mut problems = Problems::default();
    match actions::add_passkey(&app, app.clock.now(), &person, answer, &arrival).await? {
        Added::Done(token, codes) => {
            let cookie = cookie::set(&app.settings, &token)?;
            let page = match codes {
                None => done(&reader, Done::Passkey),
                Some(codes) => draw(recovery(&reader, &codes)),
            };
            return Ok(with_cookie(page, cookie));
        }
        Added::Refused => problems.add("passkey", reader.t().accounts_problem_passkey_new()),
        Added::TooMany => {
            let most = MOST_PASSKEYS.to_string();
            problems.add("passkey", reader.t().accounts_problem_passkey_many(&most));
        }
    }
    again(&problems)
}

async fn remove(
    path: paths::PasskeyEnd,
    State(app): State<App>,
    reader: Reader,
    Fresh(SignedIn(person)): Fresh<SignedIn>,
) -> Reply {
    let id = path.id.parse().map_err(|_| AppError::NotFound)?;
    actions::remove_passkey(&app, app.clock.now(), &person, id).await?;
    Ok(done(&reader, Done::PasskeyGone))
}
