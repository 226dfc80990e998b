//! The office's list. The database filters and pages.

use std::collections::{HashMap, HashSet};

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use super::audience::about;
use crate::db::part_of;
use crate::kinds::{Lang, SubscriberId};
use crate::offerings::entity::offering::Kind;
use crate::subscribers::entity::subscriber::{Column, Entity, Model, State};
use crate::subscribers::entity::{consent, request, suppression, topic};
use crate::subscribers::rules;

/// Subscribers on one page.
pub(in crate::subscribers) const PAGE: u64 = 25;

/// How somebody stands, as the office sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::subscribers) enum Standing {
    /// She gets it.
    Active,
    /// She pauses.
    Paused,
    /// Nothing is sent to her address.
    Suppressed,
    /// She has unsubscribed.
    Gone,
}

impl Standing {
    /// All of them, in the order of a page.
    pub(in crate::subscribers) const ALL: [Self; 4] =
        [Self::Active, Self::Paused, Self::Suppressed, Self::Gone];

    /// Its word in an address.
    pub(in crate::subscribers) fn word(self) -> &'static str {
        match self {
            Self::Active => "aktiv",
            Self::Paused => "pause",
            Self::Suppressed => "gesperrt",
            Self::Gone => "abgemeldet",
        }
    }

    fn meant(self) -> Condition {
        let suppressed = suppression::Entity::find()
            .select_only()
            .column(suppression::Column::Sealed)
            .into_query();
        let confirmed = Condition::all().add(Column::State.eq(State::Confirmed));
        match self {
            Self::Active => confirmed
                .add(Column::PausedAt.is_null())
                .add(Column::Sealed.not_in_subquery(suppressed)),
            Self::Paused => confirmed
                .add(Column::PausedAt.is_not_null())
                .add(Column::Sealed.not_in_subquery(suppressed)),
            Self::Suppressed => confirmed.add(Column::Sealed.in_subquery(suppressed)),
            Self::Gone => Condition::all().add(Column::State.eq(State::Gone)),
        }
    }
}

/// Whom the office looks for.
#[derive(Clone, Debug, Default)]
pub(in crate::subscribers) struct Sought {
    /// Only who stands so.
    pub(in crate::subscribers) standing: Option<Standing>,
    /// Only who reads this.
    pub(in crate::subscribers) lang: Option<Lang>,
    /// Only who wants this topic, or all.
    pub(in crate::subscribers) topic: Option<Kind>,
    /// A part of the address, as it was typed.
    pub(in crate::subscribers) q: String,
    /// The page, from zero.
    pub(in crate::subscribers) page: u64,
}

/// Somebody on the list.
#[derive(Clone, Debug)]
pub(in crate::subscribers) struct Entry {
    /// She.
    pub(in crate::subscribers) row: Model,
    /// How she stands.
    pub(in crate::subscribers) standing: Standing,
    /// Her topics; none: everything.
    pub(in crate::subscribers) topics: Vec<Kind>,
}

fn meant(sought: &Sought) -> Condition {
    // Who was erased is not found.
    let mut all = Condition::all().add(Column::Email.is_not_null());
    if let Some(standing) = sought.standing {
        all = all.add(standing.meant());
    }
    if let Some(lang) = sought.lang {
        all = all.add(Column::Lang.eq(lang.tag()));
    }
    if let Some(topic) = sought.topic {
        all = all.add(about(vec![rules::word(topic)]));
    }
    for word in sought.q.to_lowercase().split_whitespace().take(8) {
        all = all.add(part_of(Column::Folded, &word.replace('\0', "")));
    }
    all
}

/// A page of those who are looked for, the newest first; and whether there are more.
pub(in crate::subscribers) async fn page(
    db: &impl ConnectionTrait,
    sought: &Sought,
) -> Result<(Vec<Entry>, bool), DbErr> {
    // Ids grow with time.
    let mut rows = Entity::find()
        .filter(meant(sought))
        .order_by_desc(Column::Id)
        .offset(sought.page.saturating_mul(PAGE))
        .limit(PAGE + 1)
        .all(db)
        .await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = rows.len() > most;
    rows.truncate(most);
    Ok((entries(db, rows).await?, has_more))
}

