//! The bare limit on SQLite: one connection, the rows of one booking, one commit, again and again.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bausteine::Clock;
use sea_orm::sqlx::query::Query;
use sea_orm::sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous,
};
use sea_orm::sqlx::{AssertSqlSafe, Connection as _, Row as _, Sqlite};

use crate::bare_rows::{Cell, Sample, rows};
use crate::figures::rate;

/// Books the dates of an offering for a while; bookings a second.
pub(crate) async fn run(
    file: &Path,
    slug: &str,
    sample: &Sample,
    time: Duration,
) -> anyhow::Result<f64> {
    // As `db.rs` has it.
    let options = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-8000");
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let pools = sea_orm::sqlx::query(
        "SELECT p.id, o.id FROM pools p JOIN offerings o ON o.id = p.offering_id \
         WHERE o.slug = ? AND p.kind = 'session'",
    )
    .bind(slug)
    .fetch_all(&mut connection)
    .await?;
    let pools: Vec<[Vec<u8>; 2]> = pools
        .iter()
        .map(|row| Ok([row.try_get(0)?, row.try_get(1)?]))
        .collect::<Result<_, sea_orm::sqlx::Error>>()?;
    let statements: Vec<(Arc<str>, Vec<Cell<'_>>)> = rows(sample)
        .into_iter()
        .map(|(table, columns)| {
            let (names, cells): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
            let marks = vec!["?"; names.len()].join(", ");
            let names = names.join("\", \"");
            let sql = format!("INSERT INTO {table} (\"{names}\") VALUES ({marks})");
            (Arc::from(sql), cells)
        })
        .collect();
    let clock = Clock::real();
    let begun = Instant::now();
    let mut count = 0;
    for [pool, offering] in pools.iter().cycle() {
        let number: i64 = rand::random_range(1..i64::MAX);
        let now = clock.now().to_rfc3339();
        let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
        for (sql, cells) in &statements {
            let mut query = sea_orm::sqlx::query(AssertSqlSafe(Arc::clone(sql)));
            for cell in cells {
                query = match cell {
                    Cell::Pool => query.bind(pool.clone()),
                    Cell::Offering => query.bind(offering.clone()),
                    Cell::Now => query.bind(now.clone()),
                    other => bind(query, *other, number),
                };
            }
            query.execute(&mut *tx).await?;
        }
        tx.commit().await?;
        count += 1;
        if begun.elapsed() >= time {
            break;
        }
    }
    let rate = rate(count, begun.elapsed());
    connection.close().await?;
    Ok(rate)
}

type Bound<'q> = Query<'q, Sqlite, SqliteArguments>;

fn bind<'q>(query: Bound<'q>, cell: Cell<'_>, number: i64) -> Bound<'q> {
    let bytes = |length: usize| {
        let mut bytes = vec![0; length - 8];
        bytes.extend_from_slice(&number.to_be_bytes());
        bytes
    };
    match cell {
        Cell::Id => query.bind(bytes(16)),
        Cell::Hash => query.bind(bytes(32)),
        Cell::Name(before) => query.bind(format!("{before}{number:016x}")),
        Cell::Ticket => query.bind(number),
        Cell::Text(text) => query.bind(text.to_owned()),
        Cell::Number(value) => query.bind(value),
        Cell::Pool | Cell::Offering | Cell::Now => query,
    }
}
