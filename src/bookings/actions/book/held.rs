//! What the pools hold for which people come.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::serve::Comer;
use crate::bookings::store::{self, Tallies};
use crate::db::Write;
use crate::kinds::PoolId;

/// What the pools of all who come hold.
///
/// # Errors
/// If the database fails.
pub(super) async fn tallies_of(
    tx: &Write,
    comers: &[&Comer],
    now: DateTime<Utc>,
) -> Result<Tallies, DbErr> {
    let Some(first) = comers.first() else {
        return Ok(Tallies::default());
    };
    let demands = comers.iter().flat_map(|comer| &comer.demands);
    let pools: HashSet<PoolId> = demands.map(|demand| demand.pool).collect();
    store::tally(&**tx, &first.listing, pools.into_iter().collect(), now).await
}
