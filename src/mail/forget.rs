//! What is forgotten of letters when its time is over: the rows, and what the folder of letters holds of them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Func;
use sea_orm::{Condition, ExprTrait as _, QueryOrder as _, QuerySelect as _};

use super::carrier::Carrier;
use super::entity::{Column, Entity, Queue, State};
use super::store::Kept;
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, Email, LetterId};

/// Ids named in one statement: SQLite takes 32,766 values.
const IDS: usize = 1000;

/// Deletes the letters about some bookings, sent or not. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn delete_of(tx: &Tx, bookings: &[BookingId]) -> Result<u64, DbErr> {
    let gone = Entity::delete_many().filter(Column::BookingId.is_in(bookings.iter().copied()));
    Ok(gone.exec(tx).await?.rows_affected)
}

/// Before which moments letters were written, exclusive, that belong to no booking and are due.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Loose<'a> {
    /// Letters of any kind.
    pub(crate) before: DateTime<Utc>,
    /// Letters of some kinds, which go sooner or later than the others.
    pub(crate) of_kinds: (&'a [&'a str], DateTime<Utc>),
}

/// How many letters that belong to no booking are due, and wait for nothing.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn count_loose(db: &impl ConnectionTrait, which: Loose<'_>) -> Result<u64, DbErr> {
    Entity::find().filter(loose(which)).count(db).await
}

/// Deletes them. Returns how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_loose(tx: &Tx, which: Loose<'_>) -> Result<u64, DbErr> {
    let gone = Entity::delete_many().filter(loose(which));
    Ok(gone.exec(tx).await?.rows_affected)
}

/// To one person each: a mailing keeps its own counts of its letters.
fn loose(which: Loose<'_>) -> Condition {
    let open = [State::Waiting, State::Claimed, State::InFlight];
    let (kinds, of_kinds) = which.of_kinds;
    let kinds = || kinds.iter().copied();
    let all = Condition::all()
        .add(Column::Kind.is_not_in(kinds()))
        .add(Column::CreatedAt.lt(which.before));
    let some = Condition::all()
        .add(Column::Kind.is_in(kinds()))
        .add(Column::CreatedAt.lt(of_kinds));
    Condition::all()
        .add(Expr::cust("booking_id IS NULL"))
        // Said once for both: so an index serves.
        .add(Column::CreatedAt.lt(std::cmp::max(which.before, of_kinds)))
        .add(Condition::any().add(all).add(some))
        .add(Column::Queue.eq(Queue::Booking))
        .add(Column::State.is_not_in(open))
}

/// What is kept of letters to an address that belong to no booking, but those of an account: first the first.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn loose_to(
    db: &impl ConnectionTrait,
    address: &str,
    except: &[&str],
) -> Result<Vec<Kept>, DbErr> {
    let letters = Entity::find()
        .filter(Expr::cust("booking_id IS NULL"))
        .filter(Expr::expr(Func::lower(Expr::col(Column::Recipient))).eq(address.to_lowercase()))
        .filter(Column::Kind.is_not_in(except.iter().copied()))
        .order_by_asc(Column::CreatedAt)
        .all(db)
        .await?;
    Ok(letters.into_iter().map(Kept::from).collect())
}

/// Deletes what belongs to no booking of the letters to an address, sent or not, but those of an account and those
/// of mailings, which keep their own counts.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_loose_to(
    tx: &Tx,
    address: &Email,
    except: &[&str],
) -> Result<u64, DbErr> {
    let gone = Entity::delete_many()
        .filter(Expr::cust("booking_id IS NULL"))
        .filter(Column::Queue.eq(Queue::Booking))
        .filter(Expr::expr(Func::lower(Expr::col(Column::Recipient))).eq(address.folded()))
        .filter(Column::Kind.is_not_in(except.iter().copied()));
    Ok(gone.exec(tx).await?.rows_affected)
}

/// Takes from the folder of letters those of which the outbox knows nothing any more, or not to whom they went.
/// Returns how many.
///
/// # Errors
/// If the database or the folder fails.
pub(crate) async fn sweep(app: &App) -> Result<usize, AppError> {
    let Carrier::File(folder) = &app.carrier else {
        return Ok(0);
    };
    let read = |folder: PathBuf| move || laid(&folder);
    let files = tokio::task::spawn_blocking(read(folder.to_path_buf())).await;
    let trouble = |error: String| AppError::Unavailable(format!("the folder of letters: {error}"));
    let files = files
        .map_err(|error| trouble(error.to_string()))?
        .map_err(|error| trouble(error.to_string()))?;
    let mut gone = Vec::new();
    for some in files.chunks(IDS) {
        let there: HashSet<LetterId> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::Id.is_in(some.iter().map(|(id, _)| *id)))
            .filter(Column::Recipient.ne(""))
            .into_tuple()
            .all(app.db.read())
            .await?
            .into_iter()
            .collect();
        let strays = some.iter().filter(|(id, _)| !there.contains(id));
        gone.extend(strays.map(|(_, path)| path.clone()));
    }
    let count = gone.len();
    tokio::task::spawn_blocking(move || gone.iter().try_for_each(remove))
        .await
        .map_err(|error| trouble(error.to_string()))?
        .map_err(|error| trouble(error.to_string()))?;
    Ok(count)
}

/// The letters in a folder, also those that were never finished: their names begin with their ids.
fn laid(folder: &Path) -> std::io::Result<Vec<(LetterId, PathBuf)>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let id = |path: PathBuf| {
        let ending = path.extension()?.to_str()?;
        let (id, _) = path.file_stem()?.to_str()?.split_once('@')?;
        let id: LetterId = id.parse().ok()?;
        ["eml", "part"].contains(&ending).then_some((id, path))
    };
    let mut found = Vec::new();
    for entry in entries {
        found.extend(id(entry?.path()));
    }
    Ok(found)
}

/// Somebody else may have done it.
fn remove(path: &PathBuf) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
