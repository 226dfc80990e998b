//! What is left out: free days, and what the office takes out date by date.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveTime};

use super::Rhythm;
use crate::offerings::entity::calendar_day::Kind;
use crate::offerings::entity::offering::{Exception, ExceptionKind};
use crate::offerings::{Fate, Row, When};

impl Rhythm {
    /// The same, without the new dates on free days.
    pub(in crate::planning) fn without_free_days(&self, free: Free, rows: &[Row]) -> Self {
        let mut rhythm = self.clone();
        let is_new = |row: &&Row| row.fate == Fate::New && !self.is_extra(row.when);
        for row in rows.iter().filter(is_new) {
            let mark = row.marks.iter().find(|mark| match mark.kind {
                Kind::PublicHoliday => free.public,
                Kind::SchoolHoliday => free.school,
                Kind::Observance => false,
            });
            if let Some(mark) = mark {
                rhythm.pause(row, &mark.name);
            }
        }
        rhythm
    }

    /// The same, with what was ticked date by date: `shown` could be ticked, `on` is.
    pub(in crate::planning) fn ticked(&self, ticks: &Ticks, rows: &[Row], reason: &str) -> Self {
        let mut rhythm = self.clone();
        for row in rows {
            let tick = Tick::of(row.when);
            if !ticks.shown.contains(&tick) || !can_tick(row) {
                continue;
            }
            if ticks.on.contains(&tick) {
                let is_left = matches!(row.fate, Fate::LeftOut(_));
                let date = row.when.date;
                rhythm.pauses.retain(|pause| !is_left || pause.date != date);
            } else if self.is_extra(row.when) {
                let gone = (row.when.date, row.when.start);
                rhythm
                    .extras
                    .retain(|extra| (extra.date, extra.start) != gone);
            } else {
                let mark = row.marks.first().map(|mark| mark.name.as_str());
                rhythm.pause(row, mark.unwrap_or(reason));
            }
        }
        rhythm
    }

    fn is_extra(&self, when: When) -> bool {
        let mut extras = self.extras.iter();
        extras.any(|extra| (extra.date, extra.start) == (when.date, when.start))
    }

    /// Leaves out the date of a row, unless it is left out already.
    fn pause(&mut self, row: &Row, reason: &str) {
        let date = row.when.date;
        if self.pauses.iter().all(|pause| pause.date != date) {
            let kind = kind_of(row);
            self.pauses.push(Exception {
                date,
                kind,
                reason: reason.to_owned(),
                moved_to: None,
            });
            self.pauses.sort_by_key(|pause| pause.date);
        }
    }
}

/// On which days nothing new shall lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::planning) struct Free {
    /// Not in school holidays.
    pub(in crate::planning) school: bool,
    /// Not on public holidays.
    pub(in crate::planning) public: bool,
}

impl Free {
    /// What the pauses of a rhythm were made by. A new one keeps clear of both.
    pub(in crate::planning) fn of(rhythm: &Rhythm, is_new: bool) -> Self {
        let has = |kind| rhythm.pauses.iter().any(|pause| pause.kind == kind);
        Self {
            school: is_new || has(ExceptionKind::SchoolHoliday),
            public: is_new || has(ExceptionKind::PublicHoliday),
        }
    }
}

/// Why a date is left out, as a word: what lies on it, or the office.
fn kind_of(row: &Row) -> ExceptionKind {
    row.marks
        .first()
        .map_or(ExceptionKind::Pause, |mark| match mark.kind {
            Kind::PublicHoliday => ExceptionKind::PublicHoliday,
            Kind::SchoolHoliday => ExceptionKind::SchoolHoliday,
            Kind::Observance => ExceptionKind::Observance,
        })
}

/// One date of a table that can be ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::planning) struct Tick(NaiveDate, NaiveTime);

impl Tick {
    /// That of a date.
    pub(in crate::planning) fn of(when: When) -> Self {
        Self(when.date, when.start)
    }

    /// As a form sends it.
    pub(in crate::planning) fn said(self) -> String {
        format!("{}T{}", self.0, self.1.format("%H:%M"))
    }

    /// What a form sent.
    pub(in crate::planning) fn read(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('T')?;
        let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
        Some(Self(date.parse().ok()?, time))
    }
}

/// What was ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::planning) struct Ticks {
    /// What could be.
    pub(in crate::planning) shown: HashSet<Tick>,
    /// What is.
    pub(in crate::planning) on: HashSet<Tick>,
}

/// Is it for the office to say by a tick whether this date takes place?
pub(in crate::planning) fn can_tick(row: &Row) -> bool {
    let is_free = row
        .session
        .as_ref()
        .is_none_or(|there| !(there.is_booked || there.is_edited || there.is_called_off));
    match &row.fate {
        Fate::New => true,
        Fate::Stays | Fate::Moves { .. } => is_free,
        Fate::LeftOut(pause) => pause.moved_to.is_none(),
        Fate::Begun | Fate::Past | Fate::Removed | Fate::Exception { .. } => false,
    }
}

/// Is it ticked where nobody has said anything yet?
pub(in crate::planning) fn is_on(row: &Row, ticks: &Ticks) -> bool {
    let tick = Tick::of(row.when);
    if ticks.shown.contains(&tick) {
        return ticks.on.contains(&tick);
    }
    !matches!(row.fate, Fate::LeftOut(_))
}
