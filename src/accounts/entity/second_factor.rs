//! The second factor: a program on her phone that shows codes (TOTP, RFC 6238).

use sea_orm::entity::prelude::*;

use crate::kinds::StaffId;

/// A second factor. Its secret is made from the service's key and from what stands here: it is kept nowhere.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factors")]
pub(crate) struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) staff_id: StaffId,
    /// Another one each time she sets it up.
    pub(crate) enrolment: Uuid,
    /// The step (half a minute, since 1970) of the last code she used: none is taken twice.
    pub(crate) last_step: i64,
    /// Since when.
    pub(crate) created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
