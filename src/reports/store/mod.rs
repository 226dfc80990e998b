//! Queries. This room writes its reports and nothing else.

mod read;
mod told;

use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use super::entity as report;
use crate::chronology::entity::programme;
use crate::db::Tx;
use crate::offerings::entity::offering;

pub(super) use read::facts;
pub(super) use told::told;

/// All reports, what ends last first. `frozen`: only those that are closed.
pub(super) async fn reports(
    db: &impl ConnectionTrait,
    which: Which,
) -> Result<Vec<report::Model>, DbErr> {
    let all = report::Entity::find()
        .order_by_desc(report::Column::LastMonth)
        .order_by_desc(report::Column::Id);
    match which {
        Which::All => all,
        Which::Closed => all.filter(report::Column::FrozenAt.is_not_null()),
    }
    .all(db)
    .await
}

/// Closed reports that share a month with one and are about another period or another programme: whoever has both
/// can take one away from the other.
pub(super) async fn overlapping(
    db: &impl ConnectionTrait,
    report: &report::Model,
) -> Result<Vec<report::Model>, DbErr> {
    let mut closed = reports(db, Which::Closed).await?;
    let scope = |one: &report::Model| (one.period(), one.programme.clone());
    closed.retain(|one| {
        one.id != report.id && one.period().overlaps(report.period()) && scope(one) != scope(report)
    });
    Ok(closed)
}

/// Which reports somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// All of them: the office.
    All,
    /// Those that are closed: who only reads figures.
    Closed,
}

/// A report.
pub(super) async fn report(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<report::Model>, DbErr> {
    report::Entity::find_by_id(id).one(db).await
}

/// Writes a new report.
pub(super) async fn insert(tx: &Tx, row: report::Model) -> Result<(), DbErr> {
    report::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes a report anew that is not closed yet and was changed last at a moment. `false`: it is closed by now, or
/// somebody else has changed it.
pub(super) async fn save(
    tx: &Tx,
    row: report::Model,
    changed_at: DateTimeUtc,
) -> Result<bool, DbErr> {
    let id = row.id;
    let done = report::Entity::update_many()
        .set(report::ActiveModel {
            id: sea_orm::ActiveValue::NotSet,
            title: Set(row.title),
            programme: Set(row.programme),
            first_month: Set(row.first_month),
            last_month: Set(row.last_month),
            planned: Set(row.planned),
            done: Set(row.done),
            outlook: Set(row.outlook),
            updated_at: Set(row.updated_at),
            frozen_at: Set(row.frozen_at),
            frozen_by: Set(row.frozen_by),
            rules: Set(row.rules),
            figures: Set(row.figures),
            ..Default::default()
        })
        .filter(report::Column::Id.eq(id))
        .filter(report::Column::FrozenAt.is_null())
        .filter(report::Column::UpdatedAt.eq(changed_at))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// All programmes that offerings or the chronology name, by name.
pub(super) async fn programmes(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut all: Vec<String> = offering::Entity::find()
        .select_only()
        .column(offering::Column::Programme)
        .filter(offering::Column::Programme.is_not_null())
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    let told: Vec<String> = programme::Entity::find()
        .select_only()
        .column(programme::Column::Name)
        .into_tuple()
        .all(db)
        .await?;
    all.extend(told);
    all.sort_unstable();
    all.dedup();
    Ok(all)
}
