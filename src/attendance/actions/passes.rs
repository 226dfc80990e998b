//! Passes: made and revoked by the office.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::App;
use crate::attendance::entity::pass;
use crate::attendance::letters;
use crate::attendance::rules;
use crate::attendance::store::passes::{self, Opens};
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::{Email, Lang};
use crate::offerings::Listing;
use crate::offerings::entity::session;
use crate::{keys, mail};

/// How long a partner sees its courses by one link.
const PARTNER: Duration = Duration::days(180);

/// A pass that was made, and its token, which nobody can read again.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// 24 signs, 144 bits.
    pub(crate) token: String,
    /// Until when it opens something.
    pub(crate) expires_at: DateTime<Utc>,
}

/// Makes a pass to one session (`session` is it) or to a partner's courses, for whoever the office calls `name`.
/// With an address the link goes there too, in that language.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn make(
    app: &App,
    now: DateTime<Utc>,
    (opens, session): (Opens, Option<(&Listing, &session::Model)>),
    (name, email): (&str, Option<&(Email, Lang)>),
    by: &By,
) -> Result<Made, AppError> {
    let token = URL_SAFE_NO_PAD.encode(app.dice.bytes::<18>());
    let expires_at = session.map_or(now + PARTNER, |(_, session)| rules::closes(session));
    let (session_id, partner_id) = match opens {
        Opens::Session(id) => (Some(id), None),
        Opens::Partner(id) => (None, Some(id)),
    };
    let row = pass::Model {
        id: app.dice.id(now),
        session_id,
        partner_id,
        token_hash: keys::hash(&token),
        name: name.to_owned(),
        actor: by.name().to_owned(),
        created_at: now,
        expires_at,
        revoked_at: None,
    };
    let letter = email.map(|to| letters::pass(app, (&row, session), to, &token));
    let tx = app.db.write().await?;
    passes::insert(&tx, row).await?;
    let deed = deed("pass_made", opens).change(Value::Null, json!({ "for": name }));
    audit::note(app, &tx, by, deed, now).await?;
    let is_written = letter.is_some();
    mail::post(app, &tx, letter.into_iter().collect(), now).await?;
    tx.commit().await?;
    if is_written {
        mail::ring(app);
    }
    Ok(Made { token, expires_at })
}

/// Lets a pass open nothing any more.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn revoke(
    app: &App,
    now: DateTime<Utc>,
    (opens, id): (Opens, Uuid),
    by: &By,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let is_its = passes::to(&*tx, opens).await?;
    let pass = is_its.iter().find(|pass| pass.id == id);
    let pass = pass.ok_or(AppError::NotFound)?;
    if passes::revoke(&tx, pass.id, now).await? {
        let deed = deed("pass_revoked", opens).change(Value::Null, json!({ "for": pass.name }));
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn deed(what: &'static str, opens: Opens) -> Deed {
    match opens {
        Opens::Session(id) => Deed::new(what, "session", id.0),
        Opens::Partner(id) => Deed::new(what, "partner", id),
    }
}
