//! Figures: what stays countable of those who are forgotten, and reports with the figures that they had on the
//! day they were closed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date, integer, json_binary_null, string, string_null, text, timestamp_with_time_zone,
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
        db.create_table(
            numbers(
                "pool_counts",
                "pool_id",
                &[
                    "bookings",
                    "people",
                    "waiting",
                    "language_help",
                    "institutions",
                ],
            )
            .foreign_key(&mut goes_with("pool_counts", "pool_id", "pools"))
            .to_owned(),
        )
        .await?;
        db.create_table(
            numbers(
                "session_counts",
                "session_id",
                &["there", "absent", "guests"],
            )
            .foreign_key(&mut goes_with("session_counts", "session_id", "sessions"))
            .to_owned(),
        )
        .await?;
        db.create_table(
            Table::create()
                .table("session_returns")
                .col(uuid("session_id"))
                .col(integer("before"))
                .col(integer("people").check(Expr::cust("people >= 0")))
                .primary_key(Index::create().col("session_id").col("before"))
                .foreign_key(&mut goes_with("session_returns", "session_id", "sessions"))
                .to_owned(),
        )
        .await?;
        reports(db).await?;
        for (name, table, columns) in [
            (
                "figure_reports_first_month",
                "figure_reports",
                &["first_month"][..],
            ),
            // By day, and by offering, figures are read; the sessions of a year are few among all.
            (
                "sessions_local_date",
                "sessions",
                &["local_date", "offering_id"],
            ),
            // Which tick is the last about somebody is answered by the index alone.
            (
                "ticks_standing",
                "ticks",
                &["session_id", "person_id", "at", "id", "mark"],
            ),
        ] {
            let mut index = Index::create().name(name).table(table).to_owned();
            for column in columns {
                index.col(*column);
            }
            db.create_index(index).await?;
        }
        // The index that begins with the same column says less.
        db.drop_index(
            Index::drop()
                .name("ticks_session_id")
                .table("ticks")
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("bookings_language_help")
                .table("bookings")
                .col("offering_id")
                .and_where(Expr::col("language_help").is_not_null())
                .to_owned(),
        )
        .await
    }
}

/// A table with one row of numbers, none below zero, for whatever they are of.
fn numbers(
    table: &'static str,
    of: &'static str,
    columns: &[&'static str],
) -> TableCreateStatement {
    let mut create = Table::create().table(table).to_owned();
    create.col(uuid(of).primary_key());
    for column in columns {
        create.col(integer(*column).check(Expr::cust(format!("{column} >= 0"))));
    }
    create
}

async fn reports(db: &SchemaManager<'_>) -> Result<(), DbErr> {
    db.create_table(
        Table::create()
            .table("figure_reports")
            .col(uuid("id").primary_key())
            .col(string("title"))
            .col(string_null("programme"))
            .col(date("first_month"))
            .col(date("last_month"))
            .col(text("planned"))
            .col(text("done"))
            .col(text("outlook"))
            .col(string("actor"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(timestamp_with_time_zone_null("frozen_at"))
            .col(string_null("frozen_by"))
            .col(string_null("rules"))
            .col(json_binary_null("figures"))
            .check(Expr::cust("last_month >= first_month"))
            // A closed report says by whom, by which rules, and its figures.
            .check(Expr::cust(
                "(frozen_at IS NULL) = (frozen_by IS NULL) AND (frozen_at IS NULL) = (rules IS NULL) \
                 AND (frozen_at IS NULL) = (figures IS NULL)",
            ))
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
