//! The sign-up on the telephone, as the office types it.

use serde::Deserialize;

use super::Input;
use crate::app::App;
use crate::audit;
use crate::bookings::rules::{Hears, Wish};
use crate::bookings::store::her::Hers;
use crate::kinds::{Email, Lang, Phone};
use crate::offerings::Listing;
use crate::web::{Problems, Reader, first, form_key, read_line};

/// Characters of a reason.
const REASON: usize = 200;

/// What was typed. Number and address stand in one field: whichever she says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Phoned {
    /// Her number, her address, or both.
    #[serde(deserialize_with = "first")]
    pub(crate) contact: String,
    /// Who comes, a line each.
    pub(crate) name: Vec<String>,
    /// The language of her letters, a tag.
    #[serde(deserialize_with = "first")]
    pub(crate) language: String,
    /// The dates, ids.
    pub(crate) session: Vec<String>,
    /// The workshop's slug.
    #[serde(deserialize_with = "first")]
    pub(crate) workshop: String,
    /// Her organisation.
    #[serde(deserialize_with = "first")]
    pub(crate) organisation: String,
    /// Her role there.
    #[serde(deserialize_with = "first")]
    pub(crate) role: String,
    /// How many children.
    #[serde(deserialize_with = "first")]
    pub(crate) children: String,
    /// Their ages.
    #[serde(deserialize_with = "first")]
    pub(crate) children_ages: String,
    /// `without` or `wait`.
    #[serde(deserialize_with = "first")]
    pub(crate) childcare_full: String,
    /// The language in which she would like help.
    #[serde(deserialize_with = "first")]
    pub(crate) language_help: String,
    /// Who rings for her.
    #[serde(deserialize_with = "first")]
    pub(crate) helper_name: String,
    /// How to reach who rings for her.
    #[serde(deserialize_with = "first")]
    pub(crate) helper_contact: String,
    /// What else she says.
    #[serde(deserialize_with = "first")]
    pub(crate) note: String,
    /// How she hears of it: `zettel` or `nichts`; anything else is a letter, where she has an address.
    #[serde(deserialize_with = "first")]
    pub(crate) hears: String,
    /// Why she gets a place where none is free; may be empty.
    #[serde(deserialize_with = "first")]
    pub(crate) reason: String,
    /// Makes two sendings one booking.
    #[serde(deserialize_with = "first")]
    pub(crate) key: String,
    /// Not empty where the office looks for earlier bookings of the contact.
    #[serde(deserialize_with = "first")]
    pub(crate) search: String,
    /// Not empty where the button below the form was pressed.
    #[serde(deserialize_with = "first")]
    pub(crate) done: String,
    /// The earlier booking whose names it takes over, an id.
    #[serde(deserialize_with = "first")]
    pub(crate) take: String,
    /// Not empty where the office only changed the language of the page.
    #[serde(deserialize_with = "first")]
    pub(crate) redraw: String,
}

impl Phoned {
    /// An empty form with a key of its own, in the language that most letters have.
    pub(crate) fn fresh(app: &App) -> Self {
        Self {
            key: form_key::fresh(app, app.clock.now()),
            language: Lang::default().tag().to_owned(),
            ..Self::default()
        }
    }

    /// Does the office look for earlier bookings? Also by Enter in the first field, before there is a name.
    pub(crate) fn looks_for(&self) -> bool {
        let has_name = self.name.iter().any(|name| !name.trim().is_empty());
        let is_done = has_name || !self.done.is_empty();
        !self.search.is_empty() || !is_done && !self.contact.trim().is_empty()
    }

    /// The address and the number in the first field: words with an @ are an address, the rest is a number.
    fn contacts(&self) -> (String, String) {
        let words = self.contact.split([' ', ',', ';']);
        let (email, phone): (Vec<&str>, Vec<&str>) = words.partition(|word| word.contains('@'));
        (email.join(" "), phone.join(" "))
    }

