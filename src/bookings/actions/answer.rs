//! Answering an offer: taking it, and what happens when nobody answers. Declining is a cancellation.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::opened::opened;
use super::promote::{others, promote_after};
use super::{Came, changed, note, token};
use crate::app::App;
use crate::bookings::entity::change::{self, Cause};
use crate::bookings::entity::entry::{self, State};
use crate::bookings::letters;
use crate::bookings::rules::is_main;
use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::{line, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId, PoolId};
use crate::mail;
use crate::offerings::Listing;
use crate::offerings::entity::pool;

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answered {
    /// The place is hers.
    Accepted,
    /// She has it already: pressed twice.
    Already,
    /// The time to answer is over, and the next party is asked.
    TooLate,
    /// There is no offer.
    Nothing,
}

/// She takes the place that was offered to her: the one of `entry`, or all.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails; then nothing has happened.
pub(crate) async fn accept(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
    entry: Option<EntryId>,
) -> Result<Answered, AppError> {
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, By::Token(link), None).await?;
    let wanted = |own: &entry::Model| entry.is_none_or(|id| own.id == id);
    let offered: Vec<&(entry::Model, pool::Model)> = hers
        .mains()
        .filter(|(own, _)| own.state == State::Offered && wanted(own))
        .collect();
    if offered.is_empty() {
        let had = hers
            .mains()
            .any(|(own, _)| own.state == State::Confirmed && wanted(own));
        let lapsed = hers
            .mains()
            .any(|(own, _)| own.state == State::Lapsed && wanted(own));
        // The first press may share its commit with us: nothing is answered before it is on the disk.
        tx.commit().await?;
        return Ok(match (had, lapsed) {
            (true, _) => Answered::Already,
            (_, true) => Answered::TooLate,
            _ => Answered::Nothing,
        });
    }
    let stands = |own: &entry::Model| own.answer_until.is_none_or(|until| now < until);
    let (taken, late): (Vec<_>, Vec<_>) = offered.into_iter().partition(|(own, _)| stands(own));
    let mains: Vec<EntryId> = taken.iter().map(|(own, _)| own.id).collect();
    let mut freed = Vec::new();
    if !mains.is_empty() {
        let giving = Giving {
            entries: &mains,
            cause: Cause::Participant,
            reason: None,
        };
        freed = give(app, &tx, (&hers, &listing), giving, now).await?;
    }
    if !late.is_empty() {
        // What ended because one date was enough does not lapse as well.
        let left = her::all(&*tx, hers.booking.clone()).await?;
        freed.extend(lapse(app, &tx, &left, &listing, now).await?);
    }
    tx.commit().await?;
    mail::ring(app);
    promote_after(app, now, freed).await;
    Ok(if mains.is_empty() {
        Answered::TooLate
    } else {
        Answered::Accepted
    })
}

/// Places that somebody gets for which she waits or that she is offered, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Giving<'a> {
    /// Her entries, all of one state.
    pub(super) entries: &'a [EntryId],
    /// Who or what gives them.
    pub(super) cause: Cause,
    /// Why, where it needs a reason.
    pub(super) reason: Option<&'a str>,
}

