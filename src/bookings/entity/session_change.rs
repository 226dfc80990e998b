//! What the office did with a session, and what an undo needs to know of it.

use chrono::{DateTime, Utc};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::entry::State;
use crate::kinds::{BookingId, EntryId, LetterId, OfferingId, PoolId, SessionId, VenueId};
use crate::offerings::{Before, Past};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum What {
    /// It was called off.
    #[sea_orm(string_value = "called_off")]
    CalledOff,
    /// It was called off with all that come after it.
    #[sea_orm(string_value = "called_off_rest")]
    CalledOffRest,
    /// It was moved to another time.
    #[sea_orm(string_value = "moved")]
    Moved,
    /// From it on the offering takes place somewhere else.
    #[sea_orm(string_value = "house")]
    House,
    /// It has another place, topic or substitute.
    #[sea_orm(string_value = "altered")]
    Altered,
    /// It takes place after all.
    #[sea_orm(string_value = "reopened")]
    Reopened,
}

impl What {
    /// Is it done to all sessions that come after, too?
    pub(crate) fn is_of_several(self) -> bool {
        Self::OF_SEVERAL.contains(&self)
    }

    /// What is done to all sessions that come after, too.
    pub(crate) const OF_SEVERAL: [Self; 2] = [Self::CalledOffRest, Self::House];
}

/// An entry that the change ended, as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ended {
    /// The entry.
    pub(crate) id: EntryId,
    /// Whose.
    pub(crate) booking: BookingId,
    /// Its pool: an undo gives it its places back there.
    pub(crate) pool: PoolId,
    /// People.
    pub(crate) people: i32,
    /// Its state.
    pub(crate) state: State,
    /// Until when it could be answered.
    pub(crate) answer_until: Option<DateTime<Utc>>,
    /// When it had come to that state.
    pub(crate) changed_at: DateTime<Utc>,
    /// The step that the change noted.
    pub(crate) step: Uuid,
}

/// An offer that has another deadline since the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Deadline {
    /// The entry.
    pub(crate) id: EntryId,
    /// As it was.
    pub(crate) was: DateTime<Utc>,
    /// As the change left it.
    pub(crate) is: DateTime<Utc>,
}

/// All that an undo puts back. No name and no address stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct Kept {
    /// The sessions that are another now, as they were.
    pub(crate) sessions: Vec<Before>,
    /// The session that was made to stand in.
    pub(crate) made: Option<SessionId>,
    /// Where the offering took place, if that is another place now.
    #[serde(default)]
    pub(crate) venue: Option<VenueId>,
    /// What ended.
    pub(crate) ended: Vec<Ended>,
    /// What has another deadline.
    pub(crate) deadlines: Vec<Deadline>,
    /// The letters that wait until the change can no longer be undone.
    pub(crate) letters: Vec<LetterId>,
    /// Whose confirmation had not left the house, and was taken back.
    pub(crate) booked: Vec<BookingId>,
    /// Likewise whose offer.
    pub(crate) offered: Vec<BookingId>,
    /// The reminders that had not left the house, and were taken back: their events.
    pub(crate) reminders: Vec<String>,
    /// Whom the office rings.
    pub(crate) to_ring: Vec<BookingId>,
}

impl Kept {
    /// The offering's part of it.
    pub(crate) fn past(&self) -> Past {
        Past {
            sessions: self.sessions.clone(),
            made: self.made,
            venue: self.venue,
        }
    }
}

/// A change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_changes")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// The offering.
    pub(crate) offering_id: OfferingId,
    /// The session.
    pub(crate) session_id: SessionId,
    /// What.
    pub(crate) what: What,
    /// What an undo needs.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) kept: Kept,
    /// Why, as it was written; may be empty.
    pub(crate) reason: String,
    /// Who: her name as it was then.
    pub(crate) actor: String,
    /// When. Whatever the change wrote carries this moment.
    pub(crate) at: DateTimeUtc,
    /// When its letters go out; until then it can be undone, exclusive.
    pub(crate) due_at: DateTimeUtc,
    /// Since when it stands for good.
    pub(crate) settled_at: Option<DateTimeUtc>,
    /// When it was undone.
    pub(crate) undone_at: Option<DateTimeUtc>,
}

impl Model {
    /// Is it neither undone nor for good?
    pub(crate) fn is_open(&self) -> bool {
        self.settled_at.is_none() && self.undone_at.is_none()
    }

    /// Is it a change of this session, too?
    pub(crate) fn is_of(&self, session: SessionId) -> bool {
        session == self.session_id || self.others().any(|other| other == session)
    }

    /// The sessions after the first that it changed in the same way.
    pub(crate) fn others(&self) -> impl Iterator<Item = SessionId> {
        let kept = self.kept.sessions.iter();
        let first = kept.clone().find(|before| before.id == self.session_id);
        let from = first.map(|before| before.starts_at);
        let is_other = move |before: &&Before| {
            self.what.is_of_several() && from.is_some_and(|from| from < before.starts_at)
        };
        kept.filter(is_other).map(|before| before.id)
    }
}

impl ActiveModelBehavior for ActiveModel {}
