//! How letters of mailings are carried: a few at a time, as many as the server takes within a moment. What the last
//! few came to and that the next may leave is written down in one transaction: so thousands cost few commits, and
//! who dies on the way leaves few of whom nobody knows.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Delivered;
use super::shift::{Shift, TRIALS};
use crate::error::AppError;
use crate::kinds::{IssueId, LetterId};
use crate::mail::carrier::Desk;
use crate::mail::compose::{compose, sealed};
use crate::mail::entity::{Model, State};
use crate::mail::mailing::{self, Stencil};
use crate::mail::rules::{Next, Outcome};
use crate::mail::store;

/// How long the letters of a batch are under way together, about.
const MOMENT: Duration = Duration::from_millis(60);
/// Letters of a batch, at most: as many nobody knows of when a courier dies.
const BATCH: usize = 25;

/// What is to be written down: letters, and where they stand.
type Settled = Vec<(Model, Next)>;

impl Shift {
    /// Carries claimed letters of mailings away and settles them.
    ///
    /// # Errors
    /// If the database fails.
    pub(super) async fn carry_many(
        &self,
        desk: &mut Desk,
        letters: Vec<Model>,
        delivered: &mut Delivered,
    ) -> Result<(), AppError> {
        let mut rest = letters;
        let (mut size, mut settled) = (1, Settled::new());
        while !rest.is_empty() && !self.is_over() {
            let later = rest.split_off(size.min(rest.len()));
            let batch = std::mem::replace(&mut rest, later);
            let batch = self.take_off(&mut settled, batch).await?;
            let began = Instant::now();
            settled = self.carry_batch(desk, batch, delivered).await?;
            size = match began.elapsed() {
                fast if fast < MOMENT => (size * 2).min(BATCH),
                slow if slow > MOMENT * 2 => (size / 2).max(1),
                _ => size,
            };
        }
        self.take_off(&mut settled, Vec::new()).await?;
        if !rest.is_empty() {
            let tx = self.app.db.write().await?;
            store::release(&tx, &rest).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Writes down what the last batch came to, asks for each of the next whether she still wants it, and notes
    /// that those who do may have it. Answers with them.
    async fn take_off(
        &self,
        settled: &mut Settled,
        batch: Vec<Model>,
    ) -> Result<Vec<Model>, AppError> {
        if settled.is_empty() && batch.is_empty() {
            return Ok(batch);
        }
        let mut trial = 1;
        let ours = loop {
            match self.write_both(settled, &batch).await {
                // To forget that a letter is gone would send it twice.
                Err(error) if trial < TRIALS => {
                    tracing::warn!(%error, trial, "letters could not be settled");
                    tokio::time::sleep(Duration::from_millis(500) * trial).await;
                    trial += 1;
                }
                result => break result?,
            }
        };
        settled.clear();
        let left = batch.into_iter().filter(|letter| ours.contains(&letter.id));
        Ok(left.collect())
    }

    async fn write_both(
        &self,
        settled: &Settled,
        batch: &[Model],
    ) -> Result<HashSet<LetterId>, AppError> {
        let now = self.now();
        let tx = self.app.db.write().await?;
        store::settle_batch(&tx, settled).await?;
        let again = settled.iter();
        let again = again.filter(|(_, next)| next.state == State::Waiting);
        mailing::turn_away_late(&tx, again.map(|(letter, _)| letter.id), now).await?;
        mailing::held(&tx, (self.gate, batch), now).await?;
        let ours = mailing::take_off(&tx, batch, now).await?;
        if ours.len() < batch.len() {
            // What is held now waits for whoever lets it go.
            store::release(&tx, batch).await?;
        }
        tx.commit().await?;
        Ok(ours)
    }

    /// Sends a batch. Those at whose turn the shift is over have not left: they wait again.
    async fn carry_batch(
        &self,
        desk: &mut Desk,
        batch: Vec<Model>,
        delivered: &mut Delivered,
    ) -> Result<Settled, AppError> {
        let mut settled = Vec::with_capacity(batch.len());
        for letter in batch {
            if self.is_over() {
                let next = as_before(&letter);
                settled.push((letter, next));
                continue;
            }
            let outcome = self.hand_over(desk, &letter).await?;
            self.note(&outcome);
            settled.push(self.judged((letter, &outcome), delivered, self.now()));
        }
        let accepted = settled
            .iter()
            .any(|(_, next)| next.state == State::Accepted);
        if accepted && let Err(trouble) = desk.keep().await {
            self.note(&trouble);
            for (letter, next) in &mut settled {
                if next.state == State::Accepted {
                    *next = as_before(letter);
                }
            }
        }
        Ok(settled)
    }

    async fn hand_over(&self, desk: &mut Desk, letter: &Model) -> Result<Outcome, AppError> {
        let mail = match letter.issue_id {
            Some(issue) => match self.stencil(issue, &letter.lang).await? {
                Ok(stencil) => stencil.fill(letter),
                Err(problem) => return Ok(problem),
            },
            None => compose(&self.app.settings, letter),
        };
        let mail = match mail.and_then(|mail| sealed(&self.app, letter.id, mail)) {
            Ok(mail) => mail,
            Err(problem) => return Ok(problem.into()),
        };
        match desk.announce(&mail).await {
            Ok(announced) => Ok(announced.hand_over(&mail).await),
            Err(outcome) => Ok(outcome),
        }
    }

    /// The message of a mailing in a language, written when it is first needed.
    async fn stencil(
        &self,
        issue: IssueId,
        lang: &str,
    ) -> Result<Result<Arc<Stencil>, Outcome>, AppError> {
        let mut stencils = self.stencils.lock().await;
        let key = (issue, lang.to_owned());
        if let Some(stencil) = stencils.get(&key) {
            return Ok(Ok(Arc::clone(stencil)));
        }
        let db = self.app.db.read();
        let Some((edition, at)) = mailing::edition(db, issue, lang).await? else {
            let said = "not sent: the mailing has no words in this language".to_owned();
            return Ok(Err(Outcome::Rejected(said)));
        };
        match Stencil::cut(&self.app.settings, &edition, at) {
            Ok(stencil) => {
                let stencil = Arc::new(stencil);
                stencils.insert(key, Arc::clone(&stencil));
                Ok(Ok(stencil))
            }
            Err(problem) => Ok(Err(problem.into())),
        }
    }
}

/// It waits as it did before it was claimed.
fn as_before(letter: &Model) -> Next {
    Next {
        state: State::Waiting,
        attempts: letter.attempts,
        repeats: letter.repeats,
        due_at: letter.due_at,
        reply: letter.reply.clone(),
        settled_at: None,
    }
}
