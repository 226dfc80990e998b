//! Calls: whom the office rang about what, and whether she was reached. Who is to be rung follows from the rest;
//! here stand the ticks only.

use sea_orm::entity::prelude::*;

use crate::kinds::BookingId;

/// What a call is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Kind {
    /// A free place near the begin, or an offer to somebody without an address; the subject is the entry.
    #[sea_orm(string_value = "offer")]
    Offer,
    /// A session that was called off, moved or takes place after all; the subject is the change.
    #[sea_orm(string_value = "session")]
    Session,
    /// A letter that came back; the subject is the letter.
    #[sea_orm(string_value = "bounced")]
    Bounced,
    /// A message to all that could not be written to her; the subject is the message.
    #[sea_orm(string_value = "message")]
    Message,
    /// A place in another offering, given to somebody without an address; the subject is the rebooking.
    #[sea_orm(string_value = "rebooked")]
    Rebooked,
    /// Somebody was rung about a change of a session, and then it was undone; the subject is the change.
    #[sea_orm(string_value = "undone")]
    Undone,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Outcome {
    /// She knows.
    #[sea_orm(string_value = "reached")]
    Reached,
    /// Nobody answered: to be tried again.
    #[sea_orm(string_value = "not_reached")]
    NotReached,
    /// Nobody needs to be rung any more: what a letter was to say is said otherwise.
    #[sea_orm(string_value = "handled")]
    Handled,
}

/// A tick.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calls")]
pub(crate) struct Model {
    /// About what.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) kind: Kind,
    /// About which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) subject_id: Uuid,
    /// Whom.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) booking_id: BookingId,
    /// What came of it.
    pub(crate) outcome: Outcome,
    /// Who rang: her name as it was then.
    pub(crate) actor: String,
    /// When.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
