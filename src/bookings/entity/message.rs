//! Messages of the office to all who take part in an offering, or in one of its sessions.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kinds::{BookingId, OfferingId, SessionId};

/// Whom the office rings, since she gave no address. No name and no number stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub(crate) struct ToRing(pub(crate) Vec<BookingId>);

/// A message.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "messages")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// To those of which offering.
    pub(crate) offering_id: OfferingId,
    /// To those of which session; none: of all.
    pub(crate) session_id: Option<SessionId>,
    /// SHA-256 of the form: sending it twice is one message.
    #[sea_orm(unique)]
    pub(crate) form_hash: Vec<u8>,
    /// What it says, in German.
    pub(crate) text: String,
    /// Whom the office rings.
    #[sea_orm(column_type = "JsonBinary")]
    pub(crate) to_ring: ToRing,
    /// Who wrote it: her name as it was then.
    pub(crate) actor: String,
    /// When.
    pub(crate) at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
