//! The one place at which this room speaks with `subscribers`: who reads it, who may still get it, the way to her
//! links.

use std::pin::Pin;

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::entity::issue::Audience;
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Lang, SubscriberId};
use crate::mail::mailing::{Addressee, Held, WAY};
use crate::paths;
use crate::subscribers::{self, Excluded, Filter};
use crate::web::Reader;

fn filter(audience: &Audience) -> Filter {
    Filter {
        languages: audience.languages.clone(),
        topics: audience.topics.clone(),
    }
}

/// How many would get it, by language.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn count(
    db: &impl ConnectionTrait,
    audience: &Audience,
) -> Result<Vec<(Lang, u64)>, AppError> {
    let counted = subscribers::audience(db, &filter(audience)).await?;
    let of = |lang| counted.get(&lang).copied().unwrap_or(0);
    Ok(Lang::ALL.map(|lang| (lang, of(lang))).to_vec())
}

/// Those who get it if it is sent now.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn freeze(
    app: &App,
    tx: &Tx,
    audience: &Audience,
) -> Result<Vec<Addressee>, AppError> {
    let frozen = subscribers::freeze(tx, &filter(audience)).await?;
    let one = |one: subscribers::Recipient| Addressee {
        way: way(app, one.id),
        subscriber: one.id,
        to: one.email,
        lang: one.lang,
    };
    Ok(frozen.into_iter().map(one).collect())
}

/// What stands in somebody's links.
pub(super) fn way(app: &App, who: SubscriberId) -> String {
    subscribers::token(app, who)
}

/// The word under which a reason is kept with a letter.
fn word(why: Excluded) -> &'static str {
    match why {
        Excluded::Unknown => "unknown",
        Excluded::Unsubscribed => "unsubscribed",
        Excluded::Paused => "paused",
        Excluded::Suppressed => "suppressed",
    }
}

/// Asked by the courier right before a letter leaves: who of these gets nothing any more, and why.
pub(crate) fn gate<'a>(
    tx: &'a Tx,
    whom: &'a [SubscriberId],
    now: DateTime<Utc>,
) -> Pin<Box<dyn Future<Output = Result<Vec<Held>, AppError>> + Send + 'a>> {
    Box::pin(async move {
        let still = subscribers::may_still_get(tx, whom, now).await?;
        let held = still.excluded.into_iter();
        Ok(held.map(|(id, why)| (id, word(why).to_owned())).collect())
    })
}

/// The page of her subscription, with [`WAY`] for hers.
pub(super) fn preferences(reader: &Reader) -> String {
    reader.full_url(&paths::Subscription {
        token: WAY.to_owned(),
    })
}

/// Where she unsubscribes, on a page or by one click of her mail program (RFC 8058).
pub(super) fn unsubscribe(reader: &Reader) -> String {
    reader.full_url(&paths::Unsubscribing {
        token: WAY.to_owned(),
    })
}
