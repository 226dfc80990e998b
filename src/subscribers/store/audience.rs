//! Who gets an issue.

use std::collections::{BTreeMap, HashSet};

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use crate::kinds::{Lang, SubscriberId};
use crate::subscribers::Filter;
use crate::subscribers::entity::{subscriber, suppression, topic};
use crate::subscribers::rules;

/// Those who get it: confirmed, no pause, not suppressed, of the languages and topics.
fn meant(filter: &Filter) -> Condition {
    let suppressed = suppression::Entity::find()
        .select_only()
        .column(suppression::Column::Sealed)
        .into_query();
    let mut all = Condition::all()
        .add(subscriber::Column::State.eq(subscriber::State::Confirmed))
        .add(subscriber::Column::Email.is_not_null())
        .add(subscriber::Column::PausedAt.is_null())
        .add(subscriber::Column::Sealed.not_in_subquery(suppressed));
    if !filter.languages.is_empty() {
        let tags = filter.languages.iter().map(|lang| lang.tag());
        all = all.add(subscriber::Column::Lang.is_in(tags));
    }
    let topics = rules::tidied(&filter.topics);
    if !topics.is_empty() {
        all = all.add(about(topics.into_iter().map(rules::word).collect()));
    }
    all
}

/// Those who want one of these topics, or everything.
pub(super) fn about(words: Vec<String>) -> Condition {
    let some = topic::Entity::find()
        .select_only()
        .column(topic::Column::SubscriberId)
        .into_query();
    let these = topic::Entity::find()
        .select_only()
        .column(topic::Column::SubscriberId)
        .filter(topic::Column::Topic.is_in(words))
        .into_query();
    Condition::any()
        .add(subscriber::Column::Id.not_in_subquery(some))
        .add(subscriber::Column::Id.in_subquery(these))
}

/// How many they are, by language.
pub(in crate::subscribers) async fn counts(
    db: &impl ConnectionTrait,
    filter: &Filter,
) -> Result<BTreeMap<Lang, u64>, DbErr> {
    let counted: Vec<(String, i64)> = subscriber::Entity::find()
        .select_only()
        .column(subscriber::Column::Lang)
        .expr(subscriber::Column::Id.count())
        .filter(meant(filter))
        .group_by(subscriber::Column::Lang)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts = BTreeMap::new();
    for (tag, count) in counted {
        *counts.entry(rules::lang(&tag)).or_default() += u64::try_from(count).unwrap_or(0);
    }
    Ok(counts)
}

/// Who they are: id, address, language.
pub(in crate::subscribers) async fn who(
    db: &impl ConnectionTrait,
    filter: &Filter,
) -> Result<Vec<(SubscriberId, Option<String>, String)>, DbErr> {
    subscriber::Entity::find()
        .select_only()
        .columns([
            subscriber::Column::Id,
            subscriber::Column::Email,
            subscriber::Column::Lang,
        ])
        .filter(meant(filter))
        .order_by_asc(subscriber::Column::Id)
        .into_tuple()
        .all(db)
        .await
}

/// Subscribers by their ids, those that there are.
pub(in crate::subscribers) async fn some(
    db: &impl ConnectionTrait,
    ids: &[SubscriberId],
) -> Result<Vec<subscriber::Model>, DbErr> {
    subscriber::Entity::find()
        .filter(subscriber::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await
}

/// Which of these seals are suppressed.
pub(in crate::subscribers) async fn suppressed(
    db: &impl ConnectionTrait,
    seals: Vec<Vec<u8>>,
) -> Result<HashSet<Vec<u8>>, DbErr> {
    let found: Vec<Vec<u8>> = suppression::Entity::find()
        .select_only()
        .column(suppression::Column::Sealed)
        .filter(suppression::Column::Sealed.is_in(seals))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
