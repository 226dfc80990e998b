//! Who has a place in a session, and what she needs there.

use sea_orm::entity::prelude::*;
use sea_orm::{JoinType, QueryOrder as _, QuerySelect as _};

use crate::bookings::entity::{booking, entry, excuse, person};
use crate::kinds::{BookingId, PersonId, PoolId, SessionId};

/// What a list is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Held {
    /// All that is confirmed in the places of the session, or of the whole course.
    pub(crate) entries: Vec<entry::Model>,
    /// The bookings of those, and of others who were ticked.
    pub(crate) bookings: Vec<booking::Model>,
    /// Their persons, also those who no longer come.
    pub(crate) persons: Vec<person::Model>,
    /// Who said that she stays away, and from which session.
    pub(crate) away: Vec<(SessionId, PersonId)>,
}

/// Reads it: five queries, however many come. `ticked`: of whom somebody said something already.
pub(crate) async fn held(
    db: &impl ConnectionTrait,
    pools: Vec<PoolId>,
    sessions: &[SessionId],
    ticked: Vec<PersonId>,
) -> Result<Held, DbErr> {
    let entries = if pools.is_empty() {
        Vec::new()
    } else {
        entry::Entity::find()
            .filter(entry::Column::PoolId.is_in(pools))
            .filter(entry::Column::State.eq(entry::State::Confirmed))
            .order_by_asc(entry::Column::Id)
            .all(db)
            .await?
    };
    let mut ids: Vec<BookingId> = entries.iter().map(|entry| entry.booking_id).collect();
    if !ticked.is_empty() {
        let theirs: Vec<BookingId> = person::Entity::find()
            .select_only()
            .column(person::Column::BookingId)
            .filter(person::Column::Id.is_in(ticked))
            .into_tuple()
            .all(db)
            .await?;
        ids.extend(theirs);
    }
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(Held::default());
    }
    let bookings = booking::Entity::find()
        .filter(booking::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let persons = person::Entity::find()
        .filter(person::Column::BookingId.is_in(ids))
        .order_by_asc(person::Column::Position)
        .all(db)
        .await?;
    let away = excuse::Entity::find()
        .select_only()
        .columns([excuse::Column::SessionId, excuse::Column::PersonId])
        .filter(excuse::Column::SessionId.is_in(sessions.iter().copied()))
        .filter(excuse::Column::WithdrawnAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(Held {
        entries,
        bookings,
        persons,
        away,
    })
}

/// Has a person, or had she, a place in one of these pools?
pub(crate) async fn has_part(
    db: &impl ConnectionTrait,
    person: PersonId,
    pools: Vec<PoolId>,
) -> Result<bool, DbErr> {
    if pools.is_empty() {
        return Ok(false);
    }
    let entry_person: RelationDef = entry::Entity::belongs_to(person::Entity)
        .from(entry::Column::BookingId)
        .to(person::Column::BookingId)
        .into();
    let found = entry::Entity::find()
        .join(JoinType::InnerJoin, entry_person)
        .filter(person::Column::Id.eq(person))
        // Who is forgotten has no name any more, and is ticked no more.
        .filter(person::Column::Name.ne(""))
        .filter(entry::Column::PoolId.is_in(pools))
        .one(db)
        .await?;
    Ok(found.is_some())
}
