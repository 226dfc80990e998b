//! Mailings: the same letter to many. Its words are kept once for each language, a row for each recipient stands
//! among the letters: the courier claims, sends and settles it as it does every other, in a queue of its own.

pub(super) mod entity;
mod gate;
mod purse;
mod stencil;
mod tally;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{OnConflict, Query, SelectStatement};
use sea_orm::{Condition, ExprTrait as _, IntoActiveModel as _, QuerySelect as _};

use super::entity::{ActiveModel, Column, Entity, Queue, State};
use super::{letter, store};
use crate::app::App;
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{Email, IssueId, Lang, LetterId, SubscriberId};
use entity::{edition, mailing};

#[cfg(test)]
pub(crate) use gate::everybody;
pub(crate) use gate::{Gate, Held};
pub(super) use gate::{held, take_off, turn_away, turn_away_late};
pub(super) use purse::open as open_purse;
pub(super) use stencil::Stencil;
pub(super) use tally::note_trouble;
pub(crate) use tally::{Addressed, Group, Tally, addressed, tallies, tally, trouble};

/// What stands in the words of a mailing where her own way to her links will stand.
pub(crate) const WAY: &str = "ihr-weg-7f1c3a";
/// The kind of its letters.
pub(crate) const KIND: &str = "newsletter";

/// The words of a mailing in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edition {
    /// The language of those who get it; the words may be German all the same.
    pub(crate) lang: Lang,
    /// The subject.
    pub(crate) subject: String,
    /// The text, complete with all links; [`WAY`] where hers differ from those of others.
    pub(crate) plain: String,
    /// The same as HTML.
    pub(crate) html: String,
    /// Where a mail program unsubscribes her by one click (RFC 8058), with [`WAY`].
    pub(crate) unsubscribe: String,
}

/// Somebody to whom a mailing goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Addressee {
    /// Who.
    pub(crate) subscriber: SubscriberId,
    /// Her address.
    pub(crate) to: Email,
    /// In which language she reads it.
    pub(crate) lang: Lang,
    /// What stands in her links for [`WAY`]: signs that an address takes as they are, at most 70.
    pub(crate) way: String,
}

/// Letters of no mailing that is held or has ended.
pub(super) fn of_open_mailings() -> Condition {
    let open = Query::select()
        .column(mailing::Column::IssueId)
        .from(mailing::Entity)
        .and_where(mailing::Column::State.eq(mailing::State::Open))
        .to_owned();
    Condition::any()
        .add(Column::IssueId.is_null())
        .add(Column::IssueId.in_subquery(open))
}

/// Begins a mailing: its words, and a letter for each recipient. Whom it was addressed to before gets nothing more:
/// one row for each. Returns how many it goes to now.
///
/// # Errors
/// If the database fails.
pub(crate) async fn address(
    app: &App,
    tx: &Tx,
    issue: IssueId,
    (editions, to): (Vec<Edition>, Vec<Addressee>),
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    let begun = mailing::Model {
        issue_id: issue,
        state: mailing::State::Open,
        created_at: now,
    };
    let known = OnConflict::column(mailing::Column::IssueId)
        .do_nothing()
        .to_owned();
    mailing::Entity::insert(begun.into_active_model())
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    let editions = editions.into_iter().map(|edition| {
        let kept = edition::Model {
            issue_id: issue,
            lang: edition.lang.tag().to_owned(),
            subject: edition.subject,
            plain: edition.plain,
            html: edition.html,
            unsubscribe: edition.unsubscribe,
        };
        kept.into_active_model()
    });
    let known = OnConflict::columns([edition::Column::IssueId, edition::Column::Lang])
        .do_nothing()
        .to_owned();
    edition::Entity::insert_many(editions)
        .on_conflict(known)
        .exec_without_returning(tx)
        .await?;
    let domain = letter::domain(app);
    let rows = to.into_iter().map(|one| {
        let id: LetterId = app.dice.id(now);
        ActiveModel {
            id: Set(id),
            event: Set(format!("{KIND}:{issue}:{}", one.subscriber)),
            queue: Set(Queue::Mailing),
            kind: Set(KIND.to_owned()),
            booking_id: Set(None),
            recipient: Set(one.to.as_str().to_owned()),
            lang: Set(one.lang.tag().to_owned()),
            subject: Set(String::new()),
            plain: Set(String::new()),
            html: Set(String::new()),
            calendar_method: Set(None),
            calendar: Set(None),
            message_id: Set(format!("{id}@{domain}")),
            state: Set(State::Waiting),
            attempts: Set(0),
            repeats: Set(0),
            due_at: Set(now),
            lease_until: Set(None),
            fence: Set(0),
            reply: Set(None),
            created_at: Set(now),
            settled_at: Set(None),
            issue_id: Set(Some(issue)),
            subscriber_id: Set(Some(one.subscriber)),
            way: Set(Some(one.way)),
        }
    });
    for insert in store::inserts(rows.collect()) {
        tx.execute(&insert).await?;
    }
    Ok(Entity::find()
        .filter(Column::IssueId.eq(issue))
        .count(tx)
        .await?)
}

