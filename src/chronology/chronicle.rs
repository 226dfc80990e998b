//! The chronology in memory: read whole when it has changed, which is seldom, and asked for each page.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::entity::{attachment, date, entry, programme, source};
use super::rules::haystack;
use super::store::{self, Rows};
use crate::app::App;
use crate::error::AppError;
use crate::kinds::{AttachmentId, Lang};
use crate::marks;

/// An entry with all that belongs to it: one "Baustein".
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The entry.
    pub(crate) entry: entry::Model,
    /// The dates inside it.
    pub(crate) dates: Vec<date::Model>,
    /// The programme that paid.
    pub(crate) programme: Option<Arc<programme::Model>>,
    /// The document from which it was taken.
    pub(crate) source: Option<Arc<source::Model>>,
    /// Its pictures and documents.
    pub(crate) attachments: Vec<attachment::Model>,
    /// Its words, folded: in them is searched.
    pub(crate) haystack: String,
}

impl Block {
    /// An entry by itself, whoever sees it.
    pub(crate) fn alone(
        entry: entry::Model,
        dates: Vec<date::Model>,
        programme: Option<programme::Model>,
    ) -> Self {
        Self {
            dates,
            programme: programme.map(Arc::new),
            source: None,
            attachments: Vec::new(),
            haystack: String::new(),
            entry,
        }
    }

    /// The language of its texts.
    pub(crate) fn lang(&self) -> Lang {
        let tag = self.source.as_ref().map(|source| source.lang.as_str());
        tag.and_then(Lang::from_tag).unwrap_or_default()
    }

    /// How a project is called beside others: by its number, else by its title.
    pub(crate) fn label(&self) -> &str {
        let kicker = self.entry.kicker.as_deref();
        kicker.unwrap_or(&self.entry.title)
    }
}

/// All of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chronicle {
    /// Another one with each change.
    pub(crate) stamp: String,
    /// The entries in their order.
    pub(crate) blocks: Vec<Block>,
    /// Documents, by their heading.
    pub(crate) sources: Vec<Arc<source::Model>>,
    /// Programmes, by their name.
    pub(crate) programmes: Vec<Arc<programme::Model>>,
    by_slug: HashMap<String, usize>,
    by_attachment: HashMap<AttachmentId, usize>,
    /// Names in addresses of entries of which another one tells, and its name.
    merged: HashMap<String, String>,
}

impl Chronicle {
    /// Joins what was read.
    pub(super) fn of(stamp: String, rows: Rows) -> Self {
        let Rows {
            sources,
            programmes,
            entries,
            mut dates,
            mut attachments,
            merged,
        } = rows;
        let sources: Vec<_> = sources.into_iter().map(Arc::new).collect();
        let programmes: Vec<_> = programmes.into_iter().map(Arc::new).collect();
        let payers: HashMap<_, _> = programmes.iter().map(|one| (one.id, one)).collect();
        let documents: HashMap<_, _> = sources.iter().map(|one| (one.id, one)).collect();
        let block = |entry: entry::Model| {
            let programme = entry.programme_id.and_then(|id| payers.get(&id));
            let source = entry.source_id.and_then(|id| documents.get(&id));
            let dates = dates.remove(&entry.id).unwrap_or_default();
            Block {
                haystack: haystack(&entry, &dates, programme.map(|one| one.name.as_str())),
                dates,
                attachments: attachments.remove(&entry.id).unwrap_or_default(),
                programme: programme.copied().cloned(),
                source: source.copied().cloned(),
                entry,
            }
        };
        let blocks: Vec<Block> = entries.into_iter().map(block).collect();
        let by_slug = blocks.iter().enumerate();
        let by_slug = by_slug.map(|(at, block)| (block.entry.slug.clone(), at));
        let by_attachment = blocks.iter().enumerate();
        let by_attachment = by_attachment
            .flat_map(|(at, block)| block.attachments.iter().map(move |one| (one.id, at)));
        let name_of = |id| {
            let mut all = blocks.iter().map(|block| &block.entry);
            all.find(|entry| entry.id == id)
                .map(|entry| entry.slug.clone())
        };
        let merged = merged.into_iter();
        let merged = merged.filter_map(|(slug, id)| Some((slug, name_of(id)?)));
        Self {
            stamp,
            merged: merged.collect(),
            by_slug: by_slug.collect(),
            by_attachment: by_attachment.collect(),
            blocks,
            sources,
            programmes,
        }
    }

    /// The name in addresses of the entry that tells of one that is no longer told by itself.
    pub(crate) fn merged(&self, slug: &str) -> Option<&str> {
        self.merged.get(slug).map(String::as_str)
    }

    /// A picture or a document of an entry that everybody sees.
    pub(crate) fn attachment(&self, id: AttachmentId) -> Option<&attachment::Model> {
        let block = self.blocks.get(*self.by_attachment.get(&id)?)?;
        block.attachments.iter().find(|one| one.id == id)
    }

    /// An entry by its name in addresses, with those before and after it.
    pub(crate) fn around(&self, slug: &str) -> Option<Around<'_>> {
        let at = *self.by_slug.get(slug)?;
        Some(Around {
            before: at.checked_sub(1).and_then(|at| self.blocks.get(at)),
            block: self.blocks.get(at)?,
            after: self.blocks.get(at + 1),
        })
    }
}

/// An entry between its neighbours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around<'a> {
    /// The one before.
    pub(crate) before: Option<&'a Block>,
    /// The entry.
    pub(crate) block: &'a Block,
    /// The one after.
    pub(crate) after: Option<&'a Block>,
}

/// What was read last.
#[derive(Debug, Default)]
struct Memory(Mutex<Arc<Chronicle>>);

impl Memory {
    fn lock(&self) -> std::sync::MutexGuard<'_, Arc<Chronicle>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The chronology as of a moment ago (`catalogue_ms`).
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn chronicle(app: &App) -> Result<Arc<Chronicle>, AppError> {
    let seen = app
        .remembered(async |app| {
            // The mark is asked for first: rows that change meanwhile are read again with the next mark.
            let mark = marks::find(app.db.read(), marks::CHRONOLOGY).await?;
            let stamp = mark.map(|mark| mark.value).unwrap_or_default();
            let memory = app.kept::<Memory>();
            let kept = Arc::clone(&memory.lock());
            if kept.stamp == stamp {
                return Ok(Seen(kept));
            }
            let rows = store::everything(app.db.read()).await?;
            let read = Arc::new(Chronicle::of(stamp, rows));
            *memory.lock() = Arc::clone(&read);
            Ok(Seen(read))
        })
        .await?;
    Ok(Arc::clone(&seen.0))
}

/// What a look at the mark came to.
#[derive(Debug)]
struct Seen(Arc<Chronicle>);
