//! Finding bookings for the office. The database filters and pages.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, CaseStatement, JoinType, SelectStatement, UnionType};
use sea_orm::{
    Condition, ExprTrait as _, FromQueryResult, Order, QueryOrder as _, QuerySelect as _,
    QueryTrait as _,
};

use crate::bookings::entity::{booking, entry, person};
use crate::bookings::rules::search::Query;
use crate::db::part_of;
use crate::kinds::{BookingId, OfferingId};

/// Bookings on one page.
pub(crate) const PAGE: u64 = 25;

/// Which bookings are looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sought<'a> {
    /// What was typed; none: everything.
    pub(crate) query: Option<&'a Query>,
    /// Only where something stands so.
    pub(crate) state: Option<entry::State>,
    /// Only of this offering.
    pub(crate) offering: Option<OfferingId>,
    /// The page, from zero.
    pub(crate) page: u64,
}

/// What was found: a page of bookings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hits {
    /// Those that are meant, newest first; behind them those of people whose name only sounds so.
    pub(crate) bookings: Vec<booking::Model>,
    /// So many of them are meant.
    pub(crate) meant: usize,
    /// Are there more?
    pub(crate) has_more: bool,
}

/// The bookings of a page. Who was erased is not found.
pub(crate) async fn search(db: &impl ConnectionTrait, sought: Sought<'_>) -> Result<Hits, DbErr> {
    let (mut bookings, meant) = match sought.query {
        Some(query) if query.is_nothing() => return Ok(Hits::default()),
        Some(query) => named(db, query, sought).await?,
        None => {
            // Ids grow with time.
            let newest = booking::Entity::find()
                .filter(standing(sought))
                .order_by_desc(booking::Column::Id)
                .offset(sought.page.saturating_mul(PAGE))
                .limit(PAGE + 1);
            let newest = newest.all(db).await?;
            let all = newest.len();
            (newest, all)
        }
    };
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = bookings.len() > most;
    bookings.truncate(most);
    Ok(Hits {
        meant: meant.min(bookings.len()),
        bookings,
        has_more,
    })
}

/// A booking that is meant, or of somebody whose name only sounds so.
#[derive(FromQueryResult)]
struct Hit {
    booking_id: BookingId,
    is_meant: i32,
}

/// The bookings of a page and one more, and how many of them are meant. The names are read once for both: how
/// they are written, and how they sound.
async fn named(
    db: &impl ConnectionTrait,
    query: &Query,
    sought: Sought<'_>,
) -> Result<(Vec<booking::Model>, usize), DbErr> {
    let Some(ways) = ways(query) else {
        return Ok((Vec::new(), 0));
    };
    let (hit, id, is_meant) = (
        Alias::new("hit"),
        Alias::new("booking_id"),
        Alias::new("is_meant"),
    );
    let mut hits = SelectStatement::new();
    hits.column((hit.clone(), id.clone()))
        .expr_as(
            Expr::col((hit.clone(), is_meant.clone())).max(),
            is_meant.clone(),
        )
        .from_subquery(ways, hit.clone())
        .group_by_col((hit.clone(), id.clone()))
        .order_by(is_meant, Order::Desc)
        .order_by((hit, id), Order::Desc)
        .offset(sought.page.saturating_mul(PAGE))
        .limit(PAGE + 1);
    // Who was erased has no name, number, address or code left by which she is found: only what else is asked for
    // needs the bookings themselves, and a common name has thousands.
    if sought.offering.is_some() || sought.state.is_some() {
        let theirs = Expr::col((booking::Entity, booking::Column::Id))
            .equals((Alias::new("hit"), Alias::new("booking_id")));
        hits.join(JoinType::InnerJoin, booking::Entity, theirs)
            .cond_where(standing(sought));
    }
    let hits: Vec<Hit> = db
        .query_all(&hits)
        .await?
        .iter()
        .map(|row| Hit::from_query_result(row, ""))
        .collect::<Result<_, _>>()?;
    let found = booking::Entity::find()
        .filter(booking::Column::Id.is_in(hits.iter().map(|hit| hit.booking_id)));
    let found = found.all(db).await?.into_iter();
    let mut found: HashMap<BookingId, booking::Model> = found.map(|one| (one.id, one)).collect();
    let meant = hits.iter().filter(|hit| hit.is_meant == 1).count();
    let bookings = hits.iter().filter_map(|hit| found.remove(&hit.booking_id));
    Ok((bookings.collect(), meant))
}

/// Only those who can be reached, of the offering and the state that are meant.
fn standing(sought: Sought<'_>) -> Condition {
    let reachable = Condition::any()
        .add(booking::Column::Email.is_not_null())
        .add(booking::Column::Phone.is_not_null());
    let mut standing = Condition::all().add(reachable);
    if let Some(offering) = sought.offering {
        standing = standing.add(booking::Column::OfferingId.eq(offering));
    }
    if let Some(state) = sought.state {
        let entries = entry::Entity::find()
            .select_only()
            .column(entry::Column::BookingId)
            .filter(entry::Column::State.eq(state));
        standing = standing.add(booking::Column::Id.in_subquery(entries.into_query()));
    }
    standing
}

/// Every way in which it can be meant, each with the bookings that it finds; none where nothing can.
fn ways(query: &Query) -> Option<SelectStatement> {
    let own = |filter: Expr| {
        let own = booking::Entity::find()
            .select_only()
            .column_as(booking::Column::Id, "booking_id")
            .expr_as(Expr::value(1), "is_meant")
            .filter(filter);
        own.into_query()
    };
    let mut ways = Vec::new();
    if !query.words.is_empty() {
        ways.push(of_that_name(query));
    }
    if let Some(email) = &query.email {
        ways.push(own(part_of(booking::Column::EmailFolded, email)));
    }
    if let Some(digits) = &query.digits {
        ways.push(own(part_of(booking::Column::Phone, digits)));
    }
    if let Some(phone) = &query.phone {
        ways.push(own(booking::Column::Phone.eq(phone)));
    }
    if let Some(code) = &query.code {
        ways.push(own(booking::Column::Code.eq(code)));
    }
    ways.into_iter().reduce(|mut one, other| {
        one.union(UnionType::All, other);
        one
    })
}

/// The bookings of people whose name is written so or sounds so.
fn of_that_name(query: &Query) -> SelectStatement {
    let all = |column: person::Column, parts: &mut dyn Iterator<Item = String>| {
        parts.fold(Condition::all(), |all, part| {
            all.add(part_of(column, &part))
        })
    };
    let written = all(person::Column::NameFolded, &mut query.words.iter().cloned());
    let mut found = Condition::any().add(written.clone());
    if !query.sounds.is_empty() {
        let sounds = &mut query.sounds.iter().map(|sound| format!(" {sound} "));
        found = found.add(all(person::Column::NameSound, sounds));
    }
    let is_meant = CaseStatement::new().case(written, 1).finally(0);
    let named = person::Entity::find()
        .select_only()
        .column(person::Column::BookingId)
        .expr_as(is_meant, "is_meant")
        .filter(found);
    named.into_query()
}
