//! The second factor of those who work in the office, and the codes for when the phone is lost.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, binary, boolean, timestamp_with_time_zone, uuid};

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
                .table("second_factors")
                .col(uuid("staff_id").primary_key())
                .col(uuid("enrolment"))
                .col(big_integer("last_step"))
                .col(timestamp_with_time_zone("created_at"))
                .foreign_key(&mut of_staff("second_factors"))
                .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("recovery_codes")
                .col(binary("code_hash").primary_key())
                .col(uuid("staff_id"))
                .foreign_key(&mut of_staff("recovery_codes"))
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("recovery_codes_staff_id")
                .table("recovery_codes")
                .col("staff_id")
                .to_owned(),
        )
        .await?;
        db.alter_table(
            Table::alter()
                .table("sign_ins")
                .add_column(boolean("awaits_code").default(false))
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
