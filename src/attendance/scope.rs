//! Who asks, and which sessions she may see. What she may not see is not found.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::entity::pass;
use super::{rules, store};
use crate::app::App;
use crate::audit::By;
use crate::error::AppError;
use crate::kinds::{Person, Role, SessionId};
use crate::offerings::entity::session;
use crate::offerings::{self, Listing};

/// Who asks.
#[derive(Clone, Debug)]
pub(crate) enum Who {
    /// Somebody who works here: a leader, or the office.
    Staff(Person),
    /// Who stands in for one session, by a link.
    Substitute(pass::Model),
}

impl Who {
    /// Under which name her deeds are kept.
    pub(crate) fn by(&self) -> By {
        match self {
            Self::Staff(person) => By::from(person),
            Self::Substitute(pass) => By::Pass(pass.name.clone()),
        }
    }

    /// The device, where it names none itself: a browser that is signed in, or the link.
    pub(crate) fn device(&self) -> Uuid {
        match self {
            Self::Staff(person) => person.sign_in.0,
            Self::Substitute(pass) => pass.id,
        }
    }

    /// May she see a session, and who comes to it?
    ///
    /// # Errors
    /// If the database can not be asked.
    pub(crate) async fn sees(
        &self,
        db: &impl ConnectionTrait,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        match self {
            Self::Staff(person) if person.role == Role::Office => Ok(true),
            Self::Staff(person) if person.role == Role::Leader => {
                offerings::leads(db, person.id, session, now).await
            }
            Self::Staff(_) => Ok(false),
            Self::Substitute(pass) => Ok(pass.session_id == Some(session) && pass.is_good(now)),
        }
    }
}

/// May somebody see a whole course? The office any, who leads it her own, from 14 days before it begins to 14 days
/// after it ends; who stands in for one session, not.
///
/// # Errors
/// If the database can not be asked.
pub(crate) async fn sees_course(
    db: &impl ConnectionTrait,
    person: &Person,
    listing: &Listing,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    match person.role {
        Role::Office => Ok(true),
        Role::Leader => {
            let mut sessions = listing.planned();
            let first = sessions.next();
            let last = sessions.next_back().or(first);
            let is_near = first.zip(last).is_some_and(|(first, last)| {
                (first.starts_at - rules::BEFORE..=rules::closes(last)).contains(&now)
            });
            let leaders = offerings::leaders_of(db, listing.offering.id).await?;
            Ok(is_near && leaders.contains(&person.id))
        }
        Role::Reader => Ok(false),
    }
}

/// Is it near enough to a session for a pass to show who comes?
pub(crate) fn is_near(session: &session::Model, now: DateTime<Utc>) -> bool {
    session.starts_at - rules::BEFORE <= now && now <= rules::closes(session)
}

/// The pass of a token, where it opens something at this moment.
///
/// # Errors
/// `NotFound` where it opens nothing (any more), or if the database can not be asked.
pub(crate) async fn pass(
    app: &App,
    token: &str,
    now: DateTime<Utc>,
) -> Result<pass::Model, AppError> {
    let found = store::passes::by_token(app.db.read(), token).await?;
    found
        .filter(|pass| pass.is_good(now))
        .ok_or(AppError::NotFound)
}
