//! What the chronology tells of a period.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _};

use crate::chronology::entity::{entry, programme};
use crate::reports::rules::{Period, Told};

/// Entries, so many at most: a report names them, the chronology tells them.
const MOST: u64 = 200;

/// The entries that lie in a period at least partly, in their order; of one programme only.
pub(in crate::reports) async fn told(
    db: &impl ConnectionTrait,
    period: Period,
    programme: Option<&str>,
) -> Result<Vec<Told>, DbErr> {
    let (first, last) = period.days();
    let mut found = entry::Entity::find()
        .select_only()
        .columns([
            entry::Column::Slug,
            entry::Column::Printed,
            entry::Column::Title,
        ])
        .filter(entry::Column::FirstDay.lte(last))
        .filter(
            Condition::any()
                .add(entry::Column::LastDay.is_null())
                .add(entry::Column::LastDay.gte(first)),
        )
        .order_by_asc(entry::Column::FirstDay)
        .order_by_asc(entry::Column::Position)
        .limit(MOST);
    if let Some(name) = programme {
        let of_it: Vec<Uuid> = programme::Entity::find()
            .select_only()
            .column(programme::Column::Id)
            .filter(programme::Column::Name.eq(name))
            .into_tuple()
            .all(db)
            .await?;
        // What only lies in its time is not said to belong to it.
        found = found
            .filter(entry::Column::ProgrammeId.is_in(of_it))
            .filter(entry::Column::ProgrammeBasis.eq(entry::ProgrammeBasis::Stated));
    }
    let rows: Vec<(String, String, String)> = found.into_tuple().all(db).await?;
    Ok(rows
        .into_iter()
        .map(|(slug, printed, title)| Told {
            slug,
            printed,
            title,
        })
        .collect())
}
