//! The second step of signing in, and setting it up.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::enter::{Entered, count, household, renew};
use super::{by, token};
use crate::accounts::codes;
use crate::accounts::entity::{second_factor, sign_in, staff};
use crate::accounts::rules::{self, Counted};
use crate::accounts::store::sign_ins::Shown;
use crate::accounts::store::{self, factors};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Person, Role};
use crate::web::Visitor;

/// How the second step ended.
pub(in crate::accounts) enum Stepped {
    /// She is in: the new token of her browser, and what she may see.
    In(String, Role),
    /// The code is wrong, or was used before.
    Refused,
    /// Too many wrong codes: not before then.
    Wait(DateTime<Utc>),
    /// There was no first step, or it is too long ago.
    Gone,
}

/// Who has taken the first step in this browser and owes a code; none otherwise.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn half(
    app: &App,
    now: DateTime<Utc>,
    token: Option<&str>,
) -> Result<Option<(sign_in::Model, staff::Model)>, AppError> {
    let Some(token) = token else {
        return Ok(None);
    };
    let found = store::sign_ins::by_token(app.db.read(), keys::hash(token)).await?;
    let Some(found) = found.filter(|half| half.awaits_code && now < half.expires_at) else {
        return Ok(None);
    };
    let row = store::by_id(app.db.read(), found.staff_id).await?;
    let row = row.filter(|row| row.disabled_at.is_none());
    Ok(row.map(|row| (found, row)))
}

/// Takes the second step.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn step(
    app: &App,
    now: DateTime<Utc>,
    (browser, visitor): (Option<&str>, Visitor),
    typed: &str,
) -> Result<Stepped, AppError> {
    let Some((half, row)) = half(app, now, browser).await? else {
        return Ok(Stepped::Gone);
    };
    let counters = counters(app, &row, visitor);
    if let Some(until) = count(app, &counters, now).await? {
        return Ok(Stepped::Wait(until));
    }
    let tx = app.db.write().await?;
    store::lock(&tx, row.id).await?;
    if !is_right(app, &tx, &row, (&codes::tidied(typed), now)).await? {
        return Ok(Stepped::Refused);
    }
    for counter in counters {
        store::forgive(&tx, counter, now).await?;
    }
    let fresh = token(app);
    let until = now + TimeDelta::hours(app.settings.accounts.sign_in_hours);
    if !store::sign_ins::complete(&tx, half.id, keys::hash(&fresh), (now, until)).await? {
        return Ok(Stepped::Gone);
    }
    let deed = Deed::new("signed_in", "staff", row.id.0);
    audit::note(app, &tx, &by(&row), deed, now).await?;
    tx.commit().await?;
    Ok(Stepped::In(fresh, row.role))
}

/// What a guess at a code is counted by.
fn counters(app: &App, row: &staff::Model, visitor: Visitor) -> Vec<(Counted, Vec<u8>)> {
    let account = app.key.seal("codes at", &row.id.to_string());
    household(app, visitor)
        .into_iter()
        .chain([(Counted::Account, account)])
        .collect()
}

/// Somebody signed in says once more who she is, with a code. Her browser gets another token.
///
/// # Errors
/// `NotFound` where her account has ended, or if the database fails.
pub(in crate::accounts) async fn confirm_with_code(
    app: &App,
    now: DateTime<Utc>,
    (person, visitor): (&Person, Visitor),
    typed: &str,
) -> Result<Entered, AppError> {
    let row = store::by_id(app.db.read(), person.id).await?;
    let row = row.ok_or(AppError::NotFound)?;
    let counters = counters(app, &row, visitor);
    if let Some(until) = count(app, &counters, now).await? {
        return Ok(Entered::Wait(until));
    }
    let tx = app.db.write().await?;
    store::lock(&tx, row.id).await?;
    if !is_right(app, &tx, &row, (&codes::tidied(typed), now)).await? {
        return Ok(Entered::Refused);
    }
    for counter in counters {
        store::forgive(&tx, counter, now).await?;
    }
    let Some(fresh) = renew(app, &tx, person, (Shown::Factor, now)).await? else {
        return Ok(Entered::Refused);
    };
    tx.commit().await?;
    Ok(Entered::In(fresh, row.role))
}

