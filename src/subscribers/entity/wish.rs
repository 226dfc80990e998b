//! "Tell me when it starts again": one letter about one series, and then nothing is left of it.

use sea_orm::entity::prelude::*;

use crate::kinds::{NoticeId, OfferingId};

/// A wish.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wishes")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: NoticeId,
    /// The offering on whose page it was said.
    pub(crate) offering_id: OfferingId,
    /// Its series: another offering of it is what she waits for.
    pub(crate) series: String,
    /// Her address.
    pub(crate) email: String,
    /// The address as it is compared.
    pub(crate) folded: String,
    /// A tag of `Lang`.
    pub(crate) lang: String,
    /// What stood above the button, word for word.
    pub(crate) said: String,
    /// Which version of it.
    pub(crate) version: String,
    /// When it was said first.
    pub(crate) asked_at: DateTimeUtc,
    /// When the last letter with the link was written.
    pub(crate) written_at: DateTimeUtc,
    /// How many of these were written.
    pub(crate) letters: i32,
    /// When she confirmed; none: nobody has yet.
    pub(crate) confirmed_at: Option<DateTimeUtc>,
    /// The `Message-ID` of the first letter with the link.
    pub(crate) message_id: Option<String>,
    /// SHA-256 of the token in that link.
    pub(crate) token_hash: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
