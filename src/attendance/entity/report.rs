//! Reports: what became of a session, in a few words.

use sea_orm::entity::prelude::*;

use crate::kinds::SessionId;

/// A report.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reports")]
pub(crate) struct Model {
    /// Of which session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) session_id: SessionId,
    /// Was it held?
    pub(crate) held: bool,
    /// Why not.
    pub(crate) why: Option<String>,
    /// How many people were there, where the list was kept on paper without names; none: the ticks tell.
    pub(crate) present: Option<i32>,
    /// One line for the chronology.
    pub(crate) line: Option<String>,
    /// Did everybody on the photos agree to them?
    pub(crate) photos: bool,
    /// Who wrote it: her name as it was then.
    pub(crate) actor: String,
    /// When.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
