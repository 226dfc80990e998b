//! The chronology as the office sees it: drafts, what was taken back, former versions.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder as _, QuerySelect as _};

use super::{by_entry, upsert};
use crate::chronology::entity::entry::State;
use crate::chronology::entity::{date, entry, programme, version};
use crate::chronology::plan::EntryPlan;
use crate::db::Tx;
use crate::kinds::ChronicleId;

/// An entry with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Whole {
    /// The entry.
    pub(crate) entry: entry::Model,
    /// The dates inside it.
    pub(crate) dates: Vec<date::Model>,
    /// The programme that paid.
    pub(crate) programme: Option<programme::Model>,
}

impl Whole {
    /// What it says.
    pub(crate) fn plan(&self) -> EntryPlan {
        let programme = self.programme.as_ref().map(|one| one.name.as_str());
        EntryPlan::of(&self.entry, &self.dates, programme)
    }
}

/// All entries but those of which another one tells, the last ones first.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<entry::Model>, DbErr> {
    entry::Entity::find()
        .filter(entry::Column::State.ne(State::Merged))
        .order_by_desc(entry::Column::FirstDay)
        .order_by_desc(entry::Column::Position)
        .all(db)
        .await
}

/// Drafts, the last ones first: name in addresses, and title.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn drafts(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>, DbErr> {
    entry::Entity::find()
        .select_only()
        .columns([entry::Column::Slug, entry::Column::Title])
        .filter(entry::Column::State.eq(State::Draft))
        .order_by_desc(entry::Column::FirstDay)
        .into_tuple()
        .all(db)
        .await
}

/// Entries with all that belongs to them, by their ids.
pub(crate) async fn by_ids(
    db: &impl ConnectionTrait,
    ids: &[ChronicleId],
) -> Result<HashMap<ChronicleId, Whole>, DbErr> {
    let these = entry::Column::Id.is_in(ids.iter().copied());
    let whole = read(db, entry::Entity::find().filter(these)).await?;
    Ok(whole.into_iter().map(|one| (one.entry.id, one)).collect())
}

/// One entry by its name in addresses, whoever sees it; not one of which another one tells.
pub(crate) async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Whole>, DbErr> {
    // What can not be a name is not asked for: PostgreSQL takes no NUL in a text.
    if slug.contains(char::is_control) {
        return Ok(None);
    }
    let found = entry::Entity::find()
        .filter(entry::COLUMN.slug.eq(slug))
        .filter(entry::Column::State.ne(State::Merged));
    Ok(read(db, found).await?.pop())
}

async fn read(
    db: &impl ConnectionTrait,
    wanted: Select<entry::Entity>,
) -> Result<Vec<Whole>, DbErr> {
    let entries = wanted.all(db).await?;
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let dates = date::Entity::find()
        .filter(date::Column::EntryId.is_in(entries.iter().map(|one| one.id)))
        .order_by_asc(date::Column::Position)
        .all(db)
        .await?;
    let mut dates = by_entry(dates);
    let programmes = programme::Entity::find()
        .filter(programme::Column::Id.is_in(entries.iter().filter_map(|one| one.programme_id)))
        .all(db)
        .await?;
    let whole = entries.into_iter().map(|entry| Whole {
        dates: dates.remove(&entry.id).unwrap_or_default(),
        programme: programmes
            .iter()
            .find(|one| Some(one.id) == entry.programme_id)
            .cloned(),
        entry,
    });
    Ok(whole.collect())
}

/// The entries that begin on a day, in their order, but for those of which others tell.
pub(crate) async fn of_day(
    db: &impl ConnectionTrait,
    day: NaiveDate,
) -> Result<Vec<entry::Model>, DbErr> {
    entry::Entity::find()
        .filter(entry::Column::FirstDay.eq(day))
        .filter(entry::Column::State.ne(State::Merged))
        .order_by_asc(entry::Column::Position)
        .order_by_asc(entry::Column::Id)
        .all(db)
        .await
}

/// The former versions of an entry, the last first.
pub(crate) async fn versions(
    db: &impl ConnectionTrait,
    id: ChronicleId,
) -> Result<Vec<version::Model>, DbErr> {
    version::Entity::find()
        .filter(version::Column::EntryId.eq(id))
        .order_by_desc(version::Column::Version)
        .all(db)
        .await
}

/// Writes entries as they are, without a new version.
pub(crate) async fn write(tx: &Tx, entries: Vec<entry::Model>) -> Result<(), DbErr> {
    upsert::<entry::Entity>(tx, entries).await
}

/// Whatever led to these entries leads to that one.
pub(crate) async fn lead_on(tx: &Tx, from: &[ChronicleId], to: ChronicleId) -> Result<(), DbErr> {
    let mut led = entry::Entity::find()
        .filter(entry::Column::MergedInto.is_in(from.iter().copied()))
        .all(tx)
        .await?;
    for one in &mut led {
        one.merged_into = Some(to);
    }
    write(tx, led).await
}
