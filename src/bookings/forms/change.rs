//! What she changes herself, as it was typed.

use serde::Deserialize;

use super::{Input, if_childcare_is_full, line_id};
use crate::bookings::rules::transfer;
use crate::bookings::store::her::Hers;
use crate::kinds::{Email, Lang, NameProblem, PersonId, PersonName, Phone};
use crate::web::{Problems, Reader, first};

/// What was typed to change contact, names or a date. Each form has some of the fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Change {
    /// Her address.
    #[serde(deserialize_with = "first")]
    pub(crate) email: String,
    /// Her number.
    #[serde(deserialize_with = "first")]
    pub(crate) phone: String,
    /// The language of her letters, a tag.
    #[serde(deserialize_with = "first")]
    pub(crate) language: String,
    /// The names of the party, a line each.
    pub(crate) name: Vec<String>,
    /// Whose names these are, ids in the same order.
    pub(crate) person: Vec<String>,
    /// The entry for the date that she gives up, an id.
    #[serde(deserialize_with = "first")]
    pub(crate) entry: String,
    /// The date that she wants instead, an id.
    #[serde(deserialize_with = "first")]
    pub(crate) session: String,
    /// Written where she would wait for the new date.
    #[serde(deserialize_with = "first")]
    pub(crate) wait: String,
    /// `without` or `wait`: what she wants where the childcare is full.
    #[serde(deserialize_with = "first")]
    pub(crate) childcare_full: String,
}

/// How she is to be reached from now on: at least one of address and number.
#[derive(Clone, Debug)]
pub(crate) struct Contact {
    /// Her address.
    pub(crate) email: Option<Email>,
    /// Her number.
    pub(crate) phone: Option<Phone>,
    /// The language of her letters.
    pub(crate) lang: Lang,
}

impl Change {
    /// The form as it is opened: what we know.
    pub(crate) fn of(hers: &Hers) -> Self {
        let booking = &hers.booking;
        Self {
            email: booking.email.clone().unwrap_or_default(),
            phone: booking.phone.clone().unwrap_or_default(),
            language: booking.lang.clone(),
            name: hers.party().map(|person| person.name.clone()).collect(),
            ..Self::default()
        }
    }

    /// Understands address and number. A language that is none stays the one it was.
    ///
    /// # Errors
    /// Everything that could not be understood.
    pub(crate) fn contact(&self, reader: &Reader, hers: &Hers) -> Result<Contact, Problems> {
        let mut problems = Problems::default();
        let input = Input {
            email: self.email.clone(),
            phone: self.phone.clone(),
            ..Input::default()
        };
        let (email, phone) = input.contact(reader, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let lang =
            Lang::from_tag(self.language.trim()).or_else(|| Lang::from_tag(&hers.booking.lang));
        Ok(Contact {
            email,
            phone,
            lang: lang.unwrap_or_default(),
        })
    }

    /// Understands which date she gives up for which.
    ///
    /// # Errors
    /// What she has not chosen yet.
    pub(crate) fn transfer(&self, reader: &Reader) -> Result<transfer::Change, Problems> {
        let mut problems = Problems::default();
        let (from, to) = (self.entry.trim().parse(), self.session.trim().parse());
        for (field, is_missing) in [("entry", from.is_err()), ("session", to.is_err())] {
            if is_missing {
                problems.add(field, reader.t().bookings_date_choose());
            }
        }
        let (Ok(from), Ok(to)) = (from, to) else {
            return Err(problems);
        };
        Ok(transfer::Change {
            from,
            to,
            childcare: if_childcare_is_full(&self.childcare_full),
            waits: !self.wait.trim().is_empty(),
        })
    }

    /// Understands the names, each with the person whose it is. Who sends no persons means the party in its
    /// order; names without a person are nobody's.
    ///
    /// # Errors
    /// Everything that could not be understood.
    pub(crate) fn names(
        &self,
        reader: &Reader,
        hers: &Hers,
    ) -> Result<Vec<(PersonId, PersonName)>, Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        let persons: Option<Vec<PersonId>> = if self.person.is_empty() {
            Some(hers.party().map(|person| person.id).collect())
        } else {
            self.person
                .iter()
                .map(|id| id.trim().parse().ok())
                .collect()
        };
        let persons = persons.filter(|persons| persons.len() == self.name.len());
        let Some(persons) = persons else {
            problems.add("name", t.bookings_names_others());
            return Err(problems);
        };
        let mut names: Vec<(PersonId, PersonName)> = Vec::new();
        for (place, (id, typed)) in persons.into_iter().zip(&self.name).enumerate() {
            let problem = match PersonName::parse(typed) {
                Ok(name)
                    if names
                        .iter()
                        .any(|(_, other)| other.folded() == name.folded()) =>
                {
                    t.bookings_problem_name_twice()
                }
                Ok(name) => {
                    names.push((id, name));
                    continue;
                }
                Err(NameProblem::Missing) => t.bookings_names_missing(),
                Err(NameProblem::TooLong) => t.bookings_problem_name_long(),
                Err(NameProblem::Unreadable) => t.web_problem_unreadable(),
            };
            problems.add(line_id(place), problem);
        }
        if problems.is_empty() {
            Ok(names)
        } else {
            Err(problems)
        }
    }
}
