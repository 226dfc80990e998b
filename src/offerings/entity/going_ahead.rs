//! Groups below their smallest number that take place all the same: the office has decided so.

use sea_orm::entity::prelude::*;

use crate::kinds::PoolId;

/// A decision.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "going_ahead")]
pub(crate) struct Model {
    /// Whose places they are: the offering's as a whole, or one session's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) pool_id: PoolId,
    /// Since when.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
