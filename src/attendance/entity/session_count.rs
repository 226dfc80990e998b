//! What stays countable of a session when those who came are forgotten. Added to, never taken from.

use sea_orm::entity::prelude::*;

use crate::kinds::SessionId;

/// The numbers of a session, of those who are forgotten only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_counts")]
pub(crate) struct Model {
    /// The session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) session_id: SessionId,
    /// People who had signed up and came.
    pub(crate) there: i32,
    /// People who had signed up, stayed away and had not said so.
    pub(crate) absent: i32,
    /// People who came without having signed up.
    pub(crate) guests: i32,
}

impl ActiveModelBehavior for ActiveModel {}
