//! Who did what and when, and the secrets that a database keeps where the settings name none.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, json_binary, text, timestamp_with_time_zone, uuid, uuid_null,
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
                .table("audit")
                .col(uuid("id").primary_key())
                .col(timestamp_with_time_zone("at"))
                .col(text("actor"))
                .col(text("deed"))
                .col(text("subject_kind"))
                .col(uuid_null("subject_id"))
                .col(json_binary("details"))
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("audit_at")
                .table("audit")
                .col("at")
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("audit_subject")
                .table("audit")
                .col("subject_kind")
                .col("subject_id")
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("secrets")
                .col(text("name").primary_key())
                .col(binary("value"))
                .to_owned(),
        )
        .await
    }
}
