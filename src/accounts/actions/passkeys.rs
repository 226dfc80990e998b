//! Passkeys: asking for one, and what the answer is good for. Each question has one answer, from the browser that
//! was asked.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, WebauthnError,
};

use super::by;
use super::ceremonies::{Asked, asked, end, value};
use super::enter::{Entered, Step, open, renew};
use super::second::{forget_last, give_codes};
use crate::accounts::arrival::Arrival;
use crate::accounts::entity::ceremony::Purpose;
use crate::accounts::entity::{passkey, staff};
use crate::accounts::parties::checker;
use crate::accounts::rules;
use crate::accounts::store::sign_ins::Shown;
use crate::accounts::store::{self, factors, passkeys};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::{PasskeyId, Person, Role};

/// So many passkeys somebody has at most.
pub(in crate::accounts) const MOST_PASSKEYS: usize = 20;

/// How adding one ended.
pub(in crate::accounts) enum Added {
    /// She has it: the new token of her browser, and recovery codes, to be shown once, where it is the first
    /// second factor that she must have.
    Done(String, Option<Vec<String>>),
    /// The answer is not what was asked for, comes too late, or was given before.
    Refused,
    /// She has [`MOST_PASSKEYS`].
    TooMany,
}

/// Asks for any passkey, so that somebody comes in with it.
///
/// # Errors
/// `NotFound` where there are no passkeys here, or if the database fails.
pub(in crate::accounts) async fn ask_to_enter(
    app: &App,
    now: DateTime<Utc>,
    arrival: &Arrival,
) -> Result<Asked, AppError> {
    let (question, state) = anybody(app)?;
    asked(
        app,
        now,
        (Purpose::Enter, None),
        (&question, &state),
        arrival,
    )
    .await
}

/// Asks somebody signed in for one of hers.
///
/// # Errors
/// `NotFound` where there are no passkeys here, or if the database fails.
pub(in crate::accounts) async fn ask_to_confirm(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
    arrival: &Arrival,
) -> Result<Asked, AppError> {
    let (mut question, state) = anybody(app)?;
    let hers = passkeys::of(app.db.read(), person.id).await?;
    let hers = hers.iter().map(|row| {
        let id = URL_SAFE_NO_PAD.encode(&row.credential_id);
        json!({ "type": "public-key", "id": id })
    });
    if let Some(options) = question.get_mut("publicKey") {
        options["allowCredentials"] = hers.collect();
    }
    let whose = (Purpose::Confirm, Some(person));
    asked(app, now, whose, (&question, &state), arrival).await
}

/// The question for any passkey that the device knows for our address, and what its answer is compared with.
fn anybody(app: &App) -> Result<(Value, DiscoverableAuthentication), AppError> {
    let (mut question, state) = checker(&app.settings)?
        .start_discoverable_authentication()
        .map_err(broken)?;
    // She pressed a button: the device asks at once, not in a field.
    question.mediation = None;
    Ok((value(&question)?, state))
}

/// Asks for a new passkey of somebody who is signed in.
///
/// # Errors
/// `NotFound` where there are no passkeys here or her account has ended, or if the database fails.
pub(in crate::accounts) async fn ask_for_another(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
    arrival: &Arrival,
) -> Result<Asked, AppError> {
    let row = store::by_id(app.db.read(), person.id).await?;
    let row = row.ok_or(AppError::NotFound)?;
    let known = passkeys::of(app.db.read(), person.id).await?;
    let known = known.into_iter().map(|row| row.credential_id);
    let (question, state) = checker(&app.settings)?
        .start_passkey_registration(row.id.0, &row.email, &row.name, Some(known.collect()))
        .map_err(broken)?;
    let mut question = value(&question)?;
    // She signs in without an address: the device itself must know whose it is.
    if let Some(choice) = question.pointer_mut("/publicKey/authenticatorSelection") {
        choice["residentKey"] = json!("required");
        choice["requireResidentKey"] = json!(true);
    }
    let whose = (Purpose::Add, Some(person));
    asked(app, now, whose, (&question, &state), arrival).await
}

/// Signs somebody in with a passkey: both factors at once. None where the answer is not good.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn enter_with_passkey(
    app: &App,
    now: DateTime<Utc>,
    answer: &str,
    arrival: &Arrival,
) -> Result<Option<(String, Role)>, AppError> {
    let whose = (Purpose::Enter, None);
    let Some(state) = end(app, now, whose, arrival).await? else {
        return Ok(None);
    };
    let Some(used) = judge(app, now, answer, state).await? else {
        return Ok(None);
    };
    // Whoever was not known before must be named by the device (WebAuthn Level 2, 7.2, step 6).
    if !used.is_named {
        return Ok(None);
    }
    let tx = app.db.write().await?;
    let row = store::lock(&tx, used.row.staff_id).await?;
    let Some(row) = row.filter(|row| row.disabled_at.is_none()) else {
        return Ok(None);
    };
    if !passkeys::count(&tx, used.row.id, used.after, now).await? {
        drop(tx);
        note_double(app, now, &row).await?;
        return Ok(None);
    }
    let fresh = open(app, &tx, &row, (Step::Both, arrival), now).await?;
    tx.commit().await?;
    Ok(Some((fresh, row.role)))
}

