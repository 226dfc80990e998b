//! Reminding those who come, and taking back what is no longer true of it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::token;
use crate::app::App;
use crate::bookings::entity::{booking, reminder};
use crate::bookings::letters::{self, REMINDER};
use crate::bookings::rules::reminders::{Due, LONGEST, Mark, comers, due, is_for};
use crate::bookings::store::her;
use crate::bookings::store::{remind, take};
use crate::db::Tx;
use crate::error::AppError;
use crate::kinds::{BookingId, SessionId};
use crate::mail::{self, Letter};
use crate::offerings::entity::session;
use crate::offerings::{self, Listing};

/// Bookings that one transaction writes to: nobody else waits for long.
const BATCH: u64 = 100;

/// Writes every reminder that is due and not written, and answers how many letters that were. Run twice,
/// or by two at once, it writes each once; stopped in the middle, the next run goes on. What is wrong with
/// one session does not keep the others from theirs.
///
/// # Errors
/// If the database fails; what was committed before stays.
pub(crate) async fn remind_due(app: &App, now: DateTime<Utc>) -> Result<usize, AppError> {
    let db = app.db.read();
    let coming = remind::sessions_between(db, now, now + LONGEST).await?;
    let own = app.own();
    let usual = &own.settings.booking.remind_hours;
    let due: Vec<(session::Model, Due)> = coming
        .into_iter()
        .filter_map(|(session, offering)| {
            let hours = offering.details.remind_hours.as_ref().unwrap_or(usual);
            let due = due(&session, hours, offerings::zone(&offering.timezone), now)?;
            Some((session, due))
        })
        .collect();
    let written = remind::written(db, due.iter().map(|(session, _)| session.id).collect()).await?;
    let (mut letters, mut failure) = (0, None);
    for (session, due) in due {
        if written.contains(&(session.id, due.hours, session.revision)) {
            continue;
        }
        match of_session(app, now, &session, due).await {
            Ok(count) => letters += count,
            Err(error) => failure = Some(error),
        }
    }
    failure.map_or(Ok(letters), Err)
}

async fn of_session(
    app: &App,
    now: DateTime<Utc>,
    session: &session::Model,
    due: Due,
) -> Result<usize, AppError> {
    let Some(listing) = offerings::by_id(app.db.read(), session.offering_id).await? else {
        return Ok(0);
    };
    let round = Round {
        app,
        now,
        listing: &listing,
        session,
        due,
    };
    let (mut letters, mut after) = (0, None);
    loop {
        let batch = round.batch(after).await?;
        if batch.letters > 0 {
            mail::ring(app);
        }
        letters += batch.letters;
        after = batch.last;
        if after.is_none() {
            return Ok(letters);
        }
    }
}

/// One reminder of one session.
#[derive(Clone, Copy, Debug)]
struct Round<'a> {
    app: &'a App,
    now: DateTime<Utc>,
    listing: &'a Listing,
    session: &'a session::Model,
    due: Due,
}

/// What a transaction has done.
#[derive(Debug, Default)]
struct Batch {
    letters: usize,
    /// Its last booking, where others may follow.
    last: Option<BookingId>,
}

impl Round<'_> {
    /// Writes to the next bookings. Under the lock of the pools nobody cancels, moves or is excused meanwhile.
    async fn batch(self, after: Option<BookingId>) -> Result<Batch, AppError> {
        let Self {
            app,
            now,
            listing,
            session,
            due,
        } = self;
        let pools = listing.pools.iter();
        let pools: Vec<_> = pools
            .filter(|pool| is_for(pool, session.id))
            .map(|pool| pool.id)
            .collect();
        let tx = app.db.write().await?;
        take::lock(&tx, pools.clone()).await?;
        let row = reminder::Model {
            session_id: session.id,
            hours_before: due.hours,
            revision: session.revision,
            written_at: now,
        };
        let written = remind::written(&*tx, vec![session.id]).await?;
        if written.contains(&(session.id, due.hours, session.revision))
            || !remind::is_unchanged(&tx, session).await?
        {
            return Ok(Batch::default());
        }
        let ids = remind::confirmed(&tx, pools, after, BATCH).await?;
        let last = ids.last().copied();
        let is_last = u64::try_from(ids.len()).is_ok_and(|count| count < BATCH);
        let letters = self.letters(&tx, ids).await?;
        let count = letters.len();
        mail::post(app, &tx, letters, now).await?;
        if is_last {
            remind::note(&tx, row).await?;
        }
        tx.commit().await?;
        Ok(Batch {
            letters: count,
            last: last.filter(|_| !is_last),
        })
    }

    /// The letters to these bookings that were not posted before.
    async fn letters(self, tx: &Tx, ids: Vec<BookingId>) -> Result<Vec<Letter>, AppError> {
        let marks: HashMap<BookingId, Mark> = ids.iter().map(|id| (*id, self.mark(*id))).collect();
        let events: Vec<String> = marks.values().map(ToString::to_string).collect();
        let posted = mail::posted(tx, &events).await?;
        let missing = ids
            .into_iter()
            .filter(|id| !posted.contains(&self.mark(*id).to_string()))
            .collect();
        let bookings = remind::with_address(tx, missing).await?;
        let all = her::several(tx, bookings).await?;
        let letters = all.iter().filter_map(|hers| {
            let about = letters::About {
                app: self.app,
                now: self.now,
                listing: self.listing,
                hers,
                token: &token(self.app, &hers.booking),
                version: "",
            };
            let mark = self.mark(hers.booking.id);
            reminder_of(about, mark, self.session, self.due.since)
        });
        Ok(letters.collect())
    }

    fn mark(self, booking: BookingId) -> Mark {
        Mark {
            booking,
            session: self.session.id,
            revision: self.session.revision,
            hours: self.due.hours,
        }
    }
}

