//! What stays countable of bookings that are forgotten, for each pool. Added to, never taken from.

use sea_orm::entity::prelude::*;

use crate::kinds::PoolId;

/// The numbers of a pool, of those who are forgotten only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pool_counts")]
pub(crate) struct Model {
    /// The pool.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) pool_id: PoolId,
    /// Bookings that had a place.
    pub(crate) bookings: i32,
    /// People who had a place (children, in a pool of childcare).
    pub(crate) people: i32,
    /// People who waited for a place and got none.
    pub(crate) waiting: i32,
    /// Bookings with a place that asked for help in their language.
    pub(crate) language_help: i32,
    /// Organisations that had a place.
    pub(crate) institutions: i32,
}

impl ActiveModelBehavior for ActiveModel {}
