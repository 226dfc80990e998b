//! Mailings: the same letter to many. Its words are kept once for each language; a row for each recipient stands
//! among the letters, with nothing in it but her own.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, text_null, timestamp_with_time_zone, uuid, uuid_null};

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
                .table("mailings")
                .col(uuid("issue_id").primary_key())
                .col(text("state"))
                .col(timestamp_with_time_zone("created_at"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("mailing_editions")
                .col(uuid("issue_id"))
                .col(text("lang"))
                .col(text("subject"))
                .col(text("plain"))
                .col(text("html"))
                .col(text("unsubscribe"))
                .primary_key(Index::create().col("issue_id").col("lang"))
                .foreign_key(
                    ForeignKey::create()
                        .from("mailing_editions", "issue_id")
                        .to("mailings", "issue_id")
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        )
        .await?;
        for column in [
            uuid_null("issue_id"),
            uuid_null("subscriber_id"),
            text_null("way"),
        ] {
            let alter = Table::alter()
                .table("letters")
                .add_column(column)
                .to_owned();
            db.alter_table(alter).await?;
        }
        // Letters to one person pay nothing for these.
        db.create_index(
            Index::create()
                .name("letters_mailing")
                .table("letters")
                .col("issue_id")
                .col("state")
                .and_where(Expr::cust("issue_id IS NOT NULL"))
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("letters_subscriber")
                .table("letters")
                .col("subscriber_id")
                .and_where(Expr::cust("subscriber_id IS NOT NULL"))
                .to_owned(),
        )
        .await
    }
}
