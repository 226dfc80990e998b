//! What came back, each once.

use sea_orm::entity::prelude::*;

use crate::kinds::{BounceId, LetterId};

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Kind {
    /// There is no such address.
    #[sea_orm(string_value = "gone")]
    Gone,
    /// The server takes nothing for it.
    #[sea_orm(string_value = "hard")]
    Hard,
    /// The mailbox is full.
    #[sea_orm(string_value = "full")]
    Full,
    /// Something else that may pass: the server, the way to it.
    #[sea_orm(string_value = "soft")]
    Soft,
    /// The server does not take this letter: too big, or written otherwise than it likes.
    #[sea_orm(string_value = "letter")]
    Letter,
    /// The server does not take it from us: it says nothing about her address.
    #[sea_orm(string_value = "policy")]
    Policy,
    /// It arrived, and somebody said that it is unwanted.
    #[sea_orm(string_value = "complaint")]
    Complaint,
}

/// Something that came back.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bounces")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: BounceId,
    /// Tells it apart: the same message counts once.
    pub(crate) hash: Vec<u8>,
    /// Which letter; it is deleted with it.
    pub(crate) letter_id: LetterId,
    /// The sealed address, where it is one of those that get the Rundbrief.
    pub(crate) sealed: Option<Vec<u8>>,
    /// Why.
    pub(crate) kind: Kind,
    /// The same as a number (RFC 3463).
    pub(crate) status: Option<String>,
    /// The same in the server's words, without addresses.
    pub(crate) said: Option<String>,
    /// When we learned of it.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
