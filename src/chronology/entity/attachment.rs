//! Pictures and documents of entries. The files lie in the storage, under keys made of the id.

use sea_orm::entity::prelude::*;

use crate::kinds::{AttachmentId, ChronicleId};

/// What it is, by what stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(crate) enum Kind {
    /// A photograph.
    Jpeg,
    /// A drawing.
    Png,
    /// A document.
    Pdf,
}

impl Kind {
    /// How its file ends, and its addresses.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// As the web calls it.
    pub(crate) fn media(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// Is it seen, not read?
    pub(crate) fn is_picture(self) -> bool {
        self != Self::Pdf
    }
}

/// Which of its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// The picture as large as it is kept, or the document.
    Full,
    /// The picture as it stands on a page.
    Small,
}

/// A picture or a document.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chronology_attachments")]
pub(crate) struct Model {
    /// Its id; later ones are larger.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: AttachmentId,
    /// The entry.
    pub(crate) entry_id: ChronicleId,
    /// What it is.
    pub(crate) kind: Kind,
    /// How the file was called, tidied.
    pub(crate) name: String,
    /// What is written below the picture, or what the document is called; may be empty.
    pub(crate) label: String,
    /// What is to be seen on it; of a document empty.
    pub(crate) alt: String,
    /// Who has agreed to be seen, and when: for the office only. None: nobody is to be recognised.
    pub(crate) consent: Option<String>,
    /// Of the file as it was sent: the same is not kept twice.
    pub(crate) digest: String,
    /// How large the file is.
    pub(crate) bytes: i64,
    /// Of a picture, in points.
    pub(crate) width: Option<i32>,
    /// Of a picture, in points.
    pub(crate) height: Option<i32>,
    /// Of the small picture, in points.
    pub(crate) small_width: Option<i32>,
    /// Of the small picture, in points.
    pub(crate) small_height: Option<i32>,
    /// Who attached it: her name as it was then.
    pub(crate) actor: String,
    /// When.
    pub(crate) at: DateTimeUtc,
}

impl Model {
    /// The key of one of its files, which is its name in addresses, too.
    pub(crate) fn key(&self, size: Size) -> String {
        let (id, ending) = (self.id, self.kind.ending());
        match size {
            Size::Full => format!("{id}.{ending}"),
            Size::Small => format!("{id}-klein.{ending}"),
        }
    }

    /// The keys of all its files.
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut keys = vec![self.key(Size::Full)];
        if self.kind.is_picture() {
            keys.push(self.key(Size::Small));
        }
        keys
    }

    /// What it is called: by its label, else as the file was.
    pub(crate) fn title(&self) -> &str {
        match self.label.as_str() {
            "" => &self.name,
            label => label,
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
