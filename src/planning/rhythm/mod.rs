//! The rhythm of an offering: between the rules that are stored and what the office says. No words, no
//! database.

#[cfg(test)]
mod tests;
mod ticks;

use std::collections::HashSet;

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;

use crate::offerings::entity::offering::{Exception, Season};
use crate::offerings::entity::session;
use crate::offerings::{Listing, When, dates, series_of, shifted_rule};

pub(super) use ticks::{Free, Tick, Ticks, can_tick, is_on};

/// The rule of a date that stands by itself.
const ONCE: &str = "FREQ=DAILY;COUNT=1";
/// The days of a week as a rule names them.
const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];
/// The longest pace, in weeks.
pub(super) const SLOWEST: u32 = 4;

/// When an offering takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rhythm {
    /// What repeats.
    pub(super) beat: Beat,
    /// Dates of the beat that are left out or moved, first ones first.
    pub(super) pauses: Vec<Exception>,
    /// Dates beside the beat, first ones first.
    pub(super) extras: Vec<When>,
}

/// What repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Beat {
    /// Nothing: all dates stand by themselves.
    ByHand,
    /// Every so many weeks on some days.
    Weekly(Weekly),
    /// Something that the form has no words for: it stays as it is.
    Kept(Vec<Season>),
}

/// Every so many weeks on some days, at the same time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Weekly {
    /// Its name; German, mostly empty.
    pub(super) name: String,
    /// Every week is one; at most [`SLOWEST`].
    pub(super) every: u32,
    /// On these days, Monday first, at least one.
    pub(super) days: Vec<Weekday>,
    /// The first day on which it can take place.
    pub(super) from: NaiveDate,
    /// The last one, inclusive.
    pub(super) to: NaiveDate,
    /// Begin, local.
    pub(super) start: NaiveTime,
    /// End, local.
    pub(super) end: NaiveTime,
}

/// The word of a day in rules and forms: `MO`.
pub(super) fn day_word(day: Weekday) -> &'static str {
    let known = DAYS.iter().find(|(_, known)| *known == day);
    known.map_or("", |(word, _)| *word)
}

/// The day of a word.
pub(super) fn day_of(word: &str) -> Option<Weekday> {
    let known = DAYS.iter().find(|(known, _)| *known == word);
    known.map(|(_, day)| *day)
}

/// All days of a week, Monday first.
pub(super) fn week() -> impl Iterator<Item = Weekday> {
    DAYS.iter().map(|(_, day)| *day)
}

impl Weekly {
    /// Reads a rule. None: the form has no words for it.
    pub(super) fn of(zone: Tz, season: &Season) -> Option<Self> {
        let (mut every, mut days, mut is_weekly) = (1, Vec::new(), false);
        for part in season.rrule.to_ascii_uppercase().split(';') {
            let (name, value) = part.split_once('=')?;
            match name {
                "FREQ" => is_weekly = value == "WEEKLY",
                "INTERVAL" => every = value.parse().ok()?,
                "BYDAY" => days = value.split(',').map(day_of).collect::<Option<Vec<_>>>()?,
                "COUNT" | "UNTIL" => {}
                "WKST" if value == "MO" => {}
                _ => return None,
            }
        }
        if !is_weekly || !(1..=SLOWEST).contains(&every) {
            return None;
        }
        if days.is_empty() {
            days.push(season.first.weekday());
        }
        days.sort_by_key(Weekday::num_days_from_monday);
        days.dedup();
        let bare = Season {
            exceptions: Vec::new(),
            ..season.clone()
        };
        let to = dates(zone, &[bare]).ok()?.sessions.last()?.date;
        Some(Self {
            name: season.name.clone(),
            every,
            days,
            from: season.first,
            to,
            start: season.start,
            end: season.end,
        })
    }

    /// The first date. None: none of the days lies between both ends.
    pub(super) fn first(&self) -> Option<NaiveDate> {
        let mut first = (0..7).filter_map(|days| self.from.checked_add_days(Days::new(days)));
        first.find(|day| self.days.contains(&day.weekday()) && *day <= self.to)
    }

    fn season(&self, exceptions: Vec<Exception>) -> Option<Season> {
        let days: Vec<&str> = self.days.iter().map(|day| day_word(*day)).collect();
        let every = match self.every {
            1 => String::new(),
            every => format!("INTERVAL={every};"),
        };
        Some(Season {
            name: self.name.clone(),
            first: self.first()?,
            rrule: format!(
                "FREQ=WEEKLY;{every}BYDAY={};UNTIL={}",
                days.join(","),
                self.to.format("%Y%m%d")
            ),
            start: self.start,
            end: self.end,
            exceptions,
        })
    }
}

