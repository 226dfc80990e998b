//! The texts of an offering, a row for each language. German is always there.

use sea_orm::entity::prelude::*;

use crate::kinds::OfferingId;

/// A text.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offering_texts")]
pub(crate) struct Model {
    /// The offering.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) offering_id: OfferingId,
    /// A tag of `Lang`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) lang: String,
    /// Its title in this language.
    pub(crate) title: Option<String>,
    /// Its description in this language, Markdown.
    pub(crate) description: Option<String>,
    /// When the title was written last, or said to fit the German; none: before anybody asked.
    pub(crate) title_at: Option<DateTimeUtc>,
    /// Likewise the description.
    pub(crate) description_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
