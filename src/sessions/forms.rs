//! The one form of a session: as it is typed, and as it is meant.

use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use serde::Deserialize;

use crate::bookings::{Doing, No, Shift, ready_reasons};
use crate::kinds::{Lang, StaffId};
use crate::offerings::entity::session;
use crate::offerings::{Alter, Unchanged, When};
use crate::web::{Problems, Reader, read_line, read_lines};

/// Characters of a reason.
const REASON: usize = 300;
/// Characters of a topic.
const TOPIC: usize = 120;

/// The form as it is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Input {
    /// `aus`, `alle` (it and all after it), `verlegt`, `anders`, `haus` (elsewhere from it on) or `doch`.
    pub(super) what: String,
    /// The new day.
    pub(super) date: String,
    /// Its begin.
    pub(super) start: String,
    /// Its end.
    pub(super) end: String,
    /// The day that stands in.
    pub(super) instead: String,
    /// Its begin.
    pub(super) instead_start: String,
    /// Its end.
    pub(super) instead_end: String,
    /// The place's id.
    pub(super) venue: String,
    /// What it is about.
    pub(super) topic: String,
    /// Who leads it instead; may be empty.
    pub(super) substitute: String,
    /// Which of the ready reasons, `1` to `3`; may be empty.
    pub(super) ready: String,
    /// A reason in her own words; may be empty.
    pub(super) reason: String,
    /// The revision of the session that she has seen.
    pub(super) seen: String,
    /// `zurueck`: she wants to change what she typed.
    pub(super) step: String,
}

impl Input {
    /// The form of a session as it is.
    pub(super) fn of(session: &session::Model) -> Self {
        let hour = |time: NaiveTime| time.format("%H:%M").to_string();
        Self {
            date: day(session.local_date),
            start: hour(session.local_start),
            end: hour(session.local_end),
            instead_start: hour(session.local_start),
            instead_end: hour(session.local_end),
            venue: session
                .venue_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
            topic: session.topic.clone().unwrap_or_default(),
            substitute: session
                .substitute_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
            seen: session.revision.to_string(),
            ..Self::default()
        }
    }

    /// What was refused, at the field that can mend it; none where no field can.
    pub(super) fn refused(&self, reader: &Reader, no: No) -> Problems {
        let t = reader.t();
        let (day, start, end) = match self.what.as_str() {
            "verlegt" => ("date", "start", "end"),
            _ => ("instead", "instead_start", "instead_end"),
        };
        let mut problems = Problems::default();
        match no {
            No::Unchanged(Unchanged::WouldBePast) => problems.add(day, t.sessions_not_past()),
            No::Unchanged(Unchanged::WouldEndFirst) => {
                problems.add(end, t.sessions_not_end_first());
            }
            No::Unchanged(Unchanged::Taken) => problems.add(start, t.sessions_not_taken()),
            No::Unchanged(Unchanged::NoReplacement) => {
                problems.add(day, t.sessions_not_replacement());
            }
            No::Unchanged(_) | No::Pending | No::Changed => {}
        }
        problems
    }

    /// All fields with their names, to send them once more.
    pub(super) fn fields(&self) -> [(&'static str, &str); 13] {
        [
            ("what", &self.what),
            ("date", &self.date),
            ("start", &self.start),
            ("end", &self.end),
            ("instead", &self.instead),
            ("instead_start", &self.instead_start),
            ("instead_end", &self.instead_end),
            ("venue", &self.venue),
            ("topic", &self.topic),
            ("substitute", &self.substitute),
            ("ready", &self.ready),
            ("reason", &self.reason),
            ("seen", &self.seen),
        ]
    }

    /// What she means.
    pub(super) fn parse(
        &self,
        reader: &Reader,
        session: &session::Model,
    ) -> Result<Shift, Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        let today = session.local_date;
        let when = |problems: &mut Problems, fields: [&str; 3], typed: [&str; 3]| {
            let [date, start, end] = typed;
            let [date_field, start_field, end_field] = fields;
            let day = read_day(date, today);
            if day.is_none() {
                problems.add(date_field, t.sessions_problem_day());
            }
            let (start, end) = (read_time(start), read_time(end));
            if start.is_none() {
                problems.add(start_field, t.sessions_problem_time());
            }
            if end.is_none() {
                problems.add(end_field, t.sessions_problem_time());
            }
            Some(When {
                date: day?,
                start: start?,
                end: end?,
            })
        };
        let doing = match self.what.as_str() {
            "aus" if self.instead.trim().is_empty() => Some(Doing::CallOff(None)),
            "aus" => when(
                &mut problems,
                ["instead", "instead_start", "instead_end"],
                [&self.instead, &self.instead_start, &self.instead_end],
            )
            .map(|when| Doing::CallOff(Some(when))),
            "alle" => Some(Doing::CallOffRest),
            "verlegt" => when(
                &mut problems,
                ["date", "start", "end"],
                [&self.date, &self.start, &self.end],
            )
            .map(Doing::Move),
            "anders" => Some(Doing::Alter),
            "haus" => Some(Doing::House),
            "doch" => Some(Doing::Reopen),
            _ => {
                problems.add("what", t.sessions_problem_what());
                None
            }
        };
        let topic = read_line(reader, "topic", &self.topic, TOPIC, &mut problems);
        let typed = read_lines(reader, "reason", &self.reason, REASON, &mut problems);
        let ready = match self.ready.as_str() {
            "1" => Some(0),
            "2" => Some(1),
            "3" => Some(2),
            _ => None,
        };
        // Kept in German, as all reasons are; the letters know it again.
        let ready = ready.and_then(|place| ready_reasons(Lang::De).into_iter().nth(place));
        let reason: Vec<String> = ready.into_iter().chain(typed).collect();
        if doing == Some(Doing::CallOffRest) && reason.is_empty() {
            problems.add("reason", t.office_problem_reason());
        }
        let to = Alter {
            venue: read_id(reader, ("venue", &self.venue), &mut problems),
            topic,
            substitute: read_id(reader, ("substitute", &self.substitute), &mut problems),
        };
        let shift = doing.map(|doing| Shift {
            doing,
            to,
            reason: reason.join("\n"),
            seen: self.seen.parse().unwrap_or(-1),
        });
        match shift {
            Some(shift) if problems.is_empty() => Ok(shift),
            _ => Err(problems),
        }
    }
}

