//! Who gets a place: decisions without database, clock or words. The heart of the house.
//!
//! Numbers are people throughout; a pool of childcare counts children.

pub(crate) mod announce;
mod beyond;
pub(crate) mod cancellation;
pub(crate) mod children;
pub(crate) mod ending;
pub(crate) mod erasure;
pub(crate) mod message;
mod phone;
pub(crate) mod promotion;
pub(crate) mod rebooking;
pub(crate) mod reminders;
pub(crate) mod search;
mod size;
pub(crate) mod transfer;
pub(crate) mod walk_in;
mod wish;

use chrono::{DateTime, Utc};

use super::entity::entry::{self, State};
use crate::kinds::{PoolId, SessionId};
use crate::offerings::entity::{offering, pool, session};
use crate::offerings::{Listing, Window};

pub(crate) use beyond::{grant_beyond, lacks_place, waits};
pub(crate) use phone::{office_may, takes_by_phone};
pub(crate) use size::{FEW, NoPlace, Places, Size, Tally, admit, places, queue};
pub(crate) use wish::{Hears, Wish};

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
    /// Somebody has a place already by the link that lets one sign up before others.
    LinkUsed,
}

/// By which way somebody asks: it decides which of the limits of the online form hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Channel {
    /// By her own page or the public form.
    #[default]
    Online,
    /// By the office, on the telephone or at its desk. It signs up after the online sign-up has closed, never
    /// before it opens, and never where it has stopped the sign-up itself.
    Office,
    /// By a link that lets her sign up for a course before it opens to all.
    First,
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
    /// By which way.
    pub(crate) channel: Channel,
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
        let kind = match (listing.offering.mode, id) {
            (_, None) => pool::Kind::Whole,
            // A guest of one evening beside the course.
            (offering::Mode::Whole, Some(_)) => pool::Kind::DropIn,
            (_, Some(_)) => pool::Kind::Session,
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
        offering::Mode::Whole if asked.sessions.is_empty() => {
            let window = listing.window(now);
            if !(asked.channel == Channel::First && matches!(window, Window::NotYet(_))) {
                must_be_open(listing, window, asked.channel)?;
            }
            ask_for(None)?;
        }
        offering::Mode::Whole | offering::Mode::PerSession => {
            for id in &asked.sessions {
                let session = listing.session(*id).ok_or(Refusal::UnknownSession)?;
                must_be_open(listing, listing.session_window(session, now), asked.channel)?;
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

fn must_be_open(listing: &Listing, window: Window, channel: Channel) -> Result<(), Refusal> {
    if channel == Channel::Office && office_may(listing, window) {
        return Ok(());
    }
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
        // What belongs to no date of its own waits while she waits for all of them.
        let mut of_it = grants
            .iter()
            .filter(|main| is_main(main.demand.kind))
            .filter(|main| demand.session.is_none() || main.demand.session == demand.session)
            .peekable();
        let waits = of_it.peek().is_some() && of_it.all(|main| main.state == State::Waiting);
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
                        free: demand.size.free(tally).unwrap_or(0),
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
    matches!(
        kind,
        pool::Kind::Whole | pool::Kind::Session | pool::Kind::DropIn
    )
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

/// Has all of it begun, as far as she still has a part in it? So long she may change names.
pub(crate) fn begun(
    listing: &Listing,
    entries: &[(entry::Model, pool::Model)],
    now: DateTime<Utc>,
) -> bool {
    let begins = |pool: &pool::Model| match pool.session_id {
        Some(id) => listing.session(id),
        None => listing.planned().next(),
    };
    !entries.iter().any(|(entry, pool)| {
        is_main(pool.kind)
            && entry.state.is_active()
            && begins(pool).is_some_and(|session| session.starts_at > now)
    })
}

#[cfg(test)]
mod tests;
