//! The outbox: one letter, one row, one Message-ID.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
    uuid, uuid_null,
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
                .table("letters")
                .col(uuid("id").primary_key())
                .col(text("event").unique_key())
                .col(text("queue"))
                .col(text("kind"))
                .col(uuid_null("booking_id"))
                .col(text("recipient"))
                .col(text("lang"))
                .col(text("subject"))
                .col(text("plain"))
                .col(text("html"))
                .col(text_null("calendar_method"))
                .col(text_null("calendar"))
                .col(text("message_id").unique_key())
                .col(text("state"))
                .col(integer("attempts"))
                .col(integer("repeats"))
                .col(timestamp_with_time_zone("due_at"))
                .col(timestamp_with_time_zone_null("lease_until"))
                .col(big_integer("fence"))
                .col(text_null("reply"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone_null("settled_at"))
                .foreign_key(
                    ForeignKey::create()
                        .from("letters", "booking_id")
                        .to("bookings", "id")
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("letters_due")
                .table("letters")
                .col("queue")
                .col("state")
                .col("due_at")
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("letters_booking")
                .table("letters")
                .col("booking_id")
                .to_owned(),
        )
        .await
    }
}