    /// What bookings are found under: the folded address, the number.
    pub(crate) fn known_by(&self) -> (Option<String>, Option<String>) {
        let (email, phone) = self.contacts();
        (
            Email::parse(&email).ok().map(|email| email.folded()),
            Phone::parse(&phone).map(|phone| phone.as_str().to_owned()),
        )
    }

    /// Takes over what is known of somebody.
    pub(crate) fn take_over(&mut self, known: &Hers, listing: &Listing) {
        let booking = &known.booking;
        let most = usize::try_from(listing.offering.max_persons.max(1)).unwrap_or(1);
        self.name = known
            .party()
            .take(most)
            .map(|person| person.name.clone())
            .collect();
        self.language.clone_from(&booking.lang);
        let contacts = [&booking.phone, &booking.email];
        let contacts: Vec<&str> = contacts.into_iter().flatten().map(String::as_str).collect();
        self.contact = contacts.join(" ");
    }

    /// Understands the form as the public one is understood, taken down by somebody of the office.
    ///
    /// # Errors
    /// Everything that could not be understood, at the fields of this form.
    pub(crate) fn parse(
        &self,
        reader: &Reader,
        listing: &Listing,
        clerk: audit::By,
    ) -> Result<Wish, Problems> {
        let t = reader.t();
        let mut problems = Problems::default();
        let beyond = read_line(reader, "reason", &self.reason, REASON, &mut problems);
        let wish = self.input().parse(reader, listing);
        if let Err(found) = &wish {
            for (field, text) in found.iter() {
                match field {
                    "email" if self.contact.trim().is_empty() => {
                        problems.add("contact", t.office_problem_contact());
                    }
                    "email" | "phone" => problems.add("contact", text),
                    "name" if self.name.iter().all(|name| name.trim().is_empty()) => {
                        problems.add("name", t.office_problem_name());
                    }
                    field => problems.add(field, text),
                }
            }
        }
        let Some(wish) = wish.ok().filter(|_| problems.is_empty()) else {
            return Err(problems);
        };
        Ok(Wish {
            beyond,
            lang: Lang::from_tag(self.language.trim()).unwrap_or_default(),
            hears: self.hears(),
            ..wish.by_office(clerk)
        })
    }

    /// How she hears of it.
    pub(crate) fn hears(&self) -> Hears {
        match self.hears.as_str() {
            "zettel" => Hears::OnPaper,
            "nichts" => Hears::Already,
            _ => Hears::ByLetter,
        }
    }

    /// The same as the public form holds it.
    pub(crate) fn input(&self) -> Input {
        let (email, phone) = self.contacts();
        Input {
            name: self.name.clone(),
            email,
            phone,
            session: self.session.clone(),
            workshop: self.workshop.clone(),
            organisation: self.organisation.clone(),
            role: self.role.clone(),
            children: self.children.clone(),
            children_ages: self.children_ages.clone(),
            childcare_full: self.childcare_full.clone(),
            language_help: self.language_help.clone(),
            helper_name: self.helper_name.clone(),
            helper_contact: self.helper_contact.clone(),
            note: self.note.clone(),
            key: self.key.clone(),
            ..Input::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Phoned;

    fn known_by(contact: &str) -> (Option<String>, Option<String>) {
        let typed = Phoned {
            contact: contact.to_owned(),
            ..Phoned::default()
        };
        typed.known_by()
    }

    #[test]
    fn one_field_takes_a_number_an_address_or_both() {
        let email = Some("ada@example.org".to_owned());
        let phone = Some("+492361123456".to_owned());
        assert_eq!(known_by("02361 123 456"), (None, phone.clone()));
        assert_eq!(known_by("Ada@example.org"), (email.clone(), None));
        assert_eq!(known_by("02361/123456, ada@example.org"), (email, phone));
        assert_eq!(known_by("nichts"), (None, None));
    }
}
