//! Deeds: one function is one thing a person does is one transaction.
//!
//! Places are taken in [`book()`] and given back in [`cancel()`], each under the lock of its pools, and by
//! what `rules` decides. Nothing else writes places.

mod book;
mod cancel;
mod links;
mod sent;

use chrono::{DateTime, Utc};

use super::entity::{booking, change, entry};
use super::store::her::{self, By, Hers};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::BookingId;

pub(crate) use book::{Outcome, book};
pub(crate) use cancel::cancel;
pub(crate) use links::send_links;
pub(crate) use sent::sent_before;

/// The token of her link.
pub(crate) fn token(app: &App, booking: &booking::Model) -> String {
    app.key.token("booking", booking.id.0, booking.link_version)
}

/// The token of her receipt.
fn receipt(app: &App, id: BookingId) -> String {
    app.key.token("receipt", id.0, 0)
}

/// Finds a booking with all that belongs to it.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn find(app: &App, by: By<'_>) -> Result<Option<Hers>, AppError> {
    match her::booking(app.db.read(), by).await? {
        Some(booking) => Ok(Some(her::all(app.db.read(), booking).await?)),
        None => Ok(None),
    }
}

/// A change of an entry, as it is after it.
fn changed(
    app: &App,
    entry: &entry::Model,
    before: Option<entry::State>,
    cause: change::Cause,
    now: DateTime<Utc>,
) -> change::Model {
    change::Model {
        id: app.dice.id(now),
        booking_id: entry.booking_id,
        entry_id: entry.id,
        before,
        after: entry.state,
        people: entry.people,
        reason: None,
        cause,
        at: now,
    }
}
