use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::{also, before, clamped, counted, mark, standing, undo};
use crate::attendance::entity::count::Band;
use crate::attendance::entity::tick::{self, Mark};
use crate::kinds::SessionId;

fn at(minute: i64) -> DateTime<Utc> {
    let noon: DateTime<Utc> = "2026-12-02T12:00:00Z".parse().unwrap();
    noon + Duration::minutes(minute)
}

fn tick(id: u128, minute: i64, device: u128, mark: Mark) -> tick::Model {
    tick::Model {
        id: Uuid::from_u128(id),
        session_id: SessionId(Uuid::nil()),
        person_id: None,
        mark,
        at: at(minute),
        received_at: at(100),
        actor: String::new(),
        device: Uuid::from_u128(device),
    }
}

fn all(ticks: &[tick::Model]) -> Vec<&tick::Model> {
    ticks.iter().collect()
}

#[test]
fn the_latest_tick_counts_and_of_equal_ones_the_larger_id() {
    let ticks = [
        tick(9, 1, 1, Mark::Present),
        tick(2, 3, 1, Mark::Absent),
        tick(3, 3, 2, Mark::Late),
        tick(1, 2, 2, Mark::Excused),
    ];
    assert_eq!(mark(&all(&ticks), false), Mark::Late);
    assert_eq!(mark(&[], false), Mark::Unset);
}

#[test]
fn an_undo_brings_back_what_stood_before() {
    let mut ticks = vec![tick(1, 1, 1, Mark::Present)];
    assert_eq!(before(&all(&ticks)), Mark::Unset, "nothing stood before");
    ticks.push(tick(2, 2, 1, Mark::Absent));
    assert_eq!(before(&all(&ticks)), Mark::Present);
    ticks.push(tick(3, 3, 1, Mark::Present));
    assert_eq!(mark(&all(&ticks), false), Mark::Present);
    assert_eq!(before(&all(&ticks)), Mark::Absent, "an undo can be undone");
    assert_eq!(undo(&all(&ticks)), Some(Mark::Absent));
    ticks.push(tick(4, 4, 1, Mark::Unset));
    assert_eq!(
        undo(&all(&ticks)),
        None,
        "nothing is ticked: nothing is to be taken back"
    );
    assert_eq!(undo(&[]), None);
}

#[test]
fn who_said_that_she_stays_away_is_excused_until_somebody_ticks() {
    assert_eq!(mark(&[], true), Mark::Excused);
    let came = [tick(1, 1, 1, Mark::Present)];
    assert_eq!(mark(&all(&came), true), Mark::Present);
    let undone = [came[0].clone(), tick(2, 2, 1, Mark::Unset)];
    assert_eq!(mark(&all(&undone), true), Mark::Excused);
    assert_eq!(mark(&all(&undone), false), Mark::Unset);
}

#[test]
fn what_another_device_said_is_said_too() {
    let ticks = [
        tick(1, 1, 1, Mark::Present),
        tick(2, 2, 1, Mark::Late),
        tick(3, 3, 2, Mark::Absent),
    ];
    let others: Vec<Mark> = also(&all(&ticks)).iter().map(|tick| tick.mark).collect();
    assert_eq!(others, [Mark::Late], "the last word of each device, once");
    let agreed = [tick(1, 1, 1, Mark::Present), tick(2, 2, 2, Mark::Present)];
    assert!(also(&all(&agreed)).is_empty());
    let corrected = [tick(1, 1, 1, Mark::Present), tick(2, 2, 1, Mark::Absent)];
    assert!(also(&all(&corrected)).is_empty(), "one device, one word");
}

#[test]
fn a_wrong_clock_loses_no_tick() {
    let (opens, now) = (at(0), at(60));
    assert_eq!(clamped(at(30), opens, now), at(30));
    assert_eq!(clamped(at(62), opens, now), at(62), "a little ahead");
    assert_eq!(clamped(at(64), opens, now), at(60), "from the future");
    assert_eq!(clamped(at(-600), opens, now), opens, "from another day");
}

fn any_mark() -> impl Strategy<Value = Mark> {
    prop::sample::select(vec![
        Mark::Present,
        Mark::Late,
        Mark::Excused,
        Mark::Absent,
        Mark::Unset,
    ])
}

fn any_ticks() -> impl Strategy<Value = Vec<tick::Model>> {
    let one = (0_u128..40, 0_i64..4, 0_u128..3, any_mark());
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let mut ticks: Vec<tick::Model> = Vec::new();
        for (id, minute, device, mark) in all {
            // The same id is the same tick.
            if ticks.iter().all(|known| known.id != Uuid::from_u128(id)) {
                ticks.push(tick(id, minute, device, mark));
            }
        }
        ticks
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_whatever_order_ticks_arrive_the_same_counts(
        (ticks, shuffled) in any_ticks().prop_flat_map(|ticks| {
            let shuffled = Just(ticks.clone()).prop_shuffle();
            (Just(ticks), shuffled)
        })
    ) {
        let (one, other) = (all(&ticks), all(&shuffled));
        prop_assert_eq!(standing(&one), standing(&other));
        prop_assert_eq!(before(&one), before(&other));
        prop_assert_eq!(also(&one), also(&other));
        prop_assert_eq!(mark(&one, true), mark(&other, true));
    }

    #[test]
    fn a_count_is_never_below_zero_and_needs_no_order(
        (steps, shuffled) in prop::collection::vec(
            (prop::sample::select(Band::ALL.to_vec()), prop::sample::select(vec![-1_i64, 1])), 0..60
        ).prop_flat_map(|steps| {
            let shuffled = Just(steps.clone()).prop_shuffle();
            (Just(steps), shuffled)
        })
    ) {
        for band in Band::ALL {
            let sum = counted(steps.iter().copied(), band);
            prop_assert!(sum >= 0);
            prop_assert_eq!(sum, counted(shuffled.iter().copied(), band));
        }
    }
}
