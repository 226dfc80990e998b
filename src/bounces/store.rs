//! Queries. Nothing else writes the tables of this room.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{OnConflict, SelectStatement};
use sea_orm::{IntoActiveModel as _, QueryOrder as _, QuerySelect as _, QueryTrait as _};
use sha2::{Digest as _, Sha256};

use super::entity::bounce::Kind;
use super::entity::{bounce, score};
use super::rules::{self, Score};
use crate::app::App;
use crate::db::Tx;
use crate::formats::report::{Report, Says};
use crate::kinds::{BounceId, LetterId};

/// So many bounces of an address are shown.
const SHOWN: usize = 3;
/// Ids named in one statement: SQLite takes 32,766 values.
const IDS: usize = 1000;

/// Something that came back, before it is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Back<'a> {
    /// Which letter.
    pub(crate) letter: LetterId,
    /// Why.
    pub(crate) kind: Kind,
    /// The message about it.
    pub(crate) report: &'a Report,
    /// The sealed address, where it gets the Rundbrief.
    pub(crate) sealed: Option<&'a [u8]>,
}

/// Why, in a line for the office: the number and the server's words.
pub(crate) fn line_of(says: &Says) -> Option<String> {
    let Says::Failed { status, said } = says else {
        return None;
    };
    let status = status.map(|status| status.to_string());
    joined(status.as_deref(), Some(said))
}

/// The same of one that is kept.
pub(super) fn line(row: &bounce::Model) -> Option<String> {
    joined(row.status.as_deref(), row.said.as_deref())
}

/// Most servers name the number themselves.
fn joined(status: Option<&str>, said: Option<&str>) -> Option<String> {
    let said = said.filter(|said| !said.is_empty());
    match (status, said) {
        (Some(status), Some(said)) if !said.contains(status) => Some(format!("{status} {said}")),
        (status, said) => said.or(status).map(ToOwned::to_owned),
    }
}

/// Keeps what came back. `false`: it is known already. The same message may come on two ways, with other lines on its
/// head: its Message-ID tells it, or all of it where it has none.
///
/// # Errors
/// If the database fails.
pub(crate) async fn note(
    app: &App,
    tx: &Tx,
    (back, raw): (Back<'_>, &[u8]),
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let (status, said) = match &back.report.says {
        Says::Failed { status, said } => (*status, Some(said.clone())),
        Says::Delayed | Says::Unwanted | Says::Nothing => (None, None),
    };
    let mut hash = Sha256::new();
    hash.update(back.letter.0.as_bytes());
    match &back.report.message_id {
        Some(id) => hash.update(id.as_bytes()),
        None => hash.update(raw),
    }
    let row = bounce::Model {
        id: app.dice.id::<BounceId>(now),
        hash: hash.finalize().to_vec(),
        letter_id: back.letter,
        sealed: back.sealed.map(<[u8]>::to_vec),
        kind: back.kind,
        status: status.map(|status| status.to_string()),
        said: said.filter(|said| !said.is_empty()),
        at: now,
    };
    let known = OnConflict::column(bounce::Column::Hash)
        .do_nothing()
        .to_owned();
    let kept = bounce::Entity::insert(row.into_active_model())
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    Ok(kept > 0)
}

/// A question for the letters of which it was noted since a moment that they came back.
pub(crate) fn known_since(since: DateTime<Utc>) -> SelectStatement {
    bounce::Entity::find()
        .select_only()
        .column(bounce::Column::LetterId)
        .filter(bounce::Column::At.gt(since))
        .into_query()
}

/// Counts it for an address. Whoever calls has locked whose it is. The points after it; none where it does not count.
///
/// # Errors
/// If the database fails.
pub(crate) async fn count(
    app: &App,
    tx: &Tx,
    (sealed, kind): (&[u8], Kind),
    now: DateTime<Utc>,
) -> Result<Option<Score>, DbErr> {
    let before = score::Entity::find_by_id(sealed.to_vec()).one(tx).await?;
    let before = before.as_ref().map(read);
    let Some(after) = rules::counted(before, kind, now, app.settings.bounces.stale_days) else {
        return Ok(None);
    };
    let row = score::Model {
        sealed: sealed.to_vec(),
        halves: after.halves,
        day: after.day,
        of_day: after.of_day,
        last_at: after.last_at,
    };
    let known = OnConflict::column(score::Column::Sealed)
        .update_columns([
            score::Column::Halves,
            score::Column::Day,
            score::Column::OfDay,
            score::Column::LastAt,
        ])
        .to_owned();
    score::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    Ok(Some(after))
}

fn read(row: &score::Model) -> Score {
    Score {
        halves: row.halves,
        day: row.day,
        of_day: row.of_day,
        last_at: row.last_at,
    }
}

/// What came back from an address.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    /// Half points that count now.
    pub(crate) halves: i32,
    /// The last bounces, the newest first.
    pub(crate) last: Vec<bounce::Model>,
}

