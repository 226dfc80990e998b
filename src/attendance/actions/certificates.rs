//! Certificates: issued to who was there often enough, and checked by whoever holds one.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::attendance::course::{Attendee, Course};
use crate::attendance::entity::certificate;
use crate::attendance::rules;
use crate::attendance::store::certificates as store;
use crate::audit::{self, By, Deed};
use crate::dice::CODE_SIGNS;
use crate::error::AppError;
use crate::keys;
use crate::kinds::OfferingId;

/// What its code is made and sealed for.
const PURPOSE: &str = "certificate";
/// Signs of a code: 50 bits.
const SIGNS: usize = 10;

/// A certificate as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Issued {
    /// Its code, in two halves: `K7QF2-9XWTB`.
    pub(crate) code: String,
    /// When it was issued first.
    pub(crate) at: DateTime<Utc>,
}

/// Has somebody earned a certificate of a course?
pub(crate) fn has_earned(app: &App, course: &Course, attendee: &Attendee) -> bool {
    let percent = app.settings.attendance.certificate_percent;
    rules::has_earned(attendee.tally.minutes, course.minutes(), percent)
}

/// Issues a certificate to somebody who has earned it; issued once more it is the same, with the hours of now.
/// `by`: who works here and does it for her.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn issue(
    app: &App,
    now: DateTime<Utc>,
    (offering, attendee): (OfferingId, &Attendee),
    by: Option<&By>,
) -> Result<Issued, AppError> {
    let minutes = i32::try_from(attendee.tally.minutes).unwrap_or(i32::MAX);
    let id: Uuid = app.dice.id(now);
    let whose = (attendee.person, offering);
    let tx = app.db.write().await?;
    let fresh = certificate::Model {
        id,
        code_hash: sealed(app, &code(app, id)),
        person_id: Some(attendee.person),
        offering_id: Some(offering),
        minutes: Some(minutes),
        issued_at: Some(now),
    };
    store::insert(&tx, fresh).await?;
    let row = store::find(&*tx, whose).await?;
    let row = row.ok_or_else(|| AppError::Internal("the certificate was not kept".to_owned()))?;
    if row.minutes != Some(minutes) {
        store::set_minutes(&tx, row.id, minutes).await?;
    }
    if let Some(by) = by {
        let deed = Deed::new("certificate_issued", "offering", offering.0);
        let deed = deed.change(Value::Null, json!({ "people": 1 }));
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    Ok(Issued {
        code: shown(&code(app, row.id)),
        at: row.issued_at.unwrap_or(now),
    })
}

/// The certificate of a code as somebody types it.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn check(app: &App, typed: &str) -> Result<Option<certificate::Model>, AppError> {
    match read_code(typed) {
        Some(code) => Ok(store::by_code(app.db.read(), sealed(app, &code)).await?),
        None => Ok(None),
    }
}

/// The code of a certificate: nobody makes it without the key.
fn code(app: &App, id: Uuid) -> String {
    let digest = keys::hash(&app.key.token(PURPOSE, id, 0));
    let sign = |byte: &u8| {
        CODE_SIGNS
            .get(usize::from(*byte) % CODE_SIGNS.len())
            .copied()
    };
    let signs = digest.iter().take(SIGNS).filter_map(sign);
    signs.map(char::from).collect()
}

fn sealed(app: &App, code: &str) -> Vec<u8> {
    app.key.seal(PURPOSE, code)
}

/// A code in two halves.
fn shown(code: &str) -> String {
    let (one, other) = code.split_at(code.len() / 2);
    format!("{one}-{other}")
}

/// A code as somebody types it: small letters, spaces and hyphens do no harm.
fn read_code(typed: &str) -> Option<String> {
    let signs = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–'));
    let code: String = signs
        .map(|sign| sign.to_ascii_uppercase())
        .take(SIGNS + 1)
        .collect();
    let is_sign = |sign: u8| CODE_SIGNS.contains(&sign);
    (code.len() == SIGNS && code.bytes().all(is_sign)).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::{read_code, shown};

    #[test]
    fn a_code_is_read_as_people_type_it() {
        for typed in ["K7QF29XWTB", "k7qf2-9xwtb", " K7QF2 – 9XWTB\n"] {
            assert_eq!(read_code(typed).as_deref(), Some("K7QF29XWTB"), "{typed}");
        }
        for typed in ["", "K7QF2", "K7QF29XWTBB", "K7QF2-9XWT0", "K7QF2-9XWTÄ"] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
        assert_eq!(shown("K7QF29XWTB"), "K7QF2-9XWTB");
    }
}
