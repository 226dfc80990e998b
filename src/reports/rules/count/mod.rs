//! Counting: from what the tables say to a line for each offering and each month.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use crate::attendance::entity::count::Band;
use crate::kinds::{Month, OfferingId, SessionId};
use crate::offerings::entity::offering::Kind;
use crate::offerings::entity::pool;
use crate::offerings::entity::session::State;
use crate::reports::rules::figures::{Figures, Group, Line, Measure, Numbers};

/// An offering.
#[derive(Clone, Debug)]
pub(crate) struct OfferingFact {
    /// Its id.
    pub(crate) id: OfferingId,
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Its title; German.
    pub(crate) title: Option<String>,
    /// What it is.
    pub(crate) kind: Kind,
    /// Its programme.
    pub(crate) programme: Option<String>,
}

/// A session.
#[derive(Clone, Debug)]
pub(crate) struct SessionFact {
    /// Its id.
    pub(crate) id: SessionId,
    /// Its offering.
    pub(crate) offering_id: OfferingId,
    /// Its day, where it takes place.
    pub(crate) local_date: NaiveDate,
    /// Its begin, UTC.
    pub(crate) starts_at: DateTime<Utc>,
    /// Its end, UTC, exclusive.
    pub(crate) ends_at: DateTime<Utc>,
    /// Was it called off?
    pub(crate) state: State,
    /// Was it held, by its report; none: nobody wrote one.
    pub(crate) held: Option<bool>,
    /// How many were there, where the list was kept on paper.
    pub(crate) present: Option<i32>,
    /// People who were there: those who signed up and guests, remembered or not.
    pub(crate) there: i64,
    /// People who stayed away and had not said so.
    pub(crate) absent: i64,
    /// Counted by hand.
    pub(crate) counts: Vec<(Band, i64)>,
}

impl SessionFact {
    /// It was called off, or it did not take place.
    fn is_off(&self) -> bool {
        self.state == State::Cancelled || self.held == Some(false)
    }

    fn minutes(&self) -> i64 {
        (self.ends_at - self.starts_at).num_minutes().max(0)
    }

    /// Its numbers at a moment.
    fn numbers(&self, now: DateTime<Utc>) -> Numbers {
        let mut numbers = Numbers::default();
        numbers.add(Measure::Planned, 1);
        if self.is_off() {
            numbers.add(Measure::Cancelled, 1);
            return numbers;
        }
        if self.ends_at <= now {
            numbers.add(Measure::Held, 1);
            numbers.add(Measure::Minutes, self.minutes());
        }
        numbers.add(Measure::Visits, self.present.map_or(self.there, i64::from));
        numbers.add(Measure::NoShows, self.absent);
        for (band, count) in &self.counts {
            let measure = match band {
                Band::Under18 => Measure::Under18,
                Band::To26 => Measure::To26,
                Band::To59 => Measure::To59,
                Band::From60 => Measure::From60,
                Band::FirstVisit => Measure::FirstVisits,
            };
            // Never below zero, in whatever order the steps came.
            numbers.add(measure, (*count).max(0));
        }
        numbers
    }
}

/// The places of an offering or of a session, and who has or had them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PoolFact {
    /// The offering.
    pub(crate) offering_id: OfferingId,
    /// What its places are.
    pub(crate) kind: pool::Kind,
    /// The session, where it is a session's.
    pub(crate) session_id: Option<SessionId>,
    /// People; zero is no limit.
    pub(crate) capacity: i32,
    /// Bookings with a place.
    pub(crate) bookings: i64,
    /// People with a place.
    pub(crate) people: i64,
    /// People without one.
    pub(crate) waiting: i64,
    /// Bookings with a place that asked for help in their language.
    pub(crate) language_help: i64,
    /// Organisations with a place.
    pub(crate) institutions: i64,
}

