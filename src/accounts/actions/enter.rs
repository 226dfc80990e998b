//! Signing in, being known by the cookie, and saying once more who one is.

use chrono::{DateTime, TimeDelta, Utc};

use super::{by, can_show, token};
use crate::accounts::arrival::Arrival;
use crate::accounts::entity::{link, sign_in, staff};
use crate::accounts::rules::{self, Counted};
use crate::accounts::store::sign_ins::Shown;
use crate::accounts::{passwords, store};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Email, Lang, Person, Role};
use crate::web::Visitor;

/// The last page is noted as often as this, not with each one.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(5);

/// What somebody typed who wants to come in. No `Debug`: it holds a password.
pub(in crate::accounts) struct Typed<'a> {
    /// Her address, as typed.
    pub(in crate::accounts) email: &'a str,
    /// Her password.
    pub(in crate::accounts) password: &'a str,
    /// From which household.
    pub(in crate::accounts) visitor: Visitor,
    /// In which browser. The sign-in that it has ends.
    pub(in crate::accounts) arrival: &'a Arrival,
}

/// How it ended.
pub(in crate::accounts) enum Entered {
    /// She is in: the new token of her browser, and what she may see.
    In(String, Role),
    /// She owes the code of her second factor: the token of her browser until then.
    Half(String),
    /// Address or password is wrong. Which, nobody is told.
    Refused,
    /// Too many wrong guesses: not before then.
    Wait(DateTime<Utc>),
}

/// Signs somebody in. A wrong address takes as long as a wrong password.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn enter(
    app: &App,
    now: DateTime<Utc>,
    typed: Typed<'_>,
) -> Result<Entered, AppError> {
    let email = Email::parse(typed.email).ok();
    let counters = counters(app, typed.email, email.as_ref(), typed.visitor);
    if let Some(until) = count(app, &counters, now).await? {
        return Ok(Entered::Wait(until));
    }
    let found = match &email {
        Some(email) => store::by_email(app.db.read(), email).await?,
        None => None,
    };
    let found = found.filter(|row| row.disabled_at.is_none());
    let kept = found.as_ref().and_then(|row| row.password_hash.clone());
    let is_right = passwords::fits(app, typed.password, kept).await?;
    let Some(found) = found.filter(|_| is_right) else {
        return Ok(Entered::Refused);
    };
    let tx = app.db.write().await?;
    // The password may have changed while this one was compared.
    let locked = store::lock(&tx, found.id).await?;
    let is_same =
        |row: &staff::Model| row.disabled_at.is_none() && row.password_hash == found.password_hash;
    let Some(found) = locked.filter(is_same) else {
        return Ok(Entered::Refused);
    };
    for counter in counters {
        store::forgive(&tx, counter, now).await?;
    }
    let has = store::factors::held(&*tx, found.id).await?;
    let owes = rules::asks_second(found.role, &app.settings.accounts, has);
    let step = if owes { Step::First } else { Step::Only };
    let fresh = open(app, &tx, &found, (step, typed.arrival), now).await?;
    tx.commit().await?;
    Ok(if owes {
        Entered::Half(fresh)
    } else {
        Entered::In(fresh, found.role)
    })
}

/// Signs somebody in by the link in a letter. None where it is good for nothing (any more).
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn enter_by_link(
    app: &App,
    now: DateTime<Utc>,
    (link, row): (&link::Model, &staff::Model),
    arrival: &Arrival,
) -> Result<Option<(String, Role)>, AppError> {
    let tx = app.db.write().await?;
    let row = store::lock(&tx, row.id).await?;
    // The office has second factors: a letter alone never lets it in.
    let may = |row: &staff::Model| row.disabled_at.is_none() && row.role == Role::Leader;
    let Some(row) = row.filter(may) else {
        return Ok(None);
    };
    if !store::use_up(&tx, link.id, now).await? {
        return Ok(None);
    }
    let fresh = open(app, &tx, &row, (Step::Only, arrival), now).await?;
    tx.commit().await?;
    Ok(Some((fresh, row.role)))
}

/// How long somebody has for the code of her second factor.
const CODE_WITHIN: TimeDelta = TimeDelta::minutes(10);

/// Which step of signing in it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The only one.
    Only,
    /// A second factor follows.
    First,
    /// The only one, and it was both factors at once.
    Both,
}

/// A sign-in of its own, with a token that nobody knew before. The one that the browser had ends.
pub(super) async fn open(
    app: &App,
    tx: &Tx,
    row: &staff::Model,
    (step, arrival): (Step, &Arrival),
    now: DateTime<Utc>,
) -> Result<String, AppError> {
    if let Some(before) = &arrival.before {
        store::sign_ins::end(tx, keys::hash(before)).await?;
    }
    let fresh = token(app);
    let is_half = step == Step::First;
    let lasts = if is_half {
        CODE_WITHIN
    } else {
        TimeDelta::hours(app.settings.accounts.sign_in_hours)
    };
    // Whoever has a second factor has not said who she is before she has shown it.
    let has_more = step != Step::Both && !can_show(app, tx, row.id).await?.is_none();
    let sign_in = sign_in::Model {
        id: app.dice.id(now),
        staff_id: row.id,
        token_hash: keys::hash(&fresh),
        created_at: now,
        last_used_at: now,
        expires_at: now + lasts,
        awaits_code: is_half,
        confirmed_at: if has_more { DateTime::UNIX_EPOCH } else { now },
        is_strong: step == Step::Both,
        browser: arrival.browser.clone(),
    };
    store::sign_ins::open(tx, sign_in).await?;
    if !is_half {
        let deed = Deed::new("signed_in", "staff", row.id.0);
        audit::note(app, tx, &by(row), deed, now).await?;
    }
    Ok(fresh)
}

