//! What the book of places needs: drop-in places beside a course, excuses, reminders, sign-up that the
//! office has stopped, reasons, and waiting for any of several dates.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, integer_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid,
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
            integer_null("drop_in"),
            timestamp_with_time_zone_null("stopped_at"),
            boolean("discreet").default(false).take(),
        ] {
            add(db, "offerings", column).await?;
        }
        add(
            db,
            "bookings",
            boolean("one_is_enough").default(false).take(),
        )
        .await?;
        add(db, "changes", text_null("reason")).await?;
        offers(db).await?;
        excuses(db).await?;
        reminders(db).await?;
        letters(db).await
    }
}

async fn add(db: &SchemaManager<'_>, table: &'static str, column: ColumnDef) -> Result<(), DbErr> {
    db.alter_table(Table::alter().table(table).add_column(column).to_owned())
        .await
}

/// The offers that stand, by the end of their time, and the pools in which somebody waits.
async fn offers(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_index(
        Index::create()
            .name("entries_offers")
            .table("entries")
            .col("answer_until")
            .and_where(Expr::cust("state = 'offered'"))
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("entries_waiting")
            .table("entries")
            .col("pool_id")
            .col("priority")
            .col("ticket")
            .and_where(Expr::cust("state = 'waiting'"))
            .to_owned(),
    )
    .await
}

/// Who of a course stays away from one of its sessions. A row that is withdrawn stays: calendars count the changes.
async fn excuses(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("excuses")
            .col(uuid("id").primary_key())
            .col(uuid("entry_id"))
            .col(uuid("person_id"))
            .col(uuid("session_id"))
            .col(text("cause"))
            .col(timestamp_with_time_zone("at"))
            .col(timestamp_with_time_zone_null("withdrawn_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("excuses", "entry_id")
                    .to("entries", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("excuses", "person_id")
                    .to("persons", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("excuses", "session_id")
                    .to("sessions", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("excuses_once")
            .table("excuses")
            .col("session_id")
            .col("person_id")
            .unique()
            .and_where(Expr::cust("withdrawn_at IS NULL"))
            .to_owned(),
    )
    .await?;
    for column in ["entry_id", "person_id"] {
        db.create_index(
            Index::create()
                .name(format!("excuses_{column}"))
                .table("excuses")
                .col(column)
                .to_owned(),
        )
        .await?;
    }
    Ok(())
}

/// Which reminders of a session have been written, for which of its revisions.
async fn reminders(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("reminders")
            .col(uuid("session_id"))
            .col(integer("hours_before"))
            .col(integer("revision"))
            .col(timestamp_with_time_zone("written_at"))
            .primary_key(
                Index::create()
                    .col("session_id")
                    .col("hours_before")
                    .col("revision"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("reminders", "session_id")
                    .to("sessions", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned(),
    )
    .await
}

/// Letters by their address, as it is compared: whoever has all her data erased shall not wait until every
/// letter has been read.
async fn letters(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    // In words of our own: sea-query knows no index of an expression on SQLite.
    let index = "CREATE INDEX letters_recipient ON letters (lower(recipient))";
    db.get_connection()
        .execute_unprepared(index)
        .await
        .map(|_| ())
}
