//! Codes for when the phone is lost. A code that was used is gone.

use sea_orm::entity::prelude::*;

use crate::kinds::StaffId;

/// A recovery code.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_codes")]
pub(crate) struct Model {
    /// HMAC of whose it is and the code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) code_hash: Vec<u8>,
    /// Whose.
    pub(crate) staff_id: StaffId,
}

impl ActiveModelBehavior for ActiveModel {}
