//! Reads caught letters, for the page of the demo and for tests.

use std::path::Path;

use chrono::{DateTime, Utc};
use mail_parser::{Message, MessageParser, MimeHeaders as _};

use crate::error::AppError;

/// How many caught letters are shown at most: the newest.
const SHOWN: usize = 200;

/// A caught letter, as a mail program would read it.
#[derive(Clone, Debug)]
pub(crate) struct Caught {
    /// The name of its file, without the ending; also its name in links.
    pub(crate) name: String,
    /// When it was written.
    pub(crate) date: Option<DateTime<Utc>>,
    /// To whom.
    pub(crate) to: String,
    /// The subject.
    pub(crate) subject: String,
    /// The text.
    pub(crate) plain: String,
    /// The HTML.
    pub(crate) html: String,
    /// The calendar, if it carries one.
    pub(crate) calendar: Option<String>,
}

impl Caught {
    /// Reads a message; `None` where it is none.
    pub(super) fn parse(name: &str, bytes: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(bytes)?;
        let body = |text: Option<std::borrow::Cow<'_, str>>| text.unwrap_or_default().into_owned();
        Some(Self {
            name: name.to_owned(),
            date: message
                .date()
                .and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
            to: message
                .to()
                .and_then(|to| to.first())
                .and_then(|to| to.address())
                .unwrap_or_default()
                .to_owned(),
            subject: message.subject().unwrap_or_default().to_owned(),
            plain: body(message.body_text(0)),
            html: body(message.body_html(0)),
            calendar: calendar(&message),
        })
    }
}

fn calendar(message: &Message<'_>) -> Option<String> {
    message
        .parts
        .iter()
        .find(|part| {
            part.content_type()
                .is_some_and(|kind| kind.subtype() == Some("calendar"))
        })
        .and_then(|part| part.text_contents())
        .map(str::to_owned)
}

/// The letters in the folder of the `file` transport, newest first.
///
/// # Errors
/// If the folder can not be read. No folder is no letters.
pub(crate) async fn caught(folder: &Path) -> Result<Vec<Caught>, AppError> {
    let folder = folder.to_owned();
    tokio::task::spawn_blocking(move || read(&folder))
        .await
        .map_err(|error| AppError::Internal(error.to_string()))?
        .map_err(|error| AppError::Unavailable(format!("caught letters: {error}")))
}

fn read(folder: &Path) -> std::io::Result<Vec<Caught>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "eml"))
        .collect();
    // The names begin with the letter's id, and later ids sort after earlier ones.
    files.sort_unstable_by(|one, other| other.cmp(one));
    files.truncate(SHOWN);
    let mut letters = Vec::with_capacity(files.len());
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        letters.extend(Caught::parse(&name, &std::fs::read(&file)?));
    }
    Ok(letters)
}
