//! The small forms: finding a booking again, getting its link again, cancelling.

use serde::Deserialize;

use super::read;
use crate::bookings::actions::{self, Turn};
use crate::bookings::forms::Change;
use crate::bookings::rules::cancellation::Target;
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
        Some((code(&self.code)?, Phone::parse(&self.phone)?))
    }
}

/// A code as it is kept; none where it can be none.
pub(crate) fn code(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .map(
            |c| match read::digit(c).map_or(c, |digit| char::from_digit(digit, 10).unwrap_or(c)) {
                '0' | 'O' => 'Q',
                '1' | 'I' => 'L',
                other => other,
            },
        )
        .collect();
    let is_code = code.len() == 6 && code.is_ascii();
    is_code.then_some(code)
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

/// What the office typed to find bookings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Search {
    /// A name, a number, an address or a code.
    #[serde(deserialize_with = "first")]
    pub(crate) q: String,
    /// `waiting` or `offered`: only where something stands so.
    #[serde(deserialize_with = "first")]
    pub(crate) state: String,
    /// Only of this offering, its slug.
    #[serde(deserialize_with = "first")]
    pub(crate) offering: String,
    /// The page, from one.
    #[serde(deserialize_with = "first")]
    pub(crate) page: String,
}

/// What the office sends to do something to a booking. Each form has some of the fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OfficeDeed {
    /// One entry, an id.
    #[serde(deserialize_with = "first")]
    pub(crate) entry: String,
    /// One person of the party, an id; or whose names these are, in the same order.
    pub(crate) person: Vec<String>,
    /// Names, a line each.
    pub(crate) name: Vec<String>,
    /// Her address.
    #[serde(deserialize_with = "first")]
    pub(crate) email: String,
    /// Her number.
    #[serde(deserialize_with = "first")]
    pub(crate) phone: String,
    /// The language of her letters, a tag.
    #[serde(deserialize_with = "first")]
    pub(crate) language: String,
    /// Above zero: first.
    #[serde(deserialize_with = "first")]
    pub(crate) priority: String,
    /// Why.
    #[serde(deserialize_with = "first")]
    pub(crate) reason: String,
    /// The office's note.
    #[serde(deserialize_with = "first")]
    pub(crate) note: String,
}

impl OfficeDeed {
    /// What is cancelled. An id that is none never means all.
    ///
    /// # Errors
    /// `NotFound` where an id is none, `BadRequest` where it is not clear what is meant.
    pub(crate) fn target(&self) -> Result<Target, AppError> {
        match (self.entry.as_str(), self.person.as_slice()) {
            ("", []) => Ok(Target::All),
            (entry, []) => Ok(Target::Entry(
                entry.parse().map_err(|_| AppError::NotFound)?,
            )),
            ("", [person]) => Ok(Target::Person(
                person.parse().map_err(|_| AppError::NotFound)?,
            )),
            _ => Err(AppError::BadRequest),
        }
    }

    /// The entry that is meant.
    ///
    /// # Errors
    /// `NotFound` where it is none.
    pub(crate) fn entry(&self) -> Result<EntryId, AppError> {
        self.entry.parse().map_err(|_| AppError::NotFound)
    }

    /// Contact and names, as she would type them herself.
    pub(crate) fn change(&self) -> Change {
        Change {
            email: self.email.clone(),
            phone: self.phone.clone(),
            language: self.language.clone(),
            name: self.name.clone(),
            person: self.person.clone(),
            ..Change::default()
        }
    }
}
