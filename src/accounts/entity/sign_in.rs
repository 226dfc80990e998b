//! Where those who work here are signed in. Of the browser only its family is kept, and no address.

use sea_orm::entity::prelude::*;

use crate::kinds::{SignInId, StaffId};

/// A sign-in: one browser.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_ins")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: SignInId,
    /// Who.
    pub(crate) staff_id: StaffId,
    /// SHA-256 of the token in the cookie.
    #[sea_orm(unique)]
    pub(crate) token_hash: Vec<u8>,
    /// Since when.
    pub(crate) created_at: DateTimeUtc,
    /// The last page, give or take a few minutes.
    pub(crate) last_used_at: DateTimeUtc,
    /// When it ends in any case, exclusive.
    pub(crate) expires_at: DateTimeUtc,
    /// Does she still owe the code of her second factor? Then she is not in.
    pub(crate) awaits_code: bool,
    /// When she last said who she is: with her second factor where she has one, else with her password. The
    /// beginning of time where she has not, because her password or a letter alone let her in.
    pub(crate) confirmed_at: DateTimeUtc,
    /// Did she come in with a second factor, or set one up since?
    pub(crate) is_strong: bool,
    /// The family of the browser and its system, "Firefox, Linux"; may be empty.
    pub(crate) browser: String,
}

impl ActiveModelBehavior for ActiveModel {}
