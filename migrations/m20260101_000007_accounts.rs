//! Who works here, where they are signed in, their links, and how often somebody guessed wrong.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
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
                .table("staff")
                .col(uuid("id").primary_key())
                .col(text("name"))
                .col(text("email"))
                .col(text("email_folded").unique_key())
                .col(text("role"))
                .col(text("lang"))
                .col(text_null("password_hash"))
                .col(timestamp_with_time_zone_null("disabled_at"))
                .col(timestamp_with_time_zone("created_at"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("sign_ins")
                .col(uuid("id").primary_key())
                .col(uuid("staff_id"))
                .col(binary("token_hash").unique_key())
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("last_used_at"))
                .col(timestamp_with_time_zone("expires_at"))
                .col(timestamp_with_time_zone("confirmed_at"))
                .foreign_key(&mut of_staff("sign_ins"))
                .to_owned(),
        )
        .await?;
        db.create_index(index("sign_ins", "staff_id")).await?;
        db.create_index(index("sign_ins", "expires_at")).await?;
        db.create_table(
            Table::create()
                .table("staff_links")
                .col(uuid("id").primary_key())
                .col(uuid("staff_id"))
                .col(text("purpose"))
                .col(binary("token_hash").unique_key())
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("expires_at"))
                .col(timestamp_with_time_zone_null("used_at"))
                .foreign_key(&mut of_staff("staff_links"))
                .to_owned(),
        )
        .await?;
        db.create_index(index("staff_links", "staff_id")).await?;
        db.create_index(index("staff_links", "expires_at")).await?;
        db.create_table(
            Table::create()
                .table("sign_in_tries")
                .col(binary("key").primary_key())
                .col(integer("failures"))
                .col(timestamp_with_time_zone("last_at"))
                .col(timestamp_with_time_zone("wait_until"))
                .to_owned(),
        )
        .await?;
        db.create_index(index("sign_in_tries", "last_at")).await?;
        db.alter_table(
            Table::alter()
                .table("audit")
                .add_column(uuid_null("actor_id"))
                .to_owned(),
        )
        .await
    }
}

fn of_staff(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "staff_id")
        .to("staff", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

fn index(table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create()
        .name(format!("{table}_{column}"))
        .table(table)
        .col(column)
        .to_owned()
}
