//! School holidays, public holidays and observances: what the planning of dates looks at.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date, text};

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
                .table("calendar_days")
                .col(text("kind"))
                .col(text("name"))
                .col(date("first"))
                .col(date("last"))
                .primary_key(Index::create().col("kind").col("name").col("first"))
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("calendar_days_first")
                .table("calendar_days")
                .col("first")
                .to_owned(),
        )
        .await
    }
}
