//! Who gets a place: decisions without database, clock or words. The heart of the house.
//!
//! Numbers are people throughout; a pool of childcare counts children.

pub(crate) mod cancellation;
mod wish;

use chrono::{DateTime, Utc};

use super::entity::entry::State;
use crate::kinds::{PoolId, SessionId};
use crate::offerings::entity::{offering, pool, session};
use crate::offerings::{Listing, Window};

pub(crate) use wish::Wish;

/// What a pool holds at this moment: counted, never kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// People with a place or an open offer of one.
    pub(crate) taken: i64,
    /// People on the waiting list.
    pub(crate) waiting: i64,
    /// Parties on the waiting list.
    pub(crate) parties: i64,
    /// The smallest waiting party; zero where nobody waits.
    pub(crate) smallest: i64,
    /// The highest number given out in the queue.
    pub(crate) last_ticket: i64,
}

/// How many places there are, as a page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Places {
    /// There is no limit.
    Unlimited,
    /// So many are free for one who comes now.
    Free(i64),
    /// None is free; one would stand at this position of the waiting list.
    Waiting(i64),
    /// None is free, and the waiting list is full too.
    Full,
}

/// So many free places or fewer are few: pages say so in another colour.
pub(crate) const FEW: i64 = 3;

/// The size of a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// Places; zero is no limit.
    pub(crate) capacity: i64,
    /// Places on the waiting list; zero is no list.
    pub(crate) waitlist: i64,
}

impl Size {
    /// The size of a pool.
    pub(crate) fn of(pool: &pool::Model) -> Self {
        Self {
            capacity: i64::from(pool.capacity),
            waitlist: i64::from(pool.waitlist),
        }
    }

    /// Places that nobody holds; never negative, also where the office went beyond.
    pub(crate) fn free(self, tally: Tally) -> i64 {
        (self.capacity - tally.taken).max(0)
    }
}

/// Why nobody more fits into a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPlace {
    /// The waiting list has no room for this party, or there is none.
    Full,
    /// The party is larger than the whole group.
    TooLarge,
}

/// Admits a party or lets it wait. It is all or nothing, and nobody jumps the queue: a
/// newcomer is confirmed only where the places suffice and no waiting party would fit in them.
pub(crate) fn admit(size: Size, tally: Tally, people: i64) -> Result<State, NoPlace> {
    if size.capacity == 0 {
        return Ok(State::Confirmed);
    }
    if people > size.capacity {
        return Err(NoPlace::TooLarge);
    }
    let free = size.free(tally);
    let somebody_fits = tally.parties > 0 && tally.smallest <= free;
    if people <= free && !somebody_fits {
        return Ok(State::Confirmed);
    }
    queue(size, tally, people)
}

/// Lets a party wait, if the list has room for it.
pub(crate) fn queue(size: Size, tally: Tally, people: i64) -> Result<State, NoPlace> {
    if tally.waiting + people <= size.waitlist {
        Ok(State::Waiting)
    } else {
        Err(NoPlace::Full)
    }
}

/// What one who comes alone would find.
pub(crate) fn places(size: Size, tally: Tally) -> Places {
    match admit(size, tally, 1) {
        _ if size.capacity == 0 => Places::Unlimited,
        Ok(State::Confirmed) => Places::Free(size.free(tally)),
        Ok(_) => Places::Waiting(tally.parties + 1),
        Err(_) => Places::Full,
    }
}

/// What a booking asks of one pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Demand {
    /// The pool.
    pub(crate) pool: PoolId,
    /// What its places are.
    pub(crate) kind: pool::Kind,
    /// The session it belongs to, where it is one's.
    pub(crate) session: Option<SessionId>,
    /// Its size.
    pub(crate) size: Size,
    /// People, or children.
    pub(crate) people: i64,
}

/// What a booking gets in one pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Grant {
    /// The demand.
    pub(crate) demand: Demand,
    /// Confirmed or waiting.
    pub(crate) state: State,
    /// Its number in the queue.
    pub(crate) ticket: i64,
}

