//! Plans as rows of the tables.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Links;
use crate::kinds::{OfferingId, PoolId, SessionId};
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::{childcare, offering, pool, session, workshop};
use crate::offerings::plan::{OfferingPlan, SessionPlan};

/// From what the sizes of an offering's pools follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::offerings) struct Sizes {
    mode: Mode,
    capacity: i32,
    waitlist: i32,
    drop_in: Option<i32>,
    /// Children; none: there is no childcare.
    care: Option<i32>,
}

impl Sizes {
    /// Those of an offering that is there.
    pub(in crate::offerings) fn of(
        offering: &offering::Model,
        care: Option<&childcare::Model>,
    ) -> Self {
        Self {
            mode: offering.mode,
            capacity: offering.capacity,
            waitlist: offering.waitlist,
            drop_in: offering.drop_in,
            care: care.and_then(|care| children(care.offered, care.places)),
        }
    }

    fn of_plan(plan: &OfferingPlan) -> Self {
        let care = plan.childcare.as_ref();
        Self {
            mode: plan.mode,
            capacity: plan.capacity,
            waitlist: plan.waitlist,
            drop_in: plan.drop_in,
            care: care.and_then(|care| children(care.offered, care.places)),
        }
    }

    fn places(&self, id: OfferingId, kind: pool::Kind) -> pool::Model {
        pool(id, kind, self.capacity, self.waitlist)
    }

    fn childcare(&self, id: OfferingId) -> Option<pool::Model> {
        let places = self.care?;
        Some(pool(id, pool::Kind::Childcare, places, places))
    }
}

/// So many children can come; none where nobody looks after them.
fn children(offered: bool, places: i32) -> Option<i32> {
    (offered && places > 0).then_some(places)
}

/// A pool without an id.
fn pool(offering_id: OfferingId, kind: pool::Kind, capacity: i32, waitlist: i32) -> pool::Model {
    pool::Model {
        id: PoolId(Uuid::nil()),
        offering_id,
        kind,
        session_id: None,
        workshop_id: None,
        capacity,
        waitlist,
    }
}

/// The pools that an offering should have, without ids.
pub(super) fn pools(
    id: OfferingId,
    plan: &OfferingPlan,
    sessions: &[SessionId],
    workshops: &[workshop::Model],
) -> Vec<pool::Model> {
    let sizes = Sizes::of_plan(plan);
    let mut pools = Vec::new();
    match sizes.mode {
        Mode::None => return pools,
        Mode::Whole => {
            pools.push(sizes.places(id, pool::Kind::Whole));
            pools.extend(sizes.childcare(id));
        }
        Mode::PerSession => {}
    }
    let own = sessions
        .iter()
        .flat_map(|&session| pools_of_session(&sizes, id, session));
    pools.extend(own);
    pools.extend(workshops.iter().map(|workshop| pool::Model {
        workshop_id: Some(workshop.id),
        ..pool(id, pool::Kind::Workshop, workshop.capacity, plan.waitlist)
    }));
    pools
}

/// The pools that a session should have, without ids.
pub(in crate::offerings) fn pools_of_session(
    sizes: &Sizes,
    id: OfferingId,
    session: SessionId,
) -> Vec<pool::Model> {
    let mut pools = Vec::new();
    match sizes.mode {
        Mode::None => {}
        Mode::Whole => {
            let guests = |guests| pool(id, pool::Kind::DropIn, guests, sizes.waitlist);
            pools.extend(sizes.drop_in.map(guests));
        }
        Mode::PerSession => {
            pools.push(sizes.places(id, pool::Kind::Session));
            pools.extend(sizes.childcare(id));
        }
    }
    for pool in &mut pools {
        pool.session_id = Some(session);
    }
    pools
}

/// The row of a session that is new: its revision is zero.
pub(in crate::offerings) fn session(
    plan: &SessionPlan,
    offering_id: OfferingId,
    id: SessionId,
    updated_at: DateTime<Utc>,
) -> session::Model {
    session::Model {
        id,
        offering_id,
        local_date: plan.date,
        local_start: plan.start,
        local_end: plan.end,
        starts_at: plan.starts_at,
        ends_at: plan.ends_at,
        topic: plan.topic.clone(),
        state: plan.state,
        reason: plan.reason.clone(),
        moved_from: plan.moved_from,
        moved_start: None,
        moved_end: None,
        called_off_at: None,
        replaced_by: plan.replaced_by,
        replaces: plan.replaces,
        venue_id: None,
        substitute_id: None,
        undo_until: None,
        revision: 0,
        edited: false,
        updated_at,
    }
}

/// When a text was written: now, unless it is the same as before.
pub(super) fn written(
    text: Option<&String>,
    was: Option<(&String, Option<DateTime<Utc>>)>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let text = text?;
    match was {
        Some((old, at)) if old == text => at,
        _ => Some(now),
    }
}

/// The row of an offering.
pub(super) fn offering(
    id: OfferingId,
    plan: &OfferingPlan,
    links: Links,
    updated_at: DateTime<Utc>,
) -> offering::Model {
    let plan = plan.clone();
    offering::Model {
        id,
        slug: plan.slug,
        series: plan.series,
        kind: plan.kind,
        level: plan.level,
        audience: plan.audience,
        programme: plan.programme,
        partner_id: links.partner,
        leader: plan.leader,
        venue_id: links.venue,
        timezone: plan.timezone,
        capacity: plan.capacity,
        min_participants: plan.min_participants,
        waitlist: plan.waitlist,
        max_persons: plan.max_persons,
        promotion: plan.promotion,
        walk_in: plan.walk_in,
        fee_full_cents: plan.fee_full,
        fee_reduced_cents: plan.fee_reduced,
        fee_note: plan.fee_note,
        mode: plan.mode,
        opens: plan.opens,
        closes: plan.closes,
        session_opens_days_before: plan.session_opens_days_before,
        session_closes_hours_before: plan.session_closes_hours_before,
        cancel_until_hours_before: plan.cancel_until_hours_before,
        max_per_organisation: plan.max_per_organisation,
        drop_in: plan.drop_in,
        stopped_at: None,
        draft: false,
        discreet: plan.discreet,
        archive_kind: plan.archive_kind,
        details: plan.details,
        updated_at,
    }
}
