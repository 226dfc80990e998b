//! One-time links.

use sea_orm::entity::prelude::*;

use crate::kinds::{LinkId, StaffId};

/// What a link is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Purpose {
    /// A first or a new password.
    #[sea_orm(string_value = "password")]
    Password,
    /// Coming in without a password, for those who lead courses.
    #[sea_orm(string_value = "sign_in")]
    SignIn,
}

/// A one-time link.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_links")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: LinkId,
    /// Whose.
    pub(crate) staff_id: StaffId,
    /// What it is good for.
    pub(crate) purpose: Purpose,
    /// SHA-256 of the token in its address.
    #[sea_orm(unique)]
    pub(crate) token_hash: Vec<u8>,
    /// When it was made.
    pub(crate) created_at: DateTimeUtc,
    /// Until when it is good, exclusive.
    pub(crate) expires_at: DateTimeUtc,
    /// When it was used: once.
    pub(crate) used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
