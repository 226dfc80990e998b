//! What entries shall be: plain values without ids. `actions::put` compares them with what is there.

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

use super::entity::date::{self, Basis};
use super::entity::entry::{self, Details, Kind, ProgrammeBasis, TitleBasis};
use crate::formats::edtf::Days;
use crate::kinds::Lang;

/// Entries to be written, new or as they shall be from now on. Others stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// The document from which they are taken, if they are.
    pub(crate) source: Option<SourcePlan>,
    /// The entries, each slug once.
    pub(crate) entries: Vec<EntryPlan>,
}

/// A document. The same title is the same document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourcePlan {
    /// Its heading.
    pub(crate) title: String,
    /// The language of its texts.
    pub(crate) lang: Lang,
    /// The positions of the entries above which its heading stands.
    pub(crate) headed: Vec<i32>,
}

/// A date: as it was written, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct When {
    /// As EDTF.
    pub(crate) edtf: String,
    /// As it is printed.
    pub(crate) printed: String,
    /// The days that it may mean.
    pub(crate) days: Days,
}

/// An entry. The same slug is the same entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct EntryPlan {
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Its place: of those that begin on the same day the smaller comes first.
    pub(crate) position: i32,
    /// When it was.
    pub(crate) when: When,
    /// A line above the title.
    pub(crate) kicker: Option<String>,
    /// The title, plain.
    pub(crate) title: String,
    /// The title with its emphasis.
    pub(crate) title_markdown: Option<String>,
    /// Whence it is.
    pub(crate) title_basis: TitleBasis,
    /// The text, Markdown; may be empty.
    pub(crate) body: String,
    /// What it was.
    pub(crate) kind: Kind,
    /// The programme that paid, by its name, and how that is known. A name that is new makes a programme.
    pub(crate) programme: Option<(String, ProgrammeBasis)>,
    /// What is shown beside the text.
    pub(crate) details: Details,
    /// The dates inside it, in their order.
    pub(crate) dates: Vec<DatePlan>,
}

/// A date inside an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DatePlan {
    /// When it was.
    pub(crate) when: When,
    /// How that is known.
    pub(crate) basis: Basis,
    /// What took place.
    pub(crate) title: String,
    /// Of which kind it was.
    pub(crate) kind: Kind,
}

impl EntryPlan {
    /// What an entry says now.
    pub(crate) fn of(entry: &entry::Model, dates: &[date::Model], programme: Option<&str>) -> Self {
        let basis = entry.programme_basis;
        Self {
            slug: entry.slug.clone(),
            position: entry.position,
            when: When {
                edtf: entry.edtf.clone(),
                printed: entry.printed.clone(),
                days: Days {
                    first: entry.first_day,
                    last: entry.last_day,
                },
            },
            kicker: entry.kicker.clone(),
            title: entry.title.clone(),
            title_markdown: entry.title_markdown.clone(),
            title_basis: entry.title_basis,
            body: entry.body.clone(),
            kind: entry.kind,
            programme: programme.map(str::to_owned).zip(basis),
            details: entry.details.clone(),
            dates: dates.iter().map(DatePlan::of).collect(),
        }
    }
}

impl DatePlan {
    fn of(date: &date::Model) -> Self {
        Self {
            when: When {
                edtf: date.edtf.clone(),
                printed: date.printed.clone(),
                days: Days {
                    first: date.first_day,
                    last: date.last_day,
                },
            },
            basis: date.date_basis,
            title: date.title.clone(),
            kind: date.kind,
        }
    }
}
