//! Levels reached.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{OnConflict, SelectStatement};
use sea_orm::{IntoActiveModel as _, QuerySelect as _, QueryTrait as _};

use crate::attendance::entity::{first_link, level};
use crate::bookings::entity::{booking, person};
use crate::db::Tx;
use crate::kinds::{BookingId, OfferingId, PersonId};
use crate::offerings::entity::offering;

/// Somebody who reached a level, as far as one writes to her.
#[derive(Clone, Debug)]
pub(crate) struct Achiever {
    /// What she reached.
    pub(crate) level: level::Model,
    /// Who she is.
    pub(crate) person: person::Model,
    /// Her booking.
    pub(crate) booking: booking::Model,
}

/// The levels reached in an offering.
pub(crate) async fn of_offering(
    db: &impl ConnectionTrait,
    offering: OfferingId,
) -> Result<Vec<level::Model>, DbErr> {
    level::Entity::find()
        .filter(level::Column::OfferingId.eq(offering))
        .all(db)
        .await
}

/// The levels of some persons.
pub(crate) async fn of_persons(
    db: &impl ConnectionTrait,
    persons: Vec<PersonId>,
) -> Result<Vec<level::Model>, DbErr> {
    if persons.is_empty() {
        return Ok(Vec::new());
    }
    level::Entity::find()
        .filter(level::Column::PersonId.is_in(persons))
        .all(db)
        .await
}

/// How many reached the level of each series.
pub(crate) async fn counts(db: &impl ConnectionTrait) -> Result<HashMap<String, i64>, DbErr> {
    let level_offering: RelationDef = level::Entity::belongs_to(offering::Entity)
        .from(level::Column::OfferingId)
        .to(offering::Column::Id)
        .into();
    let counted: Vec<(String, i64)> = level::Entity::find()
        .select_only()
        .column(offering::Column::Series)
        .column_as(level::Column::PersonId.count(), "people")
        .join(sea_orm::JoinType::InnerJoin, level_offering)
        .group_by(offering::Column::Series)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().collect())
}

/// Those who reached the level of a series and are not forgotten, by name.
pub(crate) async fn achievers(
    db: &impl ConnectionTrait,
    series: &str,
) -> Result<Vec<Achiever>, DbErr> {
    let of_series = offering::Entity::find()
        .select_only()
        .column(offering::Column::Id)
        .filter(offering::Column::Series.eq(series));
    let levels = level::Entity::find()
        .filter(level::Column::OfferingId.in_subquery(of_series.into_query()))
        .all(db)
        .await?;
    if levels.is_empty() {
        return Ok(Vec::new());
    }
    let person_booking: RelationDef = person::Entity::belongs_to(booking::Entity)
        .from(person::Column::BookingId)
        .to(booking::Column::Id)
        .into();
    let people = person::Entity::find()
        .filter(person::Column::Id.is_in(levels.iter().map(|level| level.person_id)))
        .filter(person::Column::Name.ne(""))
        .join(sea_orm::JoinType::InnerJoin, person_booking)
        .select_also(booking::Entity)
        .all(db)
        .await?;
    let achiever = |(person, booking): (person::Model, Option<booking::Model>)| {
        let level = levels.iter().find(|level| level.person_id == person.id)?;
        Some(Achiever {
            level: level.clone(),
            booking: booking?,
            person,
        })
    };
    let mut achievers: Vec<Achiever> = people.into_iter().filter_map(achiever).collect();
    achievers.sort_by(|one, other| {
        (&one.person.name_folded, one.person.id).cmp(&(&other.person.name_folded, other.person.id))
    });
    Ok(achievers)
}

/// The bookings of some persons who are not forgotten.
pub(crate) async fn bookings_of(
    db: &impl ConnectionTrait,
    persons: Vec<PersonId>,
) -> Result<HashMap<PersonId, BookingId>, DbErr> {
    if persons.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<(PersonId, BookingId)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::BookingId])
        .filter(person::Column::Id.is_in(persons))
        .filter(person::Column::Name.ne(""))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// Writes that somebody reached a level. `false`: it was written already.
pub(crate) async fn insert(tx: &Tx, row: level::Model) -> Result<bool, DbErr> {
    let written = level::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(written > 0)
}

/// Takes it back. `false`: it was not there.
pub(crate) async fn delete(tx: &Tx, person: PersonId) -> Result<bool, DbErr> {
    let gone = level::Entity::delete_by_id(person).exec(tx).await?;
    Ok(gone.rows_affected > 0)
}

/// Persons whose names are gone.
fn nameless() -> SelectStatement {
    person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Name.eq(""))
        .into_query()
}

/// Deletes levels and links of persons whose names are gone. Returns how many of both.
pub(crate) async fn forget(tx: &Tx) -> Result<u64, DbErr> {
    let levels = level::Entity::delete_many()
        .filter(level::Column::PersonId.in_subquery(nameless()))
        .exec(tx)
        .await?;
    let links = first_link::Entity::delete_many()
        .filter(first_link::Column::PersonId.in_subquery(nameless()))
        .exec(tx)
        .await?;
    Ok(levels.rows_affected + links.rows_affected)
}

/// Is there a level or a link of somebody whose name is gone?
pub(crate) async fn any_of_nobody(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let level = level::Entity::find()
        .filter(level::Column::PersonId.in_subquery(nameless()))
        .one(db)
        .await?;
    if level.is_some() {
        return Ok(true);
    }
    let link = first_link::Entity::find()
        .filter(first_link::Column::PersonId.in_subquery(nameless()))
        .one(db)
        .await?;
    Ok(link.is_some())
}
