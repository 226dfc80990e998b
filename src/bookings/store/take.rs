//! What is asked and written while places are taken or given back, under the lock of their pools.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait as _, Func, InsertStatement, Query};
use sea_orm::{
    FromQueryResult, IntoActiveModel, JoinType, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    SqlErr,
};

use crate::bookings::entity::{booking, change, entry, excuse, holder, person};
use crate::db::{self, Tx};
use crate::kinds::{BookingId, EntryId, OfferingId, PersonId, PoolId, SessionId};
use crate::offerings::entity::{offering, pool};

/// Locks pools, in the order of their ids, until the transaction ends. Whoever moves people between
/// places does this first.
pub(crate) async fn lock(tx: &Tx, pools: Vec<PoolId>) -> Result<(), DbErr> {
    let locked = pool::Entity::find()
        .select_only()
        .column(pool::Column::Id)
        .filter(pool::Column::Id.is_in(pools))
        .order_by_asc(pool::Column::Id)
        .lock_exclusive();
    tx.query_all(locked.as_query()).await.map(|_| ())
}

/// The pools of the guests of a course, one for each of its sessions.
pub(crate) async fn guests_of(tx: &Tx, offering: OfferingId) -> Result<Vec<PoolId>, DbErr> {
    pool::Entity::find()
        .select_only()
        .column(pool::Column::Id)
        .filter(pool::Column::OfferingId.eq(offering))
        .filter(pool::Column::Kind.eq(pool::Kind::DropIn))
        .into_tuple()
        .all(tx)
        .await
}

/// Somebody of the party who holds or waits for a place already.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Held {
    /// The pool.
    pub(crate) pool_id: PoolId,
    /// One of her contacts, folded.
    pub(crate) contact: String,
    /// Her folded name.
    pub(crate) name_folded: String,
    /// Her booking.
    pub(crate) booking_id: BookingId,
}

/// What is known of an offering once its pools are locked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// When it was changed last, UTC; what the office changes, it changes under the same locks. None where it is gone.
    pub(crate) changed_at: Option<DateTime<Utc>>,
    /// Those asked for who hold a place.
    pub(crate) held: Vec<Held>,
}

#[derive(Debug, FromQueryResult)]
struct KnownRow {
    updated_at: DateTime<Utc>,
    pool_id: Option<PoolId>,
    contact: Option<String>,
    name_folded: Option<String>,
    booking_id: Option<BookingId>,
}

/// Who of these names holds a place in one of these pools under one of these contacts; and when their
/// offering was changed, in the same way to the database: both are asked while others wait for the lock.
pub(crate) async fn known(
    tx: &Tx,
    offering: OfferingId,
    pools: Vec<PoolId>,
    contacts: Vec<String>,
    names: Vec<String>,
) -> Result<Known, DbErr> {
    let is_asked_for = holder::Column::PoolId
        .is_in(pools)
        .and(holder::Column::Contact.is_in(contacts))
        .and(holder::Column::NameFolded.is_in(names));
    let is_its_entry = Expr::col((entry::Entity, entry::Column::Id))
        .equals((holder::Entity, holder::Column::EntryId));
    let asked = Query::select()
        .column((offering::Entity, offering::Column::UpdatedAt))
        .column((holder::Entity, holder::Column::PoolId))
        .column((holder::Entity, holder::Column::Contact))
        .column((holder::Entity, holder::Column::NameFolded))
        .column((entry::Entity, entry::Column::BookingId))
        .from(offering::Entity)
        .left_join(holder::Entity, is_asked_for)
        .left_join(entry::Entity, is_its_entry)
        .and_where(offering::Column::Id.eq(offering))
        .to_owned();
    let mut known = Known::default();
    for row in tx.query_all(&asked).await? {
        let row = KnownRow::from_query_result(&row, "")?;
        known.changed_at = Some(row.updated_at);
        if let (Some(pool_id), Some(contact), Some(name_folded), Some(booking_id)) =
            (row.pool_id, row.contact, row.name_folded, row.booking_id)
        {
            known.held.push(Held {
                pool_id,
                contact,
                name_folded,
                booking_id,
            });
        }
    }
    Ok(known)
}

