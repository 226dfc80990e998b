//! What she wants, understood: the form becomes this before anything is asked of the database.

use uuid::Uuid;

use super::{Asked, Channel, IfChildcareIsFull};
use crate::audit;
use crate::kinds::{Email, Lang, PersonName, Phone};

/// How she hears that she is noted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Hears {
    /// By a letter, if she has an address.
    #[default]
    ByLetter,
    /// The office prints a slip for her.
    OnPaper,
    /// Somebody has told her.
    Already,
}

/// A sign-up as it was meant. At least one person, at least one of address and number.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    /// The form's key; sent twice it is one booking. None: the sender gave none.
    pub(crate) key: Option<String>,
    /// The language in which she reads.
    pub(crate) lang: Lang,
    /// Who comes.
    pub(crate) party: Vec<PersonName>,
    /// Her address.
    pub(crate) email: Option<Email>,
    /// Her number.
    pub(crate) phone: Option<Phone>,
    /// Who books for her.
    pub(crate) helper_name: Option<String>,
    /// How to reach who books for her.
    pub(crate) helper_contact: Option<String>,
    /// Sessions, workshop, people, children.
    pub(crate) asked: Asked,
    /// Of the dates that are full one is enough for her.
    pub(crate) one_is_enough: bool,
    /// What she wants where the childcare is full.
    pub(crate) childcare: IfChildcareIsFull,
    /// The ages of the children, as typed.
    pub(crate) children_ages: Option<String>,
    /// The language in which she would like help.
    pub(crate) language_help: Option<String>,
    /// Her organisation.
    pub(crate) organisation: Option<String>,
    /// Her role there.
    pub(crate) role: Option<String>,
    /// What else she wrote.
    pub(crate) note: Option<String>,
    /// Who of the office signs her up; none where she does it herself.
    pub(crate) clerk: Option<audit::By>,
    /// How she hears of it.
    pub(crate) hears: Hears,
    /// Why she gets a place beyond those that there are, where none is free; only the office says so.
    pub(crate) beyond: Option<String>,
    /// The link that lets her sign up before others; it is good for one booking that stands.
    pub(crate) first: Option<Uuid>,
}

impl Wish {
    /// The same wish, taken down by somebody of the office.
    pub(crate) fn by_office(mut self, clerk: audit::By) -> Self {
        self.asked.channel = Channel::Office;
        self.clerk = Some(clerk);
        self
    }

    /// The same wish, by a link that lets her sign up before others.
    pub(crate) fn by_link(mut self, link: Uuid) -> Self {
        self.asked.channel = Channel::First;
        self.first = Some(link);
        self
    }

    /// Her contacts as they are compared: the folded address, the number.
    pub(crate) fn contacts(&self) -> Vec<String> {
        let email = self.email.as_ref().map(Email::folded);
        let phone = self.phone.as_ref().map(|phone| phone.as_str().to_owned());
        email.into_iter().chain(phone).collect()
    }
}
