//! The shelf: every offering that is not long over, with all that belongs to it, kept in memory for a moment.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::entity::{childcare, offering, partner, pool, session, text, venue, workshop};
use super::listing::Listing;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::{OfferingId, PoolId, SessionId, VenueId};

/// The shelf. First by their next session.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Shelf {
    /// The offerings that everybody sees.
    pub(crate) listings: Vec<Arc<Listing>>,
    /// Those that only the office sees; somebody may have booked them before.
    pub(crate) drafts: Vec<Arc<Listing>>,
    by_slug: HashMap<String, usize>,
}

impl Shelf {
    /// A shelf with these offerings, in this order.
    pub(crate) fn of(listings: Vec<Arc<Listing>>) -> Self {
        let (drafts, listings): (Vec<_>, Vec<_>) = listings
            .into_iter()
            .partition(|listing| listing.offering.draft);
        let by_slug = listings
            .iter()
            .enumerate()
            .map(|(at, listing)| (listing.offering.slug.clone(), at))
            .collect();
        Self {
            listings,
            drafts,
            by_slug,
        }
    }

    /// An offering by its name in addresses.
    pub(crate) fn by_slug(&self, slug: &str) -> Option<&Arc<Listing>> {
        self.listings.get(*self.by_slug.get(slug)?)
    }
}

/// How long an offering that is over stays on the shelf, in days; its address is kept by `by_slug`.
const KEPT_DAYS: i64 = 60;

/// The shelf as it was a moment ago (`catalogue_ms`).
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn shelf(app: &App) -> Result<Arc<Shelf>, AppError> {
    app.remembered(async |app| {
        let since = app.clock.now() - Duration::days(KEPT_DAYS);
        let recent = session::Entity::find()
            .select_only()
            .column(session::Column::OfferingId)
            .filter(session::Column::EndsAt.gt(since));
        let recent = offering::Column::Id.in_subquery(recent.into_query());
        let listings = read(app.db.read(), offering::Entity::find().filter(recent)).await?;
        let mut listings: Vec<_> = listings.into_iter().map(Arc::new).collect();
        let now = app.clock.now();
        listings.sort_by_key(|listing| {
            (
                listing
                    .next(now)
                    .map_or(DateTime::<Utc>::MAX_UTC, |s| s.starts_at),
                listing.offering.slug.clone(),
            )
        });
        Ok(Shelf::of(listings))
    })
    .await
}

/// One offering that everybody sees, by its name in addresses: from the shelf or, when it is long over, from
/// the database.
///
/// # Errors
/// `NotFound`, or if the database can not be asked.
pub(crate) async fn by_slug(app: &App, slug: &str) -> Result<Arc<Listing>, AppError> {
    if let Some(listing) = shelf(app).await?.by_slug(slug) {
        return Ok(Arc::clone(listing));
    }
    // What can not be a name is not asked for: PostgreSQL takes no NUL in a text.
    if slug.contains(char::is_control) {
        return Err(AppError::NotFound);
    }
    let found = offering::Entity::find()
        .filter(offering::Column::Slug.eq(slug))
        .filter(offering::Column::Draft.eq(false));
    read(app.db.read(), found)
        .await?
        .pop()
        .map(Arc::new)
        .ok_or(AppError::NotFound)
}

/// One offering by its name in addresses as the office sees it: drafts too, as it is at this moment.
///
/// # Errors
/// `NotFound`, or if the database can not be asked.
pub(crate) async fn for_office(app: &App, slug: &str) -> Result<Listing, AppError> {
    // What can not be a name is not asked for: PostgreSQL takes no NUL in a text.
    if slug.contains(char::is_control) {
        return Err(AppError::NotFound);
    }
    fresh(app.db.read(), slug).await?.ok_or(AppError::NotFound)
}

/// One offering by its id, as it is at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn by_id(
    db: &impl ConnectionTrait,
    id: OfferingId,
) -> Result<Option<Listing>, DbErr> {
    Ok(read(db, offering::Entity::find_by_id(id)).await?.pop())
}

/// Offerings by their ids, as they are at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn by_ids(
    db: &impl ConnectionTrait,
    ids: &[OfferingId],
) -> Result<Vec<Listing>, DbErr> {
    let these = offering::Column::Id.is_in(ids.iter().copied());
    read(db, offering::Entity::find().filter(these)).await
}

/// The offering of a session, as it is at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn of_session(
    db: &impl ConnectionTrait,
    id: SessionId,
) -> Result<Option<Listing>, DbErr> {
    let its = session::Entity::find_by_id(id)
        .select_only()
        .column(session::Column::OfferingId);
    let its = offering::Column::Id.in_subquery(its.into_query());
    Ok(read(db, offering::Entity::find().filter(its)).await?.pop())
}

