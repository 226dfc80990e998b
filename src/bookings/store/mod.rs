//! Queries. Only this room writes these tables.

pub(super) mod first;
pub(super) mod forget;
pub(super) mod her;
pub(super) mod kept;
pub(super) mod line;
pub(super) mod messages;
pub(super) mod overview;
pub(super) mod rebookings;
pub(super) mod remind;
pub(super) mod renew;
pub(super) mod search;
pub(super) mod session_change;
pub(super) mod take;
pub(super) mod walk_ins;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait as _, Func};
use sea_orm::{FromQueryResult, JoinType, QuerySelect as _, QueryTrait as _};

use super::entity::entry::{self, State};
use super::entity::{booking, excuse, person};
use super::rules::{Grant, Tally};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::{OfferingId, PoolId, SessionId};
use crate::offerings::Listing;
use crate::offerings::entity::pool;

/// Did anybody ever book an offering? Also who has cancelled since, or had herself deleted.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn is_booked(
    db: &impl ConnectionTrait,
    offering: OfferingId,
) -> Result<bool, DbErr> {
    let known = booking::Entity::find().filter(booking::Column::OfferingId.eq(offering));
    Ok(known.one(db).await?.is_some())
}

/// Does something of the booking that a row names stand? Asked of each row, where there are few: as a set SQLite
/// would gather every booking that stands.
fn stands<Row: EntityTrait>(row: Row, booking: Row::Column) -> Expr {
    let theirs = Expr::col((entry::Entity, entry::Column::BookingId));
    let standing = entry::Entity::find()
        .select_only()
        .column(entry::Column::Id)
        .filter(theirs.equals((row, booking)))
        .filter(entry::Column::State.is_in(State::ACTIVE));
    Expr::exists(standing.into_query())
}

/// What every pool holds; a pool that nobody asked for holds nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tallies(HashMap<PoolId, Tally>);

impl Tallies {
    /// What a pool holds.
    pub(crate) fn of(&self, pool: PoolId) -> Tally {
        self.0.get(&pool).copied().unwrap_or_default()
    }

    /// Notes that so many places more are taken.
    pub(crate) fn taken(&mut self, pool: PoolId, people: i64) {
        self.0.entry(pool).or_default().taken += people;
    }

    /// Adds what was granted just now.
    pub(crate) fn add(&mut self, grant: &Grant) {
        self.0.entry(grant.demand.pool).or_default().add(grant);
    }
}

impl FromIterator<(PoolId, Tally)> for Tallies {
    fn from_iter<All: IntoIterator<Item = (PoolId, Tally)>>(all: All) -> Self {
        Self(all.into_iter().collect())
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
        let current: Vec<&Listing> = shelf
            .listings
            .iter()
            .map(Arc::as_ref)
            .filter(|listing| !listing.is_over(now))
            .collect();
        Ok(count(app.db.read(), &current, now).await?)
    })
    .await
}

/// What all pools of some offerings hold now.
pub(crate) async fn count(
    db: &impl ConnectionTrait,
    listings: &[&Listing],
    now: DateTime<Utc>,
) -> Result<Tallies, DbErr> {
    let pools = || listings.iter().flat_map(|listing| &listing.pools);
    let mut tallies = sums(db, pools().map(|pool| pool.id).collect()).await?;
    for listing in listings {
        hold(db, listing, &mut tallies).await?;
    }
    walk_ins::add(db, listings, &mut tallies, now).await?;
    lend(db, listings, &mut tallies, now).await?;
    pass_over(db, pools(), &mut tallies).await?;
    Ok(tallies)
}

/// What some pools of an offering hold now.
pub(crate) async fn tally(
    db: &impl ConnectionTrait,
    listing: &Listing,
    pools: Vec<PoolId>,
    now: DateTime<Utc>,
) -> Result<Tallies, DbErr> {
    let mut tallies = if listing.offering.drop_in.is_none() {
        let mut tallies = sums(db, pools).await?;
        hold(db, listing, &mut tallies).await?;
        walk_ins::add(db, &[listing], &mut tallies, now).await?;
        tallies
    } else {
        // A course and its guests lend each other places: what one of them has, only all of them tell.
        let mut tallies = sums(db, listing.pools.iter().map(|pool| pool.id).collect()).await?;
        hold(db, listing, &mut tallies).await?;
        walk_ins::add(db, &[listing], &mut tallies, now).await?;
        lend(db, &[listing], &mut tallies, now).await?;
        tallies
    };
    pass_over(db, &listing.pools, &mut tallies).await?;
    Ok(tallies)
}

