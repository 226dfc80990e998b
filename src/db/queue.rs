//! The queue of SQLite's one writer: turns one after another, each in a savepoint, and one commit for all.

use std::time::{Duration, Instant};

use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait as _,
};
use tokio::sync::{mpsc, oneshot};

/// How many transactions at most share one commit. More only delays the first of them.
const COMMIT_SHARED_BY: usize = 64;
/// How long at most the first waits for others after her turn; many who go back would keep her waiting for ever.
const COMMIT_WITHIN: Duration = Duration::from_millis(100);

/// Bytes; a larger file is not written anew at night: it is copied in memory, and writers would wait too long. What
/// is deleted is written over in any case.
const LARGEST_REWRITTEN: i64 = 1 << 28;
/// How often, and after which pause, the log is asked to end while readers still look at it.
const LOG_TRIES: usize = 20;
const LOG_PAUSE: Duration = Duration::from_millis(100);

/// What somebody in the queue waits for.
pub(super) enum Ticket {
    /// A turn to write.
    Turn(Waiting),
    /// That nothing is left of what was deleted: see [`scrub`].
    Scrub(Answer),
}

/// Where a writer waits for her turn.
type Waiting = oneshot::Sender<Result<Turn, DbErr>>;

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
    let mut kept = None;
    loop {
        let ticket = match kept.take() {
            Some(ticket) => ticket,
            None => match tickets.recv().await {
                Some(ticket) => ticket,
                None => return,
            },
        };
        match ticket {
            Ticket::Scrub(answer) => _ = answer.send(scrub(&writer).await),
            Ticket::Turn(first) => match begin(&writer).await {
                Ok(outer) => kept = share(outer, first, &mut tickets).await,
                Err(error) => _ = first.send(Err(error)),
            },
        }
    }
}

/// Writes the file anew, and ends the log that stands beside it: of what was deleted no byte is left. Overwriting
/// alone leaves copies where a page was put in order before.
async fn scrub(writer: &DatabaseConnection) -> Result<(), DbErr> {
    let number = async |pragma: &str| -> Result<i64, DbErr> {
        let asked = Statement::from_string(DbBackend::Sqlite, pragma);
        let row = writer.query_one_raw(asked).await?;
        row.map_or(Ok(0), |row| row.try_get_by_index(0))
    };
    let size = number("PRAGMA page_count").await? * number("PRAGMA page_size").await?;
    if size <= LARGEST_REWRITTEN {
        writer.execute_unprepared("VACUUM").await?;
    } else {
        tracing::warn!("the database is too large to be rewritten at night: do so with VACUUM");
    }
    for _ in 0..LOG_TRIES {
        if number("PRAGMA wal_checkpoint(TRUNCATE)").await? == 0 {
            break;
        }
        tokio::time::sleep(LOG_PAUSE).await;
    }
    Ok(())
}

/// Hands out turns one after another, then commits for all of them, and only then answers. Returns who waits for
/// something else.
///
/// SQLite may end the whole transaction by itself when a statement fails: on a full disk, or a broken one. The next
/// turn would then write outside of it, and be kept although its writer is told that it is not. So nobody gets a turn
/// after that, and the commit tells all who had one that nothing was kept.
async fn share(
    outer: DatabaseTransaction,
    first: Waiting,
    tickets: &mut mpsc::UnboundedReceiver<Ticket>,
) -> Option<Ticket> {
    let mut other = None;
    let mut answers = Vec::new();
    let mut since = None;
    let mut next = Some(first);
    while let Some(ticket) = next.take() {
        let kept = match take_turn(&outer, ticket).await {
            Some(done) => match done.tx.commit().await {
                Ok(()) => {
                    answers.push(done.answer);
                    true
                }
                Err(error) => {
                    _ = done.answer.send(Err(error));
                    false
                }
            },
            None => false,
        };
        if !kept && mark_anew(&outer).await.is_err() {
            break;
        }
        let since = since.get_or_insert_with(Instant::now);
        if answers.len() < COMMIT_SHARED_BY && since.elapsed() < COMMIT_WITHIN {
            match tickets.try_recv().ok() {
                Some(Ticket::Turn(waiting)) => next = Some(waiting),
                ticket => other = ticket,
            }
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
    other
}

/// One writer's turn. `None` where nobody waits for it any more, or it went back: dropping a savepoint undoes it.
async fn take_turn(outer: &DatabaseTransaction, ticket: Waiting) -> Option<Done> {
    if ticket.is_closed() {
        return None;
    }
    let (done, finished) = oneshot::channel();
    let turn = outer.begin().await.map(|tx| Turn { tx, done });
    _ = ticket.send(turn);
    finished.await.ok()
}

async fn begin(writer: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let outer = writer
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await?;
    outer.execute_unprepared("SAVEPOINT shared").await?;
    Ok(outer)
}

/// Sets the mark of the shared transaction anew; what was kept in it since stays.
///
/// # Errors
/// If the mark is gone: SQLite has ended the transaction.
async fn mark_anew(outer: &DatabaseTransaction) -> Result<(), DbErr> {
    outer.execute_unprepared("RELEASE shared").await?;
    outer.execute_unprepared("SAVEPOINT shared").await?;
    Ok(())
}
