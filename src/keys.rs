//! The key from which links are made, and the hashes under which they are kept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sha2::{Digest as _, Sha256};

use crate::db::Db;
use crate::dice::Dice;
use crate::error::AppError;

/// A table of its own: secrets that a database keeps where the settings name none.
mod entity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "secrets")]
    pub(super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(super) name: String,
        pub(super) value: Vec<u8>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Makes the tokens of links: HMAC-SHA-256 of what the link is for. The database keeps only a token's
/// hash, and yet a letter can name the same link again.
pub(crate) struct Key(Vec<u8>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// The key of the settings, or the random one that all processes find in the database.
    ///
    /// # Errors
    /// If the database can not be asked.
    pub(crate) async fn load(db: &Db, dice: &Dice, secret: &str) -> Result<Self, AppError> {
        if !secret.is_empty() {
            return Ok(Self(secret.as_bytes().to_vec()));
        }
        let kept = |found: Option<entity::Model>| found.map(|row| Self(row.value));
        if let Some(key) = kept(entity::Entity::find_by_id("links").one(db.read()).await?) {
            return Ok(key);
        }
        let tx = db.write().await?;
        let fresh = entity::ActiveModel {
            name: Set("links".to_owned()),
            value: Set(dice.bytes::<32>().to_vec()),
        };
        entity::Entity::insert(fresh)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
        let row = entity::Entity::find_by_id("links").one(&*tx).await?;
        tx.commit().await?;
        kept(row).ok_or_else(|| AppError::Internal("the key was not kept".to_owned()))
    }

    /// The token of a purpose and an id: 144 bits, 24 signs that an URL takes as they are.
    pub(crate) fn token(&self, purpose: &str, id: Uuid, version: i32) -> String {
        // HMAC takes keys of every length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return String::new();
        };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(id.as_bytes());
        mac.update(&version.to_be_bytes());
        let bytes = mac.finalize().into_bytes();
        URL_SAFE_NO_PAD.encode(bytes.get(..18).unwrap_or_default())
    }

    /// What is kept instead of a text that nobody should be able to guess from it: an address, a network.
    pub(crate) fn seal(&self, purpose: &str, text: &str) -> Vec<u8> {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return Vec::new();
        };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }
}

/// Tells contents apart without naming them: so many bytes of the SHA-256, in hexadecimal.
pub(crate) fn mark(content: &[u8], bytes: usize) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(content);
    digest
        .iter()
        .take(bytes)
        .fold(String::new(), |mut out, byte| {
            _ = write!(out, "{byte:02x}");
            out
        })
}

/// What the database keeps of a token.
pub(crate) fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
