//! Lines: those who come for the same places at the same moment are served together. They would wait for
//! each other anyway, each for the other's lock and flush; so they share one of each, and what is known
//! under the lock is asked once. Those of other processes wait at the lock.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use super::serve::{self, Comer, Served, Together};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::PoolId;

/// How many are served together at most. More would only let the first wait.
const TOGETHER: usize = 64;
/// How long it may take; then it is given up, and nothing of it has happened.
const PATIENCE: Duration = Duration::from_secs(20);

/// Somebody in a line, and where she waits for her answer.
#[derive(Debug)]
struct Waiting {
    comer: Comer,
    answer: oneshot::Sender<Result<Served, AppError>>,
}

/// The lines in which somebody stands.
#[derive(Debug, Default)]
struct Lines(Mutex<HashMap<PoolId, mpsc::UnboundedSender<Waiting>>>);

/// Stands in the line before a pool until she is served.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(super) async fn wait(app: &App, pool: PoolId, comer: Comer) -> Result<Served, AppError> {
    let (answer, served) = oneshot::channel();
    let lines = app.kept::<Lines>();
    if let Some(line) = lines.join(pool, Waiting { comer, answer }) {
        // She may go away meanwhile; those behind her may not be harmed by that.
        tokio::spawn(attend(app.clone(), lines, pool, line));
    }
    let gone = |_| AppError::Unavailable("nobody serves the line".to_owned());
    served.await.map_err(gone)?
}

impl Lines {
    /// Puts somebody into a line. Returns the line where it is a new one, for whoever attends to it.
    fn join(&self, pool: PoolId, who: Waiting) -> Option<mpsc::UnboundedReceiver<Waiting>> {
        let mut open = self.open();
        let who = match open.get(&pool) {
            Some(line) => line.send(who).err()?.0,
            None => who,
        };
        let (line, waiting) = mpsc::unbounded_channel();
        // Its other end is in our hand.
        _ = line.send(who);
        open.insert(pool, line);
        Some(waiting)
    }

    /// The next in a line; or closes it while nobody can join it.
    fn next_or_close(
        &self,
        pool: PoolId,
        line: &mut mpsc::UnboundedReceiver<Waiting>,
    ) -> Option<Waiting> {
        let mut open = self.open();
        let next = line.try_recv().ok();
        if next.is_none() {
            open.remove(&pool);
        }
        next
    }

    fn open(&self) -> MutexGuard<'_, HashMap<PoolId, mpsc::UnboundedSender<Waiting>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Attends to a line until nobody is in it.
async fn attend(
    app: App,
    lines: Arc<Lines>,
    pool: PoolId,
    mut line: mpsc::UnboundedReceiver<Waiting>,
) {
    let mut next = Vec::new();
    loop {
        if next.is_empty() {
            match lines.next_or_close(pool, &mut line) {
                Some(first) => next.push(first),
                None => return,
            }
        }
        while next.len() < TOGETHER
            && let Ok(who) = line.try_recv()
        {
            next.push(who);
        }
        next.retain(|who| !who.answer.is_closed());
        next = serve_all(&app, next).await;
    }
}

/// Serves some of a line. Returns those whose form came twice: they know the next time what became of it.
async fn serve_all(app: &App, some: Vec<Waiting>) -> Vec<Waiting> {
    if some.len() < 2 {
        return one_by_one(app, some).await;
    }
    let comers: Vec<Comer> = some.iter().map(|who| who.comer.clone()).collect();
    match in_time(serve::together(app, &comers)).await {
        Ok(Together::All(served)) => {
            let mut twice = Vec::new();
            for (who, served) in some.into_iter().zip(served) {
                match served {
                    // Whoever has gone away has her letter.
                    Some(served) => _ = who.answer.send(Ok(served)),
                    None => twice.push(who),
                }
            }
            twice
        }
        Err(error @ AppError::Unavailable(_)) => {
            // One after another they would all wait as long as this.
            for who in some {
                _ = who.answer.send(Err(error.clone()));
            }
            Vec::new()
        }
        // Something of one of them can not be written: the others are not to suffer from it.
        Ok(Together::Nobody) | Err(_) => one_by_one(app, some).await,
    }
}

async fn one_by_one(app: &App, some: Vec<Waiting>) -> Vec<Waiting> {
    for who in some {
        let served = in_time(serve::alone(app, &who.comer)).await;
        _ = who.answer.send(served);
    }
    Vec::new()
}

async fn in_time<T>(serving: impl Future<Output = Result<T, AppError>>) -> Result<T, AppError> {
    let late = |_| AppError::Unavailable("the line stands still".to_owned());
    timeout(PATIENCE, serving).await.map_err(late)?
}
