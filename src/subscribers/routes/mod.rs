//! Handlers.

mod hers;
mod office;
mod wish;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::RouterExt as _;
use maud::{Markup, html};

use super::actions::{self, Confirmed};
use super::forms::Input;
use super::pages::{self, Told, Top};
use crate::app::App;
use crate::keys;
use crate::paths;
use crate::web::{Form, Problems, Reader, Reply, draw, form_key, see_other, unprocessable};

/// The pairs of a query.
type Pairs = Query<Vec<(String, String)>>;

/// The room's addresses.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_post(order)
        .typed_get(asked)
        .typed_get(opt_in_page)
        .typed_post(opt_in)
        .merge(hers::routes())
        .merge(wish::routes())
        .merge(office::routes())
}

/// There is nothing behind a link (any more): 404, and the way on.
fn gone(reader: &Reader) -> Response {
    (StatusCode::NOT_FOUND, draw(pages::gone(reader))).into_response()
}

/// The page on which one asks for the Rundbrief, with what was sent before below it. Who knows what was sent shows
/// it; what is typed there comes here.
pub(crate) fn asking(app: &App, reader: &Reader, below: &Markup) -> Markup {
    let input = Input::fresh(app, reader.lang, app.clock.now());
    let none = Problems::default();
    pages::order(reader, &input, (&none, Top::Nothing), below)
}

async fn order(
    _: paths::Newsletter,
    State(app): State<App>,
    reader: Reader,
    Form(input): Form<Input>,
) -> Reply {
    let now = app.clock.now();
    let done = see_other(&reader, &paths::NewsletterAsked {});
    if input.is_trapped() {
        // What looks like a request sent, and is none.
        return Ok(done);
    }
    let again = |problems: &Problems, top| {
        let page = pages::order(&reader, &input, (problems, top), &html! {});
        Ok(unprocessable(page))
    };
    let said = pages::consent(reader.t(), &reader.settings().office);
    let order = match input.order(&reader, said) {
        Ok(order) => order,
        Err(problems) => return again(&problems, Top::Nothing),
    };
    if form_key::is_hasty(&app, &input.key, now) {
        return again(&Problems::default(), Top::Hasty);
    }
    // How long it takes to look an address up would tell whether we know it.
    let site = app.clone();
    app.afterwards(async move { actions::ask(&site, now, &order).await });
    Ok(done)
}

async fn asked(_: paths::NewsletterAsked, reader: Reader) -> Reply {
    Ok(draw(pages::asked(&reader)))
}

async fn opt_in_page(path: paths::OptIn, State(app): State<App>, reader: Reader) -> Reply {
    let now = app.clock.now();
    let found = super::store::request(app.db.read(), keys::hash(&path.token)).await?;
    if found.is_some_and(|request| !actions::is_over(&app, request.asked_at, now)) {
        return Ok(draw(pages::opt_in(&reader, &path.token)));
    }
    match actions::confirmed_by(&app, &path.token).await? {
        Some(token) => Ok(see_other(&reader, &paths::Subscription { token })),
        None => Ok(gone(&reader)),
    }
}

async fn opt_in(path: paths::OptIn, State(app): State<App>, reader: Reader) -> Reply {
    match actions::confirm(&app, app.clock.now(), &path.token).await? {
        Confirmed::No => Ok(gone(&reader)),
        Confirmed::Yes(token) => {
            let path = paths::Subscription { token };
            Ok(see_other(&reader, &Told::Welcome.at(&path)))
        }
    }
}
