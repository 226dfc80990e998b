//! Certificates: that somebody took part. The name on it is printed, never kept.

use sea_orm::entity::prelude::*;

use crate::kinds::{OfferingId, PersonId};

/// A certificate.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "certificates")]
pub(crate) struct Model {
    /// Its id: the code follows from it and the key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// The sealed code. It is what stays when all else is forgotten.
    #[sea_orm(unique)]
    pub(crate) code_hash: Vec<u8>,
    /// Whose; none: somebody who is forgotten.
    pub(crate) person_id: Option<PersonId>,
    /// Of which offering; none likewise.
    pub(crate) offering_id: Option<OfferingId>,
    /// Minutes that she was there; none likewise.
    pub(crate) minutes: Option<i32>,
    /// Since when; none likewise.
    pub(crate) issued_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
