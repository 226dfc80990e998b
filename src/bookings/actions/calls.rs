//! Whom the office rings: one list for all that can not be said by letter.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};
use sea_orm::ConnectionTrait;
use sea_orm::DbErr;
use uuid::Uuid;

use super::promote::to_ring;
use super::shift::BOUNCED_DAYS;
use crate::app::App;
use crate::audit::{self, By, Deed};
use crate::bookings::entity::call::{Kind, Model as Tick, Outcome};
use crate::bookings::entity::message::Model as Message;
use crate::bookings::entity::session_change::{Model as Change, What};
use crate::bookings::store::her::{self, Hers};
use crate::bookings::store::{line, messages, rebookings, session_change as store};
use crate::error::AppError;
use crate::kinds::{BookingId, EntryId, Lang, LetterId, OfferingId, SessionId};
use crate::mail;

/// Messages of so many days may still have to be told by telephone.
const MESSAGE_DAYS: i64 = 14;

/// Changes of so many days may still have to be told by telephone, where their date is not over.
const CHANGES_DAYS: i64 = 60;

/// Somebody to ring, or who was rung.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    /// About what.
    pub(crate) kind: Kind,
    /// About which: an entry, a change, a letter, a message, a rebooking.
    pub(crate) subject: Uuid,
    /// Whom.
    pub(crate) booking: BookingId,
    /// The offering.
    pub(crate) offering: OfferingId,
    /// The session, where it is about one.
    pub(crate) session: Option<SessionId>,
    /// Those of the party who come or came.
    pub(crate) names: Vec<String>,
    /// Her number, E.164; she may have none.
    pub(crate) phone: Option<String>,
    /// Who booked for her, and how to reach who did.
    pub(crate) helper: Option<(String, String)>,
    /// Her language.
    pub(crate) lang: Lang,
    /// What is to be said, in German, where the office wrote it.
    pub(crate) text: Option<String>,
    /// What was done to the session, where it is about that.
    pub(crate) what: Option<What>,
    /// What came of it so far: the last try, by whom and when.
    pub(crate) tick: Option<(Outcome, String, DateTime<Utc>)>,
}

impl Call {
    /// Was she reached, or is there nothing to say any more?
    pub(crate) fn is_done(&self) -> bool {
        let done = [Outcome::Reached, Outcome::Handled];
        matches!(&self.tick, Some((outcome, ..)) if done.contains(outcome))
    }
}

/// Whom to ring about what, before names are read.
type Due = (Kind, Uuid, BookingId, Option<SessionId>);

/// Everybody whom the office should ring and has not reached: offers and free places near the start, sessions that
/// were called off or moved, letters that came back, messages to all, and places in another offering.
///
/// # Errors
/// If the database fails.
pub(crate) async fn calls(app: &App, now: DateTime<Utc>) -> Result<Vec<Call>, AppError> {
    let db = app.db.read();
    let mut due: Vec<Due> = Vec::new();
    let mut whats: HashMap<Uuid, What> = HashMap::new();
    for change in store::since(db, now - Duration::days(CHANGES_DAYS), now).await? {
        due.extend(of_change(&change));
        whats.insert(change.id, change.what);
    }
    for change in store::undone_since(db, now - Duration::days(CHANGES_DAYS), now).await? {
        due.extend(of_undone(db, &change).await?);
    }
    let entries = to_ring(app, now).await?;
    let of: HashMap<EntryId, (BookingId, Option<SessionId>)> = line::whose(db, &entries).await?;
    // A place for her and one for her child are one telephone call.
    let mut rung: HashSet<(BookingId, Option<SessionId>)> = HashSet::new();
    for entry in entries {
        if let Some(whose) = of.get(&entry).filter(|whose| rung.insert(**whose)) {
            due.push((Kind::Offer, entry.0, whose.0, whose.1));
        }
    }
    let since = now - Duration::days(BOUNCED_DAYS);
    for back in mail::bounced(db, since, None).await? {
        due.push((Kind::Bounced, back.letter.0, back.booking, None));
    }
    let since = now - Duration::days(MESSAGE_DAYS);
    let mut texts: HashMap<Uuid, String> = HashMap::new();
    for message in messages::since(db, since).await? {
        due.extend(of_message(&message));
        texts.insert(message.id, message.text);
    }
    for row in rebookings::untold(db, now - Duration::days(CHANGES_DAYS)).await? {
        due.push((Kind::Rebooked, row.id, row.joined_id, None));
    }
    let mut calls = faces(db, due).await?;
    calls.retain(|call| !call.is_done());
    for call in &mut calls {
        call.text = texts.get(&call.subject).cloned();
        call.what = whats.get(&call.subject).copied();
    }
    Ok(calls)
}

