//! Handlers, and the gate in front of all rooms.

mod confirm;
mod elsewhere;
mod passkeys;
mod second;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::Query;
use axum_extra::routing::RouterExt as _;
use chrono::{DateTime, Utc};

use crate::accounts::actions::{self, Entered, Renewed, Typed};
use crate::accounts::arrival::Arrival;
use crate::accounts::entity::link::Purpose;
use crate::accounts::forms::{self, Ask, Left, NeedsOld, Renewal, SignIn};
use crate::accounts::pages::{Account, Done};
use crate::accounts::{cookie, pages, rules, store};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::Role;
use crate::paths;
use crate::settings::{Oidc, SecondFactor};
use crate::web::{
    Form, Problems, Reader, Reply, SignedIn, Visitor, draw, installable, local_path, scripted,
    see_other, unprocessable,
};

/// Everything below `/konto`.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(sign_in)
        .typed_post(sign_out)
        .typed_post(sign_out_everywhere)
        .typed_get(show_password)
        .typed_post(change_password)
        .typed_get(show_link)
        .typed_post(use_link)
        .typed_get(show_ask)
        .typed_post(ask)
        .typed_post(sign_out_there)
        .merge(confirm::routes())
        .merge(elsewhere::routes())
        .merge(passkeys::routes())
        .merge(second::routes())
}

/// A middleware around all rooms: whose cookie is it? Lays the person into the request. Who sends none costs
/// nothing.
pub(crate) async fn recognise(
    State(app): State<App>,
    mut request: Request,
    next: Next,
) -> Response {
    // Files of ours are the same for everybody.
    let is_asset = request.uri().path().starts_with("/assets/");
    if let Some(token) = cookie::read(&app.settings, request.headers()).filter(|_| !is_asset) {
        match actions::who(&app, token, app.clock.now()).await {
            Ok(Some(person)) => _ = request.extensions_mut().insert(person),
            Ok(None) => {}
            Err(error) => return error.into_response(),
        }
    }
    next.run(request).await
}

/// Where somebody goes on: the way back if it is one, else where her work begins.
fn onwards(reader: &Reader, back: &str, role: Role) -> Response {
    match local_path(back) {
        Some(path) => see_other(reader, &path),
        None => match role {
            Role::Office => see_other(reader, &paths::Desk {}),
            Role::Leader => see_other(reader, &paths::LeaderDesk {}),
            Role::Reader => see_other(reader, &paths::FiguresDesk {}),
        },
    }
}

/// The account's page, which says what was just done.
fn done(reader: &Reader, done: Done) -> Response {
    let path = format!("{}?fertig={}", paths::Account {}, done.word());
    see_other(reader, &path)
}

/// Where she types the code of her second factor; the way back goes along.
fn second_step(reader: &Reader, back: &str) -> Response {
    let path = match local_path(back) {
        None => paths::SecondStep {}.to_string(),
        Some(back) => {
            let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            format!("{}?weiter={back}", paths::SecondStep {})
        }
    };
    see_other(reader, &path)
}

fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}

/// Nobody is signed in any more: the cookie goes. Where a leader's script has asked her about ticks that wait, the
/// browser deletes all that it keeps of us; else they stay, sealed, and the script of the next page deletes the rest.
fn signed_out(app: &App, mut response: Response, left: &Left) -> Reply {
    let what = if left.leer.is_empty() {
        r#""cache""#
    } else {
        r#""cache", "storage""#
    };
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static(what),
    );
    Ok(with_cookie(response, cookie::clear(&app.settings)?))
}

/// The whole seconds until then.
fn wait(now: DateTime<Utc>, until: DateTime<Utc>) -> AppError {
    let seconds = (until - now).num_seconds().max(0);
    AppError::TooMany(seconds.unsigned_abs() + 1)
}

