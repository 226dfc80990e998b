//! The queue of SQLite's one writer: savepoints one after another, one commit for all of them.

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait as _,
};
use tokio::sync::{mpsc, oneshot};

/// How many transactions at most share one commit. More only delays the first of them.
const COMMIT_SHARED_BY: usize = 64;

/// What a writer in the queue waits for.
pub(super) type Ticket = oneshot::Sender<Result<Turn, DbErr>>;

/// One writer's turn: a savepoint, and where to say that it is done.
#[derive(Debug)]
pub(super) struct Turn {
    pub(super) tx: DatabaseTransaction,
    pub(super) done: oneshot::Sender<Answer>,
}

/// Told by a writer whose savepoint is released: where it waits for the shared commit.
pub(super) type Answer = oneshot::Sender<Result<(), DbErr>>;

/// The clockwork of the queue: hands out savepoints one after another, then commits for all of them.
pub(super) async fn serve_writers(writer: DatabaseConnection, mut tickets: mpsc::Receiver<Ticket>) {
    while let Some(first) = tickets.recv().await {
        let outer = match begin(&writer).await {
            Ok(outer) => outer,
            Err(error) => {
                _ = first.send(Err(error));
                continue;
            }
        };
        let mut answers = Vec::new();
        let mut next = Some(first);
        while let Some(ticket) = next.take() {
            if let Some(answer) = take_turn(&outer, ticket).await {
                answers.push(answer);
            }
            if answers.len() < COMMIT_SHARED_BY {
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
}

/// One writer's turn. `None` where it went back: dropping a savepoint undoes it.
async fn take_turn(outer: &DatabaseTransaction, ticket: Ticket) -> Option<Answer> {
    let (done, finished) = oneshot::channel();
    let turn = outer.begin().await.map(|tx| Turn { tx, done });
    // Whoever no longer waits gives the turn back by dropping it.
    _ = ticket.send(turn);
    finished.await.ok()
}

async fn begin(writer: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    writer
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await
}
