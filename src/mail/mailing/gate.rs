//! The gate: right before a letter of a mailing leaves it is asked whether she still wants it.

use std::collections::{HashMap, HashSet};
use std::pin::Pin;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Query;
use sea_orm::{Condition, QuerySelect as _};

use super::entity::mailing;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{LetterId, SubscriberId};
use crate::mail::entity::{Column, Entity, Model, State};
use crate::mail::{rules, store};

/// Somebody who gets no letter any more, and why, in a word.
pub(crate) type Held = (SubscriberId, String);

/// Says who of these gets nothing any more. Mail knows no subscribers: whoever starts the courier brings it.
pub(crate) type Gate =
    for<'a> fn(
        &'a Tx,
        &'a [SubscriberId],
        DateTime<Utc>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<Held>, AppError>> + Send + 'a>>;

/// Lets everybody pass.
#[cfg(test)]
pub(crate) fn everybody<'a>(
    _: &'a Tx,
    _: &'a [SubscriberId],
    _: DateTime<Utc>,
) -> Pin<Box<dyn Future<Output = Result<Vec<Held>, AppError>> + Send + 'a>> {
    Box::pin(async { Ok(Vec::new()) })
}

/// Asks the gate for a batch, and turns away whom it does not let pass.
///
/// # Errors
/// If the database fails.
pub(in crate::mail) async fn held(
    tx: &Tx,
    (gate, letters): (Gate, &[Model]),
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let asked: Vec<SubscriberId> = letters
        .iter()
        .filter_map(|letter| letter.subscriber_id)
        .collect();
    if asked.is_empty() {
        return Ok(());
    }
    let mut by_reason: HashMap<String, Vec<SubscriberId>> = HashMap::new();
    for (subscriber, why) in gate(tx, &asked, now).await? {
        by_reason.entry(why).or_default().push(subscriber);
    }
    for (why, whom) in by_reason {
        let which = Condition::all()
            .add(Column::Id.is_in(letters.iter().map(|letter| letter.id)))
            .add(Column::SubscriberId.is_in(whom));
        turn_away(tx, which, &why, now).await?;
    }
    Ok(())
}

/// Notes of several letters, before the server sees the final dots, that it may. Answers which are still ours: not those that were claimed
/// by others since, taken back, or held.
pub(in crate::mail) async fn take_off(
    tx: &Tx,
    letters: &[Model],
    now: DateTime<Utc>,
) -> Result<HashSet<LetterId>, DbErr> {
    if letters.is_empty() {
        return Ok(HashSet::new());
    }
    let marked = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::InFlight))
        .col_expr(Column::LeaseUntil, Expr::value(now + rules::FLIGHT))
        .filter(store::ours(letters))
        .filter(Column::State.eq(State::Claimed))
        .filter(super::of_open_mailings())
        .exec(tx)
        .await?;
    if usize::try_from(marked.rows_affected) == Ok(letters.len()) {
        return Ok(letters.iter().map(|letter| letter.id).collect());
    }
    let left: Vec<LetterId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(store::ours(letters))
        .filter(Column::State.eq(State::InFlight))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(left.into_iter().collect())
}

/// Turns away those of some letters that wait again although their mailing has ended since they were claimed.
///
/// # Errors
/// If the database fails.
pub(in crate::mail) async fn turn_away_late(
    tx: &Tx,
    letters: impl Iterator<Item = LetterId>,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let letters: Vec<LetterId> = letters.collect();
    if letters.is_empty() {
        return Ok(());
    }
    let ended = Query::select()
        .column(mailing::Column::IssueId)
        .from(mailing::Entity)
        .and_where(mailing::Column::State.eq(mailing::State::Ended))
        .to_owned();
    let which = Condition::all()
        .add(Column::Id.is_in(letters))
        .add(Column::IssueId.in_subquery(ended));
    turn_away(tx, which, "cancelled", now).await?;
    Ok(())
}

/// Takes letters back that no server has seen, and notes why.
///
/// # Errors
/// If the database fails.
pub(in crate::mail) async fn turn_away(
    tx: &Tx,
    which: Condition,
    why: &str,
    now: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let away = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Excluded))
        .col_expr(Column::Way, Expr::value(None::<String>))
        .col_expr(Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Reply, Expr::value(why))
        .col_expr(Column::SettledAt, Expr::value(now))
        .filter(which)
        .filter(Column::State.is_in([State::Waiting, State::Claimed]))
        .exec(tx)
        .await?;
    Ok(away.rows_affected)
}
