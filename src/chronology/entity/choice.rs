//! How the office wants to keep what is over.

use sea_orm::entity::prelude::*;

/// A choice.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "archive_choices")]
pub(crate) struct Model {
    /// About what: `kind:` and the kind of an offering, or `series:` and the name of a series.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) name: String,
    /// What: `published`, or `year`.
    pub(crate) value: String,
}

impl ActiveModelBehavior for ActiveModel {}
