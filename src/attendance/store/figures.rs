//! What was noted in offerings, a query for each table.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{JoinType, QueryOrder as _, QuerySelect as _, QueryTrait as _};

use crate::attendance::entity::tick::Mark;
use crate::attendance::entity::{count, report, tick};
use crate::bookings::entity::{booking, person, walk_in};
use crate::kinds::{OfferingId, PersonId, SessionId};
use crate::offerings::entity::session;

/// A tick, without who made it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stood {
    /// In which session.
    pub(crate) session: SessionId,
    /// Whom; none: somebody who is forgotten.
    pub(crate) person: Option<PersonId>,
    /// What.
    pub(crate) mark: Mark,
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Its id.
    pub(crate) id: Uuid,
}

/// Somebody who can be told from others.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// Her contact and her name, folded: the same in each of her bookings.
    pub(crate) key: (String, String),
    /// Whose she is, folded.
    pub(crate) organisation: Option<String>,
}

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Read {
    /// The sessions that were not called off and are over, in their order.
    pub(crate) sessions: Vec<session::Model>,
    /// What was ticked there.
    pub(crate) stood: Vec<Stood>,
    /// The reports.
    pub(crate) reports: HashMap<SessionId, report::Model>,
    /// Who walked in, by name where it is known.
    pub(crate) walk_ins: HashMap<SessionId, Vec<Option<String>>>,
    /// Where anything was counted.
    pub(crate) counted: HashSet<SessionId>,
    /// The persons of all bookings.
    pub(crate) people: HashMap<PersonId, Known>,
}

/// The sessions of some offerings, as a part of other queries.
fn their_sessions(offerings: &[OfferingId]) -> SelectStatement {
    session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::OfferingId.is_in(offerings.iter().copied()))
        .into_query()
}

/// Reads it.
pub(crate) async fn read(
    db: &impl ConnectionTrait,
    offerings: &[OfferingId],
    now: DateTime<Utc>,
) -> Result<Read, DbErr> {
    if offerings.is_empty() {
        return Ok(Read::default());
    }
    let sessions = session::Entity::find()
        .filter(session::Column::OfferingId.is_in(offerings.iter().copied()))
        .filter(session::Column::State.eq(session::State::Planned))
        .filter(session::Column::EndsAt.lte(now))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?;
    let reports = report::Entity::find()
        .filter(report::Column::SessionId.in_subquery(their_sessions(offerings)))
        .all(db)
        .await?;
    let counted: Vec<SessionId> = count::Entity::find()
        .select_only()
        .column(count::Column::SessionId)
        .distinct()
        .filter(count::Column::SessionId.in_subquery(their_sessions(offerings)))
        .into_tuple()
        .all(db)
        .await?;
    let walked: Vec<(SessionId, Option<String>)> = walk_in::Entity::find()
        .select_only()
        .columns([walk_in::Column::SessionId, walk_in::Column::Name])
        .filter(walk_in::Column::SessionId.in_subquery(their_sessions(offerings)))
        .filter(walk_in::Column::TakenBackAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let mut walk_ins: HashMap<_, Vec<_>> = HashMap::new();
    for (session, name) in walked {
        walk_ins.entry(session).or_default().push(name);
    }
    Ok(Read {
        sessions,
        stood: stood(db, offerings).await?,
        reports: reports
            .into_iter()
            .map(|report| (report.session_id, report))
            .collect(),
        walk_ins,
        counted: counted.into_iter().collect(),
        people: people(db, offerings).await?,
    })
}

/// A tick as it is read: where, whose, what, when, by which id.
type Ticked = (SessionId, Option<PersonId>, Mark, DateTime<Utc>, Uuid);

async fn stood(db: &impl ConnectionTrait, offerings: &[OfferingId]) -> Result<Vec<Stood>, DbErr> {
    let rows: Vec<Ticked> = tick::Entity::find()
        .select_only()
        .columns([
            tick::Column::SessionId,
            tick::Column::PersonId,
            tick::Column::Mark,
            tick::Column::At,
            tick::Column::Id,
        ])
        .filter(tick::Column::SessionId.in_subquery(their_sessions(offerings)))
        .into_tuple()
        .all(db)
        .await?;
    let stood = rows
        .into_iter()
        .map(|(session, person, mark, at, id)| Stood {
            session,
            person,
            mark,
            at,
            id,
        });
    Ok(stood.collect())
}

/// A person, her name, her address, her number, her organisation, as they are compared.
type Row = (
    PersonId,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
);

async fn people(
    db: &impl ConnectionTrait,
    offerings: &[OfferingId],
) -> Result<HashMap<PersonId, Known>, DbErr> {
    let its_booking: RelationDef = person::Entity::belongs_to(booking::Entity)
        .from(person::Column::BookingId)
        .to(booking::Column::Id)
        .into();
    let rows: Vec<Row> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::NameFolded])
        .columns([
            booking::Column::EmailFolded,
            booking::Column::Phone,
            booking::Column::OrganisationFolded,
        ])
        .join(JoinType::InnerJoin, its_booking)
        .filter(booking::Column::OfferingId.is_in(offerings.iter().copied()))
        // Who is forgotten is known to nobody.
        .filter(person::Column::Name.ne(""))
        .into_tuple()
        .all(db)
        .await?;
    let known = rows
        .into_iter()
        .map(|(id, name, email, phone, organisation)| {
            let contact = email.or(phone).unwrap_or_default();
            let key = (contact, name);
            (id, Known { key, organisation })
        });
    Ok(known.collect())
}
