//! Beyond the places that there are: only the office goes there, knowingly and with a reason.

use super::{Demand, Grant, IfChildcareIsFull, Refusal, Tally, grant, is_main};
use crate::bookings::entity::entry::State;
use crate::kinds::PoolId;

/// Would she have no place now: would she wait, or is there no room at all?
pub(crate) fn lacks_place(usual: &Result<Vec<Grant>, Refusal>) -> bool {
    match usual {
        Ok(grants) => waits(grants),
        Err(refusal) => matches!(refusal, Refusal::Full(_) | Refusal::TooLarge),
    }
}

/// Does she wait for the thing itself?
pub(crate) fn waits(grants: &[Grant]) -> bool {
    let mut mains = grants.iter().filter(|grant| is_main(grant.demand.kind));
    mains.any(|grant| grant.state == State::Waiting)
}

/// Grants the thing itself also beyond its places; what comes with it has as many as it has.
///
/// # Errors
/// Why it can not be; then nothing is granted.
pub(crate) fn grant_beyond(
    demands: &[Demand],
    tally: impl Fn(PoolId) -> Tally,
    childcare: IfChildcareIsFull,
) -> Result<Vec<Grant>, Refusal> {
    let unlimited: Vec<Demand> = demands.iter().map(without_limit).collect();
    grant(&unlimited, tally, childcare)
}

fn without_limit(demand: &Demand) -> Demand {
    let mut demand = *demand;
    if is_main(demand.kind) {
        demand.size.limit = None;
    }
    demand
}
