//! What stays countable when those who came are forgotten. Ticks are counted as they are deleted: of two that forget
//! the same person the second finds none.

use std::collections::{BTreeMap, HashMap};

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{IntoActiveModel as _, QuerySelect as _};

use crate::attendance::entity::tick::Mark;
use crate::attendance::entity::{session_count, session_return, tick};
use crate::attendance::rules::{self, Came};
use crate::bookings::entity::person;
use crate::db::Tx;
use crate::kinds::{BookingId, Month, PersonId, SessionId};
use crate::offerings::entity::session;

/// Ids in one statement: SQLite takes 32 766 parameters.
const AT_ONCE: usize = 10_000;

/// The persons of bookings.
pub(crate) async fn persons(tx: &Tx, bookings: &[BookingId]) -> Result<Vec<PersonId>, DbErr> {
    let mut all = Vec::new();
    for chunk in bookings.chunks(AT_ONCE) {
        let found: Vec<PersonId> = person::Entity::find()
            .select_only()
            .column(person::Column::Id)
            .filter(person::Column::BookingId.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(tx)
            .await?;
        all.extend(found);
    }
    Ok(all)
}

/// Deletes all ticks about these persons, and adds what they count to the numbers of their sessions. Returns how
/// many attendances became numbers.
pub(crate) async fn ticks(tx: &Tx, persons: &[PersonId]) -> Result<usize, DbErr> {
    let mut counts: BTreeMap<SessionId, session_count::Model> = BTreeMap::new();
    let mut returns: BTreeMap<(SessionId, i32), i32> = BTreeMap::new();
    let mut kept = 0;
    for chunk in persons.chunks(AT_ONCE) {
        let gone = tick::Entity::delete_many()
            .filter(tick::Column::PersonId.is_in(chunk.iter().copied()))
            .exec_with_returning(tx)
            .await?;
        let months = months(tx, &gone).await?;
        let mut of_each: HashMap<(PersonId, SessionId), Vec<&tick::Model>> = HashMap::new();
        for tick in &gone {
            if let Some(person) = tick.person_id {
                of_each
                    .entry((person, tick.session_id))
                    .or_default()
                    .push(tick);
            }
        }
        let mut came: HashMap<PersonId, Vec<Came>> = HashMap::new();
        for ((person, session), ticks) in of_each {
            let mark = rules::mark(&ticks, false);
            let row = counts.entry(session).or_insert_with(|| nothing(session));
            row.there += i32::from(mark.is_there());
            row.absent += i32::from(mark == Mark::Absent);
            kept += usize::from(mark != Mark::Unset);
            let month = months.get(&session).filter(|_| mark.is_there());
            if let Some((starts_at, month)) = month {
                came.entry(person).or_default().push(Came {
                    session,
                    starts_at: *starts_at,
                    month: *month,
                });
            }
        }
        for hers in came.into_values() {
            for (session, before) in rules::returns(hers) {
                *returns.entry((session, before)).or_default() += 1;
            }
        }
    }
    let returns = returns
        .into_iter()
        .map(|((session_id, before), people)| session_return::Model {
            session_id,
            before,
            people,
        })
        .collect();
    add(tx, counts.into_values().collect()).await?;
    add_returns(tx, returns).await?;
    Ok(kept)
}

/// Adds people who came without having signed up to the numbers of their sessions.
pub(crate) async fn guests(tx: &Tx, guests: BTreeMap<SessionId, i32>) -> Result<(), DbErr> {
    let rows = guests
        .into_iter()
        .map(|(session, guests)| session_count::Model {
            guests,
            ..nothing(session)
        });
    add(tx, rows.collect()).await
}

/// What is kept of some sessions.
pub(crate) async fn of_sessions(
    db: &impl ConnectionTrait,
    sessions: &[SessionId],
) -> Result<Vec<session_count::Model>, DbErr> {
    if sessions.is_empty() {
        return Ok(Vec::new());
    }
    session_count::Entity::find()
        .filter(session_count::Column::SessionId.is_in(sessions.iter().copied()))
        .all(db)
        .await
}

fn nothing(session_id: SessionId) -> session_count::Model {
    session_count::Model {
        session_id,
        there: 0,
        absent: 0,
        guests: 0,
    }
}

/// Begin and month of the sessions of ticks.
async fn months(
    tx: &Tx,
    ticks: &[tick::Model],
) -> Result<HashMap<SessionId, (DateTimeUtc, Month)>, DbErr> {
    let mut sessions: Vec<SessionId> = ticks.iter().map(|tick| tick.session_id).collect();
    sessions.sort_unstable();
    sessions.dedup();
    let mut months = HashMap::new();
    for chunk in sessions.chunks(AT_ONCE) {
        let rows: Vec<(SessionId, DateTimeUtc, Date)> = session::Entity::find()
            .select_only()
            .columns([
                session::Column::Id,
                session::Column::StartsAt,
                session::Column::LocalDate,
            ])
            .filter(session::Column::Id.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(tx)
            .await?;
        months.extend(
            rows.into_iter()
                .map(|(id, starts_at, day)| (id, (starts_at, Month::of(day)))),
        );
    }
    Ok(months)
}

async fn add(tx: &Tx, rows: Vec<session_count::Model>) -> Result<(), DbErr> {
    use session_count::Column;
    let mut sum = OnConflict::column(Column::SessionId);
    for number in [Column::There, Column::Absent, Column::Guests] {
        sum.value(
            number,
            Expr::col((session_count::Entity, number)).add(Expr::col(("excluded", number))),
        );
    }
    for chunk in rows.chunks(AT_ONCE / 10) {
        let rows = chunk
            .iter()
            .cloned()
            .map(|row| row.into_active_model().reset_all());
        session_count::Entity::insert_many(rows)
            .on_conflict(sum.clone())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

async fn add_returns(tx: &Tx, rows: Vec<session_return::Model>) -> Result<(), DbErr> {
    use session_return::Column;
    let mut sum = OnConflict::columns([Column::SessionId, Column::Before]);
    sum.value(
        Column::People,
        Expr::col((session_return::Entity, Column::People))
            .add(Expr::col(("excluded", Column::People))),
    );
    for chunk in rows.chunks(AT_ONCE / 10) {
        let rows = chunk
            .iter()
            .cloned()
            .map(|row| row.into_active_model().reset_all());
        session_return::Entity::insert_many(rows)
            .on_conflict(sum.clone())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