/// Gives somebody places, with what was offered together with them; where one date was enough for her, the others
/// end. She is told. Returns the pools in which somebody may move up by it.
///
/// # Errors
/// If the database fails.
pub(super) async fn give(
    app: &App,
    tx: &Tx,
    (hers, listing): (&Hers, &Listing),
    giving: Giving<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<PoolId>, AppError> {
    let is_given = |own: &entry::Model| giving.entries.contains(&own.id);
    let given = hers.entries.iter().filter(|(own, _)| is_given(own));
    let mut got: Vec<&entry::Model> = given.map(|(own, _)| own).collect();
    let mut offered = hers.mains().map(|(own, _)| own);
    if offered.any(|own| is_given(own) && own.state == State::Offered) {
        let sides = with_them(hers, giving.entries).map(|(own, _)| own);
        got.extend(sides.filter(|own| own.state == State::Offered && !is_given(own)));
    }
    for from in [State::Waiting, State::Offered] {
        let those = got.iter().filter(|own| own.state == from);
        let those: Vec<EntryId> = those.map(|own| own.id).collect();
        line::advance(tx, &those, from, State::Confirmed, (None, now)).await?;
    }
    let steps = got.iter().map(|own| {
        let after = entry::Model {
            state: State::Confirmed,
            ..(*own).clone()
        };
        change::Model {
            reason: giving.reason.map(ToOwned::to_owned),
            ..changed(app, &after, Some(own.state), giving.cause, now)
        }
    });
    take::note(tx, steps.collect()).await?;
    let got: Vec<EntryId> = got.iter().map(|own| own.id).collect();
    let others = others(hers, &got);
    let ended: Vec<EntryId> = others.iter().map(|(id, _)| *id).collect();
    if !ended.is_empty() {
        take::end(tx, ended.clone(), State::Cancelled, now).await?;
        // She has one; that the others end follows from what she said when she signed up.
        let enough = Came {
            entries: &ended,
            to: State::Cancelled,
            cause: Cause::Job,
        };
        note(app, tx, hers, enough, now).await?;
    }
    let after = her::all(tx, hers.booking.clone()).await?;
    if after.mains().all(|(own, _)| own.state != State::Offered) {
        // An offer that has not left the house yet is no longer true.
        mail::withdraw(tx, hers.booking.id, &[letters::OFFERED], now).await?;
    }
    let about = letters::About {
        app,
        now,
        listing,
        hers: &after,
        token: &token(app, &after.booking),
        version: &now.timestamp_micros().to_string(),
    };
    let letter = letters::promoted(about, &got, &ended);
    mail::post(app, tx, letter.into_iter().collect(), now).await?;
    let freed = others.into_iter().map(|(_, pool)| pool);
    // What comes with the place may be free for her now.
    let hers = hers.entries.iter().map(|(own, _)| own.pool_id);
    Ok(freed.chain(hers).collect())
}

/// Ends all offers whose time is over, then lets the next move up: whoever waits first and fits into all that
/// is free now, not into what the first of several lapsed offers left. Returns how many bookings lost one.
///
/// # Errors
/// If the database fails; what lapsed by then has.
pub(crate) async fn lapse_due(app: &App, now: DateTime<Utc>) -> Result<usize, AppError> {
    let mut lapsed = 0;
    let mut freed = BTreeSet::new();
    for booking in line::overdue(app.db.read(), now).await? {
        match lapse_one(app, now, booking).await {
            Ok(pools) if pools.is_empty() => {}
            Ok(pools) => {
                lapsed += 1;
                freed.extend(pools);
            }
            // One broken entry never stops the others.
            Err(error) => tracing::error!(%booking, %error, "an offer could not be ended"),
        }
    }
    if lapsed > 0 {
        mail::ring(app);
        promote_after(app, now, freed).await;
    }
    Ok(lapsed)
}

async fn lapse_one(
    app: &App,
    now: DateTime<Utc>,
    booking: BookingId,
) -> Result<Vec<PoolId>, AppError> {
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, By::Id(booking), None).await?;
    let freed = lapse(app, &tx, &hers, &listing, now).await?;
    tx.commit().await?;
    Ok(freed)
}

/// What comes with these places: childcare of the same date, and what belongs to none.
fn with_them<'a>(
    hers: &'a Hers,
    mains: &'a [EntryId],
) -> impl Iterator<Item = &'a (entry::Model, pool::Model)> {
    let is_theirs = move |session| {
        let mut dates = hers.mains().filter(|(own, _)| mains.contains(&own.id));
        dates.any(|(_, pool)| pool.session_id == session)
    };
    hers.entries.iter().filter(move |(_, pool)| {
        !is_main(pool.kind) && (pool.session_id.is_none() || is_theirs(pool.session_id))
    })
}

/// Ends the offers of a booking whose time is over, with what would have come with them. Returns the pools in
/// which places are free again; none where nothing was due.
async fn lapse(
    app: &App,
    tx: &Tx,
    hers: &Hers,
    listing: &Listing,
    now: DateTime<Utc>,
) -> Result<Vec<PoolId>, AppError> {
    let is_due = |own: &entry::Model| {
        own.state == State::Offered && own.answer_until.is_some_and(|until| until <= now)
    };
    let due = hers.mains().filter(|(own, _)| is_due(own));
    let mains: Vec<EntryId> = due.map(|(own, _)| own.id).collect();
    if mains.is_empty() {
        return Ok(Vec::new());
    }
    let mut gone = mains.clone();
    // A workshop stays while another date does, unless it was offered with this one.
    let stays = hers
        .mains()
        .any(|(own, _)| own.state.is_active() && !mains.contains(&own.id));
    let sides = with_them(hers, &mains).filter(|(own, pool)| {
        own.state == State::Offered
            || own.state.is_active() && (pool.session_id.is_some() || !stays)
    });
    gone.extend(sides.map(|(own, _)| own.id));
    take::end(tx, gone.clone(), State::Lapsed, now).await?;
    let came = Came {
        entries: &gone,
        to: State::Lapsed,
        cause: Cause::Job,
    };
    note(app, tx, hers, came, now).await?;
    let about = letters::About {
        app,
        now,
        listing,
        hers,
        token: &token(app, &hers.booking),
        version: &now.timestamp_micros().to_string(),
    };
    // An offer that has not left the house yet is no longer true.
    mail::withdraw(tx, hers.booking.id, &[letters::OFFERED], now).await?;
    let letter = letters::lapsed(about, &mains);
    mail::post(app, tx, letter.into_iter().collect(), now).await?;
    let pools = hers
        .entries
        .iter()
        .filter(|(own, _)| gone.contains(&own.id));
    Ok(pools.map(|(own, _)| own.pool_id).collect())
}