/// What came back from these addresses; those from which nothing did are left out.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn about(
    app: &App,
    seals: &[Vec<u8>],
    now: DateTime<Utc>,
) -> Result<HashMap<Vec<u8>, About>, DbErr> {
    let (db, stale) = (app.db.read(), app.settings.bounces.stale_days);
    let mut all: HashMap<Vec<u8>, About> = HashMap::new();
    for some in seals.chunks(IDS) {
        let bounces = bounce::Entity::find()
            .filter(bounce::Column::Sealed.is_in(some.to_vec()))
            .order_by_desc(bounce::Column::At)
            .order_by_desc(bounce::Column::Id)
            .all(db)
            .await?;
        for one in bounces {
            let about = all.entry(one.sealed.clone().unwrap_or_default());
            let last = &mut about.or_default().last;
            if last.len() < SHOWN {
                last.push(one);
            }
        }
        let scores = score::Entity::find()
            .filter(score::Column::Sealed.is_in(some.to_vec()))
            .all(db)
            .await?;
        for row in scores {
            if let Some(score) = read(&row).at(now, stale) {
                all.entry(row.sealed).or_default().halves = score.halves;
            }
        }
    }
    Ok(all)
}

/// Why these letters came back; those that did not are left out.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn of_letters(
    db: &impl ConnectionTrait,
    letters: &[LetterId],
) -> Result<HashMap<LetterId, Kind>, DbErr> {
    let mut all = HashMap::new();
    for some in letters.chunks(IDS) {
        let found: Vec<(LetterId, Kind)> = bounce::Entity::find()
            .select_only()
            .column(bounce::Column::LetterId)
            .column(bounce::Column::Kind)
            .filter(bounce::Column::LetterId.is_in(some.iter().copied()))
            .filter(bounce::Column::Kind.ne(Kind::Complaint))
            .order_by_asc(bounce::Column::At)
            .into_tuple()
            .all(db)
            .await?;
        all.extend(found);
    }
    Ok(all)
}

/// Forgets the points of an address: from here on they count anew.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_points(tx: &Tx, sealed: &[u8]) -> Result<(), DbErr> {
    let gone = score::Entity::delete_by_id(sealed.to_vec());
    gone.exec(tx).await.map(|_| ())
}

/// Forgets everything about an address.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget(tx: &Tx, sealed: &[u8]) -> Result<(), DbErr> {
    forget_points(tx, sealed).await?;
    let gone = bounce::Entity::delete_many().filter(bounce::Column::Sealed.eq(sealed));
    gone.exec(tx).await.map(|_| ())
}

/// Is there anything from before a moment?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn is_any_before(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let bounce = bounce::Entity::find()
        .select_only()
        .column(bounce::Column::Id)
        .filter(bounce::Column::At.lte(before));
    if bounce.into_tuple::<BounceId>().one(db).await?.is_some() {
        return Ok(true);
    }
    let score = score::Entity::find().filter(score::Column::LastAt.lte(before));
    Ok(score.one(db).await?.is_some())
}

/// Forgets what is from before a moment. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_before(tx: &Tx, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let bounces = bounce::Entity::delete_many().filter(bounce::Column::At.lte(before));
    let scores = score::Entity::delete_many().filter(score::Column::LastAt.lte(before));
    Ok(bounces.exec(tx).await?.rows_affected + scores.exec(tx).await?.rows_affected)
}
