//! What operators do: adding people, giving links, closing accounts.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ActiveValue::Set;
use serde_json::json;

use super::links;
use crate::accounts::entity::{link, staff};
use crate::accounts::{passwords, store};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Email, Lang, PersonName, Role};
use crate::paths;

/// Why a command about people was not carried out; a sentence for whoever typed it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StaffError {
    /// The address is none.
    #[error("--email: {0} is no e-mail address")]
    NoEmail(String),
    /// The name is none.
    #[error("--name: between 1 and 120 characters, please")]
    NoName,
    /// There is such an account.
    #[error(
        "{email} has an account already ({}); for a new link to set the password: \
         bausteine staff link --email {email}", .role.tag()
    )]
    Exists {
        /// The address.
        email: String,
        /// What she may see.
        role: Role,
    },
    /// There is none.
    #[error("{0} has no account; to add one: bausteine staff add --role … --email {0} --name …")]
    Unknown(String),
    /// It is closed.
    #[error("the account of {0} is closed; to open it again: bausteine staff enable --email {0}")]
    Closed(String),
    /// The service failed.
    #[error(transparent)]
    Service(#[from] AppError),
}

impl From<sea_orm::DbErr> for StaffError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Service(error.into())
    }
}

/// Adds somebody. The address of the page on which she sets her password, once.
///
/// # Errors
/// If there is such an account, name or address can not be, or the database fails.
pub(crate) async fn add(
    app: &App,
    now: DateTime<Utc>,
    role: Role,
    email: &str,
    name: &str,
) -> Result<String, StaffError> {
    let row = fresh(app, now, role, email, name)?;
    let tx = app.db.write().await?;
    if let Some(there) = store::by_email(&*tx, &Email::stored(row.email.clone())).await? {
        let (email, role) = (there.email, there.role);
        return Err(StaffError::Exists { email, role });
    }
    keep(app, &tx, &row, now).await?;
    let address = give_link(app, &tx, &row, now).await?;
    tx.commit().await?;
    Ok(address)
}

async fn keep(
    app: &App,
    tx: &Tx,
    row: &staff::Model,
    now: DateTime<Utc>,
) -> Result<(), StaffError> {
    store::add(tx, row.clone()).await?;
    let after = json!({ "name": row.name, "email": row.email, "role": row.role.tag() });
    let deed = Deed::new("staff_added", "staff", row.id.0);
    let deed = deed.change(serde_json::Value::Null, after);
    audit::note(app, tx, &By::Operator, deed, now).await?;
    Ok(())
}

fn fresh(
    app: &App,
    now: DateTime<Utc>,
    role: Role,
    email: &str,
    name: &str,
) -> Result<staff::Model, StaffError> {
    let parsed = Email::parse(email).map_err(|_| StaffError::NoEmail(email.to_owned()))?;
    let name = PersonName::parse(name).map_err(|_| StaffError::NoName)?;
    Ok(staff::Model {
        id: app.dice.id(now),
        name: name.as_str().to_owned(),
        email: parsed.as_str().to_owned(),
        email_folded: parsed.folded(),
        role,
        lang: Lang::De.tag().to_owned(),
        password_hash: None,
        disabled_at: None,
        created_at: now,
    })
}

/// A new link for somebody who has an account; the old one dies. Her password and her sign-ins stay until she
/// uses it.
///
/// # Errors
/// If there is no such account, it is closed, or the database fails.
pub(crate) async fn new_link(
    app: &App,
    now: DateTime<Utc>,
    email: &str,
) -> Result<String, StaffError> {
    let tx = app.db.write().await?;
    let row = known(&tx, email).await?;
    if row.disabled_at.is_some() {
        return Err(StaffError::Closed(row.email));
    }
    let address = give_link(app, &tx, &row, now).await?;
    tx.commit().await?;
    Ok(address)
}

async fn give_link(
    app: &App,
    tx: &Tx,
    row: &staff::Model,
    now: DateTime<Utc>,
) -> Result<String, AppError> {
    let good_for = TimeDelta::hours(app.settings.accounts.link_hours);
    let purpose = (link::Purpose::Password, good_for);
    let token = links::make(app, tx, row, purpose, now).await?;
    let deed = Deed::new("link_made", "staff", row.id.0);
    audit::note(app, tx, &By::Operator, deed, now).await?;
    let path = paths::AccountLink { token };
    Ok(format!("{}{path}", app.settings.server.public_url))
}

