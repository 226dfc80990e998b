//! Whom an issue reaches.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use crate::db::Tx;
use crate::kinds::{Email, Lang, SubscriberId};
use crate::subscribers::rules::{self, Excluded};
use crate::subscribers::store;
use crate::subscribers::{Filter, Recipient};

/// How many an issue would reach now, by language. A pause that is over ends with the next round of chores.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn audience(
    db: &impl ConnectionTrait,
    filter: &Filter,
) -> Result<BTreeMap<Lang, u64>, DbErr> {
    store::audience::counts(db, filter).await
}

/// Who they are: as many as `audience` counts in the same transaction, each once, in the order of their ids.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn freeze(tx: &Tx, filter: &Filter) -> Result<Vec<Recipient>, DbErr> {
    let found = store::audience::who(tx, filter).await?.into_iter();
    Ok(found
        .filter_map(|(id, email, lang)| {
            Some(Recipient {
                id,
                email: Email::stored(email?),
                lang: rules::lang(&lang),
            })
        })
        .collect())
}

/// Who of those that were frozen still gets her letter.
#[derive(Clone, Debug, Default)]
pub(crate) struct Still {
    /// These do.
    pub(crate) may: HashSet<SubscriberId>,
    /// These do not, and why.
    pub(crate) excluded: HashMap<SubscriberId, Excluded>,
}

/// Asked again before a letter leaves: who has unsubscribed, pauses or is suppressed since gets none. Each of
/// the ids is in one of both.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn may_still_get(
    db: &impl ConnectionTrait,
    ids: &[SubscriberId],
    now: DateTime<Utc>,
) -> Result<Still, DbErr> {
    let mut still = Still::default();
    for some in ids.chunks(store::ROWS) {
        let rows = store::audience::some(db, some).await?;
        let seals = rows.iter().map(|row| row.sealed.clone()).collect();
        let suppressed = store::audience::suppressed(db, seals).await?;
        let rows: HashMap<SubscriberId, _> = rows.into_iter().map(|row| (row.id, row)).collect();
        for id in some {
            let row = rows.get(id);
            let is_suppressed = row.is_some_and(|row| suppressed.contains(&row.sealed));
            match rules::excluded(row, is_suppressed, now) {
                None => _ = still.may.insert(*id),
                Some(why) => _ = still.excluded.insert(*id, why),
            }
        }
    }
    Ok(still)
}
