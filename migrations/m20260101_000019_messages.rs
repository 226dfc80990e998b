//! Messages of the office to all who take part in something: what was said, and whom the office rings about it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary_uniq, json_binary, string, text, timestamp_with_time_zone, uuid, uuid_null,
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
                .table("messages")
                .col(uuid("id").primary_key())
                .col(uuid("offering_id"))
                .col(uuid_null("session_id"))
                .col(binary_uniq("form_hash"))
                .col(text("text"))
                .col(json_binary("to_ring"))
                .col(string("actor"))
                .col(timestamp_with_time_zone("at"))
                .foreign_key(&mut key("offering_id", "offerings"))
                .foreign_key(&mut key("session_id", "sessions"))
                .to_owned(),
        )
        .await?;
        for column in ["offering_id", "session_id", "at"] {
            let index = Index::create()
                .name(format!("messages_{column}"))
                .table("messages")
                .col(column)
                .to_owned();
            db.create_index(index).await?;
        }
        Ok(())
    }
}

fn key(column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from("messages", column)
        .to(to, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
