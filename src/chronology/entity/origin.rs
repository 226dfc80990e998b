//! The offerings that entries were made of.

use sea_orm::entity::prelude::*;

use crate::kinds::{ChronicleId, OfferingId};

/// An offering that is in the chronology.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chronology_origins")]
pub(crate) struct Model {
    /// The offering.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) offering_id: OfferingId,
    /// The entry that tells of it.
    pub(crate) entry_id: ChronicleId,
    /// The series and the year, where an entry tells of all its offerings of that year.
    pub(crate) bundle: Option<String>,
    /// Up to when its numbers were read, UTC: what was noted later is read again.
    pub(crate) read_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
