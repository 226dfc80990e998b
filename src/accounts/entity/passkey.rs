//! Passkeys: keys in a phone, a computer or a stick with which somebody signs in (`WebAuthn`).

use sea_orm::entity::prelude::*;

use crate::kinds::{PasskeyId, StaffId};

/// A passkey: its public half.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkeys")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: PasskeyId,
    /// Whose.
    pub(crate) staff_id: StaffId,
    /// As she calls it.
    pub(crate) name: String,
    /// As her device calls it.
    #[sea_orm(unique)]
    pub(crate) credential_id: Vec<u8>,
    /// The public key with all that a check needs, as `webauthn_rs` writes it (JSON).
    pub(crate) public_key: String,
    /// How often the device signed, as far as it counts: it never goes back.
    pub(crate) counter: i64,
    /// Since when.
    pub(crate) created_at: DateTimeUtc,
    /// When she last signed in with it.
    pub(crate) last_used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
