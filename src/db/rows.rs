//! Rows, many at a time.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Iterable as _};

use super::Tx;

/// Rows in one statement: 31 columns times 500 stays below what SQLite takes as parameters (32 766).
const ROWS_AT_ONCE: usize = 500;

/// Writes rows, new ones and changed ones alike, by their primary key.
///
/// # Errors
/// If the database fails.
pub(crate) async fn upsert<E>(tx: &Tx, rows: Vec<E::Model>) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    let key: Vec<E::Column> = E::PrimaryKey::iter()
        .map(PrimaryKeyToColumn::into_column)
        .collect();
    let is_key = |column: &E::Column| key.iter().any(|key| key.as_str() == column.as_str());
    let others: Vec<E::Column> = E::Column::iter().filter(|c| !is_key(c)).collect();
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk = rows.by_ref().take(ROWS_AT_ONCE);
        let conflict = OnConflict::columns(key.iter().copied())
            .update_columns(others.iter().copied())
            .to_owned();
        E::insert_many(chunk.map(|row| row.into_active_model().reset_all()))
            .on_conflict(conflict)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
