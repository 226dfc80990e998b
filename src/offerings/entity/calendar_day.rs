//! Holidays and observances, which the planning of dates shows before anything is saved.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum Kind {
    /// Free of school.
    #[sea_orm(string_value = "school_holiday")]
    SchoolHoliday,
    /// A public holiday.
    #[sea_orm(string_value = "public_holiday")]
    PublicHoliday,
    /// A day on which many can not come; a hint without legal effect.
    #[sea_orm(string_value = "observance")]
    Observance,
}

/// A day, or several in a row.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_days")]
pub(crate) struct Model {
    /// What it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) kind: Kind,
    /// Its name; German.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) name: String,
    /// The first day.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) first: NaiveDate,
    /// The last day, inclusive.
    pub(crate) last: NaiveDate,
}

impl ActiveModelBehavior for ActiveModel {}
