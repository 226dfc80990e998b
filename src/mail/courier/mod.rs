//! The courier: claims a few due letters, commits, sends them outside any transaction, settles each. Any
//! number of couriers may work at once, in any number of processes.

mod batches;
mod shift;
#[cfg(test)]
pub(crate) mod tests;

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::entity::{Queue, State};
use super::mailing::Gate;
use super::rules::{self, Standing};
use super::stopped::{said_aloud, stopped};
use super::store;
use crate::app::App;
use crate::error::AppError;
use shift::Shift;

/// How long a courier lets letters gather after the first was posted. Nobody misses a quarter of a second.
const GATHER: Duration = Duration::from_millis(250);
/// How long the courier sleeps when nobody rings.
const NAP: Duration = Duration::from_secs(2);
/// How often it looks for what others left behind.
const LOOK_ROUND: Duration = Duration::from_secs(30);
/// How often it says that sending is switched off.
const REMIND: Duration = Duration::from_hours(1);
/// How long it may finish what is open when the program stops.
const LAST_MINUTE: Duration = Duration::from_secs(30);

/// What became of the letters of a pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Delivered {
    /// The server said 250 after the final dot.
    pub(crate) accepted: u64,
    /// To be tried again.
    pub(crate) again: u64,
    /// Never, for this address.
    pub(crate) rejected: u64,
    /// Nobody knows.
    pub(crate) uncertain: u64,
    /// Given up after days.
    pub(crate) failed: u64,
    /// Why the courier stopped before everything was tried, if it did; holds no address of a recipient.
    pub(crate) trouble: Option<String>,
}

impl std::fmt::Display for Delivered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            accepted,
            again,
            rejected,
            uncertain,
            failed,
            trouble,
        } = self;
        write!(
            f,
            "letters: {accepted} accepted, {again} to be tried again, {rejected} rejected, {uncertain} uncertain, {failed} given up"
        )?;
        match trouble {
            Some(cause) => write!(f, "; stopped: {cause}"),
            None => Ok(()),
        }
    }
}

impl Delivered {
    fn count(&mut self, state: State) {
        let count = match state {
            State::Accepted => &mut self.accepted,
            State::Rejected => &mut self.rejected,
            State::Uncertain => &mut self.uncertain,
            State::Failed => &mut self.failed,
            State::Waiting | State::Claimed | State::InFlight | State::Excluded => &mut self.again,
        };
        *count += 1;
    }

    /// Was nothing due, and nothing in the way?
    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Adds what became of others.
    pub(crate) fn add(&mut self, other: Self) {
        self.accepted += other.accepted;
        self.again += other.again;
        self.rejected += other.rejected;
        self.uncertain += other.uncertain;
        self.failed += other.failed;
        self.trouble = self.trouble.take().or(other.trouble);
    }
}

/// Sends everything that is due at a moment, once. `gate` says who gets no mailing any more.
///
/// # Errors
/// If the database fails. What was claimed then waits again when its lease runs out.
pub(crate) async fn run_due(
    app: &App,
    now: DateTime<Utc>,
    gate: Gate,
) -> Result<Delivered, AppError> {
    let mut delivered = Delivered::default();
    if let Some(stopped) = stopped(app.db.read()).await? {
        delivered.trouble = Some(stopped.to_string());
        return Ok(delivered);
    }
    for queue in [Queue::Booking, Queue::Mailing] {
        recover(app, queue, now).await?;
        let shift = Shift::new(app, (queue, gate), now, &CancellationToken::new());
        delivered.add(pass(shift).await?);
    }
    Ok(delivered)
}

/// Works until it is stopped. Each queue has couriers and connections of its own. `gate` says who gets no mailing
/// any more.
pub(crate) async fn run(app: App, stop: CancellationToken, gate: Gate) {
    tokio::join!(
        work(&app, (Queue::Booking, gate), &stop),
        work(&app, (Queue::Mailing, gate), &stop)
    );
}

