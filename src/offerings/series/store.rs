//! What else takes place in the same rooms.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, JoinType, QueryOrder as _, QuerySelect as _};

use super::preview::Clash;
use crate::kinds::Lang;
use crate::offerings::entity::{offering, session, text};
use crate::offerings::listing::Listing;

#[derive(Debug, FromQueryResult)]
struct Taken {
    slug: String,
    title: Option<String>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

/// Sessions of other offerings in the same rooms within a span, first ones first.
pub(super) async fn taken(
    db: &impl ConnectionTrait,
    listing: &Listing,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Clash>, DbErr> {
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
        .column(offering::Column::Slug)
        .column(text::Column::Title)
        .column(session::Column::StartsAt)
        .column(session::Column::EndsAt)
        .join(JoinType::InnerJoin, to_offering)
        .join(JoinType::InnerJoin, to_text)
        .filter(offering::Column::VenueId.eq(listing.offering.venue_id))
        .filter(offering::Column::Id.ne(listing.offering.id))
        .filter(text::Column::Lang.eq(Lang::De.tag()))
        .filter(session::Column::State.eq(session::State::Planned))
        .filter(session::Column::StartsAt.lt(until))
        .filter(session::Column::EndsAt.gt(from))
        .order_by_asc(session::Column::StartsAt)
        .into_model()
        .all(db)
        .await?;
    Ok(taken
        .into_iter()
        .map(|taken| Clash {
            slug: taken.slug,
            title: taken.title.unwrap_or_default(),
            starts_at: taken.starts_at,
            ends_at: taken.ends_at,
        })
        .collect())
}
