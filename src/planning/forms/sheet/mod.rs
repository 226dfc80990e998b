//! The form of a rhythm: what was typed, and what it means.

mod reading;
#[cfg(test)]
mod tests;

use chrono::{Datelike as _, NaiveDate, NaiveTime};

use super::seen_of;
use crate::offerings::When;
use crate::offerings::entity::offering::{Exception, Season};
use crate::planning::rhythm::{Beat, Free, Rhythm, SLOWEST, Tick, Ticks, day_word};
use crate::web::{Problems, Reader};

use reading::Reading;

/// Signs of a reason.
const SHORT: usize = 200;

/// What somebody wants with the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::planning) enum Step {
    /// See every date.
    #[default]
    Look,
    /// Save it.
    Save,
    /// Have it back as it is, in another language.
    Redraw,
}

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::planning) struct Sheet {
    /// Weeks: `1` to `4`; `hand`: no rhythm; `kept`: as it is.
    pub(in crate::planning) beat: String,
    /// Days of the week: `MO`.
    pub(in crate::planning) days: Vec<String>,
    /// The first day.
    pub(in crate::planning) from: String,
    /// The last day.
    pub(in crate::planning) to: String,
    /// Begin.
    pub(in crate::planning) start: String,
    /// End.
    pub(in crate::planning) end: String,
    /// `school`, `public`: nothing new then.
    pub(in crate::planning) free: Vec<String>,
    /// Dates left out, a line each, with a reason.
    pub(in crate::planning) pauses: String,
    /// Dates beside the rhythm, a line each, with times.
    pub(in crate::planning) extras: String,
    /// Why dates stay that are named no longer.
    pub(in crate::planning) reason: String,
    /// What was ticked date by date.
    pub(in crate::planning) ticks: Ticks,
    /// The table that she has seen, as one word; empty: none.
    pub(in crate::planning) print: String,
    /// The version that the form was drawn from.
    pub(in crate::planning) seen: String,
    /// For a copy: its title.
    pub(in crate::planning) title: String,
    /// For a copy: its name in addresses.
    pub(in crate::planning) slug: String,
    /// For a copy: weeks later.
    pub(in crate::planning) weeks: String,
    /// For a copy: the accounts of those who lead it.
    pub(in crate::planning) leaders: Vec<String>,
    /// What she wants.
    pub(in crate::planning) step: Step,
}

impl Sheet {
    /// The form of a rhythm as it is.
    pub(in crate::planning) fn of(rhythm: &Rhythm, free: Free) -> Self {
        let mut sheet = Self {
            beat: "hand".to_owned(),
            pauses: lines(
                rhythm
                    .pauses
                    .iter()
                    .filter(|pause| pause.moved_to.is_none()),
                pause_said,
            ),
            extras: lines(rhythm.extras.iter(), extra_said),
            ..Self::default()
        };
        if free.school {
            sheet.free.push("school".to_owned());
        }
        if free.public {
            sheet.free.push("public".to_owned());
        }
        match &rhythm.beat {
            Beat::ByHand => {}
            Beat::Kept(_) => "kept".clone_into(&mut sheet.beat),
            Beat::Weekly(weekly) => {
                sheet.beat = weekly.every.to_string();
                sheet.days = weekly
                    .days
                    .iter()
                    .map(|day| day_word(*day).to_owned())
                    .collect();
                sheet.from = weekly.from.to_string();
                sheet.to = weekly.to.to_string();
                sheet.start = clock(weekly.start);
                sheet.end = clock(weekly.end);
            }
        }
        sheet
    }

