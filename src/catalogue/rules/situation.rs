//! How an offering looks to a visitor who comes at another time, or when others have come before her. Invented for
//! the office, which looks at a page before anybody else does; nothing of it is stored.

use chrono::{DateTime, Duration, Utc};

use super::standing::{Standing, of_offering};
use crate::bookings::{FEW, Size, Tallies, Tally};
use crate::offerings::Listing;
use crate::offerings::entity::{pool, session};

/// What a visitor may meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Situation {
    /// It is too early to sign up.
    NotYet,
    /// One can sign up, or just come.
    Open,
    /// Few places are left.
    Few,
    /// No place is left; one can wait for one.
    Waiting,
    /// No place is left, and none on the waiting list.
    Full,
    /// It is too late to sign up.
    Closed,
    /// It was called off.
    Cancelled,
    /// It is over.
    Over,
}

/// An offering as it is in a situation.
#[derive(Clone, Debug)]
pub(crate) struct Imagined {
    /// It.
    pub(crate) listing: Listing,
    /// What is taken of its places.
    pub(crate) tallies: Tallies,
    /// The moment.
    pub(crate) now: DateTime<Utc>,
}

impl Imagined {
    /// What a visitor finds.
    pub(crate) fn standing(&self) -> Standing {
        of_offering(&self.listing, &|pool| self.tallies.of(pool), self.now)
    }
}

impl Situation {
    /// All of them, in the order in which they may follow each other.
    const ALL: [Self; 8] = [
        Self::NotYet,
        Self::Open,
        Self::Few,
        Self::Waiting,
        Self::Full,
        Self::Closed,
        Self::Cancelled,
        Self::Over,
    ];

