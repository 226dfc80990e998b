//! Changes of sessions, and what an undo puts back.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    Condition, IntoActiveModel as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use crate::bookings::entity::entry::{self, State};
use crate::bookings::entity::session_change::{Column, Deadline, Ended, Entity, Kept, Model, What};
use crate::bookings::entity::{call, change, holder, reminder, session_change};
use crate::db::Tx;
use crate::kinds::{BookingId, OfferingId, PoolId, SessionId};
use crate::offerings::entity::session;

/// Keeps a change.
pub(crate) async fn keep(tx: &Tx, row: Model) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Keeps something else of a change than before.
pub(crate) async fn keep_again(tx: &Tx, id: Uuid, kept: Kept) -> Result<(), DbErr> {
    Entity::update_many()
        .set(session_change::ActiveModel {
            kept: Set(kept),
            ..Default::default()
        })
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// A change by its id, locked until the transaction ends.
pub(crate) async fn lock(tx: &Tx, id: Uuid) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(tx).await
}

/// A change by its id.
pub(crate) async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// The changes of an offering that can still be undone.
pub(crate) async fn open_of(
    db: &impl ConnectionTrait,
    offering: OfferingId,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::OfferingId.eq(offering))
        .filter(Column::SettledAt.is_null())
        .filter(Column::UndoneAt.is_null())
        .all(db)
        .await
}

/// The changes of a session, last ones first; those too that were done to it with one before it.
pub(crate) async fn of_session(
    db: &impl ConnectionTrait,
    (offering, session): (OfferingId, SessionId),
) -> Result<Vec<Model>, DbErr> {
    let is_its = Condition::any()
        .add(Column::SessionId.eq(session))
        .add(Column::What.is_in(What::OF_SEVERAL));
    let mut all = Entity::find()
        .filter(Column::OfferingId.eq(offering))
        .filter(is_its)
        .order_by_desc(Column::At)
        .limit(20)
        .all(db)
        .await?;
    all.retain(|change| change.is_of(session));
    Ok(all)
}

/// The changes that are to be settled: nobody can undo them any more.
pub(crate) async fn due(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::SettledAt.is_null())
        .filter(Column::UndoneAt.is_null())
        .filter(Column::DueAt.lte(now))
        .order_by_asc(Column::DueAt)
        .all(db)
        .await
}

/// The changes since a moment that were not undone and whose date is not over, first ones first.
pub(crate) async fn since(
    db: &impl ConnectionTrait,
    moment: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Model>, DbErr> {
    let to_come = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::EndsAt.gt(now));
    Entity::find()
        .filter(Column::At.gte(moment))
        .filter(Column::SessionId.in_subquery(to_come.into_query()))
        .filter(Column::UndoneAt.is_null())
        .order_by_asc(Column::At)
        .all(db)
        .await
}

/// The changes that were undone since a moment and whose date is not over, first ones first.
pub(crate) async fn undone_since(
    db: &impl ConnectionTrait,
    moment: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Model>, DbErr> {
    let to_come = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::EndsAt.gt(now));
    Entity::find()
        .filter(Column::UndoneAt.gte(moment))
        .filter(Column::SessionId.in_subquery(to_come.into_query()))
        .order_by_asc(Column::UndoneAt)
        .all(db)
        .await
}

