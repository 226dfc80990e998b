//! Who reached the level of a course, which course opens first to whom, the links for that, and what was booked by
//! them. All of it goes with the person.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary_uniq, string, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
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
                .table("levels_reached")
                .col(uuid("person_id").primary_key())
                .col(uuid("offering_id"))
                .col(timestamp_with_time_zone("at"))
                .col(string("actor"))
                .foreign_key(&mut goes_with("levels_reached", "person_id", "persons"))
                .foreign_key(&mut goes_with("levels_reached", "offering_id", "offerings"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("first_rights")
                .col(uuid("offering_id").primary_key())
                .col(string("series"))
                .col(timestamp_with_time_zone("at"))
                .foreign_key(&mut goes_with("first_rights", "offering_id", "offerings"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("first_links")
                .col(uuid("id").primary_key())
                .col(uuid("offering_id"))
                .col(uuid("person_id"))
                .col(binary_uniq("token_hash"))
                .col(timestamp_with_time_zone("made_at"))
                .col(timestamp_with_time_zone_null("mailed_at"))
                .foreign_key(&mut goes_with("first_links", "offering_id", "offerings"))
                .foreign_key(&mut goes_with("first_links", "person_id", "persons"))
                .to_owned(),
        )
        .await?;
        // No key to the link: it may be forgotten before the booking.
        db.create_table(
            Table::create()
                .table("first_bookings")
                .col(uuid("booking_id").primary_key())
                .col(uuid("link_id"))
                .foreign_key(&mut goes_with("first_bookings", "booking_id", "bookings"))
                .to_owned(),
        )
        .await?;
        for (table, columns, is_unique) in [
            ("levels_reached", &["offering_id"][..], false),
            ("first_links", &["person_id", "offering_id"][..], true),
            ("first_links", &["offering_id"][..], false),
            ("first_bookings", &["link_id"][..], false),
        ] {
            let mut index = Index::create();
            index
                .name(format!("{table}_{}", columns.join("_")))
                .table(table);
            for column in columns {
                index.col(*column);
            }
            if is_unique {
                index.unique();
            }
            db.create_index(index.clone()).await?;
        }
        Ok(())
    }
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
