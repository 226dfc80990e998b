//! The dates of an offering: `sessions` as they are listed, or those that the rules of `seasons` name.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::rows::Row;
use crate::offerings::entity::offering::{Exception, ExceptionKind, Season};
use crate::offerings::entity::session::State;
use crate::offerings::{Fault, SessionPlan, check_rule, dates, moment, shifted_rule};

/// What a row says about dates.
#[derive(Debug, Default)]
pub(super) struct Dates {
    /// Every session, first ones first.
    pub(super) sessions: Vec<SessionPlan>,
    /// The rule of the sessions.
    pub(super) rrule: Option<String>,
    /// The dates that the rule names and that do not take place as such.
    pub(super) exceptions: Vec<Exception>,
    /// Several rules instead of one.
    pub(super) seasons: Vec<Season>,
}

/// Reads all that an offering says about dates.
pub(super) fn read(row: &mut Row<'_, '_>, zone: Tz) -> Dates {
    let exceptions = exceptions(row);
    let mut sessions = listed(row, zone, &exceptions);
    let rrule = rrule(row);
    if let Some(rrule) = &rrule {
        match sessions.iter().map(|session| session.date).min() {
            Some(first) => {
                // Sessions may have been added by hand: the rule need not name the same dates.
                if let Err(fault) = check_rule(rrule, first) {
                    row.fault("rrule", &format!("{rrule:?} {fault}"));
                }
            }
            None => row.fault(
                "rrule",
                "a rule begins at the first of `sessions`: there is none",
            ),
        }
    }
    if row.has("seasons") && row.has("sessions") {
        row.fault("seasons", "either `seasons` or `sessions`, not both");
    }
    let mut seasons = Vec::new();
    for row in row.rows("seasons") {
        if let Some(season) = season(row, zone, &mut sessions) {
            seasons.push(season);
        }
    }
    sessions.sort_by_key(|session| (session.date, session.start));
    let twice = sessions.windows(2).filter_map(|pair| match pair {
        // A date that could not be read has its fault already.
        [a, b] if (a.date, a.start) == (b.date, b.start) && a.date != NaiveDate::default() => {
            Some(a)
        }
        _ => None,
    });
    for session in twice {
        let field = if row.has("seasons") {
            "seasons"
        } else {
            "sessions"
        };
        let start = session.start.format("%H:%M");
        row.fault(field, &format!("two begin on {} at {start}", session.date));
    }
    Dates {
        sessions,
        rrule,
        exceptions,
        seasons,
    }
}

/// A rule as it stands in the file, ending later where the dates are shifted.
fn rrule(row: &mut Row<'_, '_>) -> Option<String> {
    let rule = row.maybe_words("rrule")?;
    match shifted_rule(&rule, row.sheet().shift()) {
        Ok(rule) => Some(rule),
        Err(fault) => {
            row.fault("rrule", &format!("{rule:?} {fault}"));
            None
        }
    }
}

fn exceptions(row: &mut Row<'_, '_>) -> Vec<Exception> {
    let mut exceptions = Vec::new();
    for mut row in row.rows("exceptions") {
        exceptions.push(Exception {
            date: row.date("date"),
            kind: row.word("kind").unwrap_or(ExceptionKind::Venue),
            reason: row.words("reason"),
            moved_to: row.maybe_date("moved_to"),
        });
        row.done();
    }
    exceptions
}

/// The only word that a session's `status` knows; without it the session takes place.
#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Cancelled,
}

fn listed(row: &mut Row<'_, '_>, zone: Tz, exceptions: &[Exception]) -> Vec<SessionPlan> {
    let mut sessions = Vec::new();
    let mut named = Vec::new();
    for mut row in row.rows("sessions") {
        let date = row.date("date");
        let (start, end) = row.times();
        let mut session = plain(zone, date, start, end);
        session.topic = row.maybe_words("topic");
        if let Some(Status::Cancelled) = row.maybe_word("status") {
            session.state = State::Cancelled;
        }
        session.reason = row.maybe_words("reason");
        session.replaced_by = row.maybe_date("replaced_by");
        session.replaces = row.maybe_date("replaces");
        if let Some(exception) = moved_to(exceptions, date) {
            session.moved_from = Some(exception.date);
            session
                .reason
                .get_or_insert_with(|| exception.reason.clone());
        }
        sessions.push(session);
        named.push(row);
    }
    let there: HashSet<NaiveDate> = sessions.iter().map(|session| session.date).collect();
    for (row, session) in named.into_iter().zip(&sessions) {
        for (field, date) in [
            ("replaced_by", session.replaced_by),
            ("replaces", session.replaces),
        ] {
            if let Some(date) = date.filter(|date| !there.contains(date) || *date == session.date) {
                row.fault(
                    field,
                    &format!("no other session of this offering is on {date}"),
                );
            }
        }
        row.done();
    }
    sessions
}

fn season(mut row: Row<'_, '_>, zone: Tz, sessions: &mut Vec<SessionPlan>) -> Option<Season> {
    let name = row.words("name");
    let first = row.date("first");
    let (start, end) = row.times();
    let exceptions = exceptions(&mut row);
    let rrule = rrule(&mut row);
    if rrule.is_none() && !row.has("rrule") {
        row.fault("rrule", "is missing");
    }
    let Some(rrule) = rrule else {
        row.done();
        return None;
    };
    let season = Season {
        name,
        first,
        rrule,
        start,
        end,
        exceptions,
    };
    match dates(zone, std::slice::from_ref(&season)) {
        Ok(dates) => {
            for idle in dates.idle {
                row.fault("exceptions", &format!("{idle} is not a date of the rule"));
            }
            sessions.extend(dates.sessions);
        }
        Err((_, Fault::First(_))) => row.fault("first", "is not a date of the rule"),
        // Times that are wrong have their fault already.
        Err((_, Fault::Times)) => {}
        Err((_, fault)) => row.fault("rrule", &format!("{:?} {fault}", season.rrule)),
    }
    row.done();
    Some(season)
}

/// The exception that was moved to this date.
fn moved_to(exceptions: &[Exception], date: NaiveDate) -> Option<&Exception> {
    exceptions.iter().find(|e| e.moved_to == Some(date))
}

/// A session that takes place and of which nothing else is known.
fn plain(zone: Tz, date: NaiveDate, start: NaiveTime, end: NaiveTime) -> SessionPlan {
    SessionPlan {
        date,
        start,
        end,
        starts_at: moment(zone, date, start),
        ends_at: moment(zone, date, end),
        topic: None,
        state: State::Planned,
        reason: None,
        moved_from: None,
        replaced_by: None,
        replaces: None,
    }
}
