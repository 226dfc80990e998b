//! A place of another offering for one of this: never both, never neither.
//!
//! What she gets is a booking of its own, with a link, a code and calendar dates of its own: a booking belongs to
//! one offering, is kept as long as that is, and something of the old one may be left.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::opened::opened_with;
use super::promote::promote_after;
use super::transfer::{contacts, entered};
use super::{Hand, cancel, changed, mend, office, receipt, token};
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::{booking, change, person, rebooking};
use crate::bookings::letters::{self, About};
use crate::bookings::rules::cancellation::{Step, Target, Wanted};
use crate::bookings::rules::rebooking::{IfFull, Kept, Rebooking, granted, plan};
use crate::bookings::rules::{self, Channel, Demand, Grant};
use crate::bookings::store::her::{self, By as Found, Hers};
use crate::bookings::store::take::{self, Fresh};
use crate::bookings::store::{self, rebookings};
use crate::db::Write;
use crate::error::AppError;
use crate::kinds::{BookingId, Lang, OfferingId, PoolId};
use crate::lang::words;
use crate::mail;
use crate::offerings::{self, Listing};

/// What became of a rebooking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rebooked {
    /// She has this booking, and gave up what she had for it.
    Done(BookingId),
    /// She waits by this booking and has kept what she had.
    Waits(BookingId),
    /// She has what she had, and why.
    Stays(Kept),
}

/// Gives somebody a place in another offering for what she has in this one. The pools of both are locked
/// together, in the order of their ids, and what she wants is judged as a sign-up is. Where it is full nothing
/// happens before the office has said what shall.
///
/// # Errors
/// `NotFound` where there is no such booking or offering, or if the database fails; then nothing has happened.
pub(crate) async fn rebook(
    app: &App,
    now: DateTime<Utc>,
    (booking, offering): (BookingId, OfferingId),
    wish: &Rebooking,
    by: &By,
) -> Result<Rebooked, AppError> {
    // A code that somebody has already is as rare as a lottery win; then the dice are rolled again.
    for _ in 0..5 {
        let tx = app.db.write().await?;
        let desk = Desk::open(app, tx, (booking, offering), now).await?;
        if let Some(done) = Box::pin(desk.serve(wish, by)).await? {
            return Ok(done);
        }
    }
    Err(AppError::Internal("no free code was found".to_owned()))
}

/// Both offerings under one lock.
struct Desk<'a> {
    app: &'a App,
    tx: Write,
    now: DateTime<Utc>,
    hers: Hers,
    here: Listing,
    there: Listing,
}

/// What she gives up and what she gets.
struct Exchange<'a> {
    step: Step,
    grants: Vec<Grant>,
    /// Why she got a place beyond those that there are; none where one was free.
    beyond: Option<&'a str>,
    wish: &'a Rebooking,
    by: &'a By,
}

impl Exchange<'_> {
    fn waits(&self) -> bool {
        rules::waits(&self.grants)
    }
}

/// Why she goes beyond the places, where she does.
fn beyond<'w>(
    demands: &[Demand],
    tally: impl Fn(PoolId) -> rules::Tally,
    wish: &'w Rebooking,
) -> Option<&'w str> {
    let IfFull::Beyond(reason) = &wish.full else {
        return None;
    };
    let usual = Rebooking {
        full: IfFull::Ask,
        ..wish.clone()
    };
    let is_full = granted(demands, tally, &usual).is_err();
    is_full.then_some(reason.as_str())
}

impl<'a> Desk<'a> {
    async fn open(
        app: &'a App,
        tx: Write,
        (booking, offering): (BookingId, OfferingId),
        now: DateTime<Utc>,
    ) -> Result<Self, AppError> {
        let find = async || -> Result<Listing, AppError> {
            let found = offerings::by_id(&*tx, offering).await?;
            found.ok_or(AppError::NotFound)
        };
        let pools = find().await?.pools.iter().map(|pool| pool.id).collect();
        let (hers, left) = opened_with(&tx, Found::Id(booking), pools).await?;
        let there = find().await?;
        if there.offering.id == left.offering.id {
            return Err(AppError::NotFound);
        }
        Ok(Self {
            app,
            tx,
            now,
            hers,
            here: left,
            there,
        })
    }

