//! Proof of consent (Art. 7 GDPR): what was said, when it was asked and when confirmed. No network address.

use sea_orm::entity::prelude::*;

use crate::kinds::{ConsentId, SubscriberId};

/// How she consented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Way {
    /// On our page, and by the link in a letter.
    #[sea_orm(string_value = "page")]
    Page,
    /// On paper; the office has it.
    #[sea_orm(string_value = "paper")]
    Paper,
}

/// A consent.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consents")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: ConsentId,
    /// Whose.
    pub(crate) subscriber_id: SubscriberId,
    /// How.
    pub(crate) way: Way,
    /// What she consented to, word for word.
    pub(crate) said: String,
    /// Which version of it.
    pub(crate) version: String,
    /// A tag of `Lang`: the language of the words.
    pub(crate) lang: String,
    /// When she asked; on paper: when the office noted it.
    pub(crate) asked_at: DateTimeUtc,
    /// When she confirmed; on paper: likewise.
    pub(crate) confirmed_at: DateTimeUtc,
    /// The `Message-ID` of the letter by which she confirmed.
    pub(crate) message_id: Option<String>,
    /// The day that stands on the paper.
    pub(crate) signed_on: Option<Date>,
    /// Who of the office has noted it.
    pub(crate) actor: Option<String>,
    /// SHA-256 of the token by which she confirmed.
    pub(crate) token_hash: Option<Vec<u8>>,
    /// When she withdrew it.
    pub(crate) withdrawn_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
