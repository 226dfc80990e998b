//! One pass, shared by the couriers that work in it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, SubsecRound as _, Utc};
use tokio_util::sync::CancellationToken;

use super::Delivered;
use crate::app::App;
use crate::error::AppError;
use crate::kinds::IssueId;
use crate::mail::carrier::Desk;
use crate::mail::compose::{compose, sealed};
use crate::mail::entity::{Model, Queue, State};
use crate::mail::mailing::{self, Gate, Stencil};
use crate::mail::rules::{self, Next, Outcome, Standing};
use crate::mail::store;

/// How often a courier tries to note what became of a letter that is gone.
pub(super) const TRIALS: u32 = 3;

/// A clock that goes on from the moment of the pass, whatever moment that was.
#[derive(Clone, Copy, Debug)]
struct Watch {
    began: DateTime<Utc>,
    since: Instant,
}

impl Watch {
    /// What it shows, in whole microseconds.
    fn now(self) -> DateTime<Utc> {
        let passed = chrono::Duration::from_std(self.since.elapsed()).unwrap_or_default();
        (self.began + passed).trunc_subsecs(6)
    }
}

/// What the couriers of a pass share.
pub(super) struct Shift {
    pub(super) app: App,
    queue: Queue,
    pub(super) gate: Gate,
    watch: Watch,
    stop: CancellationToken,
    mood: Mutex<Mood>,
    /// The messages of mailings, written once for each language.
    pub(super) stencils: tokio::sync::Mutex<HashMap<(IssueId, String), Arc<Stencil>>>,
}

#[derive(Debug, Default)]
struct Mood {
    standing: Standing,
    trouble: Option<String>,
}

impl Shift {
    /// A shift that begins now.
    pub(super) fn new(
        app: &App,
        (queue, gate): (Queue, Gate),
        began: DateTime<Utc>,
        stop: &CancellationToken,
    ) -> Arc<Self> {
        Arc::new(Self {
            app: app.clone(),
            queue,
            gate,
            watch: Watch {
                began,
                since: Instant::now(),
            },
            stop: stop.clone(),
            mood: Mutex::default(),
            stencils: tokio::sync::Mutex::default(),
        })
    }

    /// What the clock shows.
    pub(super) fn now(&self) -> DateTime<Utc> {
        self.watch.now()
    }

    /// Goes on where the shift before left off.
    pub(super) fn of_standing(self: Arc<Self>, standing: Standing) -> Arc<Self> {
        self.mood().standing = standing;
        self
    }

    /// For the shift that comes after.
    pub(super) fn standing(&self) -> Standing {
        self.mood().standing
    }

    /// How many couriers find work: none where nothing is due.
    ///
    /// # Errors
    /// If the database fails.
    pub(super) async fn hands_wanted(&self) -> Result<usize, AppError> {
        let most = match self.queue {
            Queue::Booking => self.app.settings.mail.connections.max(1),
            Queue::Mailing => self.app.settings.mail.mailing_connections.max(1),
        };
        let db = self.app.db.read();
        Ok(store::count_due(db, self.queue, self.watch.began, most).await?)
    }

    /// Why the shift ended early, if it did.
    pub(super) fn trouble(&self) -> Option<String> {
        self.mood().trouble.clone()
    }

