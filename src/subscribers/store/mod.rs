//! Queries. Nothing else writes the tables of the subscribers.

pub(super) mod audience;
pub(super) mod list;
pub(super) mod suppressions;
pub(super) mod wishes;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use super::entity::{consent, request, subscriber, topic};
use super::rules;
use crate::db::Tx;
use crate::kinds::{Lang, SubscriberId};
use crate::offerings::entity::offering::Kind;

/// Rows of one insert: SQLite takes 32,766 values.
pub(super) const ROWS: usize = 500;

/// When somebody asked for the Rundbrief with this address, and nobody has confirmed.
pub(super) async fn asked(
    db: &impl ConnectionTrait,
    sealed: &[u8],
) -> Result<Vec<DateTime<Utc>>, DbErr> {
    request::Entity::find()
        .select_only()
        .column(request::Column::AskedAt)
        .filter(request::Column::Sealed.eq(sealed))
        .into_tuple()
        .all(db)
        .await
}

/// What somebody asked with this address that nobody has confirmed, first the first.
pub(super) async fn requests(
    db: &impl ConnectionTrait,
    sealed: &[u8],
) -> Result<Vec<request::Model>, DbErr> {
    request::Entity::find()
        .filter(request::Column::Sealed.eq(sealed))
        .order_by_asc(request::Column::Id)
        .all(db)
        .await
}

/// Keeps a request.
pub(super) async fn keep_request(tx: &Tx, row: request::Model) -> Result<(), DbErr> {
    request::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(|_| ())
}

/// A request by the hash of its token.
pub(super) async fn request(
    db: &impl ConnectionTrait,
    token_hash: Vec<u8>,
) -> Result<Option<request::Model>, DbErr> {
    request::Entity::find()
        .filter(request::Column::TokenHash.eq(token_hash))
        .one(db)
        .await
}

