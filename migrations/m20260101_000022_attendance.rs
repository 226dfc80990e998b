//! Who was there: ticks, people who come without having signed up, counts, reports, and links for those who stand
//! in or who hold a course together with the office.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary_uniq, boolean, integer, integer_null, string, string_null, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        passes(db).await?;
        ticks(db).await?;
        walk_ins(db).await?;
        counts(db).await?;
        db.create_table(
            Table::create()
                .table("reports")
                .col(uuid("session_id").primary_key())
                .col(boolean("held"))
                .col(text_null("why"))
                .col(integer_null("present"))
                .col(text_null("line"))
                .col(boolean("photos"))
                .col(string("actor"))
                .col(timestamp_with_time_zone("at"))
                .foreign_key(&mut goes_with("reports", "session_id", "sessions"))
                .to_owned(),
        )
        .await?;
        for (table, column) in [
            ("ticks", "session_id"),
            ("ticks", "person_id"),
            ("walk_ins", "session_id"),
            ("walk_ins", "pool_id"),
            ("counts", "session_id"),
            ("passes", "session_id"),
            ("passes", "partner_id"),
        ] {
            let index = Index::create()
                .name(format!("{table}_{column}"))
                .table(table)
                .col(column)
                .to_owned();
            db.create_index(index).await?;
        }
        Ok(())
    }
}

async fn passes(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("passes")
            .col(uuid("id").primary_key())
            .col(uuid_null("session_id"))
            .col(uuid_null("partner_id"))
            .col(binary_uniq("token_hash"))
            .col(string("name"))
            .col(string("actor"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("revoked_at"))
            // To one session, or to the courses of one partner.
            .check(Expr::cust("(session_id IS NULL) <> (partner_id IS NULL)"))
            .foreign_key(&mut goes_with("passes", "session_id", "sessions"))
            .foreign_key(&mut goes_with("passes", "partner_id", "partners"))
            .to_owned(),
    )
    .await
}

async fn ticks(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("ticks")
            .col(uuid("id").primary_key())
            .col(uuid("session_id"))
            .col(uuid_null("person_id"))
            .col(string("mark"))
            .col(timestamp_with_time_zone("at"))
            .col(timestamp_with_time_zone("received_at"))
            .col(string("actor"))
            .col(uuid("device"))
            .foreign_key(&mut goes_with("ticks", "session_id", "sessions"))
            // Whoever is forgotten stays as a number.
            .foreign_key(
                ForeignKey::create()
                    .from("ticks", "person_id")
                    .to("persons", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .to_owned(),
    )
    .await
}

async fn walk_ins(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("walk_ins")
            .col(uuid("id").primary_key())
            .col(uuid("session_id"))
            .col(uuid_null("pool_id"))
            .col(string_null("name"))
            .col(timestamp_with_time_zone("at"))
            .col(timestamp_with_time_zone("received_at"))
            .col(string("actor"))
            .col(text_null("reason"))
            .col(timestamp_with_time_zone_null("taken_back_at"))
            .foreign_key(&mut goes_with("walk_ins", "session_id", "sessions"))
            .foreign_key(
                ForeignKey::create()
                    .from("walk_ins", "pool_id")
                    .to("pools", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .to_owned(),
    )
    .await
}

async fn counts(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("counts")
            .col(uuid("id").primary_key())
            .col(uuid("session_id"))
            .col(string("band"))
            .col(integer("step"))
            .col(timestamp_with_time_zone("at"))
            .col(timestamp_with_time_zone("received_at"))
            .col(string("actor"))
            .col(uuid("device"))
            .check(Expr::cust("step IN (-1, 1)"))
            .foreign_key(&mut goes_with("counts", "session_id", "sessions"))
            .to_owned(),
    )
    .await
}

fn goes_with(
    table: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to(to, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