    fn mood(&self) -> std::sync::MutexGuard<'_, Mood> {
        self.mood.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn is_over(&self) -> bool {
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
            let letters = self.claim().await?;
            let is_last = letters.len() < store::HANDFUL;
            match self.queue {
                Queue::Booking => self.carry(&mut desk, letters, &mut delivered).await?,
                Queue::Mailing => self.carry_many(&mut desk, letters, &mut delivered).await?,
            }
            if is_last {
                break;
            }
        }
        desk.close().await;
        Ok(delivered)
    }

    /// Claims a handful of letters: of mailings no more than may leave now.
    async fn claim(&self) -> Result<Vec<Model>, AppError> {
        let tx = self.app.db.write().await?;
        // What is due counts from the begin of the pass: a letter is tried once in it.
        let (queue, due) = (self.queue, self.watch.began);
        let letters = match queue {
            Queue::Booking => store::claim(&tx, queue, store::HANDFUL, due).await?,
            Queue::Mailing => {
                let per_hour = self.app.settings.mail.mailing_per_hour;
                let now = self.now();
                let wanted = (per_hour, store::HANDFUL);
                let (most, purse) = mailing::open_purse(&tx, wanted, now).await?;
                let letters = store::claim(&tx, queue, most, due).await?;
                purse.spend(&tx, letters.len(), now).await?;
                letters
            }
        };
        tx.commit().await?;
        Ok(letters)
    }

    /// Carries claimed letters away and settles them.
    async fn carry(
        &self,
        desk: &mut Desk,
        letters: Vec<Model>,
        delivered: &mut Delivered,
    ) -> Result<(), AppError> {
        let mut tried = Vec::new();
        let mut letters = letters.into_iter();
        while let Some(letter) = letters.next() {
            if self.is_over() {
                let untried: Vec<_> = std::iter::once(letter).chain(letters).collect();
                let tx = self.app.db.write().await?;
                store::release(&tx, &untried).await?;
                tx.commit().await?;
                break;
            }
            let Some(outcome) = self.send(desk, &letter).await? else {
                continue;
            };
            self.note(&outcome);
            tried.push((letter, outcome));
            // Letters that may not be sent twice are settled at once, the others together.
            if !self.app.carrier.is_idempotent() {
                self.settle(std::mem::take(&mut tried), delivered).await?;
            }
        }
        if tried.iter().any(|(_, outcome)| is_taken(outcome))
            && let Err(trouble) = desk.keep().await
        {
            self.note(&trouble);
            for (_, outcome) in &mut tried {
                if is_taken(outcome) {
                    *outcome = trouble.clone();
                }
            }
        }
        self.settle(tried, delivered).await
    }

    /// Tries to send a letter. `None`: its lease ran out and it is no longer ours.
    async fn send(&self, desk: &mut Desk, letter: &Model) -> Result<Option<Outcome>, AppError> {
        let mail = compose(&self.app.settings, letter);
        let mail = match mail.and_then(|mail| sealed(&self.app, letter.id, mail)) {
            Ok(mail) => mail,
            Err(problem) => return Ok(Some(problem.into())),
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

    /// Takes note of what ends the shift.
    pub(super) fn note(&self, outcome: &Outcome) {
        let mut mood = self.mood();
        if let Some(trouble) = mood.standing.note(outcome) {
            mood.trouble.get_or_insert(trouble);
        }
    }

    /// Where a letter stands after a try that ended now.
    pub(super) fn judged(
        &self,
        (letter, outcome): (Model, &Outcome),
        delivered: &mut Delivered,
        now: DateTime<Utc>,
    ) -> (Model, Next) {
        let next = rules::after(&letter.case(), outcome, now, self.app.dice.fraction());
        say(&letter, &next, now);
        delivered.count(next.state);
        (letter, next)
    }

    /// Says on the office's pages why no mailing leaves for now, or that they leave again.
    ///
    /// # Errors
    /// If the database fails.
    pub(super) async fn tell_trouble(&self) -> Result<(), AppError> {
        if self.queue != Queue::Mailing {
            return Ok(());
        }
        let known = mailing::trouble(self.app.db.read()).await?;
        let cause = self.trouble();
        if known.map(|mark| mark.value) == cause {
            return Ok(());
        }
        let tx = self.app.db.write().await?;
        mailing::note_trouble(&tx, cause.as_deref(), self.watch.now()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Decides where letters stand now, and writes it down.
    async fn settle(
        &self,
        tried: Vec<(Model, Outcome)>,
        delivered: &mut Delivered,
    ) -> Result<(), AppError> {
        if tried.is_empty() {
            return Ok(());
        }
        let now = self.now();
        let settled: Vec<_> = tried
            .into_iter()
            .map(|(letter, outcome)| self.judged((letter, &outcome), delivered, now))
            .collect();
        let mut trial = 1;
        loop {
            match self.write_down(&settled).await {
                // To forget that a letter is gone would send it twice.
                Err(error) if trial < TRIALS => {
                    tracing::warn!(%error, trial, "letters could not be settled");
                    tokio::time::sleep(Duration::from_millis(500) * trial).await;
                    trial += 1;
                }
                result => return result,
            }
        }
    }

    async fn write_down(&self, settled: &[(Model, Next)]) -> Result<(), AppError> {
        let tx = self.app.db.write().await?;
        store::settle_batch(&tx, settled).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Says aloud what somebody should know. Never the recipient, the subject or the answer.
fn say(letter: &Model, next: &Next, now: DateTime<Utc>) {
    let (id, kind, state) = (letter.id, letter.kind.as_str(), next.state);
    if rules::is_alarming(&letter.case(), next, now) {
        tracing::error!(
            letter.id = %id,
            letter.kind = kind,
            letter.attempts = next.attempts,
            ?state,
            "a letter that somebody waits for is still open after an hour"
        );
    } else if state != State::Accepted {
        tracing::info!(letter.id = %id, letter.kind = kind, ?state, "a letter was not accepted");
    }
}

fn is_taken(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Accepted(_))
}
