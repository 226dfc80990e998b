//! Ticks: every mark that somebody made, none ever changed. What counts follows from them.

use sea_orm::entity::prelude::*;

use crate::kinds::{PersonId, SessionId};

/// Was she there?
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    EnumIter,
    DeriveActiveEnum,
    serde::Serialize,
    serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mark {
    /// She was.
    #[sea_orm(string_value = "present")]
    Present,
    /// She was, later than the others.
    #[sea_orm(string_value = "late")]
    Late,
    /// She was not, and had said so.
    #[sea_orm(string_value = "excused")]
    Excused,
    /// She was not.
    #[sea_orm(string_value = "absent")]
    Absent,
    /// Nobody says anything (any more).
    #[sea_orm(string_value = "unset")]
    Unset,
}

impl Mark {
    /// The marks that one can set, in the order of a page.
    pub(crate) const ALL: [Self; 4] = [Self::Present, Self::Late, Self::Excused, Self::Absent];

    /// The word in forms and data.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Late => "late",
            Self::Excused => "excused",
            Self::Absent => "absent",
            Self::Unset => "unset",
        }
    }

    /// Reads a word of a form.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter().chain([Self::Unset]);
        all.find(|mark| mark.word() == word)
    }

    /// Was she there?
    pub(crate) fn is_there(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }
}

/// A tick.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticks")]
pub(crate) struct Model {
    /// Its id, made where it was ticked: the same tick twice is one.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// In which session.
    pub(crate) session_id: SessionId,
    /// Whom; none: somebody who is forgotten, of whom only this stays.
    pub(crate) person_id: Option<PersonId>,
    /// What.
    pub(crate) mark: Mark,
    /// When, by the clock of the device, UTC; never later than we learned of it.
    pub(crate) at: DateTimeUtc,
    /// When we learned of it.
    pub(crate) received_at: DateTimeUtc,
    /// Who: her name as it was then.
    pub(crate) actor: String,
    /// On which device: a number that says nothing else.
    pub(crate) device: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
