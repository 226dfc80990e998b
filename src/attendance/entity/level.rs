//! Who reached the level of a course, as who leads it says. It goes with her booking.

use sea_orm::entity::prelude::*;

use crate::kinds::{OfferingId, PersonId};

/// A level reached.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "levels_reached")]
pub(crate) struct Model {
    /// By whom.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) person_id: PersonId,
    /// In which course.
    pub(crate) offering_id: OfferingId,
    /// When it was said, UTC.
    pub(crate) at: DateTimeUtc,
    /// Who said so.
    pub(crate) actor: String,
}

impl ActiveModelBehavior for ActiveModel {}
