//! How often somebody guessed wrong: under an address, whether there is such an account or not, and from a
//! household. Kept in the database, so that all processes count together.

use sea_orm::entity::prelude::*;

/// Wrong guesses.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_tries")]
pub(crate) struct Model {
    /// HMAC of what is counted: nobody reads an address from it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) key: Vec<u8>,
    /// In a row.
    pub(crate) failures: i32,
    /// The last one.
    pub(crate) last_at: DateTimeUtc,
    /// Until then nobody is let try again.
    pub(crate) wait_until: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
