//! Deeds of the office, in the caller's transaction: through the same door as a file's.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use super::faults::{Fault, Problem, broken_promises, faults};
use super::{Done, Field, Saved, Version, Wanted, differences};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::PoolId;
use crate::offerings::actions::put;
use crate::offerings::entity::offering;
use crate::offerings::entity::offering::Details;
use crate::offerings::listing::Listing;
use crate::offerings::plan::{OfferingPlan, Plan};
use crate::offerings::shelf;
use crate::offerings::store;

/// Makes a new offering, with the sessions of the plan. Only the office sees it until it is published.
///
/// # Errors
/// `RecordNotInserted` where another has made it since we looked; or if the database fails. Then the
/// transaction must not be committed.
pub(crate) async fn create(
    tx: &Tx,
    app: &App,
    plan: OfferingPlan,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let mut problems = faults(&plan);
    problems.extend(unknown_venue(tx, &plan).await?);
    if shelf::fresh(tx, &plan.slug).await?.is_some() {
        problems.push((Field::Slug, Fault::Taken));
    }
    if !problems.is_empty() {
        return Ok(Saved::Faults(problems));
    }
    let slug = plan.slug.clone();
    let plan = Plan {
        offerings: vec![plan],
        ..Plan::default()
    };
    let changes = put(tx, app, &plan, &HashSet::new(), now).await?;
    if changes.offerings.new == 0 {
        return Err(DbErr::RecordNotInserted.into());
    }
    show(tx, &slug, false, now).await?;
    let made = there(tx, &slug).await?;
    Ok(Saved::Done(Box::new(Done {
        version: Version::of(&made),
        changed: Vec::new(),
        resized: Vec::new(),
    })))
}

/// Makes an offering what the office wants it to be, unless somebody has changed it since the office saw it.
/// Its sessions and rules of dates stay; a pool that has a size of its own keeps it while the field that it follows does not change.
/// The caller has locked the offering's pools; `booked` are those in which anybody has or had an entry, asked under that lock.
///
/// # Errors
/// `NotFound`, or if the database fails; then the transaction must not be committed.
pub(crate) async fn edit(
    tx: &Tx,
    app: &App,
    wanted: &Wanted,
    booked: &HashSet<PoolId>,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let before = locked(tx, &wanted.plan.slug).await?;
    let theirs = Version::of(&before);
    if theirs.seen != wanted.seen {
        return Ok(conflict(theirs));
    }
    let plan = with_its_dates(&wanted.plan, &theirs.plan);
    let mut problems = faults(&plan);
    problems.extend(unknown_venue(tx, &plan).await?);
    if before.pools.iter().any(|pool| booked.contains(&pool.id)) {
        problems.extend(broken_promises(&theirs.plan, &plan));
    }
    if !problems.is_empty() {
        return Ok(Saved::Faults(problems));
    }
    let slug = plan.slug.clone();
    let plan = Plan {
        offerings: vec![plan],
        before: Some(theirs.plan.clone()),
        ..Plan::default()
    };
    put(tx, app, &plan, booked, now).await?;
    let after = there(tx, &slug).await?;
    let version = Version::of(&after);
    let is_resized = |now: &&crate::offerings::entity::pool::Model| {
        let was = before.pool_of(now.id);
        was.is_some_and(|was| (was.capacity, was.waitlist) != (now.capacity, now.waitlist))
    };
    Ok(Saved::Done(Box::new(Done {
        changed: differences(&theirs.plan, &version.plan),
        resized: after.pools.iter().filter(is_resized).cloned().collect(),
        version,
    })))
}

/// Shows a draft to everybody. It needs a date that is not over.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn publish(
    tx: &Tx,
    slug: &str,
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let before = locked(tx, slug).await?;
    let theirs = Version::of(&before);
    if theirs.seen != seen {
        return Ok(conflict(theirs));
    }
    let mut problems = faults(&theirs.plan);
    if before.is_over(now) {
        problems.push((Field::Sessions, Fault::Missing));
    }
    if !problems.is_empty() {
        return Ok(Saved::Faults(problems));
    }
    shown(tx, &before, true, now).await
}

/// Lets only the office see an offering. Who has booked keeps her place, her page and her letters; nobody
/// signs up or moves up.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn unpublish(
    tx: &Tx,
    slug: &str,
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let before = locked(tx, slug).await?;
    let theirs = Version::of(&before);
    if theirs.seen != seen {
        return Ok(conflict(theirs));
    }
    shown(tx, &before, false, now).await
}

/// Deletes a draft with all its dates. The caller has locked its pools, and has seen that nobody ever booked: who
/// did keeps it from going. Of what has begun somebody may have been counted, and that stays.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn delete(
    tx: &Tx,
    slug: &str,
    seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let before = locked(tx, slug).await?;
    let offering = &before.offering;
    let has_begun = before.sessions.iter().any(|one| one.starts_at <= now);
    if offering.updated_at != seen || !offering.draft || has_begun {
        return Ok(false);
    }
    offering::Entity::delete_by_id(offering.id).exec(tx).await?;
    Ok(true)
}

async fn shown(
    tx: &Tx,
    before: &Listing,
    to_all: bool,
    now: DateTime<Utc>,
) -> Result<Saved, AppError> {
    let slug = &before.offering.slug;
    if before.offering.draft == to_all {
        let later = before.offering.updated_at + Duration::microseconds(1);
        show(tx, slug, to_all, now.max(later)).await?;
    }
    Ok(Saved::Done(Box::new(Done {
        version: Version::of(&there(tx, slug).await?),
        changed: Vec::new(),
        resized: Vec::new(),
    })))
}

async fn show(tx: &Tx, slug: &str, to_all: bool, at: DateTime<Utc>) -> Result<(), DbErr> {
    offering::Entity::update_many()
        .set(offering::ActiveModel {
            draft: Set(!to_all),
            updated_at: Set(at),
            ..Default::default()
        })
        .filter(offering::Column::Slug.eq(slug))
        .exec(tx)
        .await?;
    Ok(())
}

fn conflict(theirs: Version) -> Saved {
    Saved::Conflict {
        theirs: Box::new(theirs),
    }
}

/// What the office wrote, with the dates as they are.
fn with_its_dates(wanted: &OfferingPlan, there: &OfferingPlan) -> OfferingPlan {
    OfferingPlan {
        timezone: there.timezone.clone(),
        sessions: there.sessions.clone(),
        details: Details {
            rrule: there.details.rrule.clone(),
            exceptions: there.details.exceptions.clone(),
            seasons: there.details.seasons.clone(),
            kept: there.details.kept.clone(),
            ..wanted.details.clone()
        },
        ..wanted.clone()
    }
}

async fn unknown_venue(tx: &Tx, plan: &OfferingPlan) -> Result<Option<Problem>, DbErr> {
    let known = store::venues(tx, HashSet::from([plan.venue.as_str()])).await?;
    Ok((known.is_empty() && !plan.venue.trim().is_empty())
        .then_some((Field::Venue, Fault::Unknown)))
}

/// The offering as it is while its row is locked.
pub(super) async fn locked(tx: &Tx, slug: &str) -> Result<Listing, AppError> {
    store::lock(tx, slug).await?;
    there(tx, slug).await
}

async fn there(tx: &Tx, slug: &str) -> Result<Listing, AppError> {
    // What can not be a name is not asked for: PostgreSQL takes no NUL in a text.
    if slug.contains(char::is_control) {
        return Err(AppError::NotFound);
    }
    shelf::fresh(tx, slug).await?.ok_or(AppError::NotFound)
}