/// The words of a mailing in a language, and when it was addressed.
///
/// # Errors
/// If the database can not be asked.
pub(super) async fn edition(
    db: &impl ConnectionTrait,
    issue: IssueId,
    lang: &str,
) -> Result<Option<(edition::Model, DateTime<Utc>)>, DbErr> {
    let Some(mailing) = mailing::Entity::find_by_id(issue).one(db).await? else {
        return Ok(None);
    };
    let edition = edition::Entity::find_by_id((issue, lang.to_owned()));
    Ok(edition
        .one(db)
        .await?
        .map(|edition| (edition, mailing.created_at)))
}

/// Lets no more letters of a mailing leave. What is in flight has left.
///
/// # Errors
/// If the database fails.
pub(crate) async fn hold(tx: &Tx, issue: IssueId) -> Result<(), AppError> {
    Ok(turn(tx, issue, mailing::State::Held).await?)
}

/// Lets them leave again.
///
/// # Errors
/// If the database fails.
pub(crate) async fn go_on(tx: &Tx, issue: IssueId) -> Result<(), AppError> {
    Ok(turn(tx, issue, mailing::State::Open).await?)
}

/// Ends a mailing: what has not left never does. Returns how many letters that were.
///
/// # Errors
/// If the database fails.
pub(crate) async fn end(
    tx: &Tx,
    issue: IssueId,
    why: &str,
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    turn(tx, issue, mailing::State::Ended).await?;
    let which = Condition::all().add(Column::IssueId.eq(issue));
    Ok(turn_away(tx, which, why, now).await?)
}

async fn turn(tx: &Tx, issue: IssueId, state: mailing::State) -> Result<(), DbErr> {
    mailing::Entity::update_many()
        .col_expr(mailing::Column::State, Expr::value(state))
        .filter(mailing::Column::IssueId.eq(issue))
        .exec(tx)
        .await?;
    Ok(())
}

