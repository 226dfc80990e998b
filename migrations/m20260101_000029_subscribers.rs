//! The Rundbrief's subscribers: who asked for it, who gets it, what she consented to, who wants to be told when
//! an offering starts again, and addresses to which nothing is sent.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, binary_null, binary_uniq, date_null, integer, string, string_null, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        requests(db).await?;
        subscribers(db).await?;
        consents(db).await?;
        wishes(db).await?;
        suppressions(db).await?;
        for (table, columns) in [
            ("requests", ["sealed"].as_slice()),
            ("requests", &["asked_at"]),
            ("subscribers", &["state", "lang"]),
            ("consents", &["subscriber_id"]),
            ("subscriber_topics", &["topic"]),
            ("wishes", &["series"]),
        ] {
            let mut index = Index::create()
                .name(format!("{table}_{}", columns.join("_")))
                .table(table)
                .to_owned();
            for column in columns {
                index.col(*column);
            }
            db.create_index(index).await?;
        }
        // One of each address, whatever its case; of a series one wish of each.
        for (table, columns) in [
            ("subscribers", ["folded"].as_slice()),
            ("wishes", &["folded", "series"]),
        ] {
            let mut index = Index::create()
                .name(format!("{table}_{}", columns.join("_")))
                .table(table)
                .unique()
                .to_owned();
            for column in columns {
                index.col(*column);
            }
            db.create_index(index).await?;
        }
        Ok(())
    }
}

async fn requests(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("requests")
            .col(uuid("id").primary_key())
            .col(text("email"))
            .col(binary("sealed"))
            .col(string("lang"))
            .col(text("topics"))
            .col(text("said"))
            .col(string("version"))
            .col(string("said_lang"))
            .col(timestamp_with_time_zone("asked_at"))
            .col(string_null("message_id"))
            .col(binary_uniq("token_hash"))
            .to_owned(),
    )
    .await
}

async fn subscribers(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("subscribers")
            .col(uuid("id").primary_key())
            // Both are empty once she had herself erased; the seal stays as long as the proof.
            .col(text_null("email"))
            .col(string_null("folded"))
            .col(binary_uniq("sealed"))
            .col(string("lang"))
            .col(string("state"))
            .col(binary_uniq("token_hash"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("confirmed_at"))
            .col(timestamp_with_time_zone_null("paused_at"))
            .col(timestamp_with_time_zone_null("paused_until"))
            .col(timestamp_with_time_zone_null("gone_at"))
            .to_owned(),
    )
    .await?;
    db.create_table(
        Table::create()
            .table("subscriber_topics")
            .col(uuid("subscriber_id"))
            .col(string("topic"))
            .primary_key(Index::create().col("subscriber_id").col("topic"))
            .foreign_key(&mut goes_with(
                "subscriber_topics",
                "subscriber_id",
                "subscribers",
            ))
            .to_owned(),
    )
    .await
}

async fn consents(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("consents")
            .col(uuid("id").primary_key())
            .col(uuid("subscriber_id"))
            .col(string("way"))
            .col(text("said"))
            .col(string("version"))
            .col(string("lang"))
            .col(timestamp_with_time_zone("asked_at"))
            .col(timestamp_with_time_zone("confirmed_at"))
            .col(string_null("message_id"))
            .col(date_null("signed_on"))
            .col(string_null("actor"))
            .col(binary_null("token_hash"))
            .col(timestamp_with_time_zone_null("withdrawn_at"))
            .foreign_key(&mut goes_with("consents", "subscriber_id", "subscribers"))
            .to_owned(),
    )
    .await
}

async fn wishes(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("wishes")
            .col(uuid("id").primary_key())
            .col(uuid("offering_id"))
            .col(string("series"))
            .col(text("email"))
            .col(string("folded"))
            .col(string("lang"))
            .col(text("said"))
            .col(string("version"))
            .col(timestamp_with_time_zone("asked_at"))
            .col(timestamp_with_time_zone("written_at"))
            .col(integer("letters"))
            .col(timestamp_with_time_zone_null("confirmed_at"))
            .col(string_null("message_id"))
            .col(binary_uniq("token_hash"))
            .foreign_key(&mut goes_with("wishes", "offering_id", "offerings"))
            .to_owned(),
    )
    .await
}

async fn suppressions(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("suppressions")
            .col(uuid("id").primary_key())
            .col(binary_uniq("sealed"))
            .col(text_null("email"))
            .col(string_null("folded"))
            .col(string("why"))
            .col(text_null("detail"))
            .col(timestamp_with_time_zone("at"))
            .col(string_null("actor"))
            .to_owned(),
    )
    .await
}

/// A key with which a row goes that belongs to another.
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
