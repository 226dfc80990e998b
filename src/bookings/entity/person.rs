//! Persons of a party.

use sea_orm::entity::prelude::*;

use crate::kinds::{BookingId, PersonId};

/// A person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "persons")]
pub(crate) struct Model {
    /// Her id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: PersonId,
    /// The booking.
    pub(crate) booking_id: BookingId,
    /// Her place in the party, from zero.
    pub(crate) position: i32,
    /// Her name, as she writes it.
    pub(crate) name: String,
    /// Her name, as it is compared.
    pub(crate) name_folded: String,
    /// Her name, as it sounds: for finding it. Empty where it tells nothing.
    pub(crate) name_sound: String,
    /// Since when she no longer comes.
    pub(crate) cancelled_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
