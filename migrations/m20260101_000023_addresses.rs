//! Where a venue is: street, postcode and town. Empty: nobody has said so.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        for column in ["street", "postcode", "town"] {
            db.alter_table(
                Table::alter()
                    .table("venues")
                    .add_column(text(column).default(""))
                    .to_owned(),
            )
            .await?;
        }
        Ok(())
    }
}
