//! Programmes that pay: KOMM-IN-NRW, Soziale Stadt NRW.

use sea_orm::entity::prelude::*;

use crate::kinds::ProgrammeId;

/// A programme.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programmes")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: ProgrammeId,
    /// Its name in addresses.
    #[sea_orm(unique)]
    pub(crate) slug: String,
    /// Its name; German.
    #[sea_orm(unique)]
    pub(crate) name: String,
}

impl ActiveModelBehavior for ActiveModel {}
