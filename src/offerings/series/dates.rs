//! The dates that an offering's rules name, with their times, exceptions and moments.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::rule::{self, Fault};
use crate::offerings::entity::offering::{Exception, Season};
use crate::offerings::entity::session::State;
use crate::offerings::plan::SessionPlan;
use crate::offerings::rules::moment;

/// What rules and their exceptions name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates {
    /// The sessions, first ones first.
    pub(crate) sessions: Vec<SessionPlan>,
    /// The dates that the exceptions leave out or move, with the times that they would have had.
    pub(crate) left_out: Vec<LeftOut>,
    /// Exceptions that no rule names: they change nothing.
    pub(crate) idle: Vec<NaiveDate>,
}

/// A date that a rule names and that does not take place as such.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// What the rule says.
    pub(crate) plan: SessionPlan,
    /// What the exception says.
    pub(crate) exception: Exception,
}

/// Evaluates the rules in the zone of the offering: the wall clock is what people agreed on. A time that
/// does not exist becomes the next that does; one that exists twice means the first.
///
/// # Errors
/// The number of the first season that is wrong, from zero, and what is wrong with it.
pub(crate) fn dates(zone: Tz, seasons: &[Season]) -> Result<Dates, (usize, Fault)> {
    let mut all = Dates::default();
    let mut seen = HashSet::new();
    for (number, season) in seasons.iter().enumerate() {
        let from = all.sessions.len();
        of_season(zone, season, &mut all).map_err(|fault| (number, fault))?;
        for plan in all.sessions.iter().skip(from) {
            if !seen.insert((plan.date, plan.start)) {
                return Err((number, Fault::Twice(plan.date, plan.start)));
            }
        }
    }
    all.sessions.sort_by_key(|plan| (plan.date, plan.start));
    all.left_out
        .sort_by_key(|left| (left.plan.date, left.plan.start));
    Ok(all)
}

fn of_season(zone: Tz, season: &Season, all: &mut Dates) -> Result<(), Fault> {
    if season.end <= season.start {
        return Err(Fault::Times);
    }
    let named = rule::of_rule(&season.rrule, season.first)?;
    let mut exceptions: BTreeMap<NaiveDate, &Exception> =
        season.exceptions.iter().map(|e| (e.date, e)).collect();
    let plain = |date| session(zone, season, date);
    for date in named {
        let Some(exception) = exceptions.remove(&date) else {
            all.sessions.push(plain(date));
            continue;
        };
        all.left_out.push(LeftOut {
            plan: plain(date),
            exception: exception.clone(),
        });
        all.sessions
            .extend(exception.moved_to.map(|to| SessionPlan {
                moved_from: Some(date),
                reason: Some(exception.reason.clone()),
                ..plain(to)
            }));
    }
    all.idle.extend(exceptions.into_keys());
    Ok(())
}

/// A session that takes place and of which nothing else is known.
fn session(zone: Tz, season: &Season, date: NaiveDate) -> SessionPlan {
    SessionPlan {
        date,
        start: season.start,
        end: season.end,
        starts_at: moment(zone, date, season.start),
        ends_at: moment(zone, date, season.end),
        topic: None,
        state: State::Planned,
        reason: None,
        moved_from: None,
        replaced_by: None,
        replaces: None,
    }
}
