//! Databases to be booked into: each run gets a fresh copy of one that was filled once.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sea_orm::sqlx::{AssertSqlSafe, Connection as _, Row as _};
use tempfile::TempDir;

use crate::bare_rows::Sample;
use crate::offerings;
use crate::postgres::Postgres;

/// A database system with a filled database in it.
#[derive(Debug)]
pub(crate) enum Ground {
    /// Files of the embedded one.
    Sqlite(TempDir),
    /// A server.
    Postgres(Postgres),
}

/// A fresh copy, in a folder of its own.
#[derive(Debug)]
pub(crate) struct Place<'g> {
    /// As the settings take it.
    pub(crate) url: String,
    /// Where the program stands and its letters go.
    pub(crate) folder: TempDir,
    /// File or name.
    pub(crate) database: Database<'g>,
}

/// How to ask it past the program.
#[derive(Debug)]
pub(crate) enum Database<'g> {
    /// This file.
    File(PathBuf),
    /// The database of this name.
    Named(&'g Postgres, String),
}

impl Ground {
    /// Files, filled.
    pub(crate) fn sqlite() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite:{}", folder.path().join("template.db").display());
        offerings::import(folder.path(), &url)?;
        Ok(Self::Sqlite(folder))
    }

    /// A server with a filled database.
    pub(crate) async fn postgres() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let server = Postgres::start().await?;
        server.ask("postgres", "CREATE DATABASE template")?;
        let url = server.url("template");
        crate::process::output(crate::server::command(folder.path(), &url).arg("migrate"))?;
        offerings::import(folder.path(), &url)?;
        Ok(Self::Postgres(server))
    }

    /// A fresh copy.
    pub(crate) fn fresh(&self) -> anyhow::Result<Place<'_>> {
        let folder = tempfile::tempdir()?;
        Ok(match self {
            Self::Sqlite(template) => {
                let file = folder.path().join("bausteine.db");
                for ending in ["", "-wal"] {
                    let from = template.path().join(format!("template.db{ending}"));
                    if from.exists() {
                        let to = folder.path().join(format!("bausteine.db{ending}"));
                        std::fs::copy(from, to)?;
                    }
                }
                Place {
                    url: format!("sqlite:{}", file.display()),
                    folder,
                    database: Database::File(file),
                }
            }
            Self::Postgres(server) => {
                let name = server.copy("template")?;
                Place {
                    url: server.url(&name),
                    folder,
                    database: Database::Named(server, name),
                }
            }
        })
    }
}

impl Place<'_> {
    /// Where the program stands.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// How many letters were carried away.
    pub(crate) fn letters(&self) -> usize {
        std::fs::read_dir(self.folder().join("mails"))
            .into_iter()
            .flatten()
            .count()
    }

    /// How many rows each table of a booking has, one after another.
    pub(crate) async fn rows(&self) -> anyhow::Result<Vec<usize>> {
        let mut counts = Vec::new();
        for table in [
            "bookings", "persons", "entries", "holders", "changes", "letters",
        ] {
            counts.push(
                self.value(&format!("SELECT count(*) FROM {table}"))
                    .await?
                    .parse()?,
            );
        }
        Ok(counts)
    }

    /// One of the letters that the program wrote.
    pub(crate) async fn sample(&self) -> anyhow::Result<Sample> {
        let part = async |column: &str| {
            let what = format!("coalesce({column}, '')");
            let sql = format!("SELECT {what} FROM letters WHERE calendar IS NOT NULL LIMIT 1");
            self.value(&sql)
                .await
                .with_context(|| format!("no letter with a {column}"))
        };
        Ok(Sample {
            subject: part("subject").await?,
            plain: part("plain").await?,
            html: part("html").await?,
            calendar: part("calendar").await?,
        })
    }

    /// The first column of all rows, a text.
    pub(crate) async fn lines(&self, sql: &str) -> anyhow::Result<Vec<String>> {
        match &self.database {
            Database::Named(server, name) => {
                let answer = server.ask(name, sql)?;
                Ok(answer.lines().map(ToOwned::to_owned).collect())
            }
            Database::File(file) => {
                let options = SqliteConnectOptions::new().filename(file);
                let mut connection = SqliteConnection::connect_with(&options).await?;
                // The text is our own.
                let rows = sea_orm::sqlx::query(AssertSqlSafe(sql.to_owned()))
                    .fetch_all(&mut connection)
                    .await?;
                connection.close().await?;
                rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
            }
        }
    }

    /// The first column of the first row, as text.
    async fn value(&self, sql: &str) -> anyhow::Result<String> {
        match &self.database {
            Database::Named(server, name) => server.ask(name, sql),
            Database::File(file) => {
                let options = SqliteConnectOptions::new().filename(file);
                let mut connection = SqliteConnection::connect_with(&options).await?;
                let sql = format!("SELECT CAST(({sql}) AS text)");
                // The text is our own.
                let row = sea_orm::sqlx::query(AssertSqlSafe(sql))
                    .fetch_one(&mut connection)
                    .await?;
                let value: Option<String> = row.try_get(0)?;
                connection.close().await?;
                value.context("nothing there")
            }
        }
    }
}
