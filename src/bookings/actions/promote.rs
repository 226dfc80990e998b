//! Moving up: whoever waits first and fits gets what is free. A run can be repeated at will, and several
//! processes may run at the same moment: each pool is locked, and nobody is served who no longer waits.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Came, note, token};
use crate::app::App;
use crate::bookings::entity::change::Cause;
use crate::bookings::entity::entry::State;
use crate::bookings::letters;
use crate::bookings::rules::promotion::{Halt, Waiting, Way, next_up, way};
use crate::bookings::rules::{Size, is_main};
use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::{self, Tallies, line, take};
use crate::db::{Tx, part};
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId, PoolId};
use crate::mail;
use crate::offerings::entity::pool;
use crate::offerings::{self, Listing};

/// What a run did in one pool.
#[derive(Debug, Default)]
struct Round {
    /// Parties that moved up.
    moved: usize,
    /// Pools in which places may have become free by it: one date was enough for somebody, or a guest gave
    /// back what a regular who has left had lent her.
    freed: Vec<PoolId>,
}

impl Round {
    /// Nobody moved up in this pool. What a guest gives back may be the course's.
    fn none(listing: &Listing, of: &pool::Model) -> Self {
        let is_evening = of.kind == pool::Kind::DropIn;
        let course = listing.pool(pool::Kind::Whole, None);
        let freed = course.filter(|_| is_evening).map(|course| course.id);
        Self {
            moved: 0,
            freed: freed.into_iter().collect(),
        }
    }
}

/// Lets move up who can in these pools, and in those that become free by it. Returns how many parties did.
///
/// # Errors
/// If the database fails; who has moved up by then has.
async fn promote(
    app: &App,
    now: DateTime<Utc>,
    pools: impl IntoIterator<Item = PoolId>,
) -> Result<usize, AppError> {
    let mut to_do: BTreeSet<PoolId> = pools.into_iter().collect();
    let mut moved = 0;
    while let Some(pool) = to_do.pop_first() {
        let round = run(app, now, pool).await?;
        moved += round.moved;
        if round.moved > 0 {
            // A run looks at a part of a long list only.
            to_do.insert(pool);
        }
        to_do.extend(round.freed);
    }
    if moved > 0 {
        mail::ring(app);
    }
    Ok(moved)
}

/// After a deed that freed places. The deed is done and stays done: what fails here is logged, and the
/// clockwork makes up for it.
pub(crate) async fn promote_after(
    app: &App,
    now: DateTime<Utc>,
    pools: impl IntoIterator<Item = PoolId>,
) {
    if let Err(error) = promote(app, now, pools).await {
        tracing::error!(%error, "nobody moved up now; the next run will try again");
    }
}

/// Lets move up who can in all pools: makes up for a process that died after a deed, and for what only the
/// clock changes. Returns how many parties moved up.
///
/// # Errors
/// If the database fails.
pub(crate) async fn promote_due(app: &App, now: DateTime<Utc>) -> Result<usize, AppError> {
    promote(app, now, ready(app, now).await?).await
}

/// The pools in which somebody could move up at this moment.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn ready(app: &App, now: DateTime<Utc>) -> Result<Vec<PoolId>, AppError> {
    let waited_for = line::waited_for(app.db.read()).await?;
    if waited_for.is_empty() {
        return Ok(Vec::new());
    }
    let shelf = offerings::shelf(app).await?;
    let hours = app.own().settings.booking.answer_hours;
    let halted = |listing: &Listing, pool: &pool::Model| way(listing, pool, hours, now).is_err();
    let waited: Vec<(&Listing, &pool::Model)> = (shelf.listings.iter())
        .flat_map(|listing| listing.pools.iter().map(move |pool| (&**listing, pool)))
        .filter(|(listing, pool)| waited_for.contains(&pool.id) && !halted(listing, pool))
        .collect();
    // The pools of an offering stand beside each other.
    let mut listings: Vec<&Listing> = waited.iter().map(|(listing, _)| *listing).collect();
    listings.dedup_by_key(|listing| listing.offering.id);
    let tallies = store::count(app.db.read(), &listings, now).await?;
    let somebody_fits = |pool: &pool::Model| {
        let tally = tallies.of(pool.id);
        let free = Size::of(pool).free(tally);
        free.is_none_or(|free| tally.smallest <= free)
    };
    let ready = waited.into_iter().filter(|(_, pool)| somebody_fits(pool));
    Ok(ready.map(|(_, pool)| pool.id).collect())
}

