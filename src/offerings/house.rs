//! Another house: from one of its sessions on an offering takes place somewhere else.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;

use super::entity::session::State;
use super::entity::{offering, session, venue};
use super::listing::Listing;
use super::sessions::{Unchanged, may_change, said};
use crate::db::Tx;
use crate::kinds::{OfferingId, VenueId};

/// Lets an offering take place somewhere else from one of its sessions on. Those before it stay where they were,
/// as do those after it that have a place of their own. The caller holds the locks of its pools.
///
/// # Errors
/// If the database fails.
pub(crate) async fn move_house(
    tx: &Tx,
    (listing, first): (&Listing, &session::Model),
    to: VenueId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<Result<(), Unchanged>, DbErr> {
    if let Err(no) = may_change(first, now) {
        return Ok(Err(no));
    }
    let old = listing.venue.id;
    if to == old {
        return Ok(Err(Unchanged::Same));
    }
    if venue::Entity::find_by_id(to).one(tx).await?.is_none() {
        return Ok(Err(Unchanged::Unknown));
    }
    for session in &listing.sessions {
        let is_usual = session.venue_id.is_none_or(|own| own == old);
        let is_later = session.starts_at > first.starts_at && session.state == State::Planned;
        let row = if session.id == first.id || is_later && is_usual {
            session::Model {
                venue_id: None,
                reason: said(reason),
                revision: session.revision + 1,
                updated_at: now,
                ..session.clone()
            }
        } else if session.starts_at <= first.starts_at && is_usual {
            session::Model {
                venue_id: Some(old),
                ..session.clone()
            }
        } else {
            continue;
        };
        session::Entity::update(row.into_active_model().reset_all())
            .exec(tx)
            .await?;
    }
    settle_in(tx, listing.offering.id, to, now).await?;
    Ok(Ok(()))
}

/// Notes where an offering takes place.
pub(super) async fn settle_in(
    tx: &Tx,
    offering: OfferingId,
    venue: VenueId,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    offering::Entity::update_many()
        .set(offering::ActiveModel {
            venue_id: Set(venue),
            updated_at: Set(now),
            ..Default::default()
        })
        .filter(offering::Column::Id.eq(offering))
        .exec(tx)
        .await?;
    Ok(())
}
