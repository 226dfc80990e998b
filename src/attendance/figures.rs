//! What took place in offerings, in numbers and in the leaders' own lines: for the chronology. Nobody is in it.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use super::entity::tick::Mark;
use super::rules;
use super::store::figures::{self as store, Stood};
use crate::kinds::{OfferingId, PersonId, SessionId, fold};

/// A session that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HeldSession {
    /// The day, local.
    pub(crate) day: NaiveDate,
    /// What it was about; German.
    pub(crate) topic: Option<String>,
    /// What who led it wrote for the chronology.
    pub(crate) line: Option<String>,
}

/// What took place. Several can be joined: who came to two of them is counted once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    /// The sessions that were held, in their order.
    pub(crate) held: Vec<HeldSession>,
    /// How often somebody came.
    pub(crate) visits: i64,
    /// Who came, as far as that is known: contact and name, folded. It leaves this room as a number only.
    known: HashSet<(String, String)>,
    /// The most who came to one session without being known there: counted on paper, walked in, forgotten.
    nameless: i64,
    /// Whose people came, folded.
    organisations: HashSet<String>,
}

impl Figures {
    /// People who came, each once; at least so many.
    pub(crate) fn participants(&self) -> i64 {
        number(self.known.len()) + self.nameless
    }

    /// Institutions whose people came.
    pub(crate) fn institutions(&self) -> i64 {
        number(self.organisations.len())
    }

    /// Adds what took place in another offering.
    pub(crate) fn join(&mut self, other: Self) {
        self.held.extend(other.held);
        self.held.sort_by_key(|session| session.day);
        self.visits += other.visits;
        self.known.extend(other.known);
        self.nameless = self.nameless.max(other.nameless);
        self.organisations.extend(other.organisations);
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Reads what took place in some offerings up to a moment: six queries, however many come.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn figures(
    db: &impl ConnectionTrait,
    offerings: &[OfferingId],
    now: DateTime<Utc>,
) -> Result<HashMap<OfferingId, Figures>, DbErr> {
    let read = store::read(db, offerings, now).await?;
    let noted = Noted::of(&read.stood);
    let mut all: HashMap<OfferingId, Figures> = HashMap::new();
    for session in &read.sessions {
        let figures = all.entry(session.offering_id).or_default();
        let there = noted.there.get(&session.id).map_or(&[][..], Vec::as_slice);
        let forgotten = noted.forgotten.get(&session.id).copied().unwrap_or(0);
        let walk_ins = read.walk_ins.get(&session.id);
        let walk_ins = walk_ins.map_or(&[][..], Vec::as_slice);
        let report = read.reports.get(&session.id);
        let is_told = noted.told.contains(&session.id)
            || !walk_ins.is_empty()
            || read.counted.contains(&session.id);
        let reported = report.map(|report| report.held);
        if !rules::was_held((session.ends_at, now), reported, is_told) {
            continue;
        }
        let mut nameless = forgotten;
        let mut come = number(there.len()) + forgotten + number(walk_ins.len());
        for person in there {
            match read.people.get(person) {
                Some(known) => {
                    figures.known.insert(known.key.clone());
                    figures.organisations.extend(known.organisation.clone());
                }
                None => nameless += 1,
            }
        }
        for walk_in in walk_ins {
            match walk_in.as_deref().map(fold).filter(|name| !name.is_empty()) {
                Some(name) => {
                    figures.known.insert((String::new(), name));
                }
                None => nameless += 1,
            }
        }
        if let Some(present) = report.and_then(|report| report.present) {
            // Those on paper without a name.
            nameless += (i64::from(present) - come).max(0);
            come = i64::from(present);
        }
        figures.visits += come;
        figures.nameless = figures.nameless.max(nameless);
        figures.held.push(HeldSession {
            day: session.local_date,
            topic: session.topic.clone(),
            line: report.and_then(|report| report.line.clone()),
        });
    }
    Ok(all)
}

/// What the ticks say that count.
#[derive(Debug, Default)]
struct Noted {
    /// Who was there.
    there: HashMap<SessionId, Vec<PersonId>>,
    /// How many of those were there who are forgotten.
    forgotten: HashMap<SessionId, i64>,
    /// Where anybody was ticked.
    told: HashSet<SessionId>,
}

impl Noted {
    fn of(ticks: &[Stood]) -> Self {
        let mut noted = Self::default();
        let mut last: HashMap<(SessionId, PersonId), &Stood> = HashMap::new();
        for tick in ticks {
            noted.told.insert(tick.session);
            match tick.person {
                Some(person) => {
                    let known = last.entry((tick.session, person)).or_insert(tick);
                    // As `rules::standing`: the latest moment, of equal ones the larger id.
                    if (tick.at, tick.id) > (known.at, known.id) {
                        *known = tick;
                    }
                }
                None if tick.mark.is_there() => {
                    *noted.forgotten.entry(tick.session).or_default() += 1;
                }
                None => {}
            }
        }
        for ((session, person), tick) in last {
            if Mark::is_there(tick.mark) {
                noted.there.entry(session).or_default().push(person);
            }
        }
        noted
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Figures, HeldSession};

    fn figures(names: &[&str], nameless: i64, visits: i64, day: &str) -> Figures {
        let day: NaiveDate = day.parse().unwrap();
        Figures {
            held: vec![HeldSession {
                day,
                topic: None,
                line: None,
            }],
            visits,
            known: names
                .iter()
                .map(|name| ("a@example.org".to_owned(), (*name).to_owned()))
                .collect(),
            nameless,
            ..Figures::default()
        }
    }

    #[test]
    fn who_came_to_two_offerings_is_counted_once_and_the_nameless_at_least() {
        let mut both = figures(&["ada", "ben"], 3, 7, "2026-12-09");
        assert_eq!(both.participants(), 5);
        both.join(figures(&["ada", "cem"], 2, 4, "2026-12-02"));
        assert_eq!(both.participants(), 6, "ada, ben, cem and three more");
        assert_eq!(both.visits, 11);
        let days: Vec<String> = both.held.iter().map(|held| held.day.to_string()).collect();
        assert_eq!(days, ["2026-12-02", "2026-12-09"]);
    }
}
