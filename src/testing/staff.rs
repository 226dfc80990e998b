//! Those who work here, as the operator sees them; and all addresses of the site.

use sea_orm::{ConnectionTrait as _, Statement};

use super::text;
use crate::accounts;
use crate::app::App;
use crate::kinds::Role;

/// Every address of the site, with its parts in braces, as the router takes them.
#[must_use]
pub fn addresses() -> &'static [&'static str] {
    crate::paths::ALL
}

/// `staff add`: the link that it prints.
///
/// # Errors
/// What the command says.
pub async fn add_staff(app: &App, role: Role, email: &str, name: &str) -> Result<String, String> {
    let added = accounts::add(app, app.clock.now(), role, email, name).await;
    added.map_err(text)
}

/// `staff link`: the link that it prints.
///
/// # Errors
/// What the command says.
pub async fn link_staff(app: &App, email: &str) -> Result<String, String> {
    let made = accounts::new_link(app, app.clock.now(), email).await;
    made.map_err(text)
}

/// `staff disable`.
///
/// # Errors
/// What the command says.
pub async fn disable_staff(app: &App, email: &str) -> Result<(), String> {
    let done = accounts::disable(app, app.clock.now(), email).await;
    done.map_err(text)
}

/// `staff forget-factor`.
///
/// # Errors
/// What the command says.
pub async fn forget_factor(app: &App, email: &str) -> Result<(), String> {
    let done = accounts::forget_factor(app, app.clock.now(), email).await;
    done.map_err(text)
}

/// `staff enable`.
///
/// # Errors
/// What the command says.
pub async fn enable_staff(app: &App, email: &str) -> Result<(), String> {
    let done = accounts::enable(app, app.clock.now(), email).await;
    done.map_err(text)
}

/// How often a password was compared with a hash.
#[must_use]
pub fn passwords_compared(app: &App) -> u64 {
    accounts::compared(app)
}

/// What the audit log holds: actor and deed, in no order.
///
/// # Errors
/// If the database fails.
pub async fn deeds(app: &App) -> Result<Vec<String>, String> {
    let db = app.db.read();
    let question = "SELECT actor, deed FROM audit";
    let question = Statement::from_string(db.get_database_backend(), question);
    let rows = db.query_all_raw(question).await.map_err(text)?;
    rows.iter()
        .map(|row| {
            let actor: String = row.try_get_by_index(0).map_err(text)?;
            let deed: String = row.try_get_by_index(1).map_err(text)?;
            Ok(format!("{actor} {deed}"))
        })
        .collect()
}

/// What stands in the log and has no sentence, or is about something that no filter knows.
///
/// # Errors
/// If the database fails.
pub async fn unsaid(app: &App) -> Result<Vec<String>, String> {
    let db = app.db.read();
    let question = "SELECT DISTINCT deed, subject_kind FROM audit";
    let question = Statement::from_string(db.get_database_backend(), question);
    let mut unsaid = Vec::new();
    for row in db.query_all_raw(question).await.map_err(text)? {
        let deed: String = row.try_get_by_index(0).map_err(text)?;
        let kind: String = row.try_get_by_index(1).map_err(text)?;
        if crate::desk::is_unsaid(&deed, &kind) {
            unsaid.push(format!("{deed} {kind}"));
        }
    }
    Ok(unsaid)
}
