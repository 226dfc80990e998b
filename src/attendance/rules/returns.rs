//! Counting a person once in a row of months, when nobody knows any more who she was.

use chrono::{DateTime, Utc};

use crate::kinds::{Month, SessionId};

/// She came to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Came {
    /// Which one.
    pub(crate) session: SessionId,
    /// Its begin, UTC.
    pub(crate) starts_at: DateTime<Utc>,
    /// Its month, where it took place.
    pub(crate) month: Month,
}

/// Of all sessions of one offering to which one person came, the first in each month, with the number of the month
/// in which she had come before; zero: never. In months A to B she is one person: exactly one of these lies there
/// and has its `before` ahead of A, or none does and she did not come.
pub(crate) fn returns(mut came: Vec<Came>) -> Vec<(SessionId, i32)> {
    came.sort_by_key(|one| (one.month, one.starts_at, one.session));
    let mut before = 0;
    let mut firsts = Vec::new();
    for one in came {
        let month = one.month.number();
        if month != before {
            firsts.push((one.session, before));
            before = month;
        }
    }
    firsts
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{Came, returns};
    use crate::kinds::{Month, SessionId};

    fn came(day: NaiveDate, number: u128) -> Came {
        Came {
            session: SessionId(Uuid::from_u128(number)),
            starts_at: day.and_time(NaiveTime::MIN).and_utc(),
            month: Month::of(day),
        }
    }

    proptest! {
        #[test]
        fn a_person_counts_once_in_any_row_of_months(
            days in proptest::collection::vec(0_u64..900, 0..12),
            (from, length) in (0_i32..30, 0_i32..30),
        ) {
            let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            let all: Vec<Came> = days
                .iter()
                .zip(1..)
                .map(|(day, number)| came(first + chrono::Days::new(*day), number))
                .collect();
            let from = Month::of(first).number() + from;
            let months = from..=from + length;
            let month_of = |session| all.iter().find(|one| one.session == session).unwrap().month.number();
            let counted = returns(all.clone())
                .into_iter()
                .filter(|(session, before)| months.contains(&month_of(*session)) && *before < from)
                .count();
            let is_there = all.iter().any(|one| months.contains(&one.month.number()));
            prop_assert_eq!(counted, usize::from(is_there));
        }
    }
}
