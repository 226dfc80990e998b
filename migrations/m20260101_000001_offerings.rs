//! Venues, partners, offerings with their texts, childcare, workshops and sessions, and the pools of places.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, boolean, date, date_null, integer, integer_null, json_binary, text, text_null,
    time, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
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
                .table("venues")
                .col(uuid("id").primary_key())
                .col(text("slug").unique_key())
                .col(text("name"))
                .col(boolean("step_free"))
                .col(text("note"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("partners")
                .col(uuid("id").primary_key())
                .col(text("name").unique_key())
                .to_owned(),
        )
        .await?;
        offerings(db).await?;
        parts_of_offerings(db).await?;
        sessions(db).await?;
        pools(db).await
    }
}

async fn offerings(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("offerings")
            .col(uuid("id").primary_key())
            .col(text("slug").unique_key())
            .col(text("series"))
            .col(text("kind"))
            .col(text("level"))
            .col(text("audience"))
            .col(text_null("programme"))
            .col(uuid_null("partner_id"))
            .col(text("leader"))
            .col(uuid("venue_id"))
            .col(text("timezone"))
            .col(integer("capacity").check(Expr::col("capacity").gte(0)))
            .col(integer("min_participants"))
            .col(integer("waitlist").check(Expr::col("waitlist").gte(0)))
            .col(integer("max_persons").check(Expr::col("max_persons").gte(1)))
            .col(text("promotion"))
            .col(boolean("walk_in"))
            .col(big_integer("fee_full_cents"))
            .col(big_integer("fee_reduced_cents"))
            .col(text("fee_note"))
            .col(text("mode"))
            .col(timestamp_with_time_zone_null("opens"))
            .col(timestamp_with_time_zone_null("closes"))
            .col(integer_null("session_opens_days_before"))
            .col(integer_null("session_closes_hours_before"))
            .col(integer("cancel_until_hours_before"))
            .col(integer_null("max_per_organisation"))
            .col(text("archive_kind"))
            .col(json_binary("details"))
            .col(timestamp_with_time_zone("updated_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("offerings", "venue_id")
                    .to("venues", "id"),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("offerings", "partner_id")
                    .to("partners", "id"),
            )
            .to_owned(),
    )
    .await?;
    for column in ["series", "kind", "venue_id", "partner_id", "programme"] {
        db.create_index(
            Index::create()
                .name(format!("offerings_{column}"))
                .table("offerings")
                .col(column)
                .to_owned(),
        )
        .await?;
    }
    Ok(())
}

fn of_offering(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "offering_id")
        .to("offerings", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

async fn parts_of_offerings(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("offering_texts")
            .col(uuid("offering_id"))
            .col(text("lang"))
            .col(text_null("title"))
            .col(text_null("description"))
            .primary_key(Index::create().col("offering_id").col("lang"))
            .foreign_key(&mut of_offering("offering_texts"))
            .to_owned(),
    )
    .await?;
    db.create_table(
        Table::create()
            .table("childcare")
            .col(uuid("offering_id").primary_key())
            .col(boolean("offered"))
            .col(integer("places").check(Expr::col("places").gte(0)))
            .col(integer("age_from"))
            .col(integer("age_to"))
            .col(text("note"))
            .foreign_key(&mut of_offering("childcare"))
            .to_owned(),
    )
    .await?;
    db.create_table(
        Table::create()
            .table("workshops")
            .col(uuid("id").primary_key())
            .col(uuid("offering_id"))
            .col(integer("position"))
            .col(text("slug"))
            .col(text("title"))
            .col(integer("capacity").check(Expr::col("capacity").gte(0)))
            .foreign_key(&mut of_offering("workshops"))
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("workshops_once")
            .table("workshops")
            .col("offering_id")
            .col("slug")
            .unique()
            .to_owned(),
    )
    .await
}

async fn sessions(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("sessions")
            .col(uuid("id").primary_key())
            .col(uuid("offering_id"))
            .col(date("local_date"))
            .col(time("local_start"))
            .col(time("local_end"))
            .col(timestamp_with_time_zone("starts_at"))
            .col(timestamp_with_time_zone("ends_at"))
            .col(text_null("topic"))
            .col(text("state"))
            .col(text_null("reason"))
            .col(date_null("moved_from"))
            .col(date_null("replaced_by"))
            .col(date_null("replaces"))
            .col(integer("revision"))
            .col(boolean("edited"))
            .col(timestamp_with_time_zone("updated_at"))
            .foreign_key(&mut of_offering("sessions"))
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("sessions_once")
            .table("sessions")
            .col("offering_id")
            .col("local_date")
            .col("local_start")
            .unique()
            .to_owned(),
    )
    .await?;
    for column in ["starts_at", "ends_at"] {
        db.create_index(
            Index::create()
                .name(format!("sessions_{column}"))
                .table("sessions")
                .col(column)
                .to_owned(),
        )
        .await?;
    }
    Ok(())
}

/// A pool is whatever has places of its own. Who takes a place locks its row first.
async fn pools(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("pools")
            .col(uuid("id").primary_key())
            .col(uuid("offering_id"))
            .col(text("kind"))
            .col(uuid_null("session_id"))
            .col(uuid_null("workshop_id"))
            .col(integer("capacity").check(Expr::col("capacity").gte(0)))
            .col(integer("waitlist").check(Expr::col("waitlist").gte(0)))
            .foreign_key(
                ForeignKey::create()
                    .from("pools", "offering_id")
                    .to("offerings", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("pools", "session_id")
                    .to("sessions", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("pools", "workshop_id")
                    .to("workshops", "id")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("pools_offering")
            .table("pools")
            .col("offering_id")
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("pools_once_a_session")
            .table("pools")
            .col("session_id")
            .col("kind")
            .unique()
            .and_where(Expr::col("session_id").is_not_null())
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("pools_once_a_workshop")
            .table("pools")
            .col("workshop_id")
            .unique()
            .and_where(Expr::col("workshop_id").is_not_null())
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("pools_once_an_offering")
            .table("pools")
            .col("offering_id")
            .col("kind")
            .unique()
            .and_where(
                Expr::col("session_id")
                    .is_null()
                    .and(Expr::col("workshop_id").is_null()),
            )
            .to_owned(),
    )
    .await
}
