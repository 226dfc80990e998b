use super::{
    Demand, Grant, IfChildcareIsFull, NoPlace, Places, Refusal, Size, Tally, admit, grant,
    may_cancel, organisation, places,
};
use crate::bookings::entity::entry::State;
use crate::kinds::PoolId;
use crate::offerings::entity::pool::Kind;
use chrono::{DateTime, Utc};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

const TWELVE: Size = Size {
    limit: Some(12),
    waitlist: 10,
    grows: false,
};

fn tally(taken: i64, waiting: &[i64]) -> Tally {
    Tally {
        taken,
        waiting: waiting.iter().sum(),
        parties: i64::try_from(waiting.len()).unwrap(),
        smallest: waiting.iter().copied().min().unwrap_or(0),
        last_ticket: 7,
        lent: 0,
    }
}

#[test]
fn a_party_is_all_or_nothing() {
    assert_eq!(admit(TWELVE, tally(10, &[]), 2), Ok(State::Confirmed));
    assert_eq!(admit(TWELVE, tally(10, &[]), 3), Ok(State::Waiting));
}

#[test]
fn nobody_jumps_the_queue() {
    // Two are free and a party of two waits for them: one who comes alone must not take one of them.
    assert_eq!(admit(TWELVE, tally(10, &[2]), 1), Ok(State::Waiting));
    // A party of three could not use the two: they are free for one who comes now.
    assert_eq!(admit(TWELVE, tally(10, &[3]), 1), Ok(State::Confirmed));
    assert_eq!(admit(TWELVE, tally(10, &[4, 2]), 1), Ok(State::Waiting));
}

#[test]
fn no_limit_means_unlimited() {
    let open = Size {
        limit: None,
        waitlist: 0,
        grows: false,
    };
    assert_eq!(admit(open, tally(1_000_000, &[]), 4), Ok(State::Confirmed));
    assert_eq!(places(open, tally(5, &[])), Places::Unlimited);
}

#[test]
fn beyond_capacity_free_is_zero_and_never_negative() {
    assert_eq!(TWELVE.free(tally(15, &[])), Some(0));
    assert_eq!(admit(TWELVE, tally(15, &[]), 1), Ok(State::Waiting));
}

#[test]
fn a_full_waiting_list_takes_nobody() {
    assert_eq!(admit(TWELVE, tally(12, &[4, 4]), 2), Ok(State::Waiting));
    assert_eq!(admit(TWELVE, tally(12, &[4, 4]), 3), Err(NoPlace::Full));
    assert_eq!(
        admit(
            Size {
                limit: Some(12),
                waitlist: 0,
                grows: false,
            },
            tally(12, &[]),
            1
        ),
        Err(NoPlace::Full)
    );
}

#[test]
fn a_party_larger_than_the_group_does_not_wait_for_ever() {
    assert_eq!(
        admit(
            Size {
                limit: Some(3),
                waitlist: 10,
                grows: false,
            },
            tally(0, &[]),
            4
        ),
        Err(NoPlace::TooLarge)
    );
}

#[test]
fn a_page_names_the_position_one_would_get() {
    assert_eq!(places(TWELVE, tally(8, &[])), Places::Free(4));
    assert_eq!(places(TWELVE, tally(12, &[2, 1])), Places::Waiting(3));
    assert_eq!(places(TWELVE, tally(12, &[5, 5])), Places::Full);
}

fn demand(pool: u128, kind: Kind, people: i64) -> Demand {
    Demand {
        pool: PoolId(uuid::Uuid::from_u128(pool)),
        kind,
        session: None,
        size: TWELVE,
        people,
    }
}

fn states(grants: &[Grant]) -> Vec<(Kind, State)> {
    grants
        .iter()
        .map(|grant| (grant.demand.kind, grant.state))
        .collect()
}

