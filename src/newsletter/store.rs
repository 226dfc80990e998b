//! The queries of this room. Nothing else writes its tables.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel as _, QueryOrder as _, QuerySelect as _};

use super::entity::{edition, issue};
use crate::accounts::entity::staff;
use crate::db::Tx;
use crate::kinds::{Email, IssueId, Lang, StaffId};

/// Issues on one page.
pub(super) const PAGE: u64 = 20;

/// An issue.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    id: IssueId,
) -> Result<Option<issue::Model>, DbErr> {
    issue::Entity::find_by_id(id).one(db).await
}

/// An issue that this transaction will change: others wait.
pub(super) async fn lock(tx: &Tx, id: IssueId) -> Result<Option<issue::Model>, DbErr> {
    issue::Entity::find_by_id(id).lock_exclusive().one(tx).await
}

/// Issues, the newest first: one page, and one more where there are more.
pub(super) async fn newest(
    db: &impl ConnectionTrait,
    page: u64,
) -> Result<Vec<issue::Model>, DbErr> {
    issue::Entity::find()
        .order_by_desc(issue::Column::Number)
        .offset(page * PAGE)
        .limit(PAGE + 1)
        .all(db)
        .await
}

/// The number that the next issue gets.
pub(super) async fn next_number(tx: &Tx) -> Result<i32, DbErr> {
    let last: Option<i32> = issue::Entity::find()
        .select_only()
        .column(issue::Column::Number)
        .order_by_desc(issue::Column::Number)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(last.unwrap_or(0).saturating_add(1))
}

/// A new issue. `false`: somebody else took its number at the same moment.
pub(super) async fn insert(tx: &Tx, row: issue::Model) -> Result<bool, DbErr> {
    let taken = sea_orm::sea_query::OnConflict::column(issue::Column::Number)
        .do_nothing()
        .to_owned();
    let rows = issue::Entity::insert(row.into_active_model())
        .on_conflict(taken)
        .exec_without_returning(tx)
        .await?;
    Ok(rows > 0)
}

/// Puts an issue in the place of what it was.
pub(super) async fn put(tx: &Tx, row: issue::Model) -> Result<(), DbErr> {
    row.into_active_model().reset_all().update(tx).await?;
    Ok(())
}

/// Throws an issue away.
pub(super) async fn delete(tx: &Tx, id: IssueId) -> Result<(), DbErr> {
    issue::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Keeps what is sent, in every language.
pub(super) async fn keep(tx: &Tx, editions: Vec<edition::Model>) -> Result<(), DbErr> {
    let rows = editions.into_iter().map(edition::Model::into_active_model);
    edition::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Issues in these states.
pub(super) async fn of_state(
    db: &impl ConnectionTrait,
    states: &[issue::State],
) -> Result<Vec<issue::Model>, DbErr> {
    issue::Entity::find()
        .filter(issue::Column::State.is_in(states.iter().copied()))
        .order_by_asc(issue::Column::Number)
        .all(db)
        .await
}

/// What was sent before a moment, and is still known to whom.
pub(super) async fn to_forget(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<Vec<issue::Model>, DbErr> {
    issue::Entity::find()
        .filter(issue::Column::SentAt.lt(before))
        .filter(issue::Column::ForgottenAt.is_null())
        .filter(issue::Column::State.is_in([issue::State::Sent, issue::State::Cancelled]))
        .all(db)
        .await
}

/// An issue that everybody may read: its number, and when it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Published {
    /// Its number.
    pub(super) number: i32,
    /// When.
    pub(super) at: DateTime<Utc>,
    /// What it said.
    pub(super) edition: edition::Model,
}

/// What was sent, in a language, the newest first; of one number or all.
pub(super) async fn published(
    db: &impl ConnectionTrait,
    lang: Lang,
    number: Option<i32>,
    (from, most): (u64, u64),
) -> Result<Vec<Published>, DbErr> {
    let mut issues = issue::Entity::find()
        .filter(issue::Column::SentAt.is_not_null())
        .order_by_desc(issue::Column::Number)
        .offset(from)
        .limit(most);
    if let Some(number) = number {
        issues = issues.filter(issue::Column::Number.eq(number));
    }
    let issues = issues.all(db).await?;
    let editions = edition::Entity::find()
        .filter(edition::Column::IssueId.is_in(issues.iter().map(|issue| issue.id)))
        .filter(edition::Column::Lang.eq(lang.tag()))
        .all(db)
        .await?;
    let published = issues.into_iter().filter_map(|issue| {
        let mut editions = editions.iter();
        let edition = editions.find(|edition| edition.issue_id == issue.id)?;
        Some(Published {
            number: issue.number,
            at: issue.sent_at?,
            edition: edition.clone(),
        })
    });
    Ok(published.collect())
}

/// Where somebody who works here gets her mail.
pub(super) async fn email_of(
    db: &impl ConnectionTrait,
    id: StaffId,
) -> Result<Option<Email>, DbErr> {
    let row = staff::Entity::find_by_id(id).one(db).await?;
    Ok(row.and_then(|row| Email::parse(&row.email).ok()))
}
