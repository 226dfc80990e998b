//! Turns one after another, each in a savepoint, and one commit for all of them: SQLite's one writer, and
//! what a lane of PostgreSQL does too.

use std::any::Any;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait as _,
};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

/// How many transactions at most share one commit. More only delays the first of them, and PostgreSQL
/// remembers no more savepoints of a transaction cheaply.
const COMMIT_SHARED_BY: usize = 64;
/// How long at most the first waits for others after her turn; many who go back would keep her waiting for ever.
const COMMIT_WITHIN: Duration = Duration::from_millis(100);

/// What a writer in the queue waits for.
pub(super) type Ticket = oneshot::Sender<Result<Turn, DbErr>>;

/// One writer's turn: a savepoint, and where to say that it is done.
#[derive(Debug)]
pub(super) struct Turn {
    pub(super) tx: DatabaseTransaction,
    pub(super) done: oneshot::Sender<Done>,
    pub(super) left: Left,
}

/// What a writer leaves to the next one who shares its commit.
pub(super) type Left = Option<Arc<dyn Any + Send + Sync>>;

/// What a writer hands back: its savepoint, to be kept, and where it waits for the shared commit. It does
/// not release the savepoint itself: somebody who goes away in the middle of that would harm the others.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) tx: DatabaseTransaction,
    pub(super) answer: Answer,
    pub(super) left: Left,
}

/// Where a writer waits for the shared commit.
pub(super) type Answer = oneshot::Sender<Result<(), DbErr>>;

/// The clockwork of SQLite's queue. An import may take its time, so nobody is hurried.
pub(super) async fn serve_writers(
    writer: DatabaseConnection,
    mut tickets: mpsc::UnboundedReceiver<Ticket>,
) {
    while let Some(first) = tickets.recv().await {
        match begin(&writer).await {
            Ok(outer) => share(outer, first, &mut tickets, Duration::MAX).await,
            Err(error) => _ = first.send(Err(error)),
        }
    }
}

/// Hands out turns one after another, then commits for all of them, and only then answers. Who keeps a turn
/// longer than `patience` spoils this commit for all who share it, but no other one.
pub(super) async fn share(
    outer: DatabaseTransaction,
    first: Ticket,
    tickets: &mut mpsc::UnboundedReceiver<Ticket>,
    patience: Duration,
) {
    let mut answers = Vec::new();
    let mut since = None;
    let mut left = None;
    let mut next = Some(first);
    while let Some(ticket) = next.take() {
        if let Some(mut done) = hand_out(&outer, ticket, &left).await {
            let Ok(done) = timeout(patience, &mut done).await else {
                tokio::spawn(outlast(outer, done));
                return;
            };
            if let Ok(done) = done {
                match done.tx.commit().await {
                    Ok(()) => {
                        answers.push(done.answer);
                        left = done.left;
                    }
                    Err(error) => _ = done.answer.send(Err(error)),
                }
            }
        }
        let since = since.get_or_insert_with(Instant::now);
        if answers.len() < COMMIT_SHARED_BY && since.elapsed() < COMMIT_WITHIN {
            next = tickets.try_recv().ok();
        }
    }
    let result = if answers.is_empty() {
        outer.rollback().await
    } else {
        outer.commit().await
    };
    for answer in answers {
        _ = answer.send(result.clone());
    }
}

/// Hands out a turn. `None` where nobody waits for it any more, or there is none.
async fn hand_out(
    outer: &DatabaseTransaction,
    ticket: Ticket,
    left: &Left,
) -> Option<oneshot::Receiver<Done>> {
    if ticket.is_closed() {
        return None;
    }
    let (done, finished) = oneshot::channel();
    match outer.begin().await {
        // Whoever no longer waits gives the turn back by dropping it; that undoes the savepoint.
        Ok(tx) => {
            let left = left.clone();
            _ = ticket.send(Ok(Turn { tx, done, left }));
        }
        Err(error) => _ = ticket.send(Err(error)),
    }
    Some(finished)
}

/// Takes everything back once the last turn has come to its end. Not before: whoever still has it could
/// write past the savepoint.
async fn outlast(outer: DatabaseTransaction, last: oneshot::Receiver<Done>) {
    drop(last.await);
    drop(outer);
}

async fn begin(writer: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    writer
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await
}
