//! Queries of the import. Whole files at a time: as many statements as there are tables, not as there are rows.

use std::collections::{HashMap, HashSet};

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::entity::{
    calendar_day, childcare, offering, partner, pool, session, text, venue, workshop,
};
use super::merge::{Kept, Writes};
use super::plan::DayPlan;
use crate::db::{Tx, upsert};
use crate::kinds::OfferingId;

/// Days by which a feast may shift between two files and still be the same feast.
pub(super) const SAME_FEAST_DAYS: i64 = 30;

/// The slugs of all venues.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn venue_slugs(db: &impl ConnectionTrait) -> Result<HashSet<String>, DbErr> {
    let slugs = venue::Entity::find()
        .select_only()
        .column(venue::Column::Slug)
        .into_tuple::<String>()
        .all(db)
        .await?;
    Ok(slugs.into_iter().collect())
}

/// Is any offering of these slugs there?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn is_any_there(db: &impl ConnectionTrait, slugs: &[&str]) -> Result<bool, DbErr> {
    let found = offering::Entity::find()
        .filter(offering::COLUMN.slug.is_in(slugs.iter().copied()))
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Locks the pools of offerings until the end of the transaction and answers with them: who takes places
/// meanwhile waits, and then sees what has changed.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn lock_pools(
    tx: &Tx,
    slugs: impl IntoIterator<Item = &str>,
) -> Result<Vec<pool::Model>, DbErr> {
    let offerings = offering::Entity::find()
        .select_only()
        .column(offering::Column::Id)
        .filter(offering::COLUMN.slug.is_in(slugs))
        .into_query();
    pool::Entity::find()
        .filter(pool::Column::OfferingId.in_subquery(offerings))
        .order_by_asc(pool::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await
}

/// Locks an offering itself until the transaction ends; its pools are locked first. Where nobody signs up it has
/// none, and this alone keeps two deeds apart.
///
/// # Errors
/// If the database fails.
pub(crate) async fn lock_offering(tx: &Tx, id: OfferingId) -> Result<(), DbErr> {
    locked(tx, offering::Column::Id.eq(id)).await
}

/// The same by its name in addresses.
pub(super) async fn lock(tx: &Tx, slug: &str) -> Result<(), DbErr> {
    locked(tx, offering::Column::Slug.eq(slug)).await
}

async fn locked(tx: &Tx, which: Expr) -> Result<(), DbErr> {
    offering::Entity::find()
        .select_only()
        .column(offering::Column::Id)
        .filter(which)
        .lock_exclusive()
        .into_tuple::<OfferingId>()
        .all(tx)
        .await
        .map(drop)
}

/// The venues of these slugs, by slug.
pub(super) async fn venues(
    tx: &Tx,
    slugs: HashSet<&str>,
) -> Result<HashMap<String, venue::Model>, DbErr> {
    let found = venue::Entity::find()
        .filter(venue::COLUMN.slug.is_in(slugs))
        .all(tx)
        .await?;
    Ok(found.into_iter().map(|v| (v.slug.clone(), v)).collect())
}

/// The ids of the partners of these names, by name.
pub(super) async fn partners(
    tx: &Tx,
    names: impl IntoIterator<Item = &str>,
) -> Result<HashMap<String, Uuid>, DbErr> {
    let found = partner::Entity::find()
        .filter(partner::COLUMN.name.is_in(names))
        .all(tx)
        .await?;
    Ok(found.into_iter().map(|p| (p.name, p.id)).collect())
}

/// Offerings with all that belongs to them, by slug. Their pools are locked.
pub(super) async fn kept(tx: &Tx, slugs: HashSet<&str>) -> Result<HashMap<String, Kept>, DbErr> {
    let offerings = offering::Entity::find()
        .filter(offering::COLUMN.slug.is_in(slugs.iter().copied()))
        .all(tx)
        .await?;
    let ids: Vec<OfferingId> = offerings.iter().map(|offering| offering.id).collect();
    let mut all: HashMap<OfferingId, Kept> = HashMap::new();
    for pool in lock_pools(tx, slugs).await? {
        all.entry(pool.offering_id).or_default().pools.push(pool);
    }
    for text in text::Entity::find()
        .filter(text::COLUMN.offering_id.is_in(ids.iter().copied()))
        .all(tx)
        .await?
    {
        all.entry(text.offering_id).or_default().texts.push(text);
    }
    for care in childcare::Entity::find()
        .filter(childcare::COLUMN.offering_id.is_in(ids.iter().copied()))
        .all(tx)
        .await?
    {
        let kept = all.entry(care.offering_id).or_default();
        kept.childcare = Some(care);
    }
    for workshop in workshop::Entity::find()
        .filter(workshop::COLUMN.offering_id.is_in(ids.iter().copied()))
        .all(tx)
        .await?
    {
        let kept = all.entry(workshop.offering_id).or_default();
        kept.workshops.push(workshop);
    }
    for session in session::Entity::find()
        .filter(session::COLUMN.offering_id.is_in(ids))
        .order_by_asc(session::Column::StartsAt)
        .all(tx)
        .await?
    {
        let kept = all.entry(session.offering_id).or_default();
        kept.sessions.push(session);
    }
    Ok(offerings
        .into_iter()
        .map(|offering| {
            let mut kept = all.remove(&offering.id).unwrap_or_default();
            let slug = offering.slug.clone();
            kept.offering = Some(offering);
            (slug, kept)
        })
        .collect())
}

/// Writes what was compared, in the order in which the tables lean on each other.
pub(super) async fn write(tx: &Tx, writes: Writes) -> Result<(), DbErr> {
    upsert::<offering::Entity>(tx, writes.offerings).await?;
    if !writes.texts_of.is_empty() {
        text::Entity::delete_many()
            .filter(text::COLUMN.offering_id.is_in(writes.texts_of))
            .exec(tx)
            .await?;
    }
    upsert::<text::Entity>(tx, writes.texts).await?;
    if !writes.no_childcare.is_empty() {
        childcare::Entity::delete_many()
            .filter(childcare::COLUMN.offering_id.is_in(writes.no_childcare))
            .exec(tx)
            .await?;
    }
    upsert::<childcare::Entity>(tx, writes.childcare).await?;
    if !writes.pools_gone.is_empty() {
        pool::Entity::delete_many()
            .filter(pool::COLUMN.id.is_in(writes.pools_gone))
            .exec(tx)
            .await?;
    }
    if !writes.sessions_gone.is_empty() {
        session::Entity::delete_many()
            .filter(session::COLUMN.id.is_in(writes.sessions_gone))
            .exec(tx)
            .await?;
    }
    if !writes.workshops_gone.is_empty() {
        workshop::Entity::delete_many()
            .filter(workshop::COLUMN.id.is_in(writes.workshops_gone))
            .exec(tx)
            .await?;
    }
    upsert::<session::Entity>(tx, writes.sessions).await?;
    upsert::<workshop::Entity>(tx, writes.workshops).await?;
    upsert::<pool::Entity>(tx, writes.pools).await
}

/// Writes venues.
pub(super) async fn write_venues(tx: &Tx, rows: Vec<venue::Model>) -> Result<(), DbErr> {
    upsert::<venue::Entity>(tx, rows).await
}

/// Writes partners.
pub(super) async fn write_partners(tx: &Tx, rows: Vec<partner::Model>) -> Result<(), DbErr> {
    upsert::<partner::Entity>(tx, rows).await
}

/// Keeps holidays and observances. A feast that a file names some days earlier or later than before is the
/// same one: dates by the moon are expected ones.
pub(super) async fn write_days(tx: &Tx, days: &[DayPlan]) -> Result<(), DbErr> {
    if days.is_empty() {
        return Ok(());
    }
    let near = chrono::TimeDelta::days(SAME_FEAST_DAYS);
    let corrected = days.iter().fold(Condition::any(), |any, day| {
        any.add(
            Condition::all()
                .add(calendar_day::COLUMN.kind.eq(day.kind))
                .add(calendar_day::COLUMN.name.eq(day.name.as_str()))
                .add(calendar_day::COLUMN.first.gt(day.first - near))
                .add(calendar_day::COLUMN.first.lt(day.first + near)),
        )
    });
    calendar_day::Entity::delete_many()
        .filter(corrected)
        .exec(tx)
        .await?;
    let rows = days.iter().map(|day| calendar_day::Model {
        kind: day.kind,
        name: day.name.clone(),
        first: day.first,
        last: day.last,
    });
    upsert::<calendar_day::Entity>(tx, rows.collect()).await
}
