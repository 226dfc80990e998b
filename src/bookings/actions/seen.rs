//! What is known under the lock: asked of the database, or left by the one before in the same queue. She
//! has written what she left, nobody else could since, and whatever goes back leaves nothing.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use crate::bookings::rules::Grant;
use crate::bookings::store::{self, Tallies, take};
use crate::db::Write;
use crate::kinds::{OfferingId, PoolId};
use crate::offerings::Listing;

/// What a booking leaves to the next.
#[derive(Debug)]
struct Seen {
    offering: OfferingId,
    changed_at: DateTime<Utc>,
    tallies: Tallies,
}

/// When the offering was changed last.
pub(super) async fn changed_at(
    tx: &Write,
    offering: OfferingId,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    match tx.left::<Seen>().filter(|seen| seen.offering == offering) {
        Some(seen) => Ok(Some(seen.changed_at)),
        None => take::offering_changed_at(tx, offering).await,
    }
}

/// What the pools hold.
pub(super) async fn tallies(
    tx: &Write,
    listing: &Listing,
    pools: Vec<PoolId>,
    now: DateTime<Utc>,
) -> Result<Tallies, DbErr> {
    match tx.left::<Seen>().filter(|seen| seen.tallies.know(&pools)) {
        Some(seen) => Ok(seen.tallies.clone()),
        None => store::tally(&**tx, listing, pools, now).await,
    }
}

/// Leaves to the next what holds once these are granted. Not of a course with guests: who excuses herself
/// lends them a place.
pub(super) fn leave(tx: &mut Write, listing: &Listing, mut tallies: Tallies, grants: &[Grant]) {
    if listing.offering.drop_in.is_some() {
        return;
    }
    for grant in grants {
        tallies.add(grant);
    }
    tx.leave(Seen {
        offering: listing.offering.id,
        changed_at: listing.offering.updated_at,
        tallies,
    });
}
