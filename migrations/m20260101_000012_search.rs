//! What the office finds bookings by, and what it notes about them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text_null;

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
                .table("bookings")
                .add_column(text_null("office_note"))
                .to_owned(),
        )
        .await?;
        // A part of a name or a number is looked for in all of them: the index holds all that is asked, and is
        // much smaller than the table.
        db.create_index(both("persons", "name_folded", "booking_id"))
            .await?;
        for column in ["email_folded", "phone"] {
            let name = format!("bookings_{column}");
            db.drop_index(Index::drop().name(name).table("bookings").to_owned())
                .await?;
            db.create_index(both("bookings", column, "id")).await?;
        }
        Ok(())
    }
}

fn both(table: &'static str, first: &'static str, second: &'static str) -> IndexCreateStatement {
    Index::create()
        .name(format!("{table}_{first}"))
        .table(table)
        .col(first)
        .col(second)
        .to_owned()
}
