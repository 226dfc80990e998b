//! The queries of the outbox. Nothing else writes `letters`.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Func, InsertStatement, LockBehavior, LockType, OnConflict};
use sea_orm::{Condition, ExprTrait as _, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::entity::{ActiveModel, Column, Entity, Model, Queue, State};
use super::letter::Letter;
use super::mailing::of_open_mailings;
use super::rules::{self, Next};
use super::stopped::stopped;
use crate::db::Tx;
use crate::kinds::{BookingId, LetterId};

/// How many letters a courier takes at once: many, since each handful costs two commits more, and no more than it
/// brings away while they are its own, even to a slow server.
pub(super) const HANDFUL: usize = 100;
/// How many rows one insert holds: SQLite takes 32,766 values.
const ROWS: usize = 1000;

/// The row of a letter that was written now and is due then.
pub(super) fn row(
    letter: Letter,
    id: LetterId,
    domain: &str,
    (now, due): (DateTime<Utc>, DateTime<Utc>),
) -> ActiveModel {
    let (method, ics) = match letter.calendar {
        Some(part) => (Some(part.method.name().to_owned()), Some(part.ics)),
        None => (None, None),
    };
    ActiveModel {
        id: Set(id),
        event: Set(letter.event),
        queue: Set(letter.queue),
        kind: Set(letter.kind.to_owned()),
        booking_id: Set(letter.booking),
        recipient: Set(letter.to.as_str().to_owned()),
        lang: Set(letter.lang.tag().to_owned()),
        // As it was rendered: a mark of direction that is left in it keeps a number in its place.
        subject: Set(letter.subject),
        plain: Set(letter.plain),
        html: Set(letter.html),
        calendar_method: Set(method),
        calendar: Set(ics),
        message_id: Set(format!("{id}@{domain}")),
        state: Set(State::Waiting),
        attempts: Set(0),
        repeats: Set(0),
        due_at: Set(due),
        lease_until: Set(None),
        fence: Set(0),
        reply: Set(None),
        created_at: Set(now),
        settled_at: Set(None),
        issue_id: Set(None),
        subscriber_id: Set(None),
        way: Set(None),
    }
}

/// The inserts of rows; an event that is there already stays as it is.
pub(super) fn inserts(rows: Vec<ActiveModel>) -> Vec<InsertStatement> {
    let mut rows = rows.into_iter().peekable();
    let mut inserts = Vec::new();
    while rows.peek().is_some() {
        let known = OnConflict::column(Column::Event).do_nothing().to_owned();
        let insert = Entity::insert_many(rows.by_ref().take(ROWS)).on_conflict(known);
        inserts.push(insert.into_query());
    }
    inserts
}

/// How many letters are due, counted up to a limit; without a transaction.
pub(super) async fn count_due(
    db: &impl ConnectionTrait,
    queue: Queue,
    now: DateTime<Utc>,
    most: usize,
) -> Result<usize, DbErr> {
    let ids = Entity::find()
        .filter(due(queue, now))
        .select_only()
        .column(Column::Id)
        .limit(u64::try_from(most).unwrap_or(u64::MAX))
        .into_tuple::<LetterId>()
        .all(db)
        .await?;
    Ok(ids.len())
}

/// Has a lease run out?
pub(super) async fn has_expired(
    db: &impl ConnectionTrait,
    queue: Queue,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let id = Entity::find()
        .filter(expired(queue, now))
        .select_only()
        .column(Column::Id)
        .into_tuple::<LetterId>()
        .one(db)
        .await?;
    Ok(id.is_some())
}

/// What may leave now. Of mailings only those that nobody holds.
fn due(queue: Queue, now: DateTime<Utc>) -> Condition {
    let due = Condition::all()
        .add(Column::Queue.eq(queue))
        .add(Column::State.eq(State::Waiting))
        .add(Column::DueAt.lte(now));
    match queue {
        Queue::Booking => due,
        Queue::Mailing => due.add(of_open_mailings()),
    }
}

fn expired(queue: Queue, now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Column::Queue.eq(queue))
        .add(Column::State.is_in([State::Claimed, State::InFlight]))
        .add(Column::LeaseUntil.lte(now))
}

