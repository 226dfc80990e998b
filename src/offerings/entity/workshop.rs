//! Workshops of a conference. Their places are pools of their own.

use sea_orm::entity::prelude::*;

use crate::kinds::{OfferingId, WorkshopId};

/// A workshop.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "workshops")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: WorkshopId,
    /// The conference.
    pub(crate) offering_id: OfferingId,
    /// Its place in the list, from zero.
    pub(crate) position: i32,
    /// Its name in forms and files, once an offering.
    pub(crate) slug: String,
    /// Its title; German.
    pub(crate) title: String,
    /// People; zero is no limit.
    pub(crate) capacity: i32,
}

impl ActiveModelBehavior for ActiveModel {}
