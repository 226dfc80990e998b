//! A place of another offering for one of this: decided before anything is written.

use chrono::{DateTime, Utc};

use super::cancellation::{Step, Wanted, step};
use super::{
    Asked, Channel, Demand, Grant, IfChildcareIsFull, Refusal, Tally, demands, grant, grant_beyond,
    is_main, lacks_place,
};
use crate::kinds::{EntryId, PoolId, SessionId};
use crate::offerings::Listing;
use crate::offerings::entity::pool;

/// What the office wants.
#[derive(Clone, Debug)]
pub(crate) struct Rebooking {
    /// The form's key; sent twice it is one rebooking. None: there is none.
    pub(crate) key: Option<String>,
    /// The entry for what she gives up.
    pub(crate) from: EntryId,
    /// The date of the other offering; none is all of it.
    pub(crate) to: Option<SessionId>,
    /// What she wants where the childcare there is full.
    pub(crate) childcare: IfChildcareIsFull,
    /// What shall be where it is full.
    pub(crate) full: IfFull,
}

/// What shall be where it is full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum IfFull {
    /// Nobody was asked yet: nothing is taken before.
    #[default]
    Ask,
    /// She waits there and keeps what she has here.
    Wait,
    /// She gets a place beyond those that there are, and why.
    Beyond(String),
}

/// Why she keeps what she has. Nothing has happened then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// What she should give up is over, or not hers (any more).
    Gone,
    /// Somebody of that name holds a place there already under her contact.
    There,
    /// It is full there; could she wait?
    Full {
        /// Is there room on the waiting list?
        can_wait: bool,
    },
    /// It can not be.
    Refused(Refusal),
}

/// Decides what is given back and what is asked of the other offering.
///
/// # Errors
/// Why it can not be.
pub(crate) fn plan(
    wanted: Wanted<'_>,
    there: &Listing,
    rebooking: &Rebooking,
    now: DateTime<Utc>,
) -> Result<(Step, Vec<Demand>), Kept> {
    let found = wanted.entries.iter().find(|(e, _)| e.id == rebooking.from);
    let (old, of) = found.ok_or(Kept::Gone)?;
    if !is_main(of.kind) || !old.state.is_active() || wanted.listing.is_over(now) {
        return Err(Kept::Gone);
    }
    let step = step(wanted, now).map_err(|_| Kept::Gone)?;
    if !step.ended.contains(&old.id) {
        return Err(Kept::Gone);
    }
    let children = wanted.entries.iter().filter(|(entry, pool)| {
        pool.kind == pool::Kind::Childcare && step.ended.contains(&entry.id)
    });
    let asked = Asked {
        sessions: rebooking.to.into_iter().collect(),
        workshop: None,
        people: i64::from(old.people),
        children: children.map(|(entry, _)| i64::from(entry.people)).sum(),
        channel: Channel::Office,
    };
    if there.offering.draft {
        return Err(Kept::Refused(Refusal::Closed));
    }
    let demands = match demands(there, &asked, now) {
        // No children are looked after there at all: the same question as where it is full.
        Err(Refusal::ChildcareFull { .. }) if rebooking.childcare == IfChildcareIsFull::Without => {
            let alone = Asked {
                children: 0,
                ..asked
            };
            demands(there, &alone, now)
        }
        demands => demands,
    };
    match demands.map_err(Kept::Refused)? {
        // An offering of single dates is no place by itself.
        none if none.is_empty() => Err(Kept::Refused(Refusal::UnknownSession)),
        demands => Ok((step, demands)),
    }
}

/// Grants what is asked as a sign-up is granted, and beyond the places only where the office says so.
///
/// # Errors
/// Why it can not be; then nothing is granted.
pub(crate) fn granted(
    demands: &[Demand],
    tally: impl Fn(PoolId) -> Tally,
    rebooking: &Rebooking,
) -> Result<Vec<Grant>, Kept> {
    let usual = grant(demands, &tally, rebooking.childcare);
    if !lacks_place(&usual) {
        return usual.map_err(Kept::Refused);
    }
    let can_wait = usual.is_ok();
    match (&rebooking.full, can_wait) {
        (IfFull::Wait, true) => usual.map_err(Kept::Refused),
        (IfFull::Beyond(_), _) => {
            grant_beyond(demands, &tally, rebooking.childcare).map_err(Kept::Refused)
        }
        (IfFull::Ask | IfFull::Wait, can_wait) => Err(Kept::Full { can_wait }),
    }
}

#[cfg(test)]
mod tests {
    use super::{IfFull, Kept, Rebooking, granted};
    use crate::bookings::entity::entry::State;
    use crate::bookings::rules::waits;
    use crate::bookings::rules::{Demand, IfChildcareIsFull, Refusal, Size, Tally};
    use crate::bookings::tests::id;
    use crate::kinds::PoolId;
    use crate::offerings::entity::pool;

    fn demand(number: u128, kind: pool::Kind, limit: i64, waitlist: i64) -> Demand {
        Demand {
            pool: id(number),
            kind,
            session: None,
            size: Size {
                limit: Some(limit),
                waitlist,
                grows: false,
            },
            people: 2,
        }
    }

    fn wish(full: IfFull) -> Rebooking {
        Rebooking {
            key: None,
            from: id(9),
            to: None,
            childcare: IfChildcareIsFull::Ask,
            full,
        }
    }

    fn taken(_: PoolId) -> Tally {
        Tally {
            taken: 3,
            ..Tally::default()
        }
    }

    #[test]
    fn where_it_is_full_the_office_is_asked_and_goes_beyond_only_when_it_says_so() {
        let whole = |limit, waitlist| [demand(1, pool::Kind::Whole, limit, waitlist)];
        let beyond = || IfFull::Beyond("Sie zieht um.".to_owned());
        for (limit, waitlist, full, state) in [
            (5, 0, IfFull::Ask, Ok(State::Confirmed)),
            (5, 0, beyond(), Ok(State::Confirmed)),
            (4, 9, IfFull::Ask, Err(true)),
            (4, 9, IfFull::Wait, Ok(State::Waiting)),
            (4, 9, beyond(), Ok(State::Confirmed)),
            (4, 1, IfFull::Ask, Err(false)),
            (4, 1, IfFull::Wait, Err(false)),
            (4, 1, beyond(), Ok(State::Confirmed)),
            // The party is larger than the whole group.
            (1, 9, IfFull::Wait, Err(false)),
            (1, 9, beyond(), Ok(State::Confirmed)),
        ] {
            let got = granted(&whole(limit, waitlist), taken, &wish(full.clone()));
            let expected = state.map_err(|can_wait| Kept::Full { can_wait });
            let said = got.map(|grants| grants[0].state);
            assert_eq!(said, expected, "{limit} {waitlist} {full:?}");
        }
    }

    #[test]
    fn children_never_go_beyond() {
        let both = [
            demand(1, pool::Kind::Whole, 4, 9),
            demand(2, pool::Kind::Childcare, 4, 9),
        ];
        let beyond = wish(IfFull::Beyond("Sie zieht um.".to_owned()));
        let asked = granted(&both, taken, &beyond);
        let full = Refusal::ChildcareFull {
            free: 1,
            can_wait: true,
        };
        assert_eq!(asked, Err(Kept::Refused(full)));
        let without = Rebooking {
            childcare: IfChildcareIsFull::Without,
            ..beyond
        };
        let got = granted(&both, taken, &without).expect("a place");
        assert!(got.len() == 1 && !waits(&got), "{got:?}");
    }
}
