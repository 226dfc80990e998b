//! What the office decided about a group below its smallest number, and what its log is searched by.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, timestamp_with_time_zone, uuid};

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
                .table("going_ahead")
                .col(uuid("pool_id").primary_key())
                .col(timestamp_with_time_zone("at"))
                .foreign_key(
                    ForeignKey::create()
                        .from("going_ahead", "pool_id")
                        .to("pools", "id")
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        )
        .await?;
        db.alter_table(
            Table::alter()
                .table("audit")
                .add_column(text("folded").default(""))
                .to_owned(),
        )
        .await?;
        // Names of before are found as far as the database knows their small letters.
        let folding = Query::update()
            .table("audit")
            .value("folded", Func::lower(Expr::col("actor")))
            .to_owned();
        db.execute(folding).await?;
        // Ids grow with time: in their order the log is read.
        for (name, column) in [("audit_actor", "actor_id"), ("audit_kind", "subject_kind")] {
            db.create_index(
                Index::create()
                    .name(name)
                    .table("audit")
                    .col(column)
                    .col("id")
                    .to_owned(),
            )
            .await?;
        }
        Ok(())
    }
}
