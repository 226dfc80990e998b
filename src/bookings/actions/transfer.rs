//! Changing one date for another: never both, never neither.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::opened::opened;
use super::promote::promote_after;
use super::remind::mend;
use super::{changed, token};
use crate::app::App;
use crate::bookings::entity::{change, entry, holder, person};
use crate::bookings::letters::{self, About, Changed};
use crate::bookings::rules::Channel;
use crate::bookings::rules::cancellation::{Target, Wanted};
use crate::bookings::rules::transfer::{Change, Plan, Stays, plan};
use crate::bookings::rules::{self, Demand, Grant};
use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::{self, renew, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId};
use crate::mail;
use crate::offerings::Listing;

/// What became of a change of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Transferred {
    /// She has the new date, and the old one is given back.
    Done,
    /// She waits for the new one and keeps the old one.
    Waits,
    /// She has what she had, and why.
    Stays(Stays),
}

/// Changes one date for another of the same offering, by the same judgement as a sign-up. Both dates are
/// locked, the new one is taken first: she never has both, and never neither. Where the new one is full
/// she may wait there beside the old one.
///
/// # Errors
/// `NotFound` where there is no such booking, or if the database fails; then nothing has happened.
pub(crate) async fn transfer(
    app: &App,
    now: DateTime<Utc>,
    link: &str,
    wish: Change,
) -> Result<Transferred, AppError> {
    let tx = app.db.write().await?;
    let (hers, listing) = opened(&tx, By::Token(link), Some(wish.to)).await?;
    let wanted = Wanted {
        listing: &listing,
        entries: &hers.entries,
        persons: &hers.persons,
        target: Target::Entry(wish.from),
        channel: Channel::Online,
    };
    let (ended, demands) = match plan(wanted, wish, now) {
        Ok(Plan::Step { ended, demands }) => (ended, demands),
        Ok(Plan::Done) => {
            // The first sending may share its commit with us: nothing is answered before it is on the disk.
            tx.commit().await?;
            let kept = hers
                .entries
                .iter()
                .any(|(e, _)| e.id == wish.from && e.state.is_active());
            return Ok(if kept {
                Transferred::Waits
            } else {
                Transferred::Done
            });
        }
        Err(stays) => return Ok(Transferred::Stays(stays)),
    };
    let grants = match granted(&tx, (&hers, &listing), &demands, (wish, now)).await? {
        Ok(grants) => grants,
        Err(stays) => return Ok(Transferred::Stays(stays)),
    };
    let waits = grants
        .iter()
        .any(|grant| rules::is_main(grant.demand.kind) && grant.state == entry::State::Waiting);
    let ended = if waits { Vec::new() } else { ended };
    apply(app, &tx, &hers, (&ended, &grants), now).await?;
    // What has not left the house yet is no longer true.
    mail::withdraw(&tx, hers.booking.id, &[letters::OFFERED], now).await?;
    let unsent = mail::withdraw(&tx, hers.booking.id, &[letters::BOOKED], now).await?;
    let after = her::all(&*tx, hers.booking.clone()).await?;
    let (link, version) = (
        token(app, &hers.booking),
        format!("date-{}", now.timestamp_micros()),
    );
    let before = About {
        app,
        now,
        listing: &listing,
        hers: &hers,
        token: &link,
        version: &version,
    };
    let about = About {
        hers: &after,
        ..before
    };
    let news = if waits { Changed::Waits } else { Changed::Date };
    // Her calendar knows her other dates, unless nobody has told it yet.
    let only = (unsent == 0).then_some(wish.to);
    let post = letters::given_back(before, &after, &ended)
        .into_iter()
        .chain(letters::news(about, news, only));
    mail::post(app, &tx, post.collect(), now).await?;
    mend(app, &tx, &after.booking, &listing, now).await?;
    tx.commit().await?;
    mail::ring(app);
    let freed = hers.entries.iter().map(|(entry, _)| entry.pool_id);
    promote_after(app, now, freed).await;
    Ok(if waits {
        Transferred::Waits
    } else {
        Transferred::Done
    })
}

