//! Who gets the Rundbrief, or got it: nobody is here who has not consented.

use sea_orm::entity::prelude::*;

use crate::kinds::SubscriberId;

/// How she stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub(crate) enum State {
    /// She gets it, unless she pauses.
    #[sea_orm(string_value = "confirmed")]
    Confirmed,
    /// She has withdrawn her consent. Kept as proof, `newsletter.keep_proof_years`.
    #[sea_orm(string_value = "gone")]
    Gone,
    /// She had herself erased: no address is left, only its seal beside the proof.
    #[sea_orm(string_value = "erased")]
    Erased,
}

/// Somebody who gets it, or got it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscribers")]
pub(crate) struct Model {
    /// Her id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: SubscriberId,
    /// Her address; none once she was erased.
    pub(crate) email: Option<String>,
    /// The address as it is compared.
    pub(crate) folded: Option<String>,
    /// The folded address under our seal: tells whether it is the same, and leads to nobody.
    pub(crate) sealed: Vec<u8>,
    /// A tag of `Lang`.
    pub(crate) lang: String,
    /// How she stands.
    pub(crate) state: State,
    /// SHA-256 of the token in her links.
    pub(crate) token_hash: Vec<u8>,
    /// When she came for the first time.
    pub(crate) created_at: DateTimeUtc,
    /// When she confirmed last.
    pub(crate) confirmed_at: DateTimeUtc,
    /// Since when she pauses.
    pub(crate) paused_at: Option<DateTimeUtc>,
    /// Until when, UTC, exclusive; none: until she wants it again.
    pub(crate) paused_until: Option<DateTimeUtc>,
    /// When she withdrew.
    pub(crate) gone_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
