//! What is over and not in the chronology yet, and what was noted after it was.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ConnectionTrait, ExprTrait as _, JoinType, QuerySelect as _, Statement};

use crate::chronology::entity::entry;
use crate::chronology::entity::{choice, origin};
use crate::db::{Tx, upsert};
use crate::kinds::{ChronicleId, OfferingId};
use crate::offerings::entity::{offering, session};

/// Its sessions that are not called off, where an offering is asked for.
fn planned() -> SelectStatement {
    let mut its = Query::select();
    its.expr(Expr::value(1))
        .from(session::Entity)
        .and_where(
            Expr::col((session::Entity, session::Column::OfferingId))
                .equals((offering::Entity, offering::Column::Id)),
        )
        .and_where(session::Column::State.eq(session::State::Planned));
    its
}

/// Offerings that everybody saw, that were over at a moment and are not in the chronology; with their series.
pub(crate) async fn over(
    db: &impl ConnectionTrait,
    at: DateTime<Utc>,
) -> Result<Vec<(OfferingId, String)>, DbErr> {
    let mut kept = Query::select();
    kept.expr(Expr::value(1)).from(origin::Entity).and_where(
        Expr::col((origin::Entity, origin::Column::OfferingId))
            .equals((offering::Entity, offering::Column::Id)),
    );
    let mut coming = planned();
    coming.and_where(session::Column::EndsAt.gt(at));
    offering::Entity::find()
        .select_only()
        .columns([offering::Column::Id, offering::Column::Series])
        .filter(offering::Column::Draft.eq(false))
        .filter(Expr::exists(kept).not())
        .filter(Expr::exists(planned()))
        .filter(Expr::exists(coming).not())
        .into_tuple()
        .all(db)
        .await
}

/// An offering of a series: the series, which, its first day, the end of its last session.
pub(crate) type Span = (String, OfferingId, NaiveDate, DateTime<Utc>);

/// From when to when the offerings of some series take place, but for drafts and what was called off.
pub(crate) async fn spans(
    db: &impl ConnectionTrait,
    series: &HashSet<&str>,
) -> Result<Vec<Span>, DbErr> {
    if series.is_empty() {
        return Ok(Vec::new());
    }
    let its_sessions: RelationDef = offering::Entity::belongs_to(session::Entity)
        .from(offering::Column::Id)
        .to(session::Column::OfferingId)
        .into();
    let rows: Vec<(String, OfferingId, NaiveDate, DateTime<Utc>)> = offering::Entity::find()
        .select_only()
        .columns([offering::Column::Series, offering::Column::Id])
        .columns([session::Column::LocalDate, session::Column::EndsAt])
        .join(JoinType::InnerJoin, its_sessions)
        .filter(offering::COLUMN.series.is_in(series.iter().copied()))
        .filter(offering::Column::Draft.eq(false))
        .filter(session::Column::State.eq(session::State::Planned))
        .into_tuple()
        .all(db)
        .await?;
    let mut spans: HashMap<OfferingId, Span> = HashMap::new();
    for (series, id, day, ends_at) in rows {
        let span = spans.entry(id).or_insert((series, id, day, ends_at));
        span.2 = Ord::min(span.2, day);
        span.3 = Ord::max(span.3, ends_at);
    }
    Ok(spans.into_values().collect())
}

/// Entries of offerings in which something was noted after their numbers were read; only of sessions that ended
/// after a moment.
pub(crate) async fn stale(
    db: &impl ConnectionTrait,
    since: DateTime<Utc>,
) -> Result<Vec<ChronicleId>, DbErr> {
    let question = "SELECT DISTINCT c.entry_id AS found FROM sessions s \
        JOIN chronology_origins c ON c.offering_id = s.offering_id \
        WHERE s.ends_at > $1 AND (s.updated_at > c.read_at \
        OR EXISTS (SELECT 1 FROM ticks t WHERE t.session_id = s.id AND t.received_at > c.read_at) \
        OR EXISTS (SELECT 1 FROM reports r WHERE r.session_id = s.id AND r.at > c.read_at) \
        OR EXISTS (SELECT 1 FROM counts k WHERE k.session_id = s.id AND k.received_at > c.read_at) \
        OR EXISTS (SELECT 1 FROM walk_ins w WHERE w.session_id = s.id \
        AND (w.received_at > c.read_at OR w.taken_back_at > c.read_at)))";
    let backend = db.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, question, [since.into()]);
    let rows = db.query_all_raw(statement).await?;
    rows.iter().map(|row| row.try_get("", "found")).collect()
}