/// What she wants where the childcare is full.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum IfChildcareIsFull {
    /// She was not asked yet: nothing is taken before she knows.
    #[default]
    Ask,
    /// She comes without it.
    Without,
    /// She waits for it.
    Wait,
}

/// Why a booking was not taken. Nothing has happened then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// One can not sign up yet; from this moment.
    NotYet(DateTime<Utc>),
    /// One can no longer sign up online.
    Closed,
    /// It has begun or is over.
    Over,
    /// It was called off.
    Cancelled,
    /// Nobody needs to sign up.
    JustCome,
    /// Full, with a full waiting list or none; the session, where it is one's.
    Full(Option<SessionId>),
    /// The workshop is full, with a full waiting list.
    WorkshopFull,
    /// The party is larger than the whole group.
    TooLarge,
    /// No room for the children; so many places are left, and whether they could wait.
    ChildcareFull {
        /// Places left for children.
        free: i64,
        /// Is there room on the waiting list for them?
        can_wait: bool,
    },
    /// These of the party hold a place already, the others do not.
    SomeAlready(Vec<String>),
    /// The organisation has sent as many as it may: the limit, and how many it may still send.
    OrganisationFull {
        /// The limit.
        max: i64,
        /// How many more it may send.
        left: i64,
    },
    /// The session is none of this offering.
    UnknownSession,
    /// The workshop is none of this offering.
    UnknownWorkshop,
}

/// What is asked for, as far as places are concerned.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// The sessions ticked, where each is booked by itself.
    pub(crate) sessions: Vec<SessionId>,
    /// The workshop's slug.
    pub(crate) workshop: Option<String>,
    /// People of the party.
    pub(crate) people: i64,
    /// Children to be looked after.
    pub(crate) children: i64,
}

/// Turns what is asked for into demands on pools, and checks the window of each: who sends a form after
/// its window has closed is refused, whenever it was drawn.
///
/// # Errors
/// The first reason why it can not be.
pub(crate) fn demands(
    listing: &Listing,
    asked: &Asked,
    now: DateTime<Utc>,
) -> Result<Vec<Demand>, Refusal> {
    let demand = |pool: &pool::Model, people: i64| Demand {
        pool: pool.id,
        kind: pool.kind,
        session: pool.session_id,
        size: Size::of(pool),
        people,
    };
    let mut demands = Vec::new();
    let mut ask_for = |session: Option<&session::Model>| {
        let id = session.map(|session| session.id);
        let kind = if id.is_some() {
            pool::Kind::Session
        } else {
            pool::Kind::Whole
        };
        let main = listing.pool(kind, id).ok_or(Refusal::UnknownSession)?;
        demands.push(demand(main, asked.people));
        if asked.children > 0 {
            let childcare = listing.pool(pool::Kind::Childcare, id);
            let none_there = Refusal::ChildcareFull {
                free: 0,
                can_wait: false,
            };
            demands.push(demand(childcare.ok_or(none_there)?, asked.children));
        }
        Ok(())
    };
    match listing.offering.mode {
        offering::Mode::None => return Err(Refusal::JustCome),
        offering::Mode::Whole => {
            must_be_open(listing.window(now))?;
            ask_for(None)?;
        }
        offering::Mode::PerSession => {
            for id in &asked.sessions {
                let session = listing.session(*id).ok_or(Refusal::UnknownSession)?;
                must_be_open(listing.session_window(session, now))?;
                ask_for(Some(session))?;
            }
        }
    }
    if let Some(slug) = &asked.workshop {
        let workshop = listing
            .workshops
            .iter()
            .find(|workshop| workshop.slug == *slug);
        let id = workshop.ok_or(Refusal::UnknownWorkshop)?.id;
        let pool = listing
            .pools
            .iter()
            .find(|pool| pool.workshop_id == Some(id));
        demands.push(demand(pool.ok_or(Refusal::UnknownWorkshop)?, asked.people));
    }
    // Pools are locked in this order, by everybody: so nobody waits in a circle.
    demands.sort_by_key(|demand| demand.pool);
    Ok(demands)
}

