//! The form as it was typed, and what it means.

mod change;
mod message;
mod phoned;
mod read;
mod rebook;
mod small;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::rules::{Asked, Channel, Hears, IfChildcareIsFull, Wish};
use crate::app::App;
use crate::kinds::{Email, EmailProblem, NameProblem, PersonName, Phone, SessionId};
use crate::offerings::Listing;
use crate::offerings::entity::offering::{Ask, Mode};
use crate::web::{Problems, Reader, first, form_key, read_lines};

pub(crate) use change::{Change, Contact};
pub(crate) use message::Message;
pub(crate) use phoned::Phoned;
pub(crate) use rebook::{ALL as REBOOK_ALL, RebookInput};
pub(crate) use small::{
    Absence, Answer, Cancellation, LinkAgain, LookUp, OfficeDeed, Search, code,
};

use read::{children, short};

/// What was typed into the sign-up. Strings only: nothing is refused before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Input {
    /// Who comes, a line each.
    pub(crate) name: Vec<String>,
    /// Her address.
    #[serde(deserialize_with = "first")]
    pub(crate) email: String,
    /// Her number.
    #[serde(deserialize_with = "first")]
    pub(crate) phone: String,
    /// The dates she ticked, ids.
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
    /// `without` or `wait`: what she wants where the childcare is full.
    #[serde(deserialize_with = "first")]
    pub(crate) childcare_full: String,
    /// The language in which she would like help.
    #[serde(deserialize_with = "first")]
    pub(crate) language_help: String,
    /// Who books for her.
    #[serde(deserialize_with = "first")]
    pub(crate) helper_name: String,
    /// How to reach who books for her.
    #[serde(deserialize_with = "first")]
    pub(crate) helper_contact: String,
    /// What else she wrote.
    #[serde(deserialize_with = "first")]
    pub(crate) note: String,
    /// Of the dates that are full one is enough for her.
    #[serde(deserialize_with = "first")]
    pub(crate) one_is_enough: String,
    /// Makes two sendings one booking.
    #[serde(deserialize_with = "first")]
    pub(crate) key: String,
    /// Stays empty, unless a machine fills it.
    #[serde(deserialize_with = "first")]
    pub(crate) website: String,
    /// Not empty where she only changed the language.
    #[serde(deserialize_with = "first")]
    pub(crate) redraw: String,
}

/// Characters of a line.
const LINE: usize = 200;
/// Characters of the note.
const NOTE: usize = 500;

impl Input {
    /// An empty form with a key of its own.
    pub(crate) fn fresh(app: &App, now: DateTime<Utc>) -> Self {
        Self {
            key: form_key::fresh(app, now),
            ..Self::default()
        }
    }

    /// Was it a machine that filled in what nobody sees?
    pub(crate) fn is_trapped(&self) -> bool {
        !self.website.trim().is_empty()
    }

    /// Was it filled in faster than a person can? Only keys of ours tell.
    pub(crate) fn is_hasty(&self, app: &App, now: DateTime<Utc>) -> bool {
        form_key::is_hasty(app, &self.key, now)
    }