/// Somebody signed in says once more who she is, with a passkey. Her browser gets another token.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn confirm_with_passkey(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
    answer: &str,
    arrival: &Arrival,
) -> Result<Entered, AppError> {
    let whose = (Purpose::Confirm, Some(person));
    let Some(state) = end(app, now, whose, arrival).await? else {
        return Ok(Entered::Refused);
    };
    let used = judge(app, now, answer, state).await?;
    let Some(used) = used.filter(|used| used.row.staff_id == person.id) else {
        return Ok(Entered::Refused);
    };
    let tx = app.db.write().await?;
    let Some(row) = store::lock(&tx, person.id).await? else {
        return Ok(Entered::Refused);
    };
    if !passkeys::count(&tx, used.row.id, used.after, now).await? {
        drop(tx);
        note_double(app, now, &row).await?;
        return Ok(Entered::Refused);
    }
    let Some(fresh) = renew(app, &tx, person, (Shown::Factor, now)).await? else {
        return Ok(Entered::Refused);
    };
    tx.commit().await?;
    Ok(Entered::In(fresh, row.role))
}

/// A passkey that signed what was asked.
struct Used {
    row: passkey::Model,
    /// Did the device say whose it is, and rightly?
    is_named: bool,
    /// The passkey and its counter after this.
    after: (String, i64),
}

/// Is it the answer of a passkey that we know? Of its own accord it says nothing about whether it was used
/// meanwhile: that is counted with the deed.
async fn judge(
    app: &App,
    now: DateTime<Utc>,
    answer: &str,
    state: DiscoverableAuthentication,
) -> Result<Option<Used>, AppError> {
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else {
        return Ok(None);
    };
    let db = app.db.read();
    let Some(row) = passkeys::by_credential(db, answer.get_credential_id()).await? else {
        return Ok(None);
    };
    let named = answer.get_user_unique_id();
    if named.is_some_and(|named| named != row.staff_id.0.as_bytes()) {
        return Ok(None);
    }
    let mut key: Passkey = serde_json::from_str(&row.public_key)
        .map_err(|error| AppError::Internal(format!("a passkey: {error}")))?;
    let checked =
        checker(&app.settings)?.finish_discoverable_authentication_v2(&answer, state, &key);
    match checked {
        Ok(checked) => {
            key.update_credential(&checked);
            let counter = i64::from(checked.counter());
            let after = (value(&key)?.to_string(), counter);
            let is_named = named.is_some();
            Ok(Some(Used {
                row,
                is_named,
                after,
            }))
        }
        Err(WebauthnError::CredentialPossibleCompromise) => {
            if let Some(owner) = store::by_id(db, row.staff_id).await? {
                note_double(app, now, &owner).await?;
            }
            Ok(None)
        }
        Err(error) => {
            tracing::info!(%error, "a passkey was refused");
            Ok(None)
        }
    }
}

/// The counter of a passkey went back: there may be two of it. The answer was good otherwise, so it is noted
/// where the office looks.
async fn note_double(app: &App, now: DateTime<Utc>, row: &staff::Model) -> Result<(), AppError> {
    tracing::warn!(staff.id = %row.id, "the counter of a passkey went back: there may be two of it");
    let tx = app.db.write().await?;
    let deed = Deed::new("passkey_counter_went_back", "staff", row.id.0);
    audit::note(app, &tx, &by(row), deed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Adds a passkey to the account of somebody who is signed in.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn add_passkey(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
    (name, answer): (&str, &str),
    arrival: &Arrival,
) -> Result<Added, AppError> {
    let whose = (Purpose::Add, Some(person));
    let state: Option<PasskeyRegistration> = end(app, now, whose, arrival).await?;
    let answer = serde_json::from_str::<RegisterPublicKeyCredential>(answer).ok();
    let Some((state, answer)) = state.zip(answer) else {
        return Ok(Added::Refused);
    };
    let key = match checker(&app.settings)?.finish_passkey_registration(&answer, &state) {
        Ok(key) => key,
        Err(error) => {
            tracing::info!(%error, "a new passkey was refused");
            return Ok(Added::Refused);
        }
    };
    let tx = app.db.write().await?;
    store::lock(&tx, person.id).await?;
    if passkeys::of(&*tx, person.id).await?.len() >= MOST_PASSKEYS {
        return Ok(Added::TooMany);
    }
    let credential_id: Vec<u8> = key.cred_id().clone();
    if passkeys::by_credential(&*tx, &credential_id)
        .await?
        .is_some()
    {
        return Ok(Added::Refused);
    }
    let row = passkey::Model {
        id: app.dice.id(now),
        staff_id: person.id,
        name: name.to_owned(),
        credential_id,
        public_key: value(&key)?.to_string(),
        counter: 0,
        created_at: now,
        last_used_at: None,
    };
    passkeys::add(&tx, row).await?;
    // The device has just asked for her finger, face or PIN.
    let Some(fresh) = renew(app, &tx, person, (Shown::Factor, now)).await? else {
        return Ok(Added::Refused);
    };
    let must_have = rules::must_have_second(person.role, &app.settings.accounts);
    let codes = if must_have && factors::codes_left(&*tx, person.id).await? == 0 {
        Some(give_codes(app, &tx, person).await?)
    } else {
        None
    };
    let deed = Deed::new("passkey_added", "staff", person.id.0);
    audit::note(app, &tx, &By::from(person), deed, now).await?;
    tx.commit().await?;
    Ok(Added::Done(fresh, codes))
}

/// Takes one of somebody's passkeys away.
///
/// # Errors
/// `NotFound` where she has no such, or if the database fails.
pub(in crate::accounts) async fn remove_passkey(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
    id: PasskeyId,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    store::lock(&tx, person.id).await?;
    if !passkeys::remove(&tx, person.id, id).await? {
        return Err(AppError::NotFound);
    }
    forget_last(app, &tx, person).await?;
    let deed = Deed::new("passkey_removed", "staff", person.id.0);
    audit::note(app, &tx, &By::from(person), deed, now).await?;
    tx.commit().await?;
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn broken(error: WebauthnError) -> AppError {
    AppError::Internal(format!("a passkey can not be asked for: {error}"))
}
