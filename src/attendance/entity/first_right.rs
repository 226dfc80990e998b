//! Offerings that open first to those who reached the level of a series.

use sea_orm::entity::prelude::*;

use crate::kinds::OfferingId;

/// Such an offering.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "first_rights")]
pub(crate) struct Model {
    /// The offering.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) offering_id: OfferingId,
    /// The series whose level one must have reached.
    pub(crate) series: String,
    /// Since when it is so, UTC.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
