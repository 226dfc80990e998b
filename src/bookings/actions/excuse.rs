//! Staying away from one session of a course and keeping the place in it: that evening somebody else may come.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::promote::promote_after;
use super::remind::mend;
use super::token;
use crate::app::App;
use crate::bookings::entity::change::Cause;
use crate::bookings::entity::entry::State;
use crate::bookings::entity::excuse;
use crate::bookings::letters;
use crate::bookings::rules::Size;
use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::{self, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{EntryId, PersonId, PoolId, SessionId};
use crate::mail;
use crate::offerings::entity::{pool, session};
use crate::offerings::{self, Listing};

/// What became of an excuse, or of taking it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Excused {
    /// It is noted.
    Done,
    /// It was so already: pressed twice.
    Already,
    /// It has begun, was called off, or she has no place in it.
    TooLate,
    /// She wanted to come after all, and her place has been given to a guest.
    Taken,
}

/// Who stays away from which session, or comes after all.
#[derive(Clone, Debug)]
pub(crate) struct Absence {
    /// The session.
    pub(crate) session: SessionId,
    /// Who; nobody named is the whole party.
    pub(crate) persons: Vec<PersonId>,
    /// Away, or back again.
    pub(crate) turn: Turn,
}

/// Away, or back again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// She stays away.
    Away,
    /// She comes after all.
    Back,
}

/// Notes that she, or some of her party, stay away from one session of a course, or come after all.
///
/// # Errors
/// `NotFound` where there is no such booking, person or session, or if the database fails; then nothing has
/// happened.
pub(crate) async fn excuse(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
    absence: &Absence,
) -> Result<Excused, AppError> {
    let tx = app.db.write().await?;
    let Some(scene) = Scene::under_lock(&tx, link, absence.session, now).await? else {
        return Ok(Excused::TooLate);
    };
    let party: Vec<PersonId> = scene.hers.party().map(|person| person.id).collect();
    let mut who = absence.persons.clone();
    if who.is_empty() {
        who.clone_from(&party);
    }
    if who.iter().any(|person| !party.contains(person)) {
        return Err(AppError::NotFound);
    }
    let is_away = |person: &PersonId| scene.hers.away(absence.session).any(|away| away == *person);
    match absence.turn {
        Turn::Away => who.retain(|person| !is_away(person)),
        Turn::Back => who.retain(is_away),
    }
    if who.is_empty() {
        // The first press may share its commit with us: nothing is answered before it is on the disk.
        tx.commit().await?;
        return Ok(Excused::Already);
    }
    match absence.turn {
        Turn::Away => scene.away(app, &tx, &who).await?,
        Turn::Back if !scene.has_room(&tx, who.len()).await? => return Ok(Excused::Taken),
        Turn::Back => take::come_back(&tx, absence.session, who.clone(), now).await?,
    }
    let after = her::all(&*tx, scene.hers.booking.clone()).await?;
    let about = letters::About {
        app,
        now,
        listing: &scene.listing,
        hers: &after,
        token: &token(app, &after.booking),
        version: &now.timestamp_micros().to_string(),
    };
    let letter = letters::excused(about, &scene.session, absence.turn, &who);
    mail::post(app, &tx, letter.into_iter().collect(), now).await?;
    mend(app, &tx, &after.booking, &scene.listing, now).await?;
    tx.commit().await?;
    mail::ring(app);
    promote_after(app, now, scene.guests.map(|pool| pool.id)).await;
    Ok(Excused::Done)
}

/// The sessions from which some of hers stay away, and to which nobody of them can come any more: a guest has
/// her place.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn given_away(
    db: &impl ConnectionTrait,
    listing: &Listing,
    hers: &Hers,
    now: DateTime<Utc>,
) -> Result<Vec<SessionId>, AppError> {
    let is_awaited = |session: &session::Model| {
        session.starts_at > now && hers.away(session.id).next().is_some()
    };
    let awaited = listing.planned().filter(|session| is_awaited(session));
    let guests: Vec<&pool::Model> = awaited
        .filter_map(|session| listing.pool(pool::Kind::DropIn, Some(session.id)))
        .collect();
    if guests.is_empty() {
        return Ok(Vec::new());
    }
    let pools = guests.iter().map(|pool| pool.id).collect();
    let tallies = store::tally(db, listing, pools, now).await?;
    let is_full = |pool: &&pool::Model| {
        let free = Size::of(pool).free(tallies.of(pool.id));
        free.is_some_and(|free| free < 1)
    };
    let full = guests.into_iter().filter(is_full);
    Ok(full.filter_map(|pool| pool.session_id).collect())
}

/// A course place and one of its sessions, while their pools are locked.
struct Scene {
    hers: Hers,
    listing: Listing,
    entry: EntryId,
    session: session::Model,
    guests: Option<pool::Model>,
    now: DateTime<Utc>,
}

impl Scene {
    /// None where there is nothing to stay away from (any more).
    async fn under_lock(
        tx: &Tx,
        link: &str,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, AppError> {
        let booking = her::booking(tx, By::Token(link))
            .await?
            .ok_or(AppError::NotFound)?;
        let id = booking.offering_id;
        let seen = offerings::by_id(tx, id).await?.ok_or(AppError::NotFound)?;
        let pools = [
            seen.pool(pool::Kind::Whole, None),
            seen.pool(pool::Kind::DropIn, Some(session)),
        ];
        let pools: Vec<PoolId> = pools.into_iter().flatten().map(|pool| pool.id).collect();
        take::lock(tx, pools).await?;
        let listing = offerings::by_id(tx, id).await?.ok_or(AppError::NotFound)?;
        let hers = her::all(tx, booking).await?;
        let session = listing.session(session).ok_or(AppError::NotFound)?.clone();
        let entry = hers.mains().find(|(entry, pool)| {
            pool.kind == pool::Kind::Whole && entry.state == State::Confirmed
        });
        let is_to_come = session.state == session::State::Planned && session.starts_at > now;
        let Some(entry) = entry.map(|(entry, _)| entry.id).filter(|_| is_to_come) else {
            return Ok(None);
        };
        let guests = listing.pool(pool::Kind::DropIn, Some(session.id)).cloned();
        Ok(Some(Self {
            hers,
            listing,
            entry,
            session,
            guests,
            now,
        }))
    }

    async fn away(&self, app: &App, tx: &Tx, who: &[PersonId]) -> Result<(), AppError> {
        let rows = who.iter().map(|person| excuse::Model {
            id: app.dice.id(self.now),
            entry_id: self.entry,
            person_id: *person,
            session_id: self.session.id,
            cause: Cause::Participant,
            at: self.now,
            withdrawn_at: None,
        });
        Ok(take::stay_away(tx, rows.collect()).await?)
    }

    /// Are there still so many places that no guest has taken?
    async fn has_room(&self, tx: &Tx, people: usize) -> Result<bool, AppError> {
        let Some(guests) = &self.guests else {
            return Ok(true);
        };
        let tallies = store::tally(tx, &self.listing, vec![guests.id], self.now).await?;
        let free = Size::of(guests).free(tallies.of(guests.id));
        let people = i64::try_from(people).unwrap_or(i64::MAX);
        Ok(free.is_none_or(|free| people <= free))
    }
}
