//! Serving those who come: under one lock, one after another, each by what the ones before her have left.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::super::office::went_beyond;
use super::super::sent::{Sent, sent};
use super::super::token;
use super::held::tallies_of;
use super::left::{Left, left, names};
use super::{Outcome, rows};
use crate::app::App;
use crate::audit::{self, Deed};
use crate::bookings::entity::entry::State;
use crate::bookings::entity::first;
use crate::bookings::letters;
use crate::bookings::rules::{self, Demand, Grant, Hears, Refusal, Size, Wish};
use crate::bookings::store::take::{Fresh, Held, Known};
use crate::bookings::store::{self, Tallies, take};
use crate::db::Write;
use crate::error::AppError;
use crate::kinds::{BookingId, OfferingId, PoolId, fold};
use crate::mail::{self, Letter};
use crate::offerings::{self, Listing};

/// Who comes for places.
#[derive(Clone, Debug)]
pub(super) struct Comer {
    /// When she came, UTC.
    pub(super) now: DateTime<Utc>,
    /// The offering, as her form was drawn from it.
    pub(super) listing: Arc<Listing>,
    /// What she wants.
    pub(super) wish: Wish,
    /// What that asks of the pools, in the order of their ids.
    pub(super) demands: Vec<Demand>,
}

impl Comer {
    /// The line in which she stands with others who want the same; none where she is served by herself: her
    /// answer depends on more than one pool, or on who sent the others.
    pub(super) fn line(&self) -> Option<PoolId> {
        let offering = &self.listing.offering;
        let is_alone = offering.drop_in.is_some()
            || offering.max_per_organisation.is_some()
            || self.wish.first.is_some();
        match self.demands[..] {
            [demand] if !is_alone => Some(demand.pool),
            _ => None,
        }
    }
}

/// How somebody was served.
#[derive(Debug)]
pub(super) enum Served {
    /// This is her answer.
    Answered(Outcome),
    /// All of her party hold all of it already, under this booking.
    There(BookingId),
}

/// How those were served who came together, first the first.
#[derive(Debug)]
pub(super) enum Together {
    /// Each; none where the same form came before in the same line: what became of it is known the next time.
    All(Vec<Option<Served>>),
    /// None of them: a form's key or a code is taken already. Nothing was written.
    Nobody,
}

/// Which keys of forms are looked up before the places are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keys {
    /// Of those who hold a place already. Any other that is taken shows when it is written.
    OfHolders,
    /// All.
    All,
}

/// Serves somebody by herself.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(super) async fn alone(app: &App, comer: &Comer) -> Result<Served, AppError> {
    let one = std::slice::from_ref(comer);
    let mut keys = Keys::OfHolders;
    // A code that somebody has already is as rare as a lottery win; then the dice are rolled again.
    for _ in 0..5 {
        if let Together::All(mut served) = serve(app, one, keys).await?
            && let Some(Some(served)) = served.pop()
        {
            return Ok(served);
        }
        keys = Keys::All;
    }
    Err(AppError::Internal("no free code was found".to_owned()))
}

/// Serves those who want places of the same pools, in one transaction. At least one.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(super) async fn together(app: &App, comers: &[Comer]) -> Result<Together, AppError> {
    serve(app, comers, Keys::OfHolders).await
}

async fn serve(app: &App, comers: &[Comer], keys: Keys) -> Result<Together, AppError> {
    let tx = app.db.write().await?;
    let pools: HashSet<PoolId> = comers.iter().flat_map(pools).collect();
    take::lock(&tx, pools.into_iter().collect()).await?;
    let (comers, held) = as_it_is(&tx, comers).await?;
    let able: Vec<&Comer> = comers
        .iter()
        .filter_map(|comer| comer.as_ref().ok())
        .collect();
    let Some(now) = able.iter().map(|comer| comer.now).max() else {
        let refused = comers.into_iter().filter_map(Result::err);
        return Ok(Together::All(
            refused.map(|no| Some(answered(no))).collect(),
        ));
    };
    let mut desk = Desk {
        app,
        now,
        held,
        tallies: tallies_of(&tx, &able, now).await?,
        tx,
        keys,
        fresh: Vec::new(),
        letters: Vec::new(),
        heard: Vec::new(),
        deeds: Vec::new(),
        firsts: Vec::new(),
    };
    let mut all = Vec::with_capacity(comers.len());
    for comer in comers {
        all.push(match comer {
            Ok(comer) => desk.serve(&comer).await?,
            Err(refusal) => Some(answered(refusal)),
        });
    }
    if desk.close().await? {
        Ok(Together::All(all))
    } else {
        Ok(Together::Nobody)
    }
}

