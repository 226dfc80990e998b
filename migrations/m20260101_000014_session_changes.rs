//! What the office does with single sessions: another place, a substitute, the changes that can be undone for a
//! while, whom it rang, and who leads what.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    json_binary, string, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            uuid_null("venue_id"),
            uuid_null("substitute_id"),
            timestamp_with_time_zone_null("undo_until"),
        ] {
            let table = Table::alter()
                .table("sessions")
                .add_column(column)
                .to_owned();
            db.alter_table(table).await?;
        }
        db.create_table(
            Table::create()
                .table("offering_leaders")
                .col(uuid("offering_id"))
                .col(uuid("staff_id"))
                .primary_key(Index::create().col("offering_id").col("staff_id"))
                .foreign_key(&mut key("offering_leaders", "offering_id", "offerings"))
                .foreign_key(&mut key("offering_leaders", "staff_id", "staff"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("session_changes")
                .col(uuid("id").primary_key())
                .col(uuid("offering_id"))
                .col(uuid("session_id"))
                .col(string("what"))
                .col(json_binary("kept"))
                .col(string("reason"))
                .col(string("actor"))
                .col(timestamp_with_time_zone("at"))
                .col(timestamp_with_time_zone("due_at"))
                .col(timestamp_with_time_zone_null("settled_at"))
                .col(timestamp_with_time_zone_null("undone_at"))
                .foreign_key(&mut key("session_changes", "offering_id", "offerings"))
                .foreign_key(&mut key("session_changes", "session_id", "sessions"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("calls")
                .col(string("kind"))
                .col(uuid("subject_id"))
                .col(uuid("booking_id"))
                .col(string("outcome"))
                .col(string("actor"))
                .col(timestamp_with_time_zone("at"))
                .primary_key(
                    Index::create()
                        .col("kind")
                        .col("subject_id")
                        .col("booking_id"),
                )
                .foreign_key(&mut key("calls", "booking_id", "bookings"))
                .to_owned(),
        )
        .await?;
        for (name, table, column) in [
            (
                "session_changes_session_id",
                "session_changes",
                "session_id",
            ),
            (
                "session_changes_offering_id",
                "session_changes",
                "offering_id",
            ),
            ("session_changes_at", "session_changes", "at"),
            ("offering_leaders_staff_id", "offering_leaders", "staff_id"),
        ] {
            let index = Index::create()
                .name(name)
                .table(table)
                .col(column)
                .to_owned();
            db.create_index(index).await?;
        }
        Ok(())
    }
}

fn key(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(from, column)
        .to(to, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
