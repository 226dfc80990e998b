//! What the office sets itself in the browser.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, timestamp_with_time_zone};

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
                .table("own_settings")
                .col(text("name").primary_key())
                .col(text("value"))
                .col(timestamp_with_time_zone("at"))
                .to_owned(),
        )
        .await
    }
}
