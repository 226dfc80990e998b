//! What is known of a programme that pays: who gives the money, from when to when, what it is about.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date_null, integer, string_null, text_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        // One column a statement: SQLite takes no more.
        for column in [
            string_null("funder"),
            string_null("edtf"),
            string_null("printed"),
            date_null("first_day"),
            date_null("last_day"),
            text_null("note"),
            integer("version").default(1).take(),
        ] {
            let mut table = Table::alter().table("programmes").to_owned();
            table.add_column(column);
            db.alter_table(table).await?;
        }
        Ok(())
    }
}