/// Closes somebody's account: she is signed out everywhere, her links are good for nothing.
///
/// # Errors
/// If there is no such account, or the database fails.
pub(crate) async fn disable(app: &App, now: DateTime<Utc>, email: &str) -> Result<(), StaffError> {
    set_disabled(app, now, email, Some(now)).await
}

/// Takes somebody's second factors away, because her phone and her recovery codes are lost: her passkeys too, and
/// as whom she is known elsewhere. She is signed out everywhere.
///
/// # Errors
/// If there is no such account, or the database fails.
pub(crate) async fn forget_factor(
    app: &App,
    now: DateTime<Utc>,
    email: &str,
) -> Result<(), StaffError> {
    let tx = app.db.write().await?;
    let row = known(&tx, email).await?;
    store::lock(&tx, row.id).await?;
    store::factors::remove(&tx, row.id).await?;
    store::factors::put_codes(&tx, row.id, Vec::new()).await?;
    store::passkeys::remove_all(&tx, row.id).await?;
    store::identities::remove_all(&tx, row.id).await?;
    store::sign_ins::end_all(&tx, row.id, None).await?;
    let deed = Deed::new("second_factor_removed", "staff", row.id.0);
    audit::note(app, &tx, &By::Operator, deed, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens a closed account again, with its old password.
///
/// # Errors
/// If there is no such account, or the database fails.
pub(crate) async fn enable(app: &App, now: DateTime<Utc>, email: &str) -> Result<(), StaffError> {
    set_disabled(app, now, email, None).await
}

async fn set_disabled(
    app: &App,
    now: DateTime<Utc>,
    email: &str,
    disabled_at: Option<DateTime<Utc>>,
) -> Result<(), StaffError> {
    let tx = app.db.write().await?;
    let row = known(&tx, email).await?;
    store::lock(&tx, row.id).await?;
    let after = staff::ActiveModel {
        id: Set(row.id),
        disabled_at: Set(disabled_at),
        ..Default::default()
    };
    store::change(&tx, after).await?;
    let what = if disabled_at.is_some() {
        store::sign_ins::end_all(&tx, row.id, None).await?;
        for purpose in [link::Purpose::Password, link::Purpose::SignIn] {
            store::drop_links(&tx, row.id, purpose).await?;
        }
        "staff_disabled"
    } else {
        "staff_enabled"
    };
    let deed = Deed::new(what, "staff", row.id.0);
    audit::note(app, &tx, &By::Operator, deed, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn known(tx: &Tx, email: &str) -> Result<staff::Model, StaffError> {
    let parsed = Email::parse(email).map_err(|_| StaffError::NoEmail(email.to_owned()))?;
    let found = store::by_email(tx, &parsed).await?;
    found.ok_or_else(|| StaffError::Unknown(email.to_owned()))
}

/// The accounts of the demo: address and what she may see. All have the password that is given.
const DEMO: [(&str, &str, Role); 3] = [
    ("Clara Büro", "buero@example.org", Role::Office),
    ("Leyla Leitung", "leitung@example.org", Role::Leader),
    ("Rosa Zahlen", "zahlen@example.org", Role::Reader),
];

/// Makes sure that the demo has somebody of each role, with this password. Their addresses and roles.
///
/// # Errors
/// If the database fails.
pub(crate) async fn demo(
    app: &App,
    now: DateTime<Utc>,
    password: &str,
) -> Result<Vec<(&'static str, Role)>, StaffError> {
    for (name, email, role) in DEMO {
        let row = fresh(app, now, role, email, name)?;
        if store::by_email(app.db.read(), &Email::stored(email.to_owned()))
            .await?
            .is_some()
        {
            continue;
        }
        let row = staff::Model {
            password_hash: Some(passwords::hash(app, password).await?),
            ..row
        };
        let tx = app.db.write().await?;
        keep(app, &tx, &row, now).await?;
        tx.commit().await?;
    }
    Ok(DEMO.map(|(_, email, role)| (email, role)).to_vec())
}
