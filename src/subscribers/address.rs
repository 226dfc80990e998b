//! All that this room knows of an address, for the office: whether she gets the Rundbrief or not.

use serde_json::{Value, json};

use super::actions::seal;
use super::entity::subscriber::State;
use super::{data, store};
use crate::app::App;
use crate::bounces;
use crate::error::AppError;
use crate::kinds::Email;

/// Is anything known of an address?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn is_known(app: &App, email: &Email) -> Result<bool, AppError> {
    let (db, sealed) = (app.db.read(), seal(app, email));
    let row = store::by_seal(db, &sealed).await?;
    let suppression = store::suppressions::by_seal(db, &sealed).await?;
    Ok(row.is_some_and(|row| row.state != State::Erased)
        // Of who was erased only the seal is left.
        || suppression.is_some_and(|one| one.email.is_some())
        || !store::asked(db, &sealed).await?.is_empty()
        || !store::wishes::of(db, &email.folded()).await?.is_empty())
}

/// All of it as data: her subscription with its proofs, requests that nobody confirmed, whether and why nothing is
/// sent to her, of what she wants to be told.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn everything(app: &App, email: &Email) -> Result<Value, AppError> {
    let (db, sealed) = (app.db.read(), seal(app, email));
    let suppression = store::suppressions::by_seal(db, &sealed).await?;
    let suppression = suppression.filter(|one| one.email.is_some());
    let wishes = store::wishes::of(db, &email.folded()).await?;
    let requests = store::requests(db, &sealed).await?;
    let back = bounces::about(app, std::slice::from_ref(&sealed), app.clock.now()).await?;
    let entry = match store::by_seal(db, &sealed).await? {
        Some(row) => store::list::one(db, row.id).await?,
        None => None,
    };
    let subscription = match &entry {
        Some(entry) => {
            let consents = store::consents(db, entry.row.id).await?;
            data::subscription(entry, &consents)
        }
        None => Value::Null,
    };
    Ok(json!({
        "email": email.as_str(),
        "subscription": subscription,
        "unconfirmed_requests": data::requests(&requests),
        "suppressed": suppression.as_ref().map(data::suppression),
        "came_back": data::came_back(back.get(&sealed)),
        "tell_me": data::wishes(&wishes),
    }))
}