    /// None: a code is taken already, and nothing was written.
    async fn serve(self, wish: &Rebooking, by: &By) -> Result<Option<Rebooked>, AppError> {
        if let Some(known) = self.sent_before(wish).await? {
            self.tx.commit().await?;
            return Ok(Some(known));
        }
        match self.judge(wish, by).await? {
            Ok(exchange) => self.write(exchange).await,
            Err(kept) => {
                // What is in her way may share its commit with us: nothing is answered before it is on the disk.
                self.tx.commit().await?;
                Ok(Some(Rebooked::Stays(kept)))
            }
        }
    }

    /// What the same form has come to.
    async fn sent_before(&self, wish: &Rebooking) -> Result<Option<Rebooked>, AppError> {
        let Some(key) = &wish.key else {
            return Ok(None);
        };
        let found = take::by_key(&*self.tx, self.there.offering.id, key).await?;
        let Some(known) = found else {
            return Ok(None);
        };
        let has_kept = |(entry, _): &(crate::bookings::entity::entry::Model, _)| {
            entry.id == wish.from && entry.state.is_active()
        };
        Ok(Some(if self.hers.entries.iter().any(has_kept) {
            Rebooked::Waits(known.id)
        } else {
            Rebooked::Done(known.id)
        }))
    }

    async fn judge<'w>(
        &self,
        wish: &'w Rebooking,
        by: &'w By,
    ) -> Result<Result<Exchange<'w>, Kept>, AppError> {
        let wanted = Wanted {
            listing: &self.here,
            entries: &self.hers.entries,
            persons: &self.hers.persons,
            target: Target::Entry(wish.from),
            channel: Channel::Office,
        };
        let (step, demands) = match plan(wanted, &self.there, wish, self.now) {
            Ok(planned) => planned,
            Err(kept) => return Ok(Err(kept)),
        };
        let pools: Vec<PoolId> = demands.iter().map(|demand| demand.pool).collect();
        let held = take::held(
            &self.tx,
            pools.clone(),
            contacts(&self.hers),
            self.hers.party().map(|p| p.name_folded.clone()).collect(),
        )
        .await?;
        if !held.is_empty() {
            return Ok(Err(Kept::There));
        }
        if let Some(organisation) = &self.hers.booking.organisation_folded {
            let max = self.there.offering.max_per_organisation;
            for demand in demands.iter().filter(|demand| rules::is_main(demand.kind)) {
                let there = take::sent_by(&self.tx, demand.pool, organisation).await?;
                if let Err(refusal) = rules::organisation(max, there, demand.people) {
                    return Ok(Err(Kept::Refused(refusal)));
                }
            }
        }
        let tallies = store::tally(&*self.tx, &self.there, pools, self.now).await?;
        let tally = |pool| tallies.of(pool);
        let granted = granted(&demands, tally, wish);
        Ok(granted.map(|grants| Exchange {
            step,
            grants,
            beyond: beyond(&demands, tally, wish),
            wish,
            by,
        }))
    }

    async fn write(self, exchange: Exchange<'_>) -> Result<Option<Rebooked>, AppError> {
        let (app, now, tx) = (self.app, self.now, &self.tx);
        let (by, waits) = (exchange.by, exchange.waits());
        let fresh = self.fresh(&exchange);
        let joined = fresh.booking.id;
        if !take::insert(tx, vec![fresh], Vec::new()).await? {
            return Ok(None);
        }
        if let Some(reason) = exchange.beyond {
            for grant in exchange
                .grants
                .iter()
                .filter(|g| rules::is_main(g.demand.kind))
            {
                if let Some(pool) = self.there.pool_of(grant.demand.pool) {
                    let deed = office::went_beyond(pool, grant.demand.people);
                    let deed = deed.because_of(joined, reason);
                    audit::note(app, tx, by, deed, now).await?;
                }
            }
        }
        audit::note(app, tx, by, Deed::new("sign_up", "booking", joined.0), now).await?;
        let link = rebooking::Model {
            id: app.dice.id::<Uuid>(now),
            left_id: self.hers.booking.id,
            joined_id: joined,
            actor: by.name().to_owned(),
            at: now,
        };
        rebookings::insert(tx, link).await?;
        if !waits {
            self.give_up(&exchange).await?;
        }
        self.tell(&exchange, joined).await?;
        mend(app, tx, &self.hers.booking, &self.here, now).await?;
        let freed: Vec<PoolId> = self.hers.entries.iter().map(|(e, _)| e.pool_id).collect();
        self.tx.commit().await?;
        mail::ring(app);
        promote_after(app, now, freed).await;
        Ok(Some(if waits {
            Rebooked::Waits(joined)
        } else {
            Rebooked::Done(joined)
        }))
    }

    /// Her booking of the other offering: she is who she was.
    fn fresh(&self, exchange: &Exchange<'_>) -> Fresh {
        let Self { app, now, hers, .. } = self;
        let (now, old) = (*now, &hers.booking);
        let id: BookingId = app.dice.id(now);
        let children = exchange
            .grants
            .iter()
            .find(|grant| grant.demand.kind == offerings::entity::pool::Kind::Childcare)
            .map(|grant| i32::try_from(grant.demand.people).unwrap_or(i32::MAX));
        let booking = booking::Model {
            id,
            offering_id: self.there.offering.id,
            idempotency_key: exchange.wish.key.clone().unwrap_or_else(|| id.to_string()),
            token_hash: crate::keys::hash(&app.key.token("booking", id.0, 0)),
            receipt_hash: crate::keys::hash(&receipt(app, id, 0)),
            link_version: 0,
            code: app.dice.code(),
            children: children.unwrap_or(0),
            children_ages: old.children_ages.clone().filter(|_| children.is_some()),
            one_is_enough: false,
            created_at: now,
            ..old.clone()
        };
        let persons: Vec<person::Model> = hers
            .party()
            .map(|member| person::Model {
                id: app.dice.id(now),
                booking_id: id,
                ..member.clone()
            })
            .collect();
        let (entries, holders) =
            entered(app, (id, &persons, &contacts(hers)), &exchange.grants, now);
        let said = || words(Lang::De).office_rebook_from(self.here.title(Lang::De).text);
        let reason = exchange.beyond.map_or_else(said, ToOwned::to_owned);
        let changes = entries.iter().map(|entry| change::Model {
            reason: Some(reason.clone()),
            ..changed(app, entry, None, change::Cause::Office, now)
        });
        Fresh {
            booking,
            persons,
            changes: changes.collect(),
            entries,
            holders,
        }
    }

    /// Ends what she gives up.
    async fn give_up(&self, exchange: &Exchange<'_>) -> Result<(), AppError> {
        let Self { app, tx, now, .. } = self;
        let (id, by) = (self.hers.booking.id, exchange.by);
        let title = |listing: &Listing| listing.title(Lang::De).text.to_owned();
        let reason = words(Lang::De).office_rebook_to(&title(&self.there));
        let hand = Hand::Offices(id, by);
        let done = (&exchange.step, hand, Some(reason));
        cancel::apply(app, tx, &self.hers, done, *now).await?;
        let (was, is) = (title(&self.here), title(&self.there));
        let deed = Deed::new("rebooked", "booking", id.0)
            .change(json!({ "offering": was }), json!({ "offering": is }));
        audit::note(app, tx, by, deed, *now).await?;
        // What has not left the house yet is no longer true.
        mail::withdraw(tx, id, &[letters::OFFERED], *now).await?;
        Ok(())
    }

    /// Writes her letters: one for what she had and one for what she has, for each has dates of its own.
    async fn tell(&self, exchange: &Exchange<'_>, joined: BookingId) -> Result<(), AppError> {
        let Self {
            app,
            tx,
            now,
            hers,
            here,
            there,
        } = self;
        let (now, id) = (*now, hers.booking.id);
        let found = her::booking(&**tx, Found::Id(joined)).await?;
        let new = her::all(&**tx, found.ok_or(AppError::NotFound)?).await?;
        let version = now.timestamp_micros().to_string();
        let (old_link, new_link) = (token(app, &hers.booking), token(app, &new.booking));
        let left = About {
            app,
            now,
            listing: here,
            hers,
            token: &old_link,
            version: &version,
        };
        let about = About {
            listing: there,
            hers: &new,
            token: &new_link,
            ..left
        };
        let waits = exchange.waits();
        let ended = if waits {
            &[exchange.wish.from]
        } else {
            exchange.step.ended.as_slice()
        };
        let mut post = Vec::new();
        if !waits {
            post.extend(letters::rebooked_from(left, about, ended));
            let unsent = mail::withdraw(tx, id, &[letters::BOOKED], now).await?;
            if unsent > 0 && exchange.step.gone.is_empty() {
                // Nobody has told her yet what she keeps.
                let kept = her::all(&**tx, hers.booking.clone()).await?;
                post.extend(letters::booked(About {
                    hers: &kept,
                    ..left
                }));
            }
        }
        post.extend(letters::rebooked(about, left, ended));
        mail::post(app, tx, post, now).await?;
        Ok(())
    }
}
