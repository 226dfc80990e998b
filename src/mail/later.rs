//! Letters that go out later and can be taken back until then.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait as _, Query};
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _};

use super::entity::{Column, Entity, State};
use super::letter::Letter;
use super::store;
use super::trouble::did_not_arrive;
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, LetterId};

/// Ids named in one statement: SQLite takes 32,766 values.
const IDS: usize = 1000;

/// Posts letters that no courier has before they are due. Answers with their ids.
///
/// # Errors
/// If the database fails.
pub(crate) async fn post_later(
    app: &App,
    tx: &Tx,
    letters: Vec<Letter>,
    (now, due): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<LetterId>, AppError> {
    let mut ids = Vec::with_capacity(letters.len());
    let mut rows = Vec::with_capacity(letters.len());
    for letter in letters {
        let id = app.dice.id(now);
        ids.push(id);
        rows.push(store::row(
            letter,
            id,
            &super::letter::domain(app),
            (now, due),
        ));
    }
    for insert in store::inserts(rows) {
        tx.execute(&insert).await?;
    }
    Ok(ids)
}

/// Takes back all of these letters, if no courier has or had any of them. What was taken back before by another
/// deed, or deleted with its booking, is in nobody's way. `false`: it is too late, and nothing was taken back.
///
/// # Errors
/// If the database fails.
pub(crate) async fn take_back(
    tx: &Tx,
    letters: &[LetterId],
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    for some in letters.chunks(IDS) {
        let states: Vec<State> = Entity::find()
            .select_only()
            .column(Column::State)
            .filter(Column::Id.is_in(some.iter().copied()))
            .order_by_asc(Column::Id)
            .lock_exclusive()
            .into_tuple()
            .all(tx)
            .await?;
        let is_at_home = |state: &State| matches!(state, State::Waiting | State::Excluded);
        if !states.iter().all(is_at_home) {
            return Ok(false);
        }
    }
    for some in letters.chunks(IDS) {
        let which = Condition::all().add(Column::Id.is_in(some.iter().copied()));
        store::exclude(tx, which, now).await?;
    }
    Ok(true)
}

/// Is one of these letters of a kind about this booking, and waits?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn awaits(
    db: &impl ConnectionTrait,
    letters: &[LetterId],
    (booking, kind): (BookingId, &str),
) -> Result<bool, AppError> {
    let waiting: Vec<LetterId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::BookingId.eq(booking))
        .filter(Column::Kind.eq(kind))
        .filter(Column::State.eq(State::Waiting))
        .into_tuple()
        .all(db)
        .await?;
    Ok(waiting.iter().any(|letter| letters.contains(letter)))
}

/// Lets letters that wait for their time go out now.
///
/// # Errors
/// If the database fails.
pub(crate) async fn hasten(
    tx: &Tx,
    letters: &[LetterId],
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    for some in letters.chunks(IDS) {
        Entity::update_many()
            .col_expr(Column::DueAt, Expr::value(now))
            .filter(Column::Id.is_in(some.iter().copied()))
            .filter(Column::State.eq(State::Waiting))
            .filter(Column::DueAt.gt(now))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// A letter that came back, or was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounced {
    /// The letter.
    pub(crate) letter: LetterId,
    /// Whom it was about.
    pub(crate) booking: BookingId,
    /// When it was settled.
    pub(crate) at: DateTime<Utc>,
}

/// For each booking the last letter since a moment that has come to an end, where that end was no good one.
/// `of`: only these bookings.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn bounced(
    db: &impl ConnectionTrait,
    since: DateTime<Utc>,
    of: Option<&[BookingId]>,
) -> Result<Vec<Bounced>, DbErr> {
    let mut found: Vec<(LetterId, BookingId, DateTime<Utc>)> =
        bad(since, of).into_tuple().all(db).await?;
    let mut known = HashSet::new();
    found.retain(|(_, booking, _)| known.insert(*booking));
    let found = found.into_iter().map(|(letter, booking, at)| Bounced {
        letter,
        booking,
        at,
    });
    Ok(found.collect())
}

/// Asks for letters about bookings that came to a bad end, the newest first, where none about that booking has
/// arrived since.
fn bad(since: DateTime<Utc>, of: Option<&[BookingId]>) -> Select<Entity> {
    let later = |column: Column| Expr::col((Alias::new("later"), column));
    let arrived = Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, Alias::new("later"))
        .and_where(later(Column::BookingId).equals((Entity, Column::BookingId)))
        .and_where(later(Column::State).eq(State::Accepted))
        .and_where(later(Column::SettledAt).gt(Expr::col((Entity, Column::SettledAt))))
        .to_owned();
    let bad = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::BookingId)
        .column(Column::SettledAt)
        .filter(did_not_arrive())
        .filter(Column::State.is_in([State::Rejected, State::Failed]))
        .filter(Column::SettledAt.gte(since))
        .filter(Column::BookingId.is_not_null())
        .filter(Expr::exists(arrived).not())
        .order_by_desc(Column::SettledAt);
    match of {
        Some(of) => bad.filter(Column::BookingId.is_in(of.iter().copied())),
        None => bad,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use sea_orm::{ConnectionTrait as _, DbBackend, QueryTrait as _};

    use super::bad;
    use crate::db::Db;
    use crate::mail::trouble::lost;

    #[tokio::test]
    async fn letters_that_did_not_arrive_are_found_without_reading_all() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("letters.db").display());
        let db = Db::connect(&url, 1).await.unwrap();
        db.migrate().await.unwrap();
        let now: DateTime<Utc> = "2026-11-23T06:31:00Z".parse().unwrap();
        let (told, called) = (lost(now), bad(now, None));
        for mut asked in [
            told.build(DbBackend::Sqlite),
            called.build(DbBackend::Sqlite),
        ] {
            asked.sql = format!("EXPLAIN QUERY PLAN {}", asked.sql);
            let steps = db.read().query_all_raw(asked).await.unwrap();
            let steps = steps.iter().map(|step| step.try_get("", "detail").unwrap());
            let steps: Vec<String> = steps.collect();
            assert!(steps[0].contains("letters_lost"), "{steps:?}");
            assert!(!steps.iter().any(|s| s.starts_with("SCAN")), "{steps:?}");
        }
    }
}
