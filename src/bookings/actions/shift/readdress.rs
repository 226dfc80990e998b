//! Somebody changes her contact while the letters of a change wait: hers goes to where she is reached now.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::bookings::actions::given_away;
use crate::bookings::entity::session_change::{Ended, Model};
use crate::bookings::letters::{self, About};
use crate::bookings::rules::announce::{View, changes, step};
use crate::bookings::store::her::Hers;
use crate::bookings::store::session_change as store;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::BookingId;
use crate::mail;
use crate::offerings::{self, Listing};

/// The changes of which a letter to her waits, each locked. The caller holds the locks of her pools.
///
/// # Errors
/// If the database fails.
pub(in crate::bookings::actions) async fn waiting(
    tx: &Tx,
    listing: &Listing,
    booking: BookingId,
) -> Result<Vec<Model>, AppError> {
    let mut found = Vec::new();
    if !listing.is_unsettled() {
        return Ok(found);
    }
    for open in store::open_of(tx, listing.offering.id).await? {
        let Some(change) = store::lock(tx, open.id).await? else {
            continue;
        };
        let of = (booking, letters::ANNOUNCED);
        if change.is_open() && mail::awaits(tx, &change.kept.letters, of).await? {
            found.push(change);
        }
    }
    Ok(found)
}

/// Writes her letter of a change anew, for the same moment; an undo takes it back with the others. Who has no
/// address any more is rung. `about` is how she is reached now, and where her link leads.
///
/// # Errors
/// If the database fails.
pub(in crate::bookings::actions) async fn readdress(
    app: &App,
    tx: &Tx,
    change: Model,
    about: About<'_>,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let mut kept = change.kept;
    let before = offerings::as_it_was(tx, about.listing, kept.past()).await?;
    let changes = changes(&before, about.listing, change.at);
    let view = View {
        before: &before,
        after: about.listing,
        changes: &changes,
        now: change.at,
    };
    let hers = as_she_was(about.hers, &kept.ended);
    let step = step(view, &hers);
    let about = About {
        hers: &hers,
        ..about
    };
    let taken = if step.away.is_empty() {
        Vec::new()
    } else {
        given_away(tx, about.listing, &hers, now).await?
    };
    match letters::announced(about, &step, &taken) {
        Some(mut letter) => {
            // Another event than the one that was taken back.
            letter.event = format!("{}:{}", letter.event, about.version);
            let moments = (now, change.due_at);
            kept.letters
                .extend(mail::post_later(app, tx, vec![letter], moments).await?);
        }
        None if !kept.to_ring.contains(&hers.booking.id) => kept.to_ring.push(hers.booking.id),
        None => {}
    }
    store::keep_again(tx, change.id, kept).await?;
    Ok(())
}

/// A booking as it was before the change ended something of it.
fn as_she_was(hers: &Hers, ended: &[Ended]) -> Hers {
    let mut hers = hers.clone();
    for (entry, _) in &mut hers.entries {
        if let Some(was) = ended.iter().find(|was| was.id == entry.id) {
            entry.state = was.state;
            entry.answer_until = was.answer_until;
            entry.changed_at = was.changed_at;
        }
    }
    hers
}
