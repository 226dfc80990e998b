//! What only the office does with the book of places: letting somebody go first, and going beyond.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveEnum as _, DbErr};
use serde_json::json;

use super::answer::{Giving, give};
use super::opened::opened;
use super::promote::promote_after;
use crate::app::App;
use crate::audit::{self, By as Actor, Deed};
use crate::bookings::entity::change::Cause;
use crate::bookings::entity::entry::State;
use crate::bookings::rules::Size;
use crate::bookings::store::her::By;
use crate::bookings::store::{self, line, renew};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId};
use crate::mail;
use crate::offerings::entity::pool;

/// Gives a waiting entry another rank: above zero it goes before all that have less, whenever they joined.
/// Answers whether it still waited.
///
/// # Errors
/// `NotFound` where there is no such entry, or if the database fails.
pub(crate) async fn put_first(
    app: &App,
    now: DateTime<Utc>,
    (booking, entry): (BookingId, EntryId),
    priority: i32,
    by: &Actor,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let (hers, _) = opened(&tx, By::Id(booking), None).await?;
    let found = hers.entries.iter().find(|(own, _)| own.id == entry);
    let (own, pool) = found.ok_or(AppError::NotFound)?;
    let waited = line::set_priority(&tx, entry, priority).await? > 0;
    if waited {
        let deed = Deed::new("put_first", "booking", booking.0).change(own.priority, priority);
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    promote_after(app, now, [pool.id]).await;
    Ok(waited)
}

/// Writes the office's own note about a booking. What it says does not stand in the log.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails.
pub(crate) async fn jot(
    app: &App,
    now: DateTime<Utc>,
    id: BookingId,
    text: Option<String>,
    by: &Actor,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    if !renew::office_note(&tx, id, text).await? {
        return Err(AppError::NotFound);
    }
    audit::note(app, &tx, by, Deed::new("note", "booking", id.0), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes why more people have places in these pools than there are: after the office made them smaller.
/// What is not beyond its capacity is not noted.
///
/// # Errors
/// If the database fails.
pub(crate) async fn note_beyond(
    app: &App,
    tx: &Tx,
    by: &Actor,
    (pools, reason): (&[pool::Model], &str),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let tallies = store::sums(tx, pools.iter().map(|pool| pool.id).collect()).await?;
    let beyond = pools.iter().filter(|pool| {
        let taken = tallies.of(pool.id).taken;
        Size::of(pool).limit.is_some_and(|limit| taken > limit)
    });
    for pool in beyond {
        let people = tallies.of(pool.id).taken;
        let deed = went_beyond(pool, people).because(reason);
        audit::note(app, tx, by, deed, now).await?;
    }
    Ok(())
}

/// More people have places in a pool than there are: the office did it knowingly.
pub(super) fn went_beyond(pool: &pool::Model, people: i64) -> Deed {
    let after = json!({ "kind": pool.kind.to_value(), "people": people });
    let deed = Deed::new(audit::BEYOND, "pool", pool.id.0);
    deed.change(serde_json::Value::Null, after)
}

/// Gives a place to an entry that waits or has an offer, also beyond the capacity: knowingly, and with a
/// reason that is kept. Only what goes beyond is noted as that. What was offered together with it is hers as if she had accepted. Answers whether there was anything to give.
///
/// # Errors
/// `NotFound` where there is no such entry, `BadRequest` without a reason, or if the database fails.
pub(crate) async fn overbook(
    app: &App,
    now: DateTime<Utc>,
    (booking, entry): (BookingId, EntryId),
    reason: &str,
    by: &Actor,
) -> Result<bool, AppError> {
    if reason.trim().is_empty() {
        return Err(AppError::BadRequest);
    }
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, By::Id(booking), None).await?;
    let found = hers.entries.iter().find(|(own, _)| own.id == entry);
    let (own, pool) = found.ok_or(AppError::NotFound)?;
    if !matches!(own.state, State::Waiting | State::Offered) {
        return Ok(false);
    }
    let giving = Giving {
        entries: &[entry],
        cause: Cause::Office,
        reason: Some(reason.trim()),
    };
    let freed = give(app, &tx, (&hers, &listing), giving, now).await?;
    let taken = store::sums(&*tx, vec![pool.id]).await?.of(pool.id).taken;
    let is_beyond = Size::of(pool).limit.is_some_and(|limit| taken > limit);
    let deed = if is_beyond {
        went_beyond(pool, own.people.into())
    } else {
        Deed::new("place_given", "booking", booking.0)
    };
    let deed = deed.because_of(booking, reason.trim());
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    mail::ring(app);
    promote_after(app, now, freed).await;
    Ok(true)
}