async fn work(app: &App, (queue, gate): (Queue, Gate), stop: &CancellationToken) {
    let mut troubles = 0;
    let mut standing = Standing::default();
    let mut looked: Option<Instant> = None;
    let mut said: Option<Instant> = None;
    while !stop.is_cancelled() {
        if is_stopped(app, queue, &mut said).await {
            wait(app, queue, stop).await;
            continue;
        }
        let last_minute = async {
            stop.cancelled().await;
            tokio::time::sleep(LAST_MINUTE).await;
        };
        let now = app.clock.now();
        let shift = Shift::new(app, (queue, gate), now, stop).of_standing(standing);
        let at_work = async {
            if looked.is_none_or(|looked| looked.elapsed() >= LOOK_ROUND) {
                recover(app, queue, now).await?;
                looked = Some(Instant::now());
            }
            pass(Arc::clone(&shift)).await
        };
        let result = tokio::select! {
            result = at_work => result,
            () = last_minute => {
                tracing::warn!(?queue, "letters were still open at the end; their leases run out");
                return;
            }
        };
        standing = shift.standing();
        let trouble = match result {
            Ok(delivered) => delivered.trouble,
            Err(error) => Some(error.to_string()),
        };
        let Some(cause) = trouble else {
            troubles = 0;
            wait(app, queue, stop).await;
            continue;
        };
        troubles += 1;
        let rest = rules::rest_after(troubles, app.dice.fraction());
        let rest_s = rest.num_seconds();
        tracing::error!(?queue, cause, rest_s, "no letters go out for now");
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(rest.to_std().unwrap_or(NAP)) => {}
        }
    }
}

/// Is sending switched off? Says so when it begins, and every hour.
async fn is_stopped(app: &App, queue: Queue, said: &mut Option<Instant>) -> bool {
    match stopped(app.db.read()).await {
        Ok(None) => {
            if said.take().is_some() {
                said_aloud(queue, None);
            }
            false
        }
        Ok(Some(stopped)) => {
            if said.is_none_or(|said| said.elapsed() >= REMIND) {
                *said = Some(Instant::now());
                said_aloud(queue, Some(&stopped));
            }
            true
        }
        // The pass that follows fails too, and says so.
        Err(_) => false,
    }
}

/// Sleeps until something may be due. The bell rings for letters that somebody waits for.
async fn wait(app: &App, queue: Queue, stop: &CancellationToken) {
    let bell = async {
        match queue {
            Queue::Booking => app.bell.notified().await,
            Queue::Mailing => std::future::pending().await,
        }
    };
    tokio::select! {
        () = stop.cancelled() => return,
        () = tokio::time::sleep(NAP) => return,
        () = bell => {}
    }
    // In a rush others follow at once: letters that are taken together cost one commit, not one each.
    tokio::select! {
        () = stop.cancelled() => {}
        () = tokio::time::sleep(GATHER) => {}
    }
}

/// Frees what couriers left behind who died or were too slow.
async fn recover(app: &App, queue: Queue, now: DateTime<Utc>) -> Result<(), AppError> {
    if !store::has_expired(app.db.read(), queue, now).await? {
        return Ok(());
    }
    let tx = app.db.write().await?;
    let (claimed, in_flight) = store::recover(&tx, queue, now).await?;
    tx.commit().await?;
    tracing::warn!(?queue, claimed, in_flight, "a courier left letters behind");
    Ok(())
}

/// One pass over one queue, by no more couriers than there are connections, or letters.
async fn pass(shift: Arc<Shift>) -> Result<Delivered, AppError> {
    let mut couriers = JoinSet::new();
    let hands = shift.hands_wanted().await?;
    for _ in 0..hands {
        couriers.spawn(Arc::clone(&shift).work());
    }
    let mut delivered = Delivered::default();
    let mut failure = None;
    while let Some(result) = couriers.join_next().await {
        match result {
            Ok(Ok(theirs)) => delivered.add(theirs),
            Ok(Err(error)) => failure = Some(error),
            Err(error) => failure = Some(AppError::Internal(error.to_string())),
        }
    }
    delivered.trouble = shift.trouble();
    if hands > 0 {
        shift.tell_trouble().await?;
    }
    failure.map_or(Ok(delivered), Err)
}
