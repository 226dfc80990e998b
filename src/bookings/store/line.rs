//! Waiting lists: who waits in a pool, in which order, and what stands in her way.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait as _, Func, Query};
use sea_orm::{FromQueryResult, JoinType, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::take::entry_booking;
use crate::bookings::entity::booking;
use crate::bookings::entity::entry::{self, State};
use crate::db::Tx;
use crate::kinds::{BookingId, EntryId, OfferingId, PoolId, SessionId};
use crate::offerings::entity::pool::{self, Kind};

/// How many of a list are looked at in one run; the next run looks at the next.
const AT_ONCE: u64 = 100;

/// A party that waits in a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct InLine {
    /// Its entry.
    pub(crate) id: EntryId,
    /// Its booking.
    pub(crate) booking_id: BookingId,
    /// People, or children.
    pub(crate) people: i32,
}

/// Who waits in a pool and could be served: office priority first, then time of joining. Parties that need
/// more than `free` places are left out (none: no limit). What comes with a place is only for those who
/// have that place.
pub(crate) async fn line(
    db: &impl ConnectionTrait,
    pool: &pool::Model,
    free: Option<i64>,
) -> Result<Vec<InLine>, DbErr> {
    let mut waiting = entry::Entity::find()
        .select_only()
        .columns([
            entry::Column::Id,
            entry::Column::BookingId,
            entry::Column::People,
        ])
        .filter(entry::Column::PoolId.eq(pool.id))
        .filter(entry::Column::State.eq(State::Waiting));
    if let Some(free) = free {
        waiting = waiting.filter(entry::Column::People.lte(free));
    }
    if !crate::bookings::rules::is_main(pool.kind) {
        waiting = waiting.filter(has_place(pool));
    }
    waiting
        .order_by_desc(entry::Column::Priority)
        .order_by_asc(entry::Column::Ticket)
        .limit(AT_ONCE)
        .into_model()
        .all(db)
        .await
}

/// Has she a place in the thing itself, of which the places of `pool` are a part?
fn has_place(pool: &pool::Model) -> Expr {
    let (main, of) = (Alias::new("main"), Alias::new("of"));
    let mut held = Query::select();
    held.expr(Expr::val(1))
        .from_as(entry::Entity, main.clone())
        .join_as(
            JoinType::InnerJoin,
            pool::Entity,
            of.clone(),
            Expr::col((of.clone(), pool::Column::Id)).equals((main.clone(), entry::Column::PoolId)),
        )
        .and_where(
            Expr::col((main.clone(), entry::Column::BookingId))
                .equals((entry::Entity, entry::Column::BookingId)),
        )
        .and_where(Expr::col((main, entry::Column::State)).eq(State::Confirmed))
        .and_where(Expr::col((of.clone(), pool::Column::Kind)).is_in([
            Kind::Whole,
            Kind::Session,
            Kind::DropIn,
        ]));
    if let Some(session) = pool.session_id {
        held.and_where(Expr::col((of, pool::Column::SessionId)).eq(session));
    }
    Expr::exists(held)
}

/// The smallest party that waits in each pool of what comes with a place, among those who have that place.
/// The others are in nobody's way.
pub(crate) async fn smallest_with_place(
    db: &impl ConnectionTrait,
    pools: &[&pool::Model],
) -> Result<HashMap<PoolId, i64>, DbErr> {
    let mut smallest = HashMap::new();
    for pool in pools {
        // One statement for each: a booking has one or two of them, and almost never somebody waits there.
        let found: Option<Option<i32>> = entry::Entity::find()
            .select_only()
            .column_as(entry::Column::People.min(), "people")
            .filter(entry::Column::PoolId.eq(pool.id))
            .filter(entry::Column::State.eq(State::Waiting))
            .filter(has_place(pool))
            .into_tuple()
            .one(db)
            .await?;
        if let Some(people) = found.flatten() {
            smallest.insert(pool.id, i64::from(people));
        }
    }
    Ok(smallest)
}

/// The pools in which somebody waits.
pub(crate) async fn waited_for(db: &impl ConnectionTrait) -> Result<Vec<PoolId>, DbErr> {
    entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .filter(Expr::cust("state = 'waiting'"))
        .distinct()
        .into_tuple()
        .all(db)
        .await
}

/// The offering of a pool.
pub(crate) async fn offering_of(
    db: &impl ConnectionTrait,
    pool: PoolId,
) -> Result<Option<OfferingId>, DbErr> {
    pool::Entity::find_by_id(pool)
        .select_only()
        .column(pool::Column::OfferingId)
        .into_tuple()
        .one(db)
        .await
}

