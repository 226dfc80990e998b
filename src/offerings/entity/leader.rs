//! Who leads an offering.

use sea_orm::entity::prelude::*;

use crate::kinds::{OfferingId, StaffId};

/// Somebody leads an offering.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offering_leaders")]
pub(crate) struct Model {
    /// The offering.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) offering_id: OfferingId,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) staff_id: StaffId,
}

impl ActiveModelBehavior for ActiveModel {}
