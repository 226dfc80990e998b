//! Dates that are named inside an entry.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::entry::Kind;
use crate::kinds::ChronicleId;

/// How a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(crate) enum Basis {
    /// The text says it.
    Stated,
    /// The text gives no year; it was concluded.
    Inferred,
}

/// A date inside an entry.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chronology_dates")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// The entry.
    pub(crate) entry_id: ChronicleId,
    /// Its place among the dates of the entry, from zero.
    pub(crate) position: i32,
    /// The date as EDTF.
    pub(crate) edtf: String,
    /// The date as it was written.
    pub(crate) printed: String,
    /// The first day that it may mean.
    pub(crate) first_day: Date,
    /// The last one, inclusive; none where it goes on.
    pub(crate) last_day: Option<Date>,
    /// How it is known.
    pub(crate) date_basis: Basis,
    /// What took place.
    pub(crate) title: String,
    /// Of which kind it was.
    pub(crate) kind: Kind,
}

impl ActiveModelBehavior for ActiveModel {}
