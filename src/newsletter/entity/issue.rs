//! Issues: what is written, for whom, and how far it has come.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kinds::{IssueId, Lang};
use crate::newsletter::content::Content;
use crate::offerings::entity::offering::Kind;

/// How far an issue has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum State {
    /// Somebody writes it.
    #[sea_orm(string_value = "draft")]
    Draft,
    /// It goes out by itself.
    #[sea_orm(string_value = "scheduled")]
    Scheduled,
    /// It goes out.
    #[sea_orm(string_value = "sending")]
    Sending,
    /// Nothing of it goes out for now.
    #[sea_orm(string_value = "paused")]
    Paused,
    /// What had not left never does.
    #[sea_orm(string_value = "cancelled")]
    Cancelled,
    /// Nothing of it waits.
    #[sea_orm(string_value = "sent")]
    Sent,
}

/// To whom it goes. Nothing chosen: to all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub(crate) struct Audience {
    /// To those who read it in these languages.
    pub(crate) languages: Vec<Lang>,
    /// To those who want to read about one of these.
    pub(crate) topics: Vec<Kind>,
}

/// An issue.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "issues")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: IssueId,
    /// Its number, from one.
    #[sea_orm(unique)]
    pub(crate) number: i32,
    /// How far it has come.
    pub(crate) state: State,
    /// Grows with each change of what it says.
    pub(crate) version: i32,
    /// What it says.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) content: Content,
    /// To whom it goes.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) audience: Audience,
    /// When it goes out by itself, as it was typed: `2026-12-01T08:00`, local.
    pub(crate) scheduled_local: Option<String>,
    /// The same moment, UTC.
    pub(crate) scheduled_at: Option<DateTimeUtc>,
    /// To how many it was addressed when it began to go out.
    pub(crate) recipients: i32,
    /// When that was.
    pub(crate) sent_at: Option<DateTimeUtc>,
    /// When it was forgotten to whom it went.
    pub(crate) forgotten_at: Option<DateTimeUtc>,
    /// When it was begun.
    pub(crate) created_at: DateTimeUtc,
    /// When it was changed last.
    pub(crate) updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
