//! Letters that did not arrive, found without reading all that ever did.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, db: &SchemaManager) -> Result<(), DbErr> {
        // An index over few letters serves only questions that say the same words.
        db.create_index(
            Index::create()
                .name("letters_lost")
                .table("letters")
                .col("settled_at")
                .and_where(Expr::cust("state IN ('rejected', 'uncertain', 'failed')"))
                .to_owned(),
        )
        .await
    }
}
