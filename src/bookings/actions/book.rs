//! Signing up: the one door to a place.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::sent::{Sent, sent, sent_before};
use super::{changed, receipt, seen, token};
use crate::app::App;
use crate::bookings::entity::{booking, change, entry, holder, person};
use crate::bookings::letters;
use crate::bookings::rules::{self, Demand, Grant, Refusal, Wish};
use crate::bookings::store::her::{self, By, Hers};
use crate::bookings::store::{Tallies, take};
use crate::db::{Tx, Write};
use crate::error::AppError;
use crate::kinds::{BookingId, Email, PersonName, fold};
use crate::mail;
use crate::offerings::entity::pool;
use crate::offerings::{self, Listing};

/// What became of a sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is noted: the token of her link.
    Booked {
        /// 24 signs.
        token: String,
    },
    /// She was noted already, and her mail is sent again. The link goes to her address, not to whoever
    /// typed her name: the receipt shows nothing of her.
    Again {
        /// 24 signs.
        receipt: String,
    },
    /// It can not be, and nothing has happened.
    Refused(Refusal),
}

/// Signs a party up: the one door to a place. `listing` is what the form was drawn from; it is read again
/// where the office has changed the offering since.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn book(
    app: &App,
    now: DateTime<Utc>,
    listing: &Arc<Listing>,
    mut wish: Wish,
) -> Result<Outcome, AppError> {
    let demands = match rules::demands(listing, &wish.asked, now) {
        Ok(demands) => demands,
        Err(refusal) => return refused(app, listing, &wish, refusal).await,
    };
    let mut tx = take::open(&app.db, demands.iter().map(|demand| demand.pool).collect()).await?;
    match sent(&*tx, listing, &wish).await? {
        Sent::Never(key) => wish.key = key,
        Sent::Same(booking) => {
            // The first sending may share its commit with us: nothing is answered before it is on the disk.
            tx.commit().await?;
            let token = token(app, &booking);
            return Ok(Outcome::Booked { token });
        }
    }
    let (listing, demands) = match under_lock(&tx, listing, &wish, now, demands).await? {
        Ok(current) => current,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let demands = match without_held(&tx, &wish, demands).await? {
        Left::Demands(demands) => demands,
        Left::Nothing(id) => {
            drop(tx);
            return again(app, now, id).await;
        }
        Left::Refused(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    if let Err(refusal) = organisation_has_room(&tx, &listing, &wish, &demands).await? {
        return Ok(Outcome::Refused(refusal));
    }
    let pools = demands.iter().map(|demand| demand.pool).collect();
    let tallies = seen::tallies(&tx, &listing, pools, now).await?;
    let grants = match rules::grant(&demands, |pool| tallies.of(pool), wish.childcare) {
        Ok(grants) => grants,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    // A code that somebody has already is as rare as a lottery win; then the dice are rolled again.
    for _ in 0..4 {
        let fresh = fresh(app, &listing, &wish, &grants, now);
        let link = token(app, &fresh.booking);
        let hers = hers(&fresh, &grants, &tallies, &listing);
        if take::insert(&tx, fresh).await? {
            let letter = letters::booked(letters::About {
                app,
                now,
                listing: &listing,
                hers: &hers,
                token: &link,
                version: "1",
            });
            mail::post(app, &tx, letter.into_iter().collect(), now).await?;
            seen::leave(&mut tx, &listing, tallies, &grants);
            tx.commit().await?;
            mail::ring(app);
            return Ok(Outcome::Booked { token: link });
        }
        // Meanwhile the same page was sent for other dates, whose pools are not ours.
        if let Sent::Never(key) = sent(&*tx, &listing, &wish).await? {
            wish.key = key;
        }
    }
    Err(AppError::Internal("no free code was found".to_owned()))
}

/// A form that is sent again after its window has closed is still the booking that it was.
async fn refused(
    app: &App,
    listing: &Listing,
    wish: &Wish,
    refusal: Refusal,
) -> Result<Outcome, AppError> {
    let before = sent_before(app, listing, wish).await?;
    Ok(before.map_or(Outcome::Refused(refusal), |token| Outcome::Booked { token }))
}

/// The offering as it is now that its pools are locked, and the demands that follow from it.
async fn under_lock(
    tx: &Write,
    listing: &Arc<Listing>,
    wish: &Wish,
    now: DateTime<Utc>,
    demands: Vec<Demand>,
) -> Result<Result<(Arc<Listing>, Vec<Demand>), Refusal>, DbErr> {
    let id = listing.offering.id;
    if seen::changed_at(tx, id).await? == Some(listing.offering.updated_at) {
        return Ok(Ok((Arc::clone(listing), demands)));
    }
    let Some(current) = offerings::by_id(&**tx, id).await? else {
        return Ok(Err(Refusal::Cancelled));
    };
    let again = match rules::demands(&current, &wish.asked, now) {
        Ok(again) => again,
        Err(refusal) => return Ok(Err(refusal)),
    };
    take::lock(tx, again.iter().map(|demand| demand.pool).collect()).await?;
    Ok(Ok((Arc::new(current), again)))
}

/// What is left to grant after those who hold a place already.
enum Left {
    /// This.
    Demands(Vec<Demand>),
    /// Nothing: all of the party hold all of it, under this booking.
    Nothing(BookingId),
    /// Some of the party hold a place and others do not.
    Refused(Refusal),
}

/// The same person never holds two places in one pool. Pools in which the whole party holds
/// places already are left out; a party that is there in part is told so.
async fn without_held(tx: &Tx, wish: &Wish, demands: Vec<Demand>) -> Result<Left, DbErr> {
    let mains = demands.iter().filter(|demand| rules::is_main(demand.kind));
    let mut names: Vec<String> = wish.party.iter().map(PersonName::folded).collect();
    names.sort();
    names.dedup();
    let held = take::held(
        tx,
        mains.map(|demand| demand.pool).collect(),
        wish.contacts(),
        names.clone(),
    )
    .await?;
    let Some(first) = held.first() else {
        return Ok(Left::Demands(demands));
    };
    let (mut left, mut done) = (Vec::new(), Vec::new());
    for demand in demands.iter().filter(|demand| rules::is_main(demand.kind)) {
        let mut there: Vec<&str> = held
            .iter()
            .filter(|h| h.pool_id == demand.pool)
            .map(|h| h.name_folded.as_str())
            .collect();
        there.sort_unstable();
        there.dedup();
        if there.is_empty() {
            left.push(*demand);
        } else if there.len() == names.len() {
            done.push(demand.session);
        } else {
            let known = wish
                .party
                .iter()
                .filter(|name| there.contains(&name.folded().as_str()));
            return Ok(Left::Refused(Refusal::SomeAlready(
                known.map(|name| name.as_str().to_owned()).collect(),
            )));
        }
    }
    if left.is_empty() {
        return Ok(Left::Nothing(first.booking_id));
    }
    let sides = demands
        .into_iter()
        .filter(|d| !rules::is_main(d.kind) && !done.contains(&d.session));
    left.extend(sides);
    left.sort_by_key(|demand| demand.pool);
    Ok(Left::Demands(left))
}

async fn organisation_has_room(
    tx: &Tx,
    listing: &Listing,
    wish: &Wish,
    demands: &[Demand],
) -> Result<Result<(), Refusal>, DbErr> {
    let max = listing.offering.max_per_organisation;
    let (Some(_), Some(organisation)) = (max, &wish.organisation) else {
        return Ok(Ok(()));
    };
    let folded = fold(organisation);
    for demand in demands.iter().filter(|demand| rules::is_main(demand.kind)) {
        let there = take::sent_by(tx, demand.pool, &folded).await?;
        if let Err(refusal) = rules::organisation(max, there, demand.people) {
            return Ok(Err(refusal));
        }
    }
    Ok(Ok(()))
}

/// She was noted already: her mail goes out again, at most once an hour.
async fn again(app: &App, now: DateTime<Utc>, id: BookingId) -> Result<Outcome, AppError> {
    let tx = app.db.write().await?;
    let booking = her::booking(&*tx, By::Id(id))
        .await?
        .ok_or(AppError::NotFound)?;
    let listing = offerings::by_id(&*tx, booking.offering_id)
        .await?
        .ok_or(AppError::NotFound)?;
    let (link, receipt) = (token(app, &booking), receipt(app, id, booking.link_version));
    let hers = her::all(&*tx, booking).await?;
    let version = format!("again-{}", now.format("%Y%m%d%H"));
    let letter = letters::booked(letters::About {
        app,
        now,
        listing: &listing,
        hers: &hers,
        token: &link,
        version: &version,
    });
    mail::post(app, &tx, letter.into_iter().collect(), now).await?;
    tx.commit().await?;
    mail::ring(app);
    Ok(Outcome::Again { receipt })
}

/// All rows of a booking.
fn fresh(
    app: &App,
    listing: &Listing,
    wish: &Wish,
    grants: &[Grant],
    now: DateTime<Utc>,
) -> take::Fresh {
    let id: BookingId = app.dice.id(now);
    let asks_children = grants
        .iter()
        .any(|grant| grant.demand.kind == pool::Kind::Childcare);
    let organisation_folded = wish.organisation.as_deref().map(fold);
    let booking = booking::Model {
        id,
        offering_id: listing.offering.id,
        idempotency_key: wish.key.clone().unwrap_or_else(|| id.to_string()),
        token_hash: crate::keys::hash(&app.key.token("booking", id.0, 0)),
        receipt_hash: crate::keys::hash(&receipt(app, id, 0)),
        link_version: 0,
        code: app.dice.code(),
        lang: wish.lang.tag().to_owned(),
        email: wish.email.as_ref().map(|email| email.as_str().to_owned()),
        email_folded: wish.email.as_ref().map(Email::folded),
        phone: wish.phone.as_ref().map(|phone| phone.as_str().to_owned()),
        helper_name: wish.helper_name.clone(),
        helper_contact: wish.helper_contact.clone(),
        organisation: wish.organisation.clone(),
        organisation_folded,
        role: wish.role.clone(),
        children: if asks_children {
            i32::try_from(wish.asked.children).unwrap_or(0)
        } else {
            0
        },
        children_ages: wish.children_ages.clone().filter(|_| asks_children),
        language_help: wish.language_help.clone(),
        note: wish.note.clone(),
        one_is_enough: wish.one_is_enough,
        created_at: now,
    };
    let persons: Vec<person::Model> = (0_i32..)
        .zip(&wish.party)
        .map(|(position, name)| person::Model {
            id: app.dice.id(now),
            booking_id: id,
            position,
            name: name.as_str().to_owned(),
            name_folded: name.folded(),
            cancelled_at: None,
        })
        .collect();
    let entries: Vec<entry::Model> = grants
        .iter()
        .map(|grant| entry::Model {
            id: app.dice.id(now),
            booking_id: id,
            pool_id: grant.demand.pool,
            people: i32::try_from(grant.demand.people).unwrap_or(i32::MAX),
            state: grant.state,
            priority: 0,
            ticket: grant.ticket,
            answer_until: None,
            joined_at: now,
            changed_at: now,
        })
        .collect();
    let mut holders = Vec::new();
    for (entry, _) in entries
        .iter()
        .zip(grants)
        .filter(|(_, grant)| rules::is_main(grant.demand.kind))
    {
        for contact in wish.contacts() {
            for person in &persons {
                holders.push(holder::Model {
                    pool_id: entry.pool_id,
                    contact: contact.clone(),
                    name_folded: person.name_folded.clone(),
                    person_id: person.id,
                    entry_id: entry.id,
                });
            }
        }
    }
    let changes = entries
        .iter()
        .map(|entry| changed(app, entry, None, change::Cause::Participant, now))
        .collect();
    take::Fresh {
        booking,
        persons,
        entries,
        holders,
        changes,
    }
}

/// What her letter tells, without asking the database for what was just written.
fn hers(fresh: &take::Fresh, grants: &[Grant], tallies: &Tallies, listing: &Listing) -> Hers {
    let position = |grant: &Grant| tallies.of(grant.demand.pool).parties + 1;
    let mut entries: Vec<(entry::Model, pool::Model)> = fresh
        .entries
        .iter()
        .filter_map(|entry| Some((entry.clone(), listing.pool_of(entry.pool_id)?.clone())))
        .collect();
    entries.sort_by_key(|(_, pool)| pool.kind);
    Hers {
        excuses: Vec::new(),
        booking: fresh.booking.clone(),
        persons: fresh.persons.clone(),
        entries,
        positions: fresh
            .entries
            .iter()
            .zip(grants)
            .filter(|(entry, _)| entry.state == entry::State::Waiting)
            .map(|(entry, grant)| (entry.id, position(grant)))
            .collect(),
    }
}
