//! What was deleted when, as numbers; and indexes over what is still to be forgotten, which are small: what is
//! forgotten has left them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, string, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
    uuid_null,
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
                .table("nights")
                .col(uuid("id").primary_key())
                .col(timestamp_with_time_zone("at"))
                .col(timestamp_with_time_zone_null("finished_at"))
                .to_owned(),
        )
        .await?;
        // No key to the offering: the report stays when it is gone.
        db.create_table(
            Table::create()
                .table("forgotten")
                .col(uuid("id").primary_key())
                .col(uuid("night_id"))
                .col(string("what"))
                .col(uuid_null("offering_id"))
                .col(text("title"))
                .col(big_integer("count"))
                .foreign_key(
                    ForeignKey::create()
                        .from("forgotten", "night_id")
                        .to("nights", "id")
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        )
        .await?;
        for (name, table, column, only) in [
            ("nights_at", "nights", "at", None),
            ("forgotten_night_id", "forgotten", "night_id", None),
            // An index over few rows serves only questions that say the same words.
            (
                "bookings_details",
                "bookings",
                "offering_id",
                Some(
                    "helper_name IS NOT NULL OR helper_contact IS NOT NULL OR children > 0 \
                     OR children_ages IS NOT NULL OR language_help IS NOT NULL",
                ),
            ),
            ("counts_actor", "counts", "session_id", Some("actor <> ''")),
            (
                "ticks_of_nobody",
                "ticks",
                "session_id",
                Some("person_id IS NULL AND actor <> ''"),
            ),
            (
                "reports_actor",
                "reports",
                "session_id",
                Some("actor <> ''"),
            ),
            (
                "letters_of_nobody",
                "letters",
                "created_at",
                Some("booking_id IS NULL"),
            ),
            (
                "sessions_reason",
                "sessions",
                "offering_id",
                Some("reason IS NOT NULL"),
            ),
            ("passes_expires_at", "passes", "expires_at", None),
        ] {
            let mut index = Index::create()
                .name(name)
                .table(table)
                .col(column)
                .to_owned();
            if let Some(only) = only {
                index.and_where(Expr::cust(only));
            }
            db.create_index(index).await?;
        }
        Ok(())
    }
}