/// Places that an undo would give back count as taken while it can be undone.
async fn hold(
    db: &impl ConnectionTrait,
    listing: &Listing,
    tallies: &mut Tallies,
) -> Result<(), DbErr> {
    if !listing.is_unsettled() {
        return Ok(());
    }
    for change in session_change::open_of(db, listing.offering.id).await? {
        for ended in change.kept.ended {
            let had_place = matches!(ended.state, State::Confirmed | State::Offered);
            if let Some(tally) = tallies.0.get_mut(&ended.pool).filter(|_| had_place) {
                tally.taken += i64::from(ended.people);
            }
        }
    }
    Ok(())
}

/// Those who wait for childcare or a workshop while they wait for the thing itself are in nobody's way.
async fn pass_over(
    db: &impl ConnectionTrait,
    pools: impl IntoIterator<Item = &pool::Model>,
    tallies: &mut Tallies,
) -> Result<(), DbErr> {
    let waited_for: Vec<&pool::Model> = pools
        .into_iter()
        .filter(|pool| !super::rules::is_main(pool.kind) && tallies.of(pool.id).parties > 0)
        .collect();
    if waited_for.is_empty() {
        return Ok(());
    }
    let smallest = line::smallest_with_place(db, &waited_for).await?;
    for pool in waited_for {
        if let Some(tally) = tallies.0.get_mut(&pool.id) {
            tally.smallest = smallest.get(&pool.id).copied().unwrap_or(i64::MAX);
        }
    }
    Ok(())
}

/// Lends the places of regulars who stay away to the guests of that evening. A guest keeps hers when that
/// regular leaves the course; until the evening is over the course has one place less.
async fn lend(
    db: &impl ConnectionTrait,
    listings: &[&Listing],
    tallies: &mut Tallies,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let to_come = |listing: &Listing, id: SessionId| {
        listing
            .session(id)
            .is_some_and(|session| session.ends_at > now)
    };
    let evenings: Vec<(&Listing, &pool::Model, SessionId)> = listings
        .iter()
        .filter(|listing| listing.offering.drop_in.is_some())
        .flat_map(|listing| listing.pools.iter().map(move |pool| (*listing, pool)))
        .filter(|(_, pool)| pool.kind == pool::Kind::DropIn)
        .filter_map(|(listing, pool)| Some((listing, pool, pool.session_id?)))
        .filter(|(listing, _, session)| to_come(listing, *session))
        .collect();
    if evenings.is_empty() {
        return Ok(());
    }
    let away = away(
        db,
        evenings.iter().map(|(_, _, session)| *session).collect(),
    )
    .await?;
    for (listing, pool, session) in evenings {
        let lent = away.get(&session).copied().unwrap_or(0);
        let guests = tallies.0.entry(pool.id).or_default();
        guests.lent = lent;
        let kept = Ord::max(guests.taken - i64::from(pool.capacity) - lent, 0);
        if let Some(course) = listing.pool(pool::Kind::Whole, None) {
            let course = tallies.0.entry(course.id).or_default();
            course.lent = Ord::min(course.lent, -kept);
        }
    }
    Ok(())
}

/// How many people of a course stay away from one session.
pub(crate) async fn away_from(db: &impl ConnectionTrait, session: SessionId) -> Result<i64, DbErr> {
    let away = away(db, vec![session]).await?;
    Ok(away.get(&session).copied().unwrap_or(0))
}

/// How many people of the course stay away from each session.
pub(crate) async fn away(
    db: &impl ConnectionTrait,
    sessions: Vec<SessionId>,
) -> Result<HashMap<SessionId, i64>, DbErr> {
    let excuse_entry: RelationDef = excuse::Entity::belongs_to(entry::Entity)
        .from(excuse::Column::EntryId)
        .to(entry::Column::Id)
        .into();
    let excuse_person: RelationDef = excuse::Entity::belongs_to(person::Entity)
        .from(excuse::Column::PersonId)
        .to(person::Column::Id)
        .into();
    let rows: Vec<(SessionId, i64)> = excuse::Entity::find()
        .select_only()
        .column(excuse::Column::SessionId)
        .column_as(excuse::Column::Id.count(), "people")
        .join(JoinType::InnerJoin, excuse_entry)
        .join(JoinType::InnerJoin, excuse_person)
        .filter(excuse::Column::SessionId.is_in(sessions))
        .filter(excuse::Column::WithdrawnAt.is_null())
        .filter(entry::Column::State.eq(State::Confirmed))
        .filter(person::Column::CancelledAt.is_null())
        .group_by(excuse::Column::SessionId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// What some pools hold by themselves, nothing lent.
pub(crate) async fn sums(db: &impl ConnectionTrait, pools: Vec<PoolId>) -> Result<Tallies, DbErr> {
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
        .filter(entry::Column::PoolId.is_in(pools.clone()))
        .group_by(entry::Column::PoolId)
        .group_by(entry::Column::State)
        .into_model()
        .all(db)
        .await?;
    let none = pools.into_iter().map(|pool| (pool, Tally::default()));
    let mut tallies = Tallies(none.collect());
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
