//! Signing in elsewhere: the provider vouches for somebody, we look whether she works here.

use chrono::{DateTime, Utc};
use subtle::ConstantTimeEq as _;
use url::Url;

use super::ceremonies::{Asked, asked, end, value};
use super::enter::{Step, open};
use super::{by, token};
use crate::accounts::arrival::Arrival;
use crate::accounts::entity::ceremony::Purpose;
use crate::accounts::entity::{identity, staff};
use crate::accounts::oidc::{self, Pending, Vouched};
use crate::accounts::rules;
use crate::accounts::store::{self, factors, identities};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Lang, Role};
use crate::settings::Oidc;

/// How it ended.
pub(in crate::accounts) enum Returned {
    /// She is in: the new token of her browser, what she may see, where she goes on, in which language.
    In(String, Role, String, Lang),
    /// She owes the second factor of her account here: the token until then, where she goes on, in which language.
    Half(String, String, Lang),
    /// Nobody was asked, nobody was vouched for, or nobody whom we know. Which, the page does not tell.
    Refused(Lang),
}

/// What the address holds with which the provider sends her back.
pub(in crate::accounts) struct Answer {
    /// For which question.
    pub(in crate::accounts) state: String,
    /// What a token is given for.
    pub(in crate::accounts) code: String,
}

/// Where she is sent to sign in, with the token for the cookie that she must come back with. None where the
/// provider does not answer.
///
/// # Errors
/// `NotFound` where there is no provider, or if the database fails.
pub(in crate::accounts) async fn ask_elsewhere(
    app: &App,
    now: DateTime<Utc>,
    (back, lang): (&str, Lang),
    arrival: &Arrival,
) -> Result<Option<(Url, Asked)>, AppError> {
    let oidc = provider(app)?;
    let question = oidc::question(app, oidc, (back, lang.tag()), || token(app)).await?;
    let (url, pending) = match question {
        Ok(question) => question,
        Err(doubt) => {
            tracing::warn!(%doubt, "nobody can sign in elsewhere");
            return Ok(None);
        }
    };
    let nothing = value(&())?;
    let whose = (Purpose::Elsewhere, None);
    let asked = asked(app, now, whose, (&nothing, &pending), arrival).await?;
    Ok(Some((url, asked)))
}

fn provider(app: &App) -> Result<&Oidc, AppError> {
    let oidc = app.settings.accounts.oidc.as_ref();
    oidc.ok_or(AppError::NotFound)
}

/// She is back.
///
/// # Errors
/// `NotFound` where there is no provider, or if the database fails.
pub(in crate::accounts) async fn enter_from_elsewhere(
    app: &App,
    now: DateTime<Utc>,
    answer: Answer,
    arrival: &Arrival,
) -> Result<Returned, AppError> {
    let oidc = provider(app)?;
    let whose = (Purpose::Elsewhere, None);
    let Some(pending): Option<Pending> = end(app, now, whose, arrival).await? else {
        tracing::info!("somebody came back from elsewhere without having been asked");
        return Ok(Returned::Refused(Lang::default()));
    };
    let lang = Lang::from_tag(&pending.lang).unwrap_or_default();
    let is_ours: bool = pending
        .state
        .as_bytes()
        .ct_eq(answer.state.as_bytes())
        .into();
    if !is_ours || answer.code.is_empty() {
        tracing::info!("somebody came back from elsewhere without an answer to our question");
        return Ok(Returned::Refused(lang));
    }
    let vouched = match oidc::answer(app, oidc, answer.code, &pending).await? {
        Ok(vouched) => vouched,
        Err(doubt) => {
            tracing::warn!(%doubt, "nobody signs in from elsewhere");
            return Ok(Returned::Refused(lang));
        }
    };
    let tx = app.db.write().await?;
    let Some(row) = whom(app, &tx, (oidc, &vouched), now).await? else {
        tracing::info!("somebody signed in elsewhere who does not work here");
        return Ok(Returned::Refused(lang));
    };
    let settings = &app.settings.accounts;
    let has = factors::held(&*tx, row.id).await?;
    let step = if oidc.trust_mfa {
        Step::Both
    } else if rules::asks_second(row.role, settings, has) {
        Step::First
    } else {
        Step::Only
    };
    let fresh = open(app, &tx, &row, (step, arrival), now).await?;
    tx.commit().await?;
    Ok(if step == Step::First {
        Returned::Half(fresh, pending.back, lang)
    } else {
        Returned::In(fresh, row.role, pending.back, lang)
    })
}

/// Who that is here: by the number under which the provider knows her; the first time by her verified address.
/// It makes no account, and none of another number.
async fn whom(
    app: &App,
    tx: &Tx,
    (oidc, vouched): (&Oidc, &Vouched),
    now: DateTime<Utc>,
) -> Result<Option<staff::Model>, AppError> {
    let is_open = |row: &staff::Model| row.disabled_at.is_none();
    let key = (oidc.issuer.as_str(), vouched.subject.as_str());
    if let Some(known) = identities::find(tx, key).await? {
        let row = store::lock(tx, known.staff_id).await?;
        return Ok(row.filter(is_open));
    }
    let Some(email) = &vouched.email else {
        return Ok(None);
    };
    let Some(found) = store::by_email(tx, email).await? else {
        return Ok(None);
    };
    let row = store::lock(tx, found.id).await?.filter(is_open);
    let Some(row) = row else {
        return Ok(None);
    };
    if identities::is_known(tx, row.id, &oidc.issuer).await? {
        return Ok(None);
    }
    let identity = identity::Model {
        issuer: oidc.issuer.clone(),
        subject: vouched.subject.clone(),
        staff_id: row.id,
        created_at: now,
    };
    identities::add(tx, identity).await?;
    let deed = Deed::new("identity_bound", "staff", row.id.0);
    audit::note(app, tx, &by(&row), deed, now).await?;
    Ok(Some(row))
}
