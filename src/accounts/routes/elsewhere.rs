//! Handlers of signing in elsewhere.

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect};
use axum_extra::extract::Query;
use axum_extra::routing::RouterExt as _;

use super::{onwards, second_step, way_in, with_cookie};
use crate::accounts::actions::{self, Answer, Returned};
use crate::accounts::arrival::Arrival;
use crate::accounts::cookie;
use crate::accounts::forms::{Back, SignIn, Way};
use crate::app::App;
use crate::kinds::Lang;
use crate::paths;
use crate::web::{Form, Problems, Reader, Reply};

/// There, and back.
pub(super) fn routes() -> Router<App> {
    Router::new().typed_post(go).typed_get(come_back)
}

async fn go(
    _: paths::Elsewhere,
    State(app): State<App>,
    (reader, arrival): (Reader, Arrival),
    Form(input): Form<Way>,
) -> Reply {
    let now = app.clock.now();
    let way = (input.weiter.as_str(), reader.lang);
    match actions::ask_elsewhere(&app, now, way, &arrival).await? {
        Some((url, asked)) => {
            let cookie = cookie::begin(&app.settings, &asked.token)?;
            Ok(with_cookie(
                Redirect::to(url.as_str()).into_response(),
                cookie,
            ))
        }
        None => Ok(refused(&app, reader.lang, &input.weiter)),
    }
}

async fn come_back(
    _: paths::ElsewhereBack,
    State(app): State<App>,
    arrival: Arrival,
    Query(query): Query<Back>,
) -> Reply {
    let answer = Answer {
        state: query.state,
        code: query.code,
    };
    match actions::enter_from_elsewhere(&app, app.clock.now(), answer, &arrival).await? {
        Returned::In(token, role, back, lang) => {
            let cookie = cookie::set(&app.settings, &token)?;
            let reader = Reader::of(&app, lang, "/");
            Ok(with_cookie(onwards(&reader, &back, role), cookie))
        }
        Returned::Half(token, back, lang) => {
            let cookie = cookie::set(&app.settings, &token)?;
            let reader = Reader::of(&app, lang, "/");
            Ok(with_cookie(second_step(&reader, &back), cookie))
        }
        Returned::Refused(lang) => Ok(refused(&app, lang, "")),
    }
}

/// The way in again. Why, nobody is told.
fn refused(app: &App, lang: Lang, back: &str) -> axum::response::Response {
    let reader = Reader::of(app, lang, &paths::Account {}.to_string());
    let mut problems = Problems::default();
    problems.add("elsewhere", reader.t().accounts_problem_elsewhere());
    let input = SignIn {
        weiter: back.to_owned(),
        ..SignIn::default()
    };
    way_in(&reader, &input, None, &problems)
}
