//! The entries of the chronology.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kinds::{ChronicleId, ProgrammeId};

/// What it was.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    EnumIter,
    DeriveActiveEnum,
    Serialize,
    Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// Something was set up or decided.
    Milestone,
    /// A concept.
    Concept,
    /// A project with a period.
    Project,
    /// A conference.
    Conference,
    /// A workshop.
    Workshop,
    /// A seminar.
    Seminar,
    /// People were asked.
    Survey,
    /// A report.
    Report,
    /// Something one could come to: a course, a group.
    Offering,
    /// A performance.
    Performance,
    /// Something that was printed or put on the web.
    Publication,
}

/// Whence a title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(crate) enum TitleBasis {
    /// It is a line of the document, and the text does not say it again.
    Source,
    /// It was shortened from the text, which is complete without it.
    Derived,
}

/// How it is known which programme paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(crate) enum ProgrammeBasis {
    /// The entry says it.
    Stated,
    /// The entry lies in the period of a project; nobody says that it belonged to it.
    Position,
}

/// How many there were. What nobody counted is none, never zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Numbers {
    /// People.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) participants: Option<i32>,
    /// As the text calls them: "Frauen".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) participants_label: Option<String>,
    /// Institutions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) institutions: Option<i32>,
    /// As the text calls them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) institutions_label: Option<String>,
}

/// Who sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum State {
    /// The office only: it waits to be approved.
    Draft,
    /// Everybody.
    Published,
    /// The office only: it was taken back.
    Withdrawn,
    /// Nobody: another entry tells of it.
    Merged,
}

/// What became of an offering, in numbers as they were noted; exact, for the office. What nobody noted is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    /// Sessions that were held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) sessions: Option<i32>,
    /// People who came, each once, at least so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) participants: Option<i32>,
    /// How often somebody came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) visits: Option<i32>,
    /// Institutions whose people came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) institutions: Option<i32>,
    /// Was it for women?
    #[serde(default)]
    pub(crate) women: bool,
}

/// What a conference came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Results {
    /// The groups that worked there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) groups: Vec<String>,
    /// Fields in which something is to be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) fields: Vec<String>,
    /// What comes first, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) priorities: Vec<String>,
    /// Institutions that took part and agreed to be named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) institutions: Vec<String>,
}

/// What is shown beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct Details {
    /// With whom it was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) partners: Vec<String>,
    /// Topics, or fields of action.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) topics: Vec<String>,
    /// How many there were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) numbers: Option<Numbers>,
    /// What a conference came to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) results: Option<Results>,
    /// What became of the offering of which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) facts: Option<Facts>,
    /// What these numbers are now, where they were corrected after everybody could read them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) newer: Option<Facts>,
}

/// An entry.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chronology_entries")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: ChronicleId,
    /// Its name in addresses.
    #[sea_orm(unique)]
    pub(crate) slug: String,
    /// The document from which it was taken.
    pub(crate) source_id: Option<Uuid>,
    /// Its place there; of those that begin on the same day the smaller comes first.
    pub(crate) position: i32,
    /// The date as EDTF.
    pub(crate) edtf: String,
    /// The date as it was written.
    pub(crate) printed: String,
    /// The first day that it may mean.
    pub(crate) first_day: Date,
    /// The last one, inclusive; none where it goes on.
    pub(crate) last_day: Option<Date>,
    /// A line above the title.
    pub(crate) kicker: Option<String>,
    /// The title, plain.
    pub(crate) title: String,
    /// The title with its emphasis, as Markdown.
    pub(crate) title_markdown: Option<String>,
    /// Whence the title is.
    pub(crate) title_basis: TitleBasis,
    /// The text, Markdown; its lines are those of the document. May be empty.
    pub(crate) body: String,
    /// What it was.
    pub(crate) kind: Kind,
    /// The programme that paid.
    pub(crate) programme_id: Option<ProgrammeId>,
    /// How that is known.
    pub(crate) programme_basis: Option<ProgrammeBasis>,
    /// What is shown beside the text.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) details: Details,
    /// Who sees it.
    pub(crate) state: State,
    /// Which version it is; the first is 1.
    pub(crate) version: i32,
    /// Who wrote it: her name as it was then; empty: nobody who works here.
    pub(crate) actor: String,
    /// Has the office put it into words of its own? Then the clock leaves them alone.
    pub(crate) worded: bool,
    /// The entry that tells of it, where it was merged.
    pub(crate) merged_into: Option<ChronicleId>,
    /// The last change.
    pub(crate) updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