/// None where nobody of the party comes, or where she has no address.
fn reminder_of(
    about: letters::About<'_>,
    mark: Mark,
    session: &session::Model,
    since: DateTime<Utc>,
) -> Option<Letter> {
    let comers = comers(about.hers, session.id, since);
    if comers.is_empty() {
        return None;
    }
    letters::reminder(about, mark, session, &comers)
}

/// Keeps the reminders true that have not left the house: a deed that changes who of a booking comes to what,
/// or how she is reached, calls this last. `booking` and `listing` are as they are after it. They are taken
/// back, and written anew to those who still come.
///
/// # Errors
/// If the database fails.
pub(crate) async fn mend(
    app: &App,
    tx: &Tx,
    booking: &booking::Model,
    listing: &Listing,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let unsent = mail::unsent(tx, REMINDER, Some(booking.id)).await?;
    if unsent.is_empty() {
        return Ok(());
    }
    mail::recall(tx, &unsent, now).await?;
    let hers = her::all(tx, booking.clone()).await?;
    let (token, version) = (token(app, booking), now.timestamp_micros().to_string());
    let about = letters::About {
        app,
        now,
        listing,
        hers: &hers,
        token: &token,
        version: &version,
    };
    let anew = unsent.iter().filter_map(|event| {
        let mark = Mark::read(event)?;
        let session = listing.session(mark.session)?;
        let letter = reminder_of(about, mark, session, now)?;
        mark.is_true_of(session, now).then_some(letter)
    });
    mail::post(app, tx, anew.collect(), now).await
}

/// Takes back the reminders of these sessions that have not left the house, and answers with their events.
///
/// # Errors
/// If the database fails.
pub(super) async fn recall_of(
    tx: &Tx,
    sessions: &[SessionId],
    now: DateTime<Utc>,
) -> Result<Vec<String>, AppError> {
    let is_theirs =
        |event: &String| Mark::read(event).is_some_and(|mark| sessions.contains(&mark.session));
    let unsent = mail::unsent(tx, REMINDER, None).await?;
    let theirs: Vec<String> = unsent.into_iter().filter(is_theirs).collect();
    if !theirs.is_empty() {
        mail::recall(tx, &theirs, now).await?;
    }
    Ok(theirs)
}

/// The reminders of these events anew, of the sessions as they are now, to those who still come.
///
/// # Errors
/// If the database fails.
pub(super) async fn write_again(
    app: &App,
    tx: &Tx,
    (listing, events): (&Listing, &[String]),
    now: DateTime<Utc>,
) -> Result<Vec<Letter>, AppError> {
    let marks: Vec<Mark> = events
        .iter()
        .filter_map(|event| Mark::read(event))
        .collect();
    let bookings =
        remind::with_address(tx, marks.iter().map(|mark| mark.booking).collect()).await?;
    let version = now.timestamp_micros().to_string();
    let mut letters = Vec::new();
    for hers in her::several(tx, bookings).await? {
        let token = token(app, &hers.booking);
        let about = letters::About {
            app,
            now,
            listing,
            hers: &hers,
            token: &token,
            version: &version,
        };
        for mark in marks.iter().filter(|mark| mark.booking == hers.booking.id) {
            let Some(session) = listing.session(mark.session) else {
                continue;
            };
            let mark = Mark {
                revision: session.revision,
                ..*mark
            };
            let is_true = mark.is_true_of(session, now);
            letters.extend(
                is_true
                    .then(|| reminder_of(about, mark, session, now))
                    .flatten(),
            );
        }
    }
    Ok(letters)
}

/// Takes back reminders that lie unsent, because the mail server does not answer, and whose session has moved,
/// was called off or has begun meanwhile. Answers how many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn take_back_untrue(app: &App, now: DateTime<Utc>) -> Result<usize, AppError> {
    let unsent = mail::unsent(app.db.read(), REMINDER, None).await?;
    if unsent.is_empty() {
        return Ok(0);
    }
    let mut ids: Vec<SessionId> = unsent
        .iter()
        .filter_map(|event| Some(Mark::read(event)?.session))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let sessions = remind::sessions(app.db.read(), ids).await?;
    let sessions: HashMap<SessionId, session::Model> = sessions
        .into_iter()
        .map(|session| (session.id, session))
        .collect();
    let is_untrue = |event: &String| {
        Mark::read(event).is_some_and(|mark| {
            let session = sessions.get(&mark.session);
            !session.is_some_and(|session| mark.is_true_of(session, now))
        })
    };
    let untrue: Vec<String> = unsent.into_iter().filter(is_untrue).collect();
    if untrue.is_empty() {
        return Ok(0);
    }
    let tx = app.db.write().await?;
    let recalled = mail::recall(&tx, &untrue, now).await?;
    tx.commit().await?;
    Ok(usize::try_from(recalled).unwrap_or(usize::MAX))
}
