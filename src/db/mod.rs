//! The database: SQLite or PostgreSQL behind one `read` and one `write`. The only file that opens a transaction.
//!
//! SQLite has one writer, so here is its queue. Waiting write transactions run one after another, each in
//! a savepoint of its own; they share one commit, and each is answered only after it. So a rush costs one
//! fsync for many bookings, and none is acknowledged before it is on the disk. On PostgreSQL each is a
//! transaction of its own.

pub(crate) mod file;
mod queue;
mod rows;

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use migrations::{Migrator, MigratorTrait as _};
use sea_orm::sea_query::{CommonTableExpression, Expr, InsertStatement, LikeExpr, WithClause};
use sea_orm::sqlx::Connection as _;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ColumnTrait, ConnectOptions, ConnectionTrait, Database, DatabaseConnection,
    DatabaseTransaction, DbBackend, DbErr, TransactionTrait as _,
};
use tokio::sync::{mpsc, oneshot};

pub(crate) use rows::upsert;

use file::{Hold, file_of};
use queue::{Done, Ticket, Turn, serve_writers};

/// A transaction, as store functions see it.
pub(crate) type Tx = DatabaseTransaction;

/// The database.
#[derive(Clone, Debug)]
pub struct Db {
    readers: DatabaseConnection,
    writer: Writer,
    commits: Arc<AtomicU64>,
    /// As long as one copy of this value lives, no restore puts another file in the place of ours.
    _hold: Option<Arc<Hold>>,
}

#[derive(Clone, Debug)]
enum Writer {
    /// PostgreSQL: every writer has a connection.
    Many(DatabaseConnection),
    /// SQLite: tickets for the queue.
    One(mpsc::UnboundedSender<Ticket>),
}

impl Db {
    /// Opens the database of an URL; an SQLite file is made where there is none.
    ///
    /// # Errors
    /// If it can not be reached.
    pub async fn connect(url: &str, connections: u32) -> Result<Self, DbErr> {
        let commits = Arc::new(AtomicU64::new(0));
        if let Some(file) = file_of(url) {
            let failed = |error| DbErr::Custom(format!("{}: {error}", file.display()));
            if let Some(folder) = file
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty())
            {
                std::fs::create_dir_all(folder).map_err(failed)?;
            }
            let Some(hold) = Hold::shared(&file).map_err(failed)? else {
                return Err(DbErr::Custom(format!(
                    "{}: a backup is being restored there",
                    file.display()
                )));
            };
            let path = &file.display().to_string();
            let writer = Database::connect(sqlite(path, 1, false)).await?;
            let readers = Database::connect(sqlite(path, connections, true)).await?;
            let (queue, tickets) = mpsc::unbounded_channel();
            tokio::spawn(serve_writers(writer, tickets));
            return Ok(Self {
                readers,
                writer: Writer::One(queue),
                commits,
                _hold: Some(Arc::new(hold)),
            });
        }
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(connections)
            .sqlx_logging(false)
            .record_stmt_in_spans(false)
            .test_before_acquire_if_idle_for(Duration::from_secs(30))
            .acquire_timeout(Duration::from_secs(15))
            .set_application_name("bausteine")
            .after_connect(|db| {
                Box::pin(async move {
                    // Whoever stays in a transaction and does nothing loses it, and with it what it locked.
                    db.execute_unprepared("SET idle_in_transaction_session_timeout = '30s'")
                        .await
                        .map(|_| ())
                })
            });
        let pool = Database::connect(options).await?;
        Ok(Self {
            readers: pool.clone(),
            writer: Writer::Many(pool),
            commits,
            _hold: None,
        })
    }

    /// For questions. Opaque on purpose: nobody can open a transaction from here.
    pub(crate) fn read(&self) -> &(impl ConnectionTrait + use<>) {
        &self.readers
    }

    /// A transaction that may write. Dropped without `commit`, nothing has happened.
    ///
    /// # Errors
    /// If the database can not be reached.
    pub(crate) async fn write(&self) -> Result<Write, DbErr> {
        match &self.writer {
            Writer::Many(pool) => Ok(Write {
                tx: pool.begin().await?,
                done: None,
                commits: Arc::clone(&self.commits),
            }),
            Writer::One(queue) => {
                let (ticket, turn) = oneshot::channel();
                queue.send(Ticket::Turn(ticket)).map_err(|_| closed())?;
                let Turn { tx, done } = turn.await.map_err(|_| closed())??;
                Ok(Write {
                    tx,
                    done: Some(done),
                    commits: Arc::clone(&self.commits),
                })
            }
        }
    }

    /// Leaves nothing of what was deleted from these tables. SQLite: the whole file is written anew, and the log
    /// beside it ends; who writes meanwhile waits. PostgreSQL: the space of the rows is free to be written over;
    /// nobody finds them by asking, and their bytes go when something else takes their place.
    ///
    /// # Errors
    /// If the database can not do it now.
    pub(crate) async fn scrub(&self, tables: &[&str]) -> Result<(), DbErr> {
        match &self.writer {
            Writer::Many(pool) => {
                for table in tables {
                    pool.execute_unprepared(&format!("VACUUM {table}")).await?;
                }
                Ok(())
            }
            Writer::One(queue) => {
                let (answer, done) = oneshot::channel();
                queue.send(Ticket::Scrub(answer)).map_err(|_| closed())?;
                done.await.map_err(|_| closed())?
            }
        }
    }

    /// How often this process has committed: a cheap sign that something may have changed.
    pub(crate) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Acquire)
    }

    /// Brings the tables up to date.
    ///
    /// # Errors
    /// If a migration fails.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        match &self.writer {
            Writer::Many(pool) => Migrator::up(pool, None).await,
            Writer::One(_) => {
                let path = self.path().await?;
                let alone = Database::connect(sqlite(&path, 1, false)).await?;
                Migrator::up(&alone, None).await?;
                alone.close().await
            }
        }
    }

    /// Is the database behind the program?
    ///
    /// # Errors
    /// If the database can not be asked.
    pub async fn is_behind(&self) -> Result<bool, DbErr> {
        Ok(!Migrator::get_pending_migrations_read_only(&self.readers)
            .await?
            .is_empty())
    }

    /// Is it the embedded database?
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.readers.get_database_backend() == DbBackend::Sqlite
    }

    /// Does it answer?
    ///
    /// # Errors
    /// If it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        if let Writer::One(queue) = &self.writer
            && queue.is_closed()
        {
            return Err(closed());
        }
        self.readers.ping().await
    }

    /// Closes all connections, after the writers in the queue are done.
    ///
    /// # Errors
    /// If a connection can not be closed in order.
    pub async fn close(self) -> Result<(), DbErr> {
        drop(self.writer);
        self.readers.close().await
    }

    /// The file of an SQLite database.
    async fn path(&self) -> Result<String, DbErr> {
        use sea_orm::sqlx::Row as _;
        let row = sea_orm::sqlx::query("PRAGMA database_list")
            .fetch_one(self.readers.get_sqlite_connection_pool())
            .await
            .map_err(|error| DbErr::Custom(error.to_string()))?;
        row.try_get("file")
            .map_err(|error: sea_orm::sqlx::Error| DbErr::Custom(error.to_string()))
    }
}