/// Notes what became of a change.
pub(crate) async fn end(
    tx: &Tx,
    id: Uuid,
    (settled_at, undone_at): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> Result<(), DbErr> {
    Entity::update_many()
        .set(session_change::ActiveModel {
            settled_at: Set(settled_at),
            undone_at: Set(undone_at),
            ..Default::default()
        })
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many have joined one of these pools since a moment (exclusive), there still or not.
pub(crate) async fn joined_since(
    tx: &Tx,
    pools: Vec<PoolId>,
    moment: DateTime<Utc>,
) -> Result<u64, DbErr> {
    entry::Entity::find()
        .filter(entry::Column::PoolId.is_in(pools))
        .filter(entry::Column::JoinedAt.gt(moment))
        .count(tx)
        .await
}

/// Lets an entry stand as it stood before it was ended, for those who are left, and forgets that it was. `false`:
/// somebody else has changed it since.
pub(crate) async fn revive(
    tx: &Tx,
    ended: &Ended,
    people: i32,
    changed_at: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let revived = entry::Entity::update_many()
        .set(entry::ActiveModel {
            state: Set(ended.state),
            people: Set(people),
            answer_until: Set(ended.answer_until),
            changed_at: Set(ended.changed_at),
            ..Default::default()
        })
        .filter(entry::Column::Id.eq(ended.id))
        .filter(entry::Column::State.eq(State::Cancelled))
        .filter(entry::Column::ChangedAt.eq(changed_at))
        .exec(tx)
        .await?;
    if revived.rows_affected == 0 {
        return Ok(false);
    }
    change::Entity::delete_by_id(ended.step).exec(tx).await?;
    Ok(true)
}

/// Writes who holds places again. `false`: somebody holds one there under the same name and contact.
pub(crate) async fn hold_again(tx: &Tx, rows: Vec<holder::Model>) -> Result<bool, DbErr> {
    if rows.is_empty() {
        return Ok(true);
    }
    let all = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let rows = rows
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    let written = holder::Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(written == all)
}

/// Gives offers their old deadlines back, where they still have the new ones.
pub(crate) async fn deadlines(tx: &Tx, all: &[Deadline]) -> Result<(), DbErr> {
    for deadline in all {
        entry::Entity::update_many()
            .set(entry::ActiveModel {
                answer_until: Set(Some(deadline.was)),
                ..Default::default()
            })
            .filter(entry::Column::Id.eq(deadline.id))
            .filter(entry::Column::State.eq(State::Offered))
            .filter(entry::Column::AnswerUntil.eq(deadline.is))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// What was written of a session's reminders from a revision on counts as written for another one too.
pub(crate) async fn carry_reminders(
    tx: &Tx,
    session: SessionId,
    (from, to): (i32, i32),
) -> Result<(), DbErr> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::SessionId.eq(session))
        .filter(reminder::Column::Revision.gte(from))
        .filter(reminder::Column::Revision.lt(to))
        .all(tx)
        .await?;
    for row in rows {
        let carried = reminder::Model {
            revision: to,
            ..row
        };
        super::remind::note(tx, carried).await?;
    }
    Ok(())
}

/// The ticks about these subjects.
pub(crate) async fn ticks(
    db: &impl ConnectionTrait,
    subjects: Vec<Uuid>,
) -> Result<Vec<call::Model>, DbErr> {
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    call::Entity::find()
        .filter(call::Column::SubjectId.is_in(subjects))
        .all(db)
        .await
}

/// The ticks about a booking, first the first.
pub(crate) async fn ticks_about(
    db: &impl ConnectionTrait,
    booking: BookingId,
) -> Result<Vec<call::Model>, DbErr> {
    call::Entity::find()
        .filter(call::Column::BookingId.eq(booking))
        .order_by_asc(call::Column::At)
        .all(db)
        .await
}

/// Notes a tick; the last one counts.
pub(crate) async fn tick(tx: &Tx, row: call::Model) -> Result<(), DbErr> {
    let key = [
        call::Column::Kind,
        call::Column::SubjectId,
        call::Column::BookingId,
    ];
    let rest = [call::Column::Outcome, call::Column::Actor, call::Column::At];
    call::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::columns(key).update_columns(rest).to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The bookings of these ids, in their order.
pub(crate) async fn bookings(
    db: &impl ConnectionTrait,
    ids: &[BookingId],
) -> Result<Vec<crate::bookings::entity::booking::Model>, DbErr> {
    use crate::bookings::entity::booking;
    booking::Entity::find()
        .filter(booking::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(booking::Column::Id)
        .all(db)
        .await
}
