//! Counts: tick marks of age and of first visits. Of a session, never of a person.

use sea_orm::entity::prelude::*;

use crate::kinds::SessionId;

/// What is counted.
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
pub(crate) enum Band {
    /// Younger than 18.
    #[sea_orm(string_value = "under_18")]
    #[serde(rename = "under_18")]
    Under18,
    /// 18 to 26.
    #[sea_orm(string_value = "to_26")]
    #[serde(rename = "to_26")]
    To26,
    /// 27 to 59.
    #[sea_orm(string_value = "to_59")]
    #[serde(rename = "to_59")]
    To59,
    /// 60 and older.
    #[sea_orm(string_value = "from_60")]
    #[serde(rename = "from_60")]
    From60,
    /// Whoever is here for the first time.
    #[sea_orm(string_value = "first_visit")]
    #[serde(rename = "first_visit")]
    FirstVisit,
}

impl Band {
    /// All of them, in the order of a page.
    pub(crate) const ALL: [Self; 5] = [
        Self::Under18,
        Self::To26,
        Self::To59,
        Self::From60,
        Self::FirstVisit,
    ];

    /// The word in forms and data.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Under18 => "under_18",
            Self::To26 => "to_26",
            Self::To59 => "to_59",
            Self::From60 => "from_60",
            Self::FirstVisit => "first_visit",
        }
    }

    /// Reads a word of a form.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.word() == word)
    }
}

/// One more, or one less.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counts")]
pub(crate) struct Model {
    /// Its id, made where it was counted: the same twice is one.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// In which session.
    pub(crate) session_id: SessionId,
    /// Of what.
    pub(crate) band: Band,
    /// 1 or −1.
    pub(crate) step: i32,
    /// When, by the clock of the device.
    pub(crate) at: DateTimeUtc,
    /// When we learned of it.
    pub(crate) received_at: DateTimeUtc,
    /// Who: her name as it was then.
    pub(crate) actor: String,
    /// On which device.
    pub(crate) device: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
