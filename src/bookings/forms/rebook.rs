//! The form of a rebooking: what somebody gives up, and what she gets in another offering.

use serde::Deserialize;

use super::if_childcare_is_full;
use crate::bookings::rules::rebooking::{IfFull, Rebooking};
use crate::error::AppError;
use crate::web::{Problems, Reader, first, form_key, read_line};

/// Characters of a reason.
const REASON: usize = 200;

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RebookInput {
    /// The form's key.
    #[serde(deserialize_with = "first")]
    pub(crate) key: String,
    /// The other offering: its slug.
    #[serde(deserialize_with = "first")]
    pub(crate) offering: String,
    /// What she gives up: the entry's id.
    #[serde(deserialize_with = "first")]
    pub(crate) entry: String,
    /// What she gets: a session's id, or [`ALL`].
    #[serde(deserialize_with = "first")]
    pub(crate) to: String,
    /// `wait` or `beyond`: what shall be where it is full.
    #[serde(deserialize_with = "first")]
    pub(crate) full: String,
    /// Why she gets a place beyond those that there are.
    #[serde(deserialize_with = "first")]
    pub(crate) reason: String,
    /// `without` or `wait`: what she wants where the childcare is full.
    #[serde(deserialize_with = "first")]
    pub(crate) childcare_full: String,
    /// Not empty where only the language of the page changes.
    #[serde(deserialize_with = "first")]
    pub(crate) redraw: String,
}

/// The whole of the other offering.
pub(crate) const ALL: &str = "alle";

impl RebookInput {
    /// What is meant.
    ///
    /// # Errors
    /// Everything that was not said, at its fields; `NotFound` where an id is none.
    pub(crate) fn parse(&self, reader: &Reader) -> Result<Result<Rebooking, Problems>, AppError> {
        let t = reader.t();
        let mut problems = Problems::default();
        let from = match self.entry.as_str() {
            "" => {
                problems.add("entry", t.office_rebook_problem_what());
                None
            }
            id => Some(id.parse().map_err(|_| AppError::NotFound)?),
        };
        let to = match self.to.as_str() {
            "" => {
                problems.add("to", t.office_rebook_problem_where());
                None
            }
            ALL => None,
            id => Some(id.parse().map_err(|_| AppError::NotFound)?),
        };
        let full = match self.full.as_str() {
            "wait" => IfFull::Wait,
            "beyond" => {
                let before = problems.iter().count();
                let reason = read_line(reader, "reason", &self.reason, REASON, &mut problems);
                if reason.is_none() && problems.iter().count() == before {
                    problems.add("reason", t.office_problem_reason());
                }
                reason.map_or(IfFull::Ask, IfFull::Beyond)
            }
            _ => IfFull::Ask,
        };
        Ok(match from.filter(|_| problems.is_empty()) {
            Some(from) => Ok(Rebooking {
                key: form_key::usable(&self.key),
                from,
                to,
                childcare: if_childcare_is_full(&self.childcare_full),
                full,
            }),
            None => Err(problems),
        })
    }
}
