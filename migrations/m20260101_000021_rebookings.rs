//! Rebookings: which booking of another offering stands in for which.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, timestamp_with_time_zone, uuid};

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
                .table("rebookings")
                .col(uuid("id").primary_key())
                .col(uuid("left_id"))
                .col(uuid("joined_id"))
                .col(string("actor"))
                .col(timestamp_with_time_zone("at"))
                .foreign_key(&mut key("left_id"))
                .foreign_key(&mut key("joined_id"))
                .to_owned(),
        )
        .await?;
        for column in ["left_id", "joined_id", "at"] {
            let index = Index::create()
                .name(format!("rebookings_{column}"))
                .table("rebookings")
                .col(column)
                .to_owned();
            db.create_index(index).await?;
        }
        Ok(())
    }
}

fn key(column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from("rebookings", column)
        .to("bookings", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
