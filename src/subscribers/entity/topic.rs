//! What a subscriber wants to read about. No row: everything.

use sea_orm::entity::prelude::*;

use crate::kinds::SubscriberId;

/// A topic of one subscriber.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscriber_topics")]
pub(crate) struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) subscriber_id: SubscriberId,
    /// The word of a kind of offering.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) topic: String,
}

impl ActiveModelBehavior for ActiveModel {}
