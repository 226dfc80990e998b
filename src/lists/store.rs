//! Queries: what is held and waited for in some places, and by whom.

use sea_orm::entity::prelude::*;
use sea_orm::{JoinType, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use crate::bookings::entity::{booking, entry, excuse, person};
use crate::kinds::{PersonId, PoolId, SessionId};

/// What a list is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    /// All that is held and waited for, with its booking, in the order in which it was made.
    pub(super) entries: Vec<(entry::Model, booking::Model)>,
    /// Those who come, in the order of their forms.
    pub(super) persons: Vec<person::Model>,
    /// Who of a course stays away from the session.
    pub(super) away: Vec<PersonId>,
}

/// Reads what is held and waited for in these places: two queries, and one more where regulars may stay away from
/// the session.
pub(super) async fn held(
    db: &impl ConnectionTrait,
    pools: Vec<PoolId>,
    session: Option<SessionId>,
) -> Result<Held, DbErr> {
    if pools.is_empty() {
        return Ok(Held::default());
    }
    let active = || {
        entry::Entity::find()
            .filter(entry::Column::PoolId.is_in(pools.iter().copied()))
            .filter(entry::Column::State.is_in(entry::State::ACTIVE))
    };
    let of_booking: RelationDef = entry::Entity::belongs_to(booking::Entity)
        .from(entry::Column::BookingId)
        .to(booking::Column::Id)
        .into();
    let entries = active()
        .join(JoinType::InnerJoin, of_booking)
        .select_also(booking::Entity)
        .order_by_asc(entry::Column::Id)
        .all(db)
        .await?;
    let whose = active().select_only().column(entry::Column::BookingId);
    let persons = person::Entity::find()
        .filter(person::Column::BookingId.in_subquery(whose.into_query()))
        .filter(person::Column::CancelledAt.is_null())
        .order_by_asc(person::Column::Position)
        .all(db)
        .await?;
    let away = match session {
        None => Vec::new(),
        Some(session) => {
            excuse::Entity::find()
                .select_only()
                .column(excuse::Column::PersonId)
                .filter(excuse::Column::SessionId.eq(session))
                .filter(excuse::Column::WithdrawnAt.is_null())
                .into_tuple()
                .all(db)
                .await?
        }
    };
    Ok(Held {
        entries: entries
            .into_iter()
            .filter_map(|(entry, booking)| Some((entry, booking?)))
            .collect(),
        persons,
        away,
    })
}
