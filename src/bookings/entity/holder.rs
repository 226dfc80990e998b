//! Holders: a row for each person, contact and pool while she holds or waits for a place there. The
//! unique key behind "the same person never holds two places in one pool".

use sea_orm::entity::prelude::*;

use crate::kinds::{EntryId, PersonId, PoolId};

/// A holder.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "holders")]
pub(crate) struct Model {
    /// The pool.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) pool_id: PoolId,
    /// The folded address, or the number in E.164.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) contact: String,
    /// The folded name.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) name_folded: String,
    /// The person.
    pub(crate) person_id: PersonId,
    /// The entry.
    pub(crate) entry_id: EntryId,
}

impl ActiveModelBehavior for ActiveModel {}
