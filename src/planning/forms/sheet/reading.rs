//! The fields of a rhythm, understood one by one.

use chrono::{NaiveDate, NaiveTime};

use super::{SHORT, Sheet};
use crate::offerings::When;
use crate::offerings::entity::offering::{Exception, ExceptionKind};
use crate::planning::forms::read;
use crate::planning::rhythm::{Beat, Rhythm, Weekly, day_of};
use crate::web::{Problems, Reader};

/// Lines of dates that one types.
const LINES: usize = 400;

/// The form while it is being understood.
pub(super) struct Reading<'a> {
    pub(super) reader: &'a Reader,
    pub(super) problems: Problems,
}

impl Reading<'_> {
    pub(super) fn weekly(&mut self, sheet: &Sheet, every: u32, now: &Rhythm) -> Option<Weekly> {
        let t = self.reader.t();
        let days: Option<Vec<_>> = sheet.days.iter().map(|day| day_of(day)).collect();
        let mut days = days.unwrap_or_default();
        days.sort_by_key(chrono::Weekday::num_days_from_monday);
        days.dedup();
        if days.is_empty() {
            self.problems.add("day", t.planning_problem_choose());
        }
        let from = self.day("from", &sheet.from);
        let to = self.day("to", &sheet.to);
        let start = self.time("start", &sheet.start);
        let end = self.time("end", &sheet.end);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            self.problems.add("to", t.planning_problem_order());
        }
        if let (Some(start), Some(end)) = (start, end)
            && end <= start
        {
            self.problems.add("end", t.planning_problem_order());
        }
        let name = match &now.beat {
            Beat::Weekly(weekly) => weekly.name.clone(),
            _ => String::new(),
        };
        let weekly = Weekly {
            name,
            every,
            days,
            from: from?,
            to: to?,
            start: start?,
            end: end?,
        };
        if self.problems.is_empty() && weekly.first().is_none() {
            self.problems.add("day", t.planning_problem_no_day());
        }
        Some(weekly)
    }

    fn day(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        let day = read::day(typed);
        if day.is_none() {
            self.problems
                .add(field, self.reader.t().planning_problem_day());
        }
        day
    }

    fn time(&mut self, field: &str, typed: &str) -> Option<NaiveTime> {
        let time = read::clock(typed);
        if time.is_none() {
            self.problems
                .add(field, self.reader.t().planning_problem_time());
        }
        time
    }

    /// The usual times where no rhythm needs them: extra dates may.
    pub(super) fn maybe_times(&mut self, sheet: &Sheet) -> Option<(NaiveTime, NaiveTime)> {
        if sheet.start.trim().is_empty() && sheet.end.trim().is_empty() {
            return None;
        }
        let start = self.time("start", &sheet.start);
        let end = self.time("end", &sheet.end);
        let times = start.zip(end);
        if times.is_some_and(|(start, end)| end <= start) {
            self.problems
                .add("end", self.reader.t().planning_problem_order());
        }
        times
    }

    /// Lines with something in them, counted from one.
    fn lines<'t>(
        &mut self,
        field: &'static str,
        typed: &'t str,
    ) -> impl Iterator<Item = (usize, &'t str)> + use<'t> {
        if read::is_unreadable(typed) {
            self.problems
                .add(field, self.reader.t().web_problem_unreadable());
        }
        if typed.lines().count() > LINES {
            let text = self
                .reader
                .t()
                .planning_problem_number("0", &LINES.to_string());
            self.problems.add(field, text);
        }
        let lines = (1..).zip(typed.lines().map(str::trim)).take(LINES);
        lines.filter(|(_, line)| !line.is_empty())
    }

    fn bad_line(&mut self, field: &str, line: usize) {
        let line = line.to_string();
        let t = self.reader.t();
        let text = if field == "extras" {
            t.planning_problem_extra(&line)
        } else {
            t.planning_problem_pause(&line)
        };
        self.problems.add(field, text);
    }

    pub(super) fn pauses(&mut self, typed: &str, now: &Rhythm) -> Vec<Exception> {
        let mut pauses: Vec<Exception> = Vec::new();
        for (number, line) in self.lines("pauses", typed) {
            let (date, reason) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            let reason = reason.trim();
            let Some(date) = read::day(date).filter(|_| reason.chars().count() <= SHORT) else {
                self.bad_line("pauses", number);
                continue;
            };
            let known = now.pauses.iter().find(|known| known.date == date);
            let reason = if reason.is_empty() {
                crate::lang::words(crate::kinds::Lang::De).planning_pause()
            } else {
                reason.to_owned()
            };
            pauses.push(Exception {
                date,
                kind: known.map_or(ExceptionKind::Pause, |known| known.kind),
                reason,
                moved_to: None,
            });
        }
        pauses
    }

    pub(super) fn extras(
        &mut self,
        typed: &str,
        times: Option<(NaiveTime, NaiveTime)>,
    ) -> Vec<When> {
        let mut extras = Vec::new();
        for (number, line) in self.lines("extras", typed) {
            match extra(line, times) {
                Some(extra) => extras.push(extra),
                None => self.bad_line("extras", number),
            }
        }
        extras.sort();
        extras.dedup_by_key(|extra| (extra.date, extra.start));
        extras
    }
}

/// A date with its times, or with the usual ones: `12.12.2026`, `12.12.2026 10:00–12:00`.
fn extra(line: &str, times: Option<(NaiveTime, NaiveTime)>) -> Option<When> {
    let (date, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let date = read::day(date)?;
    let rest = rest.trim();
    let (start, end) = if rest.is_empty() {
        times?
    } else {
        let (start, rest) = read::time(rest)?;
        let rest = rest.trim_start();
        let rest = rest
            .strip_prefix("bis")
            .or_else(|| rest.strip_prefix(['-', '–', '—']))?;
        let (end, rest) = read::time(rest.trim_start())?;
        let rest = rest.trim();
        if !rest.is_empty() && rest != "Uhr" {
            return None;
        }
        (start, end)
    };
    (start < end).then_some(When { date, start, end })
}