/// A part of a transaction that may fail by itself: dropped without `commit`, the rest stays.
///
/// # Errors
/// If the database can not be reached.
pub(crate) async fn part(tx: &Tx) -> Result<Tx, DbErr> {
    tx.begin().await
}

/// A transaction that may write.
#[derive(Debug)]
pub(crate) struct Write {
    tx: DatabaseTransaction,
    done: Option<oneshot::Sender<Done>>,
    commits: Arc<AtomicU64>,
}

impl Write {
    /// Makes it last. Where it shares its commit with neighbours, it answers after that.
    ///
    /// # Errors
    /// If the database could not keep it; then nothing of it has happened.
    pub(crate) async fn commit(self) -> Result<(), DbErr> {
        let Self { tx, done, commits } = self;
        match done {
            None => tx.commit().await?,
            Some(done) => {
                let (answer, committed) = oneshot::channel();
                done.send(Done { tx, answer }).map_err(|_| closed())?;
                committed.await.map_err(|_| closed())??;
            }
        }
        commits.fetch_add(1, Ordering::AcqRel);
        metrics::counter!("database_writes_total").increment(1);
        Ok(())
    }
}

impl Deref for Write {
    type Target = Tx;
    fn deref(&self) -> &Tx {
        &self.tx
    }
}

/// Does a column hold these signs somewhere, as they are?
pub(crate) fn part_of(column: impl ColumnTrait, text: &str) -> Expr {
    let plain = text
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    column.like(LikeExpr::new(format!("%{plain}%")).escape('\\'))
}

/// Inserts rows into several tables: on PostgreSQL in one statement, at the end of which their keys must fit.
pub(crate) async fn insert_all(tx: &Tx, mut rows: Vec<InsertStatement>) -> Result<(), DbErr> {
    if tx.get_database_backend() != DbBackend::Postgres {
        for insert in &rows {
            tx.execute(insert).await?;
        }
        return Ok(());
    }
    let Some(last) = rows.pop() else {
        return Ok(());
    };
    let mut others = WithClause::new();
    for (number, insert) in rows.into_iter().enumerate() {
        let mut other = CommonTableExpression::new();
        other.table_name(format!("rows{number}")).query(insert);
        others.cte(other);
    }
    tx.execute(&last.with(others)).await.map(|_| ())
}

fn closed() -> DbErr {
    DbErr::Custom("the database is closing".to_owned())
}

/// SQLite as we want it: a log that readers do not wait for, on the disk at each commit, keys enforced.
fn sqlite(path: &str, connections: u32, reads_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(format!("sqlite://{path}?mode=rwc"));
    options
        .max_connections(connections)
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        // Where SQLite ended a transaction by itself the driver has lost count: in one that is open by mistake a
        // commit would keep nothing and say that it did.
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            let is_sound = !connection.is_in_transaction();
            Box::pin(async move { Ok(is_sound) })
        })
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                // What is deleted is written over.
                .pragma("secure_delete", "on")
                .pragma("temp_store", "memory")
                .pragma("cache_size", "-8000");
            if reads_only {
                sqlite.pragma("query_only", "on")
            } else {
                sqlite
            }
        });
    options
}

#[cfg(test)]
mod tests;
