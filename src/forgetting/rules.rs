//! How long what is kept, and when the night begins. Source: the retention table of the office (service rules, law).

use chrono::{DateTime, Duration, Months, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;

use crate::kinds::OfferingId;
use crate::mail::Loose;
use crate::settings::Settings;
use crate::subscribers::{self, Unconfirmed};

/// What is deleted, in the order in which the night does it and pages say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum What {
    /// Helper, childcare, language help: so many bookings lose theirs.
    Details,
    /// Lines of the log that are old enough.
    Log,
    /// Bookings with all that hangs on them.
    Bookings,
    /// Letters.
    Letters,
    /// Lines of the log about those bookings: they name nobody any more.
    Deeds,
    /// Who came without having signed up, and who ticked, counted and reported.
    Attendance,
    /// Messages to all, and why and how dates were changed.
    History,
    /// Links for who stood in.
    Passes,
    /// Requests for the Rundbrief that nobody confirmed, and wishes to be told of something.
    Requests,
    /// Proofs of who left the Rundbrief long ago, and addresses to which nothing was sent as long.
    Proofs,
    /// To whom issues of the Rundbrief went.
    Recipients,
}

impl What {
    /// All of them.
    pub(super) const ALL: [Self; 11] = [
        Self::Details,
        Self::Log,
        Self::Bookings,
        Self::Letters,
        Self::Deeds,
        Self::Attendance,
        Self::History,
        Self::Passes,
        Self::Requests,
        Self::Proofs,
        Self::Recipients,
    ];

    /// The word in the database and for operators.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Log => "log",
            Self::Bookings => "bookings",
            Self::Letters => "letters",
            Self::Deeds => "deeds",
            Self::Attendance => "attendance",
            Self::History => "history",
            Self::Passes => "passes",
            Self::Requests => "requests",
            Self::Proofs => "proofs",
            Self::Recipients => "recipients",
        }
    }

    /// Reads it.
    pub(super) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.word() == word)
    }

    /// What happened to so many, for operators.
    pub(super) fn told(self, count: i64) -> String {
        let [one, many] = match self {
            Self::Details => ["booking lost its details", "bookings lost their details"],
            Self::Log => ["old deed forgotten", "old deeds forgotten"],
            Self::Bookings => ["booking forgotten", "bookings forgotten"],
            Self::Letters => ["letter forgotten", "letters forgotten"],
            Self::Deeds => ["deed names nobody any more", "deeds name nobody any more"],
            Self::Attendance => [
                "guest or name of a list forgotten",
                "guests and names of lists forgotten",
            ],
            Self::History => [
                "old message or reason forgotten",
                "old messages and reasons forgotten",
            ],
            Self::Passes => ["old link forgotten", "old links forgotten"],
            Self::Requests => [
                "unconfirmed request or wish forgotten",
                "unconfirmed requests and wishes forgotten",
            ],
            Self::Proofs => [
                "old proof or blocked address forgotten",
                "old proofs and blocked addresses forgotten",
            ],
            Self::Recipients => [
                "recipient of an issue forgotten",
                "recipients of issues forgotten",
            ],
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}

/// So many of one kind, of one offering or of none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line {
    /// What.
    pub(super) what: What,
    /// Of which offering.
    pub(super) offering: Option<OfferingId>,
    /// How many; never none.
    pub(super) count: i64,
}

/// The moments before which things must have ended to be due; exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Before {
    /// The last session of an offering: its bookings, waiting list, attendance.
    pub(super) over: DateTime<Utc>,
    /// The last session of a booking: helper, childcare, language help.
    pub(super) details: DateTime<Utc>,
    /// A deed; a change of a date.
    pub(super) log: DateTime<Utc>,
    /// A message to all.
    pub(super) messages: DateTime<Utc>,
    /// A letter that belongs to no booking.
    pub(super) letters: DateTime<Utc>,
    /// Likewise one about a subscription.
    pub(super) subscriptions: DateTime<Utc>,
    /// Requests and wishes for the Rundbrief.
    pub(super) unconfirmed: Unconfirmed,
    /// When somebody left the Rundbrief, or an address was blocked; inclusive.
    pub(super) proofs: DateTime<Utc>,
    /// When an issue of the Rundbrief was sent.
    pub(super) recipients: DateTime<Utc>,
}

