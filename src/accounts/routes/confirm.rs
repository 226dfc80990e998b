//! Handlers of saying once more who one is.

use axum::Router;
use axum::extract::State;
use axum_extra::extract::Query;
use axum_extra::routing::RouterExt as _;

use super::passkeys::question;
use super::{onwards, wait, with_cookie};
use crate::accounts::actions::{self, Entered};
use crate::accounts::arrival::Arrival;
use crate::accounts::cookie;
use crate::accounts::forms::{self, Proof};
use crate::accounts::pages::{self, Proofs};
use crate::accounts::store::{self, factors};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::Person;
use crate::paths;
use crate::web::{Form, Problems, Reader, Reply, SignedIn, Visitor, draw, scripted, unprocessable};

/// `/konto/bestaetigung` and what is below it.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_get(show)
        .typed_post(confirm)
        .typed_post(ask)
}

/// What she can show. Her password only where she has no second factor: it is what others find out.
async fn proofs(app: &App, person: &Person) -> Result<Proofs, AppError> {
    let row = store::by_id(app.db.read(), person.id).await?;
    let row = row.ok_or(AppError::NotFound)?;
    let factors = actions::can_show(app, app.db.read(), person.id).await?;
    let left = factors::codes_left(app.db.read(), person.id).await?;
    Ok(Proofs {
        password: row.password_hash.is_some() && factors.is_none(),
        recovery: left > 0 && !factors.is_none(),
        factors,
    })
}

async fn show(
    _: paths::Confirmation,
    State(app): State<App>,
    reader: Reader,
    SignedIn(person): SignedIn,
    Query(query): Query<forms::Query>,
) -> Reply {
    let proofs = proofs(&app, &person).await?;
    let page = pages::confirm(&reader, &query.weiter, proofs, &Problems::default());
    Ok(scripted(draw(page), None))
}

async fn ask(
    _: paths::ConfirmationQuestion,
    State(app): State<App>,
    SignedIn(person): SignedIn,
    arrival: Arrival,
) -> Reply {
    let asked = actions::ask_to_confirm(&app, app.clock.now(), &person, &arrival).await?;
    question(&app, &asked)
}

async fn confirm(
    _: paths::Confirmation,
    State(app): State<App>,
    (reader, visitor, arrival): (Reader, Visitor, Arrival),
    SignedIn(person): SignedIn,
    Form(input): Form<Proof>,
) -> Reply {
    let proofs = proofs(&app, &person).await?;
    let (now, t) = (app.clock.now(), reader.t());
    let (entered, field, text) = if !input.antwort.is_empty() && proofs.factors.passkey {
        let answer = input.antwort.as_str();
        let entered = actions::confirm_with_passkey(&app, now, &person, answer, &arrival).await?;
        (entered, "passkey", t.accounts_problem_passkey())
    } else if !input.code.is_empty() && (proofs.factors.codes || proofs.recovery) {
        let typed = (&person, visitor);
        let entered = actions::confirm_with_code(&app, now, typed, &input.code).await?;
        (entered, "code", t.accounts_problem_code())
    } else if !input.password.is_empty() && proofs.password {
        let typed = (&person, visitor);
        let entered = actions::confirm(&app, now, typed, &input.password).await?;
        (entered, "password", t.accounts_problem_wrong())
    } else if proofs.password {
        (Entered::Refused, "password", t.accounts_problem_password())
    } else if proofs.factors.codes || proofs.recovery {
        (Entered::Refused, "code", t.accounts_problem_code_missing())
    } else {
        (Entered::Refused, "", String::new())
    };
    match entered {
        Entered::In(token, role) => {
            let cookie = cookie::set(&app.settings, &token)?;
            Ok(with_cookie(onwards(&reader, &input.weiter, role), cookie))
        }
        Entered::Refused | Entered::Half(_) => {
            let mut problems = Problems::default();
            if !field.is_empty() {
                problems.add(field, text);
            }
            let page = pages::confirm(&reader, &input.weiter, proofs, &problems);
            Ok(scripted(unprocessable(page), None))
        }
        Entered::Wait(until) => Err(wait(now, until)),
    }
}
