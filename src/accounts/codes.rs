//! Codes: those of a program on her phone (TOTP, RFC 6238), and those for when the phone is lost.

use chrono::{DateTime, Utc};
use totp_rs::{Builder, Totp};
use uuid::Uuid;

use crate::app::App;
use crate::error::AppError;
use crate::kinds::StaffId;

/// So many recovery codes at once.
pub(super) const RECOVERY: usize = 10;

/// What a program on the phone is told.
#[derive(Debug)]
pub(super) struct Secret {
    /// As an address, for the picture to photograph.
    pub(super) url: String,
    /// As letters to type, in groups of four.
    pub(super) key: String,
}

/// The secret of somebody's second factor.
///
/// # Errors
/// If it can not be made, which its length and our names rule out.
pub(super) fn secret(
    app: &App,
    whose: (StaffId, &str),
    enrolment: Uuid,
) -> Result<Secret, AppError> {
    let totp = totp(app, whose, enrolment)?;
    let broken = |error| AppError::Internal(format!("a second factor has no address: {error}"));
    let url = totp.to_url().map_err(broken)?;
    let key = totp_rs::Secret::from(seed(app, whose.0, enrolment)).to_base32();
    let groups: Vec<_> = key
        .as_bytes()
        .chunks(4)
        .map(String::from_utf8_lossy)
        .collect();
    let key = groups.join(" ");
    Ok(Secret { url, key })
}

/// The step of a code that is right at a moment, give or take one; none where it is wrong.
///
/// # Errors
/// As [`secret`].
pub(super) fn step(
    app: &App,
    whose: (StaffId, &str),
    enrolment: Uuid,
    (code, now): (&str, DateTime<Utc>),
) -> Result<Option<i64>, AppError> {
    if !is_shown(code) {
        return Ok(None);
    }
    let totp = totp(app, whose, enrolment)?;
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    Ok(totp
        .check(code, seconds)
        .and_then(|step| i64::try_from(step).ok()))
}

/// Does it look like a code of the program: six digits?
pub(super) fn is_shown(code: &str) -> bool {
    code.len() == 6 && code.bytes().all(|sign| sign.is_ascii_digit())
}

/// A code as it is compared, however it was typed.
pub(super) fn tidied(typed: &str) -> String {
    let signs = typed.chars().filter(|sign| sign.is_alphanumeric());
    signs.take(40).collect::<String>().to_uppercase()
}

/// Fresh recovery codes, twelve signs each: sixty bits.
pub(super) fn recovery(app: &App) -> Vec<String> {
    (0..RECOVERY)
        .map(|_| format!("{}-{}", app.dice.code(), app.dice.code()))
        .collect()
}

/// What is kept of a recovery code.
pub(super) fn recovery_hash(app: &App, staff: StaffId, code: &str) -> Vec<u8> {
    app.key
        .seal("recovery code", &format!("{staff}:{}", tidied(code)))
}

fn totp(app: &App, (staff, email): (StaffId, &str), enrolment: Uuid) -> Result<Totp, AppError> {
    let issuer = app.settings.office.full_name().replace(':', " ");
    Builder::new()
        .with_secret(seed(app, staff, enrolment))
        .with_issuer(Some(issuer))
        .with_account_name(email.replace(':', " "))
        .build()
        .map_err(|error| AppError::Internal(format!("a second factor can not be: {error}")))
}

/// 160 bits, as RFC 4226 recommends.
fn seed(app: &App, staff: StaffId, enrolment: Uuid) -> Vec<u8> {
    let mut seed = app
        .key
        .seal("second factor", &format!("{staff}:{enrolment}"));
    seed.truncate(20);
    seed
}
