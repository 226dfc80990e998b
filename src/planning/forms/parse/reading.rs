//! Reading single fields, each with what can be wrong with it.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::offerings::moment;
use crate::planning::forms::read::{self, is_unreadable};
use crate::planning::forms::{Name, Typed};
use crate::web::{Problems, Reader, read_line};

/// Signs of a line.
pub(super) const SHORT: usize = 200;
/// Signs of several lines.
const LONG: usize = 20_000;

/// Reads one field after another.
pub(super) struct Reading<'a> {
    /// Who reads the problems.
    pub(super) reader: &'a Reader,
    /// What was typed.
    pub(super) typed: &'a Typed,
    /// The form as it would be without a change: what was not touched is not read.
    pub(super) before: Typed,
    /// What was not understood so far.
    pub(super) problems: Problems,
}

impl Reading<'_> {
    /// Is it another text than before?
    pub(super) fn is_touched(&self, name: Name) -> bool {
        !self.typed.is_same(&self.before, name)
    }

    /// Notes what is wrong with a field.
    pub(super) fn fault(&mut self, name: Name, text: String) {
        self.problems.add(name.word(), text);
    }

    /// A line, if anything stands there.
    pub(super) fn line(&mut self, name: Name) -> Option<String> {
        let typed = self.typed.get(name);
        read_line(self.reader, name.word(), typed, SHORT, &mut self.problems)
    }

    /// A line in which something must stand.
    pub(super) fn words(&mut self, name: Name, into: &mut String) {
        if self.typed.get(name).trim().is_empty() {
            self.fault(name, self.reader.t().planning_problem_missing());
        } else if self.is_touched(name)
            && let Some(line) = self.line(name)
        {
            *into = line;
        }
    }

    /// Several lines that may be none.
    pub(super) fn text(&mut self, name: Name) -> Option<String> {
        let text = read::text(self.typed.get(name));
        let t = self.reader.t();
        if is_unreadable(&text) {
            self.fault(name, t.web_problem_unreadable());
        } else if text.chars().count() > LONG {
            self.fault(name, t.web_problem_long(&LONG.to_string()));
        } else if !text.trim().is_empty() {
            return Some(text);
        }
        None
    }

    /// A number within bounds, if one stands there.
    pub(super) fn maybe_number(&mut self, name: Name, (least, most): (i32, i32)) -> Option<i32> {
        let typed = self.typed.get(name).trim();
        if typed.is_empty() {
            return None;
        }
        let number = read::number(typed).filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let t = self.reader.t();
            let text = t.planning_problem_number(&least.to_string(), &most.to_string());
            self.fault(name, text);
        }
        number
    }

    /// A number within bounds.
    pub(super) fn number(&mut self, name: Name, bounds: (i32, i32), into: &mut i32) {
        if self.typed.get(name).trim().is_empty() {
            self.fault(name, self.reader.t().planning_problem_missing());
        } else if let Some(number) = self.maybe_number(name, bounds) {
            *into = number;
        }
    }

    /// One of several answers.
    pub(super) fn choice<T: DeserializeOwned>(&mut self, name: Name, into: &mut T) {
        match serde_json::from_value(Value::String(self.typed.get(name).trim().to_owned())) {
            Ok(choice) => *into = choice,
            Err(_) => self.fault(name, self.reader.t().planning_problem_choose()),
        }
    }

    /// A local moment, if one stands there.
    pub(super) fn moment(
        &mut self,
        name: Name,
        zone: chrono_tz::Tz,
        into: &mut Option<DateTime<Utc>>,
    ) {
        // A form says no seconds, and an hour that exists twice only once.
        if !self.is_touched(name) {
            return;
        }
        let typed = self.typed.get(name);
        let read = read::local(typed);
        if read.is_none() && !typed.trim().is_empty() {
            self.fault(name, self.reader.t().planning_problem_moment());
        }
        *into = read.map(|local| moment(zone, local.date(), local.time()));
    }

    /// Is the box ticked?
    pub(super) fn is_yes(&self, name: Name) -> bool {
        self.typed.get(name) == "yes"
    }
}