fn pools(comer: &Comer) -> impl Iterator<Item = PoolId> {
    comer.demands.iter().map(|demand| demand.pool)
}

fn answered(refusal: Refusal) -> Served {
    Served::Answered(Outcome::Refused(refusal))
}

/// Those who come, with the offering as it is now that its pools are locked, and with the demands that follow
/// from it; and who of them holds a place already.
async fn as_it_is(
    tx: &Write,
    comers: &[Comer],
) -> Result<(Vec<Result<Comer, Refusal>>, Vec<Held>), DbErr> {
    let Some(id) = comers.first().map(|comer| comer.listing.offering.id) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let known = known_of(tx, id, comers.iter()).await?;
    let is_current = |comer: &Comer| Some(comer.listing.offering.updated_at) == known.changed_at;
    if comers.iter().all(is_current) {
        return Ok((comers.iter().cloned().map(Ok).collect(), known.held));
    }
    let Some(current) = offerings::by_id(&**tx, id).await?.map(Arc::new) else {
        let gone = comers.iter().map(|_| Err(Refusal::Cancelled));
        return Ok((gone.collect(), Vec::new()));
    };
    let again = |comer: &Comer| {
        let demands = rules::demands(&current, &comer.wish.asked, comer.now)?;
        Ok(Comer {
            listing: Arc::clone(&current),
            demands,
            ..comer.clone()
        })
    };
    let comers: Vec<Result<Comer, Refusal>> = comers.iter().map(again).collect();
    let pools: HashSet<PoolId> = comers.iter().flatten().flat_map(pools).collect();
    take::lock(tx, pools.into_iter().collect()).await?;
    let held = known_of(tx, id, comers.iter().flatten()).await?.held;
    Ok((comers, held))
}

/// What is known of the offering, and who of them holds a place already in what they come for.
async fn known_of(
    tx: &Write,
    offering: OfferingId,
    comers: impl Iterator<Item = &Comer> + Clone,
) -> Result<Known, DbErr> {
    let mains = comers.clone().flat_map(|comer| &comer.demands);
    let mains: HashSet<PoolId> = mains
        .filter(|demand| rules::is_main(demand.kind))
        .map(|demand| demand.pool)
        .collect();
    let contacts: HashSet<String> = comers
        .clone()
        .flat_map(|comer| comer.wish.contacts())
        .collect();
    let names: HashSet<String> = comers.flat_map(|comer| names(&comer.wish)).collect();
    take::known(
        tx,
        offering,
        mains.into_iter().collect(),
        contacts.into_iter().collect(),
        names.into_iter().collect(),
    )
    .await
}

/// What is known under the lock, and what is to be written of those who were served.
#[derive(Debug)]
struct Desk<'a> {
    app: &'a App,
    /// When all of it is noted, UTC. Whether it was in time is judged by when each came.
    now: DateTime<Utc>,
    tx: Write,
    keys: Keys,
    held: Vec<Held>,
    tallies: Tallies,
    fresh: Vec<Fresh>,
    letters: Vec<Letter>,
    /// Who hears otherwise than by her letter.
    heard: Vec<BookingId>,
    /// What somebody of the office did.
    deeds: Vec<(audit::By, Deed)>,
    /// Who came by a link before others.
    firsts: Vec<first::Model>,
}

