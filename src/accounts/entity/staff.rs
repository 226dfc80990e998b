//! Who works here.

use sea_orm::entity::prelude::*;

use crate::kinds::{Role, StaffId};

/// Somebody who works here.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub(crate) struct Model {
    /// Her id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: StaffId,
    /// Her name.
    pub(crate) name: String,
    /// Her address.
    pub(crate) email: String,
    /// The address as it is compared.
    #[sea_orm(unique)]
    pub(crate) email_folded: String,
    /// What she may see.
    pub(crate) role: Role,
    /// A tag of `Lang`: the language of letters to her.
    pub(crate) lang: String,
    /// Argon2id, as a PHC string; none until she has chosen a password.
    pub(crate) password_hash: Option<String>,
    /// Since when she can no longer sign in.
    pub(crate) disabled_at: Option<DateTimeUtc>,
    /// Since when she has an account.
    pub(crate) created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
