//! Reports about what was done with the money: what the office wrote, and, once closed, the figures of that day.

use sea_orm::entity::prelude::*;

use super::rules::{Figures, Period};
use crate::kinds::Month;

/// A report.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "figure_reports")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// Its title; German.
    pub(crate) title: String,
    /// The programme that it is about; none: everything.
    pub(crate) programme: Option<String>,
    /// The first day of its first month.
    pub(crate) first_month: Date,
    /// The first day of its last month.
    pub(crate) last_month: Date,
    /// What was planned; German, may be empty.
    pub(crate) planned: String,
    /// What was done; German, may be empty.
    pub(crate) done: String,
    /// What comes next; German, may be empty.
    pub(crate) outlook: String,
    /// Who began it: her name as it was then.
    pub(crate) actor: String,
    /// When.
    pub(crate) created_at: DateTimeUtc,
    /// The last change.
    pub(crate) updated_at: DateTimeUtc,
    /// When it was closed; none: it can still be changed.
    pub(crate) frozen_at: Option<DateTimeUtc>,
    /// Who closed it: her name as it was then.
    pub(crate) frozen_by: Option<String>,
    /// By which rules its figures were counted.
    pub(crate) rules: Option<String>,
    /// The figures of the day on which it was closed.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) figures: Option<Figures>,
}

impl Model {
    /// Its period.
    pub(crate) fn period(&self) -> Period {
        Period {
            first: Month::of(self.first_month),
            last: Month::of(self.last_month),
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
