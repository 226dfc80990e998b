//! Signing out.

use chrono::{DateTime, Utc};

use crate::accounts::store;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::keys;
use crate::kinds::{Person, SignInId};

/// Ends the sign-in of a browser, if it has one.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn leave(app: &App, token: Option<&str>) -> Result<(), AppError> {
    let Some(token) = token else {
        return Ok(());
    };
    let tx = app.db.write().await?;
    store::sign_ins::end(&tx, keys::hash(token)).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all sign-ins of somebody, this one too.
///
/// # Errors
/// If the database fails.
pub(in crate::accounts) async fn leave_everywhere(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let ended = store::sign_ins::end_all(&tx, person.id, None).await?;
    let deed = Deed::new("signed_out_everywhere", "staff", person.id.0).change(ended, 0);
    audit::note(app, &tx, &By::from(person), deed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends one of somebody's sign-ins, in another browser of hers.
///
/// # Errors
/// `NotFound` where she has no such, or if the database fails.
pub(in crate::accounts) async fn leave_there(
    app: &App,
    now: DateTime<Utc>,
    person: &Person,
    id: SignInId,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    if !store::sign_ins::end_one(&tx, person.id, id).await? {
        return Err(AppError::NotFound);
    }
    let deed = Deed::new("signed_out_there", "staff", person.id.0);
    audit::note(app, &tx, &By::from(person), deed, now).await?;
    tx.commit().await?;
    Ok(())
}
