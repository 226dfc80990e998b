//! Where it takes place.

use sea_orm::entity::prelude::*;

use crate::kinds::VenueId;

/// A venue.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "venues")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: VenueId,
    /// Its name in files.
    #[sea_orm(unique)]
    pub(crate) slug: String,
    /// Its name for people.
    pub(crate) name: String,
    /// Can one get in without a step?
    pub(crate) step_free: bool,
    /// What a visitor should know; may be empty.
    pub(crate) note: String,
}

impl ActiveModelBehavior for ActiveModel {}