impl Desk<'_> {
    /// Serves the next. None where the same form was served before her at this desk.
    async fn serve(&mut self, comer: &Comer) -> Result<Option<Served>, AppError> {
        let Comer { listing, wish, .. } = comer;
        let is_hers = |fresh: &Fresh| Some(&fresh.booking.idempotency_key) == wish.key.as_ref();
        if self.fresh.iter().any(is_hers) {
            return Ok(None);
        }
        let held = self.held_by(wish);
        let mut key = wish.key.clone();
        if self.keys == Keys::All || !held.is_empty() {
            match sent(&*self.tx, listing, wish).await? {
                Sent::Never(free) => key = free,
                Sent::Same(booking) => {
                    let token = token(self.app, &booking);
                    return Ok(Some(Served::Answered(Outcome::Booked { token })));
                }
            }
        }
        let demands = match left(wish, &comer.demands, &held) {
            Left::Demands(demands) => demands,
            Left::Nothing(id) => return Ok(Some(Served::There(id))),
            Left::Refused(refusal) => return Ok(Some(answered(refusal))),
        };
        if let Some(link) = wish.first
            && store::first::is_used(&self.tx, link).await?
        {
            return Ok(Some(answered(Refusal::LinkUsed)));
        }
        if let Err(refusal) = self.organisation_has_room(comer, &demands).await? {
            return Ok(Some(answered(refusal)));
        }
        let tally = |pool| self.tallies.of(pool);
        let usual = rules::grant(&demands, tally, wish.childcare);
        let beyond = wish.beyond.as_deref();
        let beyond = beyond.filter(|_| rules::lacks_place(&usual));
        let granted = match beyond {
            Some(_) => rules::grant_beyond(&demands, tally, wish.childcare),
            None => usual,
        };
        let grants = match granted {
            Ok(grants) => grants,
            Err(refusal) => return Ok(Some(answered(refusal))),
        };
        let mut fresh = rows::fresh(self.app, comer, key, &grants, self.now);
        if let Some(reason) = beyond {
            for change in &mut fresh.changes {
                change.reason = Some(reason.to_owned());
            }
            self.note_beyond(comer, &grants, (fresh.booking.id, reason));
        }
        let token = token(self.app, &fresh.booking);
        let letter = letters::booked(letters::About {
            app: self.app,
            now: self.now,
            listing,
            hers: &rows::hers(&fresh, &grants, &self.tallies, listing),
            token: &token,
            version: "1",
        });
        self.letters.extend(letter);
        if wish.hears != Hears::ByLetter {
            self.heard.push(fresh.booking.id);
        }
        self.held.extend(fresh.holders.iter().map(|holder| Held {
            pool_id: holder.pool_id,
            contact: holder.contact.clone(),
            name_folded: holder.name_folded.clone(),
            booking_id: fresh.booking.id,
        }));
        for grant in &grants {
            self.tallies.add(grant);
        }
        self.firsts.extend(wish.first.map(|link_id| first::Model {
            booking_id: fresh.booking.id,
            link_id,
        }));
        if let Some(clerk) = &wish.clerk {
            let deed = Deed::new("sign_up", "booking", fresh.booking.id.0);
            self.deeds.push((clerk.clone(), deed));
        }
        self.fresh.push(fresh);
        Ok(Some(Served::Answered(Outcome::Booked { token })))
    }

    /// Writes everything and makes it last. Also where there is nothing to write: whoever was told what she
    /// has already may have been told of something that shares its commit with us. `false`: a key or a code
    /// is taken, and nothing was written.
    async fn close(self) -> Result<bool, AppError> {
        let has_news = !self.fresh.is_empty();
        if has_news {
            let letters = mail::posting(self.app, self.letters, self.now);
            if !take::insert(&self.tx, self.fresh, letters).await? {
                return Ok(false);
            }
            store::first::note(&self.tx, self.firsts).await?;
            for booking in self.heard {
                // Written and never sent: whoever looks for it sees why there was none.
                mail::withdraw(&self.tx, booking, &[letters::BOOKED], self.now).await?;
            }
            for (clerk, deed) in self.deeds {
                audit::note(self.app, &self.tx, &clerk, deed, self.now).await?;
            }
        }
        self.tx.commit().await?;
        if has_news {
            mail::ring(self.app);
        }
        Ok(true)
    }

    /// More people have places than there are: who let them, and why.
    fn note_beyond(
        &mut self,
        comer: &Comer,
        grants: &[Grant],
        (booking, reason): (BookingId, &str),
    ) {
        let Some(clerk) = &comer.wish.clerk else {
            return;
        };
        let mains = grants.iter().filter(|one| rules::is_main(one.demand.kind));
        for demand in mains.map(|grant| grant.demand) {
            if let Some(pool) = comer.listing.pool_of(demand.pool) {
                let admitted =
                    rules::admit(Size::of(pool), self.tallies.of(pool.id), demand.people);
                if admitted != Ok(State::Confirmed) {
                    let deed = went_beyond(pool, demand.people).because_of(booking, reason);
                    self.deeds.push((clerk.clone(), deed));
                }
            }
        }
    }

    /// Who of the party holds a place already.
    fn held_by(&self, wish: &Wish) -> Vec<Held> {
        let (contacts, names) = (wish.contacts(), names(wish));
        let is_hers =
            |held: &&Held| contacts.contains(&held.contact) && names.contains(&held.name_folded);
        self.held.iter().filter(is_hers).cloned().collect()
    }

    async fn organisation_has_room(
        &self,
        comer: &Comer,
        demands: &[Demand],
    ) -> Result<Result<(), Refusal>, DbErr> {
        let max = comer.listing.offering.max_per_organisation;
        let (Some(_), Some(organisation)) = (max, &comer.wish.organisation) else {
            return Ok(Ok(()));
        };
        let folded = fold(organisation);
        for demand in demands.iter().filter(|demand| rules::is_main(demand.kind)) {
            let there = take::sent_by(&self.tx, demand.pool, &folded).await?;
            if let Err(refusal) = rules::organisation(max, there, demand.people) {
                return Ok(Err(refusal));
            }
        }
        Ok(Ok(()))
    }
}