/// Is it a code that was not used before? Uses it up.
async fn is_right(
    app: &App,
    tx: &Tx,
    row: &staff::Model,
    (code, now): (&str, DateTime<Utc>),
) -> Result<bool, AppError> {
    if codes::is_shown(code) {
        let Some(factor) = factors::find(tx, row.id).await? else {
            return Ok(false);
        };
        let whose = (row.id, row.email.as_str());
        let step = codes::step(app, whose, factor.enrolment, (code, now))?;
        return match step {
            Some(step) => Ok(factors::advance(tx, row.id, step).await?),
            None => Ok(false),
        };
    }
    let used = factors::use_code(tx, codes::recovery_hash(app, row.id, code)).await?;
    if used {
        let deed = Deed::new("recovery_code_used", "staff", row.id.0);
        audit::note(app, tx, &by(row), deed, now).await?;
    }
    Ok(used)
}

/// What somebody has after she set up a second factor.
pub(in crate::accounts) struct Enrolled {
    /// Her recovery codes, to be shown once.
    pub(in crate::accounts) codes: Vec<String>,
    /// The new token of her browser.
    pub(in crate::accounts) token: String,
}

/// Sets up the second factor with a first code from the phone; none where the code is wrong. Her browser gets
/// another token, her other browsers are signed out.
///
/// # Errors
/// `NotFound` where her sign-in has ended, or if the database fails.
pub(in crate::accounts) async fn enrol(
    app: &App,
    now: DateTime<Utc>,
    (person, email): (&Person, &str),
    enrolment: Uuid,
    typed: &str,
) -> Result<Option<Enrolled>, AppError> {
    let code = codes::tidied(typed);
    let Some(step) = codes::step(app, (person.id, email), enrolment, (&code, now))? else {
        return Ok(None);
    };
    let tx = app.db.write().await?;
    store::lock(&tx, person.id).await?;
    let factor = second_factor::Model {
        staff_id: person.id,
        enrolment,
        last_step: step,
        created_at: now,
    };
    factors::put(&tx, factor).await?;
    let codes = give_codes(app, &tx, person).await?;
    store::sign_ins::end_all(&tx, person.id, Some(person.sign_in)).await?;
    let token = renew(app, &tx, person, (Shown::Factor, now)).await?;
    let token = token.ok_or(AppError::NotFound)?;
    let deed = Deed::new("second_factor_set_up", "staff", person.id.0);
    audit::note(app, &tx, &By::from(person), deed, now).await?;
    tx.commit().await?;
    Ok(Some(Enrolled { codes, token }))
}

/// Other recovery codes; the old ones are good for nothing any more.
///
/// # Errors
/// `NotFound` where she has no second factor, or if the database fails.
pub(in crate::accounts) async fn other_codes(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
) -> Result<Vec<String>, AppError> {
    let tx = app.db.write().await?;
    store::lock(&tx, person.id).await?;
    if factors::held(&*tx, person.id).await?.is_none() {
        return Err(AppError::NotFound);
    }
    let fresh = give_codes(app, &tx, person).await?;
    let deed = Deed::new("recovery_codes_made", "staff", person.id.0);
    audit::note(app, &tx, &By::from(person), deed, now).await?;
    tx.commit().await?;
    Ok(fresh)
}

pub(super) async fn give_codes(
    app: &App,
    tx: &Tx,
    person: &Person,
) -> Result<Vec<String>, AppError> {
    let fresh = codes::recovery(app);
    let hash = |code: &String| codes::recovery_hash(app, person.id, code);
    factors::put_codes(tx, person.id, fresh.iter().map(hash).collect()).await?;
    Ok(fresh)
}

/// Where the last second factor is gone, its recovery codes go too, and where she must have one she sets up
/// another first.
pub(super) async fn forget_last(app: &App, tx: &Tx, person: &Person) -> Result<(), AppError> {
    let has = factors::held(tx, person.id).await?;
    if !rules::asks_second(person.role, &app.settings.accounts, has) {
        factors::put_codes(tx, person.id, Vec::new()).await?;
    }
    if has.is_none() {
        store::sign_ins::weaken_all(tx, person.id).await?;
    }
    Ok(())
}

/// Takes the codes from the phone away.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn turn_off(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    store::lock(&tx, person.id).await?;
    if factors::remove(&tx, person.id).await? {
        forget_last(app, &tx, person).await?;
        let deed = Deed::new("second_factor_removed", "staff", person.id.0);
        audit::note(app, &tx, &By::from(person), deed, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
