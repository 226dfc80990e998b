//! Passes.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel as _, QueryOrder as _};

use crate::attendance::entity::pass;
use crate::db::Tx;
use crate::kinds::SessionId;
use crate::offerings::entity::partner;

/// What a pass opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opens {
    /// One session.
    Session(SessionId),
    /// The courses of a partner.
    Partner(Uuid),
}

/// The pass of a token.
pub(crate) async fn by_token(
    db: &impl ConnectionTrait,
    token: &str,
) -> Result<Option<pass::Model>, DbErr> {
    pass::Entity::find()
        .filter(pass::Column::TokenHash.eq(crate::keys::hash(token)))
        .one(db)
        .await
}

/// The passes to a session or to a partner's courses, the newest first.
pub(crate) async fn to(db: &impl ConnectionTrait, opens: Opens) -> Result<Vec<pass::Model>, DbErr> {
    let found = pass::Entity::find();
    match opens {
        Opens::Session(id) => found.filter(pass::Column::SessionId.eq(id)),
        Opens::Partner(id) => found.filter(pass::Column::PartnerId.eq(id)),
    }
    .order_by_desc(pass::Column::CreatedAt)
    .order_by_desc(pass::Column::Id)
    .all(db)
    .await
}

/// Writes a pass.
pub(crate) async fn insert(tx: &Tx, row: pass::Model) -> Result<(), DbErr> {
    pass::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Lets a pass open nothing any more. `false`: it did so already.
pub(crate) async fn revoke(tx: &Tx, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let done = pass::Entity::update_many()
        .set(pass::ActiveModel {
            revoked_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(pass::Column::Id.eq(id))
        .filter(pass::Column::RevokedAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// All partners, by name.
pub(crate) async fn partners(db: &impl ConnectionTrait) -> Result<Vec<partner::Model>, DbErr> {
    partner::Entity::find()
        .order_by_asc(partner::Column::Name)
        .all(db)
        .await
}