/// Who of these names holds a place in one of these pools under one of these contacts.
pub(crate) async fn held(
    tx: &Tx,
    pools: Vec<PoolId>,
    contacts: Vec<String>,
    names: Vec<String>,
) -> Result<Vec<Held>, DbErr> {
    holder::Entity::find()
        .select_only()
        .column(holder::Column::PoolId)
        .column(holder::Column::Contact)
        .column(holder::Column::NameFolded)
        .column(entry::Column::BookingId)
        .join(JoinType::InnerJoin, holder_entry())
        .filter(holder::Column::PoolId.is_in(pools))
        .filter(holder::Column::Contact.is_in(contacts))
        .filter(holder::Column::NameFolded.is_in(names))
        .into_model()
        .all(tx)
        .await
}

fn holder_entry() -> RelationDef {
    holder::Entity::belongs_to(entry::Entity)
        .from(holder::Column::EntryId)
        .to(entry::Column::Id)
        .into()
}

/// From an entry to its booking.
pub(crate) fn entry_booking() -> RelationDef {
    entry::Entity::belongs_to(booking::Entity)
        .from(entry::Column::BookingId)
        .to(booking::Column::Id)
        .into()
}

/// People of an organisation that hold or wait for a place in a pool.
pub(crate) async fn sent_by(tx: &Tx, pool: PoolId, organisation: &str) -> Result<i64, DbErr> {
    let sum: Option<Option<i64>> = entry::Entity::find()
        .select_only()
        .column_as(
            Func::sum(Expr::col((entry::Entity, entry::Column::People))).cast_as("bigint"),
            "people",
        )
        .join(JoinType::InnerJoin, entry_booking())
        .filter(entry::Column::PoolId.eq(pool))
        .filter(entry::Column::State.is_in(entry::State::ACTIVE))
        .filter(booking::Column::OrganisationFolded.eq(organisation))
        .into_tuple()
        .one(tx)
        .await?;
    Ok(sum.flatten().unwrap_or(0))
}

/// The booking that a form's key made.
pub(crate) async fn by_key(
    db: &impl ConnectionTrait,
    offering: OfferingId,
    key: &str,
) -> Result<Option<booking::Model>, DbErr> {
    booking::Entity::find()
        .filter(booking::Column::OfferingId.eq(offering))
        .filter(booking::Column::IdempotencyKey.eq(key))
        .one(db)
        .await
}

/// A booking with all its rows, before it is written.
#[derive(Clone, Debug)]
pub(crate) struct Fresh {
    /// The booking.
    pub(crate) booking: booking::Model,
    /// Its persons.
    pub(crate) persons: Vec<person::Model>,
    /// What it holds or waits for.
    pub(crate) entries: Vec<entry::Model>,
    /// The unique rows of who holds what.
    pub(crate) holders: Vec<holder::Model>,
    /// The first change of each entry.
    pub(crate) changes: Vec<change::Model>,
}

/// Writes bookings, and more with them. `false` where a key or a code of one of them is taken; then the
/// transaction is to be dropped.
pub(crate) async fn insert(
    tx: &Tx,
    fresh: Vec<Fresh>,
    more: Vec<InsertStatement>,
) -> Result<bool, DbErr> {
    let (mut bookings, mut persons, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    let (mut holders, mut changes) = (Vec::new(), Vec::new());
    for new in fresh {
        bookings.push(new.booking);
        persons.extend(new.persons);
        entries.extend(new.entries);
        holders.extend(new.holders);
        changes.extend(new.changes);
    }
    let mut all = vec![
        booking::Entity::insert_many(rows(bookings)).into_query(),
        person::Entity::insert_many(rows(persons)).into_query(),
        entry::Entity::insert_many(rows(entries)).into_query(),
        holder::Entity::insert_many(rows(holders)).into_query(),
        change::Entity::insert_many(rows(changes)).into_query(),
    ];
    all.extend(more);
    match db::insert_all(tx, all).await {
        Err(error) if is_taken(&error) => Ok(false),
        written => written.map(|()| true),
    }
}

/// Is a key or a code of a booking taken? Both databases name the table of what must be unique.
fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(what)) if what.contains("bookings"))
}