impl PoolFact {
    fn numbers(&self) -> Numbers {
        let mut numbers = Numbers::default();
        match self.kind {
            pool::Kind::Childcare => numbers.add(Measure::Childcare, self.people),
            // Whoever is in a workshop has a place in its conference.
            pool::Kind::Workshop => {}
            pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn => {
                numbers.add(Measure::Places, i64::from(self.capacity));
                numbers.add(Measure::Bookings, self.bookings);
                numbers.add(Measure::People, self.people);
                numbers.add(Measure::Waiting, self.waiting);
                numbers.add(Measure::LanguageHelp, self.language_help);
                numbers.add(Measure::Institutions, self.institutions);
            }
        }
        numbers
    }
}

/// What figures are made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// The offerings that have a session in the period.
    pub(crate) offerings: Vec<OfferingFact>,
    /// Those sessions.
    pub(crate) sessions: Vec<SessionFact>,
    /// The places of those offerings.
    pub(crate) pools: Vec<PoolFact>,
    /// People who came at least once in the period, by offering.
    pub(crate) participants: HashMap<OfferingId, i64>,
    /// Likewise in each month, in all offerings together.
    pub(crate) by_month: HashMap<Month, i64>,
}

/// Counts, as it is at a moment.
pub(crate) fn count(facts: &Facts, now: DateTime<Utc>) -> Figures {
    let mut of_offerings: HashMap<OfferingId, Numbers> = HashMap::new();
    let mut of_months: BTreeMap<Month, Numbers> = BTreeMap::new();
    let mut days: HashMap<OfferingId, (NaiveDate, NaiveDate)> = HashMap::new();
    let mut on: BTreeSet<SessionId> = BTreeSet::new();
    let mut takes_place: BTreeSet<OfferingId> = BTreeSet::new();
    for session in &facts.sessions {
        let id = session.offering_id;
        let numbers = session.numbers(now);
        of_months
            .entry(Month::of(session.local_date))
            .or_default()
            .add_all(&numbers);
        of_offerings.entry(id).or_default().add_all(&numbers);
        let day = session.local_date;
        let between = days.entry(id).or_insert((day, day));
        *between = (between.0.min(day), between.1.max(day));
        if !session.is_off() {
            on.insert(session.id);
            takes_place.insert(id);
        }
    }
    for pool in &facts.pools {
        let is_on = match pool.session_id {
            Some(session) => on.contains(&session),
            None => takes_place.contains(&pool.offering_id),
        };
        if is_on {
            of_offerings
                .entry(pool.offering_id)
                .or_default()
                .add_all(&pool.numbers());
        }
    }
    for (offering, people) in &facts.participants {
        of_offerings
            .entry(*offering)
            .or_default()
            .add(Measure::Participants, *people);
    }
    for (month, people) in &facts.by_month {
        of_months
            .entry(*month)
            .or_default()
            .add(Measure::Participants, *people);
    }
    let mut offerings: Vec<Line> = (facts.offerings.iter())
        .filter_map(|offering| {
            let (first, last) = *days.get(&offering.id)?;
            Some(Line {
                group: Group::Offering {
                    slug: offering.slug.clone(),
                    title: offering
                        .title
                        .clone()
                        .unwrap_or_else(|| offering.slug.clone()),
                    kind: offering.kind,
                    programme: offering.programme.clone(),
                    first,
                    last,
                },
                numbers: of_offerings.remove(&offering.id).unwrap_or_default(),
                hidden: BTreeSet::new(),
            })
        })
        .collect();
    offerings.sort_by(|one, other| begins(&one.group).cmp(&begins(&other.group)));
    let months = of_months.into_iter().map(|(month, numbers)| Line {
        group: Group::Month(month.first()),
        numbers,
        hidden: BTreeSet::new(),
    });
    Figures::new(offerings, months.collect())
}

/// First what began first.
fn begins(group: &Group) -> Option<(NaiveDate, &str, &str)> {
    match group {
        Group::Offering {
            first, title, slug, ..
        } => Some((*first, title, slug)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
