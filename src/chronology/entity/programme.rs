//! Programmes that pay: KOMM-IN-NRW, Soziale Stadt NRW.

use sea_orm::entity::prelude::*;

use crate::kinds::ProgrammeId;

/// A programme.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programmes")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: ProgrammeId,
    /// Its name in addresses.
    #[sea_orm(unique)]
    pub(crate) slug: String,
    /// Its name; German. Offerings and entries call it so.
    #[sea_orm(unique)]
    pub(crate) name: String,
    /// Who gives the money; German.
    pub(crate) funder: Option<String>,
    /// Its period as EDTF.
    pub(crate) edtf: Option<String>,
    /// Its period as it is printed.
    pub(crate) printed: Option<String>,
    /// The first day that its period may mean.
    pub(crate) first_day: Option<Date>,
    /// The last one, inclusive; none where it goes on or is not known.
    pub(crate) last_day: Option<Date>,
    /// What it is about; German, Markdown.
    pub(crate) note: Option<String>,
    /// Which version it is; the first is 1.
    pub(crate) version: i32,
}

impl Model {
    /// A programme of which only the name is known.
    pub(crate) fn named(id: ProgrammeId, slug: String, name: String) -> Self {
        Self {
            id,
            slug,
            name,
            funder: None,
            edtf: None,
            printed: None,
            first_day: None,
            last_day: None,
            note: None,
            version: 1,
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
