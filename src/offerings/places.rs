//! Deeds of the office about the places of an offering: how many there are, and whether anybody can sign
//! up. Who waits may move up afterwards; that is for `bookings` to see to.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;

use super::entity::{childcare, offering, pool, workshop};
use super::store::lock_pools;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{OfferingId, PoolId};

/// No pool is larger.
const MOST: i32 = 100_000;

/// Another size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Resize {
    /// Of this pool: a session's, a workshop's, childcare. None: of the offering, which is the whole course,
    /// or each of its sessions.
    pub(crate) pool: Option<PoolId>,
    /// People; zero is no limit. For guests beside a course it means zero.
    pub(crate) capacity: i32,
    /// People on the waiting list; zero is no list.
    pub(crate) waitlist: i32,
}

/// What came of a new size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Resized {
    /// These pools, as they are now, had another size before; none where all had it already.
    Done(Vec<pool::Model>),
    /// No pool can have such a size.
    OutOfRange,
    /// More people have places than there would be, and nobody said why. Only `bookings` knows.
    NoReason,
}

/// A sign-up that was stopped or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Switched {
    /// Of which offering.
    pub(crate) offering: OfferingId,
    /// Was it not so before?
    pub(crate) is_new: bool,
    /// The pools that it is about; none where it was so before.
    pub(crate) pools: Vec<PoolId>,
}

impl Switched {
    fn of(offering: OfferingId, pools: Option<Vec<pool::Model>>) -> Self {
        Self {
            offering,
            is_new: pools.is_some(),
            pools: pools.into_iter().flatten().map(|pool| pool.id).collect(),
        }
    }
}

/// Lets nobody sign up or move up in an offering from now on. Answers with its pools; with none where it
/// had been stopped before.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn stop_sign_up(
    tx: &Tx,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<Switched, AppError> {
    let (offering, pools) = locked(tx, slug).await?;
    if offering.stopped_at.is_some() {
        return Ok(Switched::of(offering.id, None));
    }
    let stopped = offering::ActiveModel {
        stopped_at: Set(Some(now)),
        ..Default::default()
    };
    change(tx, offering.id, stopped, now).await?;
    Ok(Switched::of(offering.id, Some(pools)))
}

/// Lets people sign up again, within the window. Answers with the pools in which somebody may move up now;
/// with none where nothing had been stopped.
///
/// # Errors
/// `NotFound`, or if the database fails.
pub(crate) async fn reopen_sign_up(
    tx: &Tx,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<Switched, AppError> {
    let (offering, pools) = locked(tx, slug).await?;
    if offering.stopped_at.is_none() {
        return Ok(Switched::of(offering.id, None));
    }
    let open = offering::ActiveModel {
        stopped_at: Set(None),
        ..Default::default()
    };
    change(tx, offering.id, open, now).await?;
    Ok(Switched::of(offering.id, Some(pools)))
}

/// Gives an offering or one of its pools another size. Nobody loses a place by it: while more are taken
/// than there are, none is free.
///
/// # Errors
/// `NotFound` where there is no such offering or no such pool of it, or if the database fails.
pub(crate) async fn resize(
    tx: &Tx,
    slug: &str,
    size: Resize,
    now: DateTime<Utc>,
) -> Result<Resized, AppError> {
    let (offering, pools) = locked(tx, slug).await?;
    let one = match size.pool {
        None => None,
        Some(id) => {
            let pool = pools.iter().find(|pool| pool.id == id);
            Some(pool.ok_or(AppError::NotFound)?)
        }
    };
    let is_care = one.is_some_and(|pool| pool.kind == pool::Kind::Childcare);
    // Children without limit are never meant: where nobody looks after them there is no such pool.
    let least = i32::from(is_care);
    if !(least..=MOST).contains(&size.capacity) || !(0..=MOST).contains(&size.waitlist) {
        return Ok(Resized::OutOfRange);
    }
    let is_meant = |pool: &&pool::Model| match one {
        Some(one) => one.id == pool.id,
        None => matches!(pool.kind, pool::Kind::Whole | pool::Kind::Session),
    };
    let wanted = |pool: &pool::Model| pool::Model {
        capacity: size.capacity,
        waitlist: size.waitlist,
        ..pool.clone()
    };
    let changed: Vec<pool::Model> = pools
        .iter()
        .filter(is_meant)
        .filter(|pool| wanted(pool) != **pool)
        .map(wanted)
        .collect();
    let follows = one.is_none_or(|pool| pool.kind == pool::Kind::Whole);
    let same = (offering.capacity, offering.waitlist) == (size.capacity, size.waitlist);
    if changed.is_empty() && (!follows || same) {
        return Ok(Resized::Done(changed));
    }
    pool::Entity::update_many()
        .set(pool::ActiveModel {
            capacity: Set(size.capacity),
            waitlist: Set(size.waitlist),
            ..Default::default()
        })
        .filter(pool::Column::Id.is_in(changed.iter().map(|pool| pool.id)))
        .exec(tx)
        .await?;
    let (capacity, waitlist) = if follows {
        (Set(size.capacity), Set(size.waitlist))
    } else {
        (NotSet, NotSet)
    };
    let update = offering::ActiveModel {
        capacity,
        waitlist,
        ..Default::default()
    };
    if let Some(pool) = one {
        owner_follows(tx, pool, size.capacity).await?;
    }
    change(tx, offering.id, update, now).await?;
    Ok(Resized::Done(changed))
}

/// A workshop, and the childcare of a whole offering, say their size themselves.
async fn owner_follows(tx: &Tx, pool: &pool::Model, capacity: i32) -> Result<(), DbErr> {
    if let Some(id) = pool.workshop_id {
        workshop::Entity::update_many()
            .set(workshop::ActiveModel {
                capacity: Set(capacity),
                ..Default::default()
            })
            .filter(workshop::Column::Id.eq(id))
            .exec(tx)
            .await?;
    }
    if pool.kind == pool::Kind::Childcare && pool.session_id.is_none() {
        childcare::Entity::update_many()
            .set(childcare::ActiveModel {
                places: Set(capacity),
                ..Default::default()
            })
            .filter(childcare::Column::OfferingId.eq(pool.offering_id))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// The offering as it is while its pools are locked.
async fn locked(tx: &Tx, slug: &str) -> Result<(offering::Model, Vec<pool::Model>), AppError> {
    let pools = lock_pools(tx, [slug]).await?;
    let offering = offering::Entity::find()
        .filter(offering::Column::Slug.eq(slug))
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok((offering, pools))
}

/// Changes an offering. Who signs up meanwhile sees by the moment that it is another.
async fn change(
    tx: &Tx,
    id: OfferingId,
    row: offering::ActiveModel,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    offering::Entity::update_many()
        .set(offering::ActiveModel {
            updated_at: Set(now),
            ..row
        })
        .filter(offering::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
