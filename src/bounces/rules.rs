//! What a bounce means and what bounces add up to. No database, no clock, no words.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::entity::bounce::Kind;
use crate::formats::report::{Says, Status};

/// What somebody means who wrote back; none where it is nothing that counts: a delay, an answer of a person.
pub(crate) fn kind(says: &Says) -> Option<Kind> {
    match says {
        Says::Failed { status, .. } => Some(status.map_or(Kind::Soft, of)),
        Says::Unwanted => Some(Kind::Complaint),
        Says::Delayed | Says::Nothing => None,
    }
}

/// What a status means (RFC 3463, and the registry of its codes).
fn of(status: Status) -> Kind {
    let Status {
        class,
        subject,
        detail,
    } = status;
    match (class, subject, detail) {
        // Policy, also "not now": it says nothing about her.
        (_, 7, _) => Kind::Policy,
        // What we say, or how: neither.
        (_, 5 | 6, _) | (_, 2, 3) | (_, 3, 4) => Kind::Letter,
        (_, 2, 2) => Kind::Full,
        // No such mailbox, no such system, a bad address, moved without a trace, a domain that takes no mail.
        (5, 1, 1 | 2 | 3 | 6 | 10) => Kind::Gone,
        (5, 3, _) | (5, 2, 4) | (2 | 4, ..) => Kind::Soft,
        _ => Kind::Hard,
    }
}

/// How many half points it is.
fn weight(kind: Kind) -> i32 {
    match kind {
        Kind::Gone | Kind::Hard => 2,
        Kind::Full | Kind::Soft => 1,
        Kind::Letter | Kind::Policy | Kind::Complaint => 0,
    }
}

/// The points of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    /// Half points.
    pub(crate) halves: i32,
    /// The day of the last one, UTC.
    pub(crate) day: NaiveDate,
    /// How many half points that day has brought.
    pub(crate) of_day: i32,
    /// When the last one came.
    pub(crate) last_at: DateTime<Utc>,
}

impl Score {
    /// What is left of it at a moment: nothing, where nothing came back for so many days.
    pub(crate) fn at(self, now: DateTime<Utc>, stale_days: u32) -> Option<Self> {
        let stale = TimeDelta::days(i64::from(stale_days));
        (now - self.last_at <= stale).then_some(self)
    }
}

/// The points after one more; none where it does not count. A day brings what its heaviest bounce weighs, as often as
/// something comes back on it.
pub(crate) fn counted(
    before: Option<Score>,
    kind: Kind,
    now: DateTime<Utc>,
    stale_days: u32,
) -> Option<Score> {
    let (weight, day) = (weight(kind), now.date_naive());
    if weight == 0 {
        return None;
    }
    let fresh = Score {
        halves: weight,
        day,
        of_day: weight,
        last_at: now,
    };
    let Some(before) = before.and_then(|score| score.at(now, stale_days)) else {
        return Some(fresh);
    };
    let already = if before.day == day { before.of_day } else { 0 };
    let of_day = already.max(weight);
    Some(Score {
        halves: before.halves.saturating_add(of_day - already),
        of_day,
        ..fresh
    })
}

