//! Pictures and documents.

use std::collections::HashMap;

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use crate::chronology::entity::attachment::{Column, Entity, Model};
use crate::db::Tx;
use crate::kinds::{AttachmentId, ChronicleId};

/// All of them by entry, the oldest first.
pub(crate) async fn all(
    db: &impl ConnectionTrait,
) -> Result<HashMap<ChronicleId, Vec<Model>>, DbErr> {
    let rows = Entity::find().order_by_asc(Column::Id).all(db).await?;
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        all.entry(row.entry_id).or_default().push(row);
    }
    Ok(all)
}

/// Those of an entry, the oldest first.
pub(crate) async fn of(db: &impl ConnectionTrait, entry: ChronicleId) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::EntryId.eq(entry))
        .order_by_asc(Column::Id)
        .all(db)
        .await
}

/// One by its id.
pub(crate) async fn by_id(
    db: &impl ConnectionTrait,
    id: AttachmentId,
) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// The ids of all.
pub(crate) async fn ids(db: &impl ConnectionTrait) -> Result<Vec<AttachmentId>, DbErr> {
    let ids = Entity::find().select_only().column(Column::Id);
    ids.into_tuple().all(db).await
}

/// Writes a new one.
pub(crate) async fn insert(tx: &Tx, row: Model) -> Result<(), DbErr> {
    let row = row.into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Deletes one.
pub(crate) async fn delete(tx: &Tx, id: AttachmentId) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Those of some entries belong to another one from now on.
pub(crate) async fn move_to(tx: &Tx, from: &[ChronicleId], to: ChronicleId) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::EntryId, Expr::value(to))
        .filter(Column::EntryId.is_in(from.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