/// Finds what a courier left behind: what was only claimed waits again, of what was under way nobody
/// knows. Returns how many letters of each.
pub(super) async fn recover(
    tx: &Tx,
    queue: Queue,
    now: DateTime<Utc>,
) -> Result<(u64, u64), DbErr> {
    let claimed = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Waiting))
        .col_expr(Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(expired(queue, now))
        .filter(Column::State.eq(State::Claimed))
        .exec(tx)
        .await?
        .rows_affected;
    let lost = Entity::find()
        .filter(expired(queue, now))
        .filter(Column::State.eq(State::InFlight))
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(tx)
        .await?;
    for letter in &lost {
        let next = rules::after(&letter.case(), &rules::lost(), now, 0.0);
        settle(tx, letter, &next).await?;
    }
    Ok((claimed, u64::try_from(lost.len()).unwrap_or(u64::MAX)))
}

/// Claims a handful of letters, at most so many: from here on they are ours until the lease runs out. None while
/// sending is switched off.
pub(super) async fn claim(
    tx: &Tx,
    queue: Queue,
    most: usize,
    now: DateTime<Utc>,
) -> Result<Vec<Model>, DbErr> {
    if most == 0 || stopped(tx).await?.is_some() {
        return Ok(Vec::new());
    }
    let mut first = Entity::find()
        .filter(due(queue, now))
        .order_by_asc(Column::DueAt);
    // Of a mailing thousands are due at one moment: to sort them for each handful would cost more than to send them.
    if queue == Queue::Booking {
        first = first.order_by_asc(Column::Id);
    }
    let mut letters = first
        .limit(u64::try_from(most.min(HANDFUL)).unwrap_or(u64::MAX))
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(tx)
        .await?;
    if letters.is_empty() {
        return Ok(letters);
    }
    let lease = now + rules::LEASE;
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Claimed))
        .col_expr(Column::Fence, Expr::col(Column::Fence).add(1))
        .col_expr(Column::LeaseUntil, Expr::value(lease))
        .filter(Column::Id.is_in(letters.iter().map(|letter| letter.id)))
        .exec(tx)
        .await?;
    for letter in &mut letters {
        letter.state = State::Claimed;
        letter.fence += 1;
        letter.lease_until = Some(lease);
    }
    Ok(letters)
}

/// Notes, before the server sees the final dot, that it may. `false`: the letter is no longer ours, and
/// must not be sent.
pub(super) async fn mark_in_flight(
    tx: &Tx,
    letter: &Model,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let marked = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::InFlight))
        .col_expr(Column::LeaseUntil, Expr::value(now + rules::FLIGHT))
        .filter(Column::Id.eq(letter.id))
        .filter(Column::Fence.eq(letter.fence))
        .filter(Column::State.eq(State::Claimed))
        .exec(tx)
        .await?;
    Ok(marked.rows_affected == 1)
}

/// Settles a letter, if it is still ours. `false`: somebody else has claimed it since.
pub(super) async fn settle(tx: &Tx, letter: &Model, next: &Next) -> Result<bool, DbErr> {
    Ok(settle_all(tx, ours([letter]), next).await? == 1)
}

/// Settles a batch, each letter if it is still ours; neighbours with the same fate share a statement.
pub(super) async fn settle_batch(tx: &Tx, letters: &[(Model, Next)]) -> Result<u64, DbErr> {
    let mut settled = 0;
    for same in letters.chunk_by(|(_, one), (_, other)| one == other) {
        if let Some((_, next)) = same.first() {
            settled += settle_all(tx, ours(same.iter().map(|(letter, _)| letter)), next).await?;
        }
    }
    Ok(settled)
}

async fn settle_all(tx: &Tx, letters: Condition, next: &Next) -> Result<u64, DbErr> {
    let mut settling = Entity::update_many();
    if next.state.is_final() {
        // What will not be sent again is not kept: it holds her link, of which we keep only the hash.
        settling = settling
            .col_expr(Column::Plain, Expr::value(""))
            .col_expr(Column::Html, Expr::value(""))
            .col_expr(Column::Calendar, Expr::value(None::<String>));
    }
    if matches!(next.state, State::Accepted | State::Excluded) {
        // What was rejected may be sent again by hand, and needs it then.
        settling = settling.col_expr(Column::Way, Expr::value(None::<String>));
    }
    let settled = settling
        .col_expr(Column::State, Expr::value(next.state))
        .col_expr(Column::Attempts, Expr::value(next.attempts))
        .col_expr(Column::Repeats, Expr::value(next.repeats))
        .col_expr(Column::DueAt, Expr::value(next.due_at))
        .col_expr(Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Reply, Expr::value(next.reply.clone()))
        .col_expr(Column::SettledAt, Expr::value(next.settled_at))
        .filter(letters)
        .filter(Column::State.is_in([State::Claimed, State::InFlight]))
        .exec(tx)
        .await?;
    Ok(settled.rows_affected)
}