impl Rhythm {
    /// The rhythm of an offering as it is. Dates to come that no rule names count as dates by hand, except
    /// those that are kept although the rule has left them.
    pub(super) fn of(listing: &Listing, now: DateTime<Utc>) -> Self {
        let zone = listing.zone();
        let seasons = series_of(listing);
        let named = dates(zone, &seasons).unwrap_or_default();
        let is_named = |session: &session::Model| {
            named.sessions.iter().any(|plan| {
                let from = plan.moved_from.is_some() && plan.moved_from == session.moved_from;
                (plan.date, plan.start) == (session.local_date, session.local_start)
                    || Some(plan.date) == session.moved_from
                    || from
            })
        };
        let kept = &listing.offering.details.kept;
        let is_kept = |session: &session::Model| {
            let mut kept = kept.iter();
            kept.any(|kept| (kept.date, kept.start) == (session.local_date, session.local_start))
        };
        let (once, repeated): (Vec<Season>, Vec<Season>) =
            seasons.into_iter().partition(|season| season.rrule == ONCE);
        let is_coming = |when: &When| crate::offerings::moment(zone, when.date, when.start) > now;
        let told = once.iter().filter(|season| season.exceptions.is_empty());
        let told = told.map(|season| When {
            date: season.first,
            start: season.start,
            end: season.end,
        });
        let found = listing
            .planned()
            .filter(|session| !is_named(session) && !is_kept(session));
        let found = found.map(held);
        let mut extras: Vec<When> = told.chain(found).filter(is_coming).collect();
        extras.sort();
        extras.dedup();
        let mut pauses: Vec<Exception> = repeated
            .iter()
            .flat_map(|season| season.exceptions.clone())
            .collect();
        pauses.sort_by_key(|pause| pause.date);
        pauses.dedup_by_key(|pause| pause.date);
        let beat = match repeated.as_slice() {
            [] => Beat::ByHand,
            [single] => {
                Weekly::of(zone, single).map_or_else(|| Beat::Kept(repeated.clone()), Beat::Weekly)
            }
            _ => Beat::Kept(repeated),
        };
        Self {
            beat,
            pauses,
            extras,
        }
    }

    /// The rules that say so. A rhythm without a date has none.
    pub(super) fn seasons(&self, zone: Tz) -> Vec<Season> {
        let mut seasons: Vec<Season> = match &self.beat {
            Beat::ByHand => Vec::new(),
            Beat::Weekly(weekly) => weekly.season(self.pauses.clone()).into_iter().collect(),
            Beat::Kept(kept) => kept
                .iter()
                .map(|season| self.with_its_pauses(zone, season))
                .collect(),
        };
        let named = dates(zone, &seasons).unwrap_or_default();
        let named: HashSet<_> = named
            .sessions
            .iter()
            .map(|plan| (plan.date, plan.start))
            .collect();
        let own = self.extras.iter();
        let own = own.filter(|when| !named.contains(&(when.date, when.start)));
        seasons.extend(own.map(|when| Season {
            name: String::new(),
            first: when.date,
            rrule: ONCE.to_owned(),
            start: when.start,
            end: when.end,
            exceptions: Vec::new(),
        }));
        seasons
    }

    /// One of several rules with the pauses that lie on its dates.
    fn with_its_pauses(&self, zone: Tz, season: &Season) -> Season {
        let mut season = Season {
            exceptions: Vec::new(),
            ..season.clone()
        };
        let named = dates(zone, std::slice::from_ref(&season)).unwrap_or_default();
        let is_its = |pause: &&Exception| {
            let mut named = named.sessions.iter();
            named.any(|plan| plan.date == pause.date)
        };
        season.exceptions = self.pauses.iter().filter(is_its).cloned().collect();
        season
    }

    /// The same so many weeks later, for another term: what was left out this time is no matter then.
    pub(super) fn later(&self, weeks: u32) -> Option<Self> {
        let days = Days::new(u64::from(weeks) * 7);
        let by = chrono::TimeDelta::weeks(i64::from(weeks));
        let beat = match &self.beat {
            Beat::ByHand => Beat::ByHand,
            Beat::Weekly(weekly) => Beat::Weekly(Weekly {
                from: weekly.from.checked_add_days(days)?,
                to: weekly.to.checked_add_days(days)?,
                ..weekly.clone()
            }),
            Beat::Kept(seasons) => {
                let later = seasons.iter().map(|season| {
                    Some(Season {
                        first: season.first.checked_add_days(days)?,
                        rrule: shifted_rule(&season.rrule, by).ok()?,
                        exceptions: Vec::new(),
                        ..season.clone()
                    })
                });
                Beat::Kept(later.collect::<Option<Vec<_>>>()?)
            }
        };
        let extras = self.extras.iter().map(|extra| {
            let date = extra.date.checked_add_days(days)?;
            Some(When { date, ..*extra })
        });
        Some(Self {
            beat,
            pauses: Vec::new(),
            extras: extras.collect::<Option<Vec<_>>>()?,
        })
    }
}

/// When a session takes place.
pub(super) fn held(session: &session::Model) -> When {
    When {
        date: session.local_date,
        start: session.local_start,
        end: session.local_end,
    }
}