/// Whom to ring about one change of a session, those too who were reached. Of one that was undone those who had
/// been rung: what they were told is no longer true.
///
/// # Errors
/// If the database fails.
pub(crate) async fn calls_of(
    db: &impl ConnectionTrait,
    change: &Change,
) -> Result<Vec<Call>, AppError> {
    let due = match change.undone_at {
        Some(_) => of_undone(db, change).await?,
        None => of_change(change),
    };
    Ok(faces(db, due).await?)
}

/// Whom a change would make the office ring.
///
/// # Errors
/// If the database fails.
pub(crate) async fn calls_before(
    db: &impl ConnectionTrait,
    session: SessionId,
    bookings: &[BookingId],
) -> Result<Vec<Call>, AppError> {
    let due = bookings.iter();
    let due = due.map(|booking| (Kind::Session, Uuid::nil(), *booking, Some(session)));
    Ok(faces(db, due.collect()).await?)
}

/// Whom a message would make the office ring.
///
/// # Errors
/// If the database fails.
pub(super) async fn calls_for(
    db: &impl ConnectionTrait,
    session: Option<SessionId>,
    bookings: &[BookingId],
) -> Result<Vec<Call>, DbErr> {
    let due = bookings.iter();
    let due = due.map(|booking| (Kind::Message, Uuid::nil(), *booking, session));
    faces(db, due.collect()).await
}

fn of_message(message: &Message) -> impl Iterator<Item = Due> {
    let all = message.to_ring.0.iter();
    all.map(|booking| (Kind::Message, message.id, *booking, message.session_id))
}

/// Those who had been reached when a change was undone.
async fn of_undone(db: &impl ConnectionTrait, change: &Change) -> Result<Vec<Due>, DbErr> {
    let ticks = store::ticks(db, vec![change.id]).await?;
    let reached = ticks
        .iter()
        .filter(|tick| tick.kind == Kind::Session && tick.outcome == Outcome::Reached);
    let due = |tick: &Tick| {
        (
            Kind::Undone,
            change.id,
            tick.booking_id,
            Some(change.session_id),
        )
    };
    Ok(reached.map(due).collect())
}

fn of_change(change: &Change) -> Vec<Due> {
    let all = change.kept.to_ring.iter();
    all.map(|booking| (Kind::Session, change.id, *booking, Some(change.session_id)))
        .collect()
}

/// Which of these letters need nobody any more: who they were for was reached, or somebody saw to it.
///
/// # Errors
/// If the database fails.
pub(crate) async fn handled(
    db: &impl ConnectionTrait,
    letters: &[LetterId],
) -> Result<Vec<LetterId>, AppError> {
    let ticks = store::ticks(db, letters.iter().map(|letter| letter.0).collect()).await?;
    let done = ticks.iter().filter(|tick| {
        tick.kind == Kind::Bounced && matches!(tick.outcome, Outcome::Reached | Outcome::Handled)
    });
    Ok(done.map(|tick| LetterId(tick.subject_id)).collect())
}

