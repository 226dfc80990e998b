//! What became of a mailing: audience = accepted + waiting + rejected + excluded + uncertain, at every moment.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder as _, QuerySelect as _};

use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{IssueId, Lang, SubscriberId};
use crate::mail::entity::{Column, Entity, State};
use crate::mail::rules::scrubbed;
use crate::marks::{self, Mark};

/// What became of a letter of a mailing, as the office asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Group {
    /// The server said 250 after the final dot.
    Accepted,
    /// To be sent, or on its way.
    Waiting,
    /// No server takes it, or none did for days.
    Rejected,
    /// She did not want it any more, or it was called off.
    Excluded,
    /// The answer after the final dot was lost.
    Uncertain,
}

impl Group {
    /// All of them, in the order of the equation.
    pub(crate) const ALL: [Self; 5] = [
        Self::Accepted,
        Self::Waiting,
        Self::Rejected,
        Self::Excluded,
        Self::Uncertain,
    ];

    pub(super) fn states(self) -> &'static [State] {
        match self {
            Self::Accepted => &[State::Accepted],
            Self::Waiting => &[State::Waiting, State::Claimed, State::InFlight],
            Self::Rejected => &[State::Rejected, State::Failed],
            Self::Excluded => &[State::Excluded],
            Self::Uncertain => &[State::Uncertain],
        }
    }

    fn of(state: State) -> Self {
        let found = Self::ALL
            .into_iter()
            .find(|group| group.states().contains(&state));
        found.unwrap_or(Self::Waiting)
    }
}

/// How many letters of a mailing are where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    counts: [u64; 5],
}

impl Tally {
    /// How many are there.
    pub(crate) fn of(&self, group: Group) -> u64 {
        let place = Group::ALL.iter().position(|one| *one == group);
        place
            .and_then(|place| self.counts.get(place))
            .copied()
            .unwrap_or(0)
    }

    /// All of them.
    pub(crate) fn all(&self) -> u64 {
        self.counts.iter().sum()
    }

    fn add(&mut self, group: Group, letters: i64) {
        let place = Group::ALL.iter().position(|one| *one == group);
        if let Some(count) = place.and_then(|place| self.counts.get_mut(place)) {
            *count += u64::try_from(letters).unwrap_or(0);
        }
    }
}

/// Counts the letters of a mailing.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn tally(db: &impl ConnectionTrait, issue: IssueId) -> Result<Tally, DbErr> {
    Ok(tallies(db, &[issue])
        .await?
        .remove(&issue)
        .unwrap_or_default())
}

/// The same of several.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn tallies(
    db: &impl ConnectionTrait,
    issues: &[IssueId],
) -> Result<HashMap<IssueId, Tally>, DbErr> {
    let counted: Vec<(Option<IssueId>, State, i64)> = Entity::find()
        .select_only()
        .column(Column::IssueId)
        .column(Column::State)
        .column_as(Column::Id.count(), "letters")
        .filter(Column::IssueId.is_in(issues.iter().copied()))
        .group_by(Column::IssueId)
        .group_by(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let mut tallies: HashMap<IssueId, Tally> = HashMap::new();
    for (issue, state, letters) in counted {
        if let Some(issue) = issue {
            let tally = tallies.entry(issue).or_default();
            tally.add(Group::of(state), letters);
        }
    }
    Ok(tallies)
}

/// A recipient of a mailing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Addressed {
    /// Who; none where nobody knows any more.
    pub(crate) subscriber: Option<SubscriberId>,
    /// Her address; empty where it was forgotten.
    pub(crate) to: String,
    /// In which language.
    pub(crate) lang: Lang,
    /// What became of it.
    pub(crate) group: Group,
    /// Why: what the server said, or a word of the gate.
    pub(crate) why: Option<String>,
    /// When; none where it waits.
    pub(crate) at: Option<DateTime<Utc>>,
}

type Row = (
    Option<SubscriberId>,
    String,
    String,
    State,
    Option<String>,
    Option<DateTime<Utc>>,
);

/// The recipients of a mailing, of one group or all, by their addresses; `(from, most)`.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn addressed(
    db: &impl ConnectionTrait,
    issue: IssueId,
    group: Option<Group>,
    (from, most): (u64, u64),
) -> Result<Vec<Addressed>, DbErr> {
    let mut found = Entity::find()
        .select_only()
        .columns([
            Column::SubscriberId,
            Column::Recipient,
            Column::Lang,
            Column::State,
            Column::Reply,
            Column::SettledAt,
        ])
        .filter(Column::IssueId.eq(issue));
    if let Some(group) = group {
        found = found.filter(Column::State.is_in(group.states().iter().copied()));
    }
    let rows: Vec<Row> = found
        .order_by_asc(Column::Recipient)
        .order_by_asc(Column::Id)
        .offset(from)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    let one = |(subscriber, to, lang, state, why, at): Row| Addressed {
        subscriber,
        to,
        lang: Lang::from_tag(&lang).unwrap_or_default(),
        group: Group::of(state),
        why,
        at,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Why no mailing leaves for now, if none does; and since when.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn trouble(db: &impl ConnectionTrait) -> Result<Option<Mark>, DbErr> {
    marks::find(db, marks::MAILING_TROUBLE).await
}

/// Notes why no mailing leaves for now, or that they leave again.
///
/// # Errors
/// If the database fails.
pub(in crate::mail) async fn note_trouble(
    tx: &Tx,
    cause: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    match cause {
        Some(cause) => marks::set(tx, marks::MAILING_TROUBLE, &scrubbed(cause), now).await?,
        None => {
            marks::clear(tx, marks::MAILING_TROUBLE).await?;
        }
    }
    Ok(())
}