/// All pools in which those have an entry for whom one of several dates is enough and who wait in this pool.
pub(crate) async fn pools_of_choosers(
    db: &impl ConnectionTrait,
    pool: PoolId,
) -> Result<Vec<PoolId>, DbErr> {
    let choosers = entry::Entity::find()
        .select_only()
        .column(entry::Column::BookingId)
        .join(JoinType::InnerJoin, entry_booking())
        .filter(entry::Column::PoolId.eq(pool))
        .filter(entry::Column::State.eq(State::Waiting))
        .filter(booking::Column::OneIsEnough.eq(true));
    entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .filter(entry::Column::BookingId.in_subquery(choosers.into_query()))
        .filter(entry::Column::State.is_in(State::ACTIVE))
        .distinct()
        .into_tuple()
        .all(db)
        .await
}

/// The bookings with an offer whose time is over.
pub(crate) async fn overdue(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<BookingId>, DbErr> {
    entry::Entity::find()
        .select_only()
        .column(entry::Column::BookingId)
        .filter(Expr::cust("state = 'offered'"))
        .filter(entry::Column::AnswerUntil.lte(now))
        .distinct()
        .into_tuple()
        .all(db)
        .await
}

/// Open offers to those who have no address: the office rings them.
pub(crate) async fn offered_without_address(
    db: &impl ConnectionTrait,
) -> Result<Vec<EntryId>, DbErr> {
    entry::Entity::find()
        .select_only()
        .column(entry::Column::Id)
        .join(JoinType::InnerJoin, entry_booking())
        .filter(Expr::cust("entries.state = 'offered'"))
        .filter(booking::Column::Email.is_null())
        .order_by_asc(entry::Column::AnswerUntil)
        .into_tuple()
        .all(db)
        .await
}

/// The offers that stand in a pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Offers {
    /// The pool.
    pub(crate) pool_id: PoolId,
    /// People to whom a place is offered.
    pub(crate) people: i64,
    /// When the first of the offers ends.
    pub(crate) first_answer: Option<DateTime<Utc>>,
}

/// The offers that stand in some pools.
pub(crate) async fn offers(
    db: &impl ConnectionTrait,
    pools: Vec<PoolId>,
) -> Result<Vec<Offers>, DbErr> {
    entry::Entity::find()
        .select_only()
        .column(entry::Column::PoolId)
        .column_as(
            Func::sum(Expr::col(entry::Column::People)).cast_as("bigint"),
            "people",
        )
        .column_as(entry::Column::AnswerUntil.min(), "first_answer")
        .filter(entry::Column::PoolId.is_in(pools))
        .filter(entry::Column::State.eq(State::Offered))
        .group_by(entry::Column::PoolId)
        .into_model()
        .all(db)
        .await
}

/// Brings entries from one state to another, where they are still in the first. Returns how many were.
pub(crate) async fn advance(
    tx: &Tx,
    entries: &[EntryId],
    from: State,
    to: State,
    (until, now): (Option<DateTime<Utc>>, DateTime<Utc>),
) -> Result<u64, DbErr> {
    let done = entry::Entity::update_many()
        .set(entry::ActiveModel {
            state: Set(to),
            answer_until: Set(until),
            changed_at: Set(now),
            ..Default::default()
        })
        .filter(entry::Column::Id.is_in(entries.iter().copied()))
        .filter(entry::Column::State.eq(from))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// Gives an entry another place in the order of its list.
pub(crate) async fn set_priority(tx: &Tx, entry: EntryId, priority: i32) -> Result<u64, DbErr> {
    let done = entry::Entity::update_many()
        .col_expr(entry::Column::Priority, Expr::value(priority))
        .filter(entry::Column::Id.eq(entry))
        .filter(entry::Column::State.eq(State::Waiting))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// Whose these entries are, and for which session.
pub(crate) async fn whose(
    db: &impl ConnectionTrait,
    entries: &[EntryId],
) -> Result<HashMap<EntryId, (BookingId, Option<SessionId>)>, DbErr> {
    if entries.is_empty() {
        return Ok(HashMap::new());
    }
    let entry_pool: RelationDef = entry::Entity::belongs_to(pool::Entity)
        .from(entry::Column::PoolId)
        .to(pool::Column::Id)
        .into();
    let rows: Vec<(EntryId, BookingId, Option<SessionId>)> = entry::Entity::find()
        .select_only()
        .column(entry::Column::Id)
        .column(entry::Column::BookingId)
        .column(pool::Column::SessionId)
        .join(JoinType::InnerJoin, entry_pool)
        .filter(entry::Column::Id.is_in(entries.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(entry, booking, session)| (entry, (booking, session)))
        .collect())
}
