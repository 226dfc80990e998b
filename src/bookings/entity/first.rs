//! Bookings that were made by a link which lets one sign up before others.

use sea_orm::entity::prelude::*;

use crate::kinds::BookingId;

/// A booking by such a link.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "first_bookings")]
pub(crate) struct Model {
    /// The booking.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) booking_id: BookingId,
    /// The link.
    pub(crate) link_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