fn must_be_open(window: Window) -> Result<(), Refusal> {
    match window {
        Window::Open(_) => Ok(()),
        Window::NotYet(at) => Err(Refusal::NotYet(at)),
        Window::Closed => Err(Refusal::Closed),
        Window::Over => Err(Refusal::Over),
        Window::Cancelled => Err(Refusal::Cancelled),
        Window::JustCome => Err(Refusal::JustCome),
    }
}

/// Grants what is demanded, pool by pool; each pool has its own answer. Childcare and workshops are never
/// confirmed while she still waits for the thing itself.
///
/// # Errors
/// The first reason why it can not be; then nothing is granted.
pub(crate) fn grant(
    demands: &[Demand],
    tally: impl Fn(PoolId) -> Tally,
    childcare: IfChildcareIsFull,
) -> Result<Vec<Grant>, Refusal> {
    let mut grants = Vec::with_capacity(demands.len());
    let (mains, sides): (Vec<&Demand>, Vec<&Demand>) =
        demands.iter().partition(|demand| is_main(demand.kind));
    for demand in mains {
        let tally = tally(demand.pool);
        let state = admit(demand.size, tally, demand.people).map_err(|no| match no {
            NoPlace::Full => Refusal::Full(demand.session),
            NoPlace::TooLarge => Refusal::TooLarge,
        })?;
        grants.push(Grant {
            demand: *demand,
            state,
            ticket: tally.last_ticket + 1,
        });
    }
    for demand in sides {
        let waits = grants.iter().any(|main| {
            is_main(main.demand.kind)
                && main.demand.session == demand.session
                && main.state == State::Waiting
        });
        let tally = tally(demand.pool);
        let answer = if waits {
            queue(demand.size, tally, demand.people)
        } else {
            admit(demand.size, tally, demand.people)
        };
        let state = match (demand.kind, answer) {
            (pool::Kind::Childcare, answer) => match childcare_state(answer, waits, childcare) {
                Ok(Some(state)) => state,
                Ok(None) => continue,
                Err(can_wait) => {
                    return Err(Refusal::ChildcareFull {
                        free: demand.size.free(tally),
                        can_wait,
                    });
                }
            },
            (_, Ok(state)) => state,
            (_, Err(_)) => return Err(Refusal::WorkshopFull),
        };
        grants.push(Grant {
            demand: *demand,
            state,
            ticket: tally.last_ticket + 1,
        });
    }
    Ok(grants)
}

/// Is it the thing itself, not what comes with it?
pub(crate) fn is_main(kind: pool::Kind) -> bool {
    matches!(kind, pool::Kind::Whole | pool::Kind::Session)
}

/// What becomes of the children. `Err` where she has to be asked first: could they wait?
fn childcare_state(
    answer: Result<State, NoPlace>,
    mother_waits: bool,
    choice: IfChildcareIsFull,
) -> Result<Option<State>, bool> {
    match (answer, choice) {
        (Ok(State::Waiting), _) if mother_waits => Ok(Some(State::Waiting)),
        (Ok(State::Confirmed), _) => Ok(Some(State::Confirmed)),
        (_, IfChildcareIsFull::Without) => Ok(None),
        (Ok(state), IfChildcareIsFull::Wait) => Ok(Some(state)),
        (Ok(_), IfChildcareIsFull::Ask) => Err(true),
        (Err(_), _) => Err(false),
    }
}

/// How many of an organisation may still come.
///
/// # Errors
/// If the party is more than that.
pub(crate) fn organisation(max: Option<i32>, there: i64, people: i64) -> Result<(), Refusal> {
    let Some(max) = max.map(i64::from) else {
        return Ok(());
    };
    if there + people <= max {
        return Ok(());
    }
    Err(Refusal::OrganisationFull {
        max,
        left: (max - there).max(0),
    })
}

/// May she still cancel online? Until so many hours before the begin; later she rings.
pub(crate) fn may_cancel(begins: DateTime<Utc>, hours_before: i32, now: DateTime<Utc>) -> bool {
    now <= begins - chrono::Duration::hours(i64::from(hours_before)) && now < begins
}

#[cfg(test)]
mod tests;
