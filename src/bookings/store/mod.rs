//! Queries. Only this room writes these tables.

pub(super) mod her;
pub(super) mod take;

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait as _, Func};
use sea_orm::{FromQueryResult, QuerySelect as _};

use super::entity::entry::{self, State};
use super::rules::Tally;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::PoolId;

/// What every pool holds; a pool that nobody asked for holds nothing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tallies(HashMap<PoolId, Tally>);

impl Tallies {
    /// What a pool holds.
    pub(crate) fn of(&self, pool: PoolId) -> Tally {
        self.0.get(&pool).copied().unwrap_or_default()
    }
}

#[derive(Debug, FromQueryResult)]
struct Sum {
    pool_id: PoolId,
    state: State,
    people: i64,
    parties: i64,
    smallest: i32,
    last_ticket: i64,
}

/// What the pools of the shelf held a moment ago (`catalogue_ms`). For pages; places are judged by [`tally`].
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn tallies(app: &App) -> Result<Arc<Tallies>, AppError> {
    let shelf = crate::offerings::shelf(app).await?;
    app.remembered(async |app| {
        let now = app.clock.now();
        let pools = shelf
            .listings
            .iter()
            .filter(|listing| !listing.is_over(now))
            .flat_map(|listing| listing.pools.iter().map(|pool| pool.id))
            .collect();
        Ok(tally(app.db.read(), pools).await?)
    })
    .await
}

/// What some pools hold now.
pub(crate) async fn tally(db: &impl ConnectionTrait, pools: Vec<PoolId>) -> Result<Tallies, DbErr> {
    if pools.is_empty() {
        return Ok(Tallies::default());
    }
    let sums: Vec<Sum> = entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .column(entry::Column::State)
        .column_as(
            Func::sum(Expr::col(entry::Column::People)).cast_as("bigint"),
            "people",
        )
        .column_as(entry::Column::Id.count(), "parties")
        .column_as(entry::Column::People.min(), "smallest")
        .column_as(entry::Column::Ticket.max(), "last_ticket")
        .filter(entry::Column::PoolId.is_in(pools))
        .group_by(entry::Column::PoolId)
        .group_by(entry::Column::State)
        .into_model()
        .all(db)
        .await?;
    let mut tallies = Tallies::default();
    for sum in sums {
        let tally = tallies.0.entry(sum.pool_id).or_default();
        tally.last_ticket = Ord::max(tally.last_ticket, sum.last_ticket);
        match sum.state {
            State::Confirmed | State::Offered => tally.taken += sum.people,
            State::Waiting => {
                tally.waiting = sum.people;
                tally.parties = sum.parties;
                tally.smallest = i64::from(sum.smallest);
            }
            State::Cancelled | State::Lapsed => {}
        }
    }
    Ok(tallies)
}