/// All requests with an address, locked in the order of their ids: two confirmations of one address go one
/// after the other.
pub(super) async fn lock_requests(tx: &Tx, sealed: &[u8]) -> Result<Vec<request::Model>, DbErr> {
    request::Entity::find()
        .filter(request::Column::Sealed.eq(sealed))
        .order_by_asc(request::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await
}

/// Forgets the requests with an address. Returns how many.
pub(super) async fn forget_requests(tx: &Tx, sealed: &[u8]) -> Result<u64, DbErr> {
    let gone = request::Entity::delete_many().filter(request::Column::Sealed.eq(sealed));
    Ok(gone.exec(tx).await?.rows_affected)
}

/// A subscriber by the hash of her token.
pub(super) async fn by_token(
    db: &impl ConnectionTrait,
    token_hash: Vec<u8>,
) -> Result<Option<subscriber::Model>, DbErr> {
    subscriber::Entity::find()
        .filter(subscriber::Column::TokenHash.eq(token_hash))
        .one(db)
        .await
}

/// A subscriber by the seal of her address.
pub(super) async fn by_seal(
    db: &impl ConnectionTrait,
    sealed: &[u8],
) -> Result<Option<subscriber::Model>, DbErr> {
    subscriber::Entity::find()
        .filter(subscriber::Column::Sealed.eq(sealed))
        .one(db)
        .await
}

/// A subscriber by her id.
pub(super) async fn by_id(
    db: &impl ConnectionTrait,
    id: SubscriberId,
) -> Result<Option<subscriber::Model>, DbErr> {
    subscriber::Entity::find_by_id(id).one(db).await
}

/// The same, locked until the end of the transaction.
pub(super) async fn lock(tx: &Tx, id: SubscriberId) -> Result<Option<subscriber::Model>, DbErr> {
    subscriber::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await
}

/// The consent that was given by a token.
pub(super) async fn consent_by(
    db: &impl ConnectionTrait,
    token_hash: Vec<u8>,
) -> Result<Option<consent::Model>, DbErr> {
    consent::Entity::find()
        .filter(consent::Column::TokenHash.eq(token_hash))
        .one(db)
        .await
}

/// Puts a subscriber in the place of who was there under her id, or beside the others.
pub(super) async fn put(tx: &Tx, row: subscriber::Model, is_known: bool) -> Result<(), DbErr> {
    if is_known {
        let row = row.into_active_model().reset_all();
        subscriber::Entity::update(row).exec(tx).await.map(|_| ())
    } else {
        subscriber::Entity::insert(row.into_active_model())
            .exec_without_returning(tx)
            .await
            .map(|_| ())
    }
}

/// Notes what somebody consented to.
pub(super) async fn note_consent(tx: &Tx, row: consent::Model) -> Result<(), DbErr> {
    consent::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .map(|_| ())
}

/// Many at once: subscribers that nobody knows yet, their topics, their consents.
pub(super) async fn put_many(
    tx: &Tx,
    subscribers: Vec<subscriber::Model>,
    topics: Vec<topic::Model>,
    consents: Vec<consent::Model>,
) -> Result<(), DbErr> {
    for some in subscribers.chunks(ROWS) {
        let rows = some
            .iter()
            .cloned()
            .map(subscriber::Model::into_active_model);
        subscriber::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    for some in topics.chunks(ROWS) {
        let rows = some.iter().cloned().map(topic::Model::into_active_model);
        topic::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    for some in consents.chunks(ROWS) {
        let rows = some.iter().cloned().map(consent::Model::into_active_model);
        consent::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// What somebody consented to, the newest first.
pub(super) async fn consents(
    db: &impl ConnectionTrait,
    of: SubscriberId,
) -> Result<Vec<consent::Model>, DbErr> {
    consent::Entity::find()
        .filter(consent::Column::SubscriberId.eq(of))
        .order_by_desc(consent::Column::Id)
        .all(db)
        .await
}

/// Notes that somebody withdrew what she consented to.
pub(super) async fn withdraw(tx: &Tx, of: SubscriberId, now: DateTime<Utc>) -> Result<(), DbErr> {
    consent::Entity::update_many()
        .col_expr(consent::Column::WithdrawnAt, Expr::value(now))
        .filter(consent::Column::SubscriberId.eq(of))
        .filter(consent::Column::WithdrawnAt.is_null())
        .exec(tx)
        .await
        .map(|_| ())
}

/// The topics of a subscriber; none: everything.
pub(super) async fn topics(
    db: &impl ConnectionTrait,
    of: SubscriberId,
) -> Result<Vec<Kind>, DbErr> {
    let rows = topic::Entity::find()
        .filter(topic::Column::SubscriberId.eq(of))
        .all(db)
        .await?;
    let known: Vec<Kind> = rows
        .iter()
        .filter_map(|row| rules::topic_of(&row.topic))
        .collect();
    Ok(rules::tidied(&known))
}

/// Other topics for a subscriber.
pub(super) async fn set_topics(tx: &Tx, of: SubscriberId, wanted: &[Kind]) -> Result<(), DbErr> {
    topic::Entity::delete_many()
        .filter(topic::Column::SubscriberId.eq(of))
        .exec(tx)
        .await?;
    let rows: Vec<_> = rules::tidied(wanted)
        .into_iter()
        .map(|kind| topic_row(of, kind).into_active_model())
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    topic::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await
        .map(|_| ())
}

/// The row of a topic.
pub(super) fn topic_row(of: SubscriberId, kind: Kind) -> topic::Model {
    topic::Model {
        subscriber_id: of,
        topic: rules::word(kind),
    }
}

/// Another language for a subscriber.
pub(super) async fn set_lang(tx: &Tx, of: SubscriberId, lang: Lang) -> Result<(), DbErr> {
    subscriber::Entity::update_many()
        .col_expr(subscriber::Column::Lang, Expr::value(lang.tag()))
        .filter(subscriber::Column::Id.eq(of))
        .exec(tx)
        .await
        .map(|_| ())
}

/// A pause since a moment, until another one or until she wants it again; or the end of one.
pub(super) async fn set_pause(
    tx: &Tx,
    of: SubscriberId,
    since: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
) -> Result<(), DbErr> {
    subscriber::Entity::update_many()
        .col_expr(subscriber::Column::PausedAt, Expr::value(since))
        .col_expr(subscriber::Column::PausedUntil, Expr::value(until))
        .filter(subscriber::Column::Id.eq(of))
        .filter(subscriber::Column::State.eq(subscriber::State::Confirmed))
        .exec(tx)
        .await
        .map(|_| ())
}

/// Ends the pauses that are over. Returns how many.
pub(super) async fn end_pauses(tx: &Tx, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let ended = subscriber::Entity::update_many()
        .col_expr(
            subscriber::Column::PausedAt,
            Expr::value(None::<DateTime<Utc>>),
        )
        .col_expr(
            subscriber::Column::PausedUntil,
            Expr::value(None::<DateTime<Utc>>),
        )
        .filter(subscriber::Column::PausedUntil.lte(now));
    Ok(ended.exec(tx).await?.rows_affected)
}

/// Is there a pause that is over?
pub(super) async fn is_pause_over(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let found = subscriber::Entity::find()
        .select_only()
        .column(subscriber::Column::Id)
        .filter(subscriber::Column::PausedUntil.lte(now));
    Ok(found.into_tuple::<SubscriberId>().one(db).await?.is_some())
}

/// How many requests were asked before a moment.
pub(super) async fn count_requests_before(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<u64, DbErr> {
    request::Entity::find()
        .filter(request::Column::AskedAt.lte(before))
        .count(db)
        .await
}

/// Forgets requests that were asked before a moment. Returns how many.
pub(super) async fn forget_requests_before(tx: &Tx, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let gone = request::Entity::delete_many().filter(request::Column::AskedAt.lte(before));
    Ok(gone.exec(tx).await?.rows_affected)
}

fn gone_before(before: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(subscriber::Column::GoneAt.lte(before))
        .add(subscriber::Column::State.ne(subscriber::State::Confirmed))
}

/// How many withdrew before a moment.
pub(super) async fn count_gone_before(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<u64, DbErr> {
    subscriber::Entity::find()
        .filter(gone_before(before))
        .count(db)
        .await
}

/// Forgets who withdrew before a moment, and with her the proof. Returns how many.
pub(super) async fn forget_gone_before(tx: &Tx, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let gone = subscriber::Entity::delete_many().filter(gone_before(before));
    Ok(gone.exec(tx).await?.rows_affected)
}
