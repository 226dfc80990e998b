//! Certificates of attendance. Of one whose person is forgotten only the hash of its code stays.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary_uniq, integer_null, timestamp_with_time_zone_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        let goes = |column: &str, to: &str| {
            ForeignKey::create()
                .from("certificates", column.to_owned())
                .to(to.to_owned(), "id")
                .on_delete(ForeignKeyAction::SetNull)
                .to_owned()
        };
        db.create_table(
            Table::create()
                .table("certificates")
                .col(uuid("id").primary_key())
                .col(binary_uniq("code_hash"))
                .col(uuid_null("person_id"))
                .col(uuid_null("offering_id"))
                .col(integer_null("minutes"))
                .col(timestamp_with_time_zone_null("issued_at"))
                .foreign_key(&mut goes("person_id", "persons"))
                .foreign_key(&mut goes("offering_id", "offerings"))
                .to_owned(),
        )
        .await?;
        db.create_index(
            Index::create()
                .name("certificates_person_id_offering_id")
                .table("certificates")
                .col("person_id")
                .col("offering_id")
                .unique()
                .to_owned(),
        )
        .await
    }
}
