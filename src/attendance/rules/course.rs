//! What the marks of a course come to.

use chrono::{DateTime, Utc};

use crate::attendance::entity::tick::Mark;

/// So often somebody has to be absent without a word before the office is told.
const MISSED: usize = 2;

/// The marks of one person in sessions that were held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Sessions that were held while she was on the list.
    pub(crate) held: usize,
    /// Of those she was there, in time or late.
    pub(crate) there: usize,
    /// Of those she was excused.
    pub(crate) excused: usize,
    /// Of those she was absent without a word.
    pub(crate) absent: usize,
    /// Minutes of those in which she was there; who comes late has the whole session.
    pub(crate) minutes: i64,
}

impl Tally {
    /// One more session of so many minutes.
    pub(crate) fn add(&mut self, mark: Mark, minutes: i64) {
        self.held += 1;
        match mark {
            Mark::Present | Mark::Late => {
                self.there += 1;
                self.minutes += minutes;
            }
            Mark::Excused => self.excused += 1,
            Mark::Absent => self.absent += 1,
            Mark::Unset => {}
        }
    }

    /// Is it time to ask after her? A hint to the office: nothing happens by itself.
    pub(crate) fn is_missed(&self) -> bool {
        self.absent >= MISSED
    }
}

/// Was a session held? Once it is over, what its report says; without a report, whether anybody noted anything
/// there: what nobody noted counts against nobody.
pub(crate) fn was_held(
    (ends_at, now): (DateTime<Utc>, DateTime<Utc>),
    reported: Option<bool>,
    is_told: bool,
) -> bool {
    ends_at <= now && reported.unwrap_or(is_told)
}

/// Was she there for so many percent of the time, at least?
pub(crate) fn has_earned(hers: i64, held: i64, percent: u8) -> bool {
    held > 0 && hers > 0 && hers * 100 >= held * i64::from(percent)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{Tally, has_earned, was_held};
    use crate::attendance::entity::tick::Mark;

    #[test]
    fn excused_is_apart_and_twice_absent_is_a_hint() {
        let mut tally = Tally::default();
        for mark in [
            Mark::Present,
            Mark::Late,
            Mark::Excused,
            Mark::Unset,
            Mark::Absent,
        ] {
            tally.add(mark, 90);
        }
        assert!(!tally.is_missed());
        let counts = (tally.held, tally.there, tally.excused, tally.minutes);
        assert_eq!(counts, (5, 2, 1, 180));
        tally.add(Mark::Absent, 90);
        assert!(tally.is_missed());
    }

    #[test]
    fn a_session_that_nobody_noted_was_not_held_and_the_report_goes_first() {
        let now: DateTime<Utc> = "2026-12-02T19:00:00Z".parse().unwrap();
        let later = "2026-12-02T19:00:01Z".parse().unwrap();
        for (ends_at, reported, is_told, held) in [
            (now, None, true, true),
            (now, None, false, false),
            (now, Some(true), false, true),
            (now, Some(false), true, false),
            (later, Some(true), true, false),
        ] {
            assert_eq!(
                was_held((ends_at, now), reported, is_told),
                held,
                "{reported:?} {is_told}"
            );
        }
    }

    #[test]
    fn a_certificate_is_earned_from_the_threshold_on() {
        for (hers, held, percent, earned) in [
            (80, 100, 80, true),
            (79, 100, 80, false),
            (0, 0, 80, false),
            (0, 100, 0, false),
            (10, 100, 0, true),
            (100, 100, 100, true),
        ] {
            assert_eq!(has_earned(hers, held, percent), earned, "{hers} of {held}");
        }
    }
}