/// What a guess is counted by, in the order in which the counters are locked.
fn counters(
    app: &App,
    typed: &str,
    email: Option<&Email>,
    visitor: Visitor,
) -> Vec<(Counted, Vec<u8>)> {
    let account = email.map_or_else(|| crate::kinds::fold(typed), Email::folded);
    let account = (Counted::Account, app.key.seal("tries at", &account));
    let household = household(app, visitor);
    household.into_iter().chain([account]).collect()
}

/// The counter of a household, where it is known.
pub(super) fn household(app: &App, visitor: Visitor) -> Option<(Counted, Vec<u8>)> {
    visitor.0.map(|address| {
        let key = app.key.seal("tries from", &address.to_string());
        (Counted::Household, key)
    })
}

/// Counts a guess under all counters, or under none of them.
pub(super) async fn count(
    app: &App,
    counters: &[(Counted, Vec<u8>)],
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, AppError> {
    let tx = app.db.write().await?;
    for counter in counters {
        let wait = store::count(&tx, counter.clone(), now).await?;
        if wait.is_some() {
            return Ok(wait);
        }
    }
    tx.commit().await?;
    Ok(None)
}

/// Who is it? By the token of her cookie; none where it is over.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn who(
    app: &App,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Person>, AppError> {
    let found = store::sign_ins::by_token(app.db.read(), keys::hash(token)).await?;
    let holds = |found: &sign_in::Model| {
        !found.awaits_code && rules::holds(found, &app.settings.accounts, now)
    };
    let found = found.filter(holds);
    let Some(sign_in) = found else {
        return Ok(None);
    };
    let row = store::by_id(app.db.read(), sign_in.staff_id).await?;
    let Some(row) = row.filter(|row| row.disabled_at.is_none()) else {
        return Ok(None);
    };
    let must_have = rules::must_have_second(row.role, &app.settings.accounts);
    let lacks_factor = must_have && !sign_in.is_strong;
    if lacks_factor && !store::factors::held(app.db.read(), row.id).await?.is_none() {
        // She has one since, or since it is required: she comes in with it.
        return Ok(None);
    }
    if sign_in.last_used_at + NOTED_EVERY <= now {
        let tx = app.db.write().await?;
        store::sign_ins::touch(&tx, sign_in.id, now).await?;
        tx.commit().await?;
    }
    Ok(Some(Person {
        id: row.id,
        name: row.name,
        role: row.role,
        lang: Lang::from_tag(&row.lang).unwrap_or_default(),
        sign_in: sign_in.id,
        confirmed_at: sign_in.confirmed_at,
        lacks_factor,
    }))
}

/// Somebody signed in says once more who she is, with her password: where she has no second factor. Her browser
/// gets another token.
///
/// # Errors
/// `NotFound` where her account has ended, or if the database fails.
pub(in crate::accounts) async fn confirm(
    app: &App,
    now: DateTime<Utc>,
    (person, visitor): (&Person, Visitor),
    password: &str,
) -> Result<Entered, AppError> {
    let row = store::by_id(app.db.read(), person.id).await?;
    let row = row.ok_or(AppError::NotFound)?;
    match guess(app, now, (&row, visitor), password).await? {
        Guess::Right => {}
        Guess::Wrong => return Ok(Entered::Refused),
        Guess::TooEarly(until) => return Ok(Entered::Wait(until)),
    }
    let tx = app.db.write().await?;
    store::lock(&tx, row.id).await?;
    if !can_show(app, &*tx, row.id).await?.is_none() {
        return Ok(Entered::Refused);
    }
    let renewed = renew(app, &tx, person, (Shown::Password, now)).await?;
    tx.commit().await?;
    Ok(renewed.map_or(Entered::Refused, |fresh| Entered::In(fresh, row.role)))
}

/// Gives the browser of somebody who has shown something another token: whoever knows the old one has nothing of
/// it. None where her sign-in has ended.
pub(super) async fn renew(
    app: &App,
    tx: &Tx,
    person: &Person,
    (shown, now): (Shown, DateTime<Utc>),
) -> Result<Option<String>, AppError> {
    let fresh = token(app);
    let hash = keys::hash(&fresh);
    let renewed = store::sign_ins::renew(tx, person.sign_in, hash, (shown, now)).await?;
    Ok(renewed.then_some(fresh))
}

/// What became of a guess at the password of somebody who is signed in.
pub(super) enum Guess {
    /// It is hers.
    Right,
    /// It is not.
    Wrong,
    /// Nobody looked: too many wrong ones before. Not before then.
    TooEarly(DateTime<Utc>),
}

/// Compares the password of somebody who is signed in. Whoever sits at her browser has no more guesses than
/// anybody else.
pub(super) async fn guess(
    app: &App,
    now: DateTime<Utc>,
    (row, visitor): (&staff::Model, Visitor),
    password: &str,
) -> Result<Guess, AppError> {
    let email = Email::stored(row.email.clone());
    let counters = counters(app, &row.email, Some(&email), visitor);
    if let Some(until) = count(app, &counters, now).await? {
        return Ok(Guess::TooEarly(until));
    }
    if !passwords::fits(app, password, row.password_hash.clone()).await? {
        return Ok(Guess::Wrong);
    }
    let tx = app.db.write().await?;
    for counter in counters {
        store::forgive(&tx, counter, now).await?;
    }
    tx.commit().await?;
    Ok(Guess::Right)
}