/// Which entries tell of these offerings.
pub(crate) async fn of_offerings(
    db: &impl ConnectionTrait,
    offerings: &[OfferingId],
) -> Result<Vec<origin::Model>, DbErr> {
    origin::Entity::find()
        .filter(origin::Column::OfferingId.is_in(offerings.iter().copied()))
        .all(db)
        .await
}

/// Of which offerings these entries tell.
pub(crate) async fn of_entries(
    db: &impl ConnectionTrait,
    entries: &[ChronicleId],
) -> Result<Vec<origin::Model>, DbErr> {
    origin::Entity::find()
        .filter(origin::Column::EntryId.is_in(entries.iter().copied()))
        .all(db)
        .await
}

/// Which entries tell of a series in a year, by the names of the bundles.
pub(crate) async fn of_bundles(
    db: &impl ConnectionTrait,
    bundles: Vec<String>,
) -> Result<Vec<origin::Model>, DbErr> {
    origin::Entity::find()
        .filter(origin::Column::Bundle.is_in(bundles))
        .all(db)
        .await
}

/// Writes of which offerings entries tell.
pub(crate) async fn write(tx: &Tx, origins: Vec<origin::Model>) -> Result<(), DbErr> {
    upsert::<origin::Entity>(tx, origins).await
}

/// Those of some names in addresses that are taken.
pub(crate) async fn taken(
    tx: &Tx,
    slugs: impl IntoIterator<Item = String>,
) -> Result<HashSet<String>, DbErr> {
    let taken: Vec<String> = entry::Entity::find()
        .select_only()
        .column(entry::Column::Slug)
        .filter(entry::Column::Slug.is_in(slugs))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(taken.into_iter().collect())
}

/// The last places that are taken on some days.
pub(crate) async fn last_places(
    tx: &Tx,
    days: impl IntoIterator<Item = NaiveDate>,
) -> Result<HashMap<NaiveDate, i32>, DbErr> {
    let places: Vec<(NaiveDate, i32)> = entry::Entity::find()
        .select_only()
        .columns([entry::Column::FirstDay, entry::Column::Position])
        .filter(entry::Column::FirstDay.is_in(days))
        .into_tuple()
        .all(tx)
        .await?;
    let mut last = HashMap::new();
    for (day, place) in places {
        let known = last.entry(day).or_insert(place);
        *known = Ord::max(place, *known);
    }
    Ok(last)
}

/// How the office wants to keep what is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    /// The kinds of offerings that everybody sees at once.
    pub(crate) published: HashSet<String>,
    /// The series that are one entry a year.
    pub(crate) yearly: HashSet<String>,
}

/// What a choice about a kind is called.
const KIND: &str = "kind:";
/// What a choice about a series is called.
const SERIES: &str = "series:";

/// Reads the choices.
pub(crate) async fn choices(db: &impl ConnectionTrait) -> Result<Choices, DbErr> {
    let mut choices = Choices::default();
    for row in choice::Entity::find().all(db).await? {
        if let Some(kind) = row.name.strip_prefix(KIND) {
            choices.published.insert(kind.to_owned());
        } else if let Some(series) = row.name.strip_prefix(SERIES) {
            choices.yearly.insert(series.to_owned());
        }
    }
    Ok(choices)
}

/// Writes the choices in place of those before.
pub(crate) async fn choose(tx: &Tx, choices: &Choices) -> Result<(), DbErr> {
    choice::Entity::delete_many().exec(tx).await?;
    let kinds = choices.published.iter().map(|kind| choice::Model {
        name: format!("{KIND}{kind}"),
        value: "published".to_owned(),
    });
    let series = choices.yearly.iter().map(|series| choice::Model {
        name: format!("{SERIES}{series}"),
        value: "year".to_owned(),
    });
    upsert::<choice::Entity>(tx, kinds.chain(series).collect()).await
}

/// All series, by their name; drafts are none.
pub(crate) async fn all_series(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut series: Vec<String> = offering::Entity::find()
        .select_only()
        .column(offering::Column::Series)
        .distinct()
        .filter(offering::Column::Draft.eq(false))
        .into_tuple()
        .all(db)
        .await?;
    series.sort();
    Ok(series)
}
