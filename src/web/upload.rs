//! A form with a file (RFC 7578), read whole into memory, but never more of it than may be kept.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;

use crate::app::App;
use crate::error::AppError;

/// The text of a field beside the file, in bytes.
const LARGEST_TEXT: usize = 16 * 1024;
/// Parts of a form.
const MOST_PARTS: usize = 40;

/// A form with a file. What is declared about the file is not believed.
#[derive(Debug, Default)]
pub(crate) struct Upload {
    /// The other fields: name and value.
    pub(crate) fields: Vec<(String, String)>,
    /// The file, if one was chosen.
    pub(crate) file: Option<Sent>,
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    /// Its name there: somebody else's words.
    pub(crate) name: String,
    /// What stands in it. None: more than may be kept, and it was thrown away.
    pub(crate) bytes: Option<Vec<u8>>,
}

impl Upload {
    /// What a field says; empty where it says nothing.
    pub(crate) fn said(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|(known, _)| known == name);
        field.map_or("", |(_, value)| value.as_str())
    }
}

impl FromRequest<App> for Upload {
    type Rejection = AppError;

    async fn from_request(request: Request, app: &App) -> Result<Self, AppError> {
        let parts = Multipart::from_request(request, app).await;
        let mut parts = parts.map_err(|_| AppError::BadRequest)?;
        let mut upload = Self::default();
        for _ in 0..MOST_PARTS {
            let Some(part) = parts.next_field().await.map_err(fault)? else {
                return Ok(upload);
            };
            let Some(name) = part.name().map(ToOwned::to_owned) else {
                continue;
            };
            match part.file_name().map(ToOwned::to_owned) {
                None => {
                    let text = whole(part, LARGEST_TEXT).await?;
                    let text = String::from_utf8(text.ok_or(AppError::TooLarge)?);
                    let text = text.map_err(|_| AppError::BadRequest)?;
                    upload.fields.push((name, text));
                }
                Some(called) => {
                    let bytes = whole(part, app.settings.storage.largest()).await?;
                    // A browser sends an empty one where none was chosen.
                    let is_none = called.is_empty() && bytes.as_ref().is_some_and(Vec::is_empty);
                    if !is_none && upload.file.is_none() {
                        upload.file = Some(Sent {
                            name: called,
                            bytes,
                        });
                    }
                }
            }
        }
        Err(AppError::BadRequest)
    }
}

/// What stands in a part. None where it is larger: then the rest is read and forgotten, since a browser listens only
/// when it has said everything.
async fn whole(mut part: Field<'_>, largest: usize) -> Result<Option<Vec<u8>>, AppError> {
    let mut kept = Some(Vec::new());
    while let Some(chunk) = part.chunk().await.map_err(fault)? {
        kept = kept.filter(|bytes| bytes.len() + chunk.len() <= largest);
        if let Some(bytes) = &mut kept {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(kept)
}

fn fault(error: MultipartError) -> AppError {
    match error.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        _ => AppError::BadRequest,
    }
}
