//! Who is below the smallest number takes place when the office says so. Once said it is not asked again.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{IntoActiveModel as _, QuerySelect as _};
use serde_json::{Value, json};

use super::entity::going_ahead;
use super::shelf::of_pool;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::error::AppError;
use crate::kinds::PoolId;

/// Those of some pools of which the office has said that they take place.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn going_ahead(
    db: &impl ConnectionTrait,
    pools: &[PoolId],
) -> Result<HashSet<PoolId>, DbErr> {
    if pools.is_empty() {
        return Ok(HashSet::new());
    }
    let said: Vec<PoolId> = going_ahead::Entity::find()
        .select_only()
        .column(going_ahead::Column::PoolId)
        .filter(going_ahead::Column::PoolId.is_in(pools.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(said.into_iter().collect())
}

/// Says that a group takes place although it is below its smallest number. Whether that is new.
///
/// # Errors
/// `NotFound` where there is no such group or it has begun, or if the database fails.
pub(crate) async fn go_ahead(
    app: &App,
    by: &By,
    pool: PoolId,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let tx = app.db.write().await?;
    let listing = of_pool(&*tx, pool).await?.ok_or(AppError::NotFound)?;
    let of = listing.pool_of(pool).and_then(|pool| pool.session_id);
    let mut planned = listing.planned();
    let first = planned.find(|session| of.is_none_or(|own| session.id == own));
    if first.is_none_or(|session| session.starts_at <= now) {
        return Err(AppError::NotFound);
    }
    let said = going_ahead::Model {
        pool_id: pool,
        at: now,
    };
    let done = going_ahead::Entity::insert(said.into_active_model())
        .on_conflict(
            OnConflict::column(going_ahead::Column::PoolId)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&*tx)
        .await?;
    if done == 0 {
        return Ok(false);
    }
    let date = of.and_then(|id| Some(listing.session(id)?.local_date));
    let deed = Deed::new("goes_ahead", "pool", pool.0).change(Value::Null, json!({ "date": date }));
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(true)
}
