//! Rebookings: the office gave somebody a place in another offering. That is a booking of its own.

use sea_orm::entity::prelude::*;

use crate::kinds::BookingId;

/// A rebooking. No name stands in it but that of who did it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rebookings")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// The booking that she had; something of it may be left.
    pub(crate) left_id: BookingId,
    /// The booking that she has for it in the other offering.
    pub(crate) joined_id: BookingId,
    /// Who did it: her name as it was then.
    pub(crate) actor: String,
    /// When.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
