//! Changes: every step of an entry, with time and cause.

use sea_orm::entity::prelude::*;

use super::entry::State;
use crate::kinds::{BookingId, EntryId};

/// Who or what caused a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Cause {
    /// She herself, or who books for her.
    #[sea_orm(string_value = "participant")]
    Participant,
    /// The office.
    #[sea_orm(string_value = "office")]
    Office,
    /// A course leader.
    #[sea_orm(string_value = "leader")]
    Leader,
    /// The clock.
    #[sea_orm(string_value = "job")]
    Job,
}

/// A change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "changes")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// The booking.
    pub(crate) booking_id: BookingId,
    /// The entry.
    pub(crate) entry_id: EntryId,
    /// The state before; none at the beginning.
    pub(crate) before: Option<State>,
    /// The state after.
    pub(crate) after: State,
    /// People after.
    pub(crate) people: i32,
    /// Why, where the office gave a reason (places beyond the capacity need one).
    pub(crate) reason: Option<String>,
    /// Who or what.
    pub(crate) cause: Cause,
    /// When.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
