//! What somebody typed: a period, and a report.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::Deserialize;

use super::actions::Draft;
use super::entity as report;
use super::pages::Shown;
use super::rules::{Period, Preset, View, read_month};
use crate::kinds::Month;
use crate::web::{Problems, Reader, read_line, read_lines};

/// Signs of a title.
const TITLE: usize = 200;
/// Signs of a text.
const TEXT: usize = 20_000;

/// A month as its field takes it.
pub(super) fn month_typed(month: Month) -> String {
    month.first().format("%m.%Y").to_string()
}

/// What the page of figures is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The first month.
    pub(super) von: String,
    /// The last month.
    pub(super) bis: String,
    /// By what the table has its lines.
    pub(super) nach: String,
}

impl Asked {
    /// The period and the view that are meant; this year where nothing is said. What can not be understood is this
    /// year too, with a problem, and so is what is not told outside the office.
    pub(super) fn read(
        &self,
        reader: &Reader,
        (today, shown): (NaiveDate, Shown),
    ) -> (Period, View, Problems) {
        let mut problems = Problems::default();
        let view = View::of(&self.nach).unwrap_or_default();
        let this_year = Preset::ThisYear.period(today);
        if self.von.trim().is_empty() && self.bis.trim().is_empty() {
            return (this_year, view, problems);
        }
        let period = read_period(reader, &self.von, &self.bis, &mut problems);
        if shown == Shown::Outside && period.is_some_and(|period| !period.is_a_year()) {
            problems.add("bis", reader.t().reports_problem_year());
        }
        (period.unwrap_or(this_year), view, problems)
    }
}

/// A period of two fields; none with a problem.
fn read_period(reader: &Reader, from: &str, to: &str, problems: &mut Problems) -> Option<Period> {
    let t = reader.t();
    let mut month = |field: &str, typed: &str| {
        let month = read_month(typed);
        if month.is_none() {
            problems.add(field, t.reports_problem_month());
        }
        month
    };
    let (first, last) = (month("von", from), month("bis", to));
    let period = Period::new(first?, last?);
    if period.is_none() {
        problems.add("bis", t.reports_problem_order());
    }
    period
}

/// A report as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Input {
    /// Its title.
    pub(super) title: String,
    /// Its programme; empty: everything.
    pub(super) programme: String,
    /// The first month.
    pub(super) von: String,
    /// The last month.
    pub(super) bis: String,
    /// What was planned.
    pub(super) planned: String,
    /// What was done.
    pub(super) done: String,
    /// What comes next.
    pub(super) outlook: String,
    /// When it was changed last, as the page showed it; empty where it is new.
    pub(super) changed: String,
    /// Is it only to be drawn in another language?
    pub(super) redraw: String,
}

/// A moment in a hidden field.
pub(super) fn moment_typed(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

impl Input {
    /// A new one, about a period.
    pub(super) fn new(period: Period) -> Self {
        Self {
            von: month_typed(period.first),
            bis: month_typed(period.last),
            ..Self::default()
        }
    }

    /// As it is saved.
    pub(super) fn of(report: &report::Model) -> Self {
        Self {
            title: report.title.clone(),
            programme: report.programme.clone().unwrap_or_default(),
            planned: report.planned.clone(),
            done: report.done.clone(),
            outlook: report.outlook.clone(),
            changed: moment_typed(report.updated_at),
            ..Self::new(report.period())
        }
    }

    /// When the report was changed last, as the page showed it.
    pub(super) fn changed_at(&self) -> Option<DateTime<Utc>> {
        self.changed.parse().ok()
    }

    /// Reads it. `programmes` are those that there are.
    pub(super) fn parse(&self, reader: &Reader, programmes: &[String]) -> Result<Draft, Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        let title = read_line(reader, "title", &self.title, TITLE, &mut problems);
        if title.is_none() && problems.of("title").is_none() {
            problems.add("title", t.reports_problem_title());
        }
        let programme = Some(self.programme.clone()).filter(|name| !name.is_empty());
        let is_known = (programme.as_ref()).is_none_or(|name| programmes.contains(name));
        if !is_known {
            problems.add("programme", t.reports_problem_programme());
        }
        let period = read_period(reader, &self.von, &self.bis, &mut problems);
        let mut text = |field: &str, typed: &str| {
            read_lines(reader, field, typed, TEXT, &mut problems).unwrap_or_default()
        };
        let planned = text("planned", &self.planned);
        let done = text("done", &self.done);
        let outlook = text("outlook", &self.outlook);
        match (title, period) {
            (Some(title), Some(period)) if problems.is_empty() => Ok(Draft {
                title,
                programme,
                period,
                planned,
                done,
                outlook,
            }),
            _ => Err(problems),
        }
    }
}
