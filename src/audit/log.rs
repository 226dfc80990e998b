//! The log is read a page at a time, and forgotten after its time.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _};
use serde_json::Value;

use super::entity::{Column, Entity, Model};
use super::{BEYOND, WHOSE};
use crate::db::{Tx, part_of};
use crate::kinds::{BookingId, PoolId, StaffId, fold};

/// Deeds on one page.
const PAGE: usize = 50;
/// Ids named in one statement: SQLite takes 32,766 values.
const IDS: usize = 1000;

/// A deed as it stands in the log.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Its id; grows with time.
    pub(crate) id: Uuid,
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Who, by name as it was then; `operator` or `office` where it was nobody's account.
    pub(crate) actor: String,
    /// Which account.
    pub(crate) actor_id: Option<StaffId>,
    /// What, as a word.
    pub(crate) deed: String,
    /// To what kind of thing.
    pub(crate) subject_kind: String,
    /// To which.
    pub(crate) subject: Option<Uuid>,
    /// What was before; null where nothing was, or where it is not for a log.
    pub(crate) before: Value,
    /// What is after; null likewise.
    pub(crate) after: Value,
    /// Why.
    pub(crate) reason: Option<String>,
}

impl From<Model> for Entry {
    fn from(row: Model) -> Self {
        let mut details = row.details;
        let mut part = |name| details.get_mut(name).map(Value::take).unwrap_or_default();
        Self {
            before: part("before"),
            after: part("after"),
            reason: part("reason").as_str().map(ToOwned::to_owned),
            id: row.id,
            at: row.at,
            actor: row.actor,
            actor_id: row.actor_id,
            deed: row.deed,
            subject_kind: row.subject_kind,
            subject: row.subject_id,
        }
    }
}

/// Whose deeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// An account's.
    Account(StaffId),
    /// Those of commands.
    Operator,
}

/// Which deeds are looked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sought {
    /// Only somebody's.
    pub(crate) who: Option<Who>,
    /// Only to these kinds of things; empty: to all.
    pub(crate) kinds: Vec<&'static str>,
    /// Only since then.
    pub(crate) since: Option<DateTime<Utc>>,
    /// Only to these things; none: to all.
    pub(crate) subjects: Option<Vec<Uuid>>,
    /// Folded words that all stand in the name or the reason; empty: whatever stands there.
    pub(crate) words: Vec<String>,
    /// Things that are meant by the words, too.
    pub(crate) or_subjects: Vec<Uuid>,
    /// Only deeds before this one.
    pub(crate) before: Option<Uuid>,
}

/// The newest deeds that are looked for, and whether there are more.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn read(
    db: &impl ConnectionTrait,
    sought: Sought,
) -> Result<(Vec<Entry>, bool), DbErr> {
    let mut found = Entity::find();
    match sought.who {
        Some(Who::Account(id)) => found = found.filter(Column::ActorId.eq(id)),
        Some(Who::Operator) => {
            found = found
                .filter(Column::ActorId.is_null())
                .filter(Column::Actor.eq(super::OPERATOR));
        }
        None => {}
    }
    if !sought.kinds.is_empty() {
        found = found.filter(Column::SubjectKind.is_in(sought.kinds));
    }
    if let Some(since) = sought.since {
        found = found.filter(Column::Id.gte(first_id(since)));
    }
    if let Some(subjects) = sought.subjects {
        found = found.filter(Column::SubjectId.is_in(subjects));
    }
    if !sought.words.is_empty() {
        let said = (sought.words.iter()).fold(Condition::all(), |all, word| {
            all.add(part_of(Column::Folded, word))
        });
        let meant = Condition::any().add(said);
        found = found.filter(meant.add(Column::SubjectId.is_in(sought.or_subjects)));
    }
    if let Some(before) = sought.before {
        found = found.filter(Column::Id.lt(before));
    }
    let most = u64::try_from(PAGE).unwrap_or(u64::MAX);
    let rows = found.order_by_desc(Column::Id).limit(most + 1);
    let mut entries: Vec<Entry> = rows.all(db).await?.into_iter().map(Entry::from).collect();
    let has_more = entries.len() > PAGE;
    entries.truncate(PAGE);
    Ok((entries, has_more))
}

/// The smallest id that something can have that was made at a moment: ids begin with their milliseconds.
fn first_id(moment: DateTime<Utc>) -> Uuid {
    let millis = u128::try_from(moment.timestamp_millis()).unwrap_or(0);
    Uuid::from_u128(millis << 80)
}

