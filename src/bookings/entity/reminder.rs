//! Reminders: which of them have been written for a session, and for which of its revisions.

use sea_orm::entity::prelude::*;

use crate::kinds::SessionId;

/// A reminder that has been written to all who come.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reminders")]
pub(crate) struct Model {
    /// The session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) session_id: SessionId,
    /// So many hours before.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) hours_before: i32,
    /// For this revision of the session: a moved one is reminded of anew.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) revision: i32,
    /// When.
    pub(crate) written_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
