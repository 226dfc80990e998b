//! What it adds up to for an address.

use sea_orm::entity::prelude::*;

/// The points of an address.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bounce_scores")]
pub(crate) struct Model {
    /// The sealed address.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) sealed: Vec<u8>,
    /// Half points.
    pub(crate) halves: i32,
    /// The day of the last one, UTC.
    pub(crate) day: Date,
    /// How many half points that day has brought.
    pub(crate) of_day: i32,
    /// When the last one came.
    pub(crate) last_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
