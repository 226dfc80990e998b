//! What came back, and what it adds up to for an address.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, binary_null, binary_uniq, date, integer, string, string_null, text_null,
    timestamp_with_time_zone, uuid,
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
                .table("bounces")
                .col(uuid("id").primary_key())
                .col(binary_uniq("hash"))
                .col(uuid("letter_id"))
                .col(binary_null("sealed"))
                .col(string("kind"))
                .col(string_null("status"))
                .col(text_null("said"))
                .col(timestamp_with_time_zone("at"))
                // What is forgotten with a letter is forgotten here too.
                .foreign_key(
                    ForeignKey::create()
                        .from("bounces", "letter_id")
                        .to("letters", "id")
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        )
        .await?;
        for (name, column) in [
            ("bounces_letter", "letter_id"),
            ("bounces_address", "sealed"),
            ("bounces_at", "at"),
        ] {
            db.create_index(
                Index::create()
                    .name(name)
                    .table("bounces")
                    .col(column)
                    .to_owned(),
            )
            .await?;
        }
        db.create_table(
            Table::create()
                .table("bounce_scores")
                .col(binary("sealed").primary_key())
                .col(integer("halves"))
                .col(date("day"))
                .col(integer("of_day"))
                .col(timestamp_with_time_zone("last_at"))
                .to_owned(),
        )
        .await
    }
}
