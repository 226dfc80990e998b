//! Giving places back.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::opened::opened;
use super::promote::promote_after;
use super::{Hand, changed, mend, token};
use crate::app::App;
use crate::bookings::entity::{change, entry};
use crate::bookings::letters;
use crate::bookings::rules::cancellation::{Cancelled, Step, Target, Wanted, step};
use crate::bookings::store::her::{self, Hers};
use crate::bookings::store::take;
use crate::db::Tx;
use crate::error::AppError;
use crate::mail;

/// Gives places back: all, one date, or one person of the party.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails; then nothing has happened.
pub(crate) async fn cancel(
    app: &App,
    now: DateTime<Utc>,
    hand: Hand<'_>,
    target: Target,
) -> Result<Cancelled, AppError> {
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, hand.by(), None).await?;
    let wanted = Wanted {
        listing: &listing,
        entries: &hers.entries,
        persons: &hers.persons,
        target,
        channel: hand.channel(),
    };
    let step = match step(wanted, now) {
        Ok(step) => step,
        Err(no) => {
            // The first press may share its commit with us: nothing is answered before it is on the disk.
            tx.commit().await?;
            return Ok(no);
        }
    };
    apply(app, &tx, &hers, (&step, hand, None), now).await?;
    hand.note(app, &tx, ("cancel", target.parts()), now).await?;
    // What has not left the house yet is no longer true.
    mail::withdraw(&tx, hers.booking.id, &[letters::OFFERED], now).await?;
    let unsent = mail::withdraw(&tx, hers.booking.id, &[letters::BOOKED], now).await?;
    let leaver = step
        .leaver
        .and_then(|id| hers.persons.iter().find(|person| person.id == id));
    let (token, version) = (
        token(app, &hers.booking),
        now.timestamp_micros().to_string(),
    );
    let before = letters::About {
        app,
        now,
        listing: &listing,
        hers: &hers,
        token: &token,
        version: &version,
    };
    let mut post: Vec<_> = letters::cancelled(before, &step.ended, leaver)
        .into_iter()
        .collect();
    let everybody_goes = step.gone.len() == hers.party().count();
    if unsent > 0 && !everybody_goes {
        // Nobody has told her yet what she keeps.
        let left = her::all(&*tx, hers.booking.clone()).await?;
        post.extend(letters::booked(letters::About {
            hers: &left,
            ..before
        }));
    }
    mail::post(app, &tx, post, now).await?;
    mend(app, &tx, &hers.booking, &listing, now).await?;
    tx.commit().await?;
    mail::ring(app);
    let freed = hers.entries.iter().map(|(entry, _)| entry.pool_id);
    promote_after(app, now, freed).await;
    Ok(Cancelled::Done)
}

/// Writes what a cancellation does; the reason is the office's.
pub(super) async fn apply(
    app: &App,
    tx: &Tx,
    hers: &Hers,
    (step, hand, reason): (&Step, Hand<'_>, Option<String>),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let mut changes = Vec::new();
    for (entry, _) in &hers.entries {
        if step.ended.contains(&entry.id) {
            let after = entry::Model {
                state: entry::State::Cancelled,
                ..entry.clone()
            };
            changes.push(change::Model {
                reason: reason.clone(),
                ..changed(app, &after, Some(entry.state), hand.cause(), now)
            });
        } else if step.smaller.contains(&entry.id) {
            let after = entry::Model {
                people: entry.people - 1,
                ..entry.clone()
            };
            changes.push(changed(app, &after, Some(entry.state), hand.cause(), now));
        }
    }
    if !step.ended.is_empty() {
        take::end(tx, step.ended.clone(), entry::State::Cancelled, now).await?;
    }
    if let Some(leaver) = step.leaver {
        take::shrink(tx, step.smaller.clone(), leaver, now).await?;
    }
    if !step.gone.is_empty() {
        take::excuse(tx, step.gone.clone(), now).await?;
    }
    take::note(tx, changes).await
}
