//! What the office does with one session, with a while to think better of it: its letters wait, and until they go
//! out it can be undone.

mod apply;
mod readdress;
mod settle;
mod undo;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use super::announce::{Links, Prepared, prepare};
use super::remind;
use crate::accounts;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::session_change::{self, Kept, What};
use crate::bookings::store::{session_change as store, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, PoolId, SessionId, StaffId};
use crate::mail::{self, Letter};
use crate::offerings::entity::session;
use crate::offerings::{self, Alter, Before, InTheWay, Listing, Unchanged, When};

use apply::{apply, from};
pub(super) use readdress::{readdress, waiting};
pub(crate) use settle::{send_now, settle_due};
pub(crate) use undo::{Undone, undo};

/// So long the letters of a change wait. The office said so: long enough to see a mistake, short enough at 07:30.
pub(crate) const WAIT: Duration = Duration::minutes(5);

/// Letters of so many days tell whose address is dead.
pub(super) const BOUNCED_DAYS: i64 = 60;

/// What the office wants to do with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Call it off; with it, when the session is that stands in for it. On a day on which one takes place, that one
    /// does; else one is made.
    CallOff(Option<When>),
    /// Call it off with all that come after it: the group does not take place.
    CallOffRest,
    /// Move it.
    Move(When),
    /// Leave its time, and change the rest.
    Alter,
    /// Let the offering take place somewhere else from it on.
    House,
    /// Let it take place after all.
    Reopen,
}

impl Doing {
    /// As it is kept.
    fn what(self) -> What {
        match self {
            Self::CallOff(_) => What::CalledOff,
            Self::CallOffRest => What::CalledOffRest,
            Self::Move(_) => What::Moved,
            Self::Alter => What::Altered,
            Self::House => What::House,
            Self::Reopen => What::Reopened,
        }
    }
}

/// A change of a session as the office wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shift {
    /// What.
    pub(crate) doing: Doing,
    /// Place, topic and substitute as they shall be, where it is moved or altered.
    pub(crate) to: Alter,
    /// Why; may be empty.
    pub(crate) reason: String,
    /// The revision of the session that the office has seen.
    pub(crate) seen: i32,
}

/// Why nothing has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum No {
    /// The session stays as it is.
    Unchanged(Unchanged),
    /// A session of this offering was changed a moment ago: first that one is undone or sent.
    Pending,
    /// Somebody has changed the session since it was looked at.
    Changed,
}

/// What a change comes to: the same before it is done and in doing it.
#[derive(Debug)]
pub(crate) struct Consequences {
    /// The letters, one a booking that has an address.
    pub(crate) letters: Vec<Letter>,
    /// Whom to ring: who gave no address, and whose mail came back.
    pub(crate) to_ring: Vec<BookingId>,
    /// The session as it is then.
    pub(crate) session: session::Model,
    /// Where it takes place by now, and where then.
    pub(crate) places: [String; 2],
    /// The session that stands in for it.
    pub(crate) instead: Option<session::Model>,
    /// The sessions after it that change in the same way.
    pub(crate) others: Vec<session::Model>,
    /// What stands in its way, or in the way of the one that stands in.
    pub(crate) in_the_way: Vec<InTheWay>,
}

/// Looks at what a change would come to. Writes nothing.
///
/// # Errors
/// If the database fails.
pub(crate) async fn preview(
    app: &App,
    now: DateTime<Utc>,
    session: SessionId,
    shift: &Shift,
) -> Result<Result<Consequences, No>, AppError> {
    // What is done here is done for real, and never committed: so the preview can not differ from the deed.
    let tx = app.db.write().await?;
    let done = match change(app, &tx, now, (session, shift), Links::Nobodys).await? {
        Ok(done) => done,
        Err(no) => return Ok(Err(no)),
    };
    drop(tx);
    done.outcome(app).await.map(Ok)
}

