//! Writing what the office wants with a session, and with those after it.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::DbErr;

use super::{Doing, Shift};
use crate::app::App;
use crate::db::Tx;
use crate::kinds::SessionId;
use crate::offerings::entity::session;
use crate::offerings::{self, Alter, Listing, Unchanged, When};

/// Writes what the office wants. Answers with the session that was made to stand in.
pub(super) async fn apply(
    app: &App,
    tx: &Tx,
    now: DateTime<Utc>,
    (listing, was): (&Listing, &session::Model),
    shift: &Shift,
) -> Result<Result<Option<SessionId>, Unchanged>, DbErr> {
    let reason = shift.reason.as_str();
    let to = Alter {
        venue: shift.to.venue.filter(|venue| *venue != listing.venue.id),
        ..shift.to.clone()
    };
    let is_altered = Alter::of(was) != to;
    match shift.doing {
        Doing::CallOff(instead) => {
            let (day, made) = match instead {
                None => (None, None),
                Some(when) => match stand_in(app, tx, now, (listing, was), when).await? {
                    Ok((day, made)) => (Some(day), made),
                    Err(no) => return Ok(Err(no)),
                },
            };
            let off = offerings::call_off(tx, was.id, reason, day, now).await?;
            Ok(off.map(|()| made))
        }
        Doing::CallOffRest => {
            for session in from(listing, was) {
                if let Err(no) = offerings::call_off(tx, session.id, reason, None, now).await? {
                    return Ok(Err(no));
                }
            }
            Ok(Ok(None))
        }
        Doing::Move(when) => {
            match offerings::move_to(tx, was.id, when, reason, now).await? {
                Err(Unchanged::Same) if is_altered => {}
                Err(no) => return Ok(Err(no)),
                Ok(()) if !is_altered => return Ok(Ok(None)),
                Ok(()) => {}
            }
            let altered = offerings::alter(tx, was.id, to, Some(reason), now).await?;
            Ok(altered.map(|()| None))
        }
        Doing::Alter => {
            let altered = offerings::alter(tx, was.id, to, Some(reason), now).await?;
            Ok(altered.map(|()| None))
        }
        Doing::House => {
            let place = to.venue.unwrap_or(listing.venue.id);
            offerings::move_house(tx, (listing, was), place, reason, now)
                .await
                .map(|done| done.map(|()| None))
        }
        Doing::Reopen => {
            let on = offerings::reopen(tx, was.id, now).await?;
            Ok(on.map(|()| None))
        }
    }
}

/// A session and those after it that take place.
pub(super) fn from<'a>(
    listing: &'a Listing,
    first: &'a session::Model,
) -> impl Iterator<Item = &'a session::Model> {
    let later = listing.planned();
    let later = later.filter(|other| other.starts_at > first.starts_at);
    std::iter::once(first).chain(later)
}

/// The day on which another session stands in, and that session where it had to be made.
async fn stand_in(
    app: &App,
    tx: &Tx,
    now: DateTime<Utc>,
    (listing, gone): (&Listing, &session::Model),
    when: When,
) -> Result<Result<(NaiveDate, Option<SessionId>), Unchanged>, DbErr> {
    let mut others = listing.planned().filter(|other| other.id != gone.id);
    if others.any(|other| other.local_date == when.date && other.starts_at > now) {
        return Ok(Ok((when.date, None)));
    }
    let made = offerings::add(app, tx, listing, when, now).await?;
    Ok(made.map(|made| (when.date, Some(made))))
}
