//! What is left to grant of what somebody asks for: the same person never holds two places in one pool.

use crate::bookings::rules::{self, Demand, Refusal, Wish};
use crate::bookings::store::take::Held;
use crate::kinds::{BookingId, PersonName};

/// The folded names of a party, each once.
pub(super) fn names(wish: &Wish) -> Vec<String> {
    let mut names: Vec<String> = wish.party.iter().map(PersonName::folded).collect();
    names.sort();
    names.dedup();
    names
}

/// What is left to grant after those who hold a place already.
pub(super) enum Left {
    /// This.
    Demands(Vec<Demand>),
    /// Nothing: all of the party hold all of it, under this booking.
    Nothing(BookingId),
    /// Some of the party hold a place and others do not.
    Refused(Refusal),
}

/// The same person never holds two places in one pool. Pools in which the whole party holds
/// places already are left out; a party that is there in part is told so.
pub(super) fn left(wish: &Wish, demands: &[Demand], held: &[Held]) -> Left {
    let Some(first) = held.first() else {
        return Left::Demands(demands.to_vec());
    };
    let names = names(wish);
    let (mut left, mut done) = (Vec::new(), Vec::new());
    for demand in demands.iter().filter(|demand| rules::is_main(demand.kind)) {
        let mut there: Vec<&str> = held
            .iter()
            .filter(|h| h.pool_id == demand.pool)
            .map(|h| h.name_folded.as_str())
            .collect();
        there.sort_unstable();
        there.dedup();
        if there.is_empty() {
            left.push(*demand);
        } else if there.len() == names.len() {
            done.push(demand.session);
        } else {
            let known = wish
                .party
                .iter()
                .filter(|name| there.contains(&name.folded().as_str()));
            return Left::Refused(Refusal::SomeAlready(
                known.map(|name| name.as_str().to_owned()).collect(),
            ));
        }
    }
    if left.is_empty() {
        return Left::Nothing(first.booking_id);
    }
    let sides = demands
        .iter()
        .filter(|d| !rules::is_main(d.kind) && !done.contains(&d.session));
    left.extend(sides.copied());
    left.sort_by_key(|demand| demand.pool);
    Left::Demands(left)
}
