//! What comes back: to an address that says whose it is, read from a mailbox where nobody hands it over.

mod address;
mod inbox;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{QueryOrder as _, QuerySelect as _};

use super::entity::{Column, Entity, State};
use super::trouble::did_not_arrive;
use crate::db::Tx;
use crate::kinds::{Email, LetterId};

pub(crate) use address::letter_in;
pub(super) use address::return_path;
pub(crate) use inbox::Inbox;

/// To whom a letter went; none where nobody knows it any more, or her address.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn recipient(
    db: &impl ConnectionTrait,
    letter: LetterId,
) -> Result<Option<Email>, DbErr> {
    let found: Option<String> = Entity::find_by_id(letter)
        .select_only()
        .column(Column::Recipient)
        .into_tuple()
        .one(db)
        .await?;
    let known = found.filter(|address| !address.is_empty());
    Ok(known.map(Email::stored))
}

/// A letter that a server refused to our face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    /// It.
    pub(crate) letter: LetterId,
    /// To whom.
    pub(crate) recipient: Email,
    /// What the server said: `550 5.1.1 …`.
    pub(crate) reply: String,
    /// When.
    pub(crate) at: DateTime<Utc>,
}

/// Letters that a server refused to our face since a moment, the first first; at most so many. `but`: a question for
/// the ids of those that are known already.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn refused(
    db: &impl ConnectionTrait,
    since: DateTime<Utc>,
    but: SelectStatement,
    most: u64,
) -> Result<Vec<Refused>, DbErr> {
    let found: Vec<(LetterId, String, String, DateTime<Utc>)> = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Recipient,
            Column::Reply,
            Column::SettledAt,
        ])
        .filter(did_not_arrive())
        .filter(Column::State.eq(State::Rejected))
        .filter(Column::SettledAt.gt(since))
        // What we could not write ourselves no server has refused, nor what it returned later.
        .filter(Column::Reply.starts_with("5"))
        .filter(Column::Recipient.ne(""))
        .filter(Column::Id.not_in_subquery(but))
        .order_by_asc(Column::SettledAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    let one = |(letter, recipient, reply, at)| Refused {
        letter,
        recipient: Email::stored(recipient),
        reply,
        at,
    };
    Ok(found.into_iter().map(one).collect())
}

/// Notes that a letter came back which a server had taken. From then on it counts among those that did not arrive:
/// the office rings her. `said`: why, nothing of anybody. `false`: it had not been taken, or that was known before.
///
/// # Errors
/// If the database fails.
pub(crate) async fn came_back(
    tx: &Tx,
    letter: LetterId,
    said: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let marked = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Rejected))
        .col_expr(Column::Plain, Expr::value(""))
        .col_expr(Column::Html, Expr::value(""))
        .col_expr(Column::Calendar, Expr::value(None::<String>))
        .col_expr(Column::Reply, Expr::value(said))
        .col_expr(Column::SettledAt, Expr::value(now))
        .filter(Column::Id.eq(letter))
        .filter(Column::State.is_in([State::Accepted, State::Uncertain]))
        .exec(tx)
        .await?;
    Ok(marked.rows_affected == 1)
}
