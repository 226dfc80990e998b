//! What becomes of each date when the rule is another: decisions without database or clock.
//!
//! A new rule touches only sessions that nobody booked, nobody edited by hand and that have not begun. What
//! it would drop or move of the others stays, as an exception.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::dates::Dates;
use super::preview::{Fate, There, When};
use crate::kinds::PoolId;
use crate::offerings::entity::session;
use crate::offerings::listing::Listing;
use crate::offerings::merge::{is_booked, pair};
use crate::offerings::plan::SessionPlan;

/// What is known while a rule is judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'a> {
    /// The offering.
    pub(super) listing: &'a Listing,
    /// Pools in which anybody has or had an entry.
    pub(super) booked: &'a HashSet<PoolId>,
    /// The moment.
    pub(super) now: DateTime<Utc>,
}

/// One date with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    /// What the rule says.
    pub(super) plan: Option<SessionPlan>,
    /// The session that is there.
    pub(super) session: Option<session::Model>,
    /// What happens.
    pub(super) fate: Fate,
}

impl Verdict {
    /// When it takes place afterwards.
    pub(super) fn when(&self) -> When {
        match (&self.fate, &self.plan, &self.session) {
            (Fate::New | Fate::Past | Fate::Moves { .. } | Fate::LeftOut(_), Some(plan), _)
            | (_, Some(plan), None) => planned(plan),
            (_, _, Some(session)) => held(session),
            // Nothing of both is never judged.
            (_, None, None) => When {
                date: chrono::NaiveDate::default(),
                start: chrono::NaiveTime::MIN,
                end: chrono::NaiveTime::MIN,
            },
        }
    }

    /// Its moments, where it takes place afterwards: begin and end, UTC.
    pub(super) fn span(&self) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        match (&self.fate, &self.plan, &self.session) {
            (Fate::New | Fate::Moves { .. }, Some(plan), _) => Some((plan.starts_at, plan.ends_at)),
            (Fate::Stays | Fate::Exception { .. }, _, Some(session))
                if session.state == session::State::Planned =>
            {
                Some((session.starts_at, session.ends_at))
            }
            _ => None,
        }
    }
}

/// When a plan takes place.
fn planned(plan: &SessionPlan) -> When {
    When {
        date: plan.date,
        start: plan.start,
        end: plan.end,
    }
}

/// When a session takes place.
pub(super) fn held(session: &session::Model) -> When {
    When {
        date: session.local_date,
        start: session.local_start,
        end: session.local_end,
    }
}

impl Ground<'_> {
    /// Judges every date, first ones first.
    pub(super) fn judge(&self, dates: &Dates) -> Vec<Verdict> {
        let (pairs, dropped) = pair(&dates.sessions, self.listing.sessions.clone());
        let mut all: Vec<Verdict> = pairs
            .into_iter()
            .map(|(plan, session)| Verdict {
                fate: session
                    .as_ref()
                    .map_or_else(|| self.fresh(plan), |there| self.named(plan, there)),
                plan: Some(plan.clone()),
                session,
            })
            .collect();
        all.extend(dropped.into_iter().map(|session| Verdict {
            plan: None,
            fate: self.dropped(&session),
            session: Some(session),
        }));
        all.extend(dates.left_out.iter().map(|left| Verdict {
            plan: Some(left.plan.clone()),
            session: None,
            fate: Fate::LeftOut(left.exception.clone()),
        }));
        all.sort_by_key(Verdict::when);
        all
    }

    fn fresh(&self, plan: &SessionPlan) -> Fate {
        if plan.starts_at <= self.now {
            Fate::Past
        } else {
            Fate::New
        }
    }

    fn named(&self, plan: &SessionPlan, there: &session::Model) -> Fate {
        if there.starts_at <= self.now {
            Fate::Begun
        } else if planned(plan) == held(there) || is_by_hand(there) {
            Fate::Stays
        } else if self.is_booked(there) || plan.starts_at <= self.now {
            Fate::Exception {
                wanted: Some(planned(plan)),
            }
        } else {
            Fate::Moves { from: held(there) }
        }
    }

    fn dropped(&self, there: &session::Model) -> Fate {
        if there.starts_at <= self.now {
            Fate::Begun
        } else if there.state == session::State::Cancelled {
            // Who looks for it finds that it was called off.
            Fate::Stays
        } else if self.is_booked(there) || is_by_hand(there) {
            Fate::Exception { wanted: None }
        } else {
            Fate::Removed
        }
    }

    /// Has or had anybody an entry in it?
    pub(super) fn is_booked(&self, session: &session::Model) -> bool {
        is_booked(session.id, &self.listing.pools, self.booked)
    }

    /// May the rule change it?
    pub(super) fn is_free(&self, session: &session::Model) -> bool {
        session.starts_at > self.now && !is_by_hand(session) && !self.is_booked(session)
    }

    /// A session as a preview tells it.
    pub(super) fn there(&self, session: &session::Model) -> There {
        There {
            id: session.id,
            topic: session.topic.clone(),
            is_booked: self.is_booked(session),
            is_edited: is_by_hand(session),
            is_called_off: session.state == session::State::Cancelled,
        }
    }
}

/// Did somebody decide about this session by itself?
fn is_by_hand(session: &session::Model) -> bool {
    session.edited
        || session.state == session::State::Cancelled
        || session.replaces.is_some()
        || session.replaced_by.is_some()
}