impl Before {
    /// What holds at a moment.
    pub(super) fn at(settings: &Settings, now: DateTime<Utc>) -> Self {
        let days = |days: i64| now - Duration::days(days);
        let months = |months: u32| {
            now.checked_sub_months(Months::new(months))
                .unwrap_or_default()
        };
        Self {
            over: days(settings.booking.keep_days),
            details: days(settings.booking.keep_details_days),
            log: months(settings.audit.keep_months),
            messages: days(settings.forgetting.keep_messages_days),
            letters: days(settings.forgetting.keep_letters_days),
            subscriptions: days(settings.newsletter.keep_letters_days),
            unconfirmed: Unconfirmed::at(&settings.newsletter, now),
            proofs: months(settings.newsletter.keep_proof_years * 12),
            recipients: days(settings.newsletter.keep_recipients_days),
        }
    }

    /// Letters that belong to no booking.
    pub(super) fn loose(&self) -> Loose<'static> {
        Loose {
            before: self.letters,
            of_kinds: (subscribers::LETTERS, self.subscriptions),
        }
    }
}

/// When the night began in which this moment lies: the last time that the clocks of a place showed this hour.
pub(super) fn night(zone: Tz, hour: u32, now: DateTime<Utc>) -> DateTime<Utc> {
    let local = now.with_timezone(&zone);
    let hour = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let mut day = local.date_naive();
    if local.time() < hour {
        day = day.pred_opt().unwrap_or(day);
    }
    // Where the hour is missing that night, the next one; where it comes twice, the first.
    let begins = day.and_time(hour);
    let found = zone.from_local_datetime(&begins).earliest();
    let found = found.or_else(|| {
        let later = begins + Duration::hours(1);
        zone.from_local_datetime(&later).earliest()
    });
    found.map_or(now, |at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{Before, What, night};
    use crate::offerings::zone;
    use crate::settings::Settings;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_night_begins_at_its_hour_also_when_the_clocks_are_changed() {
        for (now, hour, began) in [
            ("2026-11-22T10:00:00Z", 3, "2026-11-22T02:00:00Z"),
            ("2026-11-22T02:00:00Z", 3, "2026-11-22T02:00:00Z"),
            ("2026-11-22T01:59:59Z", 3, "2026-11-21T02:00:00Z"),
            // 02:00 does not exist on 28 March 2027, and comes twice on 31 October 2027.
            ("2027-03-28T10:00:00Z", 2, "2027-03-28T01:00:00Z"),
            ("2027-10-31T10:00:00Z", 2, "2027-10-31T00:00:00Z"),
        ] {
            assert_eq!(
                night(zone("Europe/Berlin"), hour, at(now)),
                at(began),
                "{now}"
            );
        }
    }

    #[test]
    fn the_periods_are_those_of_the_settings() {
        let mut settings = Settings::read(None).unwrap();
        let now = at("2027-03-31T02:00:00Z");
        let before = Before::at(&settings, now);
        assert_eq!(before.over, at("2027-02-17T02:00:00Z"), "six weeks");
        assert_eq!(before.details, at("2027-03-24T02:00:00Z"), "seven days");
        assert_eq!(before.log, at("2026-03-31T02:00:00Z"), "twelve months");
        assert_eq!(before.recipients, at("2026-12-31T02:00:00Z"), "ninety days");
        assert_eq!(before.proofs, at("2024-03-31T02:00:00Z"), "three years");
        let asked = before.unconfirmed.asked;
        assert_eq!(asked, at("2027-03-28T02:00:00Z"), "72 hours");
        settings.booking.keep_days = 10;
        settings.audit.keep_months = 13;
        let before = Before::at(&settings, now);
        assert_eq!(before.over, at("2027-03-21T02:00:00Z"));
        assert_eq!(
            before.log,
            at("2026-02-28T02:00:00Z"),
            "there is no 31 February"
        );
    }

    #[test]
    fn every_word_is_read_again() {
        for what in What::ALL {
            assert_eq!(What::of(what.word()), Some(what));
        }
    }
}
