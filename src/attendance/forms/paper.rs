//! A paper list, as typed.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Reported;
use crate::attendance::actions::Paper;
use crate::attendance::entity::count::Band;
use crate::attendance::entity::tick::Mark;
use crate::attendance::list::List;
use crate::kinds::{PersonId, PersonName};
use crate::web::{Problems, Reader, read_line};

/// Guests on one list, and people of one band.
const MOST: usize = 99;

/// What was typed: the fields as they came.
#[derive(Clone, Debug, Default)]
pub(in crate::attendance) struct PaperTyped(Vec<(String, String)>);

impl PaperTyped {
    /// As it came.
    pub(in crate::attendance) fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// A form that nobody has touched: what is ticked and reported already.
    pub(in crate::attendance) fn of(key: Uuid, list: &List) -> Self {
        let mut pairs = vec![("key".to_owned(), key.to_string())];
        let ticked = list.lines.iter().filter(|line| line.mark != Mark::Unset);
        pairs.extend(ticked.map(|line| (tick_field(line.person), line.mark.word().to_owned())));
        if let Some(report) = &list.report {
            let report = Reported::of(report);
            for (name, value) in [
                ("held", report.held),
                ("why", report.why),
                ("present", report.present),
                ("line", report.line),
                ("photos", report.photos),
            ] {
                pairs.push((name.to_owned(), value));
            }
        }
        Self(pairs)
    }

    /// A field; empty where it did not come.
    pub(in crate::attendance) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// The same, once more asked for a reason.
    pub(in crate::attendance) fn asked_for_reason(mut self) -> Self {
        self.0.push(("full".to_owned(), "ja".to_owned()));
        self
    }

    /// The report in it.
    pub(in crate::attendance) fn report(&self) -> Reported {
        let of = |name: &str| self.get(name).to_owned();
        Reported {
            held: of("held"),
            why: of("why"),
            present: of("present"),
            line: of("line"),
            photos: of("photos"),
        }
    }

    /// The list; nothing where it came from no page of ours.
    ///
    /// # Errors
    /// What could not be understood.
    pub(in crate::attendance) fn parse(
        &self,
        reader: &Reader,
        list: &List,
        now: DateTime<Utc>,
    ) -> Result<Option<Paper>, Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        let key: Option<Uuid> = self.get("key").parse().ok();
        // A form is never from tomorrow: it would go before all that is entered until then.
        let is_past = |key: &Uuid| {
            let made = key.get_timestamp().map(|made| made.to_unix().0);
            made.is_some_and(|made| i64::try_from(made).is_ok_and(|made| made <= now.timestamp()))
        };
        let Some(key) = key.filter(is_past) else {
            return Ok(None);
        };
        let ticks = list.lines.iter().filter_map(|line| {
            let mark = Mark::of(self.get(&tick_field(line.person)))?;
            (mark != Mark::Unset).then_some((line.person, mark))
        });
        let mut guests = Vec::new();
        for line in self
            .get("names")
            .lines()
            .filter(|line| !line.trim().is_empty())
        {
            match PersonName::parse(line) {
                Ok(name) => guests.push(Some(name)),
                Err(_) if problems.of("names").is_some() => {}
                Err(_) => problems.add("names", t.attendance_paper_problem_names()),
            }
        }
        let more = self.number(reader, "more", &mut problems);
        guests.extend((0..more).map(|_| None));
        if guests.len() > MOST && problems.is_empty() {
            problems.add("more", t.attendance_problem_number());
        }
        let reason = read_line(
            reader,
            "reason",
            self.get("reason"),
            super::LINE,
            &mut problems,
        );
        if !self.get("full").is_empty() && reason.is_none() && problems.of("reason").is_none() {
            problems.add("reason", t.attendance_problem_reason());
        }
        let counts: Vec<(Band, u32)> = Band::ALL
            .into_iter()
            .map(|band| (band, self.number(reader, &count_field(band), &mut problems)))
            .collect();
        let typed = self.report();
        let report = if typed.is_empty() {
            None
        } else {
            match typed.parse(reader) {
                Ok(report) => Some(report),
                Err(more) => {
                    for (field, text) in more.iter() {
                        problems.add(field, text);
                    }
                    None
                }
            }
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Some(Paper {
            key,
            ticks: ticks.collect(),
            guests,
            reason,
            counts,
            report,
        }))
    }

    /// A number of people; nothing typed is none.
    fn number(&self, reader: &Reader, field: &str, problems: &mut Problems) -> u32 {
        let typed = self.get(field).trim();
        let most = u32::try_from(MOST).unwrap_or(u32::MAX);
        match typed.parse::<u32>() {
            Ok(number) if number <= most => number,
            _ if typed.is_empty() => 0,
            _ => {
                problems.add(field, reader.t().attendance_problem_number());
                0
            }
        }
    }
}

/// The field of somebody's mark.
pub(in crate::attendance) fn tick_field(person: PersonId) -> String {
    format!("p-{person}")
}

/// The field of a count.
pub(in crate::attendance) fn count_field(band: Band) -> String {
    format!("c-{}", band.word())
}
