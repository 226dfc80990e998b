//! Bookings: one contact and a party.

use sea_orm::entity::prelude::*;

use crate::kinds::{BookingId, OfferingId};

/// A booking.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bookings")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: BookingId,
    /// The offering.
    pub(crate) offering_id: OfferingId,
    /// The form's key: sending it twice is one booking.
    pub(crate) idempotency_key: String,
    /// SHA-256 of the token in her link.
    #[sea_orm(unique)]
    pub(crate) token_hash: Vec<u8>,
    /// SHA-256 of the token of her receipt, which shows that she is noted and nothing else.
    #[sea_orm(unique)]
    pub(crate) receipt_hash: Vec<u8>,
    /// Grows when her link changes; the old one dies.
    pub(crate) link_version: i32,
    /// Six signs that work together with the phone number.
    #[sea_orm(unique)]
    pub(crate) code: String,
    /// A tag of `Lang`: the language of her letters.
    pub(crate) lang: String,
    /// Her address.
    pub(crate) email: Option<String>,
    /// The address as it is compared.
    pub(crate) email_folded: Option<String>,
    /// Her number, E.164.
    pub(crate) phone: Option<String>,
    /// Who books for her.
    pub(crate) helper_name: Option<String>,
    /// How to reach who books for her.
    pub(crate) helper_contact: Option<String>,
    /// Her organisation.
    pub(crate) organisation: Option<String>,
    /// The organisation as it is compared.
    pub(crate) organisation_folded: Option<String>,
    /// Her role there.
    pub(crate) role: Option<String>,
    /// Children to be looked after.
    pub(crate) children: i32,
    /// Their ages, as typed.
    pub(crate) children_ages: Option<String>,
    /// The language in which she would like help, a BCP 47 tag or as typed.
    pub(crate) language_help: Option<String>,
    /// What else she wrote.
    pub(crate) note: Option<String>,
    /// What the office wrote about it; she may read it.
    pub(crate) office_note: Option<String>,
    /// Of the full dates that she waits for one is enough: getting it ends the others.
    pub(crate) one_is_enough: bool,
    /// When.
    pub(crate) created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
