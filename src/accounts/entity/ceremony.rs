//! Ceremonies that are under way: what the service asked a browser, until the answer is there.

use sea_orm::entity::prelude::*;

use crate::kinds::StaffId;

/// What the answer is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Purpose {
    /// Signing in with a passkey.
    #[sea_orm(string_value = "enter")]
    Enter,
    /// Another passkey.
    #[sea_orm(string_value = "add")]
    Add,
    /// Saying once more who she is.
    #[sea_orm(string_value = "confirm")]
    Confirm,
    /// Signing in elsewhere.
    #[sea_orm(string_value = "elsewhere")]
    Elsewhere,
}

/// A ceremony. It takes one answer, for a few minutes, from one browser.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ceremonies")]
pub(crate) struct Model {
    /// SHA-256 of the token in that browser's cookie.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) browser_hash: Vec<u8>,
    /// What the answer is good for.
    pub(crate) purpose: Purpose,
    /// Whose, where she is signed in.
    pub(crate) staff_id: Option<StaffId>,
    /// What the answer is compared with (JSON).
    pub(crate) state: String,
    /// Until when it takes one, exclusive.
    pub(crate) expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