#[test]
fn full_childcare_is_said_before_anything_is_taken() {
    let demands = [demand(1, Kind::Whole, 1), demand(2, Kind::Childcare, 2)];
    let full = |pool: PoolId| {
        if pool.0.as_u128() == 2 {
            tally(11, &[])
        } else {
            tally(0, &[])
        }
    };
    assert_eq!(
        grant(&demands, full, IfChildcareIsFull::Ask),
        Err(Refusal::ChildcareFull {
            free: 1,
            can_wait: true
        })
    );
    let without = grant(&demands, full, IfChildcareIsFull::Without).unwrap();
    assert_eq!(states(&without), [(Kind::Whole, State::Confirmed)]);
    let waits = grant(&demands, full, IfChildcareIsFull::Wait).unwrap();
    assert_eq!(
        states(&waits),
        [
            (Kind::Whole, State::Confirmed),
            (Kind::Childcare, State::Waiting)
        ]
    );
}

#[test]
fn childcare_and_workshop_are_not_confirmed_while_she_waits() {
    let demands = [
        demand(1, Kind::Whole, 1),
        demand(2, Kind::Childcare, 1),
        demand(3, Kind::Workshop, 1),
    ];
    let full = |pool: PoolId| {
        if pool.0.as_u128() == 1 {
            tally(12, &[])
        } else {
            tally(0, &[])
        }
    };
    let grants = grant(&demands, full, IfChildcareIsFull::Ask).unwrap();
    assert!(grants.iter().all(|grant| grant.state == State::Waiting));
    assert!(grants.iter().all(|grant| grant.ticket == 8));
}

#[test]
fn an_organisation_may_send_so_many() {
    assert_eq!(organisation(Some(2), 1, 1), Ok(()));
    assert_eq!(
        organisation(Some(2), 1, 2),
        Err(Refusal::OrganisationFull { max: 2, left: 1 })
    );
    assert_eq!(organisation(None, 500, 4), Ok(()));
}

#[test]
fn she_may_cancel_until_so_many_hours_before() {
    let begins: DateTime<Utc> = "2026-12-02T09:00:00Z".parse().unwrap();
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert!(may_cancel(begins, 24, at("2026-12-01T09:00:00Z")));
    assert!(!may_cancel(begins, 24, at("2026-12-01T09:00:01Z")));
    assert!(!may_cancel(begins, 0, begins));
}

proptest! {
    /// Whatever comes in whatever order: never more people than places, and nobody is confirmed past a
    /// waiting party that would have fitted.
    #[test]
    fn people_never_exceed_places(
        capacity in 1_i64..20,
        waitlist in 0_i64..20,
        parties in proptest::collection::vec(1_i64..5, 0..60),
    ) {
        let size = Size { limit: Some(capacity), waitlist, grows: false };
        let (mut taken, mut waiting) = (0, Vec::new());
        for people in parties {
            let before = tally(taken, &waiting);
            let somebody_fitted = waiting.iter().any(|party| Some(*party) <= size.free(before));
            match admit(size, before, people) {
                Ok(State::Confirmed) => {
                    prop_assert!(!somebody_fitted);
                    taken += people;
                }
                Ok(state) => {
                    prop_assert_eq!(state, State::Waiting);
                    waiting.push(people);
                }
                Err(NoPlace::TooLarge) => prop_assert!(people > capacity),
                Err(NoPlace::Full) => prop_assert!(waiting.iter().sum::<i64>() + people > waitlist),
            }
            prop_assert!(taken <= capacity);
            prop_assert!(waiting.iter().sum::<i64>() <= waitlist);
        }
    }
}

#[test]
fn what_was_granted_counts_as_if_it_were_counted_again() {
    let demand = |people| Demand {
        pool: PoolId(uuid::Uuid::nil()),
        kind: Kind::Session,
        session: None,
        size: TWELVE,
        people,
    };
    let mut now = tally(10, &[]);
    for (people, state, expected) in [
        (2, State::Confirmed, tally(12, &[])),
        (3, State::Waiting, tally(12, &[3])),
        (4, State::Waiting, tally(12, &[3, 4])),
        (1, State::Waiting, tally(12, &[3, 4, 1])),
    ] {
        let ticket = now.last_ticket + 1;
        now.add(&Grant {
            demand: demand(people),
            state,
            ticket,
        });
        assert_eq!(
            now,
            Tally {
                last_ticket: ticket,
                ..expected
            }
        );
    }
}
