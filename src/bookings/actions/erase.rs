//! Having everything about her deleted (Art. 17 GDPR).

use chrono::{DateTime, Utc};

use super::Hand;
use super::changed;
use super::opened::opened;
use super::promote::promote_after;
use crate::app::App;
use crate::audit::{self, Deed};
use crate::bookings::entity::{change, entry};
use crate::bookings::letters::{self, About};
use crate::bookings::rules::erasure;
use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::kept::{self, Going};
use crate::bookings::store::{renew, take};
use crate::db::Tx;
use crate::erasures::Erased;
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId, LetterId, PoolId};
use crate::mail;

/// Gives all her places back, also shortly before they begin, and deletes everything that tells who she is.
/// What stays are numbers: how many people had which place and when it changed. One last letter says so;
/// it belongs to no booking, and names no link. The journal outside the database learns of it first: she
/// does not come back with a backup. What the office does for her stands in the log, by the number of her booking.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the journal or the database fails; then nothing has
/// happened.
pub(crate) async fn erase(app: &App, now: DateTime<Utc>, hand: Hand<'_>) -> Result<(), AppError> {
    let found = her::booking(app.db.read(), hand.by()).await?;
    let booking = found.ok_or(AppError::NotFound)?;
    if renew::is_empty(&booking) {
        return Err(AppError::NotFound);
    }
    app.erasures.note(booking.id.0, now).await?;
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, hand.by(), None).await?;
    let ended = erasure::ended(&listing, &hers.entries, now);
    // Nothing in it leads back to what was hers.
    let version = app.dice.id::<LetterId>(now).to_string();
    let last = letters::erased(
        About {
            app,
            now,
            listing: &listing,
            hers: &hers,
            token: "",
            version: &version,
        },
        &ended,
    );
    let freed = forget(app, &tx, &hers, &ended, now).await?;
    mail::post(app, &tx, last.into_iter().collect(), now).await?;
    if let Hand::Offices(id, by) = hand {
        let deed = Deed::new("person_erased", "booking", id.0);
        audit::note(app, &tx, by, deed, now).await?;
    }
    tx.commit().await?;
    mail::ring(app);
    promote_after(app, now, freed).await;
    // She is erased; what the folder of letters still holds of her, the night takes at last.
    if let Err(error) = mail::sweep(app).await {
        tracing::warn!(%error, "the folder of letters was not swept");
    }
    Ok(())
}

/// Erases once more who came back with a backup, without a letter: each got hers then. Returns how many had
/// come back.
///
/// # Errors
/// If the database fails; who is erased by then is.
pub(crate) async fn erase_again(app: &App, erased: &[Erased]) -> Result<usize, AppError> {
    let (mut count, mut freed) = (0, Vec::new());
    for Erased { at, whose } in erased {
        let booking = BookingId(*whose);
        let found = her::booking(app.db.read(), By::Id(booking)).await?;
        if found.is_none_or(|booking| renew::is_empty(&booking)) {
            continue;
        }
        let tx = app.db.write().await?;
        let (hers, listing) = opened(&tx, By::Id(booking), None).await?;
        // What was not over then has freed its place then.
        let ended = erasure::ended(&listing, &hers.entries, *at);
        freed.extend(forget(app, &tx, &hers, &ended, *at).await?);
        tx.commit().await?;
        count += 1;
    }
    // Not before all are gone: nobody moves up who is erased next.
    promote_after(app, app.clock.now(), freed).await;
    Ok(count)
}

/// Ends what she holds or waits for by these entries, and empties the booking. Returns the pools in which
/// something may have become free.
async fn forget(
    app: &App,
    tx: &Tx,
    hers: &Hers,
    ended: &[EntryId],
    now: DateTime<Utc>,
) -> Result<Vec<PoolId>, AppError> {
    let mut changes = Vec::new();
    for (old, _) in hers.entries.iter().filter(|(e, _)| ended.contains(&e.id)) {
        let after = entry::Model {
            state: entry::State::Cancelled,
            ..old.clone()
        };
        let by = change::Cause::Participant;
        changes.push(changed(app, &after, Some(old.state), by, now));
    }
    if !ended.is_empty() {
        take::end(tx, ended.to_vec(), entry::State::Cancelled, now).await?;
    }
    take::note(tx, changes).await?;
    let booking = hers.booking.id;
    let stays = hers
        .entries
        .iter()
        .any(|(entry, _)| entry.state.is_active() && !ended.contains(&entry.id));
    if !stays {
        let party = hers.party().map(|person| person.id).collect();
        take::excuse(tx, party, now).await?;
    }
    let dead = [
        app.dice.bytes::<32>().to_vec(),
        app.dice.bytes::<32>().to_vec(),
    ];
    kept::keep(tx, &[booking], Going::Wishes).await?;
    renew::empty(tx, booking, dead).await?;
    let pools: Vec<PoolId> = hers
        .entries
        .iter()
        .map(|(entry, _)| entry.pool_id)
        .collect();
    audit::forget_reasons(tx, &[booking], &pools).await?;
    // Letters with links to all bookings under an address go with the last of them.
    let address = hers.booking.email.as_deref();
    let others = her::any_under(tx, hers.booking.email_folded.as_deref()).await?;
    let links = address
        .filter(|_| !others)
        .map(|address| (address, letters::LINKS));
    mail::forget(tx, booking, links).await?;
    Ok(pools)
}
