//! One pass, shared by the couriers that work in it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, SubsecRound as _, Utc};
use tokio_util::sync::CancellationToken;

use super::Delivered;
use crate::app::App;
use crate::error::AppError;
use crate::mail::carrier::Desk;
use crate::mail::compose::compose;
use crate::mail::entity::{Model, Queue, State};
use crate::mail::rules::{self, Next, Outcome, Standing};
use crate::mail::store;

/// How often a courier tries to note what became of a letter that is gone.
const TRIES: u32 = 3;

/// A clock that goes on from the moment of the pass, whatever moment that was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Watch {
    began: DateTime<Utc>,
    since: Instant,
}

impl Watch {
    /// A watch that shows this moment now.
    pub(super) fn at(began: DateTime<Utc>) -> Self {
        Self {
            began,
            since: Instant::now(),
        }
    }

    /// What it shows, in whole microseconds.
    fn now(self) -> DateTime<Utc> {
        let passed = chrono::Duration::from_std(self.since.elapsed()).unwrap_or_default();
        (self.began + passed).trunc_subsecs(6)
    }
}

/// What the couriers of a pass share.
pub(super) struct Shift {
    app: App,
    queue: Queue,
    began: DateTime<Utc>,
    watch: Watch,
    stop: CancellationToken,
    mood: Mutex<Mood>,
}

#[derive(Debug, Default)]
struct Mood {
    standing: Standing,
    trouble: Option<String>,
}

impl Shift {
    pub(super) fn new(app: App, queue: Queue, watch: Watch, stop: CancellationToken) -> Self {
        Self {
            app,
            queue,
            began: watch.began,
            watch,
            stop,
            mood: Mutex::default(),
        }
    }

    /// Why the shift ended early, if it did.
    pub(super) fn trouble(&self) -> Option<String> {
        self.mood().trouble.clone()
    }

    fn mood(&self) -> std::sync::MutexGuard<'_, Mood> {
        self.mood.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_over(&self) -> bool {
        self.stop.is_cancelled() || self.mood().trouble.is_some()
    }

    /// One courier's work: handful after handful, until nothing is due or the shift is over.
    ///
    /// # Errors
    /// If the database fails.
    pub(super) async fn work(self: Arc<Self>) -> Result<Delivered, AppError> {
        let mut desk = self.app.carrier.desk();
        let mut delivered = Delivered::default();
        while !self.is_over() {
            let tx = self.app.db.write().await?;
            // What is due counts from the begin of the pass: a letter is tried once in it.
            let letters = store::claim(&tx, self.queue, self.began).await?;
            tx.commit().await?;
            if letters.is_empty() {
                break;
            }
            self.carry(&mut desk, letters, &mut delivered).await?;
        }
        desk.close().await;
        Ok(delivered)
    }

    /// Carries claimed letters away and settles them.
    async fn carry(
        &self,
        desk: &mut Desk,
        letters: Vec<Model>,
        delivered: &mut Delivered,
    ) -> Result<(), AppError> {
        let mut batch = Vec::new();
        for letter in letters {
            if self.is_over() {
                let next = rules::put_back(&letter);
                batch.push((letter, next));
                continue;
            }
            let Some(outcome) = self.send(desk, &letter).await? else {
                continue;
            };
            let next = self.judge(&letter, &outcome, delivered);
            batch.push((letter, next));
            // Letters that may not be sent twice are settled at once, the others together.
            if !self.app.carrier.is_idempotent() {
                self.settle(&batch).await?;
                batch.clear();
            }
        }
        if !batch.is_empty() {
            self.settle(&batch).await?;
        }
        Ok(())
    }

    /// Tries to send a letter. `None`: its lease ran out and it is no longer ours.
    async fn send(&self, desk: &mut Desk, letter: &Model) -> Result<Option<Outcome>, AppError> {
        let mail = match compose(&self.app.settings, letter) {
            Ok(mail) => mail,
            Err(problem) => return Ok(Some(Outcome::Rejected(format!("not sent: {problem}")))),
        };
        let announced = match desk.announce(&mail).await {
            Ok(announced) => announced,
            Err(outcome) => return Ok(Some(outcome)),
        };
        if !self.app.carrier.is_idempotent() {
            let tx = self.app.db.write().await?;
            let is_ours = store::mark_in_flight(&tx, letter, self.watch.now()).await?;
            tx.commit().await?;
            if !is_ours {
                return Ok(None);
            }
        }
        Ok(Some(announced.hand_over(&mail).await))
    }

    /// Decides where the letter stands now, counts it, and says aloud what somebody should know.
    fn judge(&self, letter: &Model, outcome: &Outcome, delivered: &mut Delivered) -> Next {
        let now = self.watch.now();
        let case = letter.case();
        let next = rules::after(&case, outcome, now, self.app.dice.fraction());
        let count = match next.state {
            State::Accepted => &mut delivered.accepted,
            State::Rejected => &mut delivered.rejected,
            State::Uncertain => &mut delivered.uncertain,
            State::Failed => &mut delivered.failed,
            _ => &mut delivered.again,
        };
        *count += 1;
        if let Some(trouble) = {
            let mut mood = self.mood();
            mood.standing.note(outcome)
        } {
            self.mood().trouble.get_or_insert(trouble);
        }
        if rules::is_alarming(&case, &next, now) {
            tracing::error!(
                letter.id = %letter.id,
                letter.kind,
                letter.attempts = next.attempts,
                state = ?next.state,
                "a letter that somebody waits for is still open after an hour"
            );
        } else if next.state != State::Accepted {
            tracing::info!(letter.id = %letter.id, letter.kind, state = ?next.state, "not accepted");
        }
        next
    }

    /// Notes what became of letters. Tried again on failure: to forget that a letter is gone would send
    /// it twice.
    async fn settle(&self, batch: &[(Model, Next)]) -> Result<(), AppError> {
        let mut tries = 1;
        loop {
            match self.settle_once(batch).await {
                Err(error) if tries < TRIES => {
                    tracing::warn!(%error, tries, "letters could not be settled");
                    tokio::time::sleep(Duration::from_millis(500) * tries).await;
                    tries += 1;
                }
                result => return result,
            }
        }
    }

    async fn settle_once(&self, batch: &[(Model, Next)]) -> Result<(), AppError> {
        let tx = self.app.db.write().await?;
        store::settle_batch(&tx, batch).await?;
        tx.commit().await?;
        Ok(())
    }
}
