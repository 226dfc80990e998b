//! Returns: how many of those who are forgotten came to a session for the first time in its month, and when they
//! had come before. So people can be counted once in any row of whole months, and nobody's way is kept.

use sea_orm::entity::prelude::*;

use crate::kinds::SessionId;

/// People of a session for whom it was the first one in its month.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_returns")]
pub(crate) struct Model {
    /// The session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) session_id: SessionId,
    /// The month in which they had come before to the same offering, as [`crate::kinds::Month`] counts them; zero:
    /// never.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) before: i32,
    /// How many.
    pub(crate) people: i32,
}

impl ActiveModelBehavior for ActiveModel {}