/// The pools whose places belong together: those of one date (of the course), and all workshops.
fn family<'a>(listing: &'a Listing, of: &pool::Model) -> impl Iterator<Item = &'a pool::Model> {
    let (session, id) = (of.session_id, of.id);
    let is_of_course = |pool: &pool::Model| {
        matches!(pool.kind, pool::Kind::Whole | pool::Kind::Childcare) && pool.session_id.is_none()
    };
    let has_course = is_of_course(of);
    listing.pools.iter().filter(move |pool| {
        pool.id == id
            || pool.kind == pool::Kind::Workshop
            || session.is_some() && pool.session_id == session
            || has_course && is_of_course(pool)
    })
}

/// One run in one pool, one transaction. What is read before the locks only tells what to lock.
async fn run(app: &App, now: DateTime<Utc>, pool: PoolId) -> Result<Round, AppError> {
    let Some(offering) = line::offering_of(app.db.read(), pool).await? else {
        return Ok(Round::default());
    };
    let Some(seen) = offerings::by_id(app.db.read(), offering).await? else {
        return Ok(Round::default());
    };
    let Some(of) = seen.pool_of(pool) else {
        return Ok(Round::default());
    };
    let mut locked: BTreeSet<PoolId> = family(&seen, of).map(|pool| pool.id).collect();
    locked.extend(line::pools_of_choosers(app.db.read(), pool).await?);

    let tx = app.db.write().await?;
    take::lock(&tx, locked.iter().copied().collect()).await?;
    let Some(listing) = offerings::by_id(&*tx, offering).await? else {
        return Ok(Round::default());
    };
    let Some(of) = listing.pool_of(pool) else {
        return Ok(Round::default());
    };
    let mut round = Round::none(&listing, of);
    let Ok(way) = way(&listing, of, app.own().settings.booking.answer_hours, now) else {
        return Ok(round);
    };
    let pools = family(&listing, of).map(|pool| pool.id).collect();
    let tallies = store::tally(&*tx, &listing, pools, now).await?;
    let mut free = Size::of(of).free(tallies.of(pool));
    let in_line = line::line(&*tx, of, free).await?;
    let mut waiting: Vec<Waiting> = in_line
        .iter()
        .map(|party| Waiting {
            entry: party.id,
            people: party.people.into(),
        })
        .collect();
    let mut scene = Scene {
        app,
        now,
        listing: &listing,
        way,
        rooms: Rooms(tallies),
        locked,
    };
    while let Some(party) = next_up(free, &waiting) {
        waiting.retain(|other| other.entry != party.entry);
        let booking = in_line.iter().find(|other| other.id == party.entry);
        let Some(booking) = booking.map(|party| party.booking_id) else {
            continue;
        };
        // A part of its own: one broken entry never stops the others.
        let done = async {
            let own = part(&tx).await?;
            let done = scene.move_up(&own, booking, party.entry).await?;
            own.commit().await?;
            Ok::<_, AppError>(done)
        };
        match done.await {
            Ok(Some(mut freed)) => {
                free = free.map(|free| free - party.people);
                round.moved += 1;
                round.freed.append(&mut freed);
            }
            Ok(None) => {}
            Err(error) => {
                tracing::error!(entry.id = %party.entry, %error, "could not be served");
            }
        }
    }
    if round.moved > 0 {
        tx.commit().await?;
    }
    Ok(round)
}

/// What is free beside the pool itself, while a run gives it away.
struct Rooms(Tallies);

impl Rooms {
    /// Takes places, if there are as many.
    fn takes(&mut self, pool: &pool::Model, people: i64) -> bool {
        let tally = self.0.of(pool.id);
        let fits = Size::of(pool).free(tally).is_none_or(|free| people <= free);
        if fits {
            self.0.taken(pool.id, people);
        }
        fits
    }
}

/// A run in a pool.
struct Scene<'a> {
    app: &'a App,
    now: DateTime<Utc>,
    listing: &'a Listing,
    way: Way,
    rooms: Rooms,
    locked: BTreeSet<PoolId>,
}