/// Deletes the deeds of before a moment. Why more people have places than there are is kept as long as they have:
/// `pools` asks for the pools in which somebody has one. Returns how many were deleted.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget(
    tx: &Tx,
    before: DateTime<Utc>,
    pools: SelectStatement,
) -> Result<u64, DbErr> {
    let gone = Entity::delete_many().filter(over(before, pools));
    Ok(gone.exec(tx).await?.rows_affected)
}

/// How many deeds [`forget`] would delete.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_before(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
    pools: SelectStatement,
) -> Result<u64, DbErr> {
    Entity::find().filter(over(before, pools)).count(db).await
}

/// The deeds to a booking, first the first.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn about(
    db: &impl ConnectionTrait,
    booking: BookingId,
) -> Result<Vec<Entry>, DbErr> {
    let rows = Entity::find()
        .filter(Column::SubjectKind.eq("booking"))
        .filter(Column::SubjectId.eq(booking.0))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// How many deeds to these bookings the log holds.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_about(
    db: &impl ConnectionTrait,
    bookings: &[BookingId],
) -> Result<u64, DbErr> {
    Entity::find()
        .filter(Column::SubjectKind.eq("booking"))
        .filter(Column::SubjectId.is_in(bookings.iter().map(|id| id.0)))
        .count(db)
        .await
}

/// Forgets the reasons that are about some bookings, on deeds to them or to one of their pools. That it was done
/// stays.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_reasons(
    tx: &Tx,
    bookings: &[BookingId],
    pools: &[PoolId],
) -> Result<(), DbErr> {
    let things = pools.iter().map(|pool| pool.0);
    let things = things.chain(bookings.iter().map(|id| id.0));
    let rows = Entity::find()
        .filter(Column::SubjectKind.is_in(["booking", "pool"]))
        .filter(Column::SubjectId.is_in(things))
        .all(tx)
        .await?;
    let is_one = |id: Uuid| bookings.iter().any(|booking| booking.0 == id);
    for row in rows {
        let whose = row.details.get(WHOSE).and_then(Value::as_str);
        let whose = whose.and_then(|id| id.parse().ok());
        if row.subject_id.is_some_and(is_one) || whose.is_some_and(is_one) {
            silence(tx, row).await?;
        }
    }
    Ok(())
}

/// Forgets the reasons of deeds to some things, whatever they are: an offering, its sessions, its pools. That it was
/// done stays. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_reasons_on(tx: &Tx, things: Vec<Uuid>) -> Result<u64, DbErr> {
    let mut forgotten = 0;
    for some in things.chunks(IDS) {
        let rows = Entity::find()
            .filter(Column::SubjectKind.is_in(["offering", "session", "pool"]))
            .filter(Column::SubjectId.is_in(some.iter().copied()))
            .all(tx)
            .await?;
        for row in rows {
            forgotten += u64::from(silence(tx, row).await?);
        }
    }
    Ok(forgotten)
}

/// Takes the reason from a deed. Answers whether it had one.
async fn silence(tx: &Tx, mut row: Model) -> Result<bool, DbErr> {
    let reason = row.details.get_mut("reason");
    let Some(reason) = reason.filter(|reason| !reason.is_null()) else {
        return Ok(false);
    };
    *reason = Value::Null;
    Entity::update_many()
        .col_expr(Column::Details, Expr::value(row.details))
        .col_expr(Column::Folded, Expr::value(fold(&row.actor)))
        .filter(Column::Id.eq(row.id))
        .exec(tx)
        .await?;
    Ok(true)
}

fn over(before: DateTime<Utc>, pools: SelectStatement) -> Condition {
    let needed = Condition::all()
        .add(Column::Deed.eq(BEYOND))
        .add(Column::SubjectId.in_subquery(pools));
    Condition::all()
        .add(Column::At.lt(before))
        .add(needed.not())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use uuid::Uuid;

    use super::first_id;
    use crate::dice::Dice;

    #[test]
    fn what_was_done_since_a_moment_has_a_larger_id() {
        let moment: DateTime<Utc> = "2026-11-23T06:31:00Z".parse().unwrap();
        let dice = Dice::seeded(1);
        for _ in 0..100 {
            let (before, then): (Uuid, Uuid) = (
                dice.id(moment - TimeDelta::milliseconds(1)),
                dice.id(moment),
            );
            assert!(before < first_id(moment) && first_id(moment) <= then);
        }
    }
}