/// What she gets at the new date, judged as a sign-up is.
async fn granted(
    tx: &Tx,
    (hers, listing): (&Hers, &Listing),
    demands: &[Demand],
    (wish, now): (Change, DateTime<Utc>),
) -> Result<Result<Vec<Grant>, Stays>, AppError> {
    let pools: Vec<_> = demands.iter().map(|demand| demand.pool).collect();
    // Those of a session were locked with it; a pool that the office has made since is locked now.
    take::lock(tx, pools.clone()).await?;
    let held = take::held(
        tx,
        pools.clone(),
        contacts(hers),
        hers.party().map(|p| p.name_folded.clone()).collect(),
    )
    .await?;
    if !held.is_empty() {
        return Ok(Err(Stays::Taken));
    }
    if let Some(organisation) = &hers.booking.organisation_folded {
        for demand in demands.iter().filter(|demand| rules::is_main(demand.kind)) {
            let there = take::sent_by(tx, demand.pool, organisation).await?;
            let max = listing.offering.max_per_organisation;
            if let Err(refusal) = rules::organisation(max, there, demand.people) {
                return Ok(Err(Stays::Refused(refusal)));
            }
        }
    }
    let tallies = store::tally(tx, listing, pools, now).await?;
    let grants = match rules::grant(demands, |pool| tallies.of(pool), wish.childcare) {
        Ok(grants) => grants,
        Err(refusal) => return Ok(Err(Stays::Refused(refusal))),
    };
    let is_full = grants
        .iter()
        .any(|grant| rules::is_main(grant.demand.kind) && grant.state == entry::State::Waiting);
    Ok(if is_full && !wish.waits {
        Err(Stays::Full)
    } else {
        Ok(grants)
    })
}

/// Her contacts as they are compared.
pub(super) fn contacts(hers: &Hers) -> Vec<String> {
    let booking = &hers.booking;
    let both = [&booking.email_folded, &booking.phone];
    both.into_iter().flatten().cloned().collect()
}

/// Writes the new entries and ends the old ones.
async fn apply(
    app: &App,
    tx: &Tx,
    hers: &Hers,
    (ended, grants): (&[EntryId], &[Grant]),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let by = change::Cause::Participant;
    let mut changes = Vec::new();
    for (old, _) in hers.entries.iter().filter(|(e, _)| ended.contains(&e.id)) {
        let after = entry::Model {
            state: entry::State::Cancelled,
            ..old.clone()
        };
        changes.push(changed(app, &after, Some(old.state), by, now));
    }
    let party: Vec<_> = hers.party().cloned().collect();
    let contacts = contacts(hers);
    let (entries, holders) = entered(app, (hers.booking.id, &party, &contacts), grants, now);
    changes.extend(entries.iter().map(|new| changed(app, new, None, by, now)));
    if !ended.is_empty() {
        take::end(tx, ended.to_vec(), entry::State::Cancelled, now).await?;
    }
    renew::enter(tx, entries, holders).await?;
    take::note(tx, changes).await
}

/// The entries for what was granted to a booking, and the rows of who holds places by them.
pub(super) fn entered(
    app: &App,
    (booking, party, contacts): (BookingId, &[person::Model], &[String]),
    grants: &[Grant],
    now: DateTime<Utc>,
) -> (Vec<entry::Model>, Vec<holder::Model>) {
    let (mut entries, mut holders) = (Vec::new(), Vec::new());
    for grant in grants {
        let entry = entry::Model {
            id: app.dice.id(now),
            booking_id: booking,
            pool_id: grant.demand.pool,
            people: i32::try_from(grant.demand.people).unwrap_or(i32::MAX),
            state: grant.state,
            priority: 0,
            ticket: grant.ticket,
            answer_until: None,
            joined_at: now,
            changed_at: now,
        };
        if rules::is_main(grant.demand.kind) {
            for person in party {
                holders.extend(contacts.iter().map(|contact| holder::Model {
                    pool_id: entry.pool_id,
                    contact: contact.clone(),
                    name_folded: person.name_folded.clone(),
                    person_id: person.id,
                    entry_id: entry.id,
                }));
            }
        }
        entries.push(entry);
    }
    (entries, holders)
}