/// Rows with their topics, and how they stand.
async fn entries(db: &impl ConnectionTrait, rows: Vec<Model>) -> Result<Vec<Entry>, DbErr> {
    let mut entries = Vec::with_capacity(rows.len());
    for some in rows.chunks(super::ROWS) {
        let ids = some.iter().map(|row| row.id);
        let of_each = topic::Entity::find()
            .filter(topic::Column::SubscriberId.is_in(ids))
            .all(db)
            .await?;
        let mut topics: HashMap<SubscriberId, Vec<Kind>> = HashMap::new();
        for row in of_each {
            let known = rules::topic_of(&row.topic);
            topics.entry(row.subscriber_id).or_default().extend(known);
        }
        let seals = some.iter().map(|row| row.sealed.clone()).collect();
        let suppressed = super::audience::suppressed(db, seals).await?;
        entries.extend(some.iter().map(|row| Entry {
            standing: standing(row, &suppressed),
            topics: rules::tidied(&topics.remove(&row.id).unwrap_or_default()),
            row: row.clone(),
        }));
    }
    Ok(entries)
}

fn standing(row: &Model, suppressed: &HashSet<Vec<u8>>) -> Standing {
    match row.state {
        State::Gone | State::Erased => Standing::Gone,
        State::Confirmed if suppressed.contains(&row.sealed) => Standing::Suppressed,
        State::Confirmed if row.paused_at.is_some() => Standing::Paused,
        State::Confirmed => Standing::Active,
    }
}

/// Somebody, as she stands on the list.
pub(in crate::subscribers) async fn one(
    db: &impl ConnectionTrait,
    id: SubscriberId,
) -> Result<Option<Entry>, DbErr> {
    let found = Entity::find_by_id(id)
        .filter(Column::Email.is_not_null())
        .all(db)
        .await?;
    Ok(entries(db, found).await?.pop())
}

/// Everybody with her newest consent, the oldest first: for a file.
pub(in crate::subscribers) async fn all(
    db: &impl ConnectionTrait,
) -> Result<Vec<(Entry, Option<consent::Model>)>, DbErr> {
    let rows = Entity::find()
        .filter(Column::Email.is_not_null())
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let mut newest: HashMap<SubscriberId, consent::Model> = HashMap::new();
    for some in rows.chunks(super::ROWS) {
        let ids = some.iter().map(|row| row.id);
        let consents = consent::Entity::find()
            .filter(consent::Column::SubscriberId.is_in(ids))
            .order_by_asc(consent::Column::Id)
            .all(db)
            .await?;
        newest.extend(consents.into_iter().map(|one| (one.subscriber_id, one)));
    }
    let entries = entries(db, rows).await?.into_iter();
    Ok(entries
        .map(|entry| {
            let consent = newest.remove(&entry.row.id);
            (entry, consent)
        })
        .collect())
}

/// What there is, in numbers.
#[derive(Clone, Debug, Default)]
pub(in crate::subscribers) struct Counts {
    /// How many stand how.
    pub(in crate::subscribers) standings: Vec<(Standing, u64)>,
    /// How many active ones read which language.
    pub(in crate::subscribers) langs: Vec<(Lang, u64)>,
    /// How many active ones an issue about a topic reaches.
    pub(in crate::subscribers) topics: Vec<(Kind, u64)>,
    /// How many have asked and not confirmed.
    pub(in crate::subscribers) asked: u64,
    /// How many wait to be told that something starts again.
    pub(in crate::subscribers) wishes: u64,
}

/// Counts them.
pub(in crate::subscribers) async fn counts(db: &impl ConnectionTrait) -> Result<Counts, DbErr> {
    let mut counts = Counts {
        asked: request::Entity::find().count(db).await?,
        wishes: super::wishes::count(db).await?,
        ..Counts::default()
    };
    for standing in Standing::ALL {
        let sought = Sought {
            standing: Some(standing),
            ..Sought::default()
        };
        let count = Entity::find().filter(meant(&sought)).count(db).await?;
        counts.standings.push((standing, count));
    }
    let everybody = crate::subscribers::Filter::default();
    let by_lang = super::audience::counts(db, &everybody).await?;
    counts.langs = by_lang.into_iter().collect();
    let active = Sought {
        standing: Some(Standing::Active),
        ..Sought::default()
    };
    for topic in rules::topics() {
        let sought = Sought {
            topic: Some(topic),
            ..active.clone()
        };
        let count = Entity::find().filter(meant(&sought)).count(db).await?;
        counts.topics.push((topic, count));
    }
    Ok(counts)
}

/// When somebody's state is asked for by many addresses: who is known, by her seal.
pub(in crate::subscribers) async fn known(
    db: &impl ConnectionTrait,
    seals: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, State>, DbErr> {
    let mut known = HashMap::new();
    for some in seals.chunks(super::ROWS) {
        let found: Vec<(Vec<u8>, State)> = Entity::find()
            .select_only()
            .columns([Column::Sealed, Column::State])
            .filter(Column::Sealed.is_in(some.iter().cloned()))
            .into_tuple()
            .all(db)
            .await?;
        known.extend(found);
    }
    Ok(known)
}
