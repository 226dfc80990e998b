//! Pictures and documents are attached and deleted. A file is put down before its row is written and taken away after
//! its row is gone: what breaks off leaves a file that nobody sees, and the night takes it.

mod sweep;

use axum::body::Bytes;
use chrono::{DateTime, Utc};
use tokio::sync::Semaphore;

use super::lock;
use super::office::{deed, later};
use crate::app::App;
use crate::audit::{self, By};
use crate::chronology::entity::attachment::{Kind, Model, Size};
use crate::chronology::entity::entry;
use crate::chronology::rules::file_name;
use crate::chronology::store::attachments as store;
use crate::chronology::store::office;
use crate::db::Tx;
use crate::error::AppError;
use crate::formats::picture::{self, Drawn, Encoding, Picture};
use crate::keys;
use crate::kinds::AttachmentId;

pub(crate) use sweep::{delete_again, id_of, sweep};

/// Files of one entry.
pub(crate) const MOST: usize = 40;

/// What a file turns out to be, by what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A picture that can be drawn.
    Picture,
    /// A PDF.
    Document,
}

impl Sort {
    /// None where it is nothing that is taken.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        // The norm lets a PDF begin later in the file; then it could be something else as well.
        if bytes.starts_with(b"%PDF-") {
            Some(Self::Document)
        } else {
            picture::is_one(bytes).then_some(Self::Picture)
        }
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Attached {
    /// It is there, or was before.
    Done,
    /// It can not be read.
    Broken,
    /// The picture is too large to be drawn.
    TooManyPoints,
    /// The entry has as many as it may have.
    TooMany,
}

/// One picture at a time: some hundred megabytes are enough.
#[derive(Debug)]
struct Easel(Semaphore);

impl Default for Easel {
    fn default() -> Self {
        Self(Semaphore::new(1))
    }
}

/// A file as it is kept.
#[derive(Clone, Debug)]
struct Ready {
    kind: Kind,
    full: Bytes,
    small: Option<Bytes>,
    size: Option<(i32, i32)>,
    small_size: Option<(i32, i32)>,
}

fn size(drawn: &Drawn) -> Option<(i32, i32)> {
    Some((drawn.width.try_into().ok()?, drawn.height.try_into().ok()?))
}

impl From<Picture> for Ready {
    fn from(picture: Picture) -> Self {
        Self {
            kind: match picture.encoding {
                Encoding::Jpeg => Kind::Jpeg,
                Encoding::Png => Kind::Png,
            },
            size: size(&picture.full),
            small_size: size(&picture.small),
            full: picture.full.bytes.into(),
            small: Some(picture.small.bytes.into()),
        }
    }
}

/// Makes of a file what is kept: a picture is drawn anew, a document stays as it is.
async fn prepared(
    app: &App,
    sort: Sort,
    bytes: Vec<u8>,
) -> Result<Result<Ready, Attached>, AppError> {
    if sort == Sort::Document {
        let end = bytes.len().saturating_sub(2048);
        let end = bytes.get(end..).unwrap_or_default();
        let is_whole = end.windows(5).any(|part| part == b"%%EOF");
        return Ok(is_whole
            .then(|| Ready {
                kind: Kind::Pdf,
                full: bytes.into(),
                small: None,
                size: None,
                small_size: None,
            })
            .ok_or(Attached::Broken));
    }
    let easel = app.kept::<Easel>();
    let turn = easel.0.acquire().await;
    let turn = turn.map_err(|_| AppError::Unavailable("pictures".to_owned()))?;
    let drawn = tokio::task::spawn_blocking(move || picture::redraw(&bytes)).await;
    drop(turn);
    Ok(match drawn {
        Ok(Ok(picture)) => Ok(Ready::from(picture)),
        Ok(Err(picture::Fault::TooManyPoints)) => Err(Attached::TooManyPoints),
        // A decoder that gives up on a file says as much about it.
        Ok(Err(picture::Fault::Broken)) | Err(_) => Err(Attached::Broken),
    })
}

/// What is said about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Caption {
    /// What stands below the picture, or what the document is called; may be empty.
    pub(crate) label: String,
    /// What is to be seen on it; of a document empty.
    pub(crate) alt: String,
    /// Who has agreed to be seen; none where nobody is to be recognised.
    pub(crate) consent: Option<String>,
}

/// A file that somebody has sent.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// What it is.
    pub(crate) sort: Sort,
    /// What stands in it.
    pub(crate) bytes: Vec<u8>,
    /// How it was called.
    pub(crate) name: String,
}

