//! Pools: whatever has places of its own. Who takes a place locks the pool's row first.

use sea_orm::entity::prelude::*;

use crate::kinds::{OfferingId, PoolId, SessionId, WorkshopId};

/// What the places of a pool are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Kind {
    /// The whole offering, all its sessions.
    #[sea_orm(string_value = "whole")]
    Whole,
    /// One session by itself.
    #[sea_orm(string_value = "session")]
    Session,
    /// One session of a course, for guests of that evening. It has so many places more as regulars
    /// stay away.
    #[sea_orm(string_value = "drop_in")]
    DropIn,
    /// A workshop of a conference.
    #[sea_orm(string_value = "workshop")]
    Workshop,
    /// Childcare: of the offering, or of one session. Its people are children.
    #[sea_orm(string_value = "childcare")]
    Childcare,
}

/// A pool.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pools")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: PoolId,
    /// The offering.
    pub(crate) offering_id: OfferingId,
    /// What its places are.
    pub(crate) kind: Kind,
    /// The session, where it is a session's.
    pub(crate) session_id: Option<SessionId>,
    /// The workshop, where it is a workshop's.
    pub(crate) workshop_id: Option<WorkshopId>,
    /// People; zero is no limit.
    pub(crate) capacity: i32,
    /// People on the waiting list; zero is no list.
    pub(crate) waitlist: i32,
}

impl ActiveModelBehavior for ActiveModel {}
