//! Childcare of an offering. Its places are pools of their own.

use sea_orm::entity::prelude::*;

use crate::kinds::OfferingId;

/// Childcare.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "childcare")]
pub(crate) struct Model {
    /// The offering.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) offering_id: OfferingId,
    /// Is there any? If not, the note says so.
    pub(crate) offered: bool,
    /// Children at the same time.
    pub(crate) places: i32,
    /// Years, inclusive.
    pub(crate) age_from: i32,
    /// Years, inclusive.
    pub(crate) age_to: i32,
    /// What a mother should know; German.
    pub(crate) note: String,
}

impl ActiveModelBehavior for ActiveModel {}