/// Sends once more, by hand, to those who were rejected or of whom nobody knows: the same letter under the same
/// Message-ID. `way`: what stands in somebody's links; what was taken, and came back, has none any more. Returns how
/// many wait now.
///
/// # Errors
/// If the database fails.
pub(crate) async fn again(
    tx: &Tx,
    issue: IssueId,
    (whom, way): (Group, &(dyn Fn(SubscriberId) -> String + Sync)),
    now: DateTime<Utc>,
) -> Result<u64, AppError> {
    let states = match whom {
        Group::Rejected | Group::Uncertain => whom.states(),
        Group::Accepted | Group::Waiting | Group::Excluded => return Ok(0),
    };
    let without: Vec<(LetterId, SubscriberId)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::SubscriberId)
        .filter(Column::IssueId.eq(issue))
        .filter(Column::State.is_in(states.iter().copied()))
        .filter(Column::Way.is_null())
        .filter(Column::SubscriberId.is_not_null())
        .filter(Column::Recipient.ne(""))
        .into_tuple()
        .all(tx)
        .await?;
    for (letter, who) in without {
        Entity::update_many()
            .col_expr(Column::Way, Expr::value(way(who)))
            .filter(Column::Id.eq(letter))
            .exec(tx)
            .await?;
    }
    let waiting = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Waiting))
        .col_expr(Column::Attempts, Expr::value(0))
        .col_expr(Column::Repeats, Expr::col(Column::Repeats).add(1))
        .col_expr(Column::DueAt, Expr::value(now))
        // Patience counts from here.
        .col_expr(Column::CreatedAt, Expr::value(now))
        .col_expr(Column::SettledAt, Expr::value(None::<DateTime<Utc>>))
        .filter(Column::IssueId.eq(issue))
        .filter(Column::State.is_in(states.iter().copied()))
        .filter(Column::Way.is_not_null())
        .filter(Column::Recipient.ne(""))
        .exec(tx)
        .await?
        .rows_affected;
    if waiting > 0 {
        turn(tx, issue, mailing::State::Open).await?;
    }
    Ok(waiting)
}

/// States in which nothing happens to a letter by itself any more.
const SETTLED: [State; 5] = [
    State::Accepted,
    State::Rejected,
    State::Uncertain,
    State::Excluded,
    State::Failed,
];

/// Forgets where those get their mail who are in the answer to a question: what has not left never does, of the rest
/// stays only what became of it. Returns how many letters that were.
///
/// # Errors
/// If the database fails.
pub(crate) async fn forget(tx: &Tx, whom: Whom, now: DateTime<Utc>) -> Result<u64, AppError> {
    turn_away(tx, whom.condition(), "forgotten", now).await?;
    // Servers like to repeat her address; why she was left out is a word of ours. That one answered stays.
    Entity::update_many()
        .col_expr(Column::Reply, Expr::value("forgotten"))
        .filter(whom.condition())
        .filter(Column::State.ne(State::Excluded))
        .filter(Column::State.is_in(SETTLED))
        .exec(tx)
        .await?;
    let forgotten = Entity::update_many()
        .col_expr(Column::Recipient, Expr::value(""))
        // The event names her: the id of the letter is as much its own.
        .col_expr(Column::Event, Expr::col(Column::MessageId))
        .col_expr(Column::Way, Expr::value(None::<String>))
        .col_expr(Column::SubscriberId, Expr::value(None::<SubscriberId>))
        .filter(whom.condition())
        .filter(Column::State.is_in(SETTLED))
        .exec(tx)
        .await?;
    Ok(forgotten.rows_affected)
}

/// Whose addresses are forgotten.
#[derive(Clone, Debug)]
pub(crate) enum Whom {
    /// Those of an issue.
    Of(IssueId),
    /// Subscribers, by a question for their ids.
    Those(Box<SelectStatement>),
}

impl Whom {
    fn condition(&self) -> Condition {
        let mailing = Condition::all()
            .add(Column::Queue.eq(Queue::Mailing))
            .add(Column::SubscriberId.is_not_null());
        match self {
            Self::Of(issue) => mailing.add(Column::IssueId.eq(*issue)),
            Self::Those(whom) => mailing.add(Column::SubscriberId.in_subquery((**whom).clone())),
        }
    }
}

/// Of how many letters of some mailings is it still known to whom they went.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn known(db: &impl ConnectionTrait, issues: &[IssueId]) -> Result<u64, DbErr> {
    Entity::find()
        .filter(Column::Queue.eq(Queue::Mailing))
        .filter(Column::SubscriberId.is_not_null())
        .filter(Column::IssueId.is_in(issues.iter().copied()))
        .count(db)
        .await
}

/// Is there a letter to one of those?
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn knows(db: &impl ConnectionTrait, whom: &Whom) -> Result<bool, DbErr> {
    let found: Option<LetterId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(whom.condition())
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}
