//! The history of PostgreSQL carried over into a file of SQLite, row by row: both databases hold the same.

use std::path::Path;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sea_orm::sqlx::{AssertSqlSafe, Connection as _, Row as _};

use crate::postgres::Postgres;

/// Rows that are written with one statement.
const TOGETHER: usize = 200;

/// Replaces all that a migrated file holds by all that a database holds.
pub(crate) async fn over(postgres: &Postgres, name: &str, file: &Path) -> anyhow::Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .foreign_keys(false);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' \
        AND name NOT LIKE 'sqlite%' AND name <> 'seaql_migrations'";
    let tables = sea_orm::sqlx::query(tables)
        .fetch_all(&mut connection)
        .await?;
    let mut tx = connection.begin().await?;
    for table in tables {
        let table: String = table.try_get(0)?;
        let columns = postgres.ask(
            name,
            &format!(
                "SELECT column_name || ' ' || data_type FROM information_schema.columns \
                 WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
            ),
        )?;
        let columns: Vec<(&str, &str)> = columns
            .lines()
            .filter_map(|line| line.split_once(' '))
            .collect();
        let values: Vec<String> = columns
            .iter()
            .map(|(column, kind)| value(column, kind))
            .collect();
        let rows = postgres.ask(
            name,
            &format!(
                "SELECT '(' || {} || ')' FROM \"{table}\"",
                values.join(" || ',' || ")
            ),
        )?;
        let names: Vec<String> = columns
            .iter()
            .map(|(column, _)| format!("\"{column}\""))
            .collect();
        let delete = format!("DELETE FROM \"{table}\"");
        sea_orm::sqlx::query(AssertSqlSafe(delete))
            .execute(&mut *tx)
            .await?;
        let rows: Vec<&str> = rows.lines().collect();
        for some in rows.chunks(TOGETHER) {
            let insert = format!(
                "INSERT INTO \"{table}\" ({}) VALUES {}",
                names.join(", "),
                some.join(", ")
            );
            let insert = sea_orm::sqlx::query(AssertSqlSafe(insert)).persistent(false);
            insert.execute(&mut *tx).await?;
        }
    }
    tx.commit().await?;
    connection.close().await?;
    Ok(())
}

/// A value as SQLite would have been given it by the program, as the text of a literal.
fn value(column: &str, kind: &str) -> String {
    let column = format!("\"{column}\"");
    let quoted = |text: &str| format!("quote_literal({text})");
    let written = match kind {
        "uuid" => format!("'x''' || replace({column}::text, '-', '') || ''''"),
        "bytea" => format!("'x''' || encode({column}, 'hex') || ''''"),
        "boolean" => format!("{column}::int::text"),
        "timestamp with time zone" => quoted(&format!(
            "to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') || '+00:00'"
        )),
        "integer" | "bigint" | "smallint" | "double precision" => format!("{column}::text"),
        // Line breaks part the rows; backslashes are only signs there.
        _ => format!(
            "'''' || replace(replace(replace({column}::text, '''', ''''''), chr(10), '''||char(10)||'''), \
             chr(13), '''||char(13)||''') || ''''"
        ),
    };
    format!("coalesce({written}, 'NULL')")
}
