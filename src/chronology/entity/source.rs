//! Documents from which entries were taken.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// The positions of the entries that stand below the document's heading, which it repeats on each of its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct Headed(pub(crate) Vec<i32>);

/// A document.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chronology_sources")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// Its heading.
    #[sea_orm(unique)]
    pub(crate) title: String,
    /// The language of all its texts, one of ours, as a tag.
    pub(crate) lang: String,
    /// Where its heading stands.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) headed: Headed,
}

impl ActiveModelBehavior for ActiveModel {}