impl Scene<'_> {
    /// One party moves up, and with it what waits of hers in the same run: childcare, a workshop. None where
    /// it can not be in this run; else the pools in which it gives something back, or may have something now.
    async fn move_up(
        &mut self,
        tx: &Tx,
        booking: BookingId,
        entry: EntryId,
    ) -> Result<Option<Vec<PoolId>>, AppError> {
        let (app, now, listing) = (self.app, self.now, self.listing);
        let Some(booking) = her::booking(tx, By::Id(booking)).await? else {
            return Ok(None);
        };
        let hers = her::all(tx, booking).await?;
        let Some((_, of)) = hers.entries.iter().find(|(own, _)| own.id == entry) else {
            return Ok(None);
        };
        let others = match self.way {
            Way::Direct => others(&hers, &[entry]),
            Way::Offer(_) => Vec::new(),
        };
        let held_back = others.iter().any(|(_, pool)| !self.locked.contains(pool));
        if held_back {
            // Somebody chose between dates after the locks were planned: the next run locks them too.
            return Ok(None);
        }
        let mut up = vec![entry];
        let is_only = (hers.mains())
            .filter(|(own, _)| own.state.is_active())
            .all(|(own, _)| own.id == entry);
        for (side, pool) in &hers.entries {
            // A workshop beside several dates is none of this one: she has it with the first that she has.
            let with_it = is_main(of.kind)
                && !is_main(pool.kind)
                && side.state == State::Waiting
                && (is_only || pool.session_id.is_some())
                && family(listing, of).any(|known| known.id == pool.id);
            if with_it && self.rooms.takes(pool, side.people.into()) {
                up.push(side.id);
            }
        }
        let (to, until) = match self.way {
            Way::Offer(until) => (State::Offered, Some(until)),
            Way::Direct => (State::Confirmed, None),
        };
        line::advance(tx, &up, State::Waiting, to, (until, now)).await?;
        let ended: Vec<EntryId> = others.iter().map(|(entry, _)| *entry).collect();
        let came = |entries, to| Came {
            entries,
            to,
            cause: Cause::Job,
        };
        note(app, tx, &hers, came(&up, to), now).await?;
        if !ended.is_empty() {
            take::end(tx, ended.clone(), State::Cancelled, now).await?;
            note(app, tx, &hers, came(&ended, State::Cancelled), now).await?;
        }
        let hers = her::all(tx, hers.booking).await?;
        let about = letters::About {
            app,
            now,
            listing,
            hers: &hers,
            token: &token(app, &hers.booking),
            version: &now.timestamp_micros().to_string(),
        };
        let letter = match until {
            Some(until) => letters::offered(about, entry, until),
            None => letters::promoted(about, &up, &ended),
        };
        mail::post(app, tx, letter.into_iter().collect(), now).await?;
        let left = hers.entries.iter().filter(|(own, pool)| {
            self.way == Way::Direct && !is_main(pool.kind) && own.state == State::Waiting
        });
        let left: Vec<PoolId> = left.map(|(_, pool)| pool.id).collect();
        let freed = others.into_iter().map(|(_, pool)| pool);
        Ok(Some(freed.chain(left).collect()))
    }
}

/// What ends because one date was enough: her other dates for which she waits or has an offer, with what
/// belongs to them. Each with its pool.
pub(super) fn others(hers: &Hers, got: &[EntryId]) -> Vec<(EntryId, PoolId)> {
    if !hers.booking.one_is_enough {
        return Vec::new();
    }
    let is_got_date = |session| {
        let mut got = hers
            .entries
            .iter()
            .filter(|(entry, _)| got.contains(&entry.id));
        got.any(|(_, pool)| pool.session_id == session)
    };
    hers.entries
        .iter()
        .filter(|(entry, pool)| {
            matches!(entry.state, State::Waiting | State::Offered)
                && !got.contains(&entry.id)
                && pool.session_id.is_some()
                && !is_got_date(pool.session_id)
        })
        .map(|(entry, _)| (entry.id, entry.pool_id))
        .collect()
}

/// Everybody whom the office should ring, because nobody may move up by letter any more or because she has
/// no address: entries that wait where a place is free and the begin is near, and open offers without address.
///
/// # Errors
/// If the database fails.
pub(crate) async fn to_ring(app: &App, now: DateTime<Utc>) -> Result<Vec<EntryId>, AppError> {
    let mut calls = line::offered_without_address(app.db.read()).await?;
    let shelf = offerings::shelf(app).await?;
    let waited_for = line::waited_for(app.db.read()).await?;
    let hours = app.own().settings.booking.answer_hours;
    for listing in &shelf.listings {
        let near: Vec<&pool::Model> = listing
            .pools
            .iter()
            .filter(|pool| waited_for.contains(&pool.id))
            .filter(|pool| way(listing, pool, hours, now) == Err(Halt::Ring))
            .collect();
        for pool in near {
            let tallies = store::tally(app.db.read(), listing, vec![pool.id], now).await?;
            let mut free = Size::of(pool).free(tallies.of(pool.id));
            let mut waiting: Vec<Waiting> = line::line(app.db.read(), pool, free)
                .await?
                .into_iter()
                .map(|party| Waiting {
                    entry: party.id,
                    people: party.people.into(),
                })
                .collect();
            while let Some(party) = next_up(free, &waiting) {
                waiting.retain(|other| other.entry != party.entry);
                free = free.map(|free| free - party.people);
                calls.push(party.entry);
            }
        }
    }
    Ok(calls)
}
