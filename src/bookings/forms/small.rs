//! The small forms: finding a booking again, getting its link again, cancelling.

use serde::Deserialize;

use super::read;
use crate::bookings::actions::{self, Turn};
use crate::error::AppError;
use crate::kinds::{EntryId, Phone};
use crate::web::first;

/// What was typed to find a booking again.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LookUp {
    /// Six signs.
    #[serde(deserialize_with = "first")]
    pub(crate) code: String,
    /// Her number.
    #[serde(deserialize_with = "first")]
    pub(crate) phone: String,
}

impl LookUp {
    /// The code as it is kept, and the number; none where there can be no such booking. Case, spaces and
    /// hyphens do not matter. Codes have no 0, O, 1 and I: who reads these has seen a Q or an l.
    pub(crate) fn parse(&self) -> Option<(String, Phone)> {
        let code: String = self
            .code
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .map(|c| {
                match read::digit(c).map_or(c, |digit| char::from_digit(digit, 10).unwrap_or(c)) {
                    '0' | 'O' => 'Q',
                    '1' | 'I' => 'L',
                    other => other,
                }
            })
            .collect();
        let is_code = code.len() == 6 && code.is_ascii();
        Some((code, Phone::parse(&self.phone)?)).filter(|_| is_code)
    }
}

/// What was typed to get the links again.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkAgain {
    /// Her address.
    #[serde(deserialize_with = "first")]
    pub(crate) email: String,
}

/// What shall be cancelled; neither is all.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Cancellation {
    /// One date: the entry's id.
    #[serde(deserialize_with = "first")]
    pub(crate) entry: String,
    /// One person: her id.
    #[serde(deserialize_with = "first")]
    pub(crate) person: String,
}

/// Which offer is answered; empty is all of them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answer {
    /// The entry's id.
    #[serde(deserialize_with = "first")]
    pub(crate) entry: String,
}

impl Answer {
    /// The entry.
    ///
    /// # Errors
    /// `NotFound` where it is no id: that must never mean all.
    pub(crate) fn entry(&self) -> Result<Option<EntryId>, AppError> {
        match self.entry.trim() {
            "" => Ok(None),
            id => id.parse().map(Some).map_err(|_| AppError::NotFound),
        }
    }
}

/// Who stays away from which session of a course.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Absence {
    /// The session's id.
    #[serde(deserialize_with = "first")]
    pub(crate) session: String,
    /// The ids of persons; none is the whole party.
    pub(crate) person: Vec<String>,
    /// `back` where she comes after all.
    #[serde(deserialize_with = "first")]
    pub(crate) turn: String,
}

impl Absence {
    /// What was meant.
    ///
    /// # Errors
    /// `NotFound` where an id is none.
    pub(crate) fn parse(&self) -> Result<actions::Absence, AppError> {
        let persons: Result<Vec<_>, _> = self.person.iter().map(|id| id.trim().parse()).collect();
        Ok(actions::Absence {
            session: self
                .session
                .trim()
                .parse()
                .map_err(|_| AppError::NotFound)?,
            persons: persons.map_err(|_| AppError::NotFound)?,
            turn: match self.turn.as_str() {
                "back" => Turn::Back,
                _ => Turn::Away,
            },
        })
    }
}
