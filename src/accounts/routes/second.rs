//! Handlers of the second factor. Setting it up and taking it away is a dangerous deed: she says first once more
//! who she is.

use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum_extra::extract::Query;
use axum_extra::routing::RouterExt as _;
use uuid::Uuid;

use super::{onwards, wait, with_cookie};
use crate::accounts::actions::{self, Enrolled, Stepped};
use crate::accounts::codes;
use crate::accounts::cookie;
use crate::accounts::forms::{self, SecondStep};
use crate::accounts::pages::second::{self as pages, Standing};
use crate::accounts::rules;
use crate::accounts::store::{self, factors};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::Person;
use crate::paths;
use crate::settings::SecondFactor;
use crate::web::{
    Form, Fresh, Problems, Reader, Reply, SettingUp, Visitor, draw, scripted, see_other,
    unprocessable,
};

/// The second step, and `/konto/zweiter-faktor` with what is below it.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show_step)
        .typed_post(take_step)
        .typed_get(show)
        .typed_post(enrol)
        .typed_post(other_codes)
        .typed_post(turn_off)
}

async fn show_step(
    _: paths::SecondStep,
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Query(query): Query<forms::Query>,
) -> Reply {
    let browser = cookie::read(&app.settings, &headers);
    let Some((_, row)) = actions::half(&app, app.clock.now(), browser).await? else {
        return Ok(see_other(&reader, &paths::Account {}));
    };
    let has = actions::can_show(&app, app.db.read(), row.id).await?;
    let page = pages::step(&reader, &query.weiter, has, &Problems::default());
    Ok(scripted(draw(page), None))
}

async fn take_step(
    _: paths::SecondStep,
    State(app): State<App>,
    (reader, visitor): (Reader, Visitor),
    headers: HeaderMap,
    Form(input): Form<SecondStep>,
) -> Reply {
    let now = app.clock.now();
    let browser = cookie::read(&app.settings, &headers);
    let Some((_, row)) = actions::half(&app, now, browser).await? else {
        return Ok(see_other(&reader, &paths::Account {}));
    };
    let has = actions::can_show(&app, app.db.read(), row.id).await?;
    let refused = |text: String| {
        let mut problems = Problems::default();
        problems.add("code", text);
        let page = pages::step(&reader, &input.weiter, has, &problems);
        Ok(scripted(unprocessable(page), None))
    };
    if input.code.trim().is_empty() {
        return refused(reader.t().accounts_problem_code_missing());
    }
    match actions::step(&app, now, (browser, visitor), &input.code).await? {
        Stepped::In(token, role) => {
            let cookie = cookie::set(&app.settings, &token)?;
            Ok(with_cookie(onwards(&reader, &input.weiter, role), cookie))
        }
        Stepped::Refused => refused(reader.t().accounts_problem_code()),
        Stepped::Wait(until) => Err(wait(now, until)),
        Stepped::Gone => Ok(see_other(&reader, &paths::Account {})),
    }
}

async fn show(
    _: paths::SecondFactor,
    State(app): State<App>,
    reader: Reader,
    Fresh(SettingUp(person)): Fresh<SettingUp>,
) -> Reply {
    let has = factors::held(app.db.read(), person.id).await?;
    let left = factors::codes_left(app.db.read(), person.id).await?;
    if has.codes {
        return Ok(draw(pages::state(&reader, left)));
    }
    let email = address(&app, &person).await?;
    let enrolment: Uuid = app.dice.id(app.clock.now());
    let secret = codes::secret(&app, (person.id, &email), enrolment)?;
    let standing = standing(&app, &person).await?;
    Ok(draw(pages::set_up(
        &reader,
        &enrolment.to_string(),
        &secret,
        standing,
        &Problems::default(),
    )))
}

/// Where somebody stands who has no codes from a phone yet.
///
/// # Errors
/// `NotFound` where nobody sets them up, or if the database fails.
async fn standing(app: &App, person: &Person) -> Result<Standing, AppError> {
    let settings = &app.settings.accounts;
    if settings.second_factor == SecondFactor::Off {
        return Err(AppError::NotFound);
    }
    if person.lacks_factor {
        return Ok(Standing::Must);
    }
    let has = factors::held(app.db.read(), person.id).await?;
    if !rules::asks_second(person.role, settings, has) {
        return Ok(Standing::Free);
    }
    let left = factors::codes_left(app.db.read(), person.id).await?;
    Ok(Standing::HasPasskey(left))
}

async fn enrol(
    _: paths::SecondFactor,
    State(app): State<App>,
    reader: Reader,
    Fresh(SettingUp(person)): Fresh<SettingUp>,
    Form(input): Form<SecondStep>,
) -> Reply {
    let Ok(enrolment) = input.enrolment.parse::<Uuid>() else {
        return Ok(see_other(&reader, &paths::SecondFactor {}));
    };
    let now = app.clock.now();
    let standing = standing(&app, &person).await?;
    let email = address(&app, &person).await?;
    let enrolled = actions::enrol(&app, now, (&person, &email), enrolment, &input.code).await?;
    if let Some(Enrolled { codes, token }) = enrolled {
        let cookie = cookie::set(&app.settings, &token)?;
        return Ok(with_cookie(draw(pages::recovery(&reader, &codes)), cookie));
    }
    let mut problems = Problems::default();
    problems.add("code", reader.t().accounts_problem_code());
    let secret = codes::secret(&app, (person.id, &email), enrolment)?;
    let page = pages::set_up(&reader, &input.enrolment, &secret, standing, &problems);
    Ok(unprocessable(page))
}

async fn other_codes(
    _: paths::RecoveryCodes,
    State(app): State<App>,
    reader: Reader,
    Fresh(SettingUp(person)): Fresh<SettingUp>,
) -> Reply {
    let codes = actions::other_codes(&app, app.clock.now(), &person).await?;
    Ok(draw(pages::recovery(&reader, &codes)))
}

async fn turn_off(
    _: paths::SecondFactorEnd,
    State(app): State<App>,
    reader: Reader,
    Fresh(SettingUp(person)): Fresh<SettingUp>,
) -> Reply {
    actions::turn_off(&app, app.clock.now(), &person).await?;
    Ok(see_other(&reader, &paths::SecondFactor {}))
}

/// Her address, as the program on her phone shows it.
async fn address(app: &App, person: &Person) -> Result<String, AppError> {
    let row = store::by_id(app.db.read(), person.id).await?;
    Ok(row.ok_or(AppError::NotFound)?.email)
}
