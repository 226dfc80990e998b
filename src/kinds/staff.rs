//! Who works here: her role, and who she is while she is signed in.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

use super::{Lang, SignInId, StaffId};

/// What somebody does here, and with that what she may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Role {
    /// The office: everything.
    #[sea_orm(string_value = "office")]
    Office,
    /// Leads courses: her own ones, from two weeks before to two weeks after.
    #[sea_orm(string_value = "leader")]
    Leader,
    /// Reads figures, and nothing about any person.
    #[sea_orm(string_value = "reader")]
    Reader,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Office, Self::Leader, Self::Reader];

    /// The word for commands and the database.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Leader => "leader",
            Self::Reader => "reader",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|role| role.tag() == word);
        found.ok_or_else(|| "office, leader or reader".to_owned())
    }
}

/// Somebody who works here and is signed in. `accounts` lays her into the request, guards give her to handlers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// Who.
    pub(crate) id: StaffId,
    /// Her name, for pages and for the audit log.
    pub(crate) name: String,
    /// What she may see.
    pub(crate) role: Role,
    /// The language of letters to her.
    pub(crate) lang: Lang,
    /// In which browser.
    pub(crate) sign_in: SignInId,
    /// When she last said who she is in that browser, with her second factor where she has one; UTC.
    pub(crate) confirmed_at: DateTime<Utc>,
    /// Must she set up a second factor before anything else opens?
    pub(crate) lacks_factor: bool,
}
