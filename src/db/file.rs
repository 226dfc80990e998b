//! The file of an SQLite database: who has it open, a consistent copy of it, and whether it is sound.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use migrations::{Migrator, MigratorTrait as _};
use sea_orm::sqlx::sqlite::SqliteSynchronous;
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DbBackend, DbErr, Statement,
};

use crate::marks;

/// How long a connection waits here for another one.
const PATIENCE: Duration = Duration::from_millis(250);

/// The file of a database's URL; `None` where it is a server.
pub(crate) fn file_of(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?.trim_start_matches("//");
    Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
}

/// A file beside another one: `bausteine.db` and `-wal` is `bausteine.db-wal`.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A new, empty file that only its owner reads.
///
/// # Errors
/// If it is there already, or can not be made.
pub(crate) fn create(path: &Path) -> std::io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

/// Gives a file to whom its folder belongs: the service shall be able to open what root made for it.
pub(crate) fn belongs_to_folder(path: &Path) {
    let folder = path.parent().and_then(|folder| folder.metadata().ok());
    let (Some(folder), Ok(file)) = (folder, path.metadata()) else {
        return;
    };
    if (folder.uid(), folder.gid()) != (file.uid(), file.gid()) {
        // Only root may. Whoever else made it can open it, too.
        _ = chown(path, Some(folder.uid()), Some(folder.gid()));
    }
}

/// Makes what happened to the names of a folder last.
///
/// # Errors
/// If the disk does not.
pub(crate) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    match path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        Some(folder) => File::open(folder)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}

/// A hold on a database file, as long as this value lives. It is a lock on a file beside it, which the system
/// releases with the process, however that ends.
#[derive(Debug)]
pub(crate) struct Hold(#[expect(dead_code, reason = "the lock lives as long as it is open")] File);

impl Hold {
    /// Together with others: everybody who opens the database has such a hold. `None` while somebody has it
    /// alone.
    ///
    /// # Errors
    /// If the file beside it can not be opened.
    pub(crate) fn shared(path: &Path) -> std::io::Result<Option<Self>> {
        let file = lock_file(path)?;
        match file.try_lock_shared() {
            Err(TryLockError::WouldBlock) => Ok(None),
            // Some file systems of networks know no locks: there nobody is kept from anything.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(Self(file))),
        }
    }

    /// Alone: nobody has it open, and nobody can open it. `None` while somebody has.
    ///
    /// # Errors
    /// If the file beside it can not be opened or locked.
    pub(crate) fn alone(path: &Path) -> std::io::Result<Option<Self>> {
        let file = lock_file(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn lock_file(path: &Path) -> std::io::Result<File> {
    let path = beside(path, ".lock");
    if !path.exists() {
        match create(&path) {
            Ok(_) => belongs_to_folder(&path),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    File::open(path)
}

/// Copies a database that may be written meanwhile: as it was at one moment, in one file. Marks the copy with
/// that moment.
///
/// # Errors
/// If it can not be read, or the copy can not be written. What is at `to` then is no backup.
pub(crate) async fn copy(from: &Path, to: &Path, now: DateTime<Utc>) -> Result<(), DbErr> {
    create(to).map_err(|error| DbErr::Custom(format!("{}: {error}", to.display())))?;
    let source = opened(from, Duration::from_secs(10)).await?;
    // It reads in one transaction and copies page by page; writers go on beside it.
    let into = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "VACUUM INTO ?",
        [to.to_string_lossy().into_owned().into()],
    );
    let copied = source.execute_raw(into).await;
    source.close().await?;
    copied?;
    let copy = open(to).await?;
    marks::set(&copy, marks::BACKED_UP, env!("CARGO_PKG_VERSION"), now).await?;
    copy.close().await
}

/// What is wrong with a database file that nobody has open; empty where it is sound.
///
/// # Errors
/// If it is no database.
pub(crate) async fn damages(path: &Path) -> Result<Vec<String>, DbErr> {
    let db = open(path).await?;
    let mut found = words(&db, "PRAGMA integrity_check").await?;
    found.retain(|word| word != "ok");
    let lost = words(&db, "PRAGMA foreign_key_check").await?;
    found.extend(
        lost.into_iter()
            .map(|table| format!("{table}: a row leads nowhere")),
    );
    db.close().await?;
    Ok(found)
}

/// The changes of the tables that a database file has been through and this program does not know: it is of a
/// newer one. `None` where it is a database of something else.
///
/// # Errors
/// If it can not be asked.
pub(crate) async fn unknown_changes(path: &Path) -> Result<Option<Vec<String>>, DbErr> {
    let db = open(path).await?;
    let tables = "SELECT name FROM sqlite_master WHERE name = 'seaql_migrations'";
    if words(&db, tables).await?.is_empty() {
        db.close().await?;
        return Ok(None);
    }
    let mut unknown = words(&db, "SELECT version FROM seaql_migrations ORDER BY version").await?;
    db.close().await?;
    let known = Migrator::get_migration_files();
    unknown.retain(|name| !known.iter().any(|file| file.name() == name));
    Ok(Some(unknown))
}

/// Writes everything into the one file, with no log beside it. `false` where somebody has it open: as long as
/// one has, SQLite does not give up the log.
///
/// # Errors
/// If it is no database, or damaged.
pub(crate) async fn settle(path: &Path) -> Result<bool, DbErr> {
    for _ in 0..8 {
        let db = open(path).await?;
        let mode = words(&db, "PRAGMA journal_mode = DELETE").await;
        db.close().await?;
        match mode {
            Ok(mode) if mode.iter().any(|mode| mode == "delete") => return Ok(true),
            Ok(_) => {}
            Err(error) if error.to_string().contains("locked") => {}
            Err(error) => return Err(error),
        }
        tokio::time::sleep(PATIENCE).await;
    }
    Ok(false)
}

/// One connection to a file that nobody else has open.
///
/// # Errors
/// If it is not there.
pub(crate) async fn open(path: &Path) -> Result<DatabaseConnection, DbErr> {
    opened(path, PATIENCE).await
}

/// One connection to a file that is there, as it is: no log is begun.
async fn opened(path: &Path, patience: Duration) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new("sqlite:");
    let path = path.to_owned();
    options
        .max_connections(1)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .filename(&path)
                .create_if_missing(false)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(patience)
        });
    Database::connect(options).await
}

/// The first column of every row.
async fn words(db: &DatabaseConnection, question: &str) -> Result<Vec<String>, DbErr> {
    let rows = db
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, question))
        .await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}
