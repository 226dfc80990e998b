//! Sessions as they were before a deed, and what an undo puts back.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::changes::{touch, venues};
use super::entity::session::State;
use super::entity::{pool, session};
use super::house::settle_in;
use super::listing::Listing;
use crate::db::Tx;
use crate::kinds::{OfferingId, SessionId, StaffId, VenueId};

/// A session as it was before a deed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Before {
    /// Which.
    pub(crate) id: SessionId,
    local_date: NaiveDate,
    local_start: NaiveTime,
    local_end: NaiveTime,
    /// When it began then, UTC.
    pub(crate) starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    topic: Option<String>,
    state: State,
    reason: Option<String>,
    moved_from: Option<NaiveDate>,
    moved_start: Option<NaiveTime>,
    moved_end: Option<NaiveTime>,
    called_off_at: Option<DateTime<Utc>>,
    replaced_by: Option<NaiveDate>,
    replaces: Option<NaiveDate>,
    venue_id: Option<VenueId>,
    substitute_id: Option<StaffId>,
    edited: bool,
    updated_at: DateTime<Utc>,
    /// Its revision then.
    pub(crate) revision: i32,
}

impl From<&session::Model> for Before {
    fn from(row: &session::Model) -> Self {
        Self {
            id: row.id,
            local_date: row.local_date,
            local_start: row.local_start,
            local_end: row.local_end,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            topic: row.topic.clone(),
            state: row.state,
            reason: row.reason.clone(),
            moved_from: row.moved_from,
            moved_start: row.moved_start,
            moved_end: row.moved_end,
            called_off_at: row.called_off_at,
            replaced_by: row.replaced_by,
            replaces: row.replaces,
            venue_id: row.venue_id,
            substitute_id: row.substitute_id,
            edited: row.edited,
            updated_at: row.updated_at,
            revision: row.revision,
        }
    }
}

impl Before {
    /// The row as it was, one revision on from what it is: calendars that have seen the change in between take
    /// only what is newer.
    fn after(self, is: &session::Model) -> session::Model {
        session::Model {
            id: self.id,
            offering_id: is.offering_id,
            local_date: self.local_date,
            local_start: self.local_start,
            local_end: self.local_end,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            topic: self.topic,
            state: self.state,
            reason: self.reason,
            moved_from: self.moved_from,
            moved_start: self.moved_start,
            moved_end: self.moved_end,
            called_off_at: self.called_off_at,
            replaced_by: self.replaced_by,
            replaces: self.replaces,
            venue_id: self.venue_id,
            substitute_id: self.substitute_id,
            undo_until: None,
            revision: is.revision + 1,
            edited: self.edited,
            updated_at: self.updated_at,
        }
    }
}

/// What a deed has changed of an offering, as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Past {
    /// Its sessions that are another now.
    pub(crate) sessions: Vec<Before>,
    /// The session that was made.
    pub(crate) made: Option<SessionId>,
    /// Where it took place, if that is another place now.
    pub(crate) venue: Option<VenueId>,
}

/// An offering as it was before it became what it is. Nothing is written.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn as_it_was(
    db: &impl ConnectionTrait,
    listing: &Listing,
    past: Past,
) -> Result<Listing, DbErr> {
    let mut listing = Listing {
        elsewhere: venues(db).await?,
        ..listing.clone()
    };
    let mut all = listing.elsewhere.iter();
    if let Some(venue) = all.find(|venue| Some(venue.id) == past.venue) {
        listing.offering.venue_id = venue.id;
        listing.venue = venue.clone();
    }
    listing
        .sessions
        .retain(|session| Some(session.id) != past.made);
    for was in past.sessions {
        if let Some(is) = listing.sessions.iter_mut().find(|is| is.id == was.id) {
            *is = was.after(is);
        }
    }
    listing.sessions.sort_by_key(|session| session.starts_at);
    Ok(listing)
}

/// Puts an offering back as it was, and takes away the session that was made. The caller holds the locks of the
/// offering's pools and knows that nobody has changed the offering since.
///
/// # Errors
/// If the database fails.
pub(crate) async fn put_back(
    tx: &Tx,
    offering: OfferingId,
    past: Past,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    if let Some(made) = past.made {
        pool::Entity::delete_many()
            .filter(pool::Column::SessionId.eq(made))
            .exec(tx)
            .await?;
        session::Entity::delete_by_id(made).exec(tx).await?;
    }
    if let Some(venue) = past.venue {
        settle_in(tx, offering, venue, now).await?;
    }
    for before in past.sessions {
        let Some(is) = session::Entity::find_by_id(before.id).one(tx).await? else {
            continue;
        };
        let row = before.after(&is);
        session::Entity::update(row.into_active_model().reset_all())
            .exec(tx)
            .await?;
    }
    touch(tx, offering, now).await
}