/// Is nothing sent there any more? `threshold` in whole points.
///
/// An address that does not exist is suppressed at once. Mailman would count it like any other refusal; but it sends
/// every day, and a Rundbrief once a month: with points that are forgotten after a week nothing would ever add up,
/// and a sender who goes on writing to addresses that are none is soon taken for one who sends spam.
pub(crate) fn is_enough(kind: Kind, score: Score, threshold: u32) -> bool {
    let threshold = i32::try_from(threshold).unwrap_or(i32::MAX);
    kind == Kind::Gone || score.halves >= threshold.saturating_mul(2)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::prelude::*;

    use super::{Score, counted, is_enough, kind};
    use crate::bounces::entity::bounce::Kind;
    use crate::formats::report::{Says, Status};

    fn at(hours: i64) -> DateTime<Utc> {
        let begin: DateTime<Utc> = "2026-11-23T08:00:00Z".parse().unwrap();
        begin + TimeDelta::hours(hours)
    }

    fn failed(class: u16, subject: u16, detail: u16) -> Option<Kind> {
        let status = Some(Status {
            class,
            subject,
            detail,
        });
        let said = String::new();
        kind(&Says::Failed { status, said })
    }

    /// The half points after these bounces, each with its hour.
    fn halves(all: &[(i64, Kind)]) -> i32 {
        let mut score = None;
        for (hour, kind) in all {
            score = counted(score, *kind, at(*hour), 7).or(score);
        }
        score.map_or(0, |score: Score| score.halves)
    }

    #[test]
    fn a_status_says_whether_it_is_about_her_address() {
        for (status, meant) in [
            ((5, 1, 1), Kind::Gone),
            ((5, 1, 2), Kind::Gone),
            ((5, 1, 10), Kind::Gone),
            ((5, 1, 0), Kind::Hard),
            ((4, 1, 1), Kind::Soft),
            ((5, 2, 1), Kind::Hard),
            ((5, 2, 2), Kind::Full),
            ((4, 2, 2), Kind::Full),
            ((5, 2, 3), Kind::Letter),
            ((5, 3, 0), Kind::Soft),
            ((5, 3, 4), Kind::Letter),
            ((5, 4, 4), Kind::Hard),
            ((4, 4, 7), Kind::Soft),
            ((5, 5, 4), Kind::Letter),
            ((5, 6, 1), Kind::Letter),
            ((5, 7, 1), Kind::Policy),
            ((5, 7, 26), Kind::Policy),
            ((4, 7, 0), Kind::Policy),
            ((5, 0, 0), Kind::Hard),
        ] {
            let (class, subject, detail) = status;
            assert_eq!(failed(class, subject, detail), Some(meant), "{status:?}");
        }
        let nameless = Says::Failed {
            status: None,
            said: String::new(),
        };
        assert_eq!(kind(&nameless), Some(Kind::Soft));
        assert_eq!(kind(&Says::Delayed), None);
        assert_eq!(kind(&Says::Nothing), None);
        assert_eq!(kind(&Says::Unwanted), Some(Kind::Complaint));
    }

    #[test]
    fn a_refusal_is_a_point_and_what_may_pass_half_of_one_once_a_day() {
        assert_eq!(halves(&[(0, Kind::Hard)]), 2);
        assert_eq!(halves(&[(0, Kind::Soft)]), 1);
        assert_eq!(
            halves(&[(0, Kind::Hard), (1, Kind::Hard), (2, Kind::Soft)]),
            2
        );
        // The day counts what its heaviest weighs.
        assert_eq!(halves(&[(0, Kind::Full), (1, Kind::Hard)]), 2);
        assert_eq!(
            halves(&[(0, Kind::Hard), (24, Kind::Soft), (48, Kind::Hard)]),
            5
        );
    }

    #[test]
    fn points_are_forgotten_after_a_week_without_a_bounce() {
        assert_eq!(halves(&[(0, Kind::Hard), (7 * 24, Kind::Hard)]), 4);
        assert_eq!(halves(&[(0, Kind::Hard), (7 * 24 + 1, Kind::Soft)]), 1);
        let score = counted(None, Kind::Hard, at(0), 7).unwrap();
        assert!(score.at(at(7 * 24), 7).is_some() && score.at(at(7 * 24 + 1), 7).is_none());
    }

    #[test]
    fn what_servers_think_of_us_never_counts() {
        for kind in [Kind::Policy, Kind::Letter, Kind::Complaint] {
            let days: Vec<_> = (0..100).map(|day| (day * 24, kind)).collect();
            assert_eq!(halves(&days), 0, "{kind:?}");
        }
        // Nor does it keep old points alive.
        assert_eq!(
            halves(&[(0, Kind::Hard), (100, Kind::Policy), (8 * 24, Kind::Soft)]),
            1
        );
    }

    #[test]
    fn five_points_are_enough_and_an_address_that_does_not_exist_at_once() {
        let mut score = None;
        for day in 0..5 {
            score = counted(score, Kind::Hard, at(day * 24), 7);
            assert_eq!(is_enough(Kind::Hard, score.unwrap(), 5), day == 4);
        }
        let once = counted(None, Kind::Gone, at(0), 7).unwrap();
        assert!(is_enough(Kind::Gone, once, 5));
        assert!(!is_enough(Kind::Hard, once, 5));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// However they come: never more than a point a day, and never fewer than the heaviest day of the last week.
        #[test]
        fn no_day_brings_more_than_a_point(mut bounces in prop::collection::vec((0..60*24_i64, 0..3_u8), 1..80)) {
            bounces.sort_unstable();
            let all: Vec<_> = bounces.iter().map(|(hour, which)| {
                (*hour, [Kind::Hard, Kind::Soft, Kind::Policy][usize::from(*which)])
            }).collect();
            let days: std::collections::HashSet<_> = bounces.iter().map(|(hour, _)| at(*hour).date_naive()).collect();
            prop_assert!(halves(&all) <= 2 * i32::try_from(days.len()).unwrap());
        }
    }
}
