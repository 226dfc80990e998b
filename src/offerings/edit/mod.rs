//! What the office writes about an offering by hand: as a draft at first, all that a file could say, and never
//! over what somebody else wrote meanwhile. Dates are changed by `series` and `sessions`.

mod actions;
mod faults;
mod fields;
mod places;
mod texts;

use chrono::{DateTime, Utc};

use super::entity::pool;
use super::listing::Listing;
use super::plan::{ChildcarePlan, OfferingPlan, SessionPlan, TextPlan, WorkshopPlan};
use crate::kinds::{Lang, OfferingId};

pub(crate) use actions::{create, delete, edit, publish, unpublish};
pub(crate) use faults::{Fault, Problem};
pub(crate) use fields::{Field, differences};

use fields::Changed;
pub(crate) use places::{Kept, put_venue, rename_partner};
pub(crate) use texts::{Standing, confirm_texts, standing};

/// An offering as somebody has seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    /// Its id.
    pub(crate) id: OfferingId,
    /// All that a file could say of it.
    pub(crate) plan: OfferingPlan,
    /// Which state of it this is: an edit names the one that it was made from.
    pub(crate) seen: DateTime<Utc>,
    /// Does only the office see it?
    pub(crate) is_draft: bool,
}

impl Version {
    /// As it is in this listing.
    pub(crate) fn of(listing: &Listing) -> Self {
        Self {
            id: listing.offering.id,
            plan: plan_of(listing),
            seen: listing.offering.updated_at,
            is_draft: listing.offering.draft,
        }
    }
}

/// What the office wants an offering to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// All of it. The slug says which offering; sessions, rules of dates and zone stay as they are.
    pub(crate) plan: OfferingPlan,
    /// The version that this was made from: see [`Version::seen`].
    pub(crate) seen: DateTime<Utc>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// It is as wanted now.
    Done(Box<Done>),
    /// Somebody else has changed it since. Nothing was written; both versions are there to be compared.
    Conflict {
        /// What it is by now.
        theirs: Box<Version>,
    },
    /// It can not be like this. Nothing was written.
    Faults(Vec<Problem>),
}

/// An edit that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Done {
    /// What it is now.
    pub(crate) version: Version,
    /// What is different from before; of a new one nothing.
    pub(crate) changed: Vec<Changed>,
    /// Its pools whose size is another one, as they are now.
    pub(crate) resized: Vec<pool::Model>,
}

/// All that a file could say of an offering, as it is.
fn plan_of(listing: &Listing) -> OfferingPlan {
    let there = listing.offering.clone();
    let mut texts: Vec<TextPlan> = listing
        .texts
        .iter()
        .filter_map(|text| {
            Some(TextPlan {
                lang: Lang::from_tag(&text.lang)?,
                title: text.title.clone(),
                description: text.description.clone(),
            })
        })
        .collect();
    texts.sort_by_key(|text| text.lang);
    OfferingPlan {
        slug: there.slug,
        series: there.series,
        kind: there.kind,
        level: there.level,
        audience: there.audience,
        programme: there.programme,
        partner: listing.partner.clone(),
        leader: there.leader,
        venue: listing.venue.slug.clone(),
        timezone: there.timezone,
        capacity: there.capacity,
        min_participants: there.min_participants,
        waitlist: there.waitlist,
        max_persons: there.max_persons,
        promotion: there.promotion,
        walk_in: there.walk_in,
        fee_full: there.fee_full_cents,
        fee_reduced: there.fee_reduced_cents,
        fee_note: there.fee_note,
        mode: there.mode,
        opens: there.opens,
        closes: there.closes,
        session_opens_days_before: there.session_opens_days_before,
        session_closes_hours_before: there.session_closes_hours_before,
        cancel_until_hours_before: there.cancel_until_hours_before,
        max_per_organisation: there.max_per_organisation,
        drop_in: there.drop_in,
        discreet: there.discreet,
        archive_kind: there.archive_kind,
        details: there.details,
        texts,
        childcare: listing.childcare.as_ref().map(|care| ChildcarePlan {
            offered: care.offered,
            places: care.places,
            age_from: care.age_from,
            age_to: care.age_to,
            note: care.note.clone(),
        }),
        workshops: listing
            .workshops
            .iter()
            .map(|workshop| WorkshopPlan {
                slug: workshop.slug.clone(),
                title: workshop.title.clone(),
                capacity: workshop.capacity,
            })
            .collect(),
        sessions: listing.sessions.iter().map(session_of).collect(),
    }
}

fn session_of(there: &super::entity::session::Model) -> SessionPlan {
    SessionPlan {
        date: there.local_date,
        start: there.local_start,
        end: there.local_end,
        starts_at: there.starts_at,
        ends_at: there.ends_at,
        topic: there.topic.clone(),
        state: there.state,
        reason: there.reason.clone(),
        moved_from: there.moved_from,
        replaced_by: there.replaced_by,
        replaces: there.replaces,
    }
}

#[cfg(test)]
mod tests;
