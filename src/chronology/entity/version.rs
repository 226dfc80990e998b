//! Entries as they were before they were written again.

use sea_orm::entity::prelude::*;

use crate::chronology::plan::EntryPlan;
use crate::kinds::ChronicleId;

/// A former version.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chronology_versions")]
pub(crate) struct Model {
    /// Of which entry.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) entry_id: ChronicleId,
    /// Which one; the first is 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) version: i32,
    /// What it said.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) content: EntryPlan,
    /// Who wrote it: her name as it was then; empty: nobody who works here.
    pub(crate) actor: String,
    /// When.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