/// Changes a session. Its letters wait for [`WAIT`]; until then it can be undone. Answers with the change.
///
/// # Errors
/// If the database fails; then nothing has happened.
pub(crate) async fn shift(
    app: &App,
    now: DateTime<Utc>,
    session: SessionId,
    shift: &Shift,
    by: &By,
) -> Result<Result<Uuid, No>, AppError> {
    let tx = app.db.write().await?;
    let done = match change(app, &tx, now, (session, shift), Links::Hers).await? {
        Ok(done) => done,
        Err(no) => return Ok(Err(no)),
    };
    let id = done.keep(app, &tx, (shift, by), now).await?;
    tx.commit().await?;
    Ok(Ok(id))
}

/// A change that is done in a transaction that is still open.
struct Done {
    before: Listing,
    after: Listing,
    session: SessionId,
    what: What,
    made: Option<SessionId>,
    prepared: Prepared,
    reminders: Vec<String>,
    to_ring: Vec<BookingId>,
}

async fn change(
    app: &App,
    tx: &Tx,
    now: DateTime<Utc>,
    (session, shift): (SessionId, &Shift),
    links: Links,
) -> Result<Result<Done, No>, AppError> {
    let unknown = Ok(Err(No::Unchanged(Unchanged::Unknown)));
    let Some(seen) = offerings::of_session(tx, session).await? else {
        return unknown;
    };
    let pools: Vec<PoolId> = seen.pools.iter().map(|pool| pool.id).collect();
    take::lock(tx, pools).await?;
    let id = seen.offering.id;
    offerings::lock_offering(tx, id).await?;
    let Some(before) = offerings::by_id(tx, id).await? else {
        return unknown;
    };
    let Some(was) = before.session(session) else {
        return unknown;
    };
    if before.is_unsettled() {
        return Ok(Err(No::Pending));
    }
    if was.revision != shift.seen {
        return Ok(Err(No::Changed));
    }
    let made = match apply(app, tx, now, (&before, was), shift).await? {
        Ok(made) => made,
        Err(no) => return Ok(Err(No::Unchanged(no))),
    };
    let after = offerings::by_id(tx, id).await?.ok_or(AppError::NotFound)?;
    let prepared = prepare(app, tx, (&before, &after), links, now).await?;
    let told = touched(&before, &after).filter(|was| is_told(was, &after));
    let told: Vec<SessionId> = told.map(|was| was.id).collect();
    let reminders = remind::recall_of(tx, &told, now).await?;
    let mut to_ring = prepared.told.to_ring.clone();
    let written: Vec<BookingId> = prepared.letters.iter().filter_map(|l| l.booking).collect();
    let since = now - Duration::days(BOUNCED_DAYS);
    let bounced = mail::bounced(tx, since, Some(&written)).await?;
    to_ring.extend(bounced.into_iter().map(|bounced| bounced.booking));
    Ok(Ok(Done {
        before,
        after,
        session,
        what: shift.doing.what(),
        made,
        prepared,
        reminders,
        to_ring,
    }))
}

/// The sessions that are another now, as they were.
fn touched<'a>(
    before: &'a Listing,
    after: &'a Listing,
) -> impl Iterator<Item = &'a session::Model> {
    before
        .sessions
        .iter()
        .filter(|was| after.session(was.id).is_some_and(|is| is != *was))
}

/// Is anything of a session another for those who come?
fn is_told(was: &session::Model, after: &Listing) -> bool {
    let is = after.session(was.id);
    is.is_some_and(|is| is.revision != was.revision)
}

impl Done {
    fn session(&self) -> Result<&session::Model, AppError> {
        self.after.session(self.session).ok_or(AppError::NotFound)
    }

    /// What it comes to. The sessions themselves it takes as they would be; those of others, from the database.
    async fn outcome(self, app: &App) -> Result<Consequences, AppError> {
        let db = app.db.read();
        let session = self.session()?.clone();
        let first = self.before.session(self.session);
        let first = first.filter(|_| self.what.is_of_several());
        let others: Vec<session::Model> = first
            .into_iter()
            .flat_map(|first| from(&self.before, first).skip(1))
            .filter(|was| is_told(was, &self.after))
            .filter_map(|was| self.after.session(was.id).cloned())
            .collect();
        let instead = session.replaced_by.and_then(|day| {
            let mut planned = self.after.planned();
            planned.find(|other| other.local_date == day).cloned()
        });
        let was = self.before.session(self.session).unwrap_or(&session);
        let places = [self.before.venue_of(was), self.after.venue_of(&session)];
        let places = places.map(|venue| venue.name.clone());
        let mut in_the_way = Vec::new();
        for one in std::iter::once(&session).chain(&instead).chain(&others) {
            in_the_way.extend(offerings::in_the_way(app, db, &self.after, one).await?);
        }
        Ok(Consequences {
            letters: self.prepared.letters,
            to_ring: self.to_ring,
            places,
            session,
            instead,
            others,
            in_the_way,
        })
    }

