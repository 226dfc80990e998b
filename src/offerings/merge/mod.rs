//! What an import changes: compares a plan with what is there, keeps every id, and writes nothing itself.

mod rows;

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::entity::{childcare, offering, pool, session, text, workshop};
use super::plan::{Changes, Counts, OfferingPlan, SessionPlan};
use super::rules;
use crate::dice::Dice;
use crate::kinds::{OfferingId, PoolId, SessionId, VenueId, WorkshopId};

pub(super) use rows::{Sizes, pools_of_session, session as fresh_session};

/// An offering as it is in the database, with all that belongs to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// The offering, if it is there.
    pub(super) offering: Option<offering::Model>,
    /// Its texts, by language.
    pub(super) texts: Vec<text::Model>,
    /// Childcare.
    pub(super) childcare: Option<childcare::Model>,
    /// Its workshops.
    pub(super) workshops: Vec<workshop::Model>,
    /// Its sessions, first ones first.
    pub(super) sessions: Vec<session::Model>,
    /// Its pools.
    pub(super) pools: Vec<pool::Model>,
}

/// The rows to write and to delete. Rows to write are new or changed ones.
#[derive(Debug, Default)]
pub(super) struct Writes {
    /// Offerings.
    pub(super) offerings: Vec<offering::Model>,
    /// Offerings whose texts are replaced.
    pub(super) texts_of: Vec<OfferingId>,
    /// Their texts.
    pub(super) texts: Vec<text::Model>,
    /// Offerings without childcare.
    pub(super) no_childcare: Vec<OfferingId>,
    /// Childcare.
    pub(super) childcare: Vec<childcare::Model>,
    /// Workshops.
    pub(super) workshops: Vec<workshop::Model>,
    /// Workshops to delete.
    pub(super) workshops_gone: Vec<WorkshopId>,
    /// Sessions.
    pub(super) sessions: Vec<session::Model>,
    /// Sessions to delete.
    pub(super) sessions_gone: Vec<SessionId>,
    /// Pools.
    pub(super) pools: Vec<pool::Model>,
    /// Pools to delete.
    pub(super) pools_gone: Vec<PoolId>,
}

impl Writes {
    /// How many rows: where it does not grow, nothing has changed.
    fn len(&self) -> usize {
        self.offerings.len()
            + self.texts_of.len()
            + self.no_childcare.len()
            + self.childcare.len()
            + self.workshops.len()
            + self.workshops_gone.len()
            + self.sessions.len()
            + self.sessions_gone.len()
            + self.pools.len()
            + self.pools_gone.len()
    }
}

/// What a plan names by name, as ids.
#[derive(Clone, Copy, Debug)]
pub(super) struct Links {
    /// The venue.
    pub(super) venue: VenueId,
    /// The partner.
    pub(super) partner: Option<Uuid>,
}

/// Compares the offerings of a file, one after another.
#[derive(Debug)]
pub(super) struct Merge<'a> {
    /// Pools in which anybody has or had an entry: neither they nor what they belong to is deleted.
    pub(super) booked: &'a HashSet<PoolId>,
    /// Where new ids come from.
    pub(super) dice: &'a Dice,
    /// What the office began its edit with: a size that it did not change stays where a pool has its own.
    pub(super) from: Option<&'a OfferingPlan>,
    /// The moment of the import.
    pub(super) now: DateTime<Utc>,
    /// What is to be written.
    pub(super) writes: Writes,
    /// What was found, counted.
    pub(super) changes: Changes,
}

