//! The files of attachments inside a backup: in a table that no database has while it is used.

use std::path::Path;

use axum::body::Bytes;
use sea_orm::{ConnectionTrait as _, DbBackend, DbErr, Statement};

use crate::db::file;
use crate::storage::Storage;

/// Puts the files of a folder into a copy of the database that was made a moment ago: what it tells of lay there
/// before. Returns how many. A bucket is for others to keep.
///
/// # Errors
/// If a file can not be read, or the copy can not be written.
pub(super) async fn pack(storage: &Storage, copy: &Path) -> anyhow::Result<usize> {
    if storage.folder().is_none() {
        return Ok(0);
    }
    let keys = storage.keys().await?;
    let db = file::open(copy).await?;
    // The copy is brought to the disk as a whole.
    db.execute_unprepared("PRAGMA synchronous = OFF").await?;
    db.execute_unprepared("CREATE TABLE packed_files (key text PRIMARY KEY, bytes blob NOT NULL)")
        .await?;
    let mut count = 0;
    for key in keys {
        // Deleted a moment ago: then it is in no backup.
        let Some(bytes) = storage.get(&key).await? else {
            continue;
        };
        let put = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "INSERT INTO packed_files (key, bytes) VALUES (?, ?)",
            [key.into(), bytes.to_vec().into()],
        );
        db.execute_raw(put).await?;
        count += 1;
    }
    db.close().await?;
    Ok(count)
}

/// Takes them out of a backup again, and lays those where they belong of which it still tells: what was deleted since
/// does not come back. Returns how many.
///
/// # Errors
/// If a file can not be written, or the backup is broken.
pub(super) async fn unpack(storage: &Storage, backup: &Path) -> anyhow::Result<usize> {
    let db = file::open(backup).await?;
    let ask = |question: &str| Statement::from_string(DbBackend::Sqlite, question);
    let tables = ask("SELECT name FROM sqlite_master WHERE name = 'packed_files'");
    if db.query_all_raw(tables).await?.is_empty() {
        db.close().await?;
        return Ok(0);
    }
    let told = ask(
        "SELECT key FROM packed_files WHERE EXISTS (SELECT 1 FROM chronology_attachments a \
         WHERE lower(hex(a.id)) = replace(substr(key, 1, 36), '-', ''))",
    );
    let rows = db.query_all_raw(told).await?;
    let keys: Result<Vec<String>, DbErr> = rows.iter().map(|row| row.try_get_by_index(0)).collect();
    let keys = keys?;
    for key in &keys {
        let wanted = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "SELECT bytes FROM packed_files WHERE key = ?",
            [key.clone().into()],
        );
        // What lies under a key never changes.
        if storage.get(key).await?.is_none()
            && let Some(row) = db.query_one_raw(wanted).await?
        {
            let bytes: Vec<u8> = row.try_get_by_index(0)?;
            storage.put(key, Bytes::from(bytes)).await?;
        }
    }
    db.execute_unprepared("DROP TABLE packed_files").await?;
    db.execute_unprepared("VACUUM").await?;
    db.close().await?;
    Ok(keys.len())
}
