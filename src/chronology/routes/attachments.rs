//! Handlers of pictures and documents: the files themselves, and the office's pages about them.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::RouterExt as _;

use super::Pairs;
use super::office::{said, whole};
use crate::app::App;
use crate::audit::By;
use crate::chronology::actions::{self, Attached, File, MOST, Sort};
use crate::chronology::chronicle::chronicle;
use crate::chronology::entity::attachment::{Model, Size};
use crate::chronology::forms::TypedAttachment;
use crate::chronology::pages::office::{self as pages, Filed, Files};
use crate::chronology::store::attachments as store;
use crate::error::AppError;
use crate::kinds::AttachmentId;
use crate::paths;
use crate::web::{Office, Problems, Reader, Reply, Upload, alone, draw, see_other, unprocessable};

/// The largest form that is read to its end, so that somebody can be told that her file is too large.
const LARGEST_FORM: usize = 64 * 1024 * 1024;
/// How long anybody may keep a file that everybody sees: it never changes, but it may be deleted because somebody does
/// not want to be seen any more.
const KEPT: &str = "public, max-age=86400, immutable";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .typed_post(attach)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .typed_get(list)
        .typed_get(file)
        .typed_get(office_file)
        .typed_get(deletion)
        .typed_post(delete)
}

async fn file(path: paths::Attachment, State(app): State<App>, headers: HeaderMap) -> Reply {
    let id = actions::id_of(&path.name).ok_or(AppError::NotFound)?;
    let chronicle = chronicle(&app).await?;
    let found = chronicle.attachment(id).ok_or(AppError::NotFound)?;
    let mut answer = send(&app, found, &path.name, &headers).await?;
    let kept = HeaderValue::from_static(KEPT);
    answer.headers_mut().insert(CACHE_CONTROL, kept);
    Ok(answer)
}

/// One of the files of an attachment, by its name.
async fn send(app: &App, of: &Model, name: &str, headers: &HeaderMap) -> Reply {
    let is_one = [Size::Full, Size::Small].into_iter();
    let is_one = is_one.filter(|size| *size == Size::Full || of.kind.is_picture());
    if !is_one.into_iter().any(|size| of.key(size) == name) {
        return Err(AppError::NotFound);
    }
    // What lies under a name is always the same.
    let tag = format!("\"{name}\"");
    let known = headers.get(header::IF_NONE_MATCH);
    let mut answer = if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        // A row without its file: it was deleted a moment ago.
        let bytes = app.storage.get(name).await?;
        bytes.ok_or(AppError::NotFound)?.into_response()
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.headers_mut().insert(header::ETAG, tag);
    }
    let saved_as = (!of.kind.is_picture()).then_some(of.name.as_str());
    Ok(alone(answer, of.kind.media(), saved_as))
}

/// An attachment of an entry, whoever sees it.
async fn found(app: &App, slug: &str, id: Option<AttachmentId>) -> Result<Model, AppError> {
    let whole = whole(app, slug).await?;
    let found = store::by_id(app.db.read(), id.ok_or(AppError::NotFound)?).await?;
    let found = found.filter(|one| one.entry_id == whole.entry.id);
    found.ok_or(AppError::NotFound)
}

async fn office_file(
    path: paths::ChronicleAttachment,
    State(app): State<App>,
    headers: HeaderMap,
    Office(_): Office,
) -> Reply {
    let found = found(&app, &path.slug, actions::id_of(&path.name)).await?;
    send(&app, &found, &path.name, &headers).await
}

/// The page as it is now.
async fn drawn(
    app: &App,
    reader: &Reader,
    slug: &str,
    (typed, done): (&TypedAttachment, Filed),
    problems: &Problems,
) -> Result<Response, AppError> {
    let whole = whole(app, slug).await?;
    let there = store::of(app.db.read(), whole.entry.id).await?;
    let files = Files {
        whole: &whole,
        there: &there,
        typed,
        filed: done,
    };
    let page = pages::attachments(reader, files, problems);
    Ok(if problems.is_empty() {
        draw(page)
    } else {
        unprocessable(page)
    })
}

async fn list(
    path: paths::ChronicleAttachments,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
    Query(pairs): Pairs,
) -> Reply {
    let filed = Filed::of(said(&pairs, "neu"));
    let (typed, nothing) = (TypedAttachment::default(), Problems::default());
    drawn(&app, &reader, &path.slug, (&typed, filed), &nothing).await
}

async fn attach(
    path: paths::ChronicleAttachments,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
    upload: Upload,
) -> Reply {
    let typed = TypedAttachment::read(&upload);
    let mut problems = Problems::default();
    let file = readable(&app, &reader, upload, &mut problems);
    // Where it is not known what it is, it is most likely a picture that can not be read.
    let is_picture = file.as_ref().is_none_or(|file| file.sort == Sort::Picture);
    let about = typed.parse(&reader, is_picture, &mut problems);
    if let (Some(file), Some(about)) = (file, about) {
        let (by, now) = (By::from(&person), app.clock.now());
        match actions::attach(&app, &by, &path.slug, (file, about), now).await? {
            Attached::Done => return Ok(see_other(&reader, &Filed::Added.at(&path.slug))),
            why => problems.add("file", refused(&reader, &why)),
        }
    }
    drawn(
        &app,
        &reader,
        &path.slug,
        (&typed, Filed::Nothing),
        &problems,
    )
    .await
}

/// The file that was sent, or noted why it is none.
fn readable(app: &App, reader: &Reader, upload: Upload, problems: &mut Problems) -> Option<File> {
    let t = reader.t();
    let Some(sent) = upload.file else {
        problems.add("file", t.chronology_attach_problem_none());
        return None;
    };
    let Some(bytes) = sent.bytes else {
        let largest = app.settings.storage.largest_mb.to_string();
        problems.add("file", t.chronology_attach_problem_large(&largest));
        return None;
    };
    let Some(sort) = Sort::of(&bytes) else {
        problems.add("file", t.chronology_attach_problem_kind());
        return None;
    };
    Some(File {
        sort,
        bytes,
        name: sent.name,
    })
}

fn refused(reader: &Reader, why: &Attached) -> String {
    let t = reader.t();
    match why {
        Attached::TooManyPoints => t.chronology_attach_problem_points(),
        Attached::TooMany => t.chronology_attach_problem_many(&MOST.to_string()),
        Attached::Broken | Attached::Done => t.chronology_attach_problem_broken(),
    }
}

async fn deletion(
    path: paths::AttachmentDeletion,
    State(app): State<App>,
    reader: Reader,
    Office(_): Office,
) -> Reply {
    let there = found(&app, &path.slug, path.name.parse().ok()).await?;
    let whole = whole(&app, &path.slug).await?;
    Ok(draw(pages::deletion(&reader, &whole, &there)))
}

async fn delete(
    path: paths::AttachmentDeletion,
    State(app): State<App>,
    reader: Reader,
    Office(person): Office,
) -> Reply {
    let id = path.name.parse().map_err(|_| AppError::NotFound)?;
    let (by, now) = (By::from(&person), app.clock.now());
    actions::detach(&app, &by, (&path.slug, id), now).await?;
    Ok(see_other(&reader, &Filed::Deleted.at(&path.slug)))
}
