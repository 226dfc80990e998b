//! What her page and her letters tell: one booking with its persons and entries.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, ExprTrait as _, Query};
use sea_orm::{Condition, FromQueryResult, JoinType, QueryOrder as _, QuerySelect as _};

use super::stands;
use crate::bookings::entity::{booking, change, entry, excuse, person};
use crate::bookings::rules::ending::{Ending, endings};
use crate::kinds::{BookingId, EntryId, PersonId, PoolId, SessionId};
use crate::offerings::entity::pool;

/// A booking with its persons and with what it holds or waits for.
#[derive(Clone, Debug)]
pub(crate) struct Hers {
    /// The booking.
    pub(crate) booking: booking::Model,
    /// Its persons, in the order of the form, also those who no longer come.
    pub(crate) persons: Vec<person::Model>,
    /// Its entries with their pools, first the things themselves.
    pub(crate) entries: Vec<(entry::Model, pool::Model)>,
    /// From which sessions of a course who of them stays away; withdrawn ones too.
    pub(crate) excuses: Vec<excuse::Model>,
    /// The position of each waiting entry on its list, from one.
    pub(crate) positions: Vec<(EntryId, i64)>,
    /// How each entry that was cancelled ended.
    pub(crate) endings: Vec<(EntryId, Ending)>,
}

impl Hers {
    /// Those who still come.
    pub(crate) fn party(&self) -> impl Iterator<Item = &person::Model> {
        self.persons
            .iter()
            .filter(|person| person.cancelled_at.is_none())
    }

    /// Who of those who still come stays away from a session of the course.
    pub(crate) fn away(&self, session: SessionId) -> impl Iterator<Item = PersonId> {
        self.excuses
            .iter()
            .filter(move |excuse| excuse.session_id == session && excuse.withdrawn_at.is_none())
            .map(|excuse| excuse.person_id)
            .filter(|person| self.party().any(|member| member.id == *person))
    }

    /// How often somebody said that she stays away from a session, or comes after all.
    pub(crate) fn turns(&self, session: SessionId) -> u32 {
        let of_it = self
            .excuses
            .iter()
            .filter(|excuse| excuse.session_id == session);
        of_it
            .map(|excuse| if excuse.withdrawn_at.is_some() { 2 } else { 1 })
            .sum()
    }

    /// Does nobody of the party come to this session of the course?
    pub(crate) fn is_away(&self, session: SessionId) -> bool {
        let party = self.party().count();
        party > 0 && self.away(session).count() == party
    }

    /// Has she, or had she, a place in the course as a whole?
    pub(crate) fn is_of_course(&self) -> bool {
        let mut pools = self.entries.iter().map(|(_, pool)| pool);
        pools.any(|pool| pool.kind == pool::Kind::Whole)
    }

    /// Her entries for the thing itself, also those that have ended.
    pub(crate) fn mains(&self) -> impl Iterator<Item = &(entry::Model, pool::Model)> {
        self.entries
            .iter()
            .filter(|(_, pool)| crate::bookings::rules::is_main(pool.kind))
    }

    /// How an entry ended, where it was cancelled.
    pub(crate) fn ending(&self, entry: EntryId) -> Option<Ending> {
        let mut endings = self.endings.iter();
        endings.find(|(id, _)| *id == entry).map(|(_, how)| *how)
    }

    /// The position of a waiting entry.
    pub(crate) fn position(&self, entry: EntryId) -> Option<i64> {
        self.positions
            .iter()
            .find(|(id, _)| *id == entry)
            .map(|(_, position)| *position)
    }
}

/// How a booking is found.
#[derive(Clone, Copy, Debug)]
pub(crate) enum By<'a> {
    /// By the token of her link.
    Token(&'a str),
    /// By its id.
    Id(BookingId),
    /// By the code and the number of her telephone.
    Code {
        /// Six signs, upper case.
        code: &'a str,
        /// E.164.
        phone: &'a str,
    },
}

/// Finds a booking.
pub(crate) async fn booking(
    db: &impl ConnectionTrait,
    by: By<'_>,
) -> Result<Option<booking::Model>, DbErr> {
    let found = booking::Entity::find();
    match by {
        By::Token(token) => found.filter(booking::Column::TokenHash.eq(crate::keys::hash(token))),
        By::Id(id) => found.filter(booking::Column::Id.eq(id)),
        By::Code { code, phone } => found
            .filter(booking::Column::Code.eq(code))
            .filter(booking::Column::Phone.eq(phone)),
    }
    .one(db)
    .await
}

/// Finds the booking of a receipt.
pub(crate) async fn by_receipt(
    db: &impl ConnectionTrait,
    token: &str,
) -> Result<Option<booking::Model>, DbErr> {
    booking::Entity::find()
        .filter(booking::Column::ReceiptHash.eq(crate::keys::hash(token)))
        .one(db)
        .await
}

