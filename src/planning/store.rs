//! Queries: what the office plans with, a page at a time. They only read.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{ExprTrait as _, JoinType, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use crate::kinds::{OfferingId, fold};
use crate::offerings::VenuePlan;
use crate::offerings::entity::{offering, partner, session, text, venue};

/// Offerings on one page.
const PAGE: u64 = 25;

/// Which offerings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Which {
    /// Those that everybody sees and that are not over; next dates first.
    #[default]
    Public,
    /// Those that only the office sees; what was changed last first.
    Drafts,
    /// Those that are over; the last ones first.
    Over,
}

/// The slugs of a page of offerings, from zero, and whether there are more. `words` may be empty.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn offerings(
    db: &impl ConnectionTrait,
    (which, words): (Which, &str),
    page: u64,
    now: DateTime<Utc>,
) -> Result<(Vec<String>, bool), DbErr> {
    let its_dates: RelationDef = offering::Entity::belongs_to(session::Entity)
        .from(offering::Column::Id)
        .to(session::Column::OfferingId)
        .into();
    let is_coming = session::Column::EndsAt
        .gt(now)
        .and(session::Column::State.eq(session::State::Planned));
    let all = offering::Entity::find()
        .select_only()
        .column(offering::Column::Slug)
        .filter(offering::Column::Draft.eq(which == Which::Drafts));
    let mut found = match which {
        Which::Drafts => all.order_by_desc(offering::Column::UpdatedAt),
        Which::Public => all
            .join(JoinType::InnerJoin, its_dates)
            .filter(is_coming)
            .group_by(offering::Column::Id)
            .group_by(offering::Column::Slug)
            .order_by_asc(session::Column::StartsAt.min()),
        Which::Over => {
            let coming = session::Entity::find()
                .select_only()
                .column(session::Column::OfferingId)
                .filter(is_coming);
            all.join(JoinType::LeftJoin, its_dates)
                .filter(offering::Column::Id.not_in_subquery(coming.into_query()))
                .group_by(offering::Column::Id)
                .group_by(offering::Column::Slug)
                .order_by_desc(session::Column::EndsAt.max())
        }
    };
    if !fold(words).is_empty() {
        found = found.filter(offering::Column::Id.is_in(titled(db, words).await?));
    }
    let mut slugs: Vec<String> = found
        .order_by_asc(offering::Column::Slug)
        .offset(page.saturating_mul(PAGE))
        .limit(PAGE + 1)
        .into_tuple()
        .all(db)
        .await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = slugs.len() > most;
    slugs.truncate(most);
    Ok((slugs, has_more))
}

/// The offerings in whose title, in any language, all words stand somewhere. There are some hundred titles;
/// no database folds all our scripts.
async fn titled(db: &impl ConnectionTrait, words: &str) -> Result<HashSet<OfferingId>, DbErr> {
    let titles: Vec<(OfferingId, String)> = text::Entity::find()
        .select_only()
        .column(text::Column::OfferingId)
        .column(text::Column::Title)
        .filter(text::Column::Title.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    let words = fold(words);
    let has_all = |title: &str| {
        let title = fold(title);
        words.split(' ').all(|word| title.contains(word))
    };
    let found = titles.into_iter().filter(|(_, title)| has_all(title));
    Ok(found.map(|(id, _)| id).collect())
}

/// All venues, by name.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn venues(db: &impl ConnectionTrait) -> Result<Vec<VenuePlan>, DbErr> {
    let found = venue::Entity::find().all(db).await?;
    let mut venues: Vec<VenuePlan> = found.into_iter().map(VenuePlan::from).collect();
    venues.sort_by_key(|venue| (fold(&venue.name), venue.slug.clone()));
    Ok(venues)
}

/// All partners by name, and in how many offerings each takes part.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn partners(db: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, DbErr> {
    let its_offerings: RelationDef = partner::Entity::belongs_to(offering::Entity)
        .from(partner::Column::Id)
        .to(offering::Column::PartnerId)
        .into();
    let mut partners: Vec<(String, i64)> = partner::Entity::find()
        .select_only()
        .column(partner::Column::Name)
        .column_as(offering::Column::Id.count(), "offerings")
        .join(JoinType::LeftJoin, its_offerings)
        .group_by(partner::Column::Name)
        .into_tuple()
        .all(db)
        .await?;
    partners.sort_by_key(|(name, _)| fold(name));
    Ok(partners)
}
