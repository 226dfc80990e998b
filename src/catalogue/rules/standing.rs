//! Where a visitor stands: can she sign up, wait, come, or is it too early or too late?

use chrono::{DateTime, Utc};

use crate::bookings::{Places, Size, Tally, places};
use crate::kinds::PoolId;
use crate::offerings::entity::{offering, pool, session};
use crate::offerings::{Listing, Window};

/// What one finds who comes now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// So many people can still sign up.
    Free(i64),
    /// Everybody can sign up: there is no limit.
    Unlimited,
    /// She would stand at this position of the waiting list.
    Waiting(i64),
    /// No place, and none on the waiting list.
    Full,
    /// One can sign up from this moment.
    NotYet(DateTime<Utc>),
    /// One can no longer sign up.
    Closed,
    /// It has begun: too late to join, not over.
    Begun,
    /// It is over.
    Over,
    /// It was called off.
    Cancelled,
    /// Nobody needs to sign up.
    JustCome,
}

impl Standing {
    /// Does a form lead further?
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Free(_) | Self::Unlimited | Self::Waiting(_))
    }
}

/// How one stands with a pool whose window is open.
pub(crate) fn of_pool(pool: &pool::Model, tally: &dyn Fn(PoolId) -> Tally) -> Standing {
    match places(Size::of(pool), tally(pool.id)) {
        Places::Unlimited => Standing::Unlimited,
        Places::Free(people) => Standing::Free(people),
        Places::Waiting(position) => Standing::Waiting(position),
        Places::Full => Standing::Full,
    }
}

/// How one stands with one session that is booked by itself, or that one just comes to.
pub(crate) fn of_session(
    listing: &Listing,
    session: &session::Model,
    tally: &dyn Fn(PoolId) -> Tally,
    now: DateTime<Utc>,
) -> Standing {
    if session.state == session::State::Cancelled {
        return Standing::Cancelled;
    }
    if session.ends_at <= now {
        return Standing::Over;
    }
    if listing.offering.mode == offering::Mode::None {
        return Standing::JustCome;
    }
    let pool = listing.pool(pool::Kind::Session, Some(session.id));
    through(listing.session_window(session, now), pool, tally)
}

/// How one stands with an offering. Where its dates are booked one by one: with the best of them.
pub(crate) fn of_offering(
    listing: &Listing,
    tally: &dyn Fn(PoolId) -> Tally,
    now: DateTime<Utc>,
) -> Standing {
    if listing.planned().next().is_none() {
        return Standing::Cancelled;
    }
    if listing.is_over(now) {
        return Standing::Over;
    }
    match listing.offering.mode {
        offering::Mode::None => Standing::JustCome,
        offering::Mode::Whole => {
            let pool = listing.pool(pool::Kind::Whole, None);
            through(listing.window(now), pool, tally)
        }
        offering::Mode::PerSession => listing
            .planned()
            .filter(|session| session.ends_at > now)
            .map(|session| of_session(listing, session, tally, now))
            // The first of the best: `min_by_key` takes the earliest among equals.
            .min_by_key(|standing| rank(*standing))
            .unwrap_or(Standing::Over),
    }
}

/// Has a course places for guests of single evenings, where it has none as a whole?
pub(crate) fn has_free_dates(
    listing: &Listing,
    tally: &dyn Fn(PoolId) -> Tally,
    now: DateTime<Utc>,
) -> bool {
    let is_free = |standing| matches!(standing, Standing::Free(_) | Standing::Unlimited);
    let has_guests = |session: &session::Model| {
        let pool = listing.pool(pool::Kind::DropIn, Some(session.id));
        listing.session_window(session, now).is_open()
            && pool.is_some_and(|pool| is_free(of_pool(pool, tally)))
    };
    listing.offering.mode == offering::Mode::Whole
        && !is_free(of_offering(listing, tally, now))
        && listing.planned().any(has_guests)
}

/// What a window and the places behind it come to.
fn through(
    window: Window,
    pool: Option<&pool::Model>,
    tally: &dyn Fn(PoolId) -> Tally,
) -> Standing {
    match window {
        Window::Open(_) => pool.map_or(Standing::Closed, |pool| of_pool(pool, tally)),
        Window::NotYet(at) => Standing::NotYet(at),
        Window::Closed => Standing::Closed,
        Window::Over => Standing::Begun,
        Window::Cancelled => Standing::Cancelled,
        Window::JustCome => Standing::JustCome,
    }
}

/// The order in which dates are worth saying.
fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::Free(_) | Standing::Unlimited | Standing::JustCome => 0,
        Standing::Waiting(_) => 1,
        Standing::NotYet(_) => 2,
        Standing::Full => 3,
        Standing::Closed | Standing::Begun => 4,
        Standing::Over | Standing::Cancelled => 5,
    }
}
