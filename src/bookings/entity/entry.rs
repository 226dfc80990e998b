//! Entries: what one booking holds, or waits for, in one pool.

use sea_orm::entity::prelude::*;

use crate::kinds::{BookingId, EntryId, PoolId};

/// Where an entry stands: `waiting → offered → confirmed → cancelled`, or `offered → lapsed`.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    DeriveActiveEnum,
    serde::Serialize,
    serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum State {
    /// On the waiting list.
    #[sea_orm(string_value = "waiting")]
    Waiting,
    /// Offered a place; it counts as taken.
    #[sea_orm(string_value = "offered")]
    Offered,
    /// Has the places.
    #[sea_orm(string_value = "confirmed")]
    Confirmed,
    /// No longer.
    #[sea_orm(string_value = "cancelled")]
    Cancelled,
    /// The offer was not answered in time.
    #[sea_orm(string_value = "lapsed")]
    Lapsed,
}

impl State {
    /// The states in which somebody holds or waits for a place.
    pub(crate) const ACTIVE: [Self; 3] = [Self::Waiting, Self::Offered, Self::Confirmed];

    /// Does somebody hold or wait for a place?
    pub(crate) fn is_active(self) -> bool {
        Self::ACTIVE.contains(&self)
    }

    /// The word in `daten.json`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
            Self::Lapsed => "lapsed",
        }
    }
}

/// An entry.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entries")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: EntryId,
    /// The booking.
    pub(crate) booking_id: BookingId,
    /// The pool.
    pub(crate) pool_id: PoolId,
    /// People (children, in a pool of childcare).
    pub(crate) people: i32,
    /// Where it stands.
    pub(crate) state: State,
    /// Above zero where the office lets it go first.
    pub(crate) priority: i32,
    /// Its number in the pool's queue, given out under the pool's lock.
    pub(crate) ticket: i64,
    /// Until when an offer stands, UTC, exclusive.
    pub(crate) answer_until: Option<DateTimeUtc>,
    /// When it joined.
    pub(crate) joined_at: DateTimeUtc,
    /// When its state changed last.
    pub(crate) changed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