/// Bookings under an address or a number that stand for something, newest first, fifty at most.
pub(crate) async fn under_contact(
    db: &impl ConnectionTrait,
    email: Option<&str>,
    phone: Option<&str>,
) -> Result<Vec<booking::Model>, DbErr> {
    let mut contact = Condition::any();
    if let Some(email) = email {
        contact = contact.add(booking::Column::EmailFolded.eq(email));
    }
    if let Some(phone) = phone {
        contact = contact.add(booking::Column::Phone.eq(phone));
    }
    if contact.is_empty() {
        return Ok(Vec::new());
    }
    booking::Entity::find()
        .filter(contact)
        .filter(stands(booking::Entity, booking::Column::Id))
        .order_by_desc(booking::Column::CreatedAt)
        .limit(50)
        .all(db)
        .await
}

/// Is there a booking under this address?
pub(crate) async fn any_under(
    db: &impl ConnectionTrait,
    email: Option<&str>,
) -> Result<bool, DbErr> {
    let Some(email) = email else {
        return Ok(false);
    };
    let found = booking::Entity::find()
        .filter(booking::Column::EmailFolded.eq(email))
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Bookings that hold or wait for a place in any of these pools, first the first.
pub(crate) async fn active_in(
    db: &impl ConnectionTrait,
    pools: Vec<PoolId>,
) -> Result<Vec<booking::Model>, DbErr> {
    let active = entry::Entity::find()
        .select_only()
        .column(entry::Column::BookingId)
        .filter(entry::Column::PoolId.is_in(pools))
        .filter(entry::Column::State.is_in(entry::State::ACTIVE));
    booking::Entity::find()
        .filter(booking::Column::Id.in_subquery(sea_orm::QueryTrait::into_query(active)))
        .order_by_asc(booking::Column::Id)
        .all(db)
        .await
}

/// Bookings of which something in one of these pools ended at one of these moments, and which can still be
/// reached.
pub(crate) async fn ended_in(
    db: &impl ConnectionTrait,
    pools: Vec<PoolId>,
    moments: Vec<DateTimeUtc>,
) -> Result<Vec<booking::Model>, DbErr> {
    if pools.is_empty() || moments.is_empty() {
        return Ok(Vec::new());
    }
    let ended = entry::Entity::find()
        .select_only()
        .column(entry::Column::BookingId)
        .filter(entry::Column::PoolId.is_in(pools))
        .filter(entry::Column::State.eq(entry::State::Cancelled))
        .filter(entry::Column::ChangedAt.is_in(moments));
    let can_be_reached = Condition::any()
        .add(booking::Column::Email.is_not_null())
        .add(booking::Column::Phone.is_not_null());
    booking::Entity::find()
        .filter(booking::Column::Id.in_subquery(sea_orm::QueryTrait::into_query(ended)))
        .filter(can_be_reached)
        .order_by_asc(booking::Column::Id)
        .all(db)
        .await
}

/// Reads all that belongs to a booking.
pub(crate) async fn all(db: &impl ConnectionTrait, booking: booking::Model) -> Result<Hers, DbErr> {
    let mut hers = several(db, vec![booking]).await?;
    hers.pop()
        .ok_or_else(|| DbErr::RecordNotFound("booking".to_owned()))
}

/// Reads all that belongs to several bookings: as many queries as there are tables.
pub(crate) async fn several(
    db: &impl ConnectionTrait,
    bookings: Vec<booking::Model>,
) -> Result<Vec<Hers>, DbErr> {
    let ids: Vec<BookingId> = bookings.iter().map(|booking| booking.id).collect();
    let persons = person::Entity::find()
        .filter(person::Column::BookingId.is_in(ids.clone()))
        .order_by_asc(person::Column::Position)
        .all(db)
        .await?;
    let entry_pool: RelationDef = entry::Entity::belongs_to(pool::Entity)
        .from(entry::Column::PoolId)
        .to(pool::Column::Id)
        .into();
    let mut entries: Vec<(entry::Model, pool::Model)> = entry::Entity::find()
        .filter(entry::Column::BookingId.is_in(ids.clone()))
        .join(JoinType::InnerJoin, entry_pool)
        .select_also(pool::Entity)
        .order_by_asc(entry::Column::Id)
        .all(db)
        .await?
        .into_iter()
        .filter_map(|(entry, pool)| Some((entry, pool?)))
        .collect();
    entries.sort_by_key(|(_, pool)| pool.kind);
    let of_courses = entries
        .iter()
        .filter(|(_, pool)| pool.kind == pool::Kind::Whole);
    let excuses = excuses(db, of_courses.map(|(entry, _)| entry.id).collect()).await?;
    let waiting = entries
        .iter()
        .filter(|(entry, _)| entry.state == entry::State::Waiting);
    let positions = positions(db, waiting.map(|(entry, _)| entry.id).collect()).await?;
    let ended = entries
        .iter()
        .filter(|(entry, _)| entry.state == entry::State::Cancelled);
    let steps = changes_of(db, ended.map(|(entry, _)| entry.booking_id).collect()).await?;
    let endings = endings(&steps);
    Ok(bookings
        .into_iter()
        .map(|booking| {
            let entries: Vec<_> = entries
                .iter()
                .filter(|(entry, _)| entry.booking_id == booking.id)
                .cloned()
                .collect();
            Hers {
                persons: persons
                    .iter()
                    .filter(|person| person.booking_id == booking.id)
                    .cloned()
                    .collect(),
                positions: positions
                    .iter()
                    .filter(|(id, _)| entries.iter().any(|(e, _)| e.id == *id))
                    .copied()
                    .collect(),
                excuses: excuses
                    .iter()
                    .filter(|excuse| entries.iter().any(|(e, _)| e.id == excuse.entry_id))
                    .cloned()
                    .collect(),
                endings: endings
                    .iter()
                    .filter(|(id, _)| entries.iter().any(|(e, _)| e.id == *id))
                    .copied()
                    .collect(),
                entries,
                booking,
            }
        })
        .collect())
}

async fn excuses(
    db: &impl ConnectionTrait,
    entries: Vec<EntryId>,
) -> Result<Vec<excuse::Model>, DbErr> {
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    excuse::Entity::find()
        .filter(excuse::Column::EntryId.is_in(entries))
        .order_by_asc(excuse::Column::At)
        .all(db)
        .await
}

/// The steps of these bookings, where there is one that needs them.
async fn changes_of(
    db: &impl ConnectionTrait,
    mut bookings: Vec<BookingId>,
) -> Result<Vec<change::Model>, DbErr> {
    if bookings.is_empty() {
        return Ok(Vec::new());
    }
    bookings.sort();
    bookings.dedup();
    change::Entity::find()
        .filter(change::Column::BookingId.is_in(bookings))
        .order_by_asc(change::Column::Id)
        .all(db)
        .await
}

/// Every step of a booking's entries, first the first.
pub(crate) async fn changes(
    db: &impl ConnectionTrait,
    booking: BookingId,
) -> Result<Vec<change::Model>, DbErr> {
    change::Entity::find()
        .filter(change::Column::BookingId.eq(booking))
        .order_by_asc(change::Column::At)
        .order_by_asc(change::Column::Id)
        .all(db)
        .await
}

#[derive(Debug, FromQueryResult)]
struct Waiting {
    id: EntryId,
    position: i64,
}

/// The position of the entries of some bookings that wait: office priority, then time of joining. The database
/// counts who stands before each, along the index of those who wait: a list may be long.
async fn positions(
    db: &impl ConnectionTrait,
    waiting: Vec<EntryId>,
) -> Result<Vec<(EntryId, i64)>, DbErr> {
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let earlier = before(|before, hers| {
        let is_equal = before(entry::Column::Priority).eq(hers(entry::Column::Priority));
        is_equal.and(before(entry::Column::Ticket).lt(hers(entry::Column::Ticket)))
    });
    let preferred =
        before(|before, hers| before(entry::Column::Priority).gt(hers(entry::Column::Priority)));
    let waiting = entry::Entity::find()
        .select_only()
        .column(entry::Column::Id)
        .column_as(preferred.add(earlier).add(1), "position")
        .filter(entry::Column::Id.is_in(waiting))
        .into_model::<Waiting>()
        .all(db)
        .await?;
    Ok(waiting
        .into_iter()
        .map(|row| (row.id, row.position))
        .collect())
}

/// How many parties wait in the pool of an entry of which `is_so` holds, compared with it.
fn before(is_so: impl Fn(fn(entry::Column) -> Expr, fn(entry::Column) -> Expr) -> Expr) -> Expr {
    let before = |column| Expr::col((Alias::new("before"), column));
    let hers = |column| Expr::col((entry::Entity, column));
    let count = Query::select()
        .expr(before(entry::Column::Ticket).count())
        .from_as(entry::Entity, Alias::new("before"))
        .and_where(before(entry::Column::PoolId).equals((entry::Entity, entry::Column::PoolId)))
        .and_where(before(entry::Column::State).eq(entry::State::Waiting))
        .and_where(is_so(before, hers))
        .take();
    Expr::SubQuery(None, Box::new(count.into()))
}
