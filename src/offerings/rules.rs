//! Windows, states and local time: decisions without database or clock.

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::entity::{offering, session};

/// Can one sign up? Where it says so, the reason is part of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Window {
    /// Not yet; from this moment (inclusive).
    NotYet(DateTime<Utc>),
    /// Yes, until this moment (exclusive).
    Open(DateTime<Utc>),
    /// No longer.
    Closed,
    /// It has begun or is over.
    Over,
    /// It was called off.
    Cancelled,
    /// Nobody needs to: just come.
    JustCome,
}

impl Window {
    /// Is it open now?
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }
}

/// What bounds a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    /// From when, inclusive; none: since ever.
    pub(crate) opens: Option<DateTime<Utc>>,
    /// Until when, exclusive; none: until the begin.
    pub(crate) closes: Option<DateTime<Utc>>,
    /// The begin of what is booked: nobody signs up for what has begun.
    pub(crate) begins: DateTime<Utc>,
}

/// Judges a window: exactly at `opens` it is open, exactly at `closes` it is closed.
pub(crate) fn window(bounds: Bounds, now: DateTime<Utc>) -> Window {
    if now >= bounds.begins {
        return Window::Over;
    }
    let end = bounds
        .closes
        .map_or(bounds.begins, |closes| closes.min(bounds.begins));
    if now >= end {
        return Window::Closed;
    }
    match bounds.opens {
        Some(opens) if now < opens => Window::NotYet(opens),
        _ => Window::Open(end),
    }
}

/// The window of one date inside that of its series: the later begin, the earlier end.
pub(crate) fn narrowed(
    series: Bounds,
    opens: Option<DateTime<Utc>>,
    closes: Option<DateTime<Utc>>,
) -> Bounds {
    let later = match (series.opens, opens) {
        (Some(a), Some(b)) => Some(a.max(b)),
        (a, b) => a.or(b),
    };
    let earlier = match (series.closes, closes) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    Bounds {
        opens: later,
        closes: earlier,
        ..series
    }
}

/// The moment of a local date and time. A time that does not exist (02:30 in March) becomes the next that
/// does; one that exists twice means the first.
pub(crate) fn moment(zone: Tz, day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let mut local = day.and_time(time);
    // A gap is an hour or two; no zone has ever left out a day and a half.
    for _ in 0..(36 * 4) {
        match zone.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => {
                return at.with_timezone(&Utc);
            }
            LocalResult::None => {
                // To the next quarter of an hour: every change of the clock ends on one.
                let minute = i64::from(chrono::Timelike::minute(&local)) % 15;
                local += Duration::minutes(15 - minute);
            }
        }
    }
    local.and_utc()
}

/// The day on which a moment falls, where the offering takes place.
pub(crate) fn local_day(zone: Tz, at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// The hours at which a session stood first, where these are others: its first begin and end.
pub(super) fn first_hours(
    session: &session::Model,
    now: (NaiveTime, NaiveTime),
) -> (Option<NaiveTime>, Option<NaiveTime>) {
    let first = (
        session.moved_start.unwrap_or(session.local_start),
        session.moved_end.unwrap_or(session.local_end),
    );
    if first == now {
        (None, None)
    } else {
        (Some(first.0), Some(first.1))
    }
}

/// The topic of a session as calendars, subjects and previews may show it: where the offering is discreet,
/// nobody who looks over her shoulder reads it.
pub(crate) fn open_topic<'a>(
    offering: &offering::Model,
    session: &'a session::Model,
) -> Option<&'a str> {
    session.topic.as_deref().filter(|_| !offering.discreet)
}

/// The zone of an IANA name; Berlin where the name is unknown (the import has checked it).
pub(crate) fn zone(name: &str) -> Tz {
    name.parse().unwrap_or(chrono_tz::Europe::Berlin)
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Window, moment, narrowed, window};
    use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
    use chrono_tz::Europe::Berlin;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn bounds() -> Bounds {
        Bounds {
            opens: Some(at("2026-11-16T07:00:00Z")),
            closes: Some(at("2027-01-08T11:00:00Z")),
            begins: at("2027-01-12T08:30:00Z"),
        }
    }

    #[test]
    fn exactly_at_opens_it_is_open() {
        assert_eq!(
            window(bounds(), at("2026-11-16T06:59:59Z")),
            Window::NotYet(at("2026-11-16T07:00:00Z"))
        );
        assert_eq!(
            window(bounds(), at("2026-11-16T07:00:00Z")),
            Window::Open(at("2027-01-08T11:00:00Z"))
        );
    }

    #[test]
    fn exactly_at_closes_it_is_closed() {
        assert!(window(bounds(), at("2027-01-08T10:59:59Z")).is_open());
        assert_eq!(window(bounds(), at("2027-01-08T11:00:00Z")), Window::Closed);
    }

    #[test]
    fn what_has_begun_can_not_be_booked() {
        let open_end = Bounds {
            closes: None,
            ..bounds()
        };
        assert!(window(open_end, at("2027-01-12T08:29:59Z")).is_open());
        assert_eq!(window(open_end, at("2027-01-12T08:30:00Z")), Window::Over);
    }

    #[test]
    fn a_date_has_the_later_begin_and_the_earlier_end() {
        let date = narrowed(
            bounds(),
            Some(at("2026-12-15T07:00:00Z")),
            Some(at("2027-02-01T07:00:00Z")),
        );
        assert_eq!(date.opens, Some(at("2026-12-15T07:00:00Z")));
        assert_eq!(date.closes, Some(at("2027-01-08T11:00:00Z")));
    }

    #[test]
    fn ten_o_clock_stays_ten_o_clock_when_summer_time_ends() {
        let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap();
        let day = |d| NaiveDate::from_ymd_opt(2026, 10, d).unwrap();
        assert_eq!(moment(Berlin, day(24), ten), at("2026-10-24T08:00:00Z"));
        assert_eq!(moment(Berlin, day(26), ten), at("2026-10-26T09:00:00Z"));
    }

    #[test]
    fn a_time_that_does_not_exist_becomes_the_next_that_does() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 28).unwrap();
        assert_eq!(
            moment(Berlin, day, NaiveTime::from_hms_opt(2, 30, 0).unwrap()),
            at("2027-03-28T01:00:00Z")
        );
        assert_eq!(
            moment(Berlin, day, NaiveTime::from_hms_opt(2, 10, 0).unwrap()),
            at("2027-03-28T01:00:00Z")
        );
    }

    #[test]
    fn a_time_that_exists_twice_means_the_first() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
        assert_eq!(
            moment(Berlin, day, NaiveTime::from_hms_opt(2, 30, 0).unwrap()),
            at("2026-10-25T00:30:00Z")
        );
    }
}
