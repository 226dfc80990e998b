//! To whom an offering opens first, and their links.

use sea_orm::IntoActiveModel as _;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use crate::attendance::entity::{first_link, first_right};
use crate::db::Tx;
use crate::kinds::{OfferingId, PersonId};

/// To whom an offering opens first; none: to nobody.
pub(crate) async fn right(
    db: &impl ConnectionTrait,
    offering: OfferingId,
) -> Result<Option<first_right::Model>, DbErr> {
    first_right::Entity::find_by_id(offering).one(db).await
}

/// Writes to whom it opens first, in place of what was.
pub(crate) async fn set_right(tx: &Tx, row: first_right::Model) -> Result<(), DbErr> {
    first_right::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(
            OnConflict::column(first_right::Column::OfferingId)
                .update_columns([first_right::Column::Series, first_right::Column::At])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Lets it open first to nobody.
pub(crate) async fn drop_right(tx: &Tx, offering: OfferingId) -> Result<(), DbErr> {
    first_right::Entity::delete_by_id(offering).exec(tx).await?;
    Ok(())
}

/// The links to an offering.
pub(crate) async fn links(
    db: &impl ConnectionTrait,
    offering: OfferingId,
) -> Result<Vec<first_link::Model>, DbErr> {
    first_link::Entity::find()
        .filter(first_link::Column::OfferingId.eq(offering))
        .all(db)
        .await
}

/// The links of some persons.
pub(crate) async fn of_persons(
    db: &impl ConnectionTrait,
    persons: Vec<PersonId>,
) -> Result<Vec<first_link::Model>, DbErr> {
    if persons.is_empty() {
        return Ok(Vec::new());
    }
    first_link::Entity::find()
        .filter(first_link::Column::PersonId.is_in(persons))
        .all(db)
        .await
}

/// The link of a token.
pub(crate) async fn by_token(
    db: &impl ConnectionTrait,
    token: &str,
) -> Result<Option<first_link::Model>, DbErr> {
    first_link::Entity::find()
        .filter(first_link::Column::TokenHash.eq(crate::keys::hash(token)))
        .one(db)
        .await
}

/// Writes a link. `false`: she has one to that offering already.
pub(crate) async fn insert(tx: &Tx, row: first_link::Model) -> Result<bool, DbErr> {
    let written = first_link::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(written > 0)
}
