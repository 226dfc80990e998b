//! Where lies what is too large for a table: a folder of this machine, or a bucket of a store that speaks S3. What is
//! put there never changes; its key is given by us and says nothing.

mod bucket;

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{Error, ObjectStore, ObjectStoreExt as _, PutPayload};

use crate::db::file::{belongs_to_folder, file_of};
use crate::error::AppError;
use crate::settings::{Bucket, Settings, StorageKind};

/// What is put there to see whether it can be, and taken away again.
const TRIAL: &str = "trial";

/// A place for files. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Storage {
    place: Place,
    opened: Arc<OnceLock<Arc<dyn ObjectStore>>>,
}

#[derive(Clone, Debug)]
enum Place {
    Folder(PathBuf),
    Bucket(Bucket),
}

impl Storage {
    /// Where the settings say. Nothing is opened before it is needed.
    pub(crate) fn of(settings: &Settings) -> Self {
        let storage = &settings.storage;
        let place = match (storage.kind, &storage.s3) {
            (StorageKind::S3, Some(bucket)) => Place::Bucket(bucket.clone()),
            _ if !storage.folder.as_os_str().is_empty() => Place::Folder(storage.folder.clone()),
            _ => {
                let beside = file_of(&settings.database.url);
                let beside = beside.map(|path| path.with_file_name("attachments"));
                Place::Folder(beside.unwrap_or_else(|| PathBuf::from("data/attachments")))
            }
        };
        Self {
            place,
            opened: Arc::default(),
        }
    }

    /// The folder, where it is one.
    pub(crate) fn folder(&self) -> Option<&Path> {
        match &self.place {
            Place::Folder(folder) => Some(folder),
            Place::Bucket(_) => None,
        }
    }

    fn open(&self) -> Result<Arc<dyn ObjectStore>, AppError> {
        if let Some(store) = self.opened.get() {
            return Ok(Arc::clone(store));
        }
        let store: Arc<dyn ObjectStore> = match &self.place {
            Place::Folder(folder) => {
                make(folder).map_err(|error| self.failed(&error))?;
                let store = LocalFileSystem::new_with_prefix(folder);
                // What was answered for lies on the disk.
                Arc::new(store.map_err(|error| self.failed(&error))?.with_fsync(true))
            }
            Place::Bucket(bucket) => {
                Arc::new(bucket::open(bucket).map_err(|error| self.failed(&error))?)
            }
        };
        Ok(Arc::clone(self.opened.get_or_init(|| store)))
    }

    /// Puts something there; on the disk when it answers.
    ///
    /// # Errors
    /// If it can not be written.
    pub(crate) async fn put(&self, key: &str, bytes: Bytes) -> Result<(), AppError> {
        let (store, key) = (self.open()?, Key::from(key));
        let put = store.put(&key, PutPayload::from(bytes)).await;
        put.map(drop).map_err(|error| self.failed(&error))
    }

    /// What lies there, if it does.
    ///
    /// # Errors
    /// If the place does not answer.
    pub(crate) async fn get(&self, key: &str) -> Result<Option<Bytes>, AppError> {
        let store = self.open()?;
        let read = async { store.get(&Key::from(key)).await?.bytes().await };
        match read.await {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.failed(&error)),
        }
    }

    /// Takes something away; it does not matter whether it was there.
    ///
    /// # Errors
    /// If the place does not answer.
    pub(crate) async fn delete(&self, key: &str) -> Result<(), AppError> {
        match self.open()?.delete(&Key::from(key)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.failed(&error)),
        }
    }

    /// The keys of all that lies there.
    ///
    /// # Errors
    /// If the place does not answer.
    pub(crate) async fn keys(&self) -> Result<Vec<String>, AppError> {
        if self.folder().is_some_and(|folder| !folder.exists()) {
            return Ok(Vec::new());
        }
        let all = self.open()?.list_with_delimiter(None).await;
        let all = all.map_err(|error| self.failed(&error))?;
        let keys = all.objects.into_iter();
        Ok(keys.map(|object| object.location.to_string()).collect())
    }

    /// Can be put there what has to be, and taken away again?
    ///
    /// # Errors
    /// Says why not.
    pub(crate) async fn try_out(&self) -> Result<(), AppError> {
        self.put(TRIAL, Bytes::from_static(b"?")).await?;
        self.delete(TRIAL).await
    }

    fn failed(&self, error: &dyn std::error::Error) -> AppError {
        AppError::Internal(format!("{self} can not be reached: {error}"))
    }
}

impl std::fmt::Display for Storage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.place {
            Place::Folder(folder) => write!(f, "the attachments in {}", folder.display()),
            Place::Bucket(bucket) => write!(f, "the attachments in the bucket {}", bucket.bucket),
        }
    }
}

/// Makes the folder where there is none, for nobody but the service.
fn make(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    belongs_to_folder(folder);
    Ok(())
}
