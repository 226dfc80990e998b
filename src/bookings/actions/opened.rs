//! Her booking, opened by her link to be changed.

use super::super::store::her::{self, By, Hers};
use super::super::store::{renew, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{PoolId, SessionId};
use crate::offerings::{self, Listing};

/// Her booking and its offering under the lock of its pools, and of those of one more session: read once
/// to know the pools, locked, and read again. A link that died meanwhile opens nothing.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails.
pub(super) async fn opened(
    tx: &Tx,
    link: &str,
    also: Option<SessionId>,
) -> Result<(Hers, Listing), AppError> {
    let find = async || -> Result<Hers, AppError> {
        let booking = her::booking(tx, By::Token(link)).await?;
        Ok(her::all(tx, booking.ok_or(AppError::NotFound)?).await?)
    };
    let seen = find().await?;
    let mut pools: Vec<PoolId> = seen.entries.iter().map(|(e, _)| e.pool_id).collect();
    if let Some(session) = also {
        pools.extend(renew::pools_of(tx, session).await?);
    }
    take::lock(tx, pools).await?;
    let hers = find().await?;
    let listing = offerings::by_id(tx, hers.booking.offering_id).await?;
    Ok((hers, listing.ok_or(AppError::NotFound)?))
}
