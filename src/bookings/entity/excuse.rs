//! Excuses: who of a course stays away from one of its sessions and keeps her place in the course.

use sea_orm::entity::prelude::*;

use super::change::Cause;
use crate::kinds::{EntryId, PersonId, SessionId};

/// An excuse.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "excuses")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// Her entry for the course.
    pub(crate) entry_id: EntryId,
    /// Who.
    pub(crate) person_id: PersonId,
    /// From which session.
    pub(crate) session_id: SessionId,
    /// Who said so.
    pub(crate) cause: Cause,
    /// When.
    pub(crate) at: DateTimeUtc,
    /// Since when she comes after all. The row stays: calendars count the changes.
    pub(crate) withdrawn_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
