//! As whom somebody is known elsewhere (`OpenID` Connect). Bound once, by an address that was verified there; from
//! then on only the subject counts: addresses change hands.

use sea_orm::entity::prelude::*;

use crate::kinds::StaffId;

/// As whom somebody is known elsewhere; one for each issuer.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_identities")]
pub(crate) struct Model {
    /// Who vouches for her.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) issuer: String,
    /// Under which number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) subject: String,
    /// Who she is here.
    pub(crate) staff_id: StaffId,
    /// Since when.
    pub(crate) created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
