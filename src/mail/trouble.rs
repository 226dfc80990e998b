//! What goes wrong with letters, for those who can do something about it.

use chrono::{DateTime, Duration, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Func;
use sea_orm::{FromQueryResult, QueryOrder as _, QuerySelect as _};

use super::entity::{Column, Entity, Queue, State};
use super::rules::ALARM;
use super::stopped::{Ages, Stopped, ages, stopped};
use crate::kinds::{BookingId, LetterId};

/// For how long a letter that did not arrive is told.
const TOLD: Duration = Duration::days(14);
/// How many of them are told; the office has seen to some of them already.
const MOST: u64 = 200;

/// What goes wrong at this moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trouble {
    /// Sending is switched off; what waits.
    pub(crate) stopped: Option<(Stopped, Ages)>,
    /// Letters to one person that have waited too long.
    pub(crate) late: Option<Late>,
    /// Letters that did not arrive or may not have, the newest first.
    pub(crate) lost: Vec<Lost>,
}

/// Letters that have waited too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Late {
    /// How many.
    pub(crate) letters: i64,
    /// Since when the first.
    pub(crate) since: DateTime<Utc>,
    /// What the server said last to one of them.
    pub(crate) reply: Option<String>,
}

/// A letter that did not arrive, or may not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lost {
    /// It.
    pub(crate) letter: LetterId,
    /// About which booking.
    pub(crate) booking: Option<BookingId>,
    /// To whom.
    pub(crate) recipient: String,
    /// Its subject.
    pub(crate) subject: String,
    /// Where it stands, as it is stored: `rejected`, `uncertain`, `failed`.
    pub(crate) state: String,
    /// Since when.
    pub(crate) at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Waiting {
    letters: i64,
    since: Option<DateTime<Utc>>,
    reply: Option<String>,
}

/// Letters that did not arrive, or may not have. In the words of the index `letters_lost`: nothing else finds them
/// without reading all letters.
pub(super) fn did_not_arrive() -> Expr {
    Expr::cust("state IN ('rejected', 'uncertain', 'failed')")
}

/// Is this a letter about that booking, and did it not arrive, or may it not have?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn is_lost(
    db: &impl ConnectionTrait,
    letter: LetterId,
    booking: BookingId,
) -> Result<bool, DbErr> {
    let found: Option<LetterId> = Entity::find_by_id(letter)
        .select_only()
        .column(Column::Id)
        .filter(Column::BookingId.eq(booking))
        .filter(did_not_arrive())
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Asks for the letters that did not arrive, the newest first.
pub(super) fn lost(now: DateTime<Utc>) -> Select<Entity> {
    Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::BookingId,
            Column::Recipient,
            Column::Subject,
            Column::State,
            Column::SettledAt,
        ])
        .filter(did_not_arrive())
        // What became of a mailing is told with it.
        .filter(Column::IssueId.is_null())
        .filter(Column::SettledAt.gt(now - TOLD))
        .order_by_desc(Column::SettledAt)
        .limit(MOST)
}

/// What goes wrong with letters.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn trouble(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Trouble, DbErr> {
    let lost = lost(now)
        .into_tuple::<(
            LetterId,
            Option<BookingId>,
            String,
            String,
            State,
            Option<DateTime<Utc>>,
        )>()
        .all(db)
        .await?
        .into_iter()
        .map(|(letter, booking, recipient, subject, state, at)| Lost {
            letter,
            booking,
            recipient,
            subject,
            state: state.to_value(),
            at: at.unwrap_or(now),
        })
        .collect();
    let mut trouble = Trouble {
        lost,
        ..Trouble::default()
    };
    if let Some(stopped) = stopped(db).await? {
        let ages = ages(db, stopped.since, now).await?;
        trouble.stopped = Some((stopped, ages));
        return Ok(trouble);
    }
    let waiting = Entity::find()
        .select_only()
        .column_as(Column::Id.count(), "letters")
        .column_as(Column::CreatedAt.min(), "since")
        .column_as(Expr::expr(Func::max(Expr::col(Column::Reply))), "reply")
        .filter(Column::Queue.eq(Queue::Booking))
        .filter(Column::State.is_in([State::Waiting, State::Claimed, State::InFlight]))
        .filter(Column::CreatedAt.lt(now - ALARM))
        .into_model::<Waiting>()
        .one(db)
        .await?;
    trouble.late = waiting.and_then(|waiting| {
        Some(Late {
            letters: waiting.letters,
            since: waiting.since?,
            reply: waiting.reply,
        })
    });
    Ok(trouble)
}
