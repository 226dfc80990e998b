//! Sessions: the dated meetings of an offering.

use chrono::{NaiveDate, NaiveTime};
use sea_orm::entity::prelude::*;

use crate::kinds::{OfferingId, SessionId, StaffId, VenueId};

/// Does it take place?
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    EnumIter,
    DeriveActiveEnum,
    serde::Serialize,
    serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum State {
    /// It does.
    #[sea_orm(string_value = "planned")]
    Planned,
    /// It was called off.
    #[sea_orm(string_value = "cancelled")]
    Cancelled,
}

/// A session. What people agreed on is the local date and time; the moments follow from them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub(crate) struct Model {
    /// Its id; a calendar's UID is made from it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: SessionId,
    /// The offering.
    pub(crate) offering_id: OfferingId,
    /// The day in the offering's zone.
    pub(crate) local_date: NaiveDate,
    /// Begin in the offering's zone.
    pub(crate) local_start: NaiveTime,
    /// End in the offering's zone, exclusive.
    pub(crate) local_end: NaiveTime,
    /// Begin, UTC.
    pub(crate) starts_at: DateTimeUtc,
    /// End, UTC, exclusive.
    pub(crate) ends_at: DateTimeUtc,
    /// What it is about; German.
    pub(crate) topic: Option<String>,
    /// Does it take place?
    pub(crate) state: State,
    /// Why it was called off or moved; German.
    pub(crate) reason: Option<String>,
    /// The date from which it was moved.
    pub(crate) moved_from: Option<NaiveDate>,
    /// Its first begin in the offering's zone, where it has other hours now.
    pub(crate) moved_start: Option<NaiveTime>,
    /// Likewise its first end, exclusive.
    pub(crate) moved_end: Option<NaiveTime>,
    /// When it was called off last; kept where it takes place after all.
    pub(crate) called_off_at: Option<DateTimeUtc>,
    /// The date that stands in for it.
    pub(crate) replaced_by: Option<NaiveDate>,
    /// The date for which it stands in.
    pub(crate) replaces: Option<NaiveDate>,
    /// Where it takes place, if not where the others of its offering do.
    pub(crate) venue_id: Option<VenueId>,
    /// Who leads it in place of those who lead the offering.
    pub(crate) substitute_id: Option<StaffId>,
    /// Until when its last change can be undone, UTC, exclusive: so long its letters wait, nobody moves up in
    /// its offering and nobody is reminded of it. None: nothing can.
    pub(crate) undo_until: Option<DateTimeUtc>,
    /// Counts the changes; a calendar's SEQUENCE.
    pub(crate) revision: i32,
    /// Did the office change it by hand? Then the rule leaves it alone.
    pub(crate) edited: bool,
    /// The last change.
    pub(crate) updated_at: DateTimeUtc,
}

impl Model {
    /// The hours that it had first, begin and end, where it has others now.
    pub(crate) fn former_hours(&self) -> Option<(NaiveTime, NaiveTime)> {
        self.moved_start.zip(self.moved_end)
    }

    /// The day that it had first with its hours, begin and end, where any of them is another now.
    pub(crate) fn former_when(&self) -> Option<(NaiveDate, (NaiveTime, NaiveTime))> {
        let hours = self.former_hours();
        (self.moved_from.is_some() || hours.is_some()).then(|| {
            let day = self.moved_from.unwrap_or(self.local_date);
            (day, hours.unwrap_or((self.local_start, self.local_end)))
        })
    }
}

impl ActiveModelBehavior for ActiveModel {}