/// Puts back what was claimed and not tried.
pub(super) async fn release(tx: &Tx, letters: &[Model]) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Waiting))
        .col_expr(Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(ours(letters))
        .filter(Column::State.eq(State::Claimed))
        .exec(tx)
        .await?;
    Ok(())
}

/// Letters by id and fence: only those that nobody has claimed since.
pub(super) fn ours<'a>(letters: impl IntoIterator<Item = &'a Model>) -> Condition {
    letters.into_iter().fold(Condition::any(), |ours, letter| {
        ours.add(
            Condition::all()
                .add(Column::Id.eq(letter.id))
                .add(Column::Fence.eq(letter.fence)),
        )
    })
}

/// Takes letters back that no server has seen: a courier that has one already finds it gone before the dot.
pub(super) async fn exclude(tx: &Tx, which: Condition, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let excluded = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Excluded))
        .col_expr(Column::Plain, Expr::value(""))
        .col_expr(Column::Html, Expr::value(""))
        .col_expr(Column::Calendar, Expr::value(None::<String>))
        .col_expr(Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::SettledAt, Expr::value(now))
        .filter(which)
        .filter(Column::State.is_in([State::Waiting, State::Claimed]))
        .exec(tx)
        .await?;
    Ok(excluded.rows_affected)
}

/// The same for many bookings. Returns those that had any.
pub(super) async fn exclude_of(
    tx: &Tx,
    bookings: &[BookingId],
    kinds: &[&str],
    now: DateTime<Utc>,
) -> Result<HashSet<BookingId>, DbErr> {
    let mut had = HashSet::new();
    for some in bookings.chunks(ROWS) {
        // Locked first: what is named here as taken back, no courier takes in between.
        let letters: Vec<(LetterId, Option<BookingId>)> = Entity::find()
            .select_only()
            .column(Column::Id)
            .column(Column::BookingId)
            .filter(Column::BookingId.is_in(some.iter().copied()))
            .filter(Column::Kind.is_in(kinds.iter().copied()))
            .filter(Column::State.is_in([State::Waiting, State::Claimed]))
            .order_by_asc(Column::Id)
            .lock_exclusive()
            .into_tuple()
            .all(tx)
            .await?;
        for ids in letters.chunks(ROWS) {
            let ids = ids.iter().map(|(id, _)| *id);
            exclude(tx, Condition::all().add(Column::Id.is_in(ids)), now).await?;
        }
        had.extend(letters.into_iter().filter_map(|(_, booking)| booking));
    }
    Ok(had)
}

/// Deletes the letters about a booking; and those to an address of one kind.
pub(super) async fn delete(
    tx: &Tx,
    booking: BookingId,
    also: Option<(&str, &str)>,
) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::BookingId.eq(booking))
        .exec(tx)
        .await?;
    if let Some((address, kind)) = also {
        Entity::delete_many()
            .filter(Column::Kind.eq(kind))
            .filter(
                Expr::expr(Func::lower(Expr::col(Column::Recipient))).eq(address.to_lowercase()),
            )
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// What is kept of a letter, for who it is about.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// What it is.
    pub(crate) kind: String,
    /// Its subject.
    pub(crate) subject: String,
    /// To whom.
    pub(crate) recipient: String,
    /// Where it stands, as it is stored: `waiting`, `accepted` …
    pub(crate) state: String,
    /// When it was written.
    pub(crate) created_at: DateTime<Utc>,
}

impl From<Model> for Kept {
    fn from(letter: Model) -> Self {
        Self {
            kind: letter.kind,
            subject: letter.subject,
            recipient: letter.recipient,
            state: letter.state.to_value(),
            created_at: letter.created_at,
        }
    }
}

/// The letters about a booking, first the first.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn about(
    db: &impl ConnectionTrait,
    booking: BookingId,
) -> Result<Vec<Kept>, DbErr> {
    let letters = Entity::find()
        .filter(Column::BookingId.eq(booking))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(letters.into_iter().map(Kept::from).collect())
}