    /// Its word in an address.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::NotYet => "frueh",
            Self::Open => "offen",
            Self::Few => "knapp",
            Self::Waiting => "warteliste",
            Self::Full => "voll",
            Self::Closed => "zu",
            Self::Cancelled => "abgesagt",
            Self::Over => "vorbei",
        }
    }

    /// The situation of a word.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Those that a visitor of this offering can ever meet, each with the offering as it is then.
    pub(crate) fn all_of(listing: &Listing, now: DateTime<Utc>) -> Vec<(Self, Imagined)> {
        let all = Self::ALL.into_iter();
        all.filter_map(|one| Some((one, one.imagine(listing, now)?)))
            .collect()
    }

    /// The offering in this situation: as near to `now` as its dates allow. None where nobody ever meets it so.
    pub(crate) fn imagine(self, listing: &Listing, now: DateTime<Utc>) -> Option<Imagined> {
        let mut listing = listing.clone();
        listing.offering.draft = false;
        listing.offering.stopped_at = None;
        let (first, last) = (listing.planned().next()?, listing.planned().next_back()?);
        let untouched = |at| of_offering(&listing, &|_| Tally::default(), at);
        let long_before = first.starts_at - Duration::days(3650);
        let opens = match untouched(long_before) {
            Standing::NotYet(at) => Some(at),
            _ => None,
        };
        let minute = Duration::minutes(1);
        let closes = listing.offering.closes.map(|at| at - minute);
        let begins = first.starts_at - minute;
        let moments = [now].into_iter().chain(opens).chain(closes).chain([begins]);
        let is_open = |at: &DateTime<Utc>| Self::Open.is(untouched(*at));
        let open = moments.chain([long_before]).find(is_open)?;
        let has_many = !matches!(untouched(open), Standing::Free(..=FEW));
        let at = match self {
            Self::NotYet if Self::NotYet.is(untouched(now)) => now,
            Self::NotYet => opens? - minute,
            Self::Over => last.ends_at,
            _ => open,
        };
        let tallies = listing.pools.iter();
        let tallies = tallies.filter_map(|pool| Some((pool.id, self.holds(pool)?)));
        let tallies: Tallies = tallies.collect();
        match self {
            Self::Closed => listing.offering.stopped_at = Some(at),
            Self::Cancelled => {
                for session in &mut listing.sessions {
                    session.state = session::State::Cancelled;
                }
            }
            _ => {}
        }
        let imagined = Imagined {
            listing,
            tallies,
            now: at,
        };
        let is_met = self.is(imagined.standing()) && (self != Self::Few || has_many);
        is_met.then_some(imagined)
    }

    /// Is that what she finds?
    fn is(self, standing: Standing) -> bool {
        match self {
            Self::NotYet => matches!(standing, Standing::NotYet(_)),
            Self::Open => matches!(
                standing,
                Standing::Free(_) | Standing::Unlimited | Standing::JustCome
            ),
            Self::Few => matches!(standing, Standing::Free(..=FEW)),
            Self::Waiting => matches!(standing, Standing::Waiting(_)),
            Self::Full => standing == Standing::Full,
            Self::Closed => standing == Standing::Closed,
            Self::Cancelled => standing == Standing::Cancelled,
            Self::Over => standing == Standing::Over,
        }
    }

    /// What a pool holds then; none: nothing.
    fn holds(self, pool: &pool::Model) -> Option<Tally> {
        use pool::Kind::{DropIn, Session, Whole};
        let size = Size::of(pool);
        let limit = size.limit?;
        if !matches!(pool.kind, Whole | Session | DropIn) {
            return None;
        }
        let nobody = Tally::default();
        match self {
            Self::Few => Some(Tally {
                taken: limit - FEW.min(limit),
                ..nobody
            }),
            Self::Waiting => Some(Tally {
                taken: limit,
                ..nobody
            }),
            Self::Full => Some(Tally {
                taken: limit,
                waiting: size.waitlist,
                parties: size.waitlist,
                smallest: 1,
                ..nobody
            }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Situation;
    use crate::catalogue::rules::Standing;
    use crate::catalogue::samples::{at, cafe, course, group};
    use crate::offerings::Listing;

    /// What is found in each situation that can be met.
    fn met(listing: &Listing, now: &str) -> Vec<(&'static str, Standing)> {
        let all = Situation::all_of(listing, at(now)).into_iter();
        all.map(|(one, imagined)| (one.word(), imagined.standing()))
            .collect()
    }

    #[test]
    fn a_course_is_seen_in_every_situation_whenever_the_office_looks() {
        let mut draft = course();
        draft.offering.draft = true;
        draft.offering.stopped_at = Some(at("2026-11-20T10:00:00Z"));
        let all = [
            ("frueh", Standing::NotYet(at("2026-11-16T07:00:00Z"))),
            ("offen", Standing::Free(10)),
            ("knapp", Standing::Free(3)),
            ("warteliste", Standing::Waiting(1)),
            ("voll", Standing::Full),
            ("zu", Standing::Closed),
            ("abgesagt", Standing::Cancelled),
            ("vorbei", Standing::Over),
        ];
        for now in [
            "2026-10-01T10:00:00Z",
            "2026-11-22T10:00:00Z",
            "2027-03-01T10:00:00Z",
        ] {
            assert_eq!(met(&draft, now), all, "{now}");
        }
        assert!(draft.offering.draft, "it is only imagined");
    }

    #[test]
    fn dates_that_are_booked_one_by_one_are_never_all_full() {
        let words: Vec<_> = met(&cafe(), "2026-11-22T10:00:00Z");
        let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        // Where the next ones are, later ones are not open yet.
        assert_eq!(
            words,
            [
                "frueh",
                "offen",
                "knapp",
                "warteliste",
                "zu",
                "abgesagt",
                "vorbei"
            ]
        );
    }

    #[test]
    fn what_nobody_ever_meets_is_not_shown() {
        let now = "2026-11-22T10:00:00Z";
        let all = [
            ("offen", Standing::JustCome),
            ("abgesagt", Standing::Cancelled),
            ("vorbei", Standing::Over),
        ];
        assert_eq!(met(&group(), now), all, "nobody signs up there");
        let mut open = course();
        open.offering.opens = None;
        for pool in &mut open.pools {
            (pool.capacity, pool.waitlist) = (2, 0);
        }
        let words: Vec<_> = met(&open, now).iter().map(|(word, _)| *word).collect();
        assert_eq!(
            words,
            ["offen", "voll", "zu", "abgesagt", "vorbei"],
            "few from the first, and no list"
        );
        open.sessions.clear();
        assert!(
            met(&open, now).is_empty(),
            "without a date there is nothing to see"
        );
    }
}