impl Merge<'_> {
    /// Compares one offering.
    pub(super) fn offering(&mut self, plan: &OfferingPlan, links: Links, kept: Kept) {
        let before = self.writes.len();
        let id = match &kept.offering {
            Some(there) => there.id,
            None => self.dice.id(self.now),
        };
        self.texts(id, plan, &kept.texts);
        self.childcare(id, plan, kept.childcare.as_ref());
        let workshops = self.workshops(id, plan, kept.workshops, &kept.pools);
        let sessions = self.sessions(id, plan, kept.sessions, &kept.pools);
        let of = |plan| rows::pools(id, plan, &sessions, &workshops);
        let began_with = self.from.map(of).unwrap_or_default();
        self.pools(of(plan), kept.pools, &began_with);
        let parts_changed = self.writes.len() > before;
        match kept.offering {
            None => {
                self.changes.offerings.new += 1;
                self.writes
                    .offerings
                    .push(rows::offering(id, plan, links, self.now));
            }
            Some(there) => {
                let wanted = offering::Model {
                    // Only the office stops a sign-up or shows a draft.
                    stopped_at: there.stopped_at,
                    draft: there.draft,
                    ..rows::offering(id, plan, links, there.updated_at)
                };
                if wanted == there && !parts_changed {
                    self.changes.offerings.unchanged += 1;
                } else {
                    self.changes.offerings.changed += 1;
                    // Later than before, whatever the clock says: who began with the state before must see it.
                    let later = there.updated_at + Duration::microseconds(1);
                    self.writes.offerings.push(offering::Model {
                        updated_at: self.now.max(later),
                        ..wanted
                    });
                }
            }
        }
    }

    fn texts(&mut self, id: OfferingId, plan: &OfferingPlan, there: &[text::Model]) {
        let mut wanted: Vec<_> = plan
            .texts
            .iter()
            .map(|text| {
                let was = there.iter().find(|was| was.lang == text.lang.tag());
                let title = was.and_then(|was| was.title.as_ref().map(|old| (old, was.title_at)));
                let description = was.and_then(|was| {
                    let old = was.description.as_ref()?;
                    Some((old, was.description_at))
                });
                text::Model {
                    offering_id: id,
                    lang: text.lang.tag().to_owned(),
                    title_at: rows::written(text.title.as_ref(), title, self.now),
                    description_at: rows::written(text.description.as_ref(), description, self.now),
                    title: text.title.clone(),
                    description: text.description.clone(),
                }
            })
            .collect();
        wanted.sort_by(|a, b| a.lang.cmp(&b.lang));
        let same = wanted.len() == there.len() && wanted.iter().all(|text| there.contains(text));
        if !same {
            self.writes.texts_of.push(id);
            self.writes.texts.append(&mut wanted);
        }
    }

    fn childcare(&mut self, id: OfferingId, plan: &OfferingPlan, there: Option<&childcare::Model>) {
        let wanted = plan.childcare.as_ref().map(|care| childcare::Model {
            offering_id: id,
            offered: care.offered,
            places: care.places,
            age_from: care.age_from,
            age_to: care.age_to,
            note: care.note.clone(),
        });
        match wanted {
            None if there.is_some() => self.writes.no_childcare.push(id),
            Some(wanted) if there != Some(&wanted) => self.writes.childcare.push(wanted),
            _ => {}
        }
    }

    /// Answers with the workshops of the plan; a booked one that vanished stays, with its pool as it is.
    fn workshops(
        &mut self,
        id: OfferingId,
        plan: &OfferingPlan,
        mut there: Vec<workshop::Model>,
        pools: &[pool::Model],
    ) -> Vec<workshop::Model> {
        let mut all = Vec::new();
        for (position, workshop) in (0_i32..).zip(&plan.workshops) {
            let found = take(&mut there, |found| found.slug == workshop.slug);
            let wanted = workshop::Model {
                id: match &found {
                    Some(found) => found.id,
                    None => self.dice.id(self.now),
                },
                offering_id: id,
                position,
                slug: workshop.slug.clone(),
                title: workshop.title.clone(),
                capacity: workshop.capacity,
            };
            if found.as_ref() != Some(&wanted) {
                self.writes.workshops.push(wanted.clone());
            }
            all.push(wanted);
        }
        for gone in there {
            let booked = pools
                .iter()
                .any(|pool| pool.workshop_id == Some(gone.id) && self.booked.contains(&pool.id));
            if !booked {
                self.writes.workshops_gone.push(gone.id);
            }
        }
        all
    }

    /// Answers with the ids of all sessions that there will be.
    fn sessions(
        &mut self,
        id: OfferingId,
        plan: &OfferingPlan,
        there: Vec<session::Model>,
        pools: &[pool::Model],
    ) -> Vec<SessionId> {
        let mut counts = Counts::default();
        let mut ids = Vec::new();
        let (pairs, vanished) = pair(&plan.sessions, there);
        for (session, found) in pairs {
            match found {
                None => {
                    counts.new += 1;
                    let fresh = rows::session(session, id, self.dice.id(self.now), self.now);
                    ids.push(fresh.id);
                    self.writes.sessions.push(fresh);
                }
                Some(found) => {
                    ids.push(found.id);
                    let wanted = session::Model {
                        revision: found.revision,
                        edited: found.edited,
                        moved_start: found.moved_start,
                        moved_end: found.moved_end,
                        called_off_at: found.called_off_at,
                        venue_id: found.venue_id,
                        substitute_id: found.substitute_id,
                        undo_until: found.undo_until,
                        ..rows::session(session, id, found.id, found.updated_at)
                    };
                    // What the office changed by hand, a file does not change back.
                    if wanted == found || found.edited {
                        counts.unchanged += 1;
                    } else {
                        counts.changed += 1;
                        let is_told = is_booked(found.id, pools, self.booked);
                        let (moved_start, moved_end) = if is_told {
                            rules::first_hours(&found, (wanted.local_start, wanted.local_end))
                        } else {
                            (wanted.moved_start, wanted.moved_end)
                        };
                        let is_called_off = (found.state, wanted.state)
                            == (session::State::Planned, session::State::Cancelled);
                        self.writes.sessions.push(session::Model {
                            moved_start,
                            moved_end,
                            called_off_at: if is_called_off {
                                Some(self.now)
                            } else {
                                wanted.called_off_at
                            },
                            revision: found.revision + 1,
                            updated_at: self.now,
                            ..wanted
                        });
                    }
                }
            }
        }
        for gone in vanished {
            if is_booked(gone.id, pools, self.booked) || gone.edited {
                counts.stayed += 1;
                ids.push(gone.id);
            } else {
                counts.removed += 1;
                self.writes.sessions_gone.push(gone.id);
            }
        }
        let sum = &mut self.changes.sessions;
        sum.new += counts.new;
        sum.changed += counts.changed;
        sum.unchanged += counts.unchanged;
        sum.removed += counts.removed;
        sum.stayed += counts.stayed;
        ids
    }

    fn pools(
        &mut self,
        wanted: Vec<pool::Model>,
        mut there: Vec<pool::Model>,
        began_with: &[pool::Model],
    ) {
        let same = |one: &pool::Model, other: &pool::Model| {
            (one.kind, one.session_id, one.workshop_id)
                == (other.kind, other.session_id, other.workshop_id)
        };
        for mut pool in wanted {
            let found = take(&mut there, |found| same(found, &pool));
            if let Some(found) = &found
                && let Some(was) = began_with.iter().find(|was| same(was, &pool))
            {
                if was.capacity == pool.capacity {
                    pool.capacity = found.capacity;
                }
                if was.waitlist == pool.waitlist {
                    pool.waitlist = found.waitlist;
                }
            }
            pool.id = match &found {
                Some(found) => found.id,
                None => self.dice.id(self.now),
            };
            if found.as_ref() != Some(&pool) {
                self.writes.pools.push(pool);
            }
        }
        let gone = there.iter().map(|pool| pool.id);
        self.writes
            .pools_gone
            .extend(gone.filter(|id| !self.booked.contains(id)));
    }
}