/// Attaches a file to an entry. The same file is attached once.
///
/// # Errors
/// `NotFound`, or if the database or the storage fails.
pub(crate) async fn attach(
    app: &App,
    by: &By,
    slug: &str,
    (file, about): (File, Caption),
    now: DateTime<Utc>,
) -> Result<Attached, AppError> {
    let whole = office::by_slug(app.db.read(), slug).await?;
    let entry_id = whole.ok_or(AppError::NotFound)?.entry.id;
    let digest = keys::mark(&file.bytes, 32);
    let ready = match prepared(app, file.sort, file.bytes).await? {
        Ok(ready) => ready,
        Err(why) => return Ok(why),
    };
    let row = Model {
        id: app.dice.id(now),
        entry_id,
        kind: ready.kind,
        name: file_name(&file.name, ready.kind.ending()),
        label: about.label,
        alt: about.alt,
        consent: about.consent,
        digest,
        bytes: i64::try_from(ready.full.len()).unwrap_or(i64::MAX),
        width: ready.size.map(|(width, _)| width),
        height: ready.size.map(|(_, height)| height),
        small_width: ready.small_size.map(|(width, _)| width),
        small_height: ready.small_size.map(|(_, height)| height),
        actor: by.name().to_owned(),
        at: now,
    };
    app.storage.put(&row.key(Size::Full), ready.full).await?;
    if let Some(small) = ready.small {
        app.storage.put(&row.key(Size::Small), small).await?;
    }
    let keys = row.keys();
    let noted = note(app, by, slug, row, now).await;
    if !matches!(noted, Ok(Some(Attached::Done))) {
        // Nobody knows of the files.
        for key in keys {
            app.storage.delete(&key).await?;
        }
    }
    Ok(noted?.unwrap_or(Attached::Done))
}

/// Writes the row. None where the same file is there already.
async fn note(
    app: &App,
    by: &By,
    slug: &str,
    row: Model,
    now: DateTime<Utc>,
) -> Result<Option<Attached>, AppError> {
    let tx = app.db.write().await?;
    lock(&tx, app, now).await?;
    let whole = office::by_slug(&*tx, slug).await?;
    let entry = whole.ok_or(AppError::NotFound)?.entry;
    let there = store::of(&*tx, entry.id).await?;
    if there.iter().any(|one| one.digest == row.digest) {
        tx.commit().await?;
        return Ok(None);
    }
    if there.len() >= MOST {
        tx.commit().await?;
        return Ok(Some(Attached::TooMany));
    }
    let row = Model {
        entry_id: entry.id,
        ..row
    };
    store::insert(&tx, row).await?;
    touched(&tx, app, by, ("chronicle_attached", entry), now).await?;
    tx.commit().await?;
    Ok(Some(Attached::Done))
}

/// The entry is another one from now on, and the log says what was done.
async fn touched(
    tx: &Tx,
    app: &App,
    by: &By,
    (what, entry): (&'static str, entry::Model),
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let said = deed(what, entry.id, &entry.title);
    let entry = entry::Model {
        updated_at: later(&entry, now),
        ..entry
    };
    office::write(tx, vec![entry]).await?;
    audit::note(app, tx, by, said, now).await?;
    Ok(())
}

/// Deletes a picture or a document of an entry, at once and for good: it does not come back with a backup either.
///
/// # Errors
/// `NotFound`, or if the database or the storage fails.
pub(crate) async fn detach(
    app: &App,
    by: &By,
    (slug, id): (&str, AttachmentId),
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let there = store::by_id(app.db.read(), id).await?;
    let there = there.ok_or(AppError::NotFound)?;
    app.erasures.note(id.0, now).await?;
    let tx = app.db.write().await?;
    lock(&tx, app, now).await?;
    let whole = office::by_slug(&*tx, slug).await?;
    let entry = whole.ok_or(AppError::NotFound)?.entry;
    if there.entry_id != entry.id {
        return Err(AppError::NotFound);
    }
    store::delete(&tx, id).await?;
    touched(&tx, app, by, ("chronicle_detached", entry), now).await?;
    tx.commit().await?;
    for key in there.keys() {
        app.storage.delete(&key).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Sort;

    #[test]
    fn a_file_is_what_stands_in_it() {
        assert_eq!(Sort::of(b"%PDF-1.7\n"), Some(Sort::Document));
        assert_eq!(Sort::of(b"\xff\xd8\xff\xe0"), Some(Sort::Picture));
        for other in [
            b"<html>%PDF-1.7".as_slice(),
            b"MZ\x90\0",
            b"PK\x03\x04",
            b"GIF89a",
            b"",
        ] {
            assert_eq!(Sort::of(other), None);
        }
    }
}
