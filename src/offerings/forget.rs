//! What of an offering is forgotten when it is over: why its dates were called off or moved, which may name somebody.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ExprTrait as _, QuerySelect as _, QueryTrait as _};

use super::entity::{offering, session};
use crate::db::Tx;
use crate::kinds::{OfferingId, SessionId};

/// When each offering ends whose last session ended before a moment (exclusive). One without any date ended when it
/// was changed last.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn over(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<Vec<(OfferingId, DateTime<Utc>)>, DbErr> {
    let mut all: Vec<(OfferingId, DateTime<Utc>)> = session::Entity::find()
        .select_only()
        .column(session::Column::OfferingId)
        .column_as(session::Column::EndsAt.max(), "ended")
        .group_by(session::Column::OfferingId)
        .having(session::Column::EndsAt.max().lt(before))
        .into_tuple()
        .all(db)
        .await?;
    let undated: Vec<(OfferingId, DateTime<Utc>)> = changed_before(before)
        .select_only()
        .columns([offering::Column::Id, offering::Column::UpdatedAt])
        .into_tuple()
        .all(db)
        .await?;
    all.extend(undated);
    Ok(all)
}

/// Offerings without any date that were changed last before a moment.
fn changed_before(before: DateTime<Utc>) -> Select<offering::Entity> {
    let dated = session::Entity::find()
        .select_only()
        .column(session::Column::OfferingId);
    offering::Entity::find()
        .filter(offering::Column::UpdatedAt.lt(before))
        .filter(offering::Column::Id.not_in_subquery(dated.into_query()))
}

/// A question for the offerings that have no date at all and were changed last before a moment.
pub(crate) fn undated(before: DateTime<Utc>) -> SelectStatement {
    changed_before(before)
        .select_only()
        .column(offering::Column::Id)
        .into_query()
}

/// The sessions of an offering, called off or not.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn sessions_of(
    db: &impl ConnectionTrait,
    offering: OfferingId,
) -> Result<Vec<SessionId>, DbErr> {
    session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::OfferingId.eq(offering))
        .into_tuple()
        .all(db)
        .await
}

/// Forgets why sessions of an offering were called off or moved. Returns of how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget_reasons(tx: &Tx, offering: OfferingId) -> Result<u64, DbErr> {
    let written = session::Entity::update_many()
        .col_expr(session::Column::Reason, Expr::value(None::<String>))
        .filter(session::Column::OfferingId.eq(offering))
        .filter(Expr::cust("reason IS NOT NULL"))
        .exec(tx)
        .await?;
    Ok(written.rows_affected)
}
