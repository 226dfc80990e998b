//! Undoing a change of a session: everything is as it was, and nobody was told of anything.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::dated;
use super::settle::locked;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::actions::{promote_after, remind, token};
use crate::bookings::entity::entry::State;
use crate::bookings::entity::holder;
use crate::bookings::entity::session_change::{Kept, Model};
use crate::bookings::letters::{self, About};
use crate::bookings::rules::is_main;
use crate::bookings::store::her::{self, Hers};
use crate::bookings::store::{renew, session_change as store};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId, PoolId};
use crate::mail::{self, Letter};
use crate::offerings::entity::pool;
use crate::offerings::{self, Listing};

/// What became of an undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undone {
    /// Everything is as it was.
    Done,
    /// The letters are on their way.
    TooLate,
    /// It was undone before.
    Already,
    /// The office has changed the offering since: what would be put back is no longer what it was.
    Changed,
    /// Somebody has signed up since, for what she read then.
    SomebodyCame,
}

/// Undoes a change while its letters wait: sessions, places, waiting lists, offers and reminders are as they were
/// before, the letters are taken back.
///
/// # Errors
/// `NotFound`, or if the database fails; then nothing has happened.
pub(crate) async fn undo(
    app: &App,
    now: DateTime<Utc>,
    change: Uuid,
    by: &By,
) -> Result<Undone, AppError> {
    let tx = app.db.write().await?;
    let (change, pools) = locked(&tx, change).await?.ok_or(AppError::NotFound)?;
    if change.undone_at.is_some() {
        return Ok(Undone::Already);
    }
    if change.settled_at.is_some() || now >= change.due_at {
        return Ok(Undone::TooLate);
    }
    let listing = offerings::by_id(&*tx, change.offering_id).await?;
    let listing = listing.ok_or(AppError::NotFound)?;
    if listing.offering.updated_at != change.at {
        return Ok(Undone::Changed);
    }
    let told = told(&listing, &change);
    if store::joined_since(&tx, told, change.at).await? > 0 {
        return Ok(Undone::SomebodyCame);
    }
    if !mail::take_back(&tx, &change.kept.letters, now).await? {
        return Ok(Undone::TooLate);
    }
    let kept = &change.kept;
    offerings::put_back(&tx, change.offering_id, kept.past(), now).await?;
    offerings::let_go(&tx, change.offering_id, now).await?;
    if !revive(&tx, &change).await? {
        return Ok(Undone::SomebodyCame);
    }
    store::deadlines(&tx, &kept.deadlines).await?;
    let listing = offerings::by_id(&*tx, change.offering_id).await?;
    let listing = listing.ok_or(AppError::NotFound)?;
    for before in &kept.sessions {
        if let Some(is) = listing.session(before.id) {
            let revisions = (before.revision, is.revision);
            store::carry_reminders(&tx, before.id, revisions).await?;
        }
    }
    let letters = again(app, &tx, (&listing, kept), now).await?;
    mail::post(app, &tx, letters, now).await?;
    store::end(&tx, change.id, (None, Some(now))).await?;
    let session = listing.session(change.session_id);
    let date = json!({ "date": session.map(dated) });
    let deed =
        Deed::new("session_undone", "offering", change.offering_id.0).change(Value::Null, date);
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    mail::ring(app);
    promote_after(app, now, pools).await;
    Ok(Undone::Done)
}

/// The pools in which somebody who signed up since has read of the change: those of its sessions, of the one that
/// was made for them, and the course.
fn told(listing: &Listing, change: &Model) -> Vec<PoolId> {
    let is_told = |pool: &&pool::Model| match pool.session_id {
        Some(session) => change.is_of(session) || Some(session) == change.kept.made,
        None => pool.kind == pool::Kind::Whole,
    };
    let pools = listing.pools.iter().filter(is_told);
    pools.map(|pool| pool.id).collect()
}

/// Gives everybody back what the change ended. Who has had herself deleted since stays deleted, and who has left
/// the party stays away. `false`: a place is somebody else's.
async fn revive(tx: &Tx, change: &Model) -> Result<bool, AppError> {
    let ended = &change.kept.ended;
    let mut ids: Vec<BookingId> = ended.iter().map(|ended| ended.booking).collect();
    ids.sort_unstable();
    ids.dedup();
    let bookings = store::bookings(tx, &ids).await?;
    let all = her::several(tx, bookings).await?;
    let mut revived: Vec<EntryId> = Vec::new();
    for ended in ended {
        let mut hers = all.iter();
        let hers = hers.find(|hers| hers.booking.id == ended.booking);
        let Some(hers) = hers.filter(|hers| !renew::is_empty(&hers.booking)) else {
            continue;
        };
        let party = i32::try_from(hers.party().count()).unwrap_or(i32::MAX);
        // Children are counted by themselves.
        let is_main = hers.mains().any(|(entry, _)| entry.id == ended.id);
        let people = if is_main { party } else { ended.people };
        if party > 0 && store::revive(tx, ended, people, change.at).await? {
            revived.push(ended.id);
        }
    }
    let holders = all.iter().flat_map(|hers| holders_of(hers, &revived));
    Ok(store::hold_again(tx, holders.collect()).await?)
}

/// The rows of who holds places by these entries: one for each of her contacts.
fn holders_of(hers: &Hers, entries: &[EntryId]) -> Vec<holder::Model> {
    let booking = &hers.booking;
    let contacts = [booking.email_folded.clone(), booking.phone.clone()];
    let mut rows = Vec::new();
    for (entry, _) in hers.mains().filter(|(own, _)| entries.contains(&own.id)) {
        for contact in contacts.iter().flatten() {
            rows.extend(hers.party().map(|person| holder::Model {
                pool_id: entry.pool_id,
                contact: contact.clone(),
                name_folded: person.name_folded.clone(),
                person_id: person.id,
                entry_id: entry.id,
            }));
        }
    }
    rows
}

/// The letters that the change had taken back before they left the house, written anew.
async fn again(
    app: &App,
    tx: &Tx,
    (listing, kept): (&Listing, &Kept),
    now: DateTime<Utc>,
) -> Result<Vec<Letter>, AppError> {
    let mut ids = [kept.booked.as_slice(), kept.offered.as_slice()].concat();
    ids.sort_unstable();
    ids.dedup();
    let mut letters = remind::write_again(app, tx, (listing, &kept.reminders), now).await?;
    if ids.is_empty() {
        return Ok(letters);
    }
    // Another event than what the change itself has posted.
    let version = format!("undo-{}", now.timestamp_micros());
    let bookings = store::bookings(tx, &ids).await?;
    for hers in her::several(tx, bookings).await? {
        let id = hers.booking.id;
        let about = About {
            app,
            now,
            listing,
            hers: &hers,
            token: &token(app, &hers.booking),
            version: &version,
        };
        // Who has cancelled all of it meanwhile has nothing to be told of.
        let is_hers = hers.mains().any(|(entry, _)| entry.state.is_active());
        if is_hers && kept.booked.contains(&id) {
            letters.extend(letters::booked(about));
        }
        let offers = hers.entries.iter().filter(|(entry, pool)| {
            is_main(pool.kind) && entry.state == State::Offered && kept.offered.contains(&id)
        });
        for (entry, _) in offers {
            let until = entry.answer_until.filter(|until| *until > now);
            letters.extend(until.and_then(|until| letters::offered(about, entry.id, until)));
        }
    }
    Ok(letters)
}