    /// Posts the letters for later, and keeps what an undo needs.
    async fn keep(
        self,
        app: &App,
        tx: &Tx,
        (shift, by): (&Shift, &By),
        now: DateTime<Utc>,
    ) -> Result<Uuid, AppError> {
        let due = now + WAIT;
        let id = app.dice.id(now);
        let offering = self.before.offering.id;
        let old = self.before.venue.id;
        let sessions: Vec<Before> = touched(&self.before, &self.after)
            .map(Before::from)
            .collect();
        let deed = self.deed(tx).await?;
        let deed = if shift.reason.is_empty() {
            deed
        } else {
            deed.because(&shift.reason)
        };
        let prepared = self.prepared;
        let letters = mail::post_later(app, tx, prepared.letters, (now, due)).await?;
        let row = session_change::Model {
            id,
            offering_id: offering,
            session_id: self.session,
            what: self.what,
            kept: Kept {
                sessions,
                made: self.made,
                venue: (old != self.after.venue.id).then_some(old),
                ended: prepared.ended,
                deadlines: prepared.deadlines,
                letters,
                booked: prepared.booked,
                offered: prepared.offered,
                reminders: self.reminders,
                to_ring: self.to_ring,
            },
            reason: shift.reason.clone(),
            actor: by.name().to_owned(),
            at: now,
            due_at: due,
            settled_at: None,
            undone_at: None,
        };
        let held: Vec<SessionId> = std::iter::once(self.session).chain(row.others()).collect();
        offerings::hold(tx, (offering, &held), due, now).await?;
        store::keep(tx, row).await?;
        audit::note(app, tx, by, deed, now).await?;
        Ok(id)
    }

    /// As the log tells of it.
    async fn deed(&self, tx: &Tx) -> Result<Deed, AppError> {
        let offering = self.before.offering.id.0;
        let was = self.before.session(self.session);
        if self.what == What::CalledOffRest {
            let off = was.map(|first| from(&self.before, first));
            let dates: Vec<NaiveDate> = off.into_iter().flatten().map(|s| s.local_date).collect();
            let said = json!({ "dates": dates });
            return Ok(
                Deed::new("group_called_off", "offering", offering).change(Value::Null, said)
            );
        }
        let staff = accounts::can_lead(tx, None).await?;
        let what = match self.what {
            What::House => "house_moved",
            _ => "session_changed",
        };
        Ok(Deed::new(what, "offering", offering).change(
            was.map_or(Value::Null, |was| told(&self.before, was, &staff)),
            told(&self.after, self.session()?, &staff),
        ))
    }
}

/// A session as the log tells of it; `staff` are the names of those who lead. One that does not take place has no
/// date.
fn told(listing: &Listing, session: &session::Model, staff: &[(StaffId, String)]) -> Value {
    let substitute = session.substitute_id;
    let substitute = substitute.and_then(|who| staff.iter().find(|(id, _)| *id == who));
    let is_on = session.state == session::State::Planned;
    json!({
        "date": is_on.then(|| dated(session)),
        "venue": listing.venue_of(session).name,
        "topic": session.topic,
        "substitute": substitute.map(|(_, name)| name),
        "replaced_by": session.replaced_by,
    })
}

/// "2.12.2026, 18:00–19:30"
pub(super) fn dated(session: &session::Model) -> String {
    let day = session.local_date.format("%-d.%-m.%Y");
    let (start, end) = (
        session.local_start.format("%H:%M"),
        session.local_end.format("%H:%M"),
    );
    format!("{day}, {start}–{end}")
}
