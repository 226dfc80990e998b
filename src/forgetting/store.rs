//! Queries about nights.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use super::entity::{forgotten, night};
use super::rules::{Line, What};
use crate::app::App;
use crate::db::Tx;
use crate::kinds::OfferingId;
use crate::offerings;

/// The newest night that began since a moment, up to another one (inclusive): a rehearsal of later days does not
/// count.
pub(super) async fn since(
    db: &impl ConnectionTrait,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Option<night::Model>, DbErr> {
    night::Entity::find()
        .filter(night::Column::At.gte(from))
        .filter(night::Column::At.lte(to))
        .order_by_desc(night::Column::At)
        .one(db)
        .await
}

/// The newest nights, with what was deleted in each.
pub(super) async fn last(
    db: &impl ConnectionTrait,
    most: u64,
) -> Result<Vec<(night::Model, Vec<forgotten::Model>)>, DbErr> {
    let nights = night::Entity::find()
        .order_by_desc(night::Column::At)
        .limit(most)
        .all(db)
        .await?;
    let lines = forgotten::Entity::find()
        .filter(forgotten::Column::NightId.is_in(nights.iter().map(|night| night.id)))
        .order_by_asc(forgotten::Column::Title)
        .all(db)
        .await?;
    let of = |id: Uuid| {
        lines
            .iter()
            .filter(move |line| line.night_id == id)
            .cloned()
    };
    Ok(nights
        .into_iter()
        .map(|night| {
            let lines = of(night.id).collect();
            (night, lines)
        })
        .collect())
}

/// Begins a night. What an earlier one left undone is this one's.
pub(super) async fn begin(tx: &Tx, app: &App, now: DateTime<Utc>) -> Result<Uuid, DbErr> {
    night::Entity::update_many()
        .set(night::ActiveModel {
            finished_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(night::Column::FinishedAt.is_null())
        .filter(night::Column::At.lte(now))
        .exec(tx)
        .await?;
    let id = app.dice.id(now);
    let row = night::Model {
        id,
        at: now,
        finished_at: None,
    };
    night::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await?;
    Ok(id)
}

/// Ends a night.
pub(super) async fn finish(tx: &Tx, id: Uuid, now: DateTime<Utc>) -> Result<(), DbErr> {
    night::Entity::update_many()
        .set(night::ActiveModel {
            finished_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(night::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets the reports of nights before a moment.
pub(super) async fn forget(tx: &Tx, before: DateTime<Utc>) -> Result<(), DbErr> {
    night::Entity::delete_many()
        .filter(night::Column::At.lt(before))
        .exec(tx)
        .await?;
    Ok(())
}

/// Adds to the report of a night, in the transaction of what it reports.
pub(super) async fn report(tx: &Tx, app: &App, night: Uuid, line: &Line) -> Result<(), DbErr> {
    if line.count == 0 {
        return Ok(());
    }
    let mut known = forgotten::Entity::update_many()
        .col_expr(
            forgotten::Column::Count,
            Expr::col(forgotten::Column::Count).add(line.count),
        )
        .filter(forgotten::Column::NightId.eq(night))
        .filter(forgotten::Column::What.eq(line.what.word()));
    known = match line.offering {
        Some(id) => known.filter(forgotten::Column::OfferingId.eq(id)),
        None => known.filter(forgotten::Column::OfferingId.is_null()),
    };
    if known.exec(tx).await?.rows_affected > 0 {
        return Ok(());
    }
    let row = forgotten::Model {
        id: app.dice.id(app.clock.now()),
        night_id: night,
        what: line.what.word().to_owned(),
        offering_id: line.offering,
        title: title(tx, line.offering).await?,
        count: line.count,
    };
    forgotten::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

async fn title(tx: &Tx, offering: Option<OfferingId>) -> Result<String, DbErr> {
    let Some(id) = offering else {
        return Ok(String::new());
    };
    let titles = offerings::titles(tx, [id.0]).await?;
    Ok(titles
        .get(&id.0)
        .map_or_else(String::new, |one| one.said().to_owned()))
}

/// What a line of a report is about; none where a newer program wrote it.
pub(super) fn what(line: &forgotten::Model) -> Option<What> {
    What::of(&line.what)
}
