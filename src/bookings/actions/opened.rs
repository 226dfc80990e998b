//! A booking, opened to be changed.

use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::{renew, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{PoolId, SessionId};
use crate::offerings::{self, Listing};

/// A booking and its offering under the lock of its pools, and of those of one more session: read once
/// to know the pools, locked, and read again. A link that died meanwhile opens nothing.
///
/// Whoever has a place in a course may lend it to guests of single evenings: their pools are locked with it.
/// Else a guest could book by a place that is given back at the same moment.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails.
pub(super) async fn opened(
    tx: &Tx,
    by: By<'_>,
    also: Option<SessionId>,
) -> Result<(Hers, Listing), AppError> {
    let more = match also {
        Some(session) => renew::pools_of(tx, session).await?,
        None => Vec::new(),
    };
    opened_with(tx, by, more).await
}

/// The same with the locks of these pools beside it.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails.
pub(super) async fn opened_with(
    tx: &Tx,
    by: By<'_>,
    more: Vec<PoolId>,
) -> Result<(Hers, Listing), AppError> {
    let find = async || -> Result<Hers, AppError> {
        let booking = her::booking(tx, by).await?;
        Ok(her::all(tx, booking.ok_or(AppError::NotFound)?).await?)
    };
    let seen = find().await?;
    let mut pools: Vec<PoolId> = seen.entries.iter().map(|(e, _)| e.pool_id).collect();
    pools.extend(more);
    if seen.is_of_course() {
        pools.extend(take::guests_of(tx, seen.booking.offering_id).await?);
    }
    take::lock(tx, pools).await?;
    let hers = find().await?;
    let listing = offerings::by_id(tx, hers.booking.offering_id).await?;
    Ok((hers, listing.ok_or(AppError::NotFound)?))
}