/// The way in, with what went wrong if something did.
fn way_in(reader: &Reader, input: &SignIn, done: Option<Done>, problems: &Problems) -> Response {
    let page = pages::sign_in(reader, input, done, problems);
    let page = if problems.is_empty() {
        draw(page)
    } else {
        unprocessable(page)
    };
    let oidc = reader.settings().accounts.oidc.as_ref();
    scripted(page, oidc.map(Oidc::origin).as_deref())
}

async fn show(
    _: paths::Account,
    State(app): State<App>,
    reader: Reader,
    Query(query): Query<forms::Query>,
) -> Reply {
    let done = Done::of(&query.fertig);
    let Some(person) = &reader.person else {
        let input = SignIn {
            weiter: query.weiter,
            ..SignIn::default()
        };
        return Ok(way_in(&reader, &input, done, &Problems::default()));
    };
    let (db, settings) = (app.db.read(), &app.settings.accounts);
    let row = store::by_id(db, person.id).await?;
    let row = row.ok_or(AppError::NotFound)?;
    let mut sign_ins = store::sign_ins::of(db, person.id).await?;
    let now = app.clock.now();
    sign_ins.retain(|sign_in| rules::holds(sign_in, settings, now));
    let is_offered = settings.second_factor != SecondFactor::Off;
    let has_codes_page = person.role == Role::Office
        && (is_offered || store::factors::find(db, person.id).await?.is_some());
    let account = Account {
        row,
        sign_ins,
        here: person.sign_in,
        passkeys: store::passkeys::of(db, person.id).await?,
        has_codes_page,
    };
    let page = draw(pages::account(&reader, &account, done));
    // Whoever leads has a script that sends what waits before she signs out.
    Ok(match person.role {
        Role::Office | Role::Leader => installable(page),
        Role::Reader => page,
    })
}

async fn sign_in(
    _: paths::Account,
    State(app): State<App>,
    (reader, visitor): (Reader, Visitor),
    arrival: Arrival,
    Form(input): Form<SignIn>,
) -> Reply {
    let again = |problems: &Problems| Ok(way_in(&reader, &input, None, problems));
    let mut problems = input.problems(&reader);
    if !problems.is_empty() {
        return again(&problems);
    }
    let now = app.clock.now();
    let typed = Typed {
        email: &input.email,
        password: &input.password,
        visitor,
        arrival: &arrival,
    };
    match actions::enter(&app, now, typed).await? {
        Entered::In(token, role) => {
            let cookie = cookie::set(&app.settings, &token)?;
            Ok(with_cookie(onwards(&reader, &input.weiter, role), cookie))
        }
        Entered::Half(token) => {
            let cookie = cookie::set(&app.settings, &token)?;
            Ok(with_cookie(second_step(&reader, &input.weiter), cookie))
        }
        Entered::Refused => {
            problems.add("email", reader.t().accounts_problem_refused());
            again(&problems)
        }
        Entered::Wait(until) => Err(wait(now, until)),
    }
}

async fn sign_out(
    _: paths::SignOut,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Form(left): Form<Left>,
) -> Reply {
    actions::leave(&app, cookie::read(&app.settings, &headers)).await?;
    signed_out(&app, done(&reader, Done::Out), &left)
}

async fn sign_out_everywhere(
    _: paths::SignOutEverywhere,
    State(app): State<App>,
    reader: Reader,
    SignedIn(person): SignedIn,
    Form(left): Form<Left>,
) -> Reply {
    actions::leave_everywhere(&app, app.clock.now(), &person).await?;
    signed_out(&app, done(&reader, Done::Everywhere), &left)
}

async fn sign_out_there(
    path: paths::DeviceEnd,
    State(app): State<App>,
    reader: Reader,
    SignedIn(person): SignedIn,
) -> Reply {
    let id = path.id.parse().map_err(|_| AppError::NotFound)?;
    actions::leave_there(&app, app.clock.now(), &person, id).await?;
    Ok(done(&reader, Done::Device))
}

