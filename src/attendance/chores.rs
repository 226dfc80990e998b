//! What is due by the clock: of whom all was deleted, the ticks become numbers too, and the certificates all
//! but the hash of their code; levels and links go. Done is done.

use chrono::{DateTime, Utc};

use super::store;
use super::store::{certificates, levels};
use crate::app::App;
use crate::error::AppError;

/// Does what is due at a moment, and says what it did.
///
/// # Errors
/// If the database fails.
pub(crate) async fn run_due(app: &App, _now: DateTime<Utc>) -> Result<Vec<String>, AppError> {
    let mut done = Vec::new();
    match forget(app).await? {
        0 => {}
        1 => done.push("1 attendance became a number".to_owned()),
        many => done.push(format!("{many} attendances became numbers")),
    }
    match forget_certificates(app).await? {
        0 => {}
        1 => done.push("1 certificate became the hash of its code".to_owned()),
        many => done.push(format!("{many} certificates became hashes of their codes")),
    }
    match forget_levels(app).await? {
        0 => {}
        1 => done.push("1 level or early link was forgotten".to_owned()),
        many => done.push(format!("{many} levels and early links were forgotten")),
    }
    Ok(done)
}

/// Who is forgotten has reached no level, and has no link. Returns how many went.
async fn forget_levels(app: &App) -> Result<u64, AppError> {
    if !levels::any_of_nobody(app.db.read()).await? {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let count = levels::forget(&tx).await?;
    tx.commit().await?;
    Ok(count)
}

/// Of each certificate of somebody forgotten the hash of its code stays: it can still be checked, and tells
/// nothing. Returns how many.
async fn forget_certificates(app: &App) -> Result<usize, AppError> {
    if certificates::of_nobody(app.db.read()).await?.is_empty() {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let rows = certificates::of_nobody(&*tx).await?;
    let count = rows.len();
    certificates::forget(&tx, rows).await?;
    tx.commit().await?;
    Ok(count)
}

/// Of somebody forgotten the ticks become numbers of their sessions. Returns how many.
async fn forget(app: &App) -> Result<usize, AppError> {
    // Almost always nobody: then nothing is locked.
    if store::nobody(app.db.read()).await?.is_empty() {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let nobody = store::nobody(&*tx).await?;
    let count = store::kept::ticks(&tx, &nobody).await?;
    tx.commit().await?;
    Ok(count)
}
