//! Queries. Only this room writes these tables.

pub(super) mod certificates;
pub(super) mod figures;
pub(super) mod first;
pub(super) mod held;
pub(super) mod kept;
pub(super) mod levels;
pub(super) mod passes;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{IntoActiveModel as _, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::entity::{count, report, tick};
use crate::bookings::entity::person;
use crate::db::Tx;
use crate::kinds::{PersonId, SessionId};

/// All ticks of some sessions.
pub(super) async fn ticks(
    db: &impl ConnectionTrait,
    sessions: &[SessionId],
) -> Result<Vec<tick::Model>, DbErr> {
    if sessions.is_empty() {
        return Ok(Vec::new());
    }
    tick::Entity::find()
        .filter(tick::Column::SessionId.is_in(sessions.iter().copied()))
        .order_by_asc(tick::Column::At)
        .order_by_asc(tick::Column::Id)
        .all(db)
        .await
}

/// All ticks about some persons.
pub(super) async fn ticks_about(
    db: &impl ConnectionTrait,
    persons: Vec<PersonId>,
) -> Result<Vec<tick::Model>, DbErr> {
    if persons.is_empty() {
        return Ok(Vec::new());
    }
    tick::Entity::find()
        .filter(tick::Column::PersonId.is_in(persons))
        .order_by_asc(tick::Column::At)
        .order_by_asc(tick::Column::Id)
        .all(db)
        .await
}

/// The ticks about one person in one session.
pub(super) async fn ticks_of(
    db: &impl ConnectionTrait,
    session: SessionId,
    person: PersonId,
) -> Result<Vec<tick::Model>, DbErr> {
    tick::Entity::find()
        .filter(tick::Column::SessionId.eq(session))
        .filter(tick::Column::PersonId.eq(person))
        .all(db)
        .await
}

/// Writes a tick. `false`: it was there.
pub(super) async fn tick(tx: &Tx, row: tick::Model) -> Result<bool, DbErr> {
    let written = tick::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(written > 0)
}

/// Writes one more or one less. `false`: it was there.
pub(super) async fn count(tx: &Tx, row: count::Model) -> Result<bool, DbErr> {
    let written = count::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(written > 0)
}

/// What was counted in some sessions.
pub(super) async fn counts(
    db: &impl ConnectionTrait,
    sessions: &[SessionId],
) -> Result<Vec<count::Model>, DbErr> {
    if sessions.is_empty() {
        return Ok(Vec::new());
    }
    count::Entity::find()
        .filter(count::Column::SessionId.is_in(sessions.iter().copied()))
        .all(db)
        .await
}

/// The reports of some sessions.
pub(super) async fn reports(
    db: &impl ConnectionTrait,
    sessions: &[SessionId],
) -> Result<Vec<report::Model>, DbErr> {
    if sessions.is_empty() {
        return Ok(Vec::new());
    }
    report::Entity::find()
        .filter(report::Column::SessionId.is_in(sessions.iter().copied()))
        .all(db)
        .await
}

/// Writes a report, in place of the one before.
pub(super) async fn report(tx: &Tx, row: report::Model) -> Result<(), DbErr> {
    report::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(
            OnConflict::column(report::Column::SessionId)
                .update_columns([
                    report::Column::Held,
                    report::Column::Why,
                    report::Column::Present,
                    report::Column::Line,
                    report::Column::Photos,
                    report::Column::Actor,
                    report::Column::At,
                ])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The persons without a name about whom there are ticks.
pub(super) async fn nobody(db: &impl ConnectionTrait) -> Result<Vec<PersonId>, DbErr> {
    let ticked: Vec<PersonId> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Name.eq(""))
        .filter(person::Column::Id.in_subquery(ticked().into_query()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ticked)
}

fn ticked() -> sea_orm::Select<tick::Entity> {
    tick::Entity::find()
        .select_only()
        .column(tick::Column::PersonId)
        .filter(tick::Column::PersonId.is_not_null())
}