    /// Reads what a browser sends; fields that the form has not are left where they are.
    pub(in crate::planning) fn read(pairs: &[(String, String)]) -> Self {
        let mut sheet = Self::default();
        for (name, text) in pairs {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            match name.as_str() {
                "beat" => sheet.beat = text,
                "day" => sheet.days.push(text),
                "from" => sheet.from = text,
                "to" => sheet.to = text,
                "start" => sheet.start = text,
                "end" => sheet.end = text,
                "free" => sheet.free.push(text),
                "pauses" => sheet.pauses = text,
                "extras" => sheet.extras = text,
                "reason" => sheet.reason = text,
                "shown" => sheet.ticks.shown.extend(Tick::read(&text)),
                "on" => sheet.ticks.on.extend(Tick::read(&text)),
                "print" => sheet.print = text,
                "seen" => sheet.seen = text,
                "title" => sheet.title = text,
                "slug" => sheet.slug = text,
                "weeks" => sheet.weeks = text,
                "leader" => sheet.leaders.push(text),
                "save" if sheet.step != Step::Redraw => sheet.step = Step::Save,
                "redraw" => sheet.step = Step::Redraw,
                _ => {}
            }
        }
        sheet
    }

    /// Was it drawn from this version?
    pub(in crate::planning) fn has_seen(&self, seen: chrono::DateTime<chrono::Utc>) -> bool {
        seen_of(&self.seen) == seen
    }

    /// On which days nothing new shall lie.
    pub(in crate::planning) fn free(&self) -> Free {
        let has = |word: &str| self.free.iter().any(|free| free == word);
        Free {
            school: has("school"),
            public: has("public"),
        }
    }

    /// Understands the form. `now` is the rhythm that is there: what the form has no words for stays as it is
    /// there.
    ///
    /// # Errors
    /// Everything that could not be understood, at its fields.
    pub(in crate::planning) fn parse(
        &self,
        reader: &Reader,
        now: &Rhythm,
    ) -> Result<Rhythm, Problems> {
        let mut reading = Reading {
            reader,
            problems: Problems::default(),
        };
        let beat = match (self.beat.as_str(), &now.beat) {
            ("hand", _) => Beat::ByHand,
            ("kept", Beat::Kept(seasons)) => Beat::Kept(seasons.clone()),
            (every, _) => match every.parse() {
                Ok(every) if (1..=SLOWEST).contains(&every) => reading
                    .weekly(self, every, now)
                    .map_or(Beat::ByHand, Beat::Weekly),
                _ => {
                    reading
                        .problems
                        .add("beat", reader.t().planning_problem_choose());
                    Beat::ByHand
                }
            },
        };
        let times = match &beat {
            Beat::Weekly(weekly) => Some((weekly.start, weekly.end)),
            Beat::Kept(seasons) => seasons.first().map(|one: &Season| (one.start, one.end)),
            Beat::ByHand if self.beat == "hand" => reading.maybe_times(self),
            Beat::ByHand => None,
        };
        let mut pauses = reading.pauses(&self.pauses, now);
        // Moved dates have no line of their own.
        let moved = now.pauses.iter().filter(|pause| pause.moved_to.is_some());
        pauses.extend(moved.cloned());
        pauses.sort_by_key(|pause| pause.date);
        pauses.dedup_by_key(|pause| pause.date);
        let extras = reading.extras(&self.extras, times);
        if !reading.problems.is_empty() {
            return Err(reading.problems);
        }
        Ok(Rhythm {
            beat,
            pauses,
            extras,
        })
    }

    /// Why dates stay that are named no longer, trimmed.
    ///
    /// # Errors
    /// If it can not be understood.
    pub(in crate::planning) fn reason(&self, reader: &Reader) -> Result<String, Problems> {
        let mut problems = Problems::default();
        let reason = crate::web::read_line(reader, "reason", &self.reason, SHORT, &mut problems);
        if problems.is_empty() {
            Ok(reason.unwrap_or_default())
        } else {
            Err(problems)
        }
    }
}

fn lines<'a, T: 'a>(all: impl Iterator<Item = &'a T>, line: fn(&T) -> String) -> String {
    let lines: Vec<String> = all.map(line).collect();
    lines.join("\n")
}

/// A day as one types it, the same in every language: `12.12.2026`.
fn typed(date: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn pause_said(pause: &Exception) -> String {
    format!("{} {}", typed(pause.date), pause.reason)
}

fn extra_said(extra: &When) -> String {
    format!(
        "{} {}–{}",
        typed(extra.date),
        clock(extra.start),
        clock(extra.end)
    )
}
