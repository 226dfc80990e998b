//! People who came without having signed up. Each takes a place of her session, like who has.

use sea_orm::entity::prelude::*;

use crate::kinds::{PoolId, SessionId};

/// Somebody who came.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "walk_ins")]
pub(crate) struct Model {
    /// Its id, made where it was noted: noted twice it is one.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// To which session.
    pub(crate) session_id: SessionId,
    /// Whose places she takes; none where the session has none of its own.
    pub(crate) pool_id: Option<PoolId>,
    /// Her name; none: "one more".
    pub(crate) name: Option<String>,
    /// When, by the clock of the device.
    pub(crate) at: DateTimeUtc,
    /// When we learned of it.
    pub(crate) received_at: DateTimeUtc,
    /// Who noted it: her name as it was then.
    pub(crate) actor: String,
    /// Why she was let in although all places were taken.
    pub(crate) reason: Option<String>,
    /// Since when it was a mistake.
    pub(crate) taken_back_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
