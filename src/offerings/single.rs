//! Single dates by hand, in the caller's transaction: one more, another topic, one less. Calling off and
//! moving are in `sessions`.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use super::changes;
use super::entity::offering::{self, Exception, ExceptionKind};
use super::entity::session;
use super::listing::Listing;
use super::merge::{Writes, is_booked};
use super::series::{When, dates};
use super::sessions::Unchanged;
use super::shelf;
use super::store::{lock, write};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{OfferingId, PoolId, SessionId, VenueId};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Single {
    /// It is done, with a date of this offering; as the date was before, where it was there.
    Done(OfferingId, Option<Box<session::Model>>),
    /// There is no such date in this offering.
    Unknown,
    /// It would begin before now, or has begun.
    Past,
    /// It would end before it begins.
    EndsFirst,
    /// Another date of the offering begins then.
    Taken,
    /// Somebody has or had a place there: it can only be called off.
    Booked,
    /// Somebody else has changed it since it was seen.
    Changed,
}

/// Makes one more date; no venue: where the others are. The rule leaves it alone.
///
/// # Errors
/// `NotFound`, or if the database fails; then the transaction must not be committed.
pub(crate) async fn add(
    tx: &Tx,
    app: &App,
    slug: &str,
    (when, venue, topic): (When, Option<VenueId>, Option<String>),
    now: DateTime<Utc>,
) -> Result<Single, AppError> {
    let listing = locked(tx, slug).await?;
    let offering = &listing.offering;
    let id = match changes::add(app, tx, &listing, when, now).await? {
        Ok(id) => id,
        Err(Unchanged::Taken) => return Ok(Single::Taken),
        Err(Unchanged::WouldEndFirst) => return Ok(Single::EndsFirst),
        Err(_) => return Ok(Single::Past),
    };
    let elsewhere = venue.filter(|venue| *venue != offering.venue_id);
    session::Entity::update_many()
        .set(session::ActiveModel {
            topic: Set(topic),
            venue_id: Set(elsewhere),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(id))
        .exec(tx)
        .await?;
    let writes = Writes {
        offerings: vec![touched(offering, now)],
        ..Writes::default()
    };
    write(tx, writes).await?;
    Ok(Single::Done(offering.id, None))
}

/// Gives a date another topic; none: it has none any more. `was` is the topic that the office saw.
///
/// # Errors
/// `NotFound`, or if the database fails; then the transaction must not be committed.
pub(crate) async fn retitle(
    tx: &Tx,
    (slug, id): (&str, SessionId),
    was: Option<&str>,
    topic: Option<String>,
    now: DateTime<Utc>,
) -> Result<Single, AppError> {
    let listing = locked(tx, slug).await?;
    let Some(there) = listing.session(id) else {
        return Ok(Single::Unknown);
    };
    let done = Single::Done(listing.offering.id, Some(Box::new(there.clone())));
    if there.topic == topic {
        return Ok(done);
    }
    if there.topic.as_deref() != was {
        return Ok(Single::Changed);
    }
    let writes = Writes {
        offerings: vec![touched(&listing.offering, now)],
        sessions: vec![session::Model {
            topic,
            revision: there.revision + 1,
            updated_at: now,
            ..there.clone()
        }],
        ..Writes::default()
    };
    write(tx, writes).await?;
    Ok(done)
}

/// Takes a date away, and out of the rule. The caller has locked the offering's pools; `booked` are those in
/// which anybody has or had an entry, asked under that lock.
///
/// # Errors
/// `NotFound`, or if the database fails; then the transaction must not be committed.
pub(crate) async fn remove(
    tx: &Tx,
    (slug, id): (&str, SessionId),
    booked: &HashSet<PoolId>,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Single, AppError> {
    let listing = locked(tx, slug).await?;
    let Some(there) = listing.session(id) else {
        return Ok(Single::Unknown);
    };
    if there.starts_at <= now {
        return Ok(Single::Past);
    }
    if is_booked(id, &listing.pools, booked) {
        return Ok(Single::Booked);
    }
    let pools = listing.pools.iter();
    let own = pools.filter(|pool| pool.session_id == Some(id));
    let mut offering = touched(&listing.offering, now);
    leave_out(&mut offering, &listing, there, reason);
    let writes = Writes {
        offerings: vec![offering],
        sessions_gone: vec![id],
        pools_gone: own.map(|pool| pool.id).collect(),
        ..Writes::default()
    };
    write(tx, writes).await?;
    let there = Some(Box::new(there.clone()));
    Ok(Single::Done(listing.offering.id, there))
}

/// The rule names this date no longer: else the next edit of it would make it again.
fn leave_out(
    offering: &mut offering::Model,
    listing: &Listing,
    gone: &session::Model,
    reason: &str,
) {
    let details = &mut offering.details;
    let date = gone.moved_from.unwrap_or(gone.local_date);
    details
        .kept
        .retain(|kept| (kept.date, kept.start) != (gone.local_date, gone.local_start));
    let pause = Exception {
        date,
        kind: ExceptionKind::Pause,
        reason: reason.to_owned(),
        moved_to: None,
    };
    if details.rrule.is_some() && details.seasons.is_empty() {
        // What an import listed: where the rule does not name the date, this changes nothing.
        details.exceptions.retain(|known| known.date != date);
        details.exceptions.push(pause);
        return;
    }
    for season in &mut details.seasons {
        season
            .exceptions
            .retain(|known| known.moved_to != Some(gone.local_date) || known.date != date);
        let alone = [season.clone()];
        let names = dates(listing.zone(), &alone).is_ok_and(|named| {
            named
                .sessions
                .iter()
                .any(|plan| plan.date == date && season.start == gone.local_start)
        });
        if names {
            season.exceptions.push(pause.clone());
        }
    }
}

/// Later than before, whatever the clock says: who began with the state before must see it.
fn touched(offering: &offering::Model, now: DateTime<Utc>) -> offering::Model {
    offering::Model {
        updated_at: now.max(offering.updated_at + Duration::microseconds(1)),
        ..offering.clone()
    }
}

async fn locked(tx: &Tx, slug: &str) -> Result<Listing, AppError> {
    lock(tx, slug).await?;
    shelf::fresh(tx, slug).await?.ok_or(AppError::NotFound)
}
