//! Links that let one person sign up for one offering before it opens to all.

use sea_orm::entity::prelude::*;

use crate::kinds::{OfferingId, PersonId};

/// A link. The token follows from its id and the key.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "first_links")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// For which offering.
    pub(crate) offering_id: OfferingId,
    /// For whom: a person of an earlier booking.
    pub(crate) person_id: PersonId,
    /// SHA-256 of its token.
    #[sea_orm(unique)]
    pub(crate) token_hash: Vec<u8>,
    /// When it was made, UTC.
    pub(crate) made_at: DateTimeUtc,
    /// When its letter was written; none: she has no address.
    pub(crate) mailed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
