//! Queries. Whole sets at a time: as many statements as there are tables.

pub(super) mod archive;
pub(super) mod attachments;
pub(super) mod office;
pub(super) mod programmes;

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder as _, QuerySelect as _};

use super::entity::entry::State;
use super::entity::{attachment, date, entry, programme, source, version};
use crate::db::{Tx, upsert};
use crate::kinds::ChronicleId;

/// Everything that everybody sees, entries in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows {
    /// Documents, by their heading.
    pub(super) sources: Vec<source::Model>,
    /// Programmes, by their name.
    pub(super) programmes: Vec<programme::Model>,
    /// Entries: first what began first, of equal days what has the smaller place.
    pub(super) entries: Vec<entry::Model>,
    /// The dates inside them, by entry, in their order.
    pub(super) dates: HashMap<ChronicleId, Vec<date::Model>>,
    /// Pictures and documents, by entry.
    pub(super) attachments: HashMap<ChronicleId, Vec<attachment::Model>>,
    /// Entries of which another one tells: their names in addresses, and which.
    pub(super) merged: Vec<(String, ChronicleId)>,
}

/// Entries in the order in which they are told; an index has it.
fn in_order() -> Select<entry::Entity> {
    entry::Entity::find()
        .filter(entry::Column::State.eq(State::Published))
        .order_by_asc(entry::Column::FirstDay)
        .order_by_asc(entry::Column::Position)
}

/// Reads everything that everybody sees.
pub(super) async fn everything(db: &impl ConnectionTrait) -> Result<Rows, DbErr> {
    let entries = in_order().all(db).await?;
    let dates = date::Entity::find()
        .order_by_asc(date::Column::EntryId)
        .order_by_asc(date::Column::Position)
        .all(db)
        .await?;
    let merged: Vec<(String, Option<ChronicleId>)> = entry::Entity::find()
        .select_only()
        .columns([entry::Column::Slug, entry::Column::MergedInto])
        .filter(entry::Column::State.eq(State::Merged))
        .into_tuple()
        .all(db)
        .await?;
    let merged = merged.into_iter();
    Ok(Rows {
        merged: merged
            .filter_map(|(slug, into)| Some((slug, into?)))
            .collect(),
        sources: source::Entity::find()
            .order_by_asc(source::Column::Title)
            .all(db)
            .await?,
        programmes: programme::Entity::find()
            .order_by_asc(programme::Column::Name)
            .all(db)
            .await?,
        entries,
        dates: by_entry(dates),
        attachments: attachments::all(db).await?,
    })
}

fn by_entry(dates: Vec<date::Model>) -> HashMap<ChronicleId, Vec<date::Model>> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for date in dates {
        all.entry(date.entry_id).or_default().push(date);
    }
    all
}

/// Is any entry of these names there?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn is_any_there(db: &impl ConnectionTrait, slugs: &[&str]) -> Result<bool, DbErr> {
    let found = entry::Entity::find()
        .filter(entry::COLUMN.slug.is_in(slugs.iter().copied()))
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// A document by its heading.
pub(super) async fn source(tx: &Tx, title: &str) -> Result<Option<source::Model>, DbErr> {
    source::Entity::find()
        .filter(source::Column::Title.eq(title))
        .one(tx)
        .await
}

/// All programmes; there are few.
pub(super) async fn programmes(tx: &Tx) -> Result<Vec<programme::Model>, DbErr> {
    programme::Entity::find().all(tx).await
}

/// Entries by their names in addresses, each with the dates inside it.
pub(super) async fn kept(
    tx: &Tx,
    slugs: &[&str],
) -> Result<HashMap<String, (entry::Model, Vec<date::Model>)>, DbErr> {
    let mut all = HashMap::new();
    // SQLite takes 32 766 parameters in one statement.
    for slugs in slugs.chunks(10_000) {
        let entries = entry::Entity::find()
            .filter(entry::COLUMN.slug.is_in(slugs.iter().copied()))
            .all(tx)
            .await?;
        let dates = date::Entity::find()
            .filter(
                date::COLUMN
                    .entry_id
                    .is_in(entries.iter().map(|entry| entry.id)),
            )
            .order_by_asc(date::Column::Position)
            .all(tx)
            .await?;
        let mut dates = by_entry(dates);
        all.extend(entries.into_iter().map(|entry| {
            let inside = dates.remove(&entry.id).unwrap_or_default();
            (entry.slug.clone(), (entry, inside))
        }));
    }
    Ok(all)
}

/// Rows that are new or changed, and dates that are gone.
#[derive(Debug, Default)]
pub(super) struct Writes {
    /// Documents.
    pub(super) sources: Vec<source::Model>,
    /// Programmes.
    pub(super) programmes: Vec<programme::Model>,
    /// Entries.
    pub(super) entries: Vec<entry::Model>,
    /// Dates inside them.
    pub(super) dates: Vec<date::Model>,
    /// Dates that no plan names any more.
    pub(super) dates_gone: Vec<Uuid>,
    /// What entries said before.
    pub(super) versions: Vec<version::Model>,
}

impl Writes {
    /// Is there nothing to write?
    pub(super) fn is_empty(&self) -> bool {
        self.sources.is_empty()
            && self.programmes.is_empty()
            && self.entries.is_empty()
            && self.dates.is_empty()
            && self.dates_gone.is_empty()
    }
}

/// Writes what was compared, in the order in which the tables lean on each other.
pub(super) async fn write(tx: &Tx, writes: Writes) -> Result<(), DbErr> {
    upsert::<source::Entity>(tx, writes.sources).await?;
    upsert::<programme::Entity>(tx, writes.programmes).await?;
    upsert::<entry::Entity>(tx, writes.entries).await?;
    for gone in writes.dates_gone.chunks(10_000) {
        date::Entity::delete_many()
            .filter(date::COLUMN.id.is_in(gone.iter().copied()))
            .exec(tx)
            .await?;
    }
    upsert::<date::Entity>(tx, writes.dates).await?;
    upsert::<version::Entity>(tx, writes.versions).await
}

#[cfg(test)]
mod tests {
    use sea_orm::{
        ConnectionTrait as _, DbBackend, FromQueryResult as _, QueryTrait as _, Statement,
    };

    use super::in_order;
    use crate::db::Db;

    #[derive(Debug, sea_orm::FromQueryResult)]
    struct Step {
        detail: String,
    }

    /// How SQLite would answer.
    async fn plan(statement: Statement) -> String {
        let name = format!("bausteine-chronology-plan-{}.db", std::process::id());
        let file = std::env::temp_dir().join(name);
        let db = Db::connect(&format!("sqlite:{}", file.display()), 1)
            .await
            .unwrap();
        db.migrate().await.unwrap();
        for ending in ["", "-wal", "-shm"] {
            _ = std::fs::remove_file(format!("{}{ending}", file.display()));
        }
        let explain = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            format!("EXPLAIN QUERY PLAN {}", statement.sql),
            statement.values.map(|values| values.0).unwrap_or_default(),
        );
        let rows = db.read().query_all_raw(explain).await.unwrap();
        let steps = rows.iter().map(|row| Step::from_query_result(row, ""));
        let steps: Vec<_> = steps.map(|step| step.unwrap().detail).collect();
        steps.join("\n")
    }

    #[tokio::test]
    async fn entries_are_read_in_their_order_by_an_index() {
        let plan = plan(in_order().build(DbBackend::Sqlite)).await;
        assert!(
            plan.contains("USING INDEX chronology_entries_order"),
            "{plan}"
        );
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}
