//! What a changed rule writes.

use std::collections::HashSet;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use super::fate::{Ground, Verdict};
use super::preview::{Edit, Fate, Refusal};
use crate::dice::Dice;
use crate::kinds::SessionId;
use crate::offerings::entity::offering::{self, Details, KeptDate, Season};
use crate::offerings::entity::{pool, session};
use crate::offerings::merge::{Sizes, Writes, fresh_session, pools_of_session};
use crate::offerings::plan::SessionPlan;

/// A rule that is about to be saved.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change<'a> {
    /// What is known.
    pub(super) ground: &'a Ground<'a>,
    /// What becomes of each date.
    pub(super) verdicts: &'a [Verdict],
    /// What the office wants.
    pub(super) edit: &'a Edit,
    /// Exceptions that no rule names.
    pub(super) idle: &'a [NaiveDate],
}

impl Change<'_> {
    /// The rows to write and to delete.
    ///
    /// # Errors
    /// `NoReason`.
    pub(super) fn writes(&self, dice: &Dice) -> Result<Writes, Refusal> {
        let mut writes = Writes::default();
        let mut kept = Vec::new();
        for verdict in self.verdicts {
            match (&verdict.fate, &verdict.plan, &verdict.session) {
                (Fate::New, Some(plan), _) => self.make(plan, None, dice, &mut writes),
                (Fate::Moves { .. }, Some(plan), Some(there)) => {
                    if self.is_in_the_way(there) {
                        remove(there.id, &self.ground.listing.pools, &mut writes);
                        self.make(plan, there.topic.clone(), dice, &mut writes);
                    } else {
                        writes.sessions.push(self.changed(plan, there));
                    }
                }
                (Fate::Removed, _, Some(there)) => {
                    remove(there.id, &self.ground.listing.pools, &mut writes);
                }
                (Fate::Exception { .. }, _, Some(there)) => {
                    kept.push(self.keep(there, &mut writes)?);
                }
                (Fate::Stays, Some(plan), Some(there)) => self.confirm(plan, there, &mut writes),
                _ => {}
            }
        }
        writes.offerings.push(self.offering(kept));
        Ok(writes)
    }

    /// A new session with pools of its own.
    fn make(&self, plan: &SessionPlan, topic: Option<String>, dice: &Dice, writes: &mut Writes) {
        let (listing, now) = (self.ground.listing, self.ground.now);
        let offering = listing.offering.id;
        let session = session::Model {
            topic,
            ..fresh_session(plan, offering, dice.id(now), now)
        };
        let sizes = Sizes::of(&listing.offering, listing.childcare.as_ref());
        let pools = pools_of_session(&sizes, offering, session.id);
        writes
            .pools
            .extend(pools.into_iter().map(|pool| pool::Model {
                id: dice.id(now),
                ..pool
            }));
        writes.sessions.push(session);
    }

    /// The same session at another time: the next revision.
    fn changed(&self, plan: &SessionPlan, there: &session::Model) -> session::Model {
        session::Model {
            local_date: plan.date,
            local_start: plan.start,
            local_end: plan.end,
            starts_at: plan.starts_at,
            ends_at: plan.ends_at,
            moved_from: plan.moved_from,
            reason: plan.reason.clone(),
            revision: there.revision + 1,
            updated_at: self.ground.now,
            ..there.clone()
        }
    }

    /// Does another one move or come to where this one is until it has moved itself?
    fn is_in_the_way(&self, there: &session::Model) -> bool {
        self.verdicts.iter().any(|other| {
            let comes = matches!(other.fate, Fate::New | Fate::Moves { .. });
            let is_other = other.session.as_ref().is_none_or(|s| s.id != there.id);
            let when = other.when();
            comes && is_other && (when.date, when.start) == (there.local_date, there.local_start)
        })
    }

    /// Marks a session as an exception. Its time does not change, and so neither does its revision: nobody
    /// is reminded twice.
    fn keep(&self, there: &session::Model, writes: &mut Writes) -> Result<KeptDate, Refusal> {
        if let Some(known) = self.known(there) {
            return Ok(known.clone());
        }
        let reason = self.edit.reason.trim();
        if reason.is_empty() {
            return Err(Refusal::NoReason);
        }
        if there.reason.is_none() {
            writes.sessions.push(session::Model {
                reason: Some(reason.to_owned()),
                updated_at: self.ground.now,
                ..there.clone()
            });
        }
        Ok(KeptDate {
            date: there.local_date,
            start: there.local_start,
            reason: reason.to_owned(),
        })
    }

    /// The rule names it just so: what was said of it as an exception is said no longer.
    fn confirm(&self, plan: &SessionPlan, there: &session::Model, writes: &mut Writes) {
        let mark = self.known(there).map(|kept| kept.reason.as_str());
        let was_kept = mark.is_some() && there.reason.as_deref() == mark;
        let is_free = self.ground.is_free(there);
        let mut wanted = there.clone();
        if was_kept {
            wanted.reason = None;
        }
        if is_free {
            wanted.moved_from = plan.moved_from;
            wanted.reason.clone_from(&plan.reason);
        }
        if wanted != *there {
            wanted.updated_at = self.ground.now;
            writes.sessions.push(wanted);
        }
    }

    /// Was it an exception before?
    fn known(&self, there: &session::Model) -> Option<&KeptDate> {
        let kept = &self.ground.listing.offering.details.kept;
        kept.iter().find(|kept| is_of(kept, there))
    }

    fn offering(&self, kept: Vec<KeptDate>) -> offering::Model {
        let there = &self.ground.listing.offering;
        let idle: HashSet<&NaiveDate> = self.idle.iter().collect();
        let without_idle = |season: &Season| {
            let mut season = season.clone();
            season.exceptions.retain(|e| !idle.contains(&e.date));
            season
        };
        offering::Model {
            details: Details {
                rrule: None,
                exceptions: Vec::new(),
                seasons: self.edit.seasons.iter().map(without_idle).collect(),
                kept,
                ..there.details.clone()
            },
            updated_at: self.at(),
            ..there.clone()
        }
    }

    /// The state of the offering that this makes: later than before, whatever the clock says. Who began with the
    /// state before must see it.
    pub(super) fn at(&self) -> DateTime<Utc> {
        let before = self.ground.listing.offering.updated_at;
        self.ground.now.max(before + Duration::microseconds(1))
    }
}

/// Is it what this session was marked with?
fn is_of(kept: &KeptDate, session: &session::Model) -> bool {
    let slot: (NaiveDate, NaiveTime) = (session.local_date, session.local_start);
    (kept.date, kept.start) == slot
}

/// Removes a session with its pools.
fn remove(id: SessionId, pools: &[pool::Model], writes: &mut Writes) {
    writes.sessions_gone.push(id);
    let own = pools.iter().filter(|pool| pool.session_id == Some(id));
    writes.pools_gone.extend(own.map(|pool| pool.id));
}
