//! What is taken away: files that belong to nothing, and what had come back with a backup.

use chrono::{DateTime, Duration, Utc};

use crate::app::App;
use crate::chronology::store::attachments as store;
use crate::erasures::Erased;
use crate::error::AppError;
use crate::kinds::AttachmentId;
use crate::marks;

/// A file that is younger may still be waiting for its row.
const SETTLED: Duration = Duration::days(1);

/// Deletes again what was deleted after a backup was made. Returns how many had come back.
///
/// # Errors
/// If the database or the storage fails.
pub(crate) async fn delete_again(app: &App, erased: &[Erased]) -> Result<usize, AppError> {
    let mut count = 0;
    for Erased { whose, .. } in erased {
        let found = store::by_id(app.db.read(), AttachmentId(*whose)).await?;
        let Some(found) = found else { continue };
        let tx = app.db.write().await?;
        store::delete(&tx, found.id).await?;
        tx.commit().await?;
        for key in found.keys() {
            app.storage.delete(&key).await?;
        }
        count += 1;
    }
    Ok(count)
}

/// Once a day: takes away files that belong to nothing. Where the storage does not answer it is said, and tried again
/// the next day: nothing else waits for it.
///
/// # Errors
/// If the database fails.
pub(crate) async fn sweep(app: &App, now: DateTime<Utc>) -> Result<Option<String>, AppError> {
    let last = marks::find(app.db.read(), marks::ATTACHMENTS_SWEPT).await?;
    if last.is_some_and(|last| last.at > now - Duration::days(1)) {
        return Ok(None);
    }
    let swept = swept(app, now).await;
    let tx = app.db.write().await?;
    marks::set(&*tx, marks::ATTACHMENTS_SWEPT, "", now).await?;
    tx.commit().await?;
    match swept {
        Ok(0) => Ok(None),
        Ok(count) => Ok(Some(format!("{count} files of no attachment were deleted"))),
        Err(error) => {
            tracing::warn!(%error, "nobody could look for files that belong to nothing");
            Ok(None)
        }
    }
}

async fn swept(app: &App, now: DateTime<Utc>) -> Result<usize, AppError> {
    // First the files, then the rows: a file is there before its row.
    let keys = app.storage.keys().await?;
    let known = store::ids(app.db.read()).await?;
    let mut count = 0;
    for key in keys {
        let is_over = id_of(&key).is_some_and(|id| {
            let made = id.0.get_timestamp().map(|made| made.to_unix().0);
            let made = made.and_then(|seconds| i64::try_from(seconds).ok());
            let made = made.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
            !known.contains(&id) && made.is_some_and(|made| made < now - SETTLED)
        });
        // What is not called as ours are is not ours.
        if is_over {
            app.storage.delete(&key).await?;
            count += 1;
        }
    }
    Ok(count)
}

/// Whose file it is, by its key.
pub(crate) fn id_of(key: &str) -> Option<AttachmentId> {
    let (stem, _) = key.rsplit_once('.')?;
    let stem = stem.strip_suffix("-klein").unwrap_or(stem);
    let id = stem.parse::<AttachmentId>().ok()?;
    // Written in one way only.
    (id.to_string() == stem).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::id_of;

    #[test]
    fn a_key_names_one_attachment_in_one_way() {
        let id = "0192f3a0-1111-7abc-8def-0123456789ab";
        for key in [format!("{id}.jpg"), format!("{id}-klein.png")] {
            assert_eq!(id_of(&key).unwrap().to_string(), id);
        }
        let plain = id.replace('-', "");
        for key in [
            id,
            &format!("{}.jpg", id.to_uppercase()),
            &format!("{plain}.jpg"),
            "trial",
            "a.pdf",
        ] {
            assert_eq!(id_of(key), None, "{key}");
        }
    }
}
