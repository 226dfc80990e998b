//! What was sent, a row for each language: the archive is drawn from it.

use sea_orm::entity::prelude::*;

use crate::kinds::IssueId;
use crate::newsletter::content::Parts;

/// An issue as it was sent in one language.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "issue_editions")]
pub(crate) struct Model {
    /// The issue.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) issue_id: IssueId,
    /// A tag of `Lang`: for whom.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) lang: String,
    /// A tag of `Lang`: the language of the subject.
    pub(crate) said_in: String,
    /// The subject.
    pub(crate) subject: String,
    /// The line beside it.
    pub(crate) preheader: String,
    /// What it said.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) parts: Parts,
}

impl ActiveModelBehavior for ActiveModel {}
