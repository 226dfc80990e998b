//! Bookings with their persons, what they hold or wait for in each pool, and every change of it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, binary, integer, text, text_null, timestamp_with_time_zone,
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
        bookings(db).await?;
        persons(db).await?;
        entries(db).await?;
        holders(db).await?;
        changes(db).await
    }
}

fn cascade(
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

async fn bookings(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("bookings")
            .col(uuid("id").primary_key())
            .col(uuid("offering_id"))
            .col(text("idempotency_key"))
            .col(binary("token_hash").unique_key())
            .col(binary("receipt_hash").unique_key())
            .col(integer("link_version"))
            .col(text("code").unique_key())
            .col(text("lang"))
            .col(text_null("email"))
            .col(text_null("email_folded"))
            .col(text_null("phone"))
            .col(text_null("helper_name"))
            .col(text_null("helper_contact"))
            .col(text_null("organisation"))
            .col(text_null("organisation_folded"))
            .col(text_null("role"))
            .col(integer("children"))
            .col(text_null("children_ages"))
            .col(text_null("language_help"))
            .col(text_null("note"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("bookings", "offering_id")
                    .to("offerings", "id"),
            )
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("bookings_once")
            .table("bookings")
            .col("offering_id")
            .col("idempotency_key")
            .unique()
            .to_owned(),
    )
    .await?;
    for column in ["email_folded", "phone"] {
        db.create_index(
            Index::create()
                .name(format!("bookings_{column}"))
                .table("bookings")
                .col(column)
                .to_owned(),
        )
        .await?;
    }
    db.create_index(
        Index::create()
            .name("bookings_organisation")
            .table("bookings")
            .col("offering_id")
            .col("organisation_folded")
            .and_where(Expr::col("organisation_folded").is_not_null())
            .to_owned(),
    )
    .await
}

async fn persons(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("persons")
            .col(uuid("id").primary_key())
            .col(uuid("booking_id"))
            .col(integer("position"))
            .col(text("name"))
            .col(text("name_folded"))
            .col(timestamp_with_time_zone_null("cancelled_at"))
            .foreign_key(&mut cascade("persons", "booking_id", "bookings"))
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("persons_booking")
            .table("persons")
            .col("booking_id")
            .col("position")
            .unique()
            .to_owned(),
    )
    .await
}

/// What one booking holds, or waits for, in one pool. `ticket` is its number in the pool's queue,
/// given out under the pool's lock: the order of the list is the order of commit.
async fn entries(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("entries")
            .col(uuid("id").primary_key())
            .col(uuid("booking_id"))
            .col(uuid("pool_id"))
            .col(integer("people").check(Expr::col("people").gte(0)))
            .col(text("state"))
            .col(integer("priority"))
            .col(big_integer("ticket"))
            .col(timestamp_with_time_zone_null("answer_until"))
            .col(timestamp_with_time_zone("joined_at"))
            .col(timestamp_with_time_zone("changed_at"))
            .foreign_key(&mut cascade("entries", "booking_id", "bookings"))
            .foreign_key(
                ForeignKey::create()
                    .from("entries", "pool_id")
                    .to("pools", "id"),
            )
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("entries_counted")
            .table("entries")
            .col("pool_id")
            .col("state")
            .col("ticket")
            .col("people")
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("entries_booking")
            .table("entries")
            .col("booking_id")
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("entries_ticket_once")
            .table("entries")
            .col("pool_id")
            .col("ticket")
            .unique()
            .to_owned(),
    )
    .await?;
    db.create_index(
        Index::create()
            .name("entries_once")
            .table("entries")
            .col("booking_id")
            .col("pool_id")
            .unique()
            .and_where(Expr::cust("state IN ('waiting', 'offered', 'confirmed')"))
            .to_owned(),
    )
    .await
}

/// One row for each person, contact and pool while she holds or waits for a place there: the unique
/// key behind "the same person never holds two places in one pool".
async fn holders(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("holders")
            .col(uuid("pool_id"))
            .col(text("contact"))
            .col(text("name_folded"))
            .col(uuid("person_id"))
            .col(uuid("entry_id"))
            .primary_key(
                Index::create()
                    .col("pool_id")
                    .col("contact")
                    .col("name_folded"),
            )
            .foreign_key(&mut cascade("holders", "person_id", "persons"))
            .foreign_key(&mut cascade("holders", "entry_id", "entries"))
            .to_owned(),
    )
    .await?;
    for column in ["entry_id", "person_id"] {
        db.create_index(
            Index::create()
                .name(format!("holders_{column}"))
                .table("holders")
                .col(column)
                .to_owned(),
        )
        .await?;
    }
    Ok(())
}

async fn changes(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("changes")
            .col(uuid("id").primary_key())
            .col(uuid("booking_id"))
            .col(uuid("entry_id"))
            .col(text_null("before"))
            .col(text("after"))
            .col(integer("people"))
            .col(text("cause"))
            .col(timestamp_with_time_zone("at"))
            .foreign_key(&mut cascade("changes", "booking_id", "bookings"))
            .foreign_key(&mut cascade("changes", "entry_id", "entries"))
            .to_owned(),
    )
    .await?;
    for column in ["booking_id", "entry_id"] {
        db.create_index(
            Index::create()
                .name(format!("changes_{column}"))
                .table("changes")
                .col(column)
                .to_owned(),
        )
        .await?;
    }
    Ok(())
}
