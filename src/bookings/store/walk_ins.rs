//! Who came without having signed up: written here, for it takes places.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use super::Tallies;
use crate::bookings::entity::walk_in;
use crate::db::Tx;
use crate::kinds::{PoolId, SessionId};
use crate::offerings::Listing;

/// Nobody walks in earlier than this before the begin: so long pools need not be asked.
const NEAR: Duration = Duration::hours(24);

/// Finds one.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<walk_in::Model>, DbErr> {
    walk_in::Entity::find_by_id(id).one(db).await
}

/// Who walked in to some sessions and was not taken back, first the first.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn of_sessions(
    db: &impl ConnectionTrait,
    sessions: &[SessionId],
) -> Result<Vec<walk_in::Model>, DbErr> {
    if sessions.is_empty() {
        return Ok(Vec::new());
    }
    walk_in::Entity::find()
        .filter(walk_in::Column::SessionId.is_in(sessions.iter().copied()))
        .filter(walk_in::Column::TakenBackAt.is_null())
        .order_by_asc(walk_in::Column::At)
        .order_by_asc(walk_in::Column::Id)
        .all(db)
        .await
}

/// Notes somebody. `false`: she was noted before.
pub(crate) async fn insert(tx: &Tx, row: walk_in::Model) -> Result<bool, DbErr> {
    let written = walk_in::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(written > 0)
}

/// Notes that somebody did not come after all; her name goes. `false`: she was not there.
pub(crate) async fn take_back(
    tx: &Tx,
    (id, session): (Uuid, SessionId),
    at: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let done = walk_in::Entity::update_many()
        .set(walk_in::ActiveModel {
            taken_back_at: Set(Some(at)),
            name: Set(None),
            ..Default::default()
        })
        .filter(walk_in::Column::Id.eq(id))
        .filter(walk_in::Column::SessionId.eq(session))
        .filter(walk_in::Column::TakenBackAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// People who walked in, by the pools of which they took a place.
pub(crate) async fn counted(
    db: &impl ConnectionTrait,
    pools: Vec<PoolId>,
) -> Result<HashMap<PoolId, i64>, DbErr> {
    if pools.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(PoolId, i64)> = walk_in::Entity::find()
        .select_only()
        .column(walk_in::Column::PoolId)
        .column_as(walk_in::Column::Id.count(), "people")
        .filter(walk_in::Column::PoolId.is_in(pools))
        .filter(walk_in::Column::TakenBackAt.is_null())
        .group_by(walk_in::Column::PoolId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Adds who walked in to what the pools of these offerings hold. Only sessions of today are asked for: before,
/// nobody has walked in, and later nobody takes a place any more.
pub(crate) async fn add(
    db: &impl ConnectionTrait,
    listings: &[&Listing],
    tallies: &mut Tallies,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let is_near = |listing: &Listing, id: SessionId| {
        listing
            .session(id)
            .is_some_and(|session| session.starts_at - NEAR <= now && now < session.ends_at)
    };
    let mut pools = Vec::new();
    for listing in listings {
        let near = listing.pools.iter().filter(|pool| {
            super::super::rules::is_main(pool.kind)
                && pool.session_id.is_some_and(|id| is_near(listing, id))
        });
        pools.extend(near.map(|pool| pool.id));
    }
    for (pool, people) in counted(db, pools).await? {
        tallies.taken(pool, people);
    }
    Ok(())
}