/// Adds names, numbers and ticks. Who has had herself deleted is on no list.
async fn faces(db: &impl ConnectionTrait, due: Vec<Due>) -> Result<Vec<Call>, DbErr> {
    let mut ids: Vec<BookingId> = due.iter().map(|(_, _, booking, _)| *booking).collect();
    ids.sort_unstable();
    ids.dedup();
    let bookings = store::bookings(db, &ids).await?;
    let all: BTreeMap<BookingId, Hers> = her::several(db, bookings)
        .await?
        .into_iter()
        .map(|hers| (hers.booking.id, hers))
        .collect();
    let ticks = store::ticks(db, due.iter().map(|(_, subject, ..)| *subject).collect()).await?;
    let calls = due
        .into_iter()
        .filter_map(|(kind, subject, booking, session)| {
            let hers = all.get(&booking)?;
            let names: Vec<String> = hers
                .persons
                .iter()
                .map(|person| person.name.clone())
                .collect();
            let is_erased = names.iter().all(String::is_empty);
            let row = &hers.booking;
            let is_it = |tick: &&Tick| {
                (tick.kind, tick.subject_id, tick.booking_id) == (kind, subject, booking)
            };
            let tick = ticks.iter().find(is_it);
            (!is_erased).then(|| Call {
                kind,
                subject,
                booking,
                offering: row.offering_id,
                session,
                names,
                phone: row.phone.clone(),
                helper: row.helper_name.clone().zip(row.helper_contact.clone()),
                lang: Lang::from_tag(&row.lang).unwrap_or_default(),
                text: None,
                what: None,
                tick: tick.map(|tick| (tick.outcome, tick.actor.clone(), tick.at)),
            })
        });
    Ok(calls.collect())
}

/// Is somebody to be rung, or was rung, about this?
async fn is_listed(
    db: &impl ConnectionTrait,
    (kind, subject, booking): (Kind, Uuid, BookingId),
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    Ok(match kind {
        Kind::Session => {
            let change = store::find(db, subject).await?;
            change.is_some_and(|change| change.kept.to_ring.contains(&booking))
        }
        Kind::Message => {
            let all = messages::since(db, now - Duration::days(MESSAGE_DAYS)).await?;
            let mut meant = all.iter().filter(|message| message.id == subject);
            meant.any(|message| message.to_ring.0.contains(&booking))
        }
        // Also one of which nobody knows whether it arrived.
        Kind::Bounced => mail::is_lost(db, LetterId(subject), booking).await?,
        Kind::Offer => {
            let of = line::whose(db, &[EntryId::from(subject)]).await?;
            of.values().any(|(whose, _)| *whose == booking)
        }
        Kind::Rebooked => {
            let all = rebookings::untold(db, now - Duration::days(CHANGES_DAYS)).await?;
            all.iter()
                .any(|row| row.id == subject && row.joined_id == booking)
        }
        Kind::Undone => match store::find(db, subject).await? {
            Some(change) if change.undone_at.is_some() => {
                let due = of_undone(db, &change).await?;
                due.iter().any(|(_, _, whose, _)| *whose == booking)
            }
            _ => false,
        },
    })
}

/// Notes that somebody rang, and whether she was reached. The last one counts.
///
/// # Errors
/// `NotFound` where nobody had to ring her about that, or if the database fails.
pub(crate) async fn tick(
    app: &App,
    now: DateTime<Utc>,
    (kind, subject, booking): (Kind, Uuid, BookingId),
    outcome: Outcome,
    by: &By,
) -> Result<(), AppError> {
    let tx = app.db.write().await?;
    let is_there = !store::bookings(&*tx, &[booking]).await?.is_empty();
    if !is_there || !is_listed(&*tx, (kind, subject, booking), now).await? {
        return Err(AppError::NotFound);
    }
    let row = Tick {
        kind,
        subject_id: subject,
        booking_id: booking,
        outcome,
        actor: by.name().to_owned(),
        at: now,
    };
    store::tick(&tx, row).await?;
    let deed = match outcome {
        Outcome::Reached => Deed::new("rang_reached", "booking", booking.0),
        Outcome::NotReached => Deed::new("rang_not_reached", "booking", booking.0),
        Outcome::Handled => Deed::new("letter_handled", "booking", booking.0),
    };
    audit::note(app, &tx, by, deed, now).await?;
    tx.commit().await?;
    Ok(())
}