/// Has or had anybody an entry in a session: by itself, or with the whole course?
pub(super) fn is_booked(id: SessionId, pools: &[pool::Model], booked: &HashSet<PoolId>) -> bool {
    pools.iter().any(|pool| {
        (pool.kind == pool::Kind::Whole || pool.session_id == Some(id)) && booked.contains(&pool.id)
    })
}

/// Takes the first that fits out of a list.
fn take<T>(list: &mut Vec<T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    let at = list.iter().position(fits)?;
    Some(list.remove(at))
}

/// Is a kept session the one that a plan means?
type Fits = dyn Fn(&SessionPlan, &session::Model) -> bool;

/// Finds for each planned session the one that it is, and the ones that no plan names. First by date and
/// begin; then the same date with another begin; then a date that was moved.
pub(super) fn pair(
    plans: &[SessionPlan],
    mut there: Vec<session::Model>,
) -> (
    Vec<(&SessionPlan, Option<session::Model>)>,
    Vec<session::Model>,
) {
    let same_begin = |plan: &SessionPlan, found: &session::Model| {
        plan.date == found.local_date && plan.start == found.local_start
    };
    let same_date = |plan: &SessionPlan, found: &session::Model| plan.date == found.local_date;
    let moved = |plan: &SessionPlan, found: &session::Model| {
        let from = plan.moved_from.is_some()
            && (plan.moved_from == Some(found.local_date) || plan.moved_from == found.moved_from);
        from || found.moved_from == Some(plan.date)
    };
    let mut pairs: Vec<_> = plans.iter().map(|plan| (plan, None)).collect();
    let rounds: [&Fits; 3] = [&same_begin, &same_date, &moved];
    for fits in rounds {
        for (plan, found) in pairs.iter_mut().filter(|(_, found)| found.is_none()) {
            *found = take(&mut there, |found| fits(plan, found));
        }
    }
    (pairs, there)
}
