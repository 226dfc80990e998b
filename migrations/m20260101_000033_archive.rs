//! The chronology goes on: drafts and versions of entries, the offerings that entries were made of, and how the
//! office wants offerings of each kind to be kept.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, json_binary, string, string_null, timestamp_with_time_zone, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        let entries = "chronology_entries";
        // One column a statement: SQLite takes no more.
        for column in [
            string("state").default("published").take(),
            integer("version").default(1).take(),
            string("actor").default("").take(),
            boolean("worded").default(false).take(),
            uuid_null("merged_into"),
        ] {
            let mut table = Table::alter().table(entries).to_owned();
            table.add_column(column);
            db.alter_table(table).await?;
        }
        db.create_table(
            Table::create()
                .table("chronology_versions")
                .col(uuid("entry_id"))
                .col(integer("version"))
                .col(json_binary("content"))
                .col(string("actor"))
                .col(timestamp_with_time_zone("at"))
                .primary_key(Index::create().col("entry_id").col("version"))
                .foreign_key(&mut goes_with("chronology_versions", "entry_id", entries))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("chronology_origins")
                .col(uuid("offering_id").primary_key())
                .col(uuid("entry_id"))
                .col(string_null("bundle"))
                .col(timestamp_with_time_zone("read_at"))
                .foreign_key(&mut goes_with(
                    "chronology_origins",
                    "offering_id",
                    "offerings",
                ))
                .foreign_key(&mut goes_with("chronology_origins", "entry_id", entries))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("archive_choices")
                .col(string("name").primary_key())
                .col(string("value"))
                .to_owned(),
        )
        .await?;
        for (table, column) in [
            ("chronology_origins", "entry_id"),
            ("chronology_origins", "bundle"),
            (entries, "merged_into"),
        ] {
            let index = Index::create()
                .name(format!("{table}_{column}"))
                .table(table)
                .col(column)
                .to_owned();
            db.create_index(index).await?;
        }
        Ok(())
    }
}

fn goes_with(
    table: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to(to, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
