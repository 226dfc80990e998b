//! What else takes place in the same rooms, or with the same leader.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, JoinType, QueryOrder as _, QuerySelect as _};

use super::preview::Clash;
use crate::kinds::{Lang, OfferingId, StaffId, VenueId};
use crate::offerings::entity::{leader, offering, session, text};

#[derive(Debug, FromQueryResult)]
struct Taken {
    offering_id: OfferingId,
    slug: String,
    title: Option<String>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    usual_venue: VenueId,
    venue_id: Option<VenueId>,
    substitute_id: Option<StaffId>,
}

/// Who leads each offering.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaders(HashMap<OfferingId, Vec<StaffId>>);

impl Leaders {
    /// Reads them all: there are as many as there are courses.
    pub(super) async fn read(db: &impl ConnectionTrait) -> Result<Self, DbErr> {
        let mut leaders: HashMap<OfferingId, Vec<StaffId>> = HashMap::new();
        for row in leader::Entity::find().all(db).await? {
            leaders
                .entry(row.offering_id)
                .or_default()
                .push(row.staff_id);
        }
        Ok(Self(leaders))
    }

    /// Who leads a session: the substitute, or those who lead the offering.
    pub(super) fn of(&self, offering: OfferingId, substitute: Option<StaffId>) -> Vec<StaffId> {
        match substitute {
            Some(substitute) => vec![substitute],
            None => self.0.get(&offering).cloned().unwrap_or_default(),
        }
    }
}

/// Sessions of other offerings within a span, first ones first; where each takes place, and who leads it.
pub(super) async fn taken(
    db: &impl ConnectionTrait,
    leaders: &Leaders,
    but: OfferingId,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<(Clash, VenueId, Vec<StaffId>)>, DbErr> {
    let to_offering: RelationDef = session::Entity::belongs_to(offering::Entity)
        .from(session::Column::OfferingId)
        .to(offering::Column::Id)
        .into();
    let to_text: RelationDef = session::Entity::belongs_to(text::Entity)
        .from(session::Column::OfferingId)
        .to(text::Column::OfferingId)
        .into();
    let taken: Vec<Taken> = session::Entity::find()
        .select_only()
        .column(session::Column::OfferingId)
        .column(offering::Column::Slug)
        .column(text::Column::Title)
        .column(session::Column::StartsAt)
        .column(session::Column::EndsAt)
        .column_as(offering::Column::VenueId, "usual_venue")
        .column(session::Column::VenueId)
        .column(session::Column::SubstituteId)
        .join(JoinType::InnerJoin, to_offering)
        .join(JoinType::InnerJoin, to_text)
        .filter(offering::Column::Id.ne(but))
        .filter(text::Column::Lang.eq(Lang::De.tag()))
        .filter(session::Column::State.eq(session::State::Planned))
        .filter(session::Column::StartsAt.lt(until))
        .filter(session::Column::EndsAt.gt(from))
        .order_by_asc(session::Column::StartsAt)
        .into_model()
        .all(db)
        .await?;
    let clash = |taken: Taken| {
        let clash = Clash {
            slug: taken.slug,
            title: taken.title.unwrap_or_default(),
            starts_at: taken.starts_at,
            ends_at: taken.ends_at,
            is_there: false,
            is_hers: false,
        };
        let venue = taken.venue_id.unwrap_or(taken.usual_venue);
        let leading = leaders.of(taken.offering_id, taken.substitute_id);
        (clash, venue, leading)
    };
    Ok(taken.into_iter().map(clash).collect())
}
