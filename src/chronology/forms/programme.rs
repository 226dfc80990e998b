//! The form of a programme.

use super::LINE;
use crate::chronology::actions::About;
use crate::chronology::entity::programme;
use crate::chronology::plan::When;
use crate::chronology::rules::{loose, printed, range};
use crate::web::{Problems, Reader, read_line, read_lines};

/// Characters of the text.
const TEXT: usize = 5_000;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TypedProgramme {
    /// Its name.
    pub(crate) name: String,
    /// Who gives the money.
    pub(crate) funder: String,
    /// The begin.
    pub(crate) from: String,
    /// The end.
    pub(crate) to: String,
    /// What it is about.
    pub(crate) note: String,
}

impl TypedProgramme {
    /// A programme as it is.
    pub(crate) fn of(row: &programme::Model) -> Self {
        let some = |text: &Option<String>| text.clone().unwrap_or_default();
        let (from, to) = match &row.edtf {
            Some(edtf) => {
                let (from, to) = printed(edtf);
                (from, to.unwrap_or_default())
            }
            None => (String::new(), String::new()),
        };
        Self {
            name: row.name.clone(),
            funder: some(&row.funder),
            from,
            to,
            note: some(&row.note),
        }
    }

    /// Reads what a form sends.
    pub(crate) fn read(pairs: &[(String, String)]) -> Self {
        let of = |name: &str| {
            let sent = pairs.iter().find(|(known, _)| known == name);
            sent.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Self {
            name: of("name"),
            funder: of("funder"),
            from: of("from"),
            to: of("to"),
            note: of("note"),
        }
    }

    /// What it means.
    ///
    /// # Errors
    /// Everything that could not be understood.
    pub(crate) fn parse(&self, reader: &Reader) -> Result<About, Problems> {
        let mut problems = Problems::default();
        let name = read_line(reader, "name", &self.name, LINE, &mut problems);
        if name.is_none() && problems.of("name").is_none() {
            problems.add("name", reader.t().planning_problem_missing());
        }
        let funder = read_line(reader, "funder", &self.funder, LINE, &mut problems);
        let when = self.when(reader, &mut problems);
        let note = read_lines(reader, "note", &self.note, TEXT, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(About {
            name: name.unwrap_or_default(),
            funder,
            when,
            note,
        })
    }

    fn when(&self, reader: &Reader, problems: &mut Problems) -> Option<When> {
        let t = reader.t();
        let mut date = |name: &'static str, typed: &str| {
            let date = loose(typed);
            if date.is_none() && !typed.trim().is_empty() {
                problems.add(name, t.chronology_problem_date());
            }
            date
        };
        let (from, to) = (date("from", &self.from), date("to", &self.to));
        if from.is_none() && to.is_some() {
            problems.add("from", t.chronology_problem_date());
        }
        let from = from?;
        let when = range(from, to);
        if when.is_none() {
            problems.add("to", t.chronology_problem_order());
        }
        when
    }
}
