//! Requests for the Rundbrief that nobody has confirmed yet. Forgotten after `newsletter.confirm_hours`.

use sea_orm::entity::prelude::*;

use crate::kinds::RequestId;

/// A request.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "requests")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: RequestId,
    /// The address as it was typed.
    pub(crate) email: String,
    /// The folded address under our seal.
    pub(crate) sealed: Vec<u8>,
    /// A tag of `Lang`: the language in which she wants the Rundbrief.
    pub(crate) lang: String,
    /// The topics that she wants, words with a blank between them; empty: all.
    pub(crate) topics: String,
    /// What stood above the button, word for word.
    pub(crate) said: String,
    /// Which version of it.
    pub(crate) version: String,
    /// A tag of `Lang`: the language in which it stood there.
    pub(crate) said_lang: String,
    /// When.
    pub(crate) asked_at: DateTimeUtc,
    /// The `Message-ID` of the letter with the link.
    pub(crate) message_id: Option<String>,
    /// SHA-256 of the token in that link.
    pub(crate) token_hash: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