/// The offerings that have a session on one of these days (both inclusive, local), as they are at this moment.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn between(
    db: &impl ConnectionTrait,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Listing>, DbErr> {
    let theirs = session::Entity::find()
        .select_only()
        .column(session::Column::OfferingId)
        .filter(session::Column::LocalDate.between(first, last));
    let theirs = offering::Column::Id.in_subquery(theirs.into_query());
    read(db, offering::Entity::find().filter(theirs)).await
}

/// The offering of a pool, as it is at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn of_pool(
    db: &impl ConnectionTrait,
    id: PoolId,
) -> Result<Option<Listing>, DbErr> {
    let its = pool::Entity::find_by_id(id)
        .select_only()
        .column(pool::Column::OfferingId);
    let its = offering::Column::Id.in_subquery(its.into_query());
    Ok(read(db, offering::Entity::find().filter(its)).await?.pop())
}

/// Offerings by their names in addresses, as they are at this moment in this transaction.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn by_slugs(
    db: &impl ConnectionTrait,
    slugs: impl IntoIterator<Item = &str>,
) -> Result<Vec<Listing>, DbErr> {
    let found = offering::Entity::find().filter(offering::COLUMN.slug.is_in(slugs));
    read(db, found).await
}

/// Offerings by their ids, each with those of these sessions that are its own and with no others: for lists that
/// name many offerings and few dates.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn with_sessions(
    db: &impl ConnectionTrait,
    ids: Vec<OfferingId>,
    sessions: Vec<SessionId>,
) -> Result<Vec<Listing>, DbErr> {
    let wanted = offering::Entity::find().filter(offering::Column::Id.is_in(ids));
    let sessions = session::Entity::find().filter(session::Column::Id.is_in(sessions));
    read_with(db, wanted, sessions).await
}

/// One offering by its name in addresses, as it is at this moment.
pub(super) async fn fresh(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Listing>, DbErr> {
    Ok(by_slugs(db, [slug]).await?.pop())
}

/// Reads offerings with all that belongs to them: one query a table, however many there are.
async fn read(
    db: &impl ConnectionTrait,
    wanted: Select<offering::Entity>,
) -> Result<Vec<Listing>, DbErr> {
    read_with(db, wanted, session::Entity::find()).await
}

/// The same with those of their sessions that are wanted.
async fn read_with(
    db: &impl ConnectionTrait,
    wanted: Select<offering::Entity>,
    sessions: Select<session::Entity>,
) -> Result<Vec<Listing>, DbErr> {
    let offerings = wanted.all(db).await?;
    let ids: Vec<OfferingId> = offerings.iter().map(|offering| offering.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut texts = grouped(
        text::Entity::find()
            .filter(text::Column::OfferingId.is_in(ids.clone()))
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let mut childcare: HashMap<_, _> = childcare::Entity::find()
        .filter(childcare::Column::OfferingId.is_in(ids.clone()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.offering_id, row))
        .collect();
    let mut workshops = grouped(
        workshop::Entity::find()
            .filter(workshop::Column::OfferingId.is_in(ids.clone()))
            .order_by_asc(workshop::Column::Position)
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let mut sessions = grouped(
        sessions
            .filter(session::Column::OfferingId.is_in(ids.clone()))
            .order_by_asc(session::Column::StartsAt)
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let mut pools = grouped(
        pool::Entity::find()
            .filter(pool::Column::OfferingId.is_in(ids.clone()))
            .all(db)
            .await?,
        |row| row.offering_id,
    );
    let venues: HashMap<_, _> = venue::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let partners: HashMap<_, _> = partner::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    Ok(offerings
        .into_iter()
        .filter_map(|offering| {
            let id = offering.id;
            Some(Listing {
                texts: texts.remove(&id).unwrap_or_default(),
                elsewhere: others(sessions.get(&id), &venues),
                venue: venues.get(&offering.venue_id)?.clone(),
                partner: offering
                    .partner_id
                    .and_then(|partner| partners.get(&partner).cloned()),
                childcare: childcare.remove(&id),
                workshops: workshops.remove(&id).unwrap_or_default(),
                sessions: sessions.remove(&id).unwrap_or_default(),
                pools: pools.remove(&id).unwrap_or_default(),
                offering,
            })
        })
        .collect())
}

/// The places of those sessions that take place elsewhere.
fn others(
    sessions: Option<&Vec<session::Model>>,
    venues: &HashMap<VenueId, venue::Model>,
) -> Vec<venue::Model> {
    let mut ids: Vec<VenueId> = sessions
        .into_iter()
        .flatten()
        .filter_map(|session| session.venue_id)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.iter()
        .filter_map(|id| venues.get(id).cloned())
        .collect()
}

fn grouped<Row>(rows: Vec<Row>, key: impl Fn(&Row) -> OfferingId) -> HashMap<OfferingId, Vec<Row>> {
    let mut groups: HashMap<OfferingId, Vec<Row>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}
