//! Sending that is switched off: after a restore nobody knows which letters of the backup have left since. So
//! none leaves until somebody who knows has said what shall become of them.

use chrono::{DateTime, Duration, Utc};
use sea_orm::Condition;
use sea_orm::entity::prelude::*;

use super::entity::{Column, Entity, Queue, State};
use super::store;
use crate::db::Tx;
use crate::error::AppError;
use crate::marks;

/// Sending is switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stopped {
    /// Letters that were written before may have left; those that were written since wait only for this.
    pub(crate) since: DateTime<Utc>,
    /// Why, in a few words.
    pub(crate) why: String,
}

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let since = self.since.format("%Y-%m-%d %H:%M UTC");
        write!(
            f,
            "sending is switched off since {since} ({}) until `bausteine mail resume`",
            self.why
        )
    }
}

/// Is sending switched off?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn stopped(db: &impl ConnectionTrait) -> Result<Option<Stopped>, DbErr> {
    let mark = marks::find(db, marks::SENDING_STOPPED).await?;
    Ok(mark.map(|mark| Stopped {
        since: mark.at,
        why: mark.value,
    }))
}

/// Says it in the log, and in the figures.
pub(super) fn said_aloud(queue: Queue, stopped: Option<&Stopped>) {
    metrics::gauge!("mail_sending_stopped").set(u32::from(stopped.is_some()));
    if let Some(stopped) = stopped {
        tracing::error!(?queue, cause = %stopped, "no letters go out");
    } else {
        tracing::info!(?queue, "letters go out again");
    }
}

/// Switches sending off. What a courier had in hand waits again; of what goes to everybody nobody knows whether it
/// left, and it is not repeated by itself.
///
/// # Errors
/// If the database fails.
pub(crate) async fn stop(tx: &Tx, why: &str, now: DateTime<Utc>) -> Result<(), AppError> {
    marks::set(tx, marks::SENDING_STOPPED, why, now).await?;
    let open = Condition::all().add(Column::State.is_in([
        State::Waiting,
        State::Claimed,
        State::InFlight,
    ]));
    let none = Expr::value(None::<DateTime<Utc>>);
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Uncertain))
        .col_expr(Column::LeaseUntil, none.clone())
        .col_expr(Column::Reply, Expr::value(why))
        .col_expr(Column::SettledAt, Expr::value(now))
        .filter(open.clone().add(Column::Queue.eq(Queue::Mailing)))
        .exec(tx)
        .await?;
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Waiting))
        .col_expr(Column::LeaseUntil, none)
        .filter(open)
        .exec(tx)
        .await?;
    Ok(())
}

/// How many letters wait that were written before sending was switched off, by their age; and since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ages {
    /// Younger than an hour.
    pub(crate) hour: u64,
    /// Older, and younger than a day.
    pub(crate) day: u64,
    /// Older, and younger than three days.
    pub(crate) three_days: u64,
    /// Older still.
    pub(crate) older: u64,
    /// Written since: nobody has got them.
    pub(crate) since: u64,
}

impl Ages {
    /// Those that may have left.
    pub(crate) fn before(&self) -> u64 {
        self.hour + self.day + self.three_days + self.older
    }
}

/// Counts what waits.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn ages(
    db: &impl ConnectionTrait,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Ages, DbErr> {
    let before = async |moment: DateTime<Utc>| {
        Entity::find()
            .filter(waiting_before(moment.min(since)))
            .count(db)
            .await
    };
    let all = Entity::find()
        .filter(Column::State.eq(State::Waiting))
        .count(db)
        .await?;
    let of_backup = before(since).await?;
    let beyond_hour = before(now - Duration::hours(1)).await?;
    let beyond_day = before(now - Duration::days(1)).await?;
    let older = before(now - Duration::days(3)).await?;
    Ok(Ages {
        hour: of_backup.saturating_sub(beyond_hour),
        day: beyond_hour.saturating_sub(beyond_day),
        three_days: beyond_day.saturating_sub(older),
        older,
        since: all.saturating_sub(of_backup),
    })
}

fn waiting_before(moment: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Column::State.eq(State::Waiting))
        .add(Column::CreatedAt.lt(moment))
}

/// What shall become of the letters that may have left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Old {
    /// Send them, for the first or the second time, under the same Message-ID.
    Send,
    /// Send those that are younger, take the others back.
    SendYounger(Duration),
    /// Take them back.
    Withdraw,
}

/// What became of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Resumed {
    /// Letters that were taken back.
    pub(crate) withdrawn: u64,
    /// Letters that go out, perhaps for the second time.
    pub(crate) repeated: u64,
}

/// Switches sending on again. What was written since it was switched off goes out in any case. `None` where it was
/// not switched off.
///
/// # Errors
/// If the database fails.
pub(crate) async fn resume(
    tx: &Tx,
    old: Old,
    now: DateTime<Utc>,
) -> Result<Option<Resumed>, AppError> {
    let Some(stopped) = stopped(tx).await? else {
        return Ok(None);
    };
    let withdrawn_before = match old {
        Old::Send => None,
        Old::SendYounger(age) => Some((now - age).min(stopped.since)),
        Old::Withdraw => Some(stopped.since),
    };
    let withdrawn = match withdrawn_before {
        Some(moment) => store::exclude(tx, waiting_before(moment), now).await?,
        None => 0,
    };
    // It may be the second time: should its answer be lost, it is not sent a third time.
    let repeated = Entity::update_many()
        .col_expr(Column::Repeats, Expr::value(1))
        .filter(waiting_before(stopped.since))
        .exec(tx)
        .await?
        .rows_affected;
    marks::clear(tx, marks::SENDING_STOPPED).await?;
    Ok(Some(Resumed {
        withdrawn,
        repeated,
    }))
}
