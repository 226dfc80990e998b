//! Issues of the Rundbrief: what is written, and what was sent.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, integer_uniq, json_binary, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid,
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
                .table("issues")
                .col(uuid("id").primary_key())
                .col(integer_uniq("number"))
                .col(text("state"))
                .col(integer("version"))
                .col(json_binary("content"))
                .col(json_binary("audience"))
                .col(text_null("scheduled_local"))
                .col(timestamp_with_time_zone_null("scheduled_at"))
                .col(integer("recipients"))
                .col(timestamp_with_time_zone_null("sent_at"))
                .col(timestamp_with_time_zone_null("forgotten_at"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("updated_at"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("issue_editions")
                .col(uuid("issue_id"))
                .col(text("lang"))
                .col(text("said_in"))
                .col(text("subject"))
                .col(text("preheader"))
                .col(json_binary("parts"))
                .primary_key(Index::create().col("issue_id").col("lang"))
                .foreign_key(
                    ForeignKey::create()
                        .from("issue_editions", "issue_id")
                        .to("issues", "id")
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        )
        .await
    }
}
