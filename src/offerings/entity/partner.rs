//! Associations that an offering is held together with.

use sea_orm::entity::prelude::*;

/// A partner.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partners")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// Its name.
    #[sea_orm(unique)]
    pub(crate) name: String,
}

impl ActiveModelBehavior for ActiveModel {}
