//! Ceremonies: what the service asked a browser, kept until its answer is there.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::token;
use crate::accounts::arrival::Arrival;
use crate::accounts::entity::ceremony::{self, Purpose};
use crate::accounts::parties::ANSWER_WITHIN;
use crate::accounts::store::passkeys;
use crate::app::App;
use crate::error::AppError;
use crate::keys;
use crate::kinds::Person;

/// A question to a browser.
pub(in crate::accounts) struct Asked {
    /// As the script takes it (JSON).
    pub(in crate::accounts) question: String,
    /// The token of the ceremony, for its cookie.
    pub(in crate::accounts) token: String,
}

/// Keeps what the answer is compared with, for the browser that is asked and for some minutes.
pub(super) async fn asked(
    app: &App,
    now: DateTime<Utc>,
    (purpose, person): (Purpose, Option<&Person>),
    (question, state): (&Value, &impl Serialize),
    arrival: &Arrival,
) -> Result<Asked, AppError> {
    let token = token(app);
    let within = TimeDelta::from_std(ANSWER_WITHIN).unwrap_or(TimeDelta::zero());
    let row = ceremony::Model {
        browser_hash: keys::hash(&token),
        purpose,
        staff_id: person.map(|person| person.id),
        state: value(state)?.to_string(),
        expires_at: now + within,
    };
    let before = arrival.ceremony.as_deref().map(keys::hash);
    let tx = app.db.write().await?;
    passkeys::begin(&tx, row, before).await?;
    tx.commit().await?;
    Ok(Asked {
        question: question.to_string(),
        token,
    })
}

/// Ends the ceremony that is under way in a browser. What was asked; none where it is another purpose, another
/// person or over.
pub(super) async fn end<State: DeserializeOwned>(
    app: &App,
    now: DateTime<Utc>,
    (purpose, person): (Purpose, Option<&Person>),
    arrival: &Arrival,
) -> Result<Option<State>, AppError> {
    let Some(token) = &arrival.ceremony else {
        return Ok(None);
    };
    let tx = app.db.write().await?;
    let found = passkeys::take(&tx, keys::hash(token)).await?;
    tx.commit().await?;
    let fits = |row: &ceremony::Model| {
        row.purpose == purpose
            && row.staff_id == person.map(|person| person.id)
            && now < row.expires_at
    };
    let Some(row) = found.filter(fits) else {
        return Ok(None);
    };
    let state = serde_json::from_str(&row.state);
    let state = state.map_err(|error| AppError::Internal(format!("a ceremony: {error}")))?;
    Ok(Some(state))
}

/// As JSON.
pub(super) fn value(of: &impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(of).map_err(|error| AppError::Internal(format!("a ceremony: {error}")))
}
