//! Passwords: hashed and compared beside the requests, few at a time, and for nobody as slowly as for somebody.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{OnceCell, Semaphore};

use super::rules::spelled;
use crate::app::App;
use crate::error::AppError;

/// So many at a time: each takes memory and a core.
const AT_ONCE: usize = 2;

/// What lasts as long as the program.
#[derive(Debug)]
struct Desk {
    free: Arc<Semaphore>,
    /// The hash of a password that nobody knows.
    nobodys: OnceCell<String>,
    /// How often something was compared.
    compared: AtomicU64,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            free: Arc::new(Semaphore::new(AT_ONCE)),
            nobodys: OnceCell::new(),
            compared: AtomicU64::new(0),
        }
    }
}

/// Hashes a password (Argon2id) as a PHC string.
///
/// # Errors
/// If it can not be hashed, which the settings rule out.
pub(super) async fn hash(app: &App, password: &str) -> Result<String, AppError> {
    let argon = argon(app)?;
    let password = spelled(password);
    beside(app, move || {
        let hashed = argon.hash_password(password.as_bytes());
        hashed.map(|hash| hash.to_string())
    })
    .await?
    .map_err(|error| AppError::Internal(format!("a password can not be hashed: {error}")))
}

/// Is it this password? Where there is nothing to compare it with the answer is no, and takes as long.
///
/// # Errors
/// If nothing can be hashed.
pub(super) async fn fits(
    app: &App,
    password: &str,
    kept: Option<String>,
) -> Result<bool, AppError> {
    let nobodys = app.kept::<Desk>();
    let nobodys = nobodys
        .nobodys
        .get_or_try_init(async || {
            let secret: [u8; 32] = app.dice.bytes();
            hash(app, &crate::keys::mark(&secret, 32)).await
        })
        .await?;
    let is_known = kept.is_some();
    let kept = kept.unwrap_or_else(|| nobodys.clone());
    let argon = argon(app)?;
    let password = spelled(password);
    let desk = app.kept::<Desk>();
    let is_right = beside(app, move || {
        desk.compared.fetch_add(1, Ordering::Relaxed);
        PasswordHash::new(&kept)
            .is_ok_and(|kept| argon.verify_password(password.as_bytes(), &kept).is_ok())
    })
    .await?;
    Ok(is_right && is_known)
}

/// How often a password was compared with a hash since the program runs: that is what an answer takes long for.
pub(crate) fn compared(app: &App) -> u64 {
    app.kept::<Desk>().compared.load(Ordering::Relaxed)
}

/// Does something slow where it keeps no request waiting but its own.
///
/// # Errors
/// If it panicked.
pub(super) async fn beside<T: Send + 'static>(
    app: &App,
    slow: impl FnOnce() -> T + Send + 'static,
) -> Result<T, AppError> {
    let closed = |_| AppError::Internal("nothing is hashed any more".to_owned());
    let desk = app.kept::<Desk>();
    // It goes along: whoever stops waiting does not free the core.
    let turn = Arc::clone(&desk.free)
        .acquire_owned()
        .await
        .map_err(closed)?;
    let done = tokio::task::spawn_blocking(move || {
        let done = slow();
        drop(turn);
        done
    });
    done.await
        .map_err(|error| AppError::Internal(format!("a password was not hashed: {error}")))
}

fn argon(app: &App) -> Result<Argon2<'static>, AppError> {
    let settings = &app.settings.accounts;
    let params = Params::new(settings.hash_memory_kib, settings.hash_passes, 1, None)
        .map_err(|error| AppError::Internal(format!("settings, accounts.hash_…: {error}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}