    /// Understands the form. What this offering does not ask is not read.
    ///
    /// # Errors
    /// Everything that could not be understood, in the order of the form.
    pub(crate) fn parse(&self, reader: &Reader, listing: &Listing) -> Result<Wish, Problems> {
        let t = reader.t();
        let asks = |what: Ask| listing.offering.details.ask.contains(&what);
        let mut problems = Problems::default();
        let sessions = self.sessions(reader, listing, &mut problems);
        let party = self.party(reader, listing, &mut problems);
        let helper_name = short(reader, "helper_name", &self.helper_name, &mut problems);
        let helper_contact = short(
            reader,
            "helper_contact",
            &self.helper_contact,
            &mut problems,
        );
        let (email, phone) = self.contact(reader, &mut problems);
        let (mut count, mut children_ages) = (0, None);
        if asks_childcare(listing) {
            match children(&self.children) {
                Some(number) => count = number,
                None => problems.add("children", t.bookings_problem_children()),
            }
            children_ages = short(reader, "children_ages", &self.children_ages, &mut problems);
            if count == 0 && children_ages.is_some() && problems.of("children").is_none() {
                problems.add("children", t.bookings_problem_children_count());
            }
        }
        let workshop = Some(self.workshop.trim())
            .filter(|slug| asks(Ask::Workshop) && !listing.workshops.is_empty() && !slug.is_empty())
            .map(ToOwned::to_owned);
        if let Some(slug) = &workshop
            && !listing.workshops.iter().any(|known| known.slug == *slug)
        {
            problems.add("workshop", t.bookings_problem_workshop());
        }
        let organisation = asks_organisation(listing)
            .then(|| {
                let line = short(reader, "organisation", &self.organisation, &mut problems);
                // A limit for each organisation is none for who names none.
                if line.is_none()
                    && listing.offering.max_per_organisation.is_some()
                    && problems.of("organisation").is_none()
                {
                    problems.add("organisation", t.bookings_problem_organisation());
                }
                line
            })
            .flatten();
        let mut asked_line = |what: Ask, field: &str, typed: &str| {
            asks(what)
                .then(|| short(reader, field, typed, &mut problems))
                .flatten()
        };
        let role = asked_line(Ask::Role, "role", &self.role);
        let language_help = asked_line(Ask::Language, "language_help", &self.language_help);
        let note = read_lines(reader, "note", &self.note, NOTE, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let people = i64::try_from(party.len()).unwrap_or(i64::MAX);
        Ok(Wish {
            key: form_key::usable(&self.key),
            lang: reader.lang,
            party,
            email,
            phone,
            helper_name,
            helper_contact,
            asked: Asked {
                sessions,
                workshop,
                people,
                children: count,
                channel: Channel::Online,
            },
            one_is_enough: !self.one_is_enough.trim().is_empty(),
            childcare: if_childcare_is_full(&self.childcare_full),
            children_ages: children_ages.filter(|_| count > 0),
            language_help,
            organisation,
            role,
            note,
            clerk: None,
            hears: Hears::ByLetter,
            beyond: None,
            first: None,
        })
    }

    /// The dates she ticked, each once.
    fn sessions(
        &self,
        reader: &Reader,
        listing: &Listing,
        problems: &mut Problems,
    ) -> Vec<SessionId> {
        // Beside a course there may be guests of single evenings; who ticks none means the course.
        let whole = listing.offering.mode == Mode::Whole;
        if listing.offering.mode == Mode::None || whole && listing.offering.drop_in.is_none() {
            return Vec::new();
        }
        let ticked = self.session.iter().filter(|typed| !typed.trim().is_empty());
        let known: Option<Vec<SessionId>> = ticked
            .map(|typed| {
                let id = typed.trim().parse().ok()?;
                listing.session(id).map(|session| session.id)
            })
            .collect();
        let Some(mut sessions) = known else {
            problems.add("session", reader.t().bookings_problem_session_unknown());
            return Vec::new();
        };
        if sessions.is_empty() && !whole {
            problems.add("session", reader.t().bookings_problem_session());
        }
        sessions.sort();
        sessions.dedup();
        sessions
    }

    /// Who comes. Empty lines after the first are nobody.
    fn party(
        &self,
        reader: &Reader,
        listing: &Listing,
        problems: &mut Problems,
    ) -> Vec<PersonName> {
        let t = reader.t();
        let written: Vec<(usize, &String)> = self
            .name
            .iter()
            .enumerate()
            .filter(|(_, typed)| !typed.trim().is_empty())
            .collect();
        if written.is_empty() {
            problems.add("name", t.bookings_problem_name_missing());
            return Vec::new();
        }
        let max = usize::try_from(listing.offering.max_persons.max(1)).unwrap_or(1);
        if written.len() > max {
            problems.add(
                "name",
                t.bookings_problem_persons(listing.offering.max_persons.max(1)),
            );
            return Vec::new();
        }
        let mut party: Vec<PersonName> = Vec::new();
        for (place, typed) in written {
            let id = line_id(place);
            match PersonName::parse(typed) {
                Ok(name) if party.iter().any(|other| other.folded() == name.folded()) => {
                    problems.add(id, t.bookings_problem_name_twice());
                }
                Ok(name) => party.push(name),
                // Nothing but signs that carry nothing.
                Err(NameProblem::Missing) => problems.add(id, t.bookings_problem_name_missing()),
                Err(NameProblem::TooLong) => problems.add(id, t.bookings_problem_name_long()),
                Err(NameProblem::Unreadable) => problems.add(id, t.web_problem_unreadable()),
            }
        }
        party
    }

    /// How to reach her: an address or a number, one is enough.
    fn contact(&self, reader: &Reader, problems: &mut Problems) -> (Option<Email>, Option<Phone>) {
        let t = reader.t();
        if self.email.trim().is_empty() && self.phone.trim().is_empty() {
            problems.add("email", t.bookings_problem_contact());
            return (None, None);
        }
        let email = email(reader, &self.email, problems);
        let phone = match self.phone.trim() {
            "" => None,
            typed => {
                let phone = Phone::parse(typed);
                if phone.is_none() {
                    problems.add("phone", t.bookings_problem_phone());
                }
                phone
            }
        };
        (email, phone)
    }
}

/// What she wants where the childcare is full.
fn if_childcare_is_full(typed: &str) -> IfChildcareIsFull {
    match typed {
        "without" => IfChildcareIsFull::Without,
        "wait" => IfChildcareIsFull::Wait,
        _ => IfChildcareIsFull::Ask,
    }
}

/// The address in the field `email`; none where nothing was written, or a problem.
pub(crate) fn email(reader: &Reader, typed: &str, problems: &mut Problems) -> Option<Email> {
    if typed.trim().is_empty() {
        return None;
    }
    let text = match Email::parse(typed) {
        Ok(email) => return Some(email),
        Err(EmailProblem::Malformed) => reader.t().bookings_problem_email(),
        Err(EmailProblem::LocalPartNotAscii) => reader.t().bookings_problem_email_local(),
    };
    problems.add("email", text);
    None
}

/// The id of a line of the party on the page, as `web::components::names_field` gives it.
fn line_id(place: usize) -> String {
    match place {
        0 => "name".to_owned(),
        _ => format!("name-{}", place + 1),
    }
}

/// Is there somebody to look after her children? Then every form asks for them: what the catalogue promises
/// can be booked, whether or not the office thought of the question.
pub(crate) fn asks_childcare(listing: &Listing) -> bool {
    let care = listing.childcare.as_ref();
    care.is_some_and(|childcare| childcare.offered)
}

/// Does this offering ask from where she comes? Also where only so many may come from there.
pub(crate) fn asks_organisation(listing: &Listing) -> bool {
    listing.offering.details.ask.contains(&Ask::Organisation)
        || listing.offering.max_per_organisation.is_some()
}
