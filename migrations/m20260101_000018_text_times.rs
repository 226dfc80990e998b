//! When each text was written last: a translation may be older than the German.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone_null;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column a statement.
        for column in ["title_at", "description_at"] {
            db.alter_table(
                Table::alter()
                    .table("offering_texts")
                    .add_column(timestamp_with_time_zone_null(column).take())
                    .to_owned(),
            )
            .await?;
        }
        Ok(())
    }
}