/// "2.12.2026"
pub(super) fn day(date: NaiveDate) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

/// A day as people type it: "2.12.2026", "2.12.26", "2.12." (in the year of `near`, or the next one where that
/// would be long before it), or "2026-12-02".
fn read_day(typed: &str, near: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.trim();
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let parts: Vec<u32> = typed
        .split(['.', '/', ' '])
        .filter(|part| !part.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match parts.as_slice() {
        [day, month] => {
            let this = NaiveDate::from_ymd_opt(near.year(), *month, *day);
            let is_near = |date: &NaiveDate| (near - *date).num_days() < 180;
            let next = || NaiveDate::from_ymd_opt(near.year() + 1, *month, *day);
            this.filter(is_near).or_else(next)
        }
        [day, month, year] => {
            let year = if *year < 100 { year + 2000 } else { *year };
            let year = i32::try_from(year)
                .ok()
                .filter(|year| (2000..2100).contains(year));
            NaiveDate::from_ymd_opt(year?, *month, *day)
        }
        _ => None,
    }
}

/// A time as people type it: "10", "10:30", "10.30", "1030".
fn read_time(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim();
    let digits = typed.replace([':', '.'], "");
    if digits.is_empty() || !digits.chars().all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let (hour, minute) = match (typed.split_once([':', '.']), digits.len()) {
        (Some((hour, minute)), _) => (hour, minute),
        (None, 1 | 2) => (typed, "0"),
        (None, 3 | 4) => typed.split_at_checked(digits.len() - 2)?,
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// The leaders of an offering, as they are ticked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Leaders {
    /// Their ids.
    leader: Vec<String>,
    /// The ids of those who were ticked when the form was drawn.
    seen: Vec<String>,
}

impl Leaders {
    /// Who shall lead it.
    pub(super) fn wanted(&self) -> Vec<StaffId> {
        ids(&self.leader)
    }

    /// Who led it when she began, of those who could be ticked.
    pub(super) fn seen(&self) -> Vec<StaffId> {
        ids(&self.seen)
    }
}

fn ids(typed: &[String]) -> Vec<StaffId> {
    typed.iter().filter_map(|id| id.parse().ok()).collect()
}

/// The id that was chosen; none where nothing was. What is no id is a problem, for "nothing" is a choice too.
fn read_id<Id: FromStr>(
    reader: &Reader,
    (field, typed): (&'static str, &str),
    problems: &mut Problems,
) -> Option<Id> {
    let id = typed.parse().ok();
    if id.is_none() && !typed.is_empty() {
        problems.add(field, reader.t().sessions_not_there());
    }
    id
}

/// A small deed: which change, which call.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Small {
    /// The change.
    pub(super) change: String,
    /// Whom.
    pub(super) booking: String,
    /// `ja` or `nein`: was she reached?
    pub(super) reached: String,
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::{read_day, read_time};

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let near: NaiveDate = "2026-12-02".parse().unwrap();
        for (typed, day) in [
            ("9.12.2026", Some("2026-12-09")),
            ("09.12.26", Some("2026-12-09")),
            (" 9.12. ", Some("2026-12-09")),
            ("9.1.", Some("2027-01-09")),
            ("2026-12-09", Some("2026-12-09")),
            ("31.2.2027", None),
            ("9", None),
            ("bald", None),
            ("9.12.20266", None),
            ("", None),
        ] {
            let day = day.map(|day| day.parse().unwrap());
            assert_eq!(read_day(typed, near), day, "{typed:?}");
        }
    }

    #[test]
    fn a_time_is_read_as_people_type_it() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (typed, time) in [
            ("10", at(10, 0)),
            ("9:30", at(9, 30)),
            ("9.30", at(9, 30)),
            ("0930", at(9, 30)),
            ("930", at(9, 30)),
            ("25", None),
            ("10:75", None),
            ("zehn", None),
            ("", None),
            ("1²3", None),
        ] {
            assert_eq!(read_time(typed), time, "{typed:?}");
        }
    }
}
