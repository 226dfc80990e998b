//! The queue of SQLite's one writer: turns one after another, each in a savepoint, and one commit for all.

use std::time::{Duration, Instant};

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait as _,
};
use tokio::sync::{mpsc, oneshot};

/// How many transactions at most share one commit. More only delays the first of them.
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
}

/// What a writer hands back: its savepoint, to be kept, and where it waits for the shared commit. It does
/// not release the savepoint itself: somebody who goes away in the middle of that would harm the others.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) tx: DatabaseTransaction,
    pub(super) answer: Answer,
}

/// Where a writer waits for the shared commit.
pub(super) type Answer = oneshot::Sender<Result<(), DbErr>>;

/// The clockwork of the queue. An import may take its time, so nobody is hurried.
pub(super) async fn serve_writers(
    writer: DatabaseConnection,
    mut tickets: mpsc::UnboundedReceiver<Ticket>,
) {
    while let Some(first) = tickets.recv().await {
        match begin(&writer).await {
            Ok(outer) => share(outer, first, &mut tickets).await,
            Err(error) => _ = first.send(Err(error)),
        }
    }
}

/// Hands out turns one after another, then commits for all of them, and only then answers.
async fn share(
    outer: DatabaseTransaction,
    first: Ticket,
    tickets: &mut mpsc::UnboundedReceiver<Ticket>,
) {
    let mut answers = Vec::new();
    let mut since = None;
    let mut next = Some(first);
    while let Some(ticket) = next.take() {
        if let Some(done) = take_turn(&outer, ticket).await {
            match done.tx.commit().await {
                Ok(()) => answers.push(done.answer),
                Err(error) => _ = done.answer.send(Err(error)),
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

/// One writer's turn. `None` where nobody waits for it any more, or it went back: dropping a savepoint undoes it.
async fn take_turn(outer: &DatabaseTransaction, ticket: Ticket) -> Option<Done> {
    if ticket.is_closed() {
        return None;
    }
    let (done, finished) = oneshot::channel();
    let turn = outer.begin().await.map(|tx| Turn { tx, done });
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
