//! Passkeys of those who work here, ceremonies that are under way, and how strong a sign-in is.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, binary, boolean, text, timestamp_with_time_zone, timestamp_with_time_zone_null,
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
                .table("passkeys")
                .col(uuid("id").primary_key())
                .col(uuid("staff_id"))
                .col(text("name"))
                .col(binary("credential_id").unique_key())
                .col(text("public_key"))
                .col(big_integer("counter"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone_null("last_used_at"))
                .foreign_key(&mut of_staff("passkeys"))
                .to_owned(),
        )
        .await?;
        db.create_index(index("passkeys", "staff_id")).await?;
        db.create_table(
            Table::create()
                .table("ceremonies")
                .col(binary("browser_hash").primary_key())
                .col(text("purpose"))
                .col(uuid_null("staff_id"))
                .col(text("state"))
                .col(timestamp_with_time_zone("expires_at"))
                .foreign_key(&mut of_staff("ceremonies"))
                .to_owned(),
        )
        .await?;
        db.create_index(index("ceremonies", "staff_id")).await?;
        db.create_index(index("ceremonies", "expires_at")).await?;
        for column in [
            boolean("is_strong").default(false).to_owned(),
            text("browser").default("").to_owned(),
        ] {
            db.alter_table(
                Table::alter()
                    .table("sign_ins")
                    .add_column(column)
                    .to_owned(),
            )
            .await?;
        }
        Ok(())
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
