//! Pictures and documents of entries of the chronology. The files themselves lie elsewhere, under the id.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer_null, string, text, text_null, timestamp_with_time_zone, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        let table = "chronology_attachments";
        db.create_table(
            Table::create()
                .table(table)
                .col(uuid("id").primary_key())
                .col(uuid("entry_id"))
                .col(string("kind"))
                .col(string("name"))
                .col(text("label"))
                .col(text("alt"))
                .col(text_null("consent"))
                .col(string("digest"))
                .col(big_integer("bytes"))
                .col(integer_null("width"))
                .col(integer_null("height"))
                .col(integer_null("small_width"))
                .col(integer_null("small_height"))
                .col(string("actor"))
                .col(timestamp_with_time_zone("at"))
                .foreign_key(
                    ForeignKey::create()
                        .from(table, "entry_id")
                        .to("chronology_entries", "id")
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        )
        .await?;
        let index = Index::create()
            .name("chronology_attachments_entry_id")
            .table(table)
            .col("entry_id")
            .to_owned();
        db.create_index(index).await
    }
}
