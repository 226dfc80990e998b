//! Offerings by their titles alone, however old they are: for lists that name many of them.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait as _, IntoCondition as _};
use sea_orm::{FromQueryResult, JoinType, QueryOrder as _, QuerySelect as _};

use super::entity::{offering, pool, text};
use crate::kinds::{Lang, OfferingId, PoolId, fold};

/// An offering by its name.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Titled {
    /// Its id.
    pub(crate) id: OfferingId,
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Its title; German.
    pub(crate) title: Option<String>,
}

impl Titled {
    /// Its title, or its name in addresses where it has none yet.
    pub(crate) fn said(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.slug)
    }
}

fn all() -> Select<offering::Entity> {
    let german: RelationDef = offering::Entity::belongs_to(text::Entity)
        .from(offering::Column::Id)
        .to(text::Column::OfferingId)
        .into();
    let german = german.on_condition(|_, texts| {
        Expr::col((texts, text::Column::Lang))
            .eq(Lang::De.tag())
            .into_condition()
    });
    offering::Entity::find()
        .select_only()
        .columns([offering::Column::Id, offering::Column::Slug])
        .column(text::Column::Title)
        .join(JoinType::LeftJoin, german)
}

/// The titles of some offerings.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn titles(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Titled>, DbErr> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = all().filter(offering::Column::Id.is_in(ids));
    let found: Vec<Titled> = found.into_model().all(db).await?;
    Ok(found.into_iter().map(|one| (one.id.0, one)).collect())
}

/// The offerings of some pools.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn pools_of(
    db: &impl ConnectionTrait,
    pools: Vec<Uuid>,
) -> Result<HashMap<Uuid, OfferingId>, DbErr> {
    if pools.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<(PoolId, OfferingId)> = pool::Entity::find()
        .select_only()
        .columns([pool::Column::Id, pool::Column::OfferingId])
        .filter(pool::Column::Id.is_in(pools))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(pool, of)| (pool.0, of)).collect())
}

/// The pools of some offerings.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn pools_of_offerings(
    db: &impl ConnectionTrait,
    offerings: Vec<Uuid>,
) -> Result<Vec<Uuid>, DbErr> {
    if offerings.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<PoolId> = pool::Entity::find()
        .select_only()
        .column(pool::Column::Id)
        .filter(pool::Column::OfferingId.is_in(offerings))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|id| id.0).collect())
}

/// The offerings in whose title all these folded words stand; there are a few hundred offerings at most.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn titles_like(
    db: &impl ConnectionTrait,
    words: &[String],
) -> Result<Vec<Titled>, DbErr> {
    let mut found: Vec<Titled> = all().into_model().all(db).await?;
    found.retain(|one| {
        let title = fold(one.said());
        words.iter().all(|word| title.contains(word.as_str()))
    });
    Ok(found)
}

/// What only the office sees, with or without dates.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn drafts(db: &impl ConnectionTrait) -> Result<Vec<Titled>, DbErr> {
    all()
        .filter(offering::Column::Draft.eq(true))
        .order_by_asc(offering::Column::Slug)
        .into_model()
        .all(db)
        .await
}