/// Changes in one statement: SQLite takes 32,766 values.
const CHANGES: usize = 1000;

/// Notes changes of entries.
pub(crate) async fn note(tx: &Tx, changes: Vec<change::Model>) -> Result<(), DbErr> {
    let mut changes = changes.into_iter().peekable();
    while changes.peek().is_some() {
        let some = changes.by_ref().take(CHANGES);
        change::Entity::insert_many(some.map(|row| row.into_active_model().reset_all()))
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Sets another deadline for offers.
pub(crate) async fn answer_until(
    tx: &Tx,
    entries: Vec<EntryId>,
    until: DateTime<Utc>,
) -> Result<(), DbErr> {
    entry::Entity::update_many()
        .set(entry::ActiveModel {
            answer_until: Set(Some(until)),
            ..Default::default()
        })
        .filter(entry::Column::Id.is_in(entries))
        .filter(entry::Column::State.eq(entry::State::Offered))
        .exec(tx)
        .await?;
    Ok(())
}

/// Rows as an insert takes them.
fn rows<A, M>(models: Vec<M>) -> impl Iterator<Item = A>
where
    A: ActiveModelTrait,
    M: IntoActiveModel<A>,
{
    models
        .into_iter()
        .map(|row| row.into_active_model().reset_all())
}

/// Ends entries, cancelled or lapsed: nobody of them holds or waits for a place there any more.
pub(crate) async fn end(
    tx: &Tx,
    entries: Vec<EntryId>,
    state: entry::State,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    entry::Entity::update_many()
        .set(entry::ActiveModel {
            state: Set(state),
            answer_until: Set(None),
            changed_at: Set(now),
            ..Default::default()
        })
        .filter(entry::Column::Id.is_in(entries.clone()))
        .exec(tx)
        .await?;
    holder::Entity::delete_many()
        .filter(holder::Column::EntryId.is_in(entries))
        .exec(tx)
        .await?;
    Ok(())
}

/// Makes entries smaller by one person, who no longer holds or waits for a place in them.
pub(crate) async fn shrink(
    tx: &Tx,
    entries: Vec<EntryId>,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    entry::Entity::update_many()
        .col_expr(
            entry::Column::People,
            Expr::col(entry::Column::People).sub(1),
        )
        .col_expr(entry::Column::ChangedAt, Expr::value(now))
        .filter(entry::Column::Id.is_in(entries.clone()))
        .exec(tx)
        .await?;
    holder::Entity::delete_many()
        .filter(holder::Column::EntryId.is_in(entries))
        .filter(holder::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes that these persons no longer come.
pub(crate) async fn excuse(
    tx: &Tx,
    persons: Vec<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    person::Entity::update_many()
        .set(person::ActiveModel {
            cancelled_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(person::Column::Id.is_in(persons))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes who stays away from a session.
pub(crate) async fn stay_away(tx: &Tx, rows: Vec<excuse::Model>) -> Result<(), DbErr> {
    excuse::Entity::insert_many(
        rows.into_iter()
            .map(|row| row.into_active_model().reset_all()),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Notes who comes after all.
pub(crate) async fn come_back(
    tx: &Tx,
    session: SessionId,
    persons: Vec<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    excuse::Entity::update_many()
        .col_expr(excuse::Column::WithdrawnAt, Expr::value(now))
        .filter(excuse::Column::SessionId.eq(session))
        .filter(excuse::Column::PersonId.is_in(persons))
        .filter(excuse::Column::WithdrawnAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
