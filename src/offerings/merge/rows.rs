//! Plans as rows of the tables.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Links;
use crate::kinds::{OfferingId, PoolId, SessionId};
use crate::offerings::entity::offering::Mode;
use crate::offerings::entity::{offering, pool, session, workshop};
use crate::offerings::plan::{OfferingPlan, SessionPlan};

/// The pools that an offering should have, without ids.
pub(super) fn pools(
    id: OfferingId,
    plan: &OfferingPlan,
    sessions: &[SessionId],
    workshops: &[workshop::Model],
) -> Vec<pool::Model> {
    let mut pools = Vec::new();
    let pool = |kind, capacity, waitlist| pool::Model {
        id: PoolId(Uuid::nil()),
        offering_id: id,
        kind,
        session_id: None,
        workshop_id: None,
        capacity,
        waitlist,
    };
    let care = plan
        .childcare
        .as_ref()
        .filter(|care| care.offered && care.places > 0)
        .map(|care| pool(pool::Kind::Childcare, care.places, care.places));
    let places = |kind| pool(kind, plan.capacity, plan.waitlist);
    match plan.mode {
        Mode::None => return pools,
        Mode::Whole => {
            pools.push(places(pool::Kind::Whole));
            pools.extend(care);
            if let Some(guests) = plan.drop_in {
                pools.extend(sessions.iter().map(|&session| pool::Model {
                    session_id: Some(session),
                    ..pool(pool::Kind::DropIn, guests, plan.waitlist)
                }));
            }
        }
        Mode::PerSession => {
            for &session in sessions {
                let own = std::iter::once(places(pool::Kind::Session)).chain(care.clone());
                pools.extend(own.map(|pool| pool::Model {
                    session_id: Some(session),
                    ..pool
                }));
            }
        }
    }
    pools.extend(workshops.iter().map(|workshop| pool::Model {
        workshop_id: Some(workshop.id),
        ..pool(pool::Kind::Workshop, workshop.capacity, plan.waitlist)
    }));
    pools
}

/// The row of a session that is new: its revision is zero.
pub(super) fn session(
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
        replaced_by: plan.replaced_by,
        replaces: plan.replaces,
        revision: 0,
        edited: false,
        updated_at,
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
        discreet: plan.discreet,
        archive_kind: plan.archive_kind,
        details: plan.details,
        updated_at,
    }
}
