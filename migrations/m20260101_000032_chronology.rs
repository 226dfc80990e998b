//! What took place: the entries of the chronology, the dates named inside them, the programmes that paid, and the
//! documents from which they were taken.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date, date_null, integer, json_binary, string, string_null, string_uniq, text, text_null,
    timestamp_with_time_zone, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        db.create_table(
            Table::create()
                .table("programmes")
                .col(uuid("id").primary_key())
                .col(string_uniq("slug"))
                .col(string_uniq("name"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("chronology_sources")
                .col(uuid("id").primary_key())
                .col(string_uniq("title"))
                .col(string("lang"))
                .col(json_binary("headed"))
                .to_owned(),
        )
        .await?;
        entries(db).await?;
        dates(db).await?;
        for (name, table, columns) in [
            // In this order they are read.
            (
                "chronology_entries_order",
                "chronology_entries",
                &["first_day", "position"][..],
            ),
            (
                "chronology_entries_end",
                "chronology_entries",
                &["last_day"],
            ),
            (
                "chronology_entries_programme_id",
                "chronology_entries",
                &["programme_id"],
            ),
            (
                "chronology_entries_source_id",
                "chronology_entries",
                &["source_id"],
            ),
            ("chronology_dates_first", "chronology_dates", &["first_day"]),
        ] {
            let mut index = Index::create().name(name).table(table).to_owned();
            for column in columns {
                index.col(*column);
            }
            db.create_index(index).await?;
        }
        Ok(())
    }
}

async fn entries(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("chronology_entries")
            .col(uuid("id").primary_key())
            .col(string_uniq("slug"))
            .col(uuid_null("source_id"))
            .col(integer("position"))
            .col(string("edtf"))
            .col(string("printed"))
            .col(date("first_day"))
            .col(date_null("last_day"))
            .col(text_null("kicker"))
            .col(text("title"))
            .col(text_null("title_markdown"))
            .col(string("title_basis"))
            .col(text("body"))
            .col(string("kind"))
            .col(uuid_null("programme_id"))
            .col(string_null("programme_basis"))
            .col(json_binary("details"))
            .col(timestamp_with_time_zone("updated_at"))
            .check(Expr::cust("last_day IS NULL OR last_day >= first_day"))
            .check(Expr::cust(
                "(programme_id IS NULL) = (programme_basis IS NULL)",
            ))
            .foreign_key(
                ForeignKey::create()
                    .from("chronology_entries", "source_id")
                    .to("chronology_sources", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("chronology_entries", "programme_id")
                    .to("programmes", "id")
                    .on_delete(ForeignKeyAction::Restrict),
            )
            .to_owned(),
    )
    .await
}

async fn dates(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("chronology_dates")
            .col(uuid("id").primary_key())
            .col(uuid("entry_id"))
            .col(integer("position"))
            .col(string("edtf"))
            .col(string("printed"))
            .col(date("first_day"))
            .col(date_null("last_day"))
            .col(string("date_basis"))
            .col(text("title"))
            .col(string("kind"))
            .check(Expr::cust("last_day IS NULL OR last_day >= first_day"))
            .index(
                Index::create()
                    .name("chronology_dates_place")
                    .col("entry_id")
                    .col("position")
                    .unique(),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("chronology_dates", "entry_id")
                    .to("chronology_entries", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned(),
    )
    .await
}
