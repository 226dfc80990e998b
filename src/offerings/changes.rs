//! What else becomes of one session: another place, a topic, a substitute; a session that stands in for it; and
//! what stands in the way.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel as _, JoinType, QuerySelect as _};

use super::entity::session::State;
use super::entity::{leader, offering, pool, session, text, venue};
use super::listing::Listing;
use super::merge::{Sizes, fresh_session, pools_of_session};
use super::plan::SessionPlan;
use super::rules;
use super::series::{self, When};
use super::sessions::{Unchanged, find, is_taken, may_change, said, write};
use crate::accounts;
use crate::app::App;
use crate::db::Tx;
use crate::kinds::{Lang, OfferingId, SessionId, StaffId, VenueId};

/// What of a session can be another beside its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Alter {
    /// Where; none: where its offering takes place.
    pub(crate) venue: Option<VenueId>,
    /// What it is about; German.
    pub(crate) topic: Option<String>,
    /// Who leads it in place of those who lead the offering.
    pub(crate) substitute: Option<StaffId>,
}

impl Alter {
    /// As a session is.
    pub(crate) fn of(session: &session::Model) -> Self {
        Self {
            venue: session.venue_id,
            topic: session.topic.clone(),
            substitute: session.substitute_id,
        }
    }
}

/// Changes place, topic or substitute of a session. The reason, where there is one, is said to everybody.
///
/// # Errors
/// If the database fails.
pub(crate) async fn alter(
    tx: &Tx,
    id: SessionId,
    to: Alter,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Result<(), Unchanged>, DbErr> {
    let Some((session, _)) = find(tx, id).await? else {
        return Ok(Err(Unchanged::Unknown));
    };
    if let Err(no) = may_change(&session, now) {
        return Ok(Err(no));
    }
    if Alter::of(&session) == to {
        return Ok(Err(Unchanged::Same));
    }
    if !is_there(tx, &session, &to).await? {
        return Ok(Err(Unchanged::NotThere));
    }
    let is_elsewhere = session.venue_id != to.venue;
    let altered = session::Model {
        venue_id: to.venue,
        topic: to.topic,
        substitute_id: to.substitute,
        reason: match reason {
            Some(reason) if is_elsewhere => said(reason),
            _ => session.reason.clone(),
        },
        ..session
    };
    write(tx, altered, now).await.map(Ok)
}

/// Are the place and the person there that a session shall have anew? Who stands in for its leaders and is not
/// there leaves it to nobody.
async fn is_there(tx: &Tx, was: &session::Model, to: &Alter) -> Result<bool, DbErr> {
    if let Some(venue) = to.venue.filter(|_| to.venue != was.venue_id)
        && venue::Entity::find_by_id(venue).one(tx).await?.is_none()
    {
        return Ok(false);
    }
    let Some(substitute) = to.substitute.filter(|_| to.substitute != was.substitute_id) else {
        return Ok(true);
    };
    let staff = accounts::can_lead(tx, None).await?;
    Ok(staff.iter().any(|(id, _)| *id == substitute))
}

/// Makes a session more, with pools of its own.
///
/// # Errors
/// If the database fails.
pub(crate) async fn add(
    app: &App,
    tx: &Tx,
    listing: &Listing,
    when: When,
    now: DateTime<Utc>,
) -> Result<Result<SessionId, Unchanged>, DbErr> {
    let zone = listing.zone();
    let plan = SessionPlan {
        date: when.date,
        start: when.start,
        end: when.end,
        starts_at: rules::moment(zone, when.date, when.start),
        ends_at: rules::moment(zone, when.date, when.end),
        topic: None,
        state: State::Planned,
        reason: None,
        moved_from: None,
        replaced_by: None,
        replaces: None,
    };
    if plan.ends_at <= plan.starts_at || when.end <= when.start {
        return Ok(Err(Unchanged::WouldEndFirst));
    }
    if plan.starts_at <= now {
        return Ok(Err(Unchanged::WouldBePast));
    }
    let offering = listing.offering.id;
    let session = session::Model {
        // The rule did not name it, and leaves it alone.
        edited: true,
        ..fresh_session(&plan, offering, app.dice.id(now), now)
    };
    if is_taken(tx, &session).await? {
        return Ok(Err(Unchanged::Taken));
    }
    let id = session.id;
    let sizes = Sizes::of(&listing.offering, listing.childcare.as_ref());
    let pools = pools_of_session(&sizes, offering, id);
    session::Entity::insert(session.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    for pool in pools {
        let pool = pool::Model {
            id: app.dice.id(now),
            ..pool
        };
        pool::Entity::insert(pool.into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(Ok(id))
}

/// Notes until when a change of these sessions can be undone. The offering counts as changed: who signs up
/// meanwhile reads it again.
///
/// # Errors
/// If the database fails.
pub(crate) async fn hold(
    tx: &Tx,
    (offering, sessions): (OfferingId, &[SessionId]),
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let which = session::Column::Id.is_in(sessions.iter().copied());
    held(tx, which, Some(until)).await?;
    touch(tx, offering, now).await
}

/// The last change of an offering's sessions can no longer be undone.
///
/// # Errors
/// If the database fails.
pub(crate) async fn let_go(tx: &Tx, offering: OfferingId, now: DateTime<Utc>) -> Result<(), DbErr> {
    held(tx, session::Column::OfferingId.eq(offering), None).await?;
    touch(tx, offering, now).await
}

async fn held(tx: &Tx, which: Expr, until: Option<DateTime<Utc>>) -> Result<(), DbErr> {
    session::Entity::update_many()
        .set(session::ActiveModel {
            undo_until: Set(until),
            ..Default::default()
        })
        .filter(which)
        .exec(tx)
        .await?;
    Ok(())
}

/// The offering counts as changed.
pub(super) async fn touch(tx: &Tx, offering: OfferingId, now: DateTime<Utc>) -> Result<(), DbErr> {
    offering::Entity::update_many()
        .set(offering::ActiveModel {
            updated_at: Set(now),
            ..Default::default()
        })
        .filter(offering::Column::Id.eq(offering))
        .exec(tx)
        .await?;
    Ok(())
}

/// All places, by name.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn venues(db: &impl ConnectionTrait) -> Result<Vec<venue::Model>, DbErr> {
    let mut venues = venue::Entity::find().all(db).await?;
    venues.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(venues)
}

/// What stands in the way of a session where and when it is to take place. It can be done all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum InTheWay {
    /// This offering (German title) takes place in the same rooms, from and until (UTC).
    Venue(String, DateTime<Utc>, DateTime<Utc>),
    /// Who leads it leads this offering then.
    Leader(StaffId, String),
    /// A holiday or an observance, by its name.
    Day(String),
}

/// What stands in the way of a session as it is planned now. Nothing where it was called off.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn in_the_way(
    app: &App,
    db: &impl ConnectionTrait,
    listing: &Listing,
    session: &session::Model,
) -> Result<Vec<InTheWay>, DbErr> {
    if session.state == State::Cancelled {
        return Ok(Vec::new());
    }
    let to_offering: RelationDef = session::Entity::belongs_to(offering::Entity)
        .from(session::Column::OfferingId)
        .to(offering::Column::Id)
        .into();
    let others = session::Entity::find()
        .join(JoinType::InnerJoin, to_offering)
        .select_also(offering::Entity)
        .filter(session::Column::State.eq(State::Planned))
        .filter(session::Column::StartsAt.lt(session.ends_at))
        .filter(session::Column::EndsAt.gt(session.starts_at))
        .filter(session::Column::Id.ne(session.id))
        .all(db)
        .await?;
    let here = listing.venue_of(session).id;
    let of_others = others.iter().map(|(other, _)| other.offering_id);
    let mut offerings: Vec<OfferingId> = of_others.collect();
    offerings.push(session.offering_id);
    let leaders = leaders(db, &offerings).await?;
    let titles = german_titles(db, &offerings).await?;
    let leading = leading(&leaders, session);
    let mut found = Vec::new();
    for (other, of) in others {
        let Some(of) = of else { continue };
        let title = titles.get(&of.id).cloned().unwrap_or_default();
        if other.venue_id.unwrap_or(of.venue_id) == here {
            found.push(InTheWay::Venue(
                title.clone(),
                other.starts_at,
                other.ends_at,
            ));
        }
        let theirs = self::leading(&leaders, &other);
        let both = leading.iter().filter(|who| theirs.contains(who));
        found.extend(both.map(|who| InTheWay::Leader(*who, title.clone())));
    }
    let days = series::names_on(db, app, session.local_date).await?;
    found.extend(days.into_iter().map(InTheWay::Day));
    Ok(found)
}

/// Who leads a session: the substitute, or those who lead the offering.
fn leading(leaders: &[leader::Model], session: &session::Model) -> Vec<StaffId> {
    if let Some(substitute) = session.substitute_id {
        return vec![substitute];
    }
    let of_it = leaders
        .iter()
        .filter(|one| one.offering_id == session.offering_id);
    of_it.map(|one| one.staff_id).collect()
}

async fn leaders(
    db: &impl ConnectionTrait,
    of: &[OfferingId],
) -> Result<Vec<leader::Model>, DbErr> {
    leader::Entity::find()
        .filter(leader::Column::OfferingId.is_in(of.iter().copied()))
        .all(db)
        .await
}

async fn german_titles(
    db: &impl ConnectionTrait,
    of: &[OfferingId],
) -> Result<HashMap<OfferingId, String>, DbErr> {
    let found: Vec<(OfferingId, Option<String>)> = text::Entity::find()
        .select_only()
        .column(text::Column::OfferingId)
        .column(text::Column::Title)
        .filter(text::Column::OfferingId.is_in(of.iter().copied()))
        .filter(text::Column::Lang.eq(Lang::De.tag()))
        .into_tuple()
        .all(db)
        .await?;
    let titles = found
        .into_iter()
        .map(|(id, title)| (id, title.unwrap_or_default()));
    Ok(titles.collect())
}
