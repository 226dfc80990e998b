//! Offerings that only the office sees.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        db.alter_table(
            Table::alter()
                .table("offerings")
                .add_column(boolean("draft").default(false).take())
                .to_owned(),
        )
        .await
    }
}
