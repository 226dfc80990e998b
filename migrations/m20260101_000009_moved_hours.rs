//! What a session was before the office changed it: the hours that it had first, and when it was called off.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{time_null, timestamp_with_time_zone_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            time_null("moved_start"),
            time_null("moved_end"),
            timestamp_with_time_zone_null("called_off_at"),
        ] {
            let table = Table::alter()
                .table("sessions")
                .add_column(column)
                .to_owned();
            db.alter_table(table).await?;
        }
        Ok(())
    }
}