async fn show_password(_: paths::Password, reader: Reader, _: SignedIn) -> Reply {
    Ok(draw(pages::password(&reader, &Problems::default())))
}

async fn change_password(
    _: paths::Password,
    State(app): State<App>,
    (reader, visitor): (Reader, Visitor),
    SignedIn(person): SignedIn,
    Form(input): Form<Renewal>,
) -> Reply {
    let again = |problems: &Problems| Ok(unprocessable(pages::password(&reader, problems)));
    let mut problems = input.problems(&reader, NeedsOld::Yes);
    if !problems.is_empty() {
        return again(&problems);
    }
    let now = app.clock.now();
    let typed = (input.old.as_str(), input.new.as_str());
    match actions::change(&app, now, (&person, visitor), typed).await? {
        Renewed::Done(token) => {
            let cookie = cookie::set(&app.settings, &token.unwrap_or_default())?;
            Ok(with_cookie(done(&reader, Done::Changed), cookie))
        }
        Renewed::Weak(why) => again(&forms::weak(&reader, why)),
        Renewed::Refused | Renewed::Gone => {
            problems.add("password", reader.t().accounts_problem_wrong());
            again(&problems)
        }
        Renewed::Wait(until) => Err(wait(now, until)),
    }
}

async fn show_link(path: paths::AccountLink, State(app): State<App>, reader: Reader) -> Reply {
    let Some((link, row)) = actions::linked(&app, &path.token, app.clock.now()).await? else {
        return Ok(gone(&reader));
    };
    if link.purpose == Purpose::SignIn {
        return Ok(draw(pages::come_in(&reader, &path, &row)));
    }
    Ok(draw(pages::choose(
        &reader,
        &path,
        &row,
        &Problems::default(),
    )))
}

async fn use_link(
    path: paths::AccountLink,
    State(app): State<App>,
    reader: Reader,
    arrival: Arrival,
    Form(input): Form<Renewal>,
) -> Reply {
    let now = app.clock.now();
    let Some((link, row)) = actions::linked(&app, &path.token, now).await? else {
        return Ok(gone(&reader));
    };
    if link.purpose == Purpose::SignIn {
        let entered = actions::enter_by_link(&app, now, (&link, &row), &arrival).await?;
        let Some((token, role)) = entered else {
            return Ok(gone(&reader));
        };
        let cookie = cookie::set(&app.settings, &token)?;
        return Ok(with_cookie(onwards(&reader, "", role), cookie));
    }
    let again =
        |problems: &Problems| Ok(unprocessable(pages::choose(&reader, &path, &row, problems)));
    let problems = input.problems(&reader, NeedsOld::No);
    if !problems.is_empty() {
        return again(&problems);
    }
    match actions::choose(&app, now, (&link, &row), &input.new).await? {
        Renewed::Done(_) => {
            // Whoever was signed in here is not any more: it may be another person's browser.
            signed_out(&app, done(&reader, Done::Chosen), &Left::default())
        }
        Renewed::Weak(why) => again(&forms::weak(&reader, why)),
        Renewed::Refused | Renewed::Gone | Renewed::Wait(_) => Ok(gone(&reader)),
    }
}

fn gone(reader: &Reader) -> Response {
    (StatusCode::GONE, draw(pages::gone(reader))).into_response()
}

async fn show_ask(_: paths::MailedLink, reader: Reader) -> Reply {
    Ok(draw(pages::ask_link(&reader, "", &Problems::default())))
}

async fn ask(
    _: paths::MailedLink,
    State(app): State<App>,
    reader: Reader,
    Form(input): Form<Ask>,
) -> Reply {
    let email = match input.parse(&reader) {
        Ok(email) => email,
        Err(problems) => {
            return Ok(unprocessable(pages::ask_link(
                &reader,
                &input.email,
                &problems,
            )));
        }
    };
    let later = app.clone();
    app.afterwards(async move { actions::mail_link(&later, later.clock.now(), &email).await });
    Ok(done(&reader, Done::Mailed))
}
