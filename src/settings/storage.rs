//! Where attachments lie.

use std::path::PathBuf;

use serde::Deserialize;

use super::{Secret, SettingsError};

/// Where attachments lie.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Storage {
    /// In a folder, or in a bucket.
    pub kind: StorageKind,
    /// The folder; empty: `attachments` beside an SQLite database, else in `data`.
    pub folder: PathBuf,
    /// How large a file may be that the office attaches, in MB (10^6 bytes).
    pub largest_mb: usize,
    /// The bucket, where `kind` says so.
    #[serde(default)]
    pub s3: Option<Bucket>,
}

/// What attachments lie in.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum StorageKind {
    /// A folder of this machine.
    Folder,
    /// A bucket of a store that speaks S3.
    S3,
}

/// A bucket of a store that speaks S3.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bucket {
    /// The store's address, without the bucket.
    pub endpoint: String,
    /// Its region; what has none calls itself `us-east-1`.
    pub region: String,
    /// The bucket's name. It holds nothing else.
    pub bucket: String,
    /// As whom it knows this service.
    pub access_key: String,
    /// What this service proves itself with.
    pub secret_key: Secret,
}

impl Storage {
    pub(super) fn check(&self) -> Result<(), SettingsError> {
        let fault = |text: &str| Err(SettingsError::Value(text.to_owned()));
        if !(1..=50).contains(&self.largest_mb) {
            return fault("storage.largest_mb must be from 1 to 50");
        }
        match &self.s3 {
            None if self.kind == StorageKind::S3 => {
                fault("storage.kind is s3, and storage.s3 is missing")
            }
            Some(bucket) if !bucket.endpoint.starts_with("http") || bucket.bucket.is_empty() => {
                fault(
                    "storage.s3.endpoint must begin with https://, and storage.s3.bucket must have a name",
                )
            }
            _ => Ok(()),
        }
    }

    /// The largest file, in bytes.
    #[must_use]
    pub fn largest(&self) -> usize {
        self.largest_mb * 1_000_000
    }
}
