//! What stays countable when bookings are forgotten. Each row that is forgotten is counted once: whoever forgets it
//! holds its lock, and a second one finds nothing any more.

use std::collections::{BTreeMap, HashMap, HashSet};

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{IntoActiveModel as _, JoinType, QueryOrder as _, QuerySelect as _};

use crate::bookings::entity::entry::{self, State};
use crate::bookings::entity::{booking, pool_count, walk_in};
use crate::bookings::rules::is_main;
use crate::db::Tx;
use crate::kinds::{BookingId, PoolId, SessionId};
use crate::offerings::entity::pool;

/// Ids in one statement: SQLite takes 32 766 parameters.
const AT_ONCE: usize = 10_000;

/// Which numbers of a booking are kept, because what they are made of goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Going {
    /// Her wish for help in her language, and her organisation: the booking stays, without them.
    Wishes,
    /// Her wish for help in her language and her places in childcare: the booking stays, without them.
    Needs,
    /// The booking, with all that it holds.
    All,
}

/// Adds what these bookings count to the numbers of their pools. In the same transaction the caller deletes just
/// what is [`Going`]; what is not there any more adds nothing the next time.
///
/// # Errors
/// If the database fails.
pub(crate) async fn keep(tx: &Tx, bookings: &[BookingId], going: Going) -> Result<(), DbErr> {
    let mut kept: BTreeMap<PoolId, pool_count::Model> = BTreeMap::new();
    for chunk in bookings.chunks(AT_ONCE) {
        // Locked: of two that forget the same booking the second finds none.
        let locked = booking::Entity::find()
            .filter(booking::Column::Id.is_in(chunk.iter().copied()))
            .order_by_asc(booking::Column::Id)
            .lock_exclusive()
            .all(tx)
            .await?;
        let locked: HashMap<BookingId, booking::Model> =
            locked.into_iter().map(|row| (row.id, row)).collect();
        let entries = entry::Entity::find()
            .filter(entry::Column::BookingId.is_in(locked.keys().copied()))
            .filter(entry::Column::State.is_in(State::ACTIVE))
            .all(tx)
            .await?;
        let kinds = kinds(tx, entries.iter().map(|entry| entry.pool_id)).await?;
        for entry in &entries {
            let (Some(booking), Some(kind)) =
                (locked.get(&entry.booking_id), kinds.get(&entry.pool_id))
            else {
                continue;
            };
            let row = kept
                .entry(entry.pool_id)
                .or_insert_with(|| nothing(entry.pool_id));
            count(row, entry, (booking, *kind), going);
        }
    }
    if matches!(going, Going::Wishes | Going::All) {
        institutions(tx, bookings, &mut kept).await?;
    }
    kept.retain(|_, row| *row != nothing(row.pool_id));
    add(tx, kept.into_values().collect()).await
}

fn nothing(pool_id: PoolId) -> pool_count::Model {
    pool_count::Model {
        pool_id,
        bookings: 0,
        people: 0,
        waiting: 0,
        language_help: 0,
        institutions: 0,
    }
}

fn count(
    row: &mut pool_count::Model,
    entry: &entry::Model,
    (booking, kind): (&booking::Model, pool::Kind),
    going: Going,
) {
    let has_place = entry.state == State::Confirmed;
    if has_place && is_main(kind) && booking.language_help.is_some() {
        row.language_help += 1;
    }
    let goes = match going {
        Going::Wishes => false,
        Going::Needs => kind == pool::Kind::Childcare,
        Going::All => true,
    };
    if goes && has_place {
        row.bookings += 1;
        row.people += entry.people;
    } else if goes {
        row.waiting += entry.people;
    }
}

async fn kinds(
    tx: &Tx,
    pools: impl Iterator<Item = PoolId>,
) -> Result<HashMap<PoolId, pool::Kind>, DbErr> {
    let pools: HashSet<PoolId> = pools.collect();
    let rows: Vec<(PoolId, pool::Kind)> = pool::Entity::find()
        .select_only()
        .columns([pool::Column::Id, pool::Column::Kind])
        .filter(pool::Column::Id.is_in(pools))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Counts each organisation of which nobody is left in a pool once these bookings are gone.
async fn institutions(
    tx: &Tx,
    bookings: &[BookingId],
    kept: &mut BTreeMap<PoolId, pool_count::Model>,
) -> Result<(), DbErr> {
    let go: HashSet<BookingId> = bookings.iter().copied().collect();
    let entry_booking: RelationDef = entry::Entity::belongs_to(booking::Entity)
        .from(entry::Column::BookingId)
        .to(booking::Column::Id)
        .into();
    let rows: Vec<(PoolId, BookingId, String)> = entry::Entity::find()
        .select_only()
        .columns([entry::Column::PoolId, entry::Column::BookingId])
        .column(booking::Column::OrganisationFolded)
        .join(JoinType::InnerJoin, entry_booking)
        .filter(entry::Column::PoolId.is_in(kept.keys().copied().collect::<Vec<_>>()))
        .filter(entry::Column::State.eq(State::Confirmed))
        .filter(booking::Column::OrganisationFolded.is_not_null())
        .into_tuple()
        .all(tx)
        .await?;
    let stay: HashSet<(PoolId, &str)> = (rows.iter())
        .filter(|(_, booking, _)| !go.contains(booking))
        .map(|(pool, _, name)| (*pool, name.as_str()))
        .collect();
    let gone: HashSet<(PoolId, &str)> = (rows.iter())
        .filter(|(_, booking, _)| go.contains(booking))
        .map(|(pool, _, name)| (*pool, name.as_str()))
        .filter(|of_pool| !stay.contains(of_pool))
        .collect();
    for (pool, _) in gone {
        if let Some(row) = kept.get_mut(&pool) {
            row.institutions += 1;
        }
    }
    Ok(())
}

/// Adds numbers to those that are kept.
async fn add(tx: &Tx, rows: Vec<pool_count::Model>) -> Result<(), DbErr> {
    use pool_count::Column;
    let numbers = [
        Column::Bookings,
        Column::People,
        Column::Waiting,
        Column::LanguageHelp,
        Column::Institutions,
    ];
    let mut sum = OnConflict::column(Column::PoolId);
    for number in numbers {
        sum.value(
            number,
            Expr::col((pool_count::Entity, number)).add(Expr::col(("excluded", number))),
        );
    }
    for chunk in rows.chunks(AT_ONCE / 10) {
        let rows = chunk
            .iter()
            .cloned()
            .map(|row| row.into_active_model().reset_all());
        pool_count::Entity::insert_many(rows)
            .on_conflict(sum.clone())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Deletes who walked in to these sessions. Returns how many there were in each; whom somebody took back is none.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_guests(
    tx: &Tx,
    sessions: &[SessionId],
) -> Result<BTreeMap<SessionId, i32>, DbErr> {
    let mut counts = BTreeMap::new();
    for chunk in sessions.chunks(AT_ONCE) {
        let gone = walk_in::Entity::delete_many()
            .filter(walk_in::Column::SessionId.is_in(chunk.iter().copied()))
            .exec_with_returning(tx)
            .await?;
        for guest in gone.iter().filter(|guest| guest.taken_back_at.is_none()) {
            *counts.entry(guest.session_id).or_default() += 1;
        }
    }
    Ok(counts)
}
