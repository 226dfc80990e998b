//! Passes: links that expire. One opens one session to who stands in, or a partner's own courses to the partner.

use sea_orm::entity::prelude::*;

use crate::kinds::SessionId;

/// A pass.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passes")]
pub(crate) struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    /// To which session; none where it is a partner's.
    pub(crate) session_id: Option<SessionId>,
    /// To the courses of which partner; none where it is to a session.
    pub(crate) partner_id: Option<Uuid>,
    /// SHA-256 of its token. The token itself was shown once.
    #[sea_orm(unique)]
    pub(crate) token_hash: Vec<u8>,
    /// Who has it, as the office calls her.
    pub(crate) name: String,
    /// Who made it: her name as it was then.
    pub(crate) actor: String,
    /// When.
    pub(crate) created_at: DateTimeUtc,
    /// Until when it opens something, UTC, exclusive.
    pub(crate) expires_at: DateTimeUtc,
    /// Since when it opens nothing.
    pub(crate) revoked_at: Option<DateTimeUtc>,
}

impl Model {
    /// Does it open something at this moment?
    pub(crate) fn is_good(&self, now: DateTimeUtc) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

impl ActiveModelBehavior for ActiveModel {}
